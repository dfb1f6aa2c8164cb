"""What a contradiction is about, told from the words of its two propositions."""

import re
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Literal

from detector.extract.quantities import excluding
from detector.types import ContradictionKind, Proposition

ValueKind = Literal["time", "number"]

TOKEN = re.compile(r"[$€£₴₽]?\d+(?:[.,:/-]\d+)*%?|\w+")
CALENDAR_NUMBER = re.compile(r"(?:1[5-9]|20)\d\d|\d{4}-\d\d-\d\d|\d{1,2}:\d\d")
"""A year, an ISO date or a time of day; other numbers count something."""

JOINT = re.compile(r"[\s,.]*")
"""What may stand between the parts of one value: "November 15, 2024", "5 million"."""

CALENDAR_LANGUAGES = ("en", "de", "es", "fr", "it", "pl", "pt", "ru", "tr", "uk", "vi")
CALENDAR_NAMES = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday"),
    *("saturday", "sunday"),
)
SHORTEST_NAME = 4
"""Letters from which a month or weekday is known by itself; "may" and "sun" need a number."""

NUMBER_WORDS = frozenset(
    {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"}
    | {"twelve", "dozen", "hundred", "thousand", "million", "billion", "trillion"}
    | {"single", "once", "twice"}
)
NEGATION = re.compile(
    r"\b(?:not|no|never|nobody|nothing|none|neither|nor|without|cannot"
    r"|не|ні|нет|немає|ніколи|никогда|ніхто|никто|без"
    r"|nicht|kein\w*|niemals|ohne|pas|jamais|aucune?|sans|nunca|jamás|ningun[ao]?|ningún"
    r"|không|chưa)\b|n['’]t\b",
    re.IGNORECASE,
)
CONTENT_LETTERS = 4
"""Letters from which a word is content; shorter ones are mostly function words, save acronyms."""

STEM_LETTERS = 5
"""Letters that the forms of one word share in the inflected languages."""

STRONG_OVERLAP = 0.7
"""Share of the shorter side's content words in the other from which only a detail differs."""


@dataclass(frozen=True, slots=True)
class Value:
    """A date, a time or a quantity as a proposition has it; ``parts`` are its words, unordered."""

    kind: ValueKind
    text: str
    parts: frozenset[str]

    def agrees(self, other: "Value") -> bool:
        """Return whether one only says more than the other, as "May 2022" and "2022"."""
        return self.parts <= other.parts or other.parts <= self.parts


def kind(a: Proposition, b: Proposition) -> ContradictionKind:
    """Return what two contradicting propositions differ in; "claim" where nothing narrower fits."""
    if (a.stance == "denies") != (b.stance == "denies"):
        return "denial"
    if counts_exclude(a, b):
        return "number"
    if _overlap(a.text, b.text) >= STRONG_OVERLAP:
        kinds: tuple[ValueKind, ...] = ("time", "number")
        for value_kind in kinds:
            if all(_differing(a.text, b.text, value_kind)):
                return value_kind
        if bool(NEGATION.search(a.text)) != bool(NEGATION.search(b.text)):
            return "negation"
    return "claim"


def counts_exclude(a: Proposition, b: Proposition) -> bool:
    """Return whether two affirmed propositions count the same and no number fits both."""
    held = {a.stance, b.stance} <= {"asserts", "hedges"}
    return held and excluding(a.text, b.text) is not None


def updates(earlier: Proposition, later: Proposition) -> bool:
    """Return whether a later account only counts more of what an earlier one counts."""
    counts = excluding(earlier.text, later.text)
    return counts is not None and counts[1].low > counts[0].high


def only_values_differ(a: str, b: str) -> bool:
    """Return whether two texts say the same of one thing, but for a time or a number.

    The shorter side has no content word that the other lacks, and each has a value that the other
    excludes: "the vote takes place on May 5" and "the second vote takes place on May 15".
    """
    kinds: tuple[ValueKind, ...] = ("time", "number")
    return (
        _overlap(a, b) == 1
        and bool(NEGATION.search(a)) == bool(NEGATION.search(b))
        and any(all(_differing(a, b, kind)) for kind in kinds)
    )


def explanation(a: Proposition, b: Proposition, kind: ContradictionKind) -> str:
    """Return one plain sentence that names what differs, a's side first."""
    if kind == "denial":
        return f"One denies what the other says: “{(a if a.stance == 'denies' else b).text}”"
    counts = excluding(a.text, b.text) if kind in {"number", "update"} else None
    if counts:
        said = f"“{counts[0].text}” against “{counts[1].text}”"
        if kind == "update":
            return f"The count has changed from one day to another: {said}."
        return f"They differ in the number: {said}."
    if kind in {"time", "number"}:
        left, right = _differing(a.text, b.text, "time" if kind == "time" else "number")
        return f"They differ in the {kind}: {', '.join(left)} against {', '.join(right)}."
    if kind == "negation":
        cue = NEGATION.search(a.text) or NEGATION.search(b.text)
        return f"One says “{cue.group() if cue else 'not'}” where the other does not."
    return f"They exclude each other: “{a.text}” against “{b.text}”"


def _differing(a: str, b: str, kind: ValueKind) -> tuple[list[str], list[str]]:
    """Return the values of each text that no value of the other agrees with."""
    sides = [[value for value in values(text) if value.kind == kind] for text in (a, b)]
    first, second = (
        [v.text for v in one if not any(v.agrees(w) for w in other)]
        for one, other in (sides, sides[::-1])
    )
    return first, second


def values(text: str) -> list[Value]:
    """Return the dates, times and quantities of a text, in order; neighbours make one value."""
    found: list[Value] = []
    run: list[re.Match[str]] = []
    for token in [*TOKEN.finditer(text), None]:
        if token and _is_part(token):
            if run and not JOINT.fullmatch(text, run[-1].end(), token.start()):
                found += _value(text, run)
                run = []
            run.append(token)
        else:
            found += _value(text, run)
            run = []
    return found


def _value(text: str, run: list[re.Match[str]]) -> list[Value]:
    """Return the value that a run of tokens makes: none where it is empty or a mere short name."""
    words = [token.group().casefold() for token in run]
    names = [word for word in words if word in _calendar_names()]
    if not any(len(name) >= SHORTEST_NAME for name in names) and len(names) == len(words):
        return []
    on_calendar = bool(names) or all(CALENDAR_NUMBER.fullmatch(word) for word in words)
    kind: ValueKind = "time" if on_calendar else "number"
    return [Value(kind, text[run[0].start() : run[-1].end()], frozenset(words))]


def _is_part(token: re.Match[str]) -> bool:
    word = token.group().casefold()
    return any(map(str.isdigit, word)) or word in NUMBER_WORDS or word in _calendar_names()


@cache
def _calendar_names() -> frozenset[str]:
    """Return the names of months and weekdays, in all their forms, in lower case."""
    names: set[str] = set()
    for language in CALENDAR_LANGUAGES:
        forms = import_module(f"dateparser.data.date_translation_data.{language}").info
        names.update(form.casefold() for name in CALENDAR_NAMES for form in forms[name])
    return frozenset(name for name in names if len(name) > 2)


def _content(text: str) -> dict[str, str]:
    """Return the content words of a text by their stems, in order; values and negation left out."""
    words: dict[str, str] = {}
    for token in TOKEN.finditer(NEGATION.sub(" ", text)):
        word = token.group()
        is_acronym = word.isupper() and len(word) > 1
        if not _is_part(token) and (len(word) >= CONTENT_LETTERS or is_acronym):
            words.setdefault(word.casefold()[:STEM_LETTERS], word)
    return words


def _overlap(a: str, b: str) -> float:
    """Return the share of the shorter side's content words that the other has, in [0, 1]."""
    first, second = _content(a).keys(), _content(b).keys()
    return len(first & second) / max(1, min(len(first), len(second)))
