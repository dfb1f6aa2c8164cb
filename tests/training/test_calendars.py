"""Months and their ends."""

from datetime import date

from training.calendars import month_end


def test_a_month_ends_before_the_next() -> None:
    """December and a leap year's February too."""
    assert month_end(2023, 12) == date(2023, 12, 31)
    assert month_end(2024, 2) == date(2024, 2, 29)
