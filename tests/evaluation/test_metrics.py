"""Tests of detector/evaluation/metrics.py: figures are those of scikit-learn."""

import warnings

import numpy as np
import pytest
from numpy.typing import NDArray

from detector.evaluation.metrics import (
    BINS,
    average_precision,
    bin_numbers,
    confusion,
    expected_calibration_error,
    known,
    measured,
    precision_at_recall,
    risk_coverage,
)
from detector.judge import LABELS

Rows = NDArray[np.float64]
SEEDS = range(20)


def answers(seed: int) -> tuple[NDArray[np.int64], Rows]:
    """Return gold labels and rough probabilities, some of them equal; labels may be missing."""
    rng = np.random.default_rng(seed)
    count = int(rng.integers(5, 60))
    gold = rng.choice(3, count, p=rng.dirichlet([0.5, 0.5, 0.5]))
    probabilities = rng.dirichlet(rng.uniform(0.2, 2, 3), count)
    rounded = np.round(probabilities, 1) + 1e-3
    return gold, rounded / rounded.sum(axis=1, keepdims=True)


def ones(count: int) -> Rows:
    return np.ones((1, count))


@pytest.mark.parametrize("seed", SEEDS)
def test_figures_are_those_of_scikit_learn(seed: int) -> None:
    """The same words must mean the same numbers; where it warns of 0/0 the figure is unknown."""
    from sklearn import metrics as theirs

    gold, probabilities = answers(seed)
    judged = probabilities.argmax(axis=1)
    found = known(measured(gold, probabilities, ones(len(gold))))
    matrix = confusion(gold, judged, ones(len(gold)))[0]
    np.testing.assert_array_equal(matrix, theirs.confusion_matrix(gold, judged, labels=range(3)))
    assert found["accuracy"] == pytest.approx(theirs.accuracy_score(gold, judged))
    assert found["macro_f1"] == pytest.approx(theirs.f1_score(gold, judged, average="macro"))
    scores = theirs.precision_recall_fscore_support(
        gold, judged, labels=range(3), zero_division=np.nan
    )
    for name, by_label in zip(("precision", "recall", "f1"), scores, strict=False):
        for label, value in zip(LABELS, by_label, strict=True):
            expected = None if np.isnan(value) else pytest.approx(value)
            assert found[f"{label}_{name}"] == expected
    relevant = gold == LABELS.index("contradiction")
    if relevant.any():
        expected = theirs.average_precision_score(relevant, probabilities[:, 2])
        assert found["contradiction_average_precision"] == pytest.approx(expected)
    else:
        assert found["contradiction_average_precision"] is None


@pytest.mark.parametrize("seed", SEEDS)
def test_a_weight_is_a_repetition(seed: int) -> None:
    """Resamples are weightings: a pair drawn twice counts as two, one not drawn as none."""
    gold, probabilities = answers(seed)
    times = np.random.default_rng(seed).integers(0, 3, len(gold))
    times[0] = 1
    weighted = known(measured(gold, probabilities, times[None].astype(np.float64)))
    again = np.repeat(np.arange(len(gold)), times)
    repeated = known(measured(gold[again], probabilities[again], ones(len(again))))
    for name, value in repeated.items():
        assert weighted[name] == (None if value is None else pytest.approx(value)), name


def test_weightings_do_not_mix() -> None:
    """Each row of weights gives what it gives alone."""
    gold, probabilities = answers(3)
    weights = np.random.default_rng(0).integers(0, 3, (4, len(gold))).astype(np.float64)
    together = measured(gold, probabilities, weights)
    for row in range(4):
        alone = measured(gold, probabilities, weights[row : row + 1])
        for name, values in together.items():
            np.testing.assert_allclose(values[row], alone[name][0], err_msg=name)


def test_nothing_warns() -> None:
    """Labels that never occur are unknown, not a division by zero."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = known(measured(np.array([1]), np.array([[0.1, 0.8, 0.1]]), ones(1)))
    assert found["contradiction_precision"] is None
    assert found["contradiction_f1"] is None
    assert found["contradiction_average_precision"] is None
    assert found["macro_f1"] == 1


def test_calibration_error_by_hand() -> None:
    """Two bins: three pairs .9 sure of which two are right, one .5 sure and wrong."""
    right = np.array([True, True, False, False])
    confidence = np.array([0.9, 0.9, 0.9, 0.5])
    found = expected_calibration_error(right, confidence, ones(4))
    assert found[0] == pytest.approx(0.75 * (0.9 - 2 / 3) + 0.25 * 0.5)


def test_overconfidence_has_a_sign() -> None:
    """Too sure is above zero, too modest below."""
    right = np.array([[0.8, 0.1, 0.1], [0.8, 0.1, 0.1]])
    assert measured(np.array([0, 0]), right, ones(2))["overconfidence"][0] == pytest.approx(-0.2)
    assert measured(np.array([1, 1]), right, ones(2))["overconfidence"][0] == pytest.approx(0.8)


def test_bins_hold_their_upper_edge() -> None:
    """Certainty is in the last bin, and nothing falls out."""
    assert bin_numbers(np.array([0.0, 0.1, 0.11, 1.0])).tolist() == [0, 0, 1, BINS - 1]


def test_risk_and_coverage_by_hand() -> None:
    """The surest first; equals are answered together."""
    right = np.array([False, True, True, False])
    confidence = np.array([0.5, 0.9, 0.7, 0.7])
    assert risk_coverage(right, confidence, 100) == [
        (0.25, 0.0, 0.9),
        (0.75, pytest.approx(1 / 3), 0.7),
        (1.0, 0.5, 0.5),
    ]
    probabilities = np.column_stack([confidence, 1 - confidence, np.zeros(4)])
    gold = np.where(right, 0, 2)
    area = measured(gold, probabilities, ones(4))["area_under_risk_coverage"][0]
    assert area == pytest.approx(0.25 * 0 + 0.5 / 3 + 0.25 * 0.5)


def test_a_long_curve_is_thinned() -> None:
    """As many points as are asked for, the last one always all pairs."""
    confidence = np.linspace(0.4, 1, 1000)
    points = risk_coverage(confidence > 0.7, confidence, 100)
    assert len(points) == 100
    assert points[-1][0] == 1


def test_average_precision_of_equal_scores_is_the_rate() -> None:
    """Order within equals is chance and earns nothing."""
    relevant = np.array([True, False, False, False])
    assert average_precision(relevant, np.zeros(4), ones(4))[0] == 0.25


@pytest.mark.parametrize("seed", SEEDS)
def test_precision_at_recall_is_the_best_of_any_threshold_that_finds_enough(seed: int) -> None:
    """As read off scikit-learn's curve; weights are repetitions here too."""
    from sklearn.metrics import precision_recall_curve

    rng = np.random.default_rng(seed)
    count = int(rng.integers(5, 40))
    relevant = np.append(rng.random(count - 1) < 0.3, True)
    scores = np.round(rng.random(count), 1)
    times = np.append(rng.integers(0, 3, count - 1), 1)
    again = np.repeat(np.arange(count), times)
    precision, recall, _ = precision_recall_curve(relevant[again], scores[again])
    for least in (0.25, 0.5, 0.75, 1.0):
        found = precision_at_recall(relevant, scores, times[None].astype(np.float64), least)
        assert found[0] == pytest.approx(precision[recall >= least - 1e-9].max())
    assert np.isnan(precision_at_recall(np.zeros(count, np.bool_), scores, ones(count), 0.5)[0])
