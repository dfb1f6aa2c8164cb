"""The words of ``bylines.toml``, made ready to be looked for."""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from detector.letters import CAPITAL

MARKED = re.compile(r"«[^«»]{2,80}»|„[^„“”]{2,80}[“”]|“[^“”]{2,80}”|\"[^\"]{2,80}\"")
"""A name in quotation marks."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What the lines around an article are read by."""

    lead: re.Pattern[str]
    """What opens a byline."""
    conjunction: re.Pattern[str]
    """What joins two people, with the blank space around it."""
    written_for: re.Pattern[str]
    """What stands before a publication; the group ``cased`` where it changes the name's case."""
    placed: re.Pattern[str]
    trade: re.Pattern[str]
    """A trade with its own words; the group ``genre`` where "newspaper" and the like is one."""
    contracted: Mapping[str, str]
    """Articles by what they became a part of."""
    genre: re.Pattern[str]
    first: re.Pattern[str]
    """What the name of a publication begins with."""
    article: re.Pattern[str]
    dropped: re.Pattern[str]
    """An article that is no part of a name."""
    before_names: frozenset[str]
    """What may stand in front of a name or be left out: articles, and "báo"."""
    endings: tuple[str, ...]
    last: frozenset[str]
    common: frozenset[str]
    small: frozenset[str]
    """Words in lower case inside a name."""
    particles: frozenset[str]
    """Words in lower case inside a person's name in a byline."""
    running_particles: frozenset[str]
    """Of these, the ones that are hardly anything else in running text."""
    places: frozenset[str]
    sections: frozenset[str]
    no_names: frozenset[str]
    no_papers: frozenset[str]
    """Words that no name of a publication has."""
    german: re.Pattern[str]
    """What puts a German name into another case."""
    german_endings: tuple[str, ...]
    nominative: Mapping[str, Any]

    def is_aside(self, text: str) -> bool:
        """Return whether the text is a section of a paper or a place that looks like a name."""
        said = text.casefold().replace("’", "'").strip(" .:-–—")
        return said in self.sections or said in self.places

    def is_no_name(self, word: str) -> bool:
        """Return whether a word in a capital is no part of anybody's name."""
        return word.casefold() in self.no_names or word.casefold() in self.sections


@cache
def wording() -> Wording:
    """Return the words of the file."""
    text = files(__package__).joinpath("bylines.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    trade = (
        f"(?:{_any(data['roles'])}|{_any(data['role_words'])}|(?P<genre>{_any(data['genres'])}))"
    )
    roles = rf"(?<!\w)(?:{_any(data['role_words'])}\s+)*{_any(data['roles'])}(?!\w)"
    cased = _any(data["cased"])
    plain = _any(data["for"])
    articles = [*data["articles"]["dropped"], *data["articles"]["kept"]]
    return Wording(
        lead=_pattern(rf"{_any(data['lead'])}(?:\s*:\s*|\s+)|{_any(data['labels'])}\s*:\s*"),
        conjunction=_pattern(rf"\s+(?:{_any(data['and'])}|&)\s+"),
        written_for=_pattern(
            rf"(?:^|\s)(?:(?P<cased>{cased})|{plain})\s+(?=[«„“\"]|{CAPITAL}|{_any(articles)}\s)"
        ),
        placed=_pattern(rf"(?:^|\s){_any(data['in'])}\s+(?={CAPITAL})"),
        trade=_pattern(rf"{roles}(?:\.?\s+{trade}(?![\w'’]))*\.?"),
        contracted=data["contracted"],
        genre=_pattern(rf"^{_any(data['genres'])}\s+"),
        first=_pattern(rf"^{_any(data['first'])}\s+(?=\S)"),
        article=_pattern(rf"^(?:{_any(articles)}\s+|{_any(data['elided'])})(?={CAPITAL})"),
        dropped=re.compile(rf"^{_any(data['articles']['dropped'])}\s"),
        before_names=frozenset([*articles, *data["kinds"]]),
        endings=tuple(data["endings"]),
        last=frozenset(data["last"]),
        common=frozenset(data["common"]),
        small=frozenset(data["small"]),
        particles=frozenset([*data["particles"], *data["byline_particles"]]),
        running_particles=frozenset(data["particles"]),
        places=frozenset(data["places"]),
        sections=frozenset(data["sections"]),
        no_names=frozenset(data["no_names"]),
        no_papers=frozenset(data["no_names"]).difference(data["in_papers"]),
        german=_pattern(rf"(?<!\w){_any(data['german']['before'])}(?!\w)"),
        german_endings=tuple(data["german"]["endings"]),
        nominative=data["nominative"],
    )


def in_nominative(name: str, line: str) -> str:
    """Return a name of a publication that stands in the genitive as it is called.

    The letters of its line tell the language; a name in other letters stays as it is.
    """
    tables = wording().nominative
    if not any("а" <= letter <= "я" for letter in name.casefold()):
        return name
    ukrainian = any(letter in tables["uk"]["letters"] for letter in line.casefold())
    table = tables["uk" if ukrainian else "ru"]
    words = name.split()
    for index, word in enumerate(words[:2]):
        changed = _changed(word, table["adjectives"]) if len(words) > index + 1 else None
        if changed is None:
            words[index] = _changed(word, table["nouns"]) or word
            break
        words[index] = changed
    return " ".join(words)


def _changed(word: str, endings: Mapping[str, str]) -> str | None:
    """Return the word with the first ending that it has replaced; None if it has none."""
    for ending, other in endings.items():
        changed, count = re.subn(rf"(?:{ending})$", other, word, flags=re.IGNORECASE)
        if count:
            return changed[:1].upper() + changed[1:] if word[:1].isupper() else changed
    return None


def _any(words: Sequence[str]) -> str:
    longest_first: Iterable[str] = sorted(words, key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, longest_first))})"


def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
