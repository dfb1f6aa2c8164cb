"""Tests of detector/evaluation/bootstrap.py: 95 % intervals hold the truth 95 times in 100."""

from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray

from detector.evaluation.bootstrap import CELLS, DRAWS, draws, estimates, raised_interval, resamples
from detector.evaluation.metrics import measured

Rows = NDArray[np.float64]
SETS = 200
RECALLS = np.array([[0.8, 0.15, 0.05], [0.2, 0.7, 0.1], [0.1, 0.3, 0.6]])
"""How often each gold label is judged which: the simulated judge."""

RATES = np.array([0.3, 0.5, 0.2])


def test_a_metric_that_no_resample_knows_has_no_interval() -> None:
    """Unknown draws say nothing; they are not 0."""
    assert raised_interval(np.array([np.nan, np.nan]), 0.2) == (None, None)
    assert raised_interval(np.array([0.25, np.nan, 0.25]), 0.25) == (0.25, 0.25)


def truth() -> dict[str, float]:
    """Return the simulated judge's figures on infinitely many pairs."""
    joint = RATES[:, None] * RECALLS
    f1 = 2 * np.diag(joint) / (joint.sum(axis=0) + joint.sum(axis=1))
    return {
        "accuracy": float(np.trace(joint)),
        "macro_f1": float(f1.mean()),
        "contradiction_recall": 0.6,
    }


def independent(rng: np.random.Generator) -> tuple[NDArray[np.int64], NDArray[np.int64], Rows]:
    """Return groups, gold labels and probabilities of 120 unrelated pairs."""
    gold = rng.choice(3, 120, p=RATES)
    return np.arange(120), gold, judged(rng, gold)


def clustered(rng: np.random.Generator) -> tuple[NDArray[np.int64], NDArray[np.int64], Rows]:
    """Return 40 groups of 5 pairs that stand or fall together."""
    groups = np.repeat(np.arange(40), 5)
    gold = rng.choice(3, 40, p=RATES)
    return groups, gold[groups], judged(rng, gold)[groups]


def judged(rng: np.random.Generator, gold: NDArray[np.int64]) -> Rows:
    labels = (rng.random(len(gold))[:, None] > RECALLS[gold].cumsum(axis=1)).sum(axis=1)
    return np.asarray(np.eye(3)[labels.clip(0, 2)] * 0.7 + 0.1)


def coverage(
    sample: Callable[[np.random.Generator], tuple[NDArray[np.int64], NDArray[np.int64], Rows]],
    *,
    by_group: bool = True,
) -> dict[str, float]:
    """Return for each metric the share of simulated sets whose interval holds the truth."""
    inside = dict.fromkeys(truth(), 0)
    for seed in range(SETS):
        groups, gold, probabilities = sample(np.random.default_rng(seed))
        found = estimates(
            lambda weights, gold=gold, p=probabilities: measured(gold, p, weights),  # type: ignore[misc]
            groups if by_group else np.arange(len(gold)),
            seed,
        )
        for name, value in truth().items():
            low, high = found[name].low, found[name].high
            assert low is not None
            assert high is not None
            inside[name] += low <= value <= high
    return {name: count / SETS for name, count in inside.items()}


@pytest.mark.parametrize("sample", [independent, clustered])
def test_intervals_hold_the_truth(
    monkeypatch: pytest.MonkeyPatch,
    sample: Callable[[np.random.Generator], tuple[NDArray[np.int64], NDArray[np.int64], Rows]],
) -> None:
    """Nominally 95 in 100; of simulated sets, between 90 and 99."""
    monkeypatch.setattr("detector.evaluation.bootstrap.DRAWS", 300)
    for name, share in coverage(sample).items():
        assert 0.90 <= share <= 0.99, (name, share)


def test_pairs_of_a_group_are_drawn_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """Drawn one by one, pairs that stand or fall together promise too much."""
    monkeypatch.setattr("detector.evaluation.bootstrap.DRAWS", 300)
    assert max(coverage(clustered, by_group=False).values()) < 0.8


def test_the_interval_of_a_calibration_error_holds_the_truth() -> None:
    """Noise only ever raises it: percentiles alone would lie above the truth."""
    inside = 0
    for seed in range(100):
        rng = np.random.default_rng(seed)
        confidence = rng.uniform(0.55, 1, 200)
        right = rng.random(200) < confidence - 0.05
        probabilities = np.column_stack([confidence, 1 - confidence, np.zeros(200)])
        gold = np.where(right, 0, 1)
        found = estimates(
            lambda weights, gold=gold, p=probabilities: measured(gold, p, weights),  # type: ignore[misc]
            np.arange(200),
            seed,
        )["expected_calibration_error"]
        assert found.value is not None
        assert found.low is not None
        assert found.high is not None
        assert found.low <= found.value <= found.high
        inside += found.low <= 0.05 <= found.high
    assert 90 <= inside <= 99


def test_resamples_draw_as_many_groups_as_there_are() -> None:
    """Whole groups, any number of times, in memory that does not grow with the pairs."""
    groups = np.repeat(np.arange(3000), 2)
    parts = list(resamples(groups, 0))
    assert len(parts) > 1
    assert all(part.size <= CELLS for part in parts)
    weights = np.concatenate(parts)
    assert weights.shape == (DRAWS, 6000)
    np.testing.assert_array_equal(weights[:, ::2], weights[:, 1::2])
    np.testing.assert_array_equal(weights.sum(axis=1), 6000)


def test_a_seed_gives_the_same_draws_whatever_is_measured() -> None:
    """Two judges on the same pairs are compared on the same resamples."""
    groups = np.arange(50)
    first = draws(lambda weights: {"x": weights[:, 0]}, groups, 7)["x"]
    second = draws(lambda weights: {"y": weights[:, 0]}, groups, 7)["y"]
    other = draws(lambda weights: {"x": weights[:, 0]}, groups, 8)["x"]
    np.testing.assert_array_equal(first, second)
    assert (first != other).any()


def test_one_group_has_no_interval() -> None:
    """From one event nobody knows how far others would differ."""
    gold = np.array([0, 1, 2])
    found = estimates(lambda weights: measured(gold, np.eye(3), weights), np.zeros(3, np.int64), 0)
    assert (found["accuracy"].value, found["accuracy"].low) == (1.0, None)


def test_what_is_unknown_has_no_interval() -> None:
    """A label that is never judged has no precision."""
    gold = np.array([0, 1, 0, 1])
    found = estimates(lambda weights: measured(gold, np.eye(3)[gold], weights), np.arange(4), 0)
    unknown = found["contradiction_precision"]
    assert (unknown.value, unknown.low, unknown.high) == (None, None, None)
