"""What a teacher is asked, and how its answers are kept."""

import gzip
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import pytest
import torch

from training.answers import Asked, answered, answers, begun, in_turn, siblings
from training.mixture import Example
from training.projections import Projection, Sides
from training.teacher import Teacher


class Counting(Teacher):
    """Answers with the lengths of the two sides."""

    def answers(self, pairs: Sequence[Sides]) -> torch.Tensor:
        """Return one row for each pair."""
        return torch.tensor([[len(a), len(b), 0.123456] for a, b in pairs])


def test_hypotheses_of_one_premise_are_asked_about_both_ways_round() -> None:
    """Never one of them beside itself, nor beside one of another premise."""
    examples = [
        Example("p", "a", 0),
        Example("p", "b", 1),
        Example("p", "a", 2),
        Example("q", "c", 0),
    ]
    assert sorted(siblings(examples)) == [("a", "b"), ("b", "a")]


def test_kinds_of_pairs_come_in_turn_until_one_has_no_more() -> None:
    """Whenever a run is stopped, each kind has its share; no pair is asked about twice."""
    kinds: list[tuple[int, list[Asked]]] = [
        (2, [("a", "1", 0), ("a", "2", 1), ("A.", "1", 0), ("a", "3", 2)]),
        (1, [("b", "1", None), ("b", "2", None), ("b", "3", None)]),
    ]
    found = [premise + hypothesis for premise, hypothesis, _ in in_turn(kinds)]
    assert found == ["a1", "a2", "b1", "a3", "b2"]


def test_a_folder_holds_the_answers_of_one_make(tmp_path: Path) -> None:
    """A stopped run goes on only with the teacher and the pairs that it began with."""
    begun(tmp_path, {"teacher": "a", "seed": 0})
    begun(tmp_path, {"teacher": "a", "seed": 0})
    with pytest.raises(FileExistsError, match="another teacher"):
        begun(tmp_path, {"teacher": "b", "seed": 0})


def test_answers_are_read_as_they_were_written(tmp_path: Path) -> None:
    """The shortest pairs first, with their labels, in four digits."""
    pairs: list[Asked] = [("Дощить у Львові.", "It rains.", None), ("a", "b", 2)]
    lines = [json.dumps(asdict(one)) for one in answered(pairs, Counting(None, None, "cpu"))]  # type: ignore[arg-type]
    (tmp_path / "0000.jsonl.gz").write_bytes(gzip.compress("\n".join(lines).encode()))
    with pytest.raises(FileNotFoundError):
        answers(tmp_path / "nowhere", tmp_path)
    first, second = answers(tmp_path, tmp_path)
    assert first == Projection(("a", "b"), ("a", "b"), 2, (1.0, 1.0, 0.1235))
    assert (second.english, second.label) == (pairs[0][:2], None)
