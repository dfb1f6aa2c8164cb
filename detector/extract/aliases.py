"""Other names of one person, place or institution: the shipped list, and the user's own."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from detector.errors import SourcesError
from detector.extract.transliteration import CASE_ENDINGS, skeletons
from detector.ingest.files import NAMES


@dataclass(frozen=True, slots=True)
class Aliases:
    """The name that each other name stands for, by its spelling and by how a full name sounds."""

    names: Mapping[str, str] = field(default_factory=dict)
    """Spelling in lower case to name."""
    sounds: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """Skeletons of a first and a last word to name, so that cases and spellings are one."""
    things: frozenset[str] = frozenset()
    """The shipped spellings in lower case: places and institutions, nobody's names."""

    def named(self, name: str) -> str:
        """Return what a name is an alias of, itself where it is none."""
        return self.names.get(name.lower(), name)

    def is_thing(self, words: list[str]) -> bool:
        """Return whether capitalised words are the name of a place or an institution."""
        return " ".join(words).lower() in self.things

    def person(self, words: list[str]) -> str | None:
        """Return whom the words of a full name are another name of."""
        keys = ((f, s) for f in skeletons(words[0]) for s in skeletons(words[-1]))
        return next((self.sounds[key] for key in sorted(keys) if key in self.sounds), None)


def aliases(folders: Iterable[Path]) -> Aliases:
    """Return the shipped aliases and those of the folders' ``names.toml``, which come first.

    Raises:
        SourcesError: A ``names.toml`` is no TOML, or is not of lists of names.
    """
    names = dict(_shipped()["names"])
    things = frozenset(one.lower() for name, others in names.items() for one in (name, *others))
    for folder in sorted(set(folders)):
        for name, others in _of_user(folder / NAMES).items():
            names[name] = [*names.pop(name, ()), *others]
    spelled = {other.lower(): name for name, others in names.items() for other in (name, *others)}
    sounds: dict[tuple[str, str], str] = {}
    for other, name in spelled.items():
        words = other.split()
        if len(words) > 1 and other not in things:
            sounds |= {(f, s): name for f in skeletons(words[0]) for s in skeletons(words[-1])}
    return Aliases(spelled, sounds, things)


@cache
def given(word: str) -> frozenset[str]:
    """Return what a given name has in common with its forms in other languages.

    That is its row in the shipped list, by its spelling or, where only one row sounds so, by its
    sound, else its skeletons.
    """
    own, stem = skeletons(word), _stem(word)
    rows = [str(n) for n, row in enumerate(_given()) if stem in row]
    if rows:
        return frozenset(rows)
    alike = [n for n, row in enumerate(_given()) if any(skeletons(name) & own for name in row)]
    clear = alike if len(alike) == 1 and max(map(len, own)) > 1 else []
    return own.union(map(str, clear))


def _stem(name: str) -> str:
    """Return a name in lower case without the vowels that its cases change."""
    return CASE_ENDINGS.sub("", name.lower()).rstrip("аеєиіїоуыюяьй")


@cache
def _given() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(map(_stem, row)) for row in _shipped()["given"])


@cache
def _shipped() -> dict[str, Any]:
    text = (files("detector.extract") / "aliases.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _of_user(path: Path) -> dict[str, list[str]]:
    if not path.is_file():
        return {}
    try:
        names = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SourcesError(f"{path}: not valid TOML: {error}; correct it or remove it") from error
    except OSError as error:
        raise SourcesError(f"{path}: cannot be read: {error.strerror}") from error
    for name, others in names.items():
        if not isinstance(others, list) or not all(isinstance(one, str) and one for one in others):
            raise SourcesError(
                f'{path}: "{name}" = {others!r}; expected a list of its other names, such as'
                f' "{name}" = ["...", "..."]'
            )
    return names
