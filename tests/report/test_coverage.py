"""Tests of detector/report/coverage.py."""

import pytest

from detector.report.coverage import coverage_line
from detector.types import Coverage, Measured


@pytest.mark.parametrize(
    ("found", "line"),
    [
        (
            Coverage(
                "uk",
                17,
                judged=True,
                pairing=Measured(0.84, 1000, "fair"),
                judging=Measured(0.61, 150, "weak"),
            ),
            (
                "Ukrainian: 17 statements; pairing fair (84 of 100 translations found), "
                "judge weak (61 % of pairs right)"
            ),
        ),
        (
            Coverage("en", 1, judged=True, pairing=None, judging=Measured(0.732, 2000, None)),
            "English: 1 statement; judge (73 % of pairs right)",
        ),
        (
            Coverage("vi", 2, judged=True, pairing=Measured(0.9, None, "good"), judging=None),
            "Vietnamese: 2 statements; pairing good (90 of 100 translations found)",
        ),
        (
            Coverage("de", 3, judged=None, pairing=None, judging=None),
            "German: 3 statements; how good the models are there is not stated",
        ),
        (
            Coverage("und", 4, judged=False, pairing=Measured(0.5, 10, "weak"), judging=None),
            "An unknown language: 4 statements; not judged, since the models do not read it",
        ),
    ],
)
def test_a_language_in_one_line(found: Coverage, line: str) -> None:
    """The word, and the number that it stands for; nothing where nothing is stated."""
    assert coverage_line(found) == line
