"""Made pairs on uniqueness and repetition."""

import random
import re

from training import repeats
from training.firsts import IN_RANKS, ON_ONE_DAY, OVERALL, elsewhere, first_time, miscount, rank
from training.mixture import CONTRADICTION, ENTAILMENT, NEUTRAL

NAMES = ["Anna Berg", "John Carter", "Li Wei"]
ORDINAL = re.compile(r"(?:the|for the) (second|third|fourth|fifth)\b")


def test_two_ordinals_of_one_event_agree_only_if_they_are_the_same() -> None:
    """The second time is not the third."""
    rng = random.Random(0)
    checked = 0
    for _ in range(4_000):
        pair = first_time(NAMES, rng)
        found = [ORDINAL.search(side) for side in (pair.premise, pair.hypothesis)]
        if found[0] and found[1]:
            checked += 1
            same = found[0][1] == found[1][1]
            assert pair.label == (ENTAILMENT if same else CONTRADICTION), pair
    assert checked > 50


def test_what_was_never_before_was_not_again() -> None:
    """Of the frames on one day, only the first time excludes a repetition, and always does."""
    repeated = {repeats.AGAIN, repeats.NUMBERED, repeats.AS_IN, repeats.SINCE, repeats.EARLIER}
    excluded = {frozenset((one, two)) for one, two, label in ON_ONE_DAY if label == CONTRADICTION}
    assert excluded == {frozenset((repeats.FIRST, forms)) for forms in repeated}


def test_no_pairing_has_two_labels() -> None:
    """The tables agree with each other, and nothing entails what excludes it."""
    for table in (ON_ONE_DAY, OVERALL, IN_RANKS):
        labels = {(one, two): label for one, two, label in table}
        assert len(labels) == len(table)
        for (one, two), label in labels.items():
            back = labels.get((two, one), label)
            assert (back == CONTRADICTION) == (label == CONTRADICTION)


def test_uniqueness_of_something_else_is_neutral() -> None:
    """The first eruption says nothing of the second strike, nor the first Swede of a Dane."""
    rng = random.Random(0)
    assert {elsewhere(NAMES, rng).label for _ in range(300)} == {NEUTRAL}


def test_a_first_is_the_only_one_no_more_than_the_last() -> None:
    """Others may have followed whoever was first."""
    rng = random.Random(0)
    checked = 0
    for _ in range(4_000):
        pair = rank(NAMES, rng)
        first = re.search("(?:is|became) the first", pair.premise)
        if first and re.search("the only|the sole", pair.hypothesis):
            checked += 1
            assert pair.label == NEUTRAL, pair
    assert checked > 50


def test_years_between_a_first_and_a_last_time_are_without_one() -> None:
    """The first time since 1990 excludes 1995 and leaves 1985 open."""
    rng = random.Random(0)
    checked = {CONTRADICTION: 0, NEUTRAL: 0}
    for _ in range(2_000):
        pair = miscount(NAMES, rng)
        since = re.search(r"first (?:time )?since (\d{4})", pair.premise)
        other = re.search(r"\d{4}", pair.hypothesis)
        if since and other:
            expected = CONTRADICTION if other[0] > since[1] else NEUTRAL
            checked[expected] += 1
            assert pair.label == expected, pair
    assert min(checked.values()) > 50
