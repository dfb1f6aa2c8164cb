"""A temperature, and a bias where it helps, that make a judge's probabilities true.

All labels weigh the same, however often each occurs: a judge's logits are understood at equal rates
and are brought to those of news later (see :mod:`detector.calibration`).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from detector.judge import LABELS
from detector.tuning.folds import FOLDS, folds

Logits = NDArray[np.float32]
Gold = NDArray[np.int64]

STRONGEST = 4.0
"""Highest temperature, and one over the lowest: beyond it a judge has nothing to recalibrate."""

LARGEST_BIAS = 3.0
"""Of a label's logit: odds of twenty to one, more than any set of labels can justify."""


@dataclass(frozen=True, slots=True)
class Correction:
    """Logits are divided by ``temperature``; ``bias`` is added, in the order of ``LABELS``."""

    temperature: float = 1.0
    bias: tuple[float, float, float] = (0.0, 0.0, 0.0)

    def applied(self, logits: Logits) -> Logits:
        """Return the corrected logits, (n, 3)."""
        corrected: Logits = logits / np.float32(self.temperature) + np.array(self.bias, np.float32)
        return corrected


@dataclass(frozen=True, slots=True)
class Shape:
    """What may be corrected: nothing, the temperature, or the bias, too."""

    name: str
    temperature: bool
    bias: bool


SHAPES = (
    Shape("nothing", temperature=False, bias=False),
    Shape("its temperature", temperature=True, bias=False),
    Shape("its temperature and a bias for each label", temperature=True, bias=True),
)
"""From the simplest; of equals the first is taken."""


def log_loss(logits: Logits, truth: Gold) -> float:
    """Return the mean negative log-likelihood of the labels, all labels weighing the same."""
    z = logits.astype(np.float64)
    z -= z.max(axis=1, keepdims=True)
    losses = np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(truth)), truth]
    counts = np.bincount(truth, minlength=len(LABELS))
    weights = 1 / counts[truth]
    return float((losses * weights).sum() / weights.sum())


def fitted(logits: Logits, truth: Gold, shape: Shape) -> Correction:
    """Return the correction of a shape under which the labels are likeliest (Guo et al. 2017)."""
    if not shape.temperature:
        return Correction()
    # Imported here because it takes a second.
    from scipy.optimize import minimize  # noqa: PLC0415

    def correction(values: NDArray[np.float64]) -> Correction:
        entailment, contradiction = values[1:] if shape.bias else (0.0, 0.0)
        bias = (float(entailment), 0.0, float(contradiction))
        return Correction(float(np.exp(values[0])), bias)

    limit = np.log(STRONGEST)
    bounds = [(-limit, limit), *([(-LARGEST_BIAS, LARGEST_BIAS)] * (2 if shape.bias else 0))]
    found = minimize(
        lambda values: log_loss(correction(values).applied(logits), truth),
        np.zeros(len(bounds)),
        bounds=bounds,
        method="Powell",
    )
    return correction(found.x)


def chosen(logits: Logits, truth: Gold, groups: NDArray[np.int64], seed: int) -> Shape:
    """Return the shape whose corrections do best on pairs that they were not fitted on."""
    parts = folds(truth, groups, seed)
    losses = [
        log_loss(_fits(logits, truth, parts, [shape] * FOLDS).applied(logits), truth)
        for shape in SHAPES
    ]
    return SHAPES[int(np.argmin(losses))]


@dataclass(frozen=True, slots=True, eq=False)
class CrossFit:
    """For each of labelled pairs, (n_pairs,), its fold, and for each fold the correction without.

    No correction was fitted on a pair that it is for, or on one of that pair's group.
    """

    parts: NDArray[np.int64]
    corrections: tuple[Correction, ...]

    def applied(self, logits: Logits, owners: Sequence[int] | None = None) -> Logits:
        """Return corrected logits, (n, 3); ``owners`` says which of the pairs each row is of."""
        parts = self.parts if owners is None else self.parts[list(owners)]
        found = np.empty_like(logits)
        for part, correction in enumerate(self.corrections):
            found[parts == part] = correction.applied(logits[parts == part])
        return found


def cross_fit(logits: Logits, truth: Gold, groups: NDArray[np.int64], seed: int) -> CrossFit:
    """Return corrections that are no better than they look; their shapes are chosen so, too."""
    parts = folds(truth, groups, seed)
    shapes = [
        chosen(logits[parts != part], truth[parts != part], groups[parts != part], seed)
        for part in range(FOLDS)
    ]
    return _fits(logits, truth, parts, shapes)


def _fits(
    logits: Logits, truth: Gold, parts: NDArray[np.int64], shapes: Sequence[Shape]
) -> CrossFit:
    without = (
        fitted(logits[parts != part], truth[parts != part], shape)
        for part, shape in enumerate(shapes)
    )
    return CrossFit(parts, tuple(without))
