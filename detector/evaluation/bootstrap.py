"""How far a figure would move with other pairs: percentile intervals from resampled groups."""

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

from detector.evaluation.metrics import RAISED_BY_CHANCE, Metric, Metrics, Rows, known
from detector.evaluation.results import Estimate

DRAWS = 1_000
"""Enough for the second decimal of a 95 % interval, which is all that is printed."""

LEVEL = 0.95
CELLS = 2_000_000
"""Weights held at once: 16 MB, however many pairs there are."""

Measure = Callable[[Rows], Metrics]


def share(right: int, tested: int) -> Estimate:
    """Return a share of independent cases, at least one, with Wilson's (1927) 95 % interval."""
    from scipy.stats import binomtest  # noqa: PLC0415 - takes a second to import

    interval = binomtest(right, tested).proportion_ci(LEVEL, method="wilson")
    return Estimate(right / tested, float(interval.low), float(interval.high))


def estimates(measure: Measure, groups: NDArray[np.int64], seed: int) -> dict[str, Estimate]:
    """Return each metric of (n,) pairs, whose groups are numbered from 0, with its interval.

    Of a single group nobody can say how far others would differ: no interval.
    """
    values = known(measure(np.ones((1, len(groups)))))
    if not groups.any():
        return {name: Estimate(value, None, None) for name, value in values.items()}
    drawn = draws(measure, groups, seed)
    return {
        name: Estimate(
            value,
            *(
                interval(drawn[name])
                if value is None or name not in RAISED_BY_CHANCE
                else raised_interval(drawn[name], value)
            ),
        )
        for name, value in values.items()
    }


def draws(measure: Measure, groups: NDArray[np.int64], seed: int) -> Metrics:
    """Return each metric of ``DRAWS`` resamples; the same groups and seed give the same ones."""
    parts = [measure(weights) for weights in resamples(groups, seed)]
    return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}


def resamples(groups: NDArray[np.int64], seed: int) -> Iterator[Rows]:
    """Yield (d, n) how often each pair is drawn, ``DRAWS`` rows in all.

    As many groups are drawn as there are, each with all its pairs, any group any number of times:
    pairs of one group are alike, and drawing them one by one would promise too narrow an interval.
    """
    count = int(groups.max()) + 1
    rng = np.random.default_rng(seed)
    rows = max(1, CELLS // len(groups))
    for start in range(0, DRAWS, rows):
        size = min(rows, DRAWS - start)
        picked = rng.integers(0, count, (size, count)) + np.arange(size)[:, None] * count
        times = np.bincount(picked.ravel(), minlength=size * count).reshape(size, count)
        yield times[:, groups].astype(np.float64)


def raised_interval(drawn: Metric, value: float) -> tuple[float | None, float | None]:
    """Return the bounds of a metric that noise can only raise, never below zero.

    The pairs raise the value over the truth as much as resampling raises the draws over the value:
    the lower bound is set back by both, the upper one by the second alone, for caution. Next to
    perfect calibration the lower bound is still too high.
    """
    found = drawn[~np.isnan(drawn)]
    if not len(found):
        return None, None
    low, high = np.quantile(found, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    raised = found.mean() - value
    return max(0.0, float(low - 2 * raised)), max(0.0, float(high - raised))


def interval(drawn: Metric) -> tuple[float | None, float | None]:
    """Return the bounds that hold the middle 95 % of what was drawn; None where nothing was."""
    found = drawn[~np.isnan(drawn)]
    if not len(found):
        return None, None
    low, high = np.quantile(found, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return float(low), float(high)
