"""Made pairs on whether somebody has commented."""

import random

from training.mixture import CONTRADICTION, ENTAILMENT, NEUTRAL
from training.silences import SPOKEN, silence

NAMES = ["Anna Berg", "John Carter", "Li Wei"]
VERBS = ("commented on", "spoke at length", "confirmed", "publicly praised")


def test_only_a_contradiction_has_a_side_that_speaks() -> None:
    """Two silences never exclude each other; silence and a comment on one topic do."""
    assert len(SPOKEN) >= len(VERBS)
    rng = random.Random(0)
    for _ in range(500):
        pair = silence(NAMES, rng)
        spoke = [
            any(verb in side for verb in VERBS)
            and not any(no in side for no in ("not ", "no ", "nothing", "silent", "yet to"))
            for side in (pair.premise, pair.hypothesis)
        ]
        assert (sum(spoke) == 1) == (pair.label == CONTRADICTION)


def test_no_label_is_rare() -> None:
    """A fifth of the pairs or more has each label."""
    rng = random.Random(0)
    labels = [silence(NAMES, rng).label for _ in range(1_000)]
    assert min(labels.count(label) for label in (ENTAILMENT, NEUTRAL, CONTRADICTION)) > 200
