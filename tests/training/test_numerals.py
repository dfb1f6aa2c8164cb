"""Whole numbers in digits and in words."""

import random

import pytest

from training.numerals import in_words, is_round, numeral


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "zero"),
        (14, "fourteen"),
        (20, "twenty"),
        (53, "fifty-three"),
        (300, "three hundred"),
        (1_001, "one thousand and one"),
        (2_346, "two thousand three hundred and forty-six"),
    ],
)
def test_a_number_has_one_name(number: int, words: str) -> None:
    """Names are those of written English."""
    assert in_words(number) == words


def test_a_number_is_written_in_digits_where_its_name_is_long() -> None:
    """No "two thousand three hundred and forty-six" in news."""
    rng = random.Random(0)
    assert {numeral(2_346, rng) for _ in range(50)} == {"2,346"}
    assert {numeral(4, rng) for _ in range(50)} == {"4", "four"}


def test_a_number_of_two_digits_that_count_may_have_been_rounded() -> None:
    """From twenty on: nobody rounds to ten, and 1,980 is exact."""
    numbers = (10, 40, 41, 100, 110, 250, 1_200, 1_980, 1_983, 2_500)
    assert [n for n in numbers if is_round(n)] == [40, 100, 110, 250, 1_200, 2_500]
