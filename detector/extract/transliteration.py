"""Consonant skeletons, in which a name reads the same in every script and spelling.

"Дмитро Пєсков", "Dmitry Peskov" and "Dmitriy Peskow" share the skeleton ("dmtr", "pskv").
"""

import re
import unicodedata
from functools import cache

CYRILLIC = str.maketrans(
    {
        "б": "b", "в": "v", "д": "d", "ж": "z", "з": "z", "к": "k", "л": "l", "м": "m", "н": "n",
        "п": "p", "р": "r", "с": "s", "т": "t", "ф": "f", "ц": "c", "ч": "c", "ш": "s", "щ": "s",
        "ґ": "g", "а": "", "е": "", "ё": "", "є": "", "и": "", "і": "", "ї": "", "й": "", "о": "",
        "у": "", "ы": "", "э": "", "ю": "", "я": "", "ь": "", "ъ": "", "х": "", "’": "", "'": "",
    }
)  # fmt: skip
LATIN = (
    ("ph", "f"), ("kh", ""), ("tch", "c"), ("sch", "s"), ("sh", "s"), ("zh", "z"), ("ch", "c"),
    ("ts", "c"), ("tz", "c"), ("ck", "k"), ("qu", "kv"), ("x", "ks"),
)  # fmt: skip
CASE_ENDINGS = re.compile(r"(?<=\w{3})(?:ом|ем|єм|им|ім|ым|ові|еві|єві|ого|ому|ою|ею)$")
"""Endings of Ukrainian and Russian cases that hold a consonant; vowels vanish anyway."""


def is_cyrillic(word: str) -> bool:
    """Return whether the word has a Cyrillic letter."""
    return any("\u0400" <= letter <= "\u04ff" for letter in word)


@cache
def skeletons(word: str) -> frozenset[str]:
    """Return the skeletons of a word: one for Latin script, up to four for Cyrillic.

    Cyrillic г is g or h, and an oblique case may hide a final consonant.
    """
    lower = word.lower()
    if not is_cyrillic(lower):
        return frozenset({_latin(lower)})
    stems = {lower, CASE_ENDINGS.sub("", lower)}
    spelled = (stem.translate(CYRILLIC) for stem in stems)
    return frozenset(_squeezed(s.replace("г", g)) for s in spelled for g in ("g", ""))


def _latin(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.replace("đ", "d").replace("ł", "l"))
    plain = "".join(letter for letter in plain if letter.isascii() and letter.isalpha())
    for written, sound in LATIN:
        plain = plain.replace(written, sound)
    plain = plain.replace("c", "k") if "c" in plain and not _has_affricate(word) else plain
    return _squeezed(re.sub(r"[aeiouyjh]", "", plain.replace("w", "v")))


def _has_affricate(word: str) -> bool:
    return re.search(r"ch|ts|tz", word) is not None


def _squeezed(letters: str) -> str:
    return re.sub(r"(.)\1+", r"\1", letters)
