"""What the judge is given to learn."""

import random
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import islice, repeat

import pytest
import torch
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace

from training.judge import LABEL_SMOOTHING, wanted
from training.lessons import LONGEST, batches, supplied
from training.mixture import Example
from training.projections import Projection, Sides, itself
from training.teacher import Teacher

CARRIED = Projection(("it rains", "it pours"), ("дощить", "ллє"))


class Decided(Teacher):
    """Answers that a pair is neutral."""

    def answers(self, pairs: Sequence[Sides]) -> torch.Tensor:
        """Return one row for each pair."""
        assert set(pairs) == {CARRIED.english}
        return torch.tensor([[0.0, 1.0, 0.0]]).repeat(len(pairs), 1)


def cutter() -> Tokenizer:
    """Return a tokenizer that cuts at spaces."""
    tokenizer = Tokenizer(WordLevel({"[UNK]": 0}, unk_token="[UNK]"))  # noqa: S106 - no password
    tokenizer.pre_tokenizer = Whitespace()
    return tokenizer


def test_pairs_of_all_sources_come_mixed() -> None:
    """Each in its share of the whole."""
    pairs = [itself(Example("a", text, 2)) for text in "bcd"]
    weights = (5, 3, 2)
    draws = [partial(next, repeat(pair)) for pair in pairs]
    found = list(islice(supplied(list(zip(weights, draws, strict=True)), random.Random(0)), 2_000))
    for pair, weight in zip(pairs, weights, strict=True):
        assert abs(found.count(pair) / len(found) - weight / 10) < 0.04


def test_batches_hold_pairs_of_a_size_and_leave_the_longest_out() -> None:
    """No batch has more pieces than asked for, padding with them."""
    pairs = [Projection(("x", "y"), (" ".join("p" * n), "h"), 1) for n in (*range(1, 30), LONGEST)]
    found = list(batches(pairs, cutter(), 60, random.Random(0)))
    assert all(len(batch) * max(len(one) for one, *_ in batch) <= 60 for batch in found)
    assert sorted(len(one) for batch in found for one, *_ in batch) == list(range(2, 31))


def test_what_is_wanted_is_the_label_the_answer_or_the_mean_of_both() -> None:
    """Labels are smoothed, answers are not; the teacher is asked of pairs that have neither."""
    teacher = Decided(None, cutter(), "cpu")
    label = itself(Example("a", "b", 2))
    answer = Projection(("a", "c"), ("a", "c"), answer=(0.2, 0.8, 0.0))
    both = replace(answer, label=0)
    batch = next(batches([label, answer, both, CARRIED], cutter(), 60, random.Random(0)))
    rows = {
        pair: row.tolist() for (_, pair), row in zip(batch, wanted(teacher, batch), strict=True)
    }
    least = LABEL_SMOOTHING / 3
    assert rows[CARRIED] == [0.0, 1.0, 0.0]
    assert rows[label] == pytest.approx([least, least, 1 - 2 * least])
    assert rows[answer] == pytest.approx([0.2, 0.8, 0.0])
    assert rows[both] == pytest.approx([(1.2 - 2 * least) / 2, (0.8 + least) / 2, least / 2])
