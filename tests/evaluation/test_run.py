"""Tests of detector/evaluation/run.py."""

from collections.abc import Callable

import pytest

from detector.evaluation.pairs import Labelled
from detector.evaluation.results import EvaluationReport
from detector.evaluation.run import run
from detector.models.registry import load_judge
from detector.settings import Settings


def test_judges_come_before_rivals_and_the_first_is_compared(report: EvaluationReport) -> None:
    """Models of one name are told apart by their fingerprints."""
    names = [one.name for one in report.evaluations]
    assert names[:3] == ["<b>j</b> (11111111)", "<b>j</b> (22222222)", "majority label"]
    assert [one.model is None for one in report.evaluations] == [False] * 2 + [True] * 4
    assert [(one.first, one.second) for one in report.comparisons] == [
        (names[0], other) for other in names[1:]
    ]
    better = report.comparisons[0].differences["macro_f1"]
    assert better.low is not None
    assert better.low > 0


def test_the_run_can_be_repeated_from_its_report(report: EvaluationReport) -> None:
    """Version, settings, inputs, and how the pairs were made up."""
    assert report.run.pairs == 90
    assert report.run.unlabelled == 3
    assert report.run.groups == 15
    assert report.run.labels == {"entailment": 30, "neutral": 30, "contradiction": 30}
    assert len(report.run.inputs) == 2
    assert {"seed", "bootstrap_draws", "arithmetic"} <= report.run.settings.keys()


def test_without_groups_and_rivals(smallest: EvaluationReport) -> None:
    """What was not given is None, what was not asked for is not there."""
    assert smallest.run.groups is None
    assert len(smallest.evaluations) == 1
    assert smallest.comparisons == ()
    assert smallest.evaluations[0].metrics["accuracy"].low is None


def test_two_classes(two_classes: EvaluationReport) -> None:
    """Contradictions count as not entailed: of 30 entailed pairs 22 are, of 60 others 7."""
    assert two_classes.run.scoring == "entailed or not"
    assert two_classes.run.labels == {"entailment": 30, "not entailed": 60}
    judge = two_classes.evaluations[0]
    assert judge.confusion == ((22, 8), (7, 53))
    assert judge.metrics["not_entailed_recall"].value == pytest.approx(53 / 60)
    assert judge.metrics["entailment_precision"].value == pytest.approx(22 / 29)
    assert "contradiction_average_precision" not in judge.metrics
    for comparison in two_classes.comparisons:
        assert (
            comparison.differences.keys() == comparison.p_values.keys() == {"macro_f1", "accuracy"}
        )


@pytest.mark.filterwarnings("default")
def test_a_real_model(labelled: Labelled, make_judge: Callable[..., object]) -> None:
    """A random one of the usual kind: its figures are poor, but they are figures."""
    judge = load_judge(str(make_judge()))
    (found,) = run(labelled, [judge], Settings()).evaluations
    assert found.pairs == sum(map(sum, found.confusion)) == 90
    assert found.pairs_per_second is not None
    assert found.model is not None
    assert len(found.model.sha256) == 64
