"""Made pairs on counts."""

import math
import random

import pytest

from training.mixture import CONTRADICTION, ENTAILMENT, NEUTRAL
from training.tolls import Quantity, count, toll, worded

NAMES = ["Anna Berg", "John Carter"]


def test_a_wording_is_true_of_its_number() -> None:
    """A pair is labelled by what its wordings allow, so each must allow the number behind it."""
    rng = random.Random(0)
    for _ in range(2_000):
        number = count(rng)
        quantity = worded(number, rng)
        assert quantity.low <= number <= quantity.high, (number, quantity)


@pytest.mark.parametrize(
    ("one", "other", "excludes"),
    [
        (Quantity("at least 14", 14, math.inf), Quantity("12", 12, 12), True),
        (Quantity("12", 12, 12), Quantity("at least 14", 14, math.inf), True),
        (Quantity("at least 14", 14, math.inf), Quantity("20", 20, 20), False),
        (Quantity("about 300", 270, 330, vague=True), Quantity("340", 340, 340), False),
    ],
)
def test_counts_exclude_each_other_only_where_no_number_fits_both(
    one: Quantity, other: Quantity, excludes: bool
) -> None:
    """A vague count leaves room: nobody calls 340 a contradiction of "about 300"."""
    assert one.excludes(other) is excludes


def test_no_label_is_rare() -> None:
    """A sixth of the pairs or more has each label."""
    rng = random.Random(0)
    labels = [toll(NAMES, rng).label for _ in range(1_200)]
    assert min(labels.count(label) for label in (ENTAILMENT, NEUTRAL, CONTRADICTION)) > 200
