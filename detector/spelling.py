"""One spelling of names for models that read two scripts.

To a small model "Маск" and "Musk" are two people. A Cyrillic name that sounds like one of the Latin
texts beside it is written as there. What the texts mostly write small is no name, in either script,
and what has a capital only where a text begins must sound alike for longer.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from math import log10

from detector.extract.lexicon import languages, lexicon
from detector.extract.transliteration import CYRILLIC, is_cyrillic, skeletons

NAME = re.compile(r"(?<![\w’'ʼ])[^\W\d_a-zа-яіїєґё](?:[’'ʼ](?!s\b)|[^\W\d_])+")
"""A capitalised word, without the "'s" of its owner."""
WORD = re.compile(r"(?<![\w’'ʼ])(?:[’'ʼ](?!s\b)|[^\W\d_])+")
SHORTEST_SOUND, SHORTEST_FIRST = 2, 3
"""Consonants that two words share at least, and a word that is only seen where a text begins."""
LEAST_LIKENESS = 0.5
"""Of the letters of two words, beside their consonants: "Уельс" is Wales and not Louis."""
VOWEL = re.compile(r"[aeiouyаеёєиіїоуыэюя]")
EITHER = re.compile(r"[hjwyеєїйуюя]")
"""Beginnings that are a vowel to one script and a consonant to the other ("Yeltsin", "Уотерс")."""
VOWELS = str.maketrans("аеёєиіїйоуыэюя", "aeeeiiiiouieua")


@dataclass(frozen=True, slots=True)
class Spellings:
    """The names of Latin texts by how they sound, each with how often it stands there.

    ``inner`` are the words, in any script, that have a capital within a text, and ``small`` those,
    in lower case, that are written so more often than that.
    """

    by_sound: dict[str, dict[str, int]]
    inner: frozenset[str]
    small: frozenset[str]

    def applied(self, text: str) -> str:
        """Return a text whose Cyrillic names are spelled in Latin letters, where one is known."""
        return NAME.sub(self._spelled, text) if is_cyrillic(text) else text

    def _spelled(self, match: re.Match[str]) -> str:
        word = match[0]
        if not is_cyrillic(word) or _is_small(word) or word.lower() in self.small:
            return word
        least = SHORTEST_SOUND if word in self.inner else SHORTEST_FIRST
        alike = {
            name: count
            for sound in skeletons(word)
            if len(sound) >= least
            for name, count in self.by_sound.get(sound, {}).items()
            if name.isupper() == word.isupper() and _likeness(word, name) >= LEAST_LIKENESS
        }

        def fitness(name: str) -> float:
            # One slip in the spelling of a name that stands there often is no name of its own.
            return _likeness(word, name) ** 2 * (1 + log10(alike[name]))

        return max(sorted(alike), key=fitness, default=word)


def spellings(texts: Iterable[str]) -> Spellings:
    """Return the spellings of the names in texts, those in Cyrillic aside."""
    names: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    inner: set[str] = set()
    for text in texts:
        for place, word in enumerate(WORD.findall(text)):
            if NAME.fullmatch(word):
                names[word] += 1
                if place:
                    inner.add(word)
                    capital[word.lower()] += 1
            elif place and word.islower():
                lower[word] += 1
    small = frozenset(word for word, count in lower.items() if count > capital[word])
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for name, count in names.items():
        if is_cyrillic(name) or _is_small(name) or name.lower() in small:
            continue
        for sound in skeletons(name):
            if len(sound) >= SHORTEST_SOUND:
                found[sound][name] = count
    return Spellings(found, frozenset(inner), small)


def in_one_spelling(pair: tuple[str, str]) -> tuple[str, str]:
    """Return both texts, a Cyrillic one with its names as a Latin one beside it spells them."""
    a, b = pair
    if is_cyrillic(a) == is_cyrillic(b):
        return pair
    known = spellings(pair)
    return known.applied(a), known.applied(b)


@cache
def _is_small(word: str) -> bool:
    """Return whether a word is one of those that begin sentences and name nothing."""
    small = (lexicon(code).pattern("reference.function_words") for code in languages())
    return any(pattern.fullmatch(word) for pattern in small)


@cache
def _likeness(word: str, name: str) -> float:
    """Return how far a Cyrillic word has the letters of a Latin one, in [0, 1]."""
    ends = word[0].lower(), name[0].lower()
    if not any(map(EITHER.match, ends)) and len({bool(VOWEL.match(end)) for end in ends}) > 1:
        return 0.0
    if VOWEL.search(word.lower()) and not VOWEL.search(name.lower()):
        return 0.0
    plain = word.lower().translate(VOWELS).translate(CYRILLIC)
    return SequenceMatcher(None, plain, name.lower(), autojunk=False).ratio()
