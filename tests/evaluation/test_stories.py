"""Labelled pairs of a story's passages, and the stories of eval/newsroom."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from detector.errors import PairsError
from detector.evaluation.stories import (
    BROUGHT,
    Found,
    Labelled,
    Outcome,
    Quoted,
    figures,
    gated,
    outcomes,
    read_labelled,
    table,
)
from detector.extract.statements import statements
from detector.ingest import ingest
from detector.types import Label, Model

NEWSROOM = Path(__file__).parents[2] / "eval" / "newsroom"
STORIES = sorted(path for path in NEWSROOM.glob("*/*") if path.is_dir())


class Alike:
    """Embeds every text alike."""

    model = Model(role="encoder", name="alike", sha256="0", languages=("en",))

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one vector for all."""
        return np.ones((len(texts), 1), np.float32)


class Contrary:
    """Takes every pair for a contradiction."""

    model = Model(role="judge", name="contrary", sha256="1", languages=("en",))

    def logits(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Return one row for all."""
        return np.tile(np.array([0.0, 0.0, 20.0], np.float32), (len(pairs), 1))


def outcome(label: Label, found: Found, *, brought: bool = True) -> Outcome:
    quoted = Quoted("a.txt", "words")
    return Outcome(Labelled(quoted, quoted, label), found, brought, frozenset({"en"}))


def test_a_pair_counts_by_the_statements_that_hold_its_passages(tmp_path: Path) -> None:
    """A label names words; the program labels statements, and they may say more."""
    a = "The bridge over the river Tamar was closed on Monday, the police said."
    b = "The bridge over the river Tamar stayed open to all traffic on Monday."
    (tmp_path / "a.txt").write_text(f"Bridge\n\n{a}\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"Traffic\n\n{b}\n", encoding="utf-8")
    articles, _, _ = ingest([tmp_path])
    pair = Labelled(
        Quoted("a.txt", "was closed on Monday"), Quoted("b.txt", "stayed open"), "contradiction"
    )
    (found,) = outcomes([pair], articles, statements(articles), (Alike(), Contrary()))
    assert (found.found, found.brought) == ("contradiction", True)
    assert found.languages == {"en"}


def test_a_wrong_label_is_false_where_it_is_printed_and_missing_where_it_belongs() -> None:
    """Right, false and missed are three counts; a pair that nobody judged is none of them."""
    counted = figures(
        [
            outcome("support", "support"),
            outcome("support", "contradiction"),
            outcome("contradiction", "neutral", brought=False),
            outcome("contradiction", "not judged", brought=False),
        ]
    )
    assert (counted["support in all"], counted["support right"]) == (2, 1)
    assert (counted["contradiction right"], counted["contradiction false"]) == (0, 1)
    assert (counted["contradiction not judged"], counted["neutral false"]) == (1, 1)
    assert counted[f"support {BROUGHT}"] == 2
    assert "| support | 2 | 1 | 0 |" in table({"propositions": counted})


def test_shares_for_the_gate() -> None:
    """What is found of a label, and how many of all others are taken for it."""
    found = [outcome("support", "support"), outcome("support", "contradiction")]
    found += [outcome("contradiction", "contradiction"), outcome("neutral", "neutral")]
    assert gated(found) == {
        "contradiction found": 1.0,
        "contradiction false": pytest.approx(1 / 3),
        "support found": 0.5,
        "support false": 0.0,
    }


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"a_file": "a", "a_words": "x", "b_file": "b", "b_words": "y", "label": "suport"}', "“s"),
        ('{"a_file": "a", "a_words": "x", "b_file": "b", "label": "support"}', "b_words"),
    ],
)
def test_a_bad_label_is_told(tmp_path: Path, line: str, message: str) -> None:
    """Else its pair would drop out of every figure unnoticed."""
    path = tmp_path / "pairs.jsonl"
    path.write_text(line + "\n", encoding="utf-8")
    with pytest.raises(PairsError, match=message):
        read_labelled(path)


def test_there_are_twelve_stories() -> None:
    """The labels below are checked for each of them."""
    assert len(STORIES) == 12


@pytest.mark.parametrize("folder", STORIES, ids=lambda folder: folder.name)
def test_every_label_quotes_words_that_stand_once_in_its_file(folder: Path) -> None:
    """Else a label would be of another passage than its writer meant."""
    for pair in read_labelled(folder.with_suffix(".jsonl")):
        assert pair.a != pair.b
        for side in (pair.a, pair.b):
            assert (folder / side.file).read_text(encoding="utf-8").count(side.words) == 1
