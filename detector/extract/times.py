"""The times that a text names, as intervals of days; some count from the article's date."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import Final

from detector.extract.days import FORMS, RELATIVE, YEAR_SHIFT, Days, months
from detector.extract.lexicon import NEVER, Lexicon
from detector.types import Time

YEAR: Final = r"(?:19|20)\d\d"
DAY: Final = r"[0-3]?\d"
MONTH_FIRST: Final = frozenset({"en"})
"""Languages in which 3/4/2024 may be the fourth of March, so that it is read as no date."""
CAPITAL_MONTHS: Final = frozenset({"en", "de"})
"""Languages in which "may this year" names no month."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A time in a text, by offsets."""

    start: int
    end: int
    time: Time
    relative: bool
    """Whether it was counted from the article's date."""
    year_alone: bool = False
    """Whether only the year was, and starts here: the "last year" of "April last year"."""


YEARS_THEN: Final = ("y1_then", "y2_then", "y7_then")
"""The groups of a year counted from the article's date, beside a month."""


def times(text: str, words: Lexicon, published: date | None) -> tuple[Time, ...]:
    """Return the times of a text in order."""
    return tuple(mention.time for mention in mentions(text, words, published))


def mentions(text: str, words: Lexicon, published: date | None) -> Iterator[Mention]:
    """Yield the times of a text in order; relative ones only where the article's date is known.

    A month and day without a year take the year that puts them nearest to the article's date; a
    weekday is the last one up to it, or the next in a text that speaks of plans.
    """
    for match in _pattern(words).finditer(text):
        try:
            days = next(
                read(match, words, published) for form, read in FORMS.items() if match[form]
            )
            found = days and _mention(match, days)
        except (ValueError, OverflowError):  # the year before the first or after the last
            continue
        if found:
            yield found


def _mention(match: re.Match[str], days: Days) -> Mention:
    time = Time(match[0], days.first, days.last, days.precision)
    if match["before"]:
        time = replace(time, first=None, last=days.first - timedelta(days=1))
    elif match["after"]:
        time = replace(time, last=None)
    start = match.start("when") if days.relative else match.start()
    year = next((name for name in YEARS_THEN if match[name]), None)
    if year:
        return Mention(match.start(year), match.end(), time, days.relative, year_alone=True)
    return Mention(start, match.end(), time, days.relative)


def time_at(text: str, start: int, words: Lexicon) -> int:
    """Return the end of the time that a text names at a place, the place itself where none is."""
    found = _pattern(words).match(text, start)
    return found.end() if found else start


def time_last(text: str, words: Lexicon) -> int:
    """Return the start of the time that ends a text, the text's length where none does."""
    ends = (one for one in _pattern(words).finditer(text) if one.end() == len(text))
    return next((one.start() for one in ends), len(text))


@cache
def _pattern(words: Lexicon) -> re.Pattern[str]:
    """Return one pattern with a named group for each form of :data:`FORMS`."""
    month = "|".join(months(words)) or NEVER
    weekday = "|".join(words.words("times.weekdays")) or NEVER
    season = "|".join(words.table("times.seasons")) or NEVER
    relative = words.alternatives(*RELATIVE)
    ordinal = r"\.?" if words.verb_second else "(?:st|nd|rd|th|er)?"
    after_year = rf"(?:\s+{words.alternatives('times.year_word')})?"
    before_year = rf"(?:{words.alternatives('times.year_lead')}\s+)?"

    of = rf"(?:{words.alternatives('times.of')}\s+)?"
    that_year = words.alternatives(*(f"times.{name}" for name in YEAR_SHIFT))

    def year(name: str) -> str:
        return rf"{before_year}(?P<{name}>{YEAR}){after_year}"

    then = rf"{that_year}(?!['’]s)"

    def in_year(name: str) -> str:
        told = rf",?\s+{of}{before_year}(?P<{name}>{YEAR}){after_year}"
        return rf"(?:{told}|\s+{of}(?P<{name}_then>{then}))?"

    capital = "(?=(?-i:[A-Z]))" if words.language in CAPITAL_MONTHS else ""
    weekday_lead = words.alternatives("times.weekday_lead")
    named_day = "".join(rf"(?<!{name}\s)" for name in words.words("times.named_days"))
    some_day = words.alternatives("times.day_word")
    units = "|".join(words.table("times.units")) or NEVER
    counts = "|".join(words.table("numbers.words")) or NEVER
    ago = rf"\s+{words.alternatives('times.ago')}"
    counted = rf"(?P<count>\d{{1,3}}|{counts})\s+(?P<unit>{units})"
    since = rf"(?P<since>{words.alternatives('times.ago_lead')}\s+)?"
    numeric = NEVER if words.language in MONTH_FIRST else rf"{DAY}[./][01]?\d[./]{YEAR}"
    forms = {
        "iso": rf"{YEAR}-[01]\d-[0-3]\d",
        "numeric": numeric,
        "month_day": rf"(?P<m1>{month})\s+(?P<d1>{DAY}){ordinal}(?!\d){in_year('y1')}",
        "day_month": rf"(?P<d2>{DAY}){ordinal}\s+{of}(?P<m2>{month}){in_year('y2')}",
        "month_year": rf"(?P<m3>{month}),?\s+{year('y3')}",
        "month_then": rf"{capital}(?P<m7>{month})\s+{of}(?P<y7_then>{then})",
        "season_year": rf"(?P<season>{season})\s+{of}{year('y4')}",
        "weekday": rf"{named_day}(?:{weekday_lead}\s+)?(?P<day>{weekday})",
        "ago": rf"{since}{counted}(?(since)(?:{ago})?|{ago})",
        "short": rf"{some_day}\s+(?P<d6>{DAY})[/-](?P<m6>[01]?\d)(?![\d/-])",
        "relative": relative,
        "bare_year": rf"(?<![\d$€£.,]){year('y5')}(?![\d%])",
    }
    when = "|".join(rf"(?P<{name}>{form})" for name, form in forms.items())
    before, after = words.alternatives("times.before"), words.alternatives("times.after")
    part = rf"(?:{words.alternatives('times.parts')}\s+)?"
    lead = rf"(?:(?:(?P<before>{before})|(?P<after>{after}))\s+)?{part}"
    day_word = rf"(?:{words.alternatives('times.day_word')}\s+)?"
    return re.compile(rf"(?<!\w){lead}{day_word}(?P<when>{when})(?!\w)", re.IGNORECASE)
