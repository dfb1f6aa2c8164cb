"""How stories are told."""

import random

import pytest

from training.mixture import Example
from training.telling import drawn, frames, sentence


@pytest.mark.parametrize(
    ("words", "told"),
    [("the dam burst at 5 p.m.", "The dam burst at 5 p.m."), ("nobody came", "Nobody came.")],
)
def test_a_sentence_has_one_full_stop(words: str, told: str) -> None:
    """An abbreviation at its end has it already."""
    assert sentence(words) == told


def test_two_sides_are_mostly_told_in_two_frames() -> None:
    """More than half of the time, but not always."""
    rng = random.Random(0)
    pairs = [frames(("one", "two", "three"), rng) for _ in range(1_000)]
    assert 600 < sum(first != second for first, second in pairs) < 800


def test_labels_are_drawn_in_equal_shares() -> None:
    """However rare a label is among the draws, and no side is its own answer."""
    rng = random.Random(0)

    def draw() -> Example | None:
        label = rng.choices([0, 1, 2, None], [80, 15, 4, 1])[0]
        return None if label is None else Example("a", rng.choice("ab"), label)

    pairs = [drawn(draw, rng) for _ in range(900)]
    assert min(sum(pair.label == label for pair in pairs) for label in range(3)) > 240
    assert {pair.hypothesis for pair in pairs} == {"b"}
