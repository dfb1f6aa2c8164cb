"""Occasions of two, as "the only call between A and B, before 2022", and whether two can be true.

Who says that there was only one is contradicted by who says that there were several, and by who
tells of one at another time.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final, Literal

from detector.extract.lexicon import Lexicon, languages, lexicon
from detector.extract.times import Mention, mentions
from detector.extract.transliteration import skeletons

NAME: Final = re.compile(r"[^\W\d_a-zа-яіїєґёđ][\w’'-]*(?:\s[^\W\d_a-zа-яіїєґёđ][\w’'-]*)*")
"""Capitalised words in a row."""
PARTIES: Final = 2
"""Whom an occasion is between, at least."""
NEAR: Final = 3
"""Words between an occasion and what says how many there were."""
OPENINGS: Final = ("before", "after")
"""Keys of the words that leave open when something began, and when it ended."""
CLAUSE: Final = re.compile(r"[,;.]\s")


@dataclass(frozen=True, slots=True)
class Occasion:
    """A kind of occasion, who is named with it, how often it was, and the days that it may mean.

    ``first`` and ``last`` are both inclusive, each None where that end is open; ``when`` is the
    time in the text's own words, empty where none is named.
    """

    text: str
    kind: str
    names: tuple[frozenset[str], ...]
    only: bool
    several: bool
    when: str
    first: date | None
    last: date | None

    def __str__(self) -> str:
        return f"{self.text} … {self.when}" if self.when else self.text

    def same(self, other: "Occasion") -> bool:
        """Return whether the two may be of one row of occasions: of a kind, between the same."""
        shared = sum(any(one & name for name in other.names) for one in self.names)
        return self.kind == other.kind and shared >= PARTIES

    def apart(self, other: "Occasion") -> bool:
        """Return whether no day is in the times of both."""
        return _ends_before(self, other) or _ends_before(other, self)

    def denied(self, other: "Occasion") -> Literal["time", "number"] | None:
        """Return in what the only one, which this is, leaves no room for the other."""
        if not self.only or not self.same(other):
            return None
        if self.when and other.when:
            return "time" if self.apart(other) else None
        return "number" if other.several and not other.only else None


def occasions(text: str, language: str) -> tuple[Occasion, ...]:
    """Return the occasions of a text, one of each kind; none in a language without a lexicon."""
    if language not in languages():
        return ()
    words = lexicon(language)
    found = [_occasion(text, kind, words) for kind in words.table("occasions.kinds")]
    return tuple(one for one in found if one)


def _ends_before(a: Occasion, b: Occasion) -> bool:
    return a.last is not None and b.first is not None and a.last < b.first


def _occasion(text: str, kind: str, words: Lexicon) -> Occasion | None:
    named = _kind(words, kind).search(text)
    if not named:
        return None
    before, after = _beside(text, named)
    around = f"{before}{named[0]}{after}"
    rest = CLAUSE.split(text[named.end() :], maxsplit=1)[0]
    alone = _only(words).search(f"{before}| {after}")
    only = bool(alone or words.pattern("occasions.once").search(text))
    times = list(mentions(text, words, None))
    opened = [_opening(text, named.end(), times, words.pattern(f"times.{key}")) for key in OPENINGS]
    begin = min([place for place in opened if place is not None], default=None)
    return Occasion(
        text=_told(alone, named[0]),
        kind=kind,
        names=_names(text, words),
        only=only and not words.pattern("occasions.narrowing").search(rest),
        several=bool(words.pattern("occasions.several").search(around)),
        when=text[times[0].start if begin is None else begin : times[-1].end] if times else "",
        first=None if opened[0] is not None else _least(time.time.first for time in times),
        last=None if opened[1] is not None else _greatest(time.time.last for time in times),
    )


def _opening(text: str, start: int, times: Sequence[Mention], leads: re.Pattern[str]) -> int | None:
    """Return where a word opens one end of the times after a place: "before the war of 2022"."""
    found = (
        lead.start()
        for time in times
        for lead in leads.finditer(text, start, max(start, time.start))
        if len(lead[0]) > 1  # a letter is a preposition of many uses
    )
    return next(found, None)


def _beside(text: str, named: re.Match[str]) -> tuple[str, str]:
    """Return the few words before and after an occasion."""
    before = re.search(rf"(?:[\w’'-]+\s+){{0,{NEAR}}}$", text[: named.start()])
    after = re.match(rf"(?:\s+[\w’'-]+){{0,{NEAR}}}", text[named.end() :])
    return before[0] if before else "", after[0] if after else ""


def _names(text: str, words: Lexicon) -> tuple[frozenset[str], ...]:
    """Return how the names of a text sound, each by its last word.

    Months, days of the week and the word that happens to begin a sentence name nobody.
    """
    nobody = words.pattern(
        "reference.function_words", "times.weekdays", "times.months", "times.months_short"
    )
    last = (name[0].split()[-1] for name in NAME.finditer(text))
    return tuple(skeletons(word) - {""} for word in last if not nobody.fullmatch(word))


def _least(days: Iterable[date | None]) -> date | None:
    found = list(days)
    return None if None in found else min((day for day in found if day), default=None)


def _greatest(days: Iterable[date | None]) -> date | None:
    found = list(days)
    return None if None in found else max((day for day in found if day), default=None)


def _told(alone: re.Match[str] | None, named: str) -> str:
    """Return an occasion with the words that say that it was the only one."""
    if alone is None:
        return named
    return f"{alone['before']}{named}" if alone["before"] else f"{named} {alone['after']}"


@cache
def _only(words: Lexicon) -> re.Pattern[str]:
    """Return a pattern for what says so directly before or after an occasion, which "|" is for."""
    before = words.alternatives("occasions.only")
    after = words.alternatives("occasions.only_after")
    return re.compile(
        rf"(?<!\w)(?P<before>{before}\s(?:\w+\s)?)\||\|\s+(?P<after>{after})(?!\w)", re.IGNORECASE
    )


@cache
def _kind(words: Lexicon, kind: str) -> re.Pattern[str]:
    forms = "|".join(words.table("occasions.kinds")[kind])
    return re.compile(rf"(?<!\w)(?:{forms})(?!\w)", re.IGNORECASE)
