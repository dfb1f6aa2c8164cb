"""Tests of detector/report/views.py."""

from dataclasses import replace

import pytest

from detector.report.views import CONTEXT_CHARS, Views, likelihood
from detector.types import Report, Voice


def test_a_repeated_claim_is_gathered_and_each_pair_stands_once(report: Report) -> None:
    """A statement that three others contradict is read once, with the strongest of them first."""
    first, second = Views(report).findings("contradiction")
    assert first.hub.id == "t3"
    assert [each.side.id for each in first.opposites] == ["t2", "u1", "l1"]
    assert [each.pair for each in first.opposites] == ["p1", "p2", "p3"]
    assert [each.pair for each in second.opposites] == ["p4"]
    assert {first.anchor, second.anchor} == {"contradiction1", "contradiction2"}


def test_the_readings_go_with_their_sides(report: Report) -> None:
    """Whichever statement is shown first, each proposition stays with whoever said it."""
    finding = Views(report).findings("contradiction")[0]
    (hub_reading,) = finding.readings
    assert hub_reading.denies
    assert hub_reading.text == "Elon Musk and Vladimir Putin spoke more than once."
    opposite = finding.opposites[0]
    assert opposite.against == hub_reading
    assert opposite.reading.text == "Elon Musk and Vladimir Putin have spoken since late 2022."


def test_findings_come_strongest_first_whatever_the_order_of_the_report(report: Report) -> None:
    """A reader sees the most probable first."""
    turned = replace(report, pairs=report.pairs[::-1], judgements=report.judgements[::-1])
    assert Views(turned).findings("contradiction") == Views(report).findings("contradiction")


@pytest.mark.parametrize(
    ("id_", "place"),
    [
        ("t1", "seeds/000.txt:1"),
        ("t2", "seeds/000.txt:5"),
        ("t3", "seeds/000.txt:6"),
        ("u1", "seeds/[red]<img src=x onerror=alert(1)>.txt:3"),
        ("h1", "seeds/page.html, paragraph 1"),
    ],
)
def test_the_place_is_a_line_where_there_are_lines(report: Report, id_: str, place: str) -> None:
    """CRLF is one line end; a page has paragraphs, since its source's lines are not the text's."""
    statement = next(each for each in report.statements if each.id == id_)
    assert Views(report).side(statement).place == place


@pytest.mark.parametrize(
    ("voice", "answers"),
    [
        (Voice("outlet"), "The Moscow Times"),
        (Voice("quote", speaker="Dmitry Peskov"), "Dmitry Peskov"),
        (Voice("indirect", speaker="one source", named=False), "The Moscow Times"),
        (Voice("indirect", speaker="one source", named=False, origin="WSJ"), "WSJ"),
        (Voice("relay", speaker="Dmitry Peskov", origin="WSJ"), "WSJ"),
        (Voice("relay"), "The Moscow Times"),
    ],
)
def test_who_answers(report: Report, voice: Voice, answers: str) -> None:
    """A named speaker for what is quoted; else whoever was credited; else who printed it."""
    statement = replace(report.statements[0], voice=voice)
    assert Views(report).side(statement).answers == answers


def test_the_chain_runs_from_the_outlet_to_the_furthest(report: Report) -> None:
    """A relayed claim shows each hand that it went through, and no hand twice."""
    views = Views(report)
    assert views.side(report.statements[1]).chain == (
        "The Moscow Times",
        "The Wall Street Journal",
        "several officials",
    )
    assert views.side(report.statements[0]).chain == ("The Moscow Times",)
    assert views.side(report.statements[3]).chain == ("outlet unknown", "Ілон Маск")


def test_words_stand_in_their_context(report: Report) -> None:
    """The words are the statement's own; around them stands what the article says, and no menu."""
    words = Views(report).side(report.statements[2]).words
    assert words.own == "Kremlin spokesman Dmitry Peskov said: “There was only one call.”"
    assert words.before.endswith("reported Thursday, citing several officials.")
    assert words.after == "The contacts, he said, ended before the war."
    assert "Subscribe" not in Views(report).side(report.statements[0]).words.after
    assert all(
        len(side.words.before) <= CONTEXT_CHARS + 2 and len(side.words.after) <= CONTEXT_CHARS + 2
        for article in Views(report).articles()
        for side in article.statements
    )


def test_context_outside_of_any_block_is_empty(report: Report) -> None:
    """An article without blocks still shows its statements."""
    bare = replace(report, articles=tuple(replace(a, blocks=()) for a in report.articles))
    words = Views(bare).side(report.statements[2]).words
    assert (words.before, words.after) == ("", "")


def test_sources_of_a_kind_are_ranked_apart_and_the_unsure_last(report: Report) -> None:
    """Kinds are never compared, and too little evidence gives no rank, however good the score."""
    tables = {table.title: table.rows for table in Views(report).source_tables()}
    assert list(tables) == ["Outlets", "Speakers", "Publications they credit"]
    assert [row.name for row in tables["Outlets"]] == ['"הארץ" <b>', "The Moscow Times", "Zeitung"]


def test_unknown_is_said_to_be_unknown(empty: Report) -> None:
    """Nothing is guessed: an article without outlet, date and language says so."""
    (article,) = Views(empty).articles()
    assert article.outlet == "outlet unknown"
    assert article.published == "date unknown"
    assert article.language_shown == "language unknown"
    assert {field.value for field in article.fields} == {"unknown"}
    assert article.heading == "bad\ufffd.txt"


def test_dropped_text_is_shown_with_its_reason(report: Report) -> None:
    """What was left out can be checked."""
    (dropped,) = Views(report).articles()[0].dropped
    assert (dropped.text, dropped.reason) == ("Subscribe for 30% off!", "advertisement")
    assert dropped.place == "seeds/000.txt:3"


@pytest.mark.parametrize(
    ("probability", "words"),
    [(1.0, "almost certain"), (0.95, "almost certain"), (0.8, "very likely"),
     (0.65, "likely"), (0.5, "more likely than not")],
)  # fmt: skip
def test_probability_in_words(probability: float, words: str) -> None:
    """Each word starts at its floor."""
    assert likelihood(probability) == words
