"""A temperature and a bias, fitted and judged on other pairs."""

import numpy as np
import pytest
from numpy.typing import NDArray

from detector.tuning.folds import folds
from detector.tuning.recalibration import SHAPES, Correction, chosen, cross_fit, fitted, log_loss

NOTHING, TEMPERATURE, BIAS = SHAPES


def drawn(
    temperature: float, bias: tuple[float, float, float], rates: tuple[float, float, float]
) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Return logits that need this correction, and labels at these rates."""
    rng = np.random.default_rng(0)
    true = rng.normal(0, 2, (6000, 3))
    shares = np.exp(true) / np.exp(true).sum(axis=1, keepdims=True)
    truth = np.array([rng.choice(3, p=row) for row in shares])
    kept = rng.random(len(truth)) < np.array(rates)[truth]
    logits = (true[kept] - np.array(bias)) * temperature
    return logits.astype(np.float32), truth[kept].astype(np.int64)


@pytest.mark.parametrize("rates", [(1.0, 1.0, 1.0), (1.0, 0.3, 0.2)])
def test_the_correction_is_found_whatever_the_rates(rates: tuple[float, float, float]) -> None:
    """How often a label occurs among the pairs says nothing of how often it does in news."""
    logits, truth = drawn(2.5, (0.8, 0.0, -0.4), rates)
    found = fitted(logits, truth, BIAS)
    assert found.temperature == pytest.approx(2.5, abs=0.3)
    assert found.bias == pytest.approx((0.8, 0.0, -0.4), abs=0.2)


def test_the_simplest_that_does_best_on_other_pairs_is_taken() -> None:
    """A bias that is not there is not made up, one that is there is found."""
    groups = np.arange(6000)
    logits, truth = drawn(2.5, (0.8, 0.0, -0.4), (1, 1, 1))
    assert chosen(logits, truth, groups, 0) == BIAS
    assert fitted(logits, truth, TEMPERATURE).bias == (0.0, 0.0, 0.0)
    assert fitted(logits, truth, NOTHING) == Correction()


def test_no_pair_helps_to_correct_itself() -> None:
    """Logits turned round change the corrections of the other folds, never those of their own."""
    many, labels = drawn(2.0, (0.0, 0.0, 0.0), (1, 1, 1))
    logits, truth, groups = many[:300], labels[:300], np.arange(300)
    before = cross_fit(logits, truth, groups, 0).applied(logits)
    assert log_loss(before, truth) < log_loss(logits, truth)
    parts = folds(truth, groups, 0)
    turned = logits.copy()
    turned[parts == 0] = -logits[parts == 0]
    after = cross_fit(turned, truth, groups, 0).applied(turned)
    np.testing.assert_allclose(
        np.diff(after[parts == 0], axis=1), -np.diff(before[parts == 0], axis=1), atol=1e-4
    )
    assert not np.allclose(after[parts != 0], before[parts != 0])


def test_what_is_asked_beside_a_pair_is_corrected_like_it() -> None:
    """By its owner's fold."""
    many, labels = drawn(2.0, (0.0, 0.0, 0.0), (1, 1, 1))
    logits = many[:300]
    found = cross_fit(logits, labels[:300], np.arange(300), 0)
    owners = [7, 120, 7]
    np.testing.assert_array_equal(
        found.applied(logits[owners], owners), found.applied(logits)[owners]
    )


def test_labels_weigh_the_same() -> None:
    """A rare label counts as much as a common one."""
    logits = np.array([[3, 0, 0], [3, 0, 0], [0, 0, 3]], np.float32)
    truth = np.array([0, 0, 1])
    right, wrong = log_loss(logits[:1], truth[:1]), log_loss(logits[2:], truth[2:])
    assert log_loss(logits, truth) == pytest.approx((right + wrong) / 2)
