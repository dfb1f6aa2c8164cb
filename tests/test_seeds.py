"""What a reader must find in the report on the seeds, with the built-in models."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from detector.models.registry import load_encoder, load_judge
from detector.pipeline import detect
from detector.settings import Settings
from detector.types import Label, Report, Statement

SEEDS = Path(__file__).parent.parent / "seeds"

MOSCOW_TIMES, DAN_TRI, KYIV_INDEPENDENT = "The Moscow Times", "Dân trí", "The Kyiv Independent"
JOURNAL, PESKOV, DMITRIEV = "The Wall Street Journal", "Dmitry Peskov", "Kirill Dmitriev"


@pytest.fixture(scope="module")
def report() -> Report:
    return detect([SEEDS], Settings(), load_encoder(), load_judge())


def pairs(report: Report, label: Label) -> Iterator[tuple[Statement, Statement]]:
    """Yield the pairs of a label, each both ways round."""
    by_id = {statement.id: statement for statement in report.statements}
    for pair, judgement in zip(report.pairs, report.judgements, strict=True):
        if judgement.label == label:
            yield by_id[pair.a], by_id[pair.b]
            yield by_id[pair.b], by_id[pair.a]


def outlets(report: Report) -> dict[str, str | None]:
    return {article.id: article.outlet for article in report.articles}


def test_peskovs_single_call_contradicts_the_journals_secret_talks(report: Report) -> None:
    """Found within one article, and booked to the two who answer for it, not to the outlet."""
    assert [
        (a, b)
        for a, b in pairs(report, "contradiction")
        if a.voice.speaker == PESKOV
        and ("only one" in a.text or "before 2022" in a.text)
        and b.voice.origin == JOURNAL
        and b.voice.speaker != PESKOV
    ]


def test_the_single_call_and_the_secret_talks_meet_across_outlets(report: Report) -> None:
    """Found across The Moscow Times and Dân Trí."""
    outlet = outlets(report)
    assert [
        (a, b)
        for a, b in pairs(report, "contradiction")
        if a.voice.speaker == PESKOV
        and ("only one" in a.text or "single phone call" in a.text or "before 2022" in a.text)
        and ("secret" in b.text or "private conversations" in b.text)
        and {outlet[a.article], outlet[b.article]} == {MOSCOW_TIMES, DAN_TRI}
    ]


def test_peskov_denies_the_journals_report(report: Report) -> None:
    """A denial contradicts what it denies, wherever that is asserted."""
    assert [
        (a, b)
        for a, b in pairs(report, "contradiction")
        if a.voice.speaker == PESKOV and a.voice.stance == "denies" and "secret" in b.text.lower()
    ]


def test_two_accounts_of_one_forecast_support_each_other(report: Report) -> None:
    """Dmitriev's forecast of talks is told by The Kyiv Independent and by The Moscow Times."""
    outlet = outlets(report)
    assert [
        (a, b)
        for a, b in pairs(report, "support")
        if a.voice.speaker == b.voice.speaker == DMITRIEV
        and {outlet[a.article], outlet[b.article]} == {KYIV_INDEPENDENT, MOSCOW_TIMES}
    ]


def test_an_article_that_contradicts_itself_on_a_date(report: Report) -> None:
    """November 15 against November 5, in one article, with the kind and both values named."""
    by_pair = {judgement.pair: judgement for judgement in report.judgements}
    by_id = {statement.id: statement for statement in report.statements}
    (pair,) = [
        pair
        for pair in report.pairs
        if by_pair[pair.id].label == "contradiction"
        and {"election on November 15.", "election on November 5."}
        <= {" ".join(by_id[side].text.split()[-4:]) for side in (pair.a, pair.b)}
    ]
    judgement = by_pair[pair.id]
    assert judgement.kind == "time"
    assert judgement.explanation
    assert "November 15" in judgement.explanation


def test_the_ukrainian_article_is_read_and_attributed(report: Report) -> None:
    """Split and booked to Musk, Kahl and The New Yorker, and compared with the others."""
    found = [s for s in report.statements if s.language == "uk"]
    assert {"Elon Musk", "Колін Каль"} <= {s.voice.speaker for s in found}
    assert "The New Yorker" in {s.voice.origin for s in found}
    compared = {side for pair in report.pairs for side in (pair.a, pair.b)}
    assert {s.id for s in found} & compared
    assert report.run.counts.not_judged == 0


def test_an_outlet_that_quotes_both_sides_loses_nothing(report: Report) -> None:
    """The Moscow Times prints Peskov and the Journal; neither's quarrel is its own."""
    (score,) = [s for s in report.sources if s.kind == "outlet" and s.name == MOSCOW_TIMES]
    assert score.contradicted < 0.05


def test_two_accounts_of_musks_silence_support_each_other(report: Report) -> None:
    """Neither outlet knew a comment of his on the talks."""
    assert [
        (a, b)
        for a, b in pairs(report, "support")
        if "has yet to comment" in a.text and "not publicly commented" in b.text
    ]
