"""Tests of detector/evaluation/news.py, and of the labels in eval/news_pairs.jsonl."""

import json
from pathlib import Path

import pytest

from detector.errors import PairsError
from detector.evaluation.news import (
    NEWS_PRIMARY,
    EventCounts,
    NewsPair,
    Outcome,
    Selection,
    false_contradictions,
    news_estimates,
    read_news_pairs,
)
from detector.evaluation.passages import Passage
from detector.types import Label, Probabilities

LABELS = Path(__file__).parents[2] / "eval" / "news_pairs.jsonl"
SURE: dict[Label, Probabilities] = {
    "support": Probabilities(0.9, 0.0, 0.1),
    "contradiction": Probabilities(0.1, 0.8, 0.1),
    "neutral": Probabilities(0.1, 0.1, 0.8),
}


def outcome(
    gold: Label,
    judged: Label | None,
    selected: Selection = "random",
    event: str = "fire",
    *,
    doubtful: bool = False,
) -> Outcome:
    """Return the outcome of a pair; ``judged`` is None where it is not brought to the judge."""
    side = Passage("x", "text", 0, 1, "")
    pair = NewsPair("test", event, side, side, gold, selected, doubtful)
    return Outcome(pair, judged or "neutral", None if judged is None else SURE[judged])


def values(outcomes: list[Outcome], **events: EventCounts) -> dict[str, float | None]:
    return {name: one.value for name, one in news_estimates(outcomes, events, 0).items()}


def test_a_random_pair_stands_for_its_share_of_the_candidates() -> None:
    """The example scored by hand in eval/NEWS.md."""
    outcomes = [outcome("neutral", "contradiction")] + [outcome("neutral", "neutral")] * 9
    found = values(outcomes, fire=EventCounts(articles=2, candidates=200, contradictions=3))
    assert found["false_contradictions_per_100_articles"] == pytest.approx(1000)
    assert found["contradictions_per_100_articles"] == pytest.approx(150)


def test_events_count_by_their_candidates() -> None:
    """A rate over all candidates is no mean over events of different size."""
    outcomes = [
        *[outcome("contradiction", "neutral"), outcome("neutral", "neutral")],
        *[outcome("neutral", "neutral", event="flood")] * 2,
    ]
    found = values(outcomes, fire=EventCounts(2, 100, 0), flood=EventCounts(2, 300, 0))
    assert found["contradiction_rate"] == pytest.approx(50 / 400)


def test_none_found_false_is_bounded_by_what_is_printed() -> None:
    """Resampling a sample without a mistake would promise that there is none."""
    outcomes = [outcome("neutral", "neutral", event=name) for name in ("fire", "flood")]
    events = {"fire": EventCounts(2, 100, 3), "flood": EventCounts(2, 100, 1)}
    found = news_estimates(outcomes, events, 0)
    false = found["false_contradictions_per_100_articles"]
    assert false.value == false.low == 0
    assert false.high == found["contradictions_per_100_articles"].high == pytest.approx(150)


def test_targeted_pairs_do_not_enter_rates_nor_random_ones_pairing_recall() -> None:
    """Those were sought for their label; these were drawn from what pairing had found."""
    outcomes = [
        *[outcome("neutral", "neutral"), outcome("support", "support")],
        *[outcome("contradiction", None, "targeted")] * 3,
        outcome("contradiction", "support", "targeted"),
        outcome("neutral", "contradiction", "targeted"),
    ]
    found = values(outcomes, fire=EventCounts(2, 20, 1))
    assert found["contradiction_rate"] == 0
    assert found["support_rate"] == pytest.approx(0.5)
    assert found["false_contradictions_per_100_articles"] == 0
    assert found["pairing_recall"] == pytest.approx(1 / 4)
    assert found["support_pairing_recall"] is None


