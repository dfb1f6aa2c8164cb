"""Names in the nominative: "Ігоря Бондарчука" is Ігор Бондарчук, by what given names there are."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from detector.extract.agreement import with_ending
from detector.extract.lexicon import Lexicon
from detector.extract.transliteration import is_cyrillic

MEN: Final = {
    "а": "", "у": "", "ом": "", "я": "й", "ю": "й", "ем": "й", "єм": "й",
    "a": "", "owi": "", "em": "", "ka": "ek",
}  # fmt: skip
"""Endings of a man's given name and what they stand for; "ь" and "о" are tried beside it."""
WOMEN: Final = (
    ("и", "а"), ("ы", "а"), ("і", "а"), ("е", "а"), ("у", "а"), ("ой", "а"), ("ою", "а"),
    ("ии", "ия"), ("ії", "ія"), ("ию", "ия"), ("ію", "ія"), ("ией", "ия"), ("ією", "ія"),
    ("и", "я"), ("і", "я"), ("ю", "я"), ("ей", "я"), ("ею", "я"),
    ("ii", "ia"), ("y", "a"), ("i", "a"), ("ę", "a"), ("ą", "a"),
)  # fmt: skip
MAN_SURNAME: Final = {
    r"(?<=[сц])ького|(?<=[сц])ькому|(?<=[сц])ьким": "ький",
    r"(?<=[сц])кого|(?<=[сц])кому|(?<=[сц])ким": "кий",
    r"ого|ому": "ый",
    r"(?<=[sc]k)(?:iego|iemu|im)|(?<=dzk)(?:iego|iemu|im)": "i",
    r"(?<=[bcdfghjklłmnprtwzż])ka": "ek",
    r"(?<=[bdgklmnprtwz])y": "a",
    r"(?<=[bcdfghjklłmnńprsśtwzźż])(?:a|owi|em)": "",
    r"(?<=[оеєи][вн])(?:а|у|ым|им)": "",
    r"(?<=і)(?:я|ю|єм)": "й",
    r"(?<=[бвгґджзклмнпрстфхцчшщ])(?:а|у|ом|ем)": "",
}
WOMAN_SURNAME: Final = {
    r"(?<=[sc]k)(?:iej|ą)|(?<=dzk)(?:iej|ą)": "a",
    r"(?<=[сц]ьк)(?:ої|ій|у|ою)": "а",
    r"(?<=[сц]к)(?:ой|ую)": "ая",
    r"(?<=[оеєи][вн])(?:ой|ої|ій|у|ою)": "а",
}


@cache
def _given(words: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(words.words("reference.men")), frozenset(words.words("reference.women"))


def in_nominative(name: list[str], words: Lexicon, *, behind: bool = False) -> list[str]:
    """Return the words of a name in the nominative where its first is a given name in a case.

    A name whose first word is no known given name, or stands in the nominative, is as it was, and
    so is one in Latin letters, unless it stands ``behind`` a word that asks for the genitive:
    "Roberta" may as well be her name.
    """
    men, women = _given(words)
    first = name[0]
    declined = is_cyrillic(first) or behind
    if not declined or len(name) < 2 or first in men or first in women:
        return name
    for known, forms, endings in (
        (men, _men(first), MAN_SURNAME),
        (women, _women(first), WOMAN_SURNAME),
    ):
        for form in forms:
            if form in known:
                return [form, *name[1:-1], with_ending(name[-1], endings)]
    return name


def _men(word: str) -> Iterator[str]:
    for ending, other in MEN.items():
        if word.endswith(ending):
            stem = word[: -len(ending)]
            yield from (stem + other, stem + "ь", stem + "о", stem)


def _women(word: str) -> Iterator[str]:
    for ending, other in WOMEN:
        if word.endswith(ending):
            yield word[: -len(ending)] + other
