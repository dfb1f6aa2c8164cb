"""What holds of every kind of made story."""

import random

import pytest

from training.made import STORIES, Teller

NAMES = ["Anna Berg", "John Carter", "Li Wei", "Omar Haddad", "Maria Lopez"]
ALL_STORIES = pytest.mark.parametrize("story", [s for s, _ in STORIES.values()], ids=list(STORIES))


@ALL_STORIES
def test_each_label_is_made_of_whole_sentences(story: Teller) -> None:
    """No template leaves a blank, each side is a sentence, and no label is rare."""
    rng = random.Random(0)
    pairs = [story(NAMES, rng) for _ in range(1_000)]
    for pair in pairs:
        for side in (pair.premise, pair.hypothesis):
            assert not set("{}") & set(side)
            assert side == side[0].upper() + side[1:]
            assert side.endswith(".")
    assert min(sum(pair.label == label for pair in pairs) for label in range(3)) > 150


@ALL_STORIES
def test_one_sentence_does_not_contradict_itself(story: Teller) -> None:
    """A contradiction has two different sides."""
    rng = random.Random(1)
    for _ in range(1_000):
        pair = story(NAMES, rng)
        assert pair.label != 2 or pair.premise != pair.hypothesis


@ALL_STORIES
def test_the_same_seed_tells_the_same_story(story: Teller) -> None:
    """Training can be repeated."""
    first, second = ([story(NAMES, random.Random(seed)) for seed in range(50)] for _ in range(2))
    assert first == second
