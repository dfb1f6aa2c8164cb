"""The sidecar ``sources.toml``: what the user knows about the articles of a folder."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path

from detector.errors import SourcesError
from detector.ingest.files import NAMES, SIDECAR
from detector.types import Input

KEYS = ("outlet", "title", "author", "published", "language", "url")


LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_]|$)")
"""A language's code, and what of it is a region's or a script's."""


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What ``sources.toml`` states about one article; None where it says nothing."""

    outlet: str | None = None
    title: str | None = None
    author: str | None = None
    published: date | None = None
    language: str | None = None
    url: str | None = None


def sidecars(folder: Path) -> Mapping[str, Sidecar]:
    """Return what the folder's ``sources.toml`` states, by file name (or ``name#n``).

    Raises:
        SourcesError: It is no TOML, or says something that no article has.
    """
    path = folder / SIDECAR
    if not path.is_file():
        return {}
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SourcesError(f"{path}: not valid TOML: {error}; correct it or remove it") from error
    except OSError as error:
        raise SourcesError(f"{path}: cannot be read: {error.strerror}") from error
    return {name: _sidecar(path, name, table) for name, table in tables.items()}


def sidecar_inputs(inputs: Sequence[Input]) -> tuple[Input, ...]:
    """Return the sidecars beside these files, in path order."""
    folders = sorted({Path(one.path).parent for one in inputs})
    found = [folder / name for folder in folders for name in (NAMES, SIDECAR)]
    return tuple(
        Input(str(path), sha256(data).hexdigest(), len(data))
        for path in found
        if path.is_file()
        for data in (path.read_bytes(),)
    )


def _sidecar(path: Path, name: str, table: object) -> Sidecar:
    if not isinstance(table, dict):
        raise SourcesError(
            f'{path}: {name} = {table!r} stands alone; expected a table such as ["{name}"]'
            f" with any of {', '.join(KEYS)}"
        )
    if not any((path.parent / file).exists() for file in (name, name.rpartition("#")[0]) if file):
        raise SourcesError(
            f'{path}: ["{name}"] names no file in {path.parent}; write its name with the ending'
        )
    for key, value in table.items():
        if key not in KEYS:
            raise SourcesError(
                f'{path}: ["{name}"] has the key {key!r}; expected any of {", ".join(KEYS)}'
            )
        if key != "published" and not isinstance(value, str):
            raise SourcesError(f'{path}: ["{name}"] {key} = {value!r}; expected text in quotes')
    published, language = table.get("published"), table.get("language")
    read = {"published": _day(path, name, published), "language": _language(path, name, language)}
    return Sidecar(**{**table, **read})


def _language(path: Path, name: str, value: str | None) -> str | None:
    """Return a language by its code alone: ``en`` of ``en-GB``."""
    code = LANGUAGE.match(value) if value else None
    if value and not code:
        raise SourcesError(
            f'{path}: ["{name}"] language = {value!r}; expected a code such as "en" or "uk"'
        )
    return code[1].lower() if code else None


def _day(path: Path, name: str, value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if value is None or isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError as error:
        raise SourcesError(
            f'{path}: ["{name}"] published = {value!r}; expected a day such as 2024-10-25'
        ) from error
