"""The times that a text names, as intervals of days, relative ones counted from the article's date."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from detector.extract.lexicon import Lexicon
from detector.types import Precision, Time

YEAR = r"(?P<year>(?:19|20)\d\d)"
FIRST_YEAR = 1900


@dataclass(frozen=True, slots=True)
class Mention:
    """A time in a text, by offsets."""

    start: int
    end: int
    time: Time
    relative: bool
    """Whether it was counted from the article's date."""


@cache
def _months(words: Lexicon) -> list[str]:
    """Return one pattern for each month."""
    long, short = words.words("times.months"), words.words("times.months_short")
    pairs = [(m, short[i] if i < len(short) else "") for i, m in enumerate(long)]
    return [f"(?:{m}|{s})" if s else f"(?:{m})" for m, s in pairs]


@cache
def _pattern(words: Lexicon) -> re.Pattern[str]:
    months = _months(words)
    month = "|".join(f"(?P<{{0}}{i + 1}>{m})" for i, m in enumerate(months)) or "(?!)"
    year_word = words.alternatives("times.year_word")
    year = rf"{YEAR}(?:\s+{year_word})?"
    weekday = "|".join(f"(?P<w{i}>{d})" for i, d in enumerate(words.words("times.weekdays")))
    relative = "|".join(
        f"(?P<{key}>{words.alternatives(f'times.{key}')})"
        for key in (*_MONTH_SHIFT, *_YEAR_SHIFT, *_DAY_SHIFT)
        if words.words(f"times.{key}")
    )
    seasons = "|".join(
        f"(?P<s{i}>{name})" for i, name in enumerate(words.table("times.seasons"))
    )
    day = r"(?P<{0}>[0-3]?\d)(?:st|nd|rd|th)?"
    forms = [
        rf"(?:{month.format('a')})\s+{day.format('ad')}(?!\d)(?:,?\s+{year.replace('year', 'ay')})?",
        rf"{day.format('bd')}\s+(?:of\s+)?(?:{month.format('b')})(?:,?\s+{year.replace('year', 'by')})?",
        rf"(?:{month.format('c')}),?\s+{year.replace('year', 'cy')}",
        r"(?P<isoy>(?:19|20)\d\d)-(?P<isom>[01]\d)-(?P<isod>[0-3]\d)",
        rf"(?:{seasons})\s+(?:of\s+)?{year.replace('year', 'sy')}" if seasons else "(?!)",
        rf"(?:{weekday})" if weekday else "(?!)",
        relative or "(?!)",
        rf"(?<![\d$€£.,]){year.replace('year', 'yy')}(?![\d%])",
    ]
    before = words.alternatives("times.before")
    after = words.alternatives("times.after")
    lead = rf"(?:(?P<before>{before})|(?P<after>{after}))\s+"
    return re.compile(rf"(?<!\w)(?:{lead})?(?P<when>{'|'.join(forms)})(?!\w)", re.IGNORECASE)


_DAY_SHIFT = {"today": 0, "yesterday": -1, "tomorrow": 1}
_MONTH_SHIFT = {"last_month": -1, "this_month": 0, "next_month": 1}
_YEAR_SHIFT = {"last_year": -1, "this_year": 0, "next_year": 1}


def mentions(text: str, words: Lexicon, published: date | None) -> Iterator[Mention]:
    """Yield the times of a text in order; relative ones only where the article's date is known.

    A month and day without a year take the year that puts them nearest to the article's date; a
    weekday is the last one up to it.
    """
    for match in _pattern(words).finditer(text):
        named = {name: value for name, value in match.groupdict().items() if value}
        interval = _interval(named, words, published)
        if interval is None:
            continue
        first, last, precision, relative = interval
        time = Time(match[0], first, last, precision)
        if "before" in named:
            time = replace(time, first=None, last=first - timedelta(days=1))
        elif "after" in named:
            time = replace(time, last=None)
        start = match.start("when") if relative else match.start()
        yield Mention(start, match.end(), time, relative)


