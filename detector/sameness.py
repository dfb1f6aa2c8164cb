"""Whether two texts are one, but for how they are written."""

import re
import unicodedata
from collections.abc import Collection

MARKS = re.compile(r"[\"“”„«»‘’']|[.,;!](?!\d)")
"""Quotation marks and stops, but not those of a number (".5"); signs and units are left."""

SHORTEST_MISSPELT = 6
"""Letters from which one wrong letter is a slip; in shorter names it is another name."""


CAPITAL_NOUNS = frozenset({"de"})
"""Languages in which any noun has a capital, so that it shows no name."""


def same(a: str, b: str, languages: Collection[str] = ()) -> bool:
    """Return whether two texts differ at most in case, marks and the spelling of a name.

    One letter more, less or other in a long capitalised word is a slip of the pen or another
    transliteration, not another person: no model need be asked whether the texts exclude each
    other. Digits are never a slip.
    """
    names_show = CAPITAL_NOUNS.isdisjoint(languages)
    first, second = _words(a), _words(b)
    if len(first) != len(second):
        return False
    return all(
        x.casefold() == y.casefold() or (names_show and place > 0 and _misspelt(x, y))
        for place, (x, y) in enumerate(zip(first, second, strict=True))
    )


def _words(text: str) -> list[str]:
    return MARKS.sub("", unicodedata.normalize("NFC", text)).split()


def _misspelt(a: str, b: str) -> bool:
    """Return whether two words are one name, a letter apart."""
    short, long = sorted((a, b), key=len)
    if len(short) < SHORTEST_MISSPELT or len(long) - len(short) > 1:
        return False
    if not (a.isalpha() and b.isalpha() and a[0].isupper() and a[0] == b[0]):
        return False
    common = 0
    while common < len(short) and short[common] == long[common]:
        common += 1
    rest = short[common:] if len(long) > len(short) else short[common + 1 :]
    return long[common + 1 :] == rest
