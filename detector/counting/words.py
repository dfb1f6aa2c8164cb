"""The words around numbers, in all languages of ``words.toml`` at once: a pair may have two."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

REACH = 40
"""How far before a number something is looked for, in characters."""


@cache
def section(name: str) -> dict[str, Any]:
    """Return a table of ``words.toml``."""
    content = (files("detector.counting") / "words.toml").read_text(encoding="utf-8")
    found: dict[str, Any] = tomllib.loads(content)[name]
    return found


def expressions(key: str) -> tuple[str, ...]:
    """Return the expressions under ``section.name``."""
    name, _, entry = key.partition(".")
    return tuple(section(name)[entry])


@cache
def pattern(key: str) -> re.Pattern[str]:
    """Return what matches one of the expressions under ``section.name`` as a whole word."""
    return whole(expressions(key))


@cache
def whole(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return what matches any of the words; a digit may stand before it, as in "5km"."""
    return re.compile(rf"(?<![^\W\d])(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)


@cache
def ending(key: str) -> re.Pattern[str]:
    """Return what matches one of the expressions as the last word of what stands before."""
    words = "|".join(expressions(key))
    return re.compile(rf"(?<!\w)(?:{words})(?:\s|(?<=['’]))$", re.IGNORECASE)


def before(text: str, start: int) -> str:
    """Return what stands before a place, as far as it is looked at."""
    return text[max(0, start - REACH) : start]


def past_space(text: str, end: int) -> int:
    """Return where the word behind a number begins, the stop of an abbreviation aside."""
    if text[end : end + 1] == "." and text[end - 1].isalpha():
        end += 1
    return end + 1 if text[end : end + 1] in {" ", "\xa0", "-"} else end
