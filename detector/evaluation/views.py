"""What people read of an evaluation, on a terminal and on a page alike."""

from collections.abc import Iterator
from dataclasses import dataclass

from detector.evaluation.results import (
    Comparison,
    Estimate,
    Evaluation,
    EvaluationReport,
    Slice,
    SliceBy,
)
from detector.evaluation.scorings import metric_name

METRICS = {
    "macro_f1": "macro-F1",
    "accuracy": "accuracy",
    "contradiction_average_precision": "contradiction AP",
    "expected_calibration_error": "calibration error",
}
"""Those that fit a line, the primary one first, and their names."""

FURTHER_METRICS = {
    "overconfidence": "overconfidence",
    "area_under_risk_coverage": "area under risk-coverage",
}
LABEL_METRICS = {"precision": "precision", "recall": "recall", "f1": "F1"}

BEARABLE_RISK = 0.1
"""Share of wrong labels up to which a reader may rely on what is answered."""

UNKNOWN = "unknown"
CAVEAT = (
    "These pairs are labelled apart from any news story and have their own shares of labels; among "
    "the pairs of a folder of articles contradictions are far rarer, and precision is lower."
)


@dataclass(frozen=True, slots=True)
class SliceRow:
    """A slice of the pairs, and every evaluation's figures for it, in their order."""

    by: SliceBy
    value: str
    pairs: int
    figures: tuple[Slice, ...]


def metrics_of(report: EvaluationReport) -> dict[str, str]:
    """Return those of ``METRICS`` that the pairs have, and their names."""
    found = report.evaluations[0].metrics
    return {name: title for name, title in METRICS.items() if name in found}


def label_metric(evaluation: Evaluation, label: str, metric: str) -> Estimate:
    """Return one of ``LABEL_METRICS`` of a label as the run calls it."""
    return evaluation.metrics[metric_name(label, metric)]


def slice_rows(report: EvaluationReport) -> Iterator[SliceRow]:
    """Yield the slices; all evaluations have the same, since they are of the same pairs."""
    for figures in zip(*(one.slices for one in report.evaluations), strict=True):
        first = figures[0]
        yield SliceRow(first.by, first.value, first.pairs, figures)


def shown(estimate: Estimate) -> str:
    """Return a figure with its interval, if it has one."""
    bounds = interval_shown(estimate)
    return f"{value_shown(estimate)} ({bounds})" if bounds else value_shown(estimate)


def value_shown(estimate: Estimate) -> str:
    """Return a figure without its interval."""
    return UNKNOWN if estimate.value is None else _rounded(estimate.value)


def interval_shown(estimate: Estimate) -> str:
    """Return the interval of a figure, empty where it has none."""
    if estimate.value is None or estimate.low is None or estimate.high is None:
        return ""
    return f"{_rounded(estimate.low)} to {_rounded(estimate.high)}"


def _rounded(value: float) -> str:
    return f"{round(value, 2) + 0.0:.2f}"  # never "-0.00"


def speed(evaluation: Evaluation) -> str:
    """Return the pairs per second, empty where they were not measured."""
    return "" if evaluation.pairs_per_second is None else f"{evaluation.pairs_per_second:,.0f}"


def p_shown(p_value: float) -> str:
    """Return a p value as journals print it."""
    return "p < 0.001" if p_value < 0.001 else f"p = {p_value:.3f}"


def p_bootstrap(p_value: float, draws: int) -> str:
    """Return a p value of a bootstrap, which can show none under two draws' worth."""
    least = 2 / (draws + 1)
    return f"p < {least:.3f}" if p_value <= least else f"p = {p_value:.3f}"


def verdict(comparison: Comparison) -> str:
    """Return what the comparison comes to, in a sentence."""
    difference = comparison.differences["macro_f1"]
    if difference.low is None or difference.high is None:
        return f"{comparison.first} and {comparison.second} cannot be told apart by these pairs."
    if difference.low > 0:
        return f"{comparison.first} is better than {comparison.second}."
    if difference.high < 0:
        return f"{comparison.first} is worse than {comparison.second}."
    return f"{comparison.first} and {comparison.second} cannot be told apart by these pairs."


def abstention(evaluation: Evaluation) -> str:
    """Return how many pairs are answered where one answer in ten may be wrong, and from when."""
    points = evaluation.risk_coverage
    every = points[-1]
    if every.risk <= BEARABLE_RISK:
        return f"No more than {every.risk:.0%} wrong if every pair is answered."
    kept = max(
        (p for p in points if p.risk <= BEARABLE_RISK), key=lambda p: p.coverage, default=None
    )
    if kept is None:
        return f"However sure it is, more than {BEARABLE_RISK:.0%} of its answers are wrong."
    others = 1 - kept.coverage
    left = (every.risk - kept.risk * kept.coverage) / others
    return (
        f"Where it is at least {kept.confidence:.2f} sure, {kept.coverage:.0%} of the pairs, "
        f"{kept.risk:.0%} of its labels are wrong; of the other pairs {left:.0%}."
    )


def composition(report: EvaluationReport) -> str:
    """Return how many pairs there are, and of which labels."""
    run = report.run
    labels = ", ".join(f"{count:,} {label}" for label, count in run.labels.items())
    groups = "" if run.groups is None else f" in {run.groups:,} groups"
    left_out = f"; {run.unlabelled:,} without a label left out" if run.unlabelled else ""
    pairs = f"{run.pairs:,} labelled pair{'' if run.pairs == 1 else 's'}"
    scored = "" if run.scoring == "three-way" else f", scored {run.scoring}"
    return f"{pairs}{groups}{scored}: {labels}{left_out}"
