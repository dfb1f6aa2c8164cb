"""The behaviour tests for a person: Markdown."""

from collections.abc import Sequence

from detector.evaluation.behaviour.results import BehaviourReport, BehaviourResult, Failure
from detector.evaluation.results import Estimate

UNKNOWN = "–"


def markdown(report: BehaviourReport, examples: int = 0) -> str:
    """Return a table of the groups, one of the tests, and the worst failures of each test."""
    model, settings = report.run.model, report.run.settings
    heading = (
        f"Judge {model.name} ({model.sha256[:8]}) in {settings['arithmetic']}, "
        f"{settings['cases']} cases a test."
    )
    parts = [heading, _groups(report), _tests(report)]
    if examples:
        parts += [shown for test in report.tests if (shown := _examples(test, examples))]
    return "\n\n".join(parts)


def _groups(report: BehaviourReport) -> str:
    header = (
        "group", "tests", "failures", "contradictions: precision", "recall", "F1"
    )  # fmt: skip
    rows = [
        (
            group.name,
            str(group.tests),
            _rate(group.failure_rate),
            _figure(group.contradiction_precision),
            _figure(group.contradiction_recall),
            _figure(group.contradiction_f1),
        )
        for group in (*report.groups, report.overall)
    ]
    return _table(header, rows)


def _tests(report: BehaviourReport) -> str:
    header = ("group", "test", "must be", "failures")
    return _table(
        header,
        [
            (test.group, test.name, test.expected or test.kind, _rate(test.failure_rate))
            for test in report.tests
        ],
    )


def _table(header: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = [header, tuple("---" for _ in header), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _examples(test: BehaviourResult, most: int) -> str:
    """Return a heading and the worst failures under it, empty where there is none."""
    shown = [_example(failure) for failure in test.worst[:most]]
    return "\n".join([f"**{test.group}: {test.name}**", "", *shown]) if shown else ""


def _example(failure: Failure) -> str:
    case = failure.case
    line = f"- {case.pair.premise} → {case.pair.hypothesis}: {failure.found}"
    if case.changed:
        line += (
            f"; changed: {case.changed.premise} → {case.changed.hypothesis}: "
            f"{failure.found_changed}"
        )
    return line


def _rate(estimate: Estimate) -> str:
    """Return a rate in percent with its interval."""
    value, low, high = (
        UNKNOWN if one is None else f"{100 * one:.0f}"
        for one in (estimate.value, estimate.low, estimate.high)
    )
    return f"{value} % ({low} to {high})"


def _figure(value: float | None) -> str:
    return UNKNOWN if value is None else f"{value:.2f}"
