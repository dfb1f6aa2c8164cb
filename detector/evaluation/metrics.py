"""Metrics of judged pairs, computed for many weightings of the pairs at once.

``gold`` is (n,) with each label's place in ``LABELS``; ``probabilities`` is (n, 3) in their order;
``weights`` is (d, n), how often each pair counts in each of d weightings: one row of ones for the
figures themselves, a row for each resample for their intervals. A metric is (d,), NaN where the
pairs do not give it, such as the precision of a label that is never judged.
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from detector.judge import LABELS

Gold = NDArray[np.int64]
Rows = NDArray[np.float64]
Metric = NDArray[np.float64]
Metrics = dict[str, Metric]

CONTRADICTION = LABELS.index("contradiction")
BINS = 10
"""Of equal width between 0 and 1, as in Naeini, Cooper and Hauskrecht (2015)."""

ROUNDING = 1e-9
"""By how much a share may miss its goal through rounding alone."""

RAISED_BY_CHANCE = frozenset(
    {"expected_calibration_error", "contradiction_expected_calibration_error"}
)
"""Metrics that noise can only raise."""


def measured(gold: Gold, probabilities: Rows, weights: Rows, judged: Gold | None = None) -> Metrics:
    """Return every metric by its name.

    The judged label is the likeliest, the first of equals, unless ``judged`` says which it is.
    """
    judged = probabilities.argmax(axis=1) if judged is None else judged
    confidence = probabilities[np.arange(len(judged)), judged]
    right = judged == gold
    return {
        **label_metrics(confusion(gold, judged, weights)),
        "contradiction_average_precision": average_precision(
            gold == CONTRADICTION, probabilities[:, CONTRADICTION], weights
        ),
        "expected_calibration_error": expected_calibration_error(right, confidence, weights),
        "overconfidence": _ratio(weights @ (confidence - right), weights.sum(axis=1)),
        "area_under_risk_coverage": area_under_risk_coverage(right, confidence, weights),
    }


def confusion(gold: Gold, judged: Gold, weights: Rows) -> Rows:
    """Return (d, 3, 3): a row for each gold label, a column for each judged one."""
    cells = np.eye(len(LABELS) ** 2)[gold * len(LABELS) + judged]
    matrices: Rows = (weights @ cells).reshape(-1, len(LABELS), len(LABELS))
    return matrices


def label_metrics(matrices: Rows) -> Metrics:
    """Return accuracy, macro-F1 and each label's precision, recall and F1 of (d, 3, 3) matrices.

    Macro-F1 is the mean over the labels that are either gold or judged, as scikit-learn has it.
    """
    hits = np.diagonal(matrices, axis1=1, axis2=2)
    golds, judged = matrices.sum(axis=2), matrices.sum(axis=1)
    f1 = _ratio(2 * hits, golds + judged)
    found = {
        "accuracy": _ratio(hits.sum(axis=1), golds.sum(axis=1)),
        "macro_f1": _ratio(np.nansum(f1, axis=1), (golds + judged > 0).sum(axis=1)),
    }
    scores = {"precision": _ratio(hits, judged), "recall": _ratio(hits, golds), "f1": f1}
    for place, label in enumerate(LABELS):
        found |= {f"{label}_{name}": score[:, place] for name, score in scores.items()}
    return found


def average_precision(relevant: NDArray[np.bool_], scores: Rows, weights: Rows) -> Metric:
    """Return the sum of precision times gain in recall over falling scores; ties count at once."""
    order, ends = _falling(scores)
    picked = weights[:, order]
    hits = (picked * relevant[order]).cumsum(axis=1)[:, ends]
    precision = _ratio(hits, picked.cumsum(axis=1)[:, ends])
    gained = np.diff(hits, axis=1, prepend=0.0)
    return _ratio(np.nansum(precision * gained, axis=1), hits[:, -1])


def precision_at_recall(
    relevant: NDArray[np.bool_], scores: Rows, weights: Rows, recall: float
) -> Metric:
    """Return the best precision of any threshold on the scores that finds so many of the relevant.

    ``recall`` is the least share to find, in (0, 1].
    """
    order, ends = _falling(scores)
    picked = weights[:, order]
    hits = (picked * relevant[order]).cumsum(axis=1)[:, ends]
    precision = _ratio(hits, picked.cumsum(axis=1)[:, ends])
    enough = (hits >= recall * hits[:, -1:] * (1 - ROUNDING)) & (hits[:, -1:] > 0)
    best: Metric = np.where(enough, precision, -np.inf).max(axis=1)
    return np.where(np.isfinite(best), best, np.nan)


def expected_calibration_error(right: NDArray[np.bool_], confidence: Rows, weights: Rows) -> Metric:
    """Return how far confidence is from accuracy, the mean over bins weighted by their pairs.

    It is never below zero, so chance alone raises it: by some hundredths with a few hundred pairs.
    Overconfidence, mean confidence less accuracy, is free of that, but deaf to errors that cancel.
    """
    gaps = np.eye(BINS)[bin_numbers(confidence)] * (right - confidence)[:, None]
    return _ratio(np.abs(weights @ gaps).sum(axis=1), weights.sum(axis=1))


def area_under_risk_coverage(right: NDArray[np.bool_], confidence: Rows, weights: Rows) -> Metric:
    """Return the mean share of wrong labels over all coverages, the most confident answered first.

    Pairs of equal confidence are answered together.
    """
    order, ends = _falling(confidence)
    picked = weights[:, order]
    answered = picked.cumsum(axis=1)[:, ends]
    wrong = (picked * ~right[order]).cumsum(axis=1)[:, ends]
    steps = np.diff(answered, axis=1, prepend=0.0)
    return _ratio(np.nansum(_ratio(wrong, answered) * steps, axis=1), answered[:, -1])


def risk_coverage(
    right: NDArray[np.bool_], confidence: Rows, points: int
) -> list[tuple[float, float, float]]:
    """Return (coverage, risk, confidence) of at most ``points`` shares of pairs answered."""
    order, ends = _falling(confidence)
    answered = ends + 1
    risks = (~right[order]).cumsum()[ends] / answered
    wanted = np.linspace(1, len(right), min(points, len(right)))
    kept = np.unique(np.searchsorted(answered, wanted))
    return [
        (float(answered[k] / len(right)), float(risks[k]), float(confidence[order[ends[k]]]))
        for k in kept
    ]


def bin_numbers(confidence: Rows) -> NDArray[np.int64]:
    """Return the bin of each confidence in [0, 1]; a bin holds its upper edge, the first also 0."""
    return np.clip(np.ceil(confidence * BINS).astype(np.int64) - 1, 0, BINS - 1)


def known(metrics: Mapping[str, Metric]) -> dict[str, float | None]:
    """Return each metric's only weighting as a number, None where it is NaN."""
    return {name: None if np.isnan(one).any() else float(one[0]) for name, one in metrics.items()}


def _falling(scores: Rows) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the order of falling scores, and the last place of each run of equals in it."""
    order = np.argsort(-scores, kind="stable")
    ends = np.flatnonzero(np.diff(scores[order], append=np.nan) != 0)
    return order, ends


def _ratio(above: Rows, below: Rows | NDArray[np.int64]) -> Rows:
    quotients: Rows = np.full(above.shape, np.nan)
    return np.divide(above, below, out=quotients, where=below > 0)
