"""Tests of detector/evaluation/views.py."""

from dataclasses import replace

import pytest

from detector.evaluation.results import Comparison, Estimate, EvaluationReport, RiskPoint
from detector.evaluation.views import (
    abstention,
    composition,
    p_bootstrap,
    p_shown,
    shown,
    slice_rows,
    speed,
    verdict,
)

EVEN = Comparison("a", "b", {"macro_f1": Estimate(0.0, -0.1, 0.1)}, {"macro_f1": 1.0}, 1, 1, 1.0)


@pytest.mark.parametrize(
    ("estimate", "words"),
    [
        (Estimate(0.5, 0.4, 0.6), "0.50 (0.40 to 0.60)"),
        (Estimate(-0.001, -0.1, 0.6), "0.00 (-0.10 to 0.60)"),
        (Estimate(0.5, None, None), "0.50"),
        (Estimate(None, None, None), "unknown"),
    ],
)
def test_figures(estimate: Estimate, words: str) -> None:
    """Unknown is a word, not a number."""
    assert shown(estimate) == words


@pytest.mark.parametrize(
    ("bounds", "words"),
    [
        ((0.01, 0.2), "a is better than b."),
        ((-0.2, -0.01), "a is worse than b."),
        ((-0.2, 0.01), "a and b cannot be told apart by these pairs."),
        ((0.0, 0.2), "a and b cannot be told apart by these pairs."),
        ((None, None), "a and b cannot be told apart by these pairs."),
    ],
)
def test_verdicts(bounds: tuple[float | None, float | None], words: str) -> None:
    """Better only where the interval of the difference leaves no zero."""
    assert verdict(replace(EVEN, differences={"macro_f1": Estimate(0.0, *bounds)})) == words


def test_p_values() -> None:
    """A bootstrap shows none under two draws' worth."""
    assert p_shown(1e-9) == "p < 0.001"
    assert p_shown(0.0321) == "p = 0.032"
    assert p_bootstrap(2 / 1001, 1000) == "p < 0.002"
    assert p_bootstrap(0.0321, 1000) == "p = 0.032"


def test_composition(report: EvaluationReport, smallest: EvaluationReport) -> None:
    """What was left out is said, what is not there is not."""
    assert composition(report) == (
        "90 labelled pairs in 15 groups: 30 entailment, 30 neutral, 30 contradiction; "
        "3 without a label left out"
    )
    assert composition(smallest) == ("1 labelled pair: 0 entailment, 0 neutral, 1 contradiction")


def test_slices_stand_side_by_side(report: EvaluationReport) -> None:
    """All evaluations are of the same pairs, and so have the same slices."""
    rows = list(slice_rows(report))
    assert [row.value for row in rows] == ["one.jsonl", "two.jsonl", "en", "uk", "negation"]
    assert all(len(row.figures) == len(report.evaluations) for row in rows)


def test_speed_of_a_rival_is_empty(report: EvaluationReport) -> None:
    """It was not measured."""
    assert speed(report.evaluations[-1]) == ""
    assert speed(replace(report.evaluations[0], pairs_per_second=1234.5)) == "1,234"


@pytest.mark.parametrize(
    ("points", "words"),
    [
        (
            ((0.2, 0.0, 0.9), (0.5, 0.1, 0.7), (1.0, 0.4, 0.4)),
            "Where it is at least 0.70 sure, 50% of the pairs, 10% of its labels are wrong; of the",
        ),
        (((0.5, 0.0, 0.9), (1.0, 0.05, 0.4)), "No more than 5% wrong if every pair is answered."),
        (((0.5, 0.3, 0.9), (1.0, 0.4, 0.4)), "However sure it is, more than 10% of its answers"),
    ],
)
def test_abstention(
    report: EvaluationReport, points: tuple[tuple[float, float, float], ...], words: str
) -> None:
    """From which confidence on one answer in ten is wrong, and what is left aside."""
    curve = tuple(RiskPoint(*point) for point in points)
    assert abstention(replace(report.evaluations[0], risk_coverage=curve)).startswith(words)
