"""Tests of detector/report/views.py."""

from dataclasses import replace

import pytest

from detector.identity import outlet_name
from detector.report.views import IN_PASSING, Views, by_others, likelihood
from detector.types import Probabilities, Report


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


def test_what_stands_by_a_rule_has_no_likelihood(report: Report) -> None:
    """Its probability is a setting: words for how sure the judge is would be made up."""
    ruled = tuple(replace(each, by_rule=each.pair == "p1") for each in report.judgements)
    finding = Views(replace(report, judgements=ruled)).findings("contradiction")[0]
    shown = {each.pair: each.likelihood for each in finding.opposites}
    assert shown["p1"] is None
    assert shown["p2"] is not None


def test_what_is_said_in_passing_is_the_writers(report: Report) -> None:
    """A date that a sentence takes for granted is no claim of whoever is quoted in it."""
    aside = tuple(
        replace(one, propositions=tuple(replace(p, aside=True) for p in one.propositions))
        if one.id == "t2"
        else one
        for one in report.statements
    )
    found = Views(replace(report, statements=aside)).findings("contradiction")[0].opposites
    assert [IN_PASSING in one.remarks for one in found] == [True, False, False]


def test_findings_come_strongest_first_whatever_the_order_of_the_report(report: Report) -> None:
    """A reader sees the most probable first."""
    turned = replace(report, pairs=report.pairs[::-1], judgements=report.judgements[::-1])
    assert Views(turned).findings("contradiction") == Views(report).findings("contradiction")


def test_what_one_voice_says_twice_stands_behind_what_others_support(report: Report) -> None:
    """However probable it is: it is no evidence."""
    sure = Probabilities(1.0, 0.0, 0.0)
    judged = tuple(
        replace(one, probabilities=sure) if one.pair == "p6" else one for one in report.judgements
    )
    findings = Views(replace(report, judgements=judged)).findings("support")
    assert [one.pair for finding in findings for one in finding.opposites] == ["p5", "p6"]
    assert by_others(findings) == 1


def test_sources_of_a_kind_are_ranked_apart_and_the_unsure_last(report: Report) -> None:
    """Kinds are never compared, and too little evidence gives no rank, however good the score."""
    tables = {table.title: table.rows for table in Views(report).source_tables()}
    assert list(tables) == ["Outlets", "Speakers", "Publications they credit"]
    assert [row.name for row in tables["Outlets"]] == ['"הארץ" <b>', "The Moscow Times", "Zeitung"]


def test_an_outlet_that_only_passes_on_is_named_under_the_table(report: Report) -> None:
    """It has no row, since it answers for nothing; a reader would look for it in vain."""
    assert Views(report).source_tables()[0].note is None
    without = tuple(s for s in report.sources if s.name != "Zeitung")
    note = Views(replace(report, sources=without)).source_tables()[0].note
    assert note == "Not in the table, for all that they print is said by others: Zeitung."


def test_unknown_is_said_to_be_unknown(empty: Report) -> None:
    """Nothing is guessed: an article without outlet, date and language says so."""
    (article,) = Views(empty).articles()
    assert article.outlet == outlet_name(empty.articles[0])
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


def test_a_later_count_is_shown_and_scores_nothing(report: Report) -> None:
    """An update is neutral, but a reader wants to know of it."""
    first = report.judgements[0]
    later = replace(first, label="neutral", kind="update")
    updated = replace(report, judgements=(later, *report.judgements[1:]))
    (finding,) = Views(updated).findings("update")
    assert finding.anchor == "update1"
    assert [each.pair for each in finding.opposites] == [first.pair]
    assert finding.opposites[0].probability == first.probabilities.contradiction
    assert Views(report).findings("update") == ()
