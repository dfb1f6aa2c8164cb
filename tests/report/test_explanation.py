"""Tests of detector/report/explanation.py."""

from io import StringIO

import pytest
from rich.console import Console

from detector.errors import UnknownSourceError
from detector.report.explanation import explain, print_explanations
from detector.types import Report


def printed(report: Report, name: str, width: int = 200) -> str:
    stream = StringIO()
    print_explanations(explain(report, name), report, Console(file=stream, width=width))
    return stream.getvalue()


def test_a_reader_can_add_the_score_up(report: Report) -> None:
    """Responsibility, each origin with its pair, A and D, the shares and the sums are all there."""
    text = printed(report, "Ілон Маск")
    for part in (
        "r = 1 Ілон Маск",
        "borne out with p = 0.9123, pair p5",
        "contradicted with p = 0.9000, pair p2",
        "contradicted with p = 0.5500, pair p4",
        "D = 1 - (1 - 0.5500) x (1 - 0.9000) = 0.9550",
        "corroborated A(1-D) = 0.0411",
        "alpha = sum of r x corroborated = 1 x 0.0411 = 0.0411",
        "score = (4 x 0.5 + alpha)",
    ):
        assert part in " ".join(text.split()), part


def test_names_match_in_any_letter_case(report: Report) -> None:
    assert [one.record.name for one in explain(report, "dmitry  PESKOV")] == ["Dmitry Peskov"]


def test_an_unknown_name_is_answered_with_the_nearest(report: Report) -> None:
    """A typing error costs one more try, not a search."""
    with pytest.raises(UnknownSourceError, match="'Peskow'; the nearest are 'Dmitry Peskov'"):
        explain(report, "Peskow")


def test_nothing_is_obeyed_and_nothing_is_too_wide(report: Report) -> None:
    text = printed(report, "Ілон Маск", 50)
    assert "\x1b" not in text
    assert max(map(len, text.splitlines())) <= 50
