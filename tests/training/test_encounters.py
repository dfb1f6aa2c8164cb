"""Made pairs on how often two parties met."""

import random
import re

from training.encounters import encounter
from training.mixture import CONTRADICTION, ENTAILMENT, NEUTRAL

NAMES = ["Anna Berg", "John Carter", "Li Wei", "Omar Haddad"]


def parties(text: str) -> set[str]:
    return {name for name in NAMES if name in text}


def test_a_contradiction_is_between_the_same_two_parties() -> None:
    """Whom else somebody met excludes nothing."""
    rng = random.Random(0)
    for _ in range(500):
        pair = encounter(NAMES, rng)
        if pair.label == CONTRADICTION:
            assert parties(pair.premise) == parties(pair.hypothesis)


def test_an_entailed_side_says_no_year_that_the_other_does_not() -> None:
    """What is entailed adds nothing."""
    rng = random.Random(0)
    for _ in range(500):
        pair = encounter(NAMES, rng)
        if pair.label == ENTAILMENT:
            years = [set(re.findall(r"\d{4}", side)) for side in (pair.premise, pair.hypothesis)]
            assert years[1] <= years[0]


def test_no_label_is_rare() -> None:
    """A fifth of the pairs or more has each label."""
    rng = random.Random(0)
    labels = [encounter(NAMES, rng).label for _ in range(1_000)]
    assert min(labels.count(label) for label in (ENTAILMENT, NEUTRAL, CONTRADICTION)) > 200
