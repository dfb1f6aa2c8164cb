"""Pairs of written items: groups of news statements of one story whose relations their writer knew.

An item holds a claim, statements that bear it out, statements that exclude it, statements that do
neither, and in some items statements on other points of the story, which have nothing to do with
each other either; all in one language or in several. What excludes the claim excludes whatever
entails it, so that twelve sentences make some forty pairs. The items stand in
``training/written/``; README.md there says who wrote them and how.
"""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations, product
from pathlib import Path

from training.mixture import CONTRADICTION, ENTAILMENT, LABELS, NEUTRAL, Example

FOLDER = Path(__file__).parent / "written"
TRANSLATED = FOLDER / "translated"
"""Items to learn from, once more, with statements of them or all in other languages."""
HELD_OUT = 10
"""Every so many-th item of a file is kept for development."""
PARTS = ("claim", "support", "contradict", "neutral")
APART = "apart"
"""The part that not all items have."""
SOURCE = "of"
"""Where a translated item says of which one it is."""

Told = tuple[str, str]
"""A language and a text in it."""
Pair = tuple[Told, Told]
"""A premise and a hypothesis."""


@dataclass(frozen=True, slots=True)
class Item:
    """A claim, and statements by what they are to it."""

    claim: Told
    support: tuple[Told, ...]
    contradict: tuple[Told, ...]
    neutral: tuple[Told, ...]
    apart: tuple[Told, ...] = ()

    @property
    def statements(self) -> tuple[Told, ...]:
        """All that is told, the claim first."""
        return (self.claim, *self.support, *self.contradict, *self.neutral, *self.apart)

    @property
    def is_english(self) -> bool:
        """Whether all of the item is told in English."""
        return all(language == "en" for language, _ in self.statements)

    def pairs(self) -> dict[int, list[list[Pair]]]:
        """Return the item's pairs, premise first, by the index of their label, in groups.

        Whether the claim entails or excludes a neutral statement its writer was not asked, nor what
        two neutral ones are to each other: such pairs are left out.
        """
        held = (self.claim, *self.support)
        excluding = list(product(self.contradict, held))
        neutral = [[(one, self.claim) for one in self.neutral]]
        if self.apart:
            neutral.append(list(permutations((self.claim, *self.apart), 2)))
        return {
            ENTAILMENT: [[(one, self.claim) for one in self.support]],
            NEUTRAL: neutral,
            CONTRADICTION: [excluding + [(b, a) for a, b in excluding]],
        }


def item(line: str) -> Item:
    """Return the item of a line of JSON.

    Raises:
        KeyError: It lacks a part, or has one that no item has.
    """
    found = json.loads(line)
    if unknown := found.keys() - {*PARTS, APART}:
        raise KeyError(*sorted(unknown))
    claim, *others = (found[part] for part in PARTS)
    others.append(found.get(APART, ()))
    return Item(told(claim), *(tuple(map(told, some)) for some in others))


def told(pair: list[str]) -> Told:
    """Return a language and a text, of a list of the two."""
    language, text = pair
    return language, text


def items(folder: Path = FOLDER, *, held_out: bool = False) -> list[Item]:
    """Return the items to learn from, or those kept for development, file by file."""
    return [
        item(line)
        for lines in files(folder)
        for place, line in enumerate(lines)
        if (place % HELD_OUT == 0) == held_out
    ]


def files(folder: Path) -> Iterator[list[str]]:
    """Yield the lines of each file of items, in the order of their names."""
    for path in sorted(folder.glob("*.jsonl")):
        yield path.read_text(encoding="utf-8").splitlines()


def translated_items(folder: Path = TRANSLATED) -> dict[str, list[Item]]:
    """Return the translated items by the hash of the English claim (``newsroom.name``)."""
    found: dict[str, list[Item]] = {}
    for line in (line for lines in files(folder) for line in lines):
        told = json.loads(line)
        found.setdefault(told.pop(SOURCE), []).append(item(json.dumps(told)))
    return found


def drawn(found: list[Item], rng: random.Random) -> Iterator[Example]:
    """Yield pairs of the items without end, each label as often as the others, and each group."""
    sets = [one.pairs() for one in found]
    while True:
        label = rng.randrange(len(LABELS))
        premise, hypothesis = rng.choice(rng.choice(rng.choice(sets)[label]))
        yield Example(premise[1], hypothesis[1], label)


def development(found: list[Item]) -> dict[str, list[Example]]:
    """Return pairs of the items by their languages, ``mixed`` where there are two.

    Of contradictions those with the claim alone, one way round, and of neutral pairs those of the
    part of that name: the labels are about equal.
    """
    sets: dict[str, list[Example]] = {}
    for one in found:
        for label, groups in one.pairs().items():
            for premise, hypothesis in groups[0]:
                if hypothesis == one.claim:
                    code = premise[0] if premise[0] == hypothesis[0] else "mixed"
                    example = Example(premise[1], hypothesis[1], label)
                    sets.setdefault(f"written {code}", []).append(example)
    return sets
