"""What the judge is given to learn."""

import random
from collections.abc import Sequence
from itertools import islice, repeat

import torch
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace

from training.judge import LABEL_SMOOTHING, Teacher, wanted
from training.lessons import LONGEST, batches, itself, labelled, supplied
from training.mixture import Example
from training.projections import Projection, Sides

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
    """Each in its share; a pair that is not carried is its own projection."""
    general, made, written = (Example("a", text, 2) for text in "bcd")
    rng, shares = random.Random(0), (0.5, 0.2, 0.1)
    sources = labelled(shares, [general], [made], repeat(written), rng)
    found = list(islice(supplied([*sources, (0.2, lambda: CARRIED)], rng), 2_000))
    pairs = (*map(itself, (general, made, written)), CARRIED)
    for pair, share in zip(pairs, (*shares, 0.2), strict=True):
        assert abs(found.count(pair) / len(found) - share) < 0.04
    assert itself(general) == Projection(("a", "b"), ("a", "b"), 2)


def test_batches_hold_pairs_of_a_size_and_leave_the_longest_out() -> None:
    """No batch has more pieces than asked for, padding with them."""
    pairs = [Projection(("x", "y"), (" ".join("p" * n), "h"), 1) for n in (*range(1, 30), LONGEST)]
    found = list(batches(pairs, cutter(), 60, random.Random(0)))
    assert all(len(batch) * max(len(one) for one, *_ in batch) <= 60 for batch in found)
    assert sorted(len(one) for batch in found for one, *_ in batch) == list(range(2, 31))


def test_a_label_is_wanted_where_there_is_one_and_else_the_teachers_answer() -> None:
    """Labels are smoothed, answers are not."""
    teacher = Decided(None, cutter(), "cpu")
    pairs = [Projection(("a", "b"), ("a", "b"), 2), CARRIED]
    batch = next(batches(pairs, cutter(), 60, random.Random(0)))
    rows = {
        lesson[2]: row.tolist() for lesson, row in zip(batch, wanted(teacher, batch), strict=True)
    }
    assert rows[None] == [0.0, 1.0, 0.0]
    assert abs(rows[2][2] - (1 - LABEL_SMOOTHING * 2 / 3)) < 1e-6
