"""Tests of detector/evaluation/terminal.py."""

from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from detector.evaluation.results import EvaluationReport
from detector.evaluation.terminal import SLICES_SHOWN, print_evaluation
from detector.evaluation.views import CAVEAT


def printed(report: EvaluationReport, width: int = 80) -> str:
    console = Console(file=StringIO(), width=width)
    print_evaluation(report, [Path("out.json")], console)
    text = console.file.getvalue()  # type: ignore[attr-defined]
    return str(text)


def test_everything_is_there(report: EvaluationReport) -> None:
    """Judges and rivals, labels, slices, comparisons, the caveat and the files."""
    text = " ".join(printed(report, 100).split())
    for evaluation in report.evaluations:
        assert evaluation.name in text
    for words in ("negation", "uk", "McNemar", "is better than", "Written: out.json", CAVEAT):
        assert words in text
    assert "entailment 22 8 0" in text


def test_two_classes_are_called_by_their_names(two_classes: EvaluationReport) -> None:
    """In the matrix and in the table of labels."""
    text = " ".join(printed(two_classes, 100).split())
    assert "scored entailed or not: 30 entailment, 60 not entailed" in text
    assert "entailment not entailed entailment 22 8 not entailed 7 53" in text
    assert "contradiction AP" not in text


@pytest.mark.parametrize("name", ["report", "smallest", "two_classes"])
def test_lines_fit_a_narrow_terminal(request: pytest.FixtureRequest, name: str) -> None:
    """Eighty columns are enough."""
    assert max(map(len, printed(request.getfixturevalue(name)).splitlines())) <= 80


def test_names_are_not_obeyed(report: EvaluationReport) -> None:
    """Neither rich's markup nor the terminal's own."""
    hostile = replace(report.evaluations[0], name="[red]\x1b[31mx")
    text = printed(replace(report, evaluations=(hostile,), comparisons=()))
    assert "[red][31mx" in text
    assert "\x1b" not in text


def test_many_slices_are_cut_short(report: EvaluationReport) -> None:
    """The rest is in the files, and the reader is told."""
    first = report.evaluations[0]
    many = replace(first, slices=first.slices[:1] * (SLICES_SHOWN + 7))
    text = printed(replace(report, evaluations=(many,), comparisons=()))
    assert text.count("one.jsonl") == SLICES_SHOWN
    assert "… and 7 more" in text
