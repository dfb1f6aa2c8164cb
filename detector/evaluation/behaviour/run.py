"""Behaviour tests and a judge to failure rates."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from detector import __version__
from detector.evaluation.behaviour.answers import TOLERANCE, Answer, answered, severity
from detector.evaluation.behaviour.cases import BehaviourTest, Case, TextPair
from detector.evaluation.behaviour.results import (
    BehaviourReport,
    BehaviourResult,
    BehaviourRun,
    Failure,
    GroupResult,
)
from detector.evaluation.bootstrap import share
from detector.evaluation.metrics import confusion, known, label_metrics
from detector.judge import Judge
from detector.models.hardware import arithmetic
from detector.settings import Settings
from detector.types import Label

CASES = 40
"""Cases of each test: enough to tell one failure in ten from three, few enough to run often."""

KEPT = 3
"""Worst failures of each test that are kept to be read."""

LABELS: tuple[Label, ...] = ("support", "neutral", "contradiction")
"""In the order of ``detector.judge.LABELS``."""

OVERALL = "all"


@dataclass(frozen=True, slots=True)
class _Tested:
    """A test's result, and the labels that were found for its pairs."""

    result: BehaviourResult
    found: tuple[Label, ...]


def run(
    tests: Sequence[BehaviourTest], judge: Judge, settings: Settings, count: int = CASES
) -> BehaviourReport:
    """Return how a judge does on ``count`` cases of each test."""
    cases = [test.cases(count, settings.seed) for test in tests]
    pairs = list(dict.fromkeys(pair for each in cases for case in each for pair in case.pairs))
    answers = dict(zip(pairs, answered(pairs, judge, settings), strict=True))
    tested = [_tested(test, each, answers) for test, each in zip(tests, cases, strict=True)]
    names = dict.fromkeys(test.group for test in tests)
    return BehaviourReport(
        run=BehaviourRun(
            version=__version__,
            model=judge.model,
            settings={
                "arithmetic": arithmetic(),
                "contradiction_floor": settings.contradiction_floor,
                "support_floor": settings.support_floor,
                "seed": settings.seed,
                "cases": count,
                "tolerance": TOLERANCE,
            },
        ),
        overall=_group(OVERALL, tested),
        groups=tuple(
            _group(name, [one for one in tested if one.result.group == name]) for name in names
        ),
        tests=tuple(one.result for one in tested),
    )


def figures(report: BehaviourReport) -> dict[str, float]:
    """Return the figures under flat names: of all, of each group and of each test.

    A figure that is unknown is left out.
    """
    found: dict[str, float | None] = {}
    for group in (report.overall, *report.groups):
        found |= {
            f"{group.name}.failure_rate": group.failure_rate.value,
            f"{group.name}.contradiction_precision": group.contradiction_precision,
            f"{group.name}.contradiction_recall": group.contradiction_recall,
            f"{group.name}.contradiction_f1": group.contradiction_f1,
        }
    for test in report.tests:
        found[f"{test.group}/{test.name}.failure_rate"] = test.failure_rate.value
    return {name: value for name, value in found.items() if value is not None}


def _tested(test: BehaviourTest, cases: Sequence[Case], answers: dict[TextPair, Answer]) -> _Tested:
    failures = []
    for case in cases:
        before, after = answers[case.pairs[0]], answers[case.pairs[-1]]
        how_far = severity(test, before, after)
        if how_far is not None:
            one_way = test.demand == "same label in one direction"
            found, changed = (
                each.forward_label if one_way else each.label for each in (before, after)
            )
            failures.append(Failure(case, found, changed if case.changed else None, how_far))
    result = BehaviourResult(
        name=test.name,
        group=test.group,
        kind=test.kind,
        expected=test.expected,
        cases=len(cases),
        failures=len(failures),
        failure_rate=share(len(failures), len(cases)),
        worst=tuple(sorted(failures, key=lambda failure: -failure.severity)[:KEPT]),
    )
    return _Tested(result, tuple(answers[case.pair].label for case in cases))


def _group(name: str, tested: Sequence[_Tested]) -> GroupResult:
    results = [one.result for one in tested]
    cases, failures = (
        sum(getattr(result, field) for result in results) for field in ("cases", "failures")
    )
    labelled = [
        (LABELS.index(one.result.expected), LABELS.index(found))
        for one in tested
        if one.result.expected
        for found in one.found
    ]
    precision = recall = f1 = None
    if any(result.expected == "contradiction" for result in results):
        gold, found = np.array(labelled, np.int64).T
        metrics = known(label_metrics(confusion(gold, found, np.ones((1, len(gold))))))
        precision, recall, f1 = (
            metrics[f"contradiction_{metric}"] for metric in ("precision", "recall", "f1")
        )
    return GroupResult(
        name, len(results), cases, failures, share(failures, cases), precision, recall, f1
    )
