"""Sentences with slots, and the words that fill them.

``{country}`` is a slot, ``{country2}`` another one that never gets the same word, and
``{country.people}`` a form of the word in the first. A bare slot stands for the form ``name``.
A sentence begins with a capital whatever fills its first slot.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

SLOT = re.compile(r"\{(?P<slot>(?P<kind>[a-z_]+)\d?)(?:\.(?P<form>[a-z_]+))?\}")
BARE = "name"

Word = Mapping[str, str]
"""A word's forms by their names."""

Filling = Mapping[str, Word]
"""The word in each slot."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words by their kind, and which kinds are names of somebody or something."""

    words: Mapping[str, tuple[Word, ...]]
    names: frozenset[str]

    def joined(self, words: Mapping[str, tuple[Word, ...]]) -> "Vocabulary":
        """Return the vocabulary with further kinds of words, which are no names."""
        return Vocabulary({**self.words, **words}, self.names - words.keys())


def forms(word: str | Mapping[str, str]) -> Word:
    """Return a word's forms as written in a data file: a table, or the one form by itself."""
    return {BARE: word} if isinstance(word, str) else dict(word)


def draw(templates: Iterable[str], vocabulary: Vocabulary, rng: Random) -> Filling:
    """Return a word for every slot of some templates, different ones for slots of one kind."""
    slots = {found["slot"]: found["kind"] for text in templates for found in SLOT.finditer(text)}
    return _drawn(slots, vocabulary.words, rng)


def redraw_names(filling: Filling, vocabulary: Vocabulary, rng: Random) -> Filling:
    """Return the filling with none of its names, another word of the kind in place of each."""
    slots = {slot: slot.rstrip("0123456789") for slot in filling}
    named = {slot: kind for slot, kind in slots.items() if kind in vocabulary.names}
    taken = [filling[slot] for slot in named]
    free = {
        kind: tuple(word for word in vocabulary.words[kind] if word not in taken)
        for kind in set(named.values())
    }
    return {**filling, **_drawn(named, free, rng)}


def fill(template: str, filling: Filling) -> str:
    """Return the sentence of a template with these words.

    Raises:
        KeyError: A word has no such form.
    """
    text = SLOT.sub(lambda found: filling[found["slot"]][found["form"] or BARE], template)
    return text[:1].upper() + text[1:]


def _drawn(
    slots: Mapping[str, str], words: Mapping[str, Sequence[Word]], rng: Random
) -> dict[str, Word]:
    kinds = dict.fromkeys(slots.values())
    drawn = {
        kind: iter(rng.sample(words[kind], sum(each == kind for each in slots.values())))
        for kind in kinds
    }
    return {slot: next(drawn[kind]) for slot, kind in slots.items()}
