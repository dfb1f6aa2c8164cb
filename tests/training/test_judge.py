"""What the judge is given to learn."""

import random
from collections.abc import Sequence
from dataclasses import replace

import pytest
import torch
from tokenizers import Tokenizer

from training.judge import LABEL_SMOOTHING, wanted
from training.lessons import batches
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


def test_what_is_wanted_is_the_label_the_answer_or_the_mean_of_both(cutter: Tokenizer) -> None:
    """Labels are smoothed, answers are not; the teacher is asked of pairs that have neither."""
    teacher = Decided(None, cutter, "cpu")
    label = itself(Example("a", "b", 2))
    answer = Projection(("a", "c"), ("a", "c"), answer=(0.2, 0.8, 0.0))
    both = replace(answer, label=0)
    batch = next(batches([label, answer, both, CARRIED], cutter, 60, random.Random(0)))
    rows = {
        pair: row.tolist() for (_, pair), row in zip(batch, wanted(teacher, batch), strict=True)
    }
    least = LABEL_SMOOTHING / 3
    assert rows[CARRIED] == [0.0, 1.0, 0.0]
    assert rows[label] == pytest.approx([least, least, 1 - 2 * least])
    assert rows[answer] == pytest.approx([0.2, 0.8, 0.0])
    assert rows[both] == pytest.approx([(1.2 - 2 * least) / 2, (0.8 + least) / 2, least / 2])
