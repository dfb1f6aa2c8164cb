"""Made pairs on parts and wholes."""

import random
import re

from training.counts import WHOLE_TOGETHER
from training.mixture import CONTRADICTION, ENTAILMENT, NEUTRAL
from training.sums import change, split, sum_of, tally, whole

NAMES = ["Anna Berg"]


def numbers(text: str) -> list[int]:
    """Return the numbers of a text that are in digits."""
    return [int(found.replace(",", "")) for found in re.findall(r"\d[\d,]*", text)]


def test_parts_entail_their_sum_and_exclude_another() -> None:
    """The label of two numbers beside one of the whole is plain arithmetic."""
    rng = random.Random(0)
    checked = 0
    for _ in range(6_000):
        pair = whole(rng)
        told, said = numbers(pair.premise), numbers(pair.hypothesis)
        noun = re.search(r"\d ([A-Za-z]+)", pair.hypothesis)
        of_a_part = noun and re.search(rf"\d [A-Za-z ]*\b{noun[1]}\b", pair.premise)
        if len(told) != 2 or len(said) != 1 or of_a_part or pair.label == NEUTRAL:
            continue
        checked += 1
        more_than = "more than" in pair.hypothesis.lower()
        assert (pair.label == ENTAILMENT) == (sum(told) == said[0] + more_than), pair
    assert checked > 100


def test_a_sum_that_may_leave_somebody_over_excludes_only_less() -> None:
    """Two Germans and three Spaniards may be five of seven people."""
    rng = random.Random(1)
    for _ in range(3_000):
        pair = whole(rng)
        told, said = numbers(pair.premise), numbers(pair.hypothesis)
        if pair.label == CONTRADICTION and len(told) == 2 and len(said) == 1:
            exhaustive = any(f" {part}" in pair.premise.lower() for part in WHOLE_TOGETHER)
            assert exhaustive or said[0] < sum(told) or said[0] not in told, pair


def test_a_difference_is_what_is_left() -> None:
    """What went from a to b rose or fell by the distance of the two."""
    rng = random.Random(0)
    for _ in range(2_000):
        pair = change(rng)
        told, said = numbers(pair.premise), numbers(pair.hypothesis)
        if pair.label == ENTAILMENT and len(said) == 1:
            assert abs(told[0] - told[1]) == said[0], pair


def test_who_is_not_among_some_is_among_the_others() -> None:
    """Of nine judges, the four who did leave five who did not."""
    rng = random.Random(0)
    for _ in range(2_000):
        pair = split(rng)
        told, said = numbers(pair.premise), numbers(pair.hypothesis)
        if len(told) == len(said) == 2 and pair.label != NEUTRAL:
            told, said = sorted(told), sorted(said)
            assert told[1] == said[1]
            assert said[0] in {told[0], told[1] - told[0]}


def test_a_margin_is_the_difference_of_the_votes() -> None:
    """A tally entails one margin and one sum."""
    rng = random.Random(0)
    for _ in range(2_000):
        pair = tally(rng)
        told, said = numbers(pair.premise), numbers(pair.hypothesis)
        if len(told) == 2 and len(said) == 1 and pair.label != NEUTRAL:
            holds = said[0] in {told[0] - told[1], told[0] + told[1]}
            assert holds == (pair.label == ENTAILMENT), pair


def test_a_whole_does_not_entail_its_parts() -> None:
    """That five people were hurt says nothing of how many were women."""
    rng = random.Random(2)
    for _ in range(2_000):
        pair = sum_of(NAMES, rng)
        if pair.label == ENTAILMENT and "a total of" in pair.premise:
            assert "men" not in pair.hypothesis
