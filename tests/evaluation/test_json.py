"""Tests of detector/evaluation/json.py."""

import json

import pytest
from pydantic import TypeAdapter

from detector.evaluation.json import to_json
from detector.evaluation.results import EvaluationReport
from detector.report.border import DECIMALS


@pytest.mark.parametrize("name", ["report", "smallest", "two_classes"])
def test_it_reads_back(request: pytest.FixtureRequest, name: str) -> None:
    """Another program gets the same figures, to the decimals that are printed."""
    report: EvaluationReport = request.getfixturevalue(name)
    text = to_json(report)
    back = TypeAdapter(EvaluationReport).validate_json(text)
    assert to_json(back) == text
    assert back.run == report.run
    for read, made in zip(back.evaluations, report.evaluations, strict=True):
        assert read.confusion == made.confusion
        for metric, estimate in made.metrics.items():
            value = read.metrics[metric].value
            assert value == (
                None if estimate.value is None else pytest.approx(estimate.value, abs=1e-4)
            )


def test_metrics_are_flat_and_the_primary_one_is_named(report: EvaluationReport) -> None:
    """A program needs no path through the report to find the figure that counts."""
    first = json.loads(to_json(report))["evaluations"][0]
    assert first["metrics"][first["primary"]].keys() == {"value", "low", "high"}
    assert first["metrics"]["accuracy"]["value"] == round(67 / 90, DECIMALS)


def test_what_is_unknown_is_null(smallest: EvaluationReport) -> None:
    """Never zero, and never the NaN that JSON lacks."""
    text = to_json(smallest)
    assert "NaN" not in text
    metrics = json.loads(text)["evaluations"][0]["metrics"]
    assert metrics["neutral_recall"] == {"value": None, "low": None, "high": None}
