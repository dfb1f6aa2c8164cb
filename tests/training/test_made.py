"""All made pairs: the kinds that are asked for, from the years that are not measured on."""

import gzip
import json
from pathlib import Path

import pytest

from training import made
from training.mixture import CONTRADICTION, ENTAILMENT, NEUTRAL


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a hundredth of each kind of story be told: the counts are no rule that is tested."""
    told = {kind: (story, count // 100) for kind, (story, count) in made.STORIES.items()}
    monkeypatch.setattr(made, "STORIES", told)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a data folder with articles of a year to train on and of one to measure on."""
    (tmp_path / "news").mkdir()
    names = " ".join(f"then the minister Anna{x} Berger{x} spoke of it." for x in "abcd")
    with gzip.open(tmp_path / made.ARTICLES, "wt") as file:
        for date, town in [("2014-05-01", "Springfield"), ("2018-05-01", "Gotham")]:
            sentences = [
                f"The council of {town} approved plan {n} on Monday after a vote, Smith said."
                for n in range(20)
            ]
            text = " ".join(sentences) + " " + names
            file.write(json.dumps({"date": date, "title": f"{town} wins", "text": text}) + "\n")
    return tmp_path


def test_the_same_seed_makes_the_same_pairs_of_each_label(data: Path) -> None:
    """Training can be repeated, and no label is missing."""
    pairs = made.made(data, seed=0)
    assert {pair.label for pair in pairs} == {ENTAILMENT, NEUTRAL, CONTRADICTION}
    assert all(p.premise != p.hypothesis for p in pairs if p.label == CONTRADICTION)
    assert pairs == made.made(data, seed=0)


def test_the_years_that_are_measured_on_are_not_trained_on(data: Path) -> None:
    """The news suite's articles stand in no made pair."""
    kinds = made.by_kind(data, seed=0)
    pairs = [pair for kind in made.EDITS for pair in kinds[kind]]
    assert any("Springfield" in pair.premise for pair in pairs)
    assert not any("Gotham" in side for pair in pairs for side in (pair.premise, pair.hypothesis))


def test_each_kind_is_made_and_all_are_together(data: Path) -> None:
    """What a kind adds is seen by training without it."""
    kinds = made.by_kind(data, seed=0)
    assert list(kinds) == [*made.EDITS, *made.STORIES]
    assert all(len(kinds[kind]) == count for kind, (_, count) in made.STORIES.items())
    assert made.made(data, seed=0) == [pair for pairs in kinds.values() for pair in pairs]
