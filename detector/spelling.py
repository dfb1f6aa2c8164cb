"""One spelling of the names of two texts in different scripts, for a judge that reads both.

To a small model "Маск" and "Musk" are two people. Where a capitalised word of the one text sounds
like one of the other, it is written as there.
"""

import re

from detector.extract.transliteration import is_cyrillic, skeletons

NAME = re.compile(r"(?<![\w’'ʼ])[^\W\d_a-zа-яіїєґё](?:[’'ʼ](?!s\b)|[^\W\d_])+")
"""A capitalised word, without the "'s" of its owner."""
SHORTEST_SOUND = 2
"""Consonants that two words share at least; one is too little to know a name by."""


def respelled(text: str, other: str) -> str:
    """Return a text with its Cyrillic names as another text spells them in Latin letters."""
    if not is_cyrillic(text) or is_cyrillic(other):
        return text
    spellings: dict[str, str] = {}
    for name in NAME.findall(other):
        for sound in skeletons(name):
            if len(sound) >= SHORTEST_SOUND:
                spellings.setdefault(sound, name)

    def spelled(match: re.Match[str]) -> str:
        word = match[0]
        if not is_cyrillic(word):
            return word
        return next((spellings[s] for s in sorted(skeletons(word)) if s in spellings), word)

    return NAME.sub(spelled, text)


def in_one_spelling(pair: tuple[str, str]) -> tuple[str, str]:
    """Return both texts, the Cyrillic one with its names as the other spells them."""
    return respelled(*pair), respelled(*pair[::-1])