def test_a_pair_that_is_not_brought_to_the_judge_counts_as_neutral_and_is_not_ranked() -> None:
    """A missed contradiction lowers recall; the judge's ranking is not to blame for it."""
    outcomes = [
        outcome("contradiction", "contradiction", "targeted"),
        outcome("contradiction", None, "targeted"),
        outcome("neutral", "neutral"),
    ]
    found = values(outcomes, fire=EventCounts(2, 20, 1))
    assert found["contradiction_recall"] == pytest.approx(0.5)
    assert found["contradiction_average_precision"] == 1
    assert found["contradiction_precision_at_recall_75"] == 1


def test_doubtful_pairs_are_in_no_figure() -> None:
    """What two readings left open must not move a figure."""
    clear = [outcome("neutral", "neutral"), outcome("contradiction", "contradiction", "targeted")]
    unsure = outcome("neutral", "contradiction", doubtful=True)
    counts = EventCounts(2, 20, 2)
    assert values([*clear, unsure], fire=counts) == values(clear, fire=counts)
    assert false_contradictions([*clear, unsure]) == 0


def test_false_contradictions_are_counted_by_selection() -> None:
    """Both counts are printed: the random ones extrapolate, the targeted ones do not."""
    outcomes = [
        outcome("neutral", "contradiction"),
        outcome("support", "contradiction", "targeted"),
        outcome("contradiction", "contradiction", "targeted"),
        outcome("neutral", "support"),
    ]
    assert false_contradictions(outcomes) == 2
    assert false_contradictions(outcomes, "random") == 1


def test_calibration_is_that_of_the_random_pairs() -> None:
    """Probabilities are meant for the true mix, which the targeted pairs do not keep."""
    outcomes = [outcome("neutral", "neutral"), outcome("contradiction", "neutral", "targeted")]
    found = values(outcomes, fire=EventCounts(2, 20, 0))
    assert found["contradiction_expected_calibration_error"] == pytest.approx(0.1)
    assert found["expected_calibration_error"] == pytest.approx(0.2)


def test_the_primary_metric_comes_first() -> None:
    """A gate takes the first without knowing its name."""
    assert next(iter(values([outcome("neutral", "neutral")], fire=EventCounts(1, 1, 0)))) == (
        NEWS_PRIMARY
    )


def test_a_line_that_is_no_pair_is_named(tmp_path: Path) -> None:
    """Whoever edits the labels must learn which line is wrong, and how."""
    row = json.loads(LABELS.read_text(encoding="utf-8").splitlines()[0])
    file = tmp_path / "pairs.jsonl"
    file.write_text(json.dumps(row) + "\n" + json.dumps(row | {"label": "maybe"}), "utf-8")
    with pytest.raises(PairsError, match=r"line 2: found “maybe”.*label"):
        read_news_pairs(file)


def test_the_labels_hold_offsets_and_no_words_of_an_article() -> None:
    """Publishers' texts are never shipped; only a note in the reader's own words is free text."""
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        assert row.keys() <= {
            *("part", "event", "a", "b", "label", "kind", "selected", "doubtful", "note"),
        }
        for side in (row["a"], row["b"]):
            assert side.keys() == {"article", "field", "start", "end", "sha256"}
            assert 0 <= side["start"] < side["end"]


def test_each_pair_is_labelled_once_and_events_are_of_one_part() -> None:
    """A pair with two labels, or an event in both parts, would make the test known beforehand."""
    pairs = read_news_pairs(LABELS)
    assert len({frozenset({pair.a, pair.b}) for pair in pairs}) == len(pairs)
    parts = {(pair.event, pair.part) for pair in pairs}
    assert len({event for event, _ in parts}) == len(parts)
    articles = {(side.article, pair.part) for pair in pairs for side in (pair.a, pair.b)}
    assert len({article for article, _ in articles}) == len(articles)


def test_only_contradictions_have_a_kind() -> None:
    """Figures by kind are of contradictions."""
    assert all(
        (pair.kind is not None) == (pair.label == "contradiction")
        for pair in read_news_pairs(LABELS)
    )
