"""Tests of detector/evaluation/page.py and its template."""

import re
from base64 import b64encode
from hashlib import sha256

import pytest

from detector.evaluation.page import SIDE, drawn, to_html
from detector.evaluation.results import EvaluationReport
from tests.pages import Page


@pytest.fixture(params=["report", "smallest", "two_classes"])
def source(request: pytest.FixtureRequest) -> str:
    return to_html(request.getfixturevalue(request.param))


def test_the_page_is_whole(source: str) -> None:
    """Every element is closed, ids are unique and links lead somewhere."""
    page = Page(source)
    assert page.open == []
    ids = [attrs["id"] for _, attrs in page.elements if "id" in attrs]
    assert len(ids) == len(set(ids))
    links = [attrs["href"] for _, attrs in page.elements if "href" in attrs]
    assert {link.removeprefix("#") for link in links} <= set(ids)


def test_nothing_is_fetched_and_nothing_runs(source: str) -> None:
    """One style, named by its hash; no script, no address, no style on an element."""
    page = Page(source)
    (policy,) = [attrs["content"] for _, attrs in page.elements if "http-equiv" in attrs]
    (style,) = re.findall(r"<style>(.*?)</style>", source, re.DOTALL)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-{digest}'"
    )
    assert "script" not in {tag for tag, _ in page.elements}
    assert not [attrs for _, attrs in page.elements if "style" in attrs or "src" in attrs]
    assert "http://" not in source
    assert "https://" not in source


def test_names_are_text(report: EvaluationReport) -> None:
    """Models, files and values are named by others."""
    source = to_html(report)
    assert "<b>j" not in source
    assert "<script>" not in source
    assert "\x1b" not in source
    assert "<b>j</b> (11111111)" in Page(source).text["html"]


def test_two_classes_are_called_by_their_names(two_classes: EvaluationReport) -> None:
    """And nothing is said of contradictions, of which there are none."""
    text = Page(to_html(two_classes)).text["html"]
    assert "scored entailed or not" in text
    assert "7 pairs labelled not entailed and judged entailment" in text
    assert "neutral" not in text
    assert "contradiction AP" not in text


def test_three_plots_for_each_evaluation(report: EvaluationReport) -> None:
    """Each with a name for those who cannot see it."""
    plots = [attrs for tag, attrs in Page(to_html(report)).elements if tag == "svg"]
    assert len(plots) == 3 * len(report.evaluations)
    assert all(attrs["role"] == "img" and attrs["aria-label"] for attrs in plots)


@pytest.mark.parametrize("name", ["report", "smallest", "two_classes"])
def test_plots_stay_in_their_frames(request: pytest.FixtureRequest, name: str) -> None:
    """Bars reach from the axis to their accuracy; the curve ends at the right edge."""
    report: EvaluationReport = request.getfixturevalue(name)
    for evaluation in report.evaluations:
        one = drawn(evaluation, tuple(report.run.labels))
        for bar in one.bars:
            assert bar.y + bar.height == pytest.approx(SIDE)
            assert 0 <= bar.y <= SIDE
            assert bar.x <= bar.dot_x <= bar.x + bar.width
        points = [tuple(map(float, point.split(","))) for point in one.curve.points.split()]
        assert points[-1][0] == SIDE
        assert all(0 <= x <= SIDE and 0 <= y <= SIDE for x, y in points)
        for row in one.rows:
            assert sum(cell.share for cell in row) == pytest.approx(
                1 if any(c.pairs for c in row) else 0
            )
