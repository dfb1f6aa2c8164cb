"""Tests of detector/report/sides.py."""

from dataclasses import replace

import pytest

from detector.identity import outlet_name
from detector.report.sides import CONTEXT_CHARS, UNNAMED, Sides
from detector.types import Report, Voice


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
    assert Sides(report).of(statement).place == place


@pytest.mark.parametrize(
    ("voice", "answers", "how"),
    [
        (Voice("outlet"), "The Moscow Times", "own voice"),
        (Voice("quote", speaker="Dmitry Peskov"), "Dmitry Peskov", "quoted"),
        (Voice("indirect", "one source", named=False), "The Moscow Times", UNNAMED),
        (Voice("indirect", "one source", named=False, origin="WSJ"), "WSJ", UNNAMED),
        (Voice("relay", speaker="Dmitry Peskov", origin="WSJ"), "WSJ", "relayed"),
        (Voice("relay"), "The Moscow Times", "relayed"),
    ],
)
def test_who_answers(report: Report, voice: Voice, answers: str, how: str) -> None:
    """A named speaker for what is quoted; else whoever was credited; else who printed it."""
    statement = replace(report.statements[0], voice=voice)
    side = Sides(report).of(statement)
    assert (side.answers, side.voice) == (answers, how)


def test_the_chain_runs_from_the_outlet_to_the_furthest(report: Report) -> None:
    """A relayed claim shows each hand that it went through, and no hand twice."""
    sides = Sides(report)
    assert sides.of(report.statements[1]).chain == (
        "The Moscow Times",
        "The Wall Street Journal",
        "several officials",
    )
    assert sides.of(report.statements[0]).chain == ("The Moscow Times",)
    assert sides.of(report.statements[3]).chain == (outlet_name(report.articles[1]), "Ілон Маск")


def test_words_stand_in_their_context(report: Report) -> None:
    """The words are the statement's own; around them stands what the article says, and no menu."""
    words = Sides(report).of(report.statements[2]).words
    assert words.own == "Kremlin spokesman Dmitry Peskov said: “There was only one call.”"
    assert words.before.endswith("reported Thursday, citing several officials.")
    assert words.after == "The contacts, he said, ended before the war."
    assert "Subscribe" not in Sides(report).of(report.statements[0]).words.after
    shown = [Sides(report).of(statement).words for statement in report.statements]
    assert max(len(each) for words in shown for each in (words.before, words.after)) <= (
        CONTEXT_CHARS + len("… ")
    )


def test_context_outside_of_any_block_is_empty(report: Report) -> None:
    """An article without blocks still shows its statements."""
    bare = replace(report, articles=tuple(replace(a, blocks=()) for a in report.articles))
    words = Sides(bare).of(report.statements[2]).words
    assert (words.before, words.after) == ("", "")
