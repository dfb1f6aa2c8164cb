"""Pairs made by rules: the label must follow from the edit."""

import gzip
import json
import random
from pathlib import Path

import pytest

from training import made
from training.made import CONTRADICTION, ENTAILMENT, NEUTRAL

RNG = random.Random(1)


@pytest.mark.parametrize(
    ("edit", "sentence", "expected"),
    [
        (made.negate, "Judge Ito will hear the case.", "Judge Ito will not hear the case."),
        (made.negate, "The court will not hear the case.", "The court will hear the case."),
        (made.negate, "Nobody was hurt and no shop was open.", None),
        (
            made.drop_frame,
            "The dam was closed after the heavy storm, the mayor said on Monday.",
            "The dam was closed after the heavy storm.",
        ),
        (
            made.drop_clause,
            "The company will shut its oldest plant in May because demand fell.",
            "The company will shut its oldest plant in May.",
        ),
        (made.drop_clause, "It rained.", None),
    ],
)
def test_edits(edit: made.Edit, sentence: str, expected: str | None) -> None:
    """An edit does what its name says, or nothing where it does not apply."""
    assert edit(sentence, RNG) == expected


def test_a_changed_number_is_another_number() -> None:
    """No edit leaves the number as it was, and decimals, sums and shares are left alone."""
    for seed in range(50):
        changed = made.swap_number("Police arrested 40 people.", random.Random(seed))
        assert changed is not None
        assert changed != "Police arrested 40 people."
    assert made.swap_number("It rose 4.5 percent to $30.", RNG) is None


def test_made_pairs_come_from_the_articles(tmp_path: Path) -> None:
    """Each label is made, a contradiction has two sides, the same seed gives the same pairs."""
    (tmp_path / "news").mkdir()
    sentences = [
        f"The council of town number {n} approved the plan on Monday after a vote, Smith said."
        for n in range(20)
    ]
    names = " ".join(f"then the minister Anna{x} Berger{x} spoke of it." for x in "abcd")
    with gzip.open(tmp_path / "news/articles.jsonl.gz", "wt") as file:
        for _ in range(5):
            file.write(json.dumps({"text": " ".join(sentences) + " " + names}) + "\n")
    few = {"encounters": 50, "silences": 50}
    pairs = made.made(tmp_path, seed=0, **few)
    assert {pair.label for pair in pairs} == {ENTAILMENT, NEUTRAL, CONTRADICTION}
    assert all(p.premise != p.hypothesis for p in pairs if p.label == CONTRADICTION)
    assert pairs == made.made(tmp_path, seed=0, **few)
