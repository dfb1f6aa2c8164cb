"""One spelling of names for models that read two scripts.

To a small model "Маск" and "Musk" are two people. A capitalised Cyrillic word that sounds like one
of the Latin texts beside it is written as there.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from detector.extract.lexicon import languages, lexicon
from detector.extract.transliteration import CYRILLIC, is_cyrillic, skeletons

NAME = re.compile(r"(?<![\w’'ʼ])[^\W\d_a-zа-яіїєґё](?:[’'ʼ](?!s\b)|[^\W\d_])+")
"""A capitalised word, without the "'s" of its owner."""
SHORTEST_SOUND = 2
"""Consonants that two words share at least; one is too little to know a name by."""
LEAST_LIKENESS = 0.5
"""Of the letters of two words, beside their consonants: "Уельс" is Wales and not Louis."""
VOWELS = str.maketrans("аеёєиіїйоуыэюя", "aeeeiiiiouieua")


@dataclass(frozen=True, slots=True)
class Spellings:
    """The capitalised words of Latin texts by how they sound."""

    by_sound: dict[str, tuple[str, ...]]

    def applied(self, text: str) -> str:
        """Return a text whose Cyrillic names are spelled in Latin letters, where one is known."""
        return NAME.sub(self._spelled, text) if is_cyrillic(text) else text

    def _spelled(self, match: re.Match[str]) -> str:
        word = match[0]
        if not is_cyrillic(word) or _is_small(word):
            return word
        alike = {
            name
            for sound in skeletons(word)
            for name in self.by_sound.get(sound, ())
            if name.isupper() == word.isupper()
        }
        best = max(sorted(alike), key=lambda name: _likeness(word, name), default=word)
        return best if _likeness(word, best) >= LEAST_LIKENESS else word


def spellings(texts: Iterable[str]) -> Spellings:
    """Return the spellings of the names in texts, those in Cyrillic aside."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for name in dict.fromkeys(name for text in texts for name in NAME.findall(text)):
        for sound in () if is_cyrillic(name) or _is_small(name) else skeletons(name):
            if len(sound) >= SHORTEST_SOUND:
                found[sound][name] = None
    return Spellings({sound: tuple(names) for sound, names in found.items()})


def in_one_spelling(pair: tuple[str, str]) -> tuple[str, str]:
    """Return both texts, a Cyrillic one with its names as a Latin one beside it spells them."""
    a, b = pair
    if is_cyrillic(a) == is_cyrillic(b):
        return pair
    if is_cyrillic(a):
        return spellings([b]).applied(a), b
    return a, spellings([a]).applied(b)


@cache
def _is_small(word: str) -> bool:
    """Return whether a word is one of those that begin sentences and name nothing."""
    small = (lexicon(code).pattern("reference.function_words") for code in languages())
    return any(pattern.fullmatch(word) for pattern in small)


@cache
def _likeness(word: str, name: str) -> float:
    """Return how far a Cyrillic word has the letters of a Latin one, in [0, 1]."""
    plain = word.lower().translate(VOWELS).translate(CYRILLIC)
    return SequenceMatcher(None, plain, name.lower(), autojunk=False).ratio()
