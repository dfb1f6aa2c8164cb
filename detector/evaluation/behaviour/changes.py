"""Changes of a text after which it says what it said before."""

import re
from collections.abc import Callable
from random import Random

Change = Callable[[str, Random], str]

LONG_WORD = re.compile(r"\b[a-z]{7,}\b")
"""A common word, long enough to be known with two of its letters exchanged."""

OPENING = re.compile(r'(?<!\S)"')
SMALL_WORDS = frozenset(
    ["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"]
)
"""What a headline in capitals leaves small."""


def misspelled(text: str, rng: Random) -> str:
    """Return the text with two inner letters of one long word exchanged, if it has such a word."""
    places = [
        place
        for word in LONG_WORD.finditer(text)
        for place in range(word.start() + 1, word.end() - 2)
        if text[place] != text[place + 1]
    ]
    if not places:
        return text
    place = rng.choice(places)
    return text[:place] + text[place + 1] + text[place] + text[place + 2 :]


def typographic(text: str, _rng: Random) -> str:
    """Return the text with a printer's quotation marks and apostrophes for those of a keyboard."""
    return OPENING.sub("“", text).replace('"', "”").replace("'", "’")


def headline(text: str, _rng: Random) -> str:
    """Return the text as a headline: Its Words With Capitals, and No Full Stop."""
    words = text.removesuffix(".").split(" ")
    return " ".join(
        word if place and word in SMALL_WORDS else word[:1].upper() + word[1:]
        for place, word in enumerate(words)
    )


CHANGES: dict[str, Change] = {
    "misspelled": misspelled,
    "typographic": typographic,
    "headline": headline,
}
"""By the names that the data files use."""
