"""Tests of detector/evaluation/baselines.py."""

import random
from dataclasses import replace

import numpy as np
import pytest

from detector.embed import Encoder
from detector.evaluation.baselines import baselines, cosine, hypothesis_only, majority, overlap
from detector.evaluation.pairs import LabelledPair, gold

Pairs = tuple[LabelledPair, ...]


def accuracy(
    pairs: Pairs, probabilities: np.ndarray[tuple[int, int], np.dtype[np.float64]]
) -> float:
    return float((probabilities.argmax(axis=1) == gold(pairs)).mean())


def test_all_rivals_answer_every_pair(pairs: Pairs, encoder: Encoder) -> None:
    """In probabilities, the most ignorant first."""
    found = baselines(pairs, encoder, 0)
    assert [one.name for one in found] == [
        "majority label",
        "hypothesis only",
        "lexical overlap with negation",
        "cosine similarity",
    ]
    for one in found:
        assert one.probabilities.shape == (90, 3)
        assert (one.probabilities >= 0).all()
        np.testing.assert_allclose(one.probabilities.sum(axis=1), 1)


def test_majority(pairs: Pairs) -> None:
    """The most frequent label everywhere, as sure as it is frequent."""
    found = majority(pairs[:4]).probabilities
    np.testing.assert_allclose(found, [[0.5, 0.25, 0.25]] * 4)


def test_hypothesis_only_finds_what_a_set_gives_away(pairs: Pairs) -> None:
    """Here every hypothesis does; the premises are never read."""
    blind = tuple(replace(pair, premise=str(place)) for place, pair in enumerate(pairs))
    found = hypothesis_only(blind, 0).probabilities
    assert accuracy(blind, found) > 0.95
    np.testing.assert_array_equal(found, hypothesis_only(pairs, 0).probabilities)


def test_a_rival_never_answers_what_it_was_fitted_on(pairs: Pairs) -> None:
    """Labels drawn at random by group cannot be learnt from other groups."""
    rng = random.Random(0)
    labels = {f"event {number}": rng.choice(["entailment", "neutral"]) for number in range(15)}
    noise = tuple(
        replace(pair, hypothesis=f"{pair.group} again", label=labels[pair.group or ""])  # type: ignore[arg-type]
        for pair in pairs
    )
    assert accuracy(noise, hypothesis_only(noise, 0).probabilities) < 0.75


def test_overlap_with_negation_tells_the_labels_apart(pairs: Pairs) -> None:
    """Shared words, and a "not" on one side alone."""
    assert accuracy(pairs, overlap(pairs, 0).probabilities) > 0.95


def test_cosine_cannot_see_a_negation(pairs: Pairs, encoder: Encoder) -> None:
    """It finds what is about something else, and no more."""
    found = cosine(pairs, encoder, 0).probabilities.argmax(axis=1)
    neutral = gold(pairs) == 1
    assert (found[neutral] == 1).all()
    assert accuracy(pairs, cosine(pairs, encoder, 0).probabilities) == pytest.approx(2 / 3, abs=0.1)


@pytest.mark.parametrize("count", [1, 2, 6])
def test_too_few_pairs_to_fit_anything(pairs: Pairs, encoder: Encoder, count: int) -> None:
    """One group, or one label in all others: the labels' rates answer."""
    for one in baselines(pairs[:count], encoder, 0):
        np.testing.assert_allclose(one.probabilities, majority(pairs[:count]).probabilities)


def test_a_label_that_some_folds_lack(pairs: Pairs, encoder: Encoder) -> None:
    """It is improbable there, and nothing fails."""
    few = tuple(replace(pair, group=None) for pair in pairs[:7] if pair.label != "neutral")
    rare = (*few, replace(pairs[1], group=None))
    for one in baselines(rare, encoder, 0):
        np.testing.assert_allclose(one.probabilities.sum(axis=1), 1)
