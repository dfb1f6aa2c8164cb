"""Made pairs on when something happened."""

import random
from datetime import date, timedelta

from training.mixture import CONTRADICTION, ENTAILMENT, NEUTRAL
from training.occasions import month_end, occasion, worded

NAMES = ["Anna Berg", "John Carter"]


def test_a_wording_is_true_of_its_day() -> None:
    """A pair is labelled by the days that its wordings allow."""
    rng = random.Random(0)
    for _ in range(2_000):
        day = date(1999, 1, 1) + timedelta(days=rng.randrange(9_000))
        when = worded(day, rng)
        assert when.first <= day <= when.last, (day, when)


def test_a_month_ends_before_the_next() -> None:
    """December and a leap year's February too."""
    assert month_end(2023, 12) == date(2023, 12, 31)
    assert month_end(2024, 2) == date(2024, 2, 29)


def test_no_label_is_rare() -> None:
    """A fifth of the pairs or more has each label."""
    rng = random.Random(0)
    labels = [occasion(NAMES, rng).label for _ in range(1_000)]
    assert min(labels.count(label) for label in (ENTAILMENT, NEUTRAL, CONTRADICTION)) > 200
