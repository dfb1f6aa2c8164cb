"""Capitals and small letters of every alphabet that has both, and words of every script."""

from typing import Final

_LETTERS: Final = [chr(code) for code in range(0x1F00)]
"""Latin with all its marks, Greek, Cyrillic, Armenian and Georgian end here."""
SMALL_LETTERS: Final = "".join(filter(str.islower, _LETTERS))
"""What to write between square brackets, beside other characters."""
CAPITAL: Final = f"(?-i:[{''.join(filter(str.isupper, _LETTERS))}])"
"""One capital, also where the expression around it ignores case."""
NO_CAPITAL: Final = rf"(?:(?!{CAPITAL})[^\W\d_])"
"""A letter that is none: a small one, or one of an alphabet that has no capitals."""


def words_in(text: str) -> int:
    """Return the number of words; scripts without spaces count two characters as one."""
    unspaced = sum("\u3040" <= character <= "\u9fff" for character in text)
    return len(text.split()) + unspaced // 2
