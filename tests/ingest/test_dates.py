"""Dates in headers: read in any of the languages, and never guessed."""

from datetime import date

import pytest

from detector.ingest.dates import dates_in, first_day


@pytest.mark.parametrize(
    ("line", "language", "day"),
    [
        ("October 25, 2024", "en", date(2024, 10, 25)),
        ("by Ann Lee March 18, 2025 3:10 PM", "en", date(2025, 3, 18)),
        ("Dân trí26/10/2024", "vi", date(2024, 10, 26)),
        ("Вівторок, 5 березня 2024, 08:12", "uk", date(2024, 3, 5)),
        ("26 октября 2024", "ru", date(2024, 10, 26)),
        ("14. Mai 2024", "de", date(2024, 5, 14)),
        ("18 de marzo de 2025", "es", date(2025, 3, 18)),
        ("03/04/2024", "fr", date(2024, 4, 3)),
        ("25/12/2024", "en", date(2024, 12, 25)),
    ],
)
def test_dates(line: str, language: str, day: date) -> None:
    """A full date is read."""
    assert [found.day for found in dates_in(line, language)] == [day]


@pytest.mark.parametrize(
    "line", ["03/04/2024", "Room 12, 2024", "in October 2024", "31.02.2024", "2024"]
)
def test_no_guess(line: str) -> None:
    """What is no full date, or can be read two ways, is left out."""
    assert list(dates_in(line, "en")) == []


def test_stated_day() -> None:
    """A format's own field is read up to the day."""
    assert first_day("2024-03-12T23:30:00-05:00") == date(2024, 3, 12)
    assert first_day("soon") is None
