"""The phrases of ``chrome.toml``, and what a line that holds one of them is."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from detector.ingest.lines import ends_sentence

Ends = Literal["never", "perhaps", "always", "appeal"]

MAX_START_WORDS = 60
"""An appeal or a form may take a long sentence; beyond that it is a paragraph on the matter."""

MAX_CONTAIN_WORDS = 40
"""A phrase inside a longer line is mentioned rather than used."""

MAX_STUB_WORDS = 7
"""Words of the longest line that only says where the article came from."""

MAX_BRIEF_WORDS = 4
"""The same where the phrase is a preposition, with which headlines begin as well."""

MAX_CHARACTERS = 600
"""Longer lines are paragraphs, and are not looked at further."""

_WORD = re.compile(r"[^\W\d_]+")
_EDGES = re.compile(r"^[\W\d_]+|[\W\d_]+$")
_OPENING = re.compile(r"^[^\w©“”«»„\"]+")
"""What stands before a phrase; who is quoted speaks, and does not address the reader."""


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
    briefs: tuple[str, ...]


def cue_of(line: str) -> Cue | None:
    """Return the first cue, in the order of the file, whose phrases the line holds."""
    if len(line) > MAX_CHARACTERS:
        return None
    said = normalised(line)
    opening = _OPENING.sub("", said)
    held = [
        order
        for order in (
            _phrases().whole.get(_EDGES.sub("", said)),
            _first_start(opening, len(said.split()), is_sentence=ends_sentence(line)),
            _first_contained(said) if len(said.split()) <= MAX_CONTAIN_WORDS else None,
        )
        if order is not None
    ]
    return _cues()[min(held)] if held else None


def normalised(line: str) -> str:
    """Return the line in lower case, with plain apostrophes and single spaces."""
    plain = unicodedata.normalize("NFKC", line).casefold().replace("’", "'")
    return " ".join(plain.split())


def _first_start(said: str, words: int, *, is_sentence: bool) -> int | None:
    """Return the order of the first cue with a phrase that the line begins with."""
    orders = (
        order
        for phrase, order, place in _phrases().by_first_word.get(_first_word(said), ())
        if said.startswith(phrase)
        and _fits(said[len(phrase) :], place, words, is_sentence=is_sentence)
    )
    return min(orders, default=None)


def _fits(rest: str, place: str, words: int, *, is_sentence: bool) -> bool:
    """Return whether what follows the phrase is as its place in the file asks."""
    if place == "labels":
        return rest.lstrip().startswith((":", "|", "– ", "— ", "- ", ">", "»"))
    if rest[:1].isalpha():
        return False
    if place == "briefs":
        return words <= MAX_BRIEF_WORDS and not is_sentence
    if place == "stubs":
        return words <= MAX_STUB_WORDS and (not is_sentence or rest.endswith(":"))
    return words <= MAX_START_WORDS


def _first_contained(said: str) -> int | None:
    found = _phrases().anywhere.findall(said)
    return min((_phrases().contained[phrase] for phrase in found), default=None)


def _first_word(said: str) -> str:
    match = _WORD.match(said)
    return match.group() if match else said[:1]


@dataclass(frozen=True, slots=True)
class _Phrases:
    """All phrases, arranged to be looked up; numbers are the order of their cues."""

    whole: Mapping[str, int]
    by_first_word: Mapping[str, Sequence[tuple[str, int, str]]]
    contained: Mapping[str, int]
    anywhere: re.Pattern[str]


@cache
def _phrases() -> _Phrases:
    whole: dict[str, int] = {}
    by_first_word: dict[str, list[tuple[str, int, str]]] = {}
    contained: dict[str, int] = {}
    for order, cue in enumerate(_cues()):
        for phrase in cue.whole:
            whole.setdefault(_EDGES.sub("", phrase), order)
        for phrase in cue.contains:
            contained.setdefault(phrase, order)
        places = {
            "labels": cue.labels,
            "starts": cue.starts,
            "stubs": cue.stubs,
            "briefs": cue.briefs,
        }
        for place, phrases in places.items():
            for phrase in phrases:
                by_first_word.setdefault(_first_word(phrase), []).append((phrase, order, place))
    anywhere = re.compile("|".join(map(re.escape, contained)))
    return _Phrases(whole, by_first_word, contained, anywhere)


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
            tuple(map(normalised, row.get("briefs", ()))),
        )
        for row in data["cue"]
    )
