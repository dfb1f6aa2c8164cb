"""What holds of the kinds that teach what words mean: shared words do not tell the label."""

import random

import pytest

from training.bounds import bound
from training.firsts import first_time
from training.made import Teller
from training.mixture import Example
from training.negations import negation
from training.spans import span
from training.sums import sum_of

NAMES = ["Anna Berg", "John Carter", "Li Wei", "Omar Haddad", "Maria Lopez"]
KINDS = pytest.mark.parametrize("story", [bound, first_time, negation, span, sum_of])


def overlap(pair: Example) -> float:
    """Return the share of the words of both sides that both have."""
    one, two = (set(side.lower().strip(".").split()) for side in (pair.premise, pair.hypothesis))
    return len(one & two) / len(one | two)


@KINDS
def test_each_label_is_as_frequent_and_no_side_is_its_own_answer(story: Teller) -> None:
    """About a third of the pairs has each label, and no two sides are the same."""
    rng = random.Random(0)
    pairs = [story(NAMES, rng) for _ in range(1_500)]
    assert all(pair.premise != pair.hypothesis for pair in pairs)
    assert min(sum(pair.label == label for pair in pairs) for label in range(3)) > 400


@KINDS
def test_shared_words_do_not_tell_the_label(story: Teller) -> None:
    """Whoever only counted shared words would be right little more often than by chance."""
    rng = random.Random(0)
    pairs = sorted((story(NAMES, rng) for _ in range(3_000)), key=overlap)
    fifths = [pairs[start : start + 600] for start in range(0, 3_000, 600)]
    right = sum(
        max(sum(pair.label == label for pair in fifth) for label in range(3)) for fifth in fifths
    )
    assert right < 0.47 * len(pairs)
