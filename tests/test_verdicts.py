"""From what the judge makes of two texts to the verdict on two voices, and its label."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detector.judge import combine, decide
from detector.settings import Settings
from detector.types import Probabilities, Stance

ENTAILS = Probabilities(0.8, 0.05, 0.15)
EXCLUDES = Probabilities(0.05, 0.8, 0.15)
NEITHER = Probabilities(0.1, 0.1, 0.8)


@pytest.mark.parametrize(
    ("texts", "stances", "support", "contradiction"),
    [
        # Both affirmed: either direction supports, both must contradict.
        ((ENTAILS, NEITHER), ("asserts", "asserts"), 0.8, 0.07),
        ((NEITHER, ENTAILS), ("asserts", "asserts"), 0.8, 0.07),
        ((EXCLUDES, EXCLUDES), ("asserts", "asserts"), 0.05, 0.8),
        ((EXCLUDES, NEITHER), ("asserts", "asserts"), 0.1, 0.28),
        ((NEITHER, NEITHER), ("asserts", "asserts"), 0.1, 0.1),
        # b denies Q: a's P contradicts that where P entails Q, and only in that direction.
        ((ENTAILS, NEITHER), ("asserts", "denies"), 0.07, 0.8),
        ((NEITHER, ENTAILS), ("asserts", "denies"), 0.07, 0.1),
        ((NEITHER, ENTAILS), ("denies", "asserts"), 0.07, 0.8),
        ((ENTAILS, NEITHER), ("denies", "asserts"), 0.07, 0.1),
        # P excludes Q: it bears out that Q is false.
        ((EXCLUDES, EXCLUDES), ("asserts", "denies"), 0.8, 0.05),
        ((EXCLUDES, EXCLUDES), ("denies", "hedges"), 0.8, 0.05),
        # Two denials: the same denial supports, denials of rival claims are both possible.
        ((ENTAILS, NEITHER), ("denies", "denies"), 0.8, 0.0),
        ((EXCLUDES, EXCLUDES), ("denies", "denies"), 0.05, 0.0),
        # What is planned is not contradicted by what is; by a denial it is.
        ((EXCLUDES, EXCLUDES), ("plans", "asserts"), 0.05, 0.0),
        ((EXCLUDES, EXCLUDES), ("hedges", "plans"), 0.05, 0.0),
        ((ENTAILS, ENTAILS), ("plans", "asserts"), 0.8, 0.0),
        ((ENTAILS, ENTAILS), ("plans", "denies"), 0.05, 0.8),
        # Rival plans and hedged claims are judged as they are.
        ((EXCLUDES, EXCLUDES), ("plans", "plans"), 0.05, 0.8),
        ((EXCLUDES, EXCLUDES), ("hedges", "asserts"), 0.05, 0.8),
        ((ENTAILS, NEITHER), ("hedges", "hedges"), 0.8, 0.07),
    ],
)
def test_stance_table(
    texts: tuple[Probabilities, Probabilities],
    stances: tuple[Stance, Stance],
    support: float,
    contradiction: float,
) -> None:
    """Who asserts, denies or plans decides what the judge's verdict on the texts means."""
    found = combine(*texts, *stances).joined
    assert (round(found.support, 2), round(found.contradiction, 2)) == (support, contradiction)


triples = st.tuples(st.floats(0, 1), st.floats(0, 1), st.floats(0.01, 1)).map(
    lambda t: Probabilities(*(value / sum(t) for value in t))
)
stances = st.sampled_from(get_args(Stance))


@given(triples, triples, stances, stances)
def test_swapping_the_sides_changes_nothing(
    forward: Probabilities, backward: Probabilities, a: Stance, b: Stance
) -> None:
    """A pair has no first side: swapped, the joined verdict stays and the directions swap."""
    one, other = combine(forward, backward, a, b), combine(backward, forward, b, a)
    assert one.joined == other.joined
    assert (one.forward, one.backward) == (other.backward, other.forward)


@given(triples, triples, stances, stances)
def test_verdicts_are_probabilities(
    forward: Probabilities, backward: Probabilities, a: Stance, b: Stance
) -> None:
    """Whatever the stances, each verdict sums to one and none is negative."""
    verdict = combine(forward, backward, a, b)
    for found in (verdict.forward, verdict.backward, verdict.joined):
        shares = (found.support, found.contradiction, found.neutral)
        assert min(shares) >= 0
        assert sum(shares) == pytest.approx(1)


def test_a_side_that_says_more_does_not_weaken_a_difference_in_values() -> None:
    """Of one event the likelier direction contradicts; otherwise both must."""
    one_event = combine(EXCLUDES, NEITHER, "asserts", "asserts", one_event=True).joined
    assert one_event.contradiction == pytest.approx(0.8)
    assert combine(EXCLUDES, NEITHER, "asserts", "asserts").joined.contradiction < 0.3


@pytest.mark.parametrize(
    ("support", "contradiction", "label"),
    [
        (0.1, 0.5, "contradiction"),
        (0.5, 0.1, "support"),
        (0.5, 0.5, "support"),
        (0.4, 0.4, "neutral"),
    ],
)
def test_labels_need_their_floor(support: float, contradiction: float, label: str) -> None:
    """A label needs its floor; a tie is no contradiction."""
    assert decide(Probabilities(support, contradiction, 0.0), Settings()) == label
