"""Labelled pairs that a tiny model can learn from, made by rule."""

import random

import pytest

from detector.evaluation.pairs import Labelled, LabelledPair
from detector.evaluation.scorings import Gold
from detector.judge import LABELS
from detector.types import Input

WORDS: dict[Gold, str] = {"entailment": "aaa", "neutral": "mmm", "contradiction": "zzz"}


def labelled_pair(number: int, label: Gold, group: str | None = None) -> LabelledPair:
    """Return a pair whose hypothesis says what its label is."""
    rng = random.Random(number)
    premise = "".join(rng.choice("bcdefg") for _ in range(8))
    return LabelledPair(
        premise, f"{WORDS[label]} {WORDS[label]}", label, "pairs.jsonl", number + 1, group=group
    )


@pytest.fixture
def labelled() -> Labelled:
    """Return 360 pairs, 120 of each label."""
    pairs = tuple(labelled_pair(n, LABELS[n % 3]) for n in range(360))  # type: ignore[arg-type]  # the three labels
    return Labelled(pairs, 0, (Input("pairs.jsonl", "a" * 64, 1),))
