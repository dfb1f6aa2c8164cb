"""English pairs carried into other languages."""

import random
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from training.mixture import CONTRADICTION, ENTAILMENT, Example
from training.parallel import Translation
from training.projections import (
    Lexicon,
    Projection,
    Projections,
    affirmed,
    itself,
    lexicon,
    once,
    switched,
    two_sided,
)

TALKS = Translation("All 14 people were not injured.", "Усі 14 людей не постраждали.", "uk")


def test_a_number_is_changed_on_both_sides_or_not_at_all() -> None:
    """It must stand once on each; a longer number that holds it is another number."""
    changed = once(TALKS, "14", "29")
    assert changed is not None
    assert (changed.english, changed.other) == (
        "All 29 people were not injured.",
        "Усі 29 людей не постраждали.",
    )
    assert once(Translation("14 and 140", "140", "uk"), "14", "29") is None
    assert once(Translation("14 died, 14 fled", "14", "uk"), "14", "29") is None


def test_a_negation_is_taken_away_on_both_sides() -> None:
    """Only where each side has one."""
    found = affirmed(TALKS, random.Random(0))
    assert found is not None
    assert found.english == "All 14 people were injured."
    assert found.other == "Усі 14 людей постраждали."
    twice = Translation("It was not so.", "Не так, не так і не так.", "uk")
    assert affirmed(twice, random.Random(0)) is None


def test_two_sided_edits_keep_english_and_translation_in_step() -> None:
    """The unedited side of the English pair is the unedited side of the other."""
    for seed in range(10):
        pair = two_sided(TALKS, random.Random(seed))
        assert pair is not None
        assert pair.english.index(TALKS.english) == pair.other.index(TALKS.other)
        assert pair.english[0] != pair.english[1]
        assert pair.other[0] != pair.other[1]
        assert pair.label == CONTRADICTION


def test_a_number_that_is_bounded_is_not_changed() -> None:
    """At least 29 are at least 14."""
    bounded = Translation("At least 14 people fell ill.", "Щонайменше 14 людей захворіли.", "uk")
    assert two_sided(bounded, random.Random(0)) is None


def test_what_is_known_of_a_pair_goes_with_it_into_another_language() -> None:
    """Its label, and a teacher's answer."""
    pair = Projection(("War.", "Peace."), ("War.", "Peace."), 2, (0.1, 0.2, 0.7))
    carried = switched(pair, Lexicon({"war": (["війна"], [1.0])}), random.Random(1))
    assert replace(carried, other=pair.other) == pair


def test_words_are_translated_in_place() -> None:
    """Unknown words, numbers and punctuation stay."""
    words = Lexicon({"war": (["війна"], [1.0]), "ended": (["закінчилася"], [1.0])})
    text = words.switched("The war ended in 1945.", 1.0, random.Random(0))
    assert text == "The війна закінчилася in 1945."
    assert words.switched("The war", 0.0, random.Random(0)) == "The war"


def test_a_lexicon_comes_from_translations() -> None:
    """A word's likeliest translation is the one that stands where it stands."""
    found = [
        Translation("war ended", "війна закінчилася", "uk"),
        Translation("war began", "війна почалася", "uk"),
        Translation("talks began", "переговори почалися", "uk"),
        Translation("talks ended", "переговори закінчилися", "uk"),
    ]
    assert lexicon(found).words["war"][0][0] == "війна"


def test_every_pair_is_one_of_the_translations_or_of_the_labelled_pairs() -> None:
    """At least one side is in the other language, and the English side is its translation."""
    found = [
        Translation(f"Witness {n} said {n + 20} cars burned.", f"Свідок {n}: {n + 20} авто.", "uk")
        for n in range(40)
    ]
    english = {t.english: t.other for t in found}

    def embed(texts: Sequence[str]) -> NDArray[np.float32]:
        rng = np.random.default_rng(0)
        vectors = rng.normal(size=(len(texts), 8)).astype(np.float32)
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        return vectors

    known = [itself(Example("Cars burned.", "Nothing burned.", 2))]
    supply = Projections(found, known, {"uk": 40}, embed, random.Random(0))
    changed = 0
    labels: set[int | None] = set()
    for pair in islice(supply, 300):
        labels.add(pair.label)
        assert pair.other != pair.english or pair.english == known[0].english
        for original, carried in zip(pair.english, pair.other, strict=True):
            if original in english and carried != original:
                assert carried == english[original]
                changed += 1
    assert changed > 100
    assert labels == {None, ENTAILMENT, CONTRADICTION}
