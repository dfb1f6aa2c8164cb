"""The words of one language that the extraction rules look for, read from its data file."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from detector.languages import UNSURE

DEFAULT_LANGUAGE = "en"
"""Whose rules apply to a text that is too short to tell its language."""

NEVER = "(?!)"
"""A pattern that matches nothing, for a key that a language does not need."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The data file of one language: sections of lists of words or regular expressions."""

    language: str
    sections: dict[str, dict[str, Any]]

    def __hash__(self) -> int:
        return hash(self.language)

    def words(self, key: str) -> tuple[str, ...]:
        """Return the expressions under ``section.name``, empty where the language has none."""
        section, name = key.split(".")
        return tuple(self.sections.get(section, {}).get(name, ()))

    def table(self, key: str) -> dict[str, Any]:
        """Return the table under ``section.name``, empty where the language has none."""
        section, name = key.split(".")
        return dict(self.sections.get(section, {}).get(name, {}))

    def alternatives(self, *keys: str) -> str:
        """Return one non-capturing group that matches any expression of the keys, longest first."""
        return _alternatives(self, keys)

    def pattern(self, *keys: str) -> re.Pattern[str]:
        """Return a case-insensitive pattern for the expressions of the keys as whole words."""
        return _whole_words(self, keys)

    @property
    def unchanging(self) -> bool:
        """Whether only place, no ending, shows what a word is."""
        return bool(self.words("reference.not_first"))

    @property
    def verbless(self) -> bool:
        """Whether there are words but none that show a finite verb: the rules go by less."""
        return bool(self.sections) and not self.words("clauses.finite")

    @property
    def verb_second(self) -> bool:
        """Whether a main clause has its verb second, and every noun a capital."""
        return bool(self.words("clauses.separable"))


@cache
def _alternatives(words: Lexicon, keys: tuple[str, ...]) -> str:
    found = sorted((w for key in keys for w in words.words(key) if w), key=len, reverse=True)
    return f"(?:{'|'.join(found)})" if found else NEVER


@cache
def _whole_words(words: Lexicon, keys: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_alternatives(words, keys)}(?!\w)", re.IGNORECASE)


@cache
def lexicon(language: str) -> Lexicon:
    """Return the language's lexicon, an empty one where there is none.

    Without one the sentences of a text are its claims, and its outlet says them all. A text whose
    language is unsure is read as one in :data:`DEFAULT_LANGUAGE`.
    """
    code = DEFAULT_LANGUAGE if language == UNSURE else language
    path = files("detector.extract") / "lexicons" / f"{code}.toml"
    if not path.is_file():
        return Lexicon(language, {})
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    return Lexicon(str(content.pop("language")), content)


@cache
def languages() -> tuple[str, ...]:
    """Return the codes of the languages that have a lexicon of their own."""
    folder = files("detector.extract") / "lexicons"
    return tuple(sorted(p.name.removesuffix(".toml") for p in folder.iterdir()))
