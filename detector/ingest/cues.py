"""The phrases of ``chrome.toml``, and what a line that holds one of them is."""

import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from detector.ingest.lines import ends_sentence

Ends = Literal["never", "perhaps", "always", "appeal"]

MAX_START_WORDS = 60
"""An appeal or a form may take a long sentence; a line beyond that is a paragraph about the matter."""

MAX_CONTAIN_WORDS = 40
"""A phrase inside a longer line is mentioned rather than used."""

MAX_STUB_WORDS = 7
"""Words of the longest line that only says where the article came from."""

MAX_CHARACTERS = 600
"""Longer lines are paragraphs, and are not looked at further."""


@dataclass(frozen=True, slots=True)
class Cue:
    """What a line is if it holds one of the phrases."""

    reason: str
    ends: Ends
    whole: frozenset[str]
    labels: tuple[str, ...]
    starts: tuple[str, ...]
    contains: tuple[str, ...]
    stubs: tuple[str, ...]


def cue_of(line: str) -> Cue | None:
    """Return the first cue whose phrases the line holds."""
    if len(line) > MAX_CHARACTERS:
        return None
    said = normalised(line)
    bare = said.strip("".join({character for character in said if not character.isalpha()}))
    opening = said.lstrip("".join({c for c in said if not c.isalnum() and c != "©"}))
    words = len(said.split())
    for cue in _cues():
        if bare in cue.whole or _begins_label(opening, cue.labels):
            return cue
        if words <= MAX_START_WORDS and _begins(opening, cue.starts):
            return cue
        if words <= MAX_STUB_WORDS and not ends_sentence(line) and _begins(opening, cue.stubs):
            return cue
        if words <= MAX_CONTAIN_WORDS and any(phrase in said for phrase in cue.contains):
            return cue
    return None


def normalised(line: str) -> str:
    """Return the line in lower case, with plain apostrophes and single spaces."""
    plain = unicodedata.normalize("NFKC", line).casefold().replace("’", "'")
    return " ".join(plain.split())


def _begins_label(said: str, labels: tuple[str, ...]) -> bool:
    if not said.startswith(labels):
        return False
    rests = (said[len(label) :].lstrip() for label in labels if said.startswith(label))
    return any(rest.startswith((":", "|", "– ", "— ", "- ", ">", "»")) for rest in rests)


def _begins(said: str, starts: tuple[str, ...]) -> bool:
    if not said.startswith(starts):
        return False
    rests = (said[len(start) :] for start in starts if said.startswith(start))
    return any(not rest[:1].isalpha() for rest in rests)


@cache
def _cues() -> tuple[Cue, ...]:
    data = tomllib.loads(files(__package__).joinpath("chrome.toml").read_text(encoding="utf-8"))
    return tuple(
        Cue(
            row["reason"],
            row["ends"],
            frozenset(map(normalised, row.get("whole", ()))),
            tuple(map(normalised, row.get("labels", ()))),
            tuple(map(normalised, row.get("starts", ()))),
            tuple(map(normalised, row.get("contains", ()))),
            tuple(map(normalised, row.get("stubs", ()))),
        )
        for row in data["cue"]
    )
