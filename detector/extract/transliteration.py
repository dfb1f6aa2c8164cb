"""Consonant skeletons, in which a name reads the same in every script and spelling.

"Дмитро Пєсков", "Dmitry Peskov" and "Dmitriy Peskow" share the skeleton ("dmtr", "pskv").
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import product

CYRILLIC = str.maketrans(
    {
        "б": "b", "в": "v", "д": "d", "ж": "z", "з": "z", "к": "k", "л": "l", "м": "m", "н": "n",
        "п": "p", "р": "r", "с": "s", "т": "t", "ф": "f", "ц": "c", "ч": "c", "ш": "s", "щ": "sc",
        "ґ": "g", "а": "", "е": "", "ё": "", "є": "", "и": "", "і": "", "ї": "", "й": "", "о": "",
        "у": "", "ы": "", "э": "", "ю": "", "я": "", "ь": "", "ъ": "", "х": "", "’": "", "'": "",
    }
)  # fmt: skip
LATIN = (
    ("ph", "f"), ("kh", ""), ("tch", "c"), ("sch", "s"), ("sh", "s"), ("zh", "z"), ("ch", "c"),
    ("ts", "c"), ("tz", "c"), ("ck", "k"), ("qu", "kv"), ("x", "ks"),
)  # fmt: skip
HEARD = (
    (re.compile("г"), ("g", "")),
    (re.compile("дж"), ("dz", "", "g")),
    (re.compile("^у(?=[аеиіоэ])"), ("", "v")),
    (re.compile("^[сц](?=[зі])"), ("c", "s", "ks")),
)
"""Cyrillic letters that foreign names are heard with, and what their owners write for them.

"Гоффман" is Hoffman, "Джеймс" James and "Джордж" George, "Уолтер" Walter.
"""
SPELLED = (
    (re.compile("z"), ("z", "c", "s")),
    (re.compile("ch"), ("ch", "sh", "k")),
    (re.compile("c(?=[eiy])"), ("s", "ts")),
    (re.compile("s(?=e?$)"), ("s", "z")),
)
"""Latin letters that sound differently from language to language ("Merz", "Michel", "Vance")."""
MOST_READINGS = 16
"""Readings of one word; a word with more is no name."""
CASE_ENDINGS = re.compile(r"(?<=\w{3})(?:ом|ем|єм|им|ім|ым|ові|еві|єві|ого|ому|ою|ею)$")
"""Endings of Ukrainian and Russian cases that hold a consonant; vowels vanish anyway."""


def is_cyrillic(word: str) -> bool:
    """Return whether the word has a Cyrillic letter."""
    return any("\u0400" <= letter <= "\u04ff" for letter in word)


@cache
def skeletons(word: str) -> frozenset[str]:
    """Return the skeletons of a word: one for each way in which its letters may be meant.

    An oblique case of Ukrainian or Russian may hide a final consonant.
    """
    lower = word.lower()
    if not is_cyrillic(lower):
        return frozenset(map(_latin, _readings(lower, SPELLED)))
    stems = {lower, CASE_ENDINGS.sub("", lower)}
    return frozenset(
        _squeezed(heard.translate(CYRILLIC)) for stem in stems for heard in _readings(stem, HEARD)
    )


def _readings(
    word: str, variants: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]
) -> Iterator[str]:
    """Yield the word with each choice of what its ambiguous letters stand for."""
    chosen = [(p, options) for p, options in variants if p.search(word)]
    choices = list(product(*(options for _, options in chosen)))
    for choice in choices[:MOST_READINGS]:
        spelled = word
        for (pattern, _), letters in zip(chosen, choice, strict=True):
            spelled = pattern.sub(letters, spelled)
        yield spelled


def _latin(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.replace("đ", "d").replace("ł", "l"))
    plain = "".join(letter for letter in plain if letter.isascii() and letter.isalpha())
    for written, sound in LATIN:
        plain = plain.replace(written, sound)
    plain = plain.replace("c", "k") if "c" in plain and not _has_affricate(word) else plain
    return _squeezed(re.sub(r"[aeiouyjh]", "", plain.replace("w", "v")))


def _has_affricate(word: str) -> bool:
    return re.search(r"ch|ts|tz|(?<!\w)c$|zc|c$", word) is not None


def _squeezed(letters: str) -> str:
    return re.sub(r"(.)\1+", r"\1", letters)