def _interval(
    named: dict[str, str], words: Lexicon, published: date | None
) -> tuple[date, date, Precision, bool] | None:
    """Return first day, last day, precision and whether it is relative; None if impossible."""
    if "isoy" in named:
        return _day(int(named["isoy"]), int(named["isom"]), int(named["isod"]))
    for letter in "ab":
        if f"{letter}d" in named:
            month, number = _month(named, letter), int(named[f"{letter}d"])
            year = named.get(f"{letter}y")
            if year:
                return _day(int(year), month, number)
            return _nearest(month, number, published)
    if "cy" in named:
        return (*_month_span(int(named["cy"]), _month(named, "c")), "month", False)
    if "sy" in named:
        index = next(int(n[1:]) for n in named if re.fullmatch(r"s\d", n))
        opens, closes = list(words.table("times.seasons").values())[index]
        year = int(named["sy"])
        return date(year, opens, 1), _month_span(year + (closes < opens), closes)[1], "season", False
    if "yy" in named:
        year = int(named["yy"])
        return date(year, 1, 1), date(year, 12, 31), "year", False
    return _relative(named, published) if published else None


def _relative(
    named: dict[str, str], published: date
) -> tuple[date, date, Precision, bool] | None:
    for name in named:
        if re.fullmatch(r"w\d", name):
            day = published - timedelta(days=(published.weekday() - int(name[1:])) % 7)
            return day, day, "day", True
        if name in _DAY_SHIFT:
            day = published + timedelta(days=_DAY_SHIFT[name])
            return day, day, "day", True
        if name in _MONTH_SHIFT:
            index = published.year * 12 + published.month - 1 + _MONTH_SHIFT[name]
            return (*_month_span(index // 12, index % 12 + 1), "month", True)
        if name in _YEAR_SHIFT:
            year = published.year + _YEAR_SHIFT[name]
            return date(year, 1, 1), date(year, 12, 31), "year", True
    return None


def _month(named: dict[str, str], letter: str) -> int:
    return next(int(n[1:]) for n in named if re.fullmatch(rf"{letter}\d+", n))


def _day(year: int, month: int, day: int) -> tuple[date, date, Precision, bool] | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found, found, "day", False


def _nearest(
    month: int, day: int, published: date | None
) -> tuple[date, date, Precision, bool] | None:
    if published is None:
        return None
    days = [
        found[0]
        for year in (published.year - 1, published.year, published.year + 1)
        if (found := _day(year, month, day))
    ]
    if not days:
        return None
    nearest = min(days, key=lambda found: abs(found - published))
    return nearest, nearest, "day", False


def _month_span(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def times(text: str, words: Lexicon, published: date | None) -> tuple[Time, ...]:
    """Return the times of a text in order."""
    return tuple(mention.time for mention in mentions(text, words, published))


def absolute(text: str, words: Lexicon, published: date | None) -> str:
    """Return an English text with its relative times as dates ("last month" as "in February 2025").

    Other languages keep their words: their cases cannot be written by a rule this short.
    """
    if words.language != "en" or published is None:
        return text
    written = text
    for mention in reversed(list(mentions(text, words, published))):
        first = mention.time.first or mention.time.last
        if not mention.relative or first is None:
            continue
        before = re.search(r"(\w+)\s+$", written[: mention.start])
        prepared = before and before[1].lower() in ENGLISH_PREPOSITIONS
        lead = "" if prepared else ("on " if mention.time.precision == "day" else "in ")
        words_for = {
            "day": f"{calendar.month_name[first.month]} {first.day}, {first.year}",
            "month": f"{calendar.month_name[first.month]} {first.year}",
        }
        named = words_for.get(mention.time.precision, str(first.year))
        written = written[: mention.start] + lead + named + written[mention.end :]
    return written


ENGLISH_PREPOSITIONS = frozenset(
    {"on", "in", "into", "by", "before", "after", "since", "until", "from", "of", "for", "late", "early", "to"}
)  # fmt: skip
