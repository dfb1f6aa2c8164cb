"""Made pairs on what was planned, done, refused or called off."""

import random

from training.intentions import intention
from training.mixture import CONTRADICTION, ENTAILMENT, NEUTRAL

NAMES = ["Anna Berg", "John Carter", "Li Wei"]


def test_what_was_not_done_need_not_have_been_refused() -> None:
    """A refusal entails that it was not done, and never the other way round."""
    rng = random.Random(0)
    labels: dict[tuple[bool, bool], set[int]] = {}
    for _ in range(6_000):
        pair = intention(NAMES, rng)
        sides = (pair.premise, pair.hypothesis)
        about_one = sum(name in sides[0] and name in sides[1] for name in NAMES) >= 1
        plain = tuple("did not" in side and "and did not" not in side for side in sides)
        refused = tuple("refused to" in side for side in sides)
        if about_one and sides[0].split()[-1] == sides[1].split()[-1]:
            if refused[0] and plain[1]:
                labels.setdefault((True, False), set()).add(pair.label)
            if plain[0] and refused[1]:
                labels.setdefault((False, True), set()).add(pair.label)
    assert ENTAILMENT in labels[True, False]
    assert labels[False, True] == {NEUTRAL}


def test_no_label_is_rare() -> None:
    """A fifth of the pairs or more has each label."""
    rng = random.Random(0)
    labels = [intention(NAMES, rng).label for _ in range(1_000)]
    assert min(labels.count(label) for label in (ENTAILMENT, NEUTRAL, CONTRADICTION)) > 200
