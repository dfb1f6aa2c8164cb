"""Made pairs on when a state began and ended, and how long it lasted."""

import random

import pytest

from training.mixture import CONTRADICTION, ENTAILMENT, NEUTRAL
from training.periods import STATES, Said, relation, said


def test_what_is_said_is_true_of_its_own_years() -> None:
    """A pair is labelled by the worlds that each sentence allows."""
    rng = random.Random(0)
    for _ in range(2_000):
        begin = rng.randint(4, 12)
        end = begin + rng.randint(3, 9)
        one = said(rng.choice(STATES), begin, end, 1990, rng)
        assert one.true(begin, end) is True, one.words


WHOLE = Said("from 3 to 9", lambda b, e: b == 3 and e == 9)
LENGTH = Said("for six years", lambda b, e: e - b == 6)
LATER = Said("ended after 9", lambda _, e: e > 9)


@pytest.mark.parametrize(
    ("premise", "hypothesis", "label"),
    [
        (WHOLE, LENGTH, ENTAILMENT),
        (LENGTH, WHOLE, NEUTRAL),
        (WHOLE, LATER, CONTRADICTION),
        (LENGTH, LATER, NEUTRAL),
    ],
)
def test_two_ends_entail_a_length_but_no_length_its_ends(
    premise: Said, hypothesis: Said, label: int
) -> None:
    """A duration is counted from its ends."""
    assert relation(premise, hypothesis) == label


def test_no_label_hangs_on_the_years_that_are_tried() -> None:
    """The worlds reach far beyond what is said, so that one end alone bounds no length."""
    for begin in range(-2, 30):
        started = Said("", lambda b, _, begin=begin: b == begin)  # type: ignore[misc]
        ended = Said("", lambda _, e, begin=begin: e < begin)  # type: ignore[misc]
        for length in range(2, 16):
            short = Said("", lambda b, e, length=length: e - b < length)  # type: ignore[misc]
            assert relation(started, short) == NEUTRAL
            assert relation(ended, short) == NEUTRAL
