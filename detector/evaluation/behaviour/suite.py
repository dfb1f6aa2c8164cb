"""The behaviour tests that come with the program, read from their data files.

``vocabulary.toml`` holds the words that all share, ``groups/`` a file for each group. A test has

- ``pairs``, templates of a premise and a hypothesis, and the label ``expected`` of them all;
- or ``pairs`` of four templates, the last two being the first two changed, and what they must keep:
  ``keeps = "label"`` or a ``direction``;
- or a ``change`` that is made to pairs of all other tests, or of those that expect ``of``;

and ``words`` of its own, if it needs some.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from random import Random
from typing import Any

from detector.evaluation.behaviour.cases import BehaviourTest, Case, Demand, Kind, TextPair
from detector.evaluation.behaviour.changes import CHANGES
from detector.evaluation.behaviour.templates import (
    Filling,
    Vocabulary,
    Word,
    draw,
    fill,
    forms,
    redraw_names,
)
from detector.types import Label

GROUPS = (
    "negation",
    "number",
    "time",
    "denial",
    "antonym",
    "quantifier",
    "modality",
    "uniqueness",
    "roles",
    "topic",
    "direction",
    "invariance",
)
"""In the order in which they are reported; the last is made from the others."""


@dataclass(frozen=True, slots=True)
class Source:
    """The templates of one test, and the words for them."""

    templates: tuple[tuple[str, ...], ...]
    vocabulary: Vocabulary
    expected: Label | None

    def filled(self, rng: Random) -> tuple[tuple[str, ...], Filling]:
        """Return one of the templates and words for its slots."""
        texts = rng.choice(self.templates)
        return texts, draw(texts, self.vocabulary, rng)


@cache
def behaviour_tests() -> tuple[BehaviourTest, ...]:
    """Return every test, group by group."""
    content = _read("vocabulary.toml")
    names, words = _words(content["names"]), _words(content["words"])
    vocabulary = Vocabulary({**names, **words}, frozenset(names))
    found: list[BehaviourTest] = []
    sources: list[Source] = []
    for group in GROUPS:
        for row in _read(f"groups/{group}.toml")["test"]:
            if "change" in row:
                found.append(_changed(group, row, sources))
                continue
            source = Source(
                tuple(map(tuple, row["pairs"])),
                vocabulary.joined(_words(row.get("words", {}))),
                row.get("expected"),
            )
            found.append(_written(group, row, source))
            if source.expected:
                sources.append(source)
    return tuple(found)


def _read(name: str) -> dict[str, Any]:
    path = files("detector.evaluation.behaviour") / name
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _words(table: Mapping[str, Sequence[Any]]) -> dict[str, tuple[Word, ...]]:
    return {kind: tuple(map(forms, words)) for kind, words in table.items()}


def _written(group: str, row: Mapping[str, Any], source: Source) -> BehaviourTest:
    """Return a test whose every sentence is written as a template."""

    def generate(rng: Random) -> Case:
        texts, filling = source.filled(rng)
        return _case([fill(text, filling) for text in texts])

    kind: Kind
    demand: Demand
    if source.expected:
        kind, demand = "minimum functionality", "expected label"
    elif "direction" in row:
        kind, demand = "direction", row["direction"]
    else:
        kind, demand = "invariance", "same label"
    return BehaviourTest(row["name"], group, kind, demand, source.expected, generate)


def _changed(group: str, row: Mapping[str, Any], sources: Sequence[Source]) -> BehaviourTest:
    """Return a test that makes a change to pairs of other tests."""
    change: str = row["change"]
    among = [one for one in sources if row.get("of") in {None, one.expected}]

    def generate(rng: Random) -> Case | None:
        source = rng.choice(among)
        texts, filling = source.filled(rng)
        before = [fill(text, filling) for text in texts]
        if change == "names":
            other = redraw_names(filling, source.vocabulary, rng)
            after = [fill(text, other) for text in texts]
        elif change == "swapped":
            after = before[::-1]
        else:
            after = [CHANGES[change](text, rng) for text in before]
        return None if after == before else _case([*before, *after])

    demand: Demand = "same label in one direction" if change == "swapped" else "same label"
    return BehaviourTest(row["name"], group, "invariance", demand, None, generate)


def _case(texts: Sequence[str]) -> Case:
    pairs: Iterator[str] = iter(texts)
    found = [TextPair(premise, next(pairs)) for premise in pairs]
    return Case(*found)
