"""What the forms of a time name: intervals of days, some counted from the article's date."""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import Any, Final

from detector.extract.lexicon import Lexicon
from detector.extract.verbs import finite_verb
from detector.types import Precision

PART: Final = re.compile(r"[,;:—–“”„«»\"]")
"""What parts a sentence."""
DAY_SHIFT: Final = {"today": 0, "yesterday": -1, "tomorrow": 1}
WEEK_SHIFT: Final = {"last_week": -1, "this_week": 0, "next_week": 1}
MONTH_SHIFT: Final = {"last_month": -1, "this_month": 0, "next_month": 1}
YEAR_SHIFT: Final = {"last_year": -1, "this_year": 0, "next_year": 1}
RELATIVE: Final = (
    "times.today", "times.yesterday", "times.tomorrow", "times.last_week", "times.this_week",
    "times.next_week", "times.last_month", "times.this_month", "times.next_month",
    "times.last_year", "times.this_year", "times.next_year",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Days:
    """An interval of days, and whether it was counted from the article's date."""

    first: date
    last: date
    precision: Precision
    relative: bool = False


@cache
def months(words: Lexicon) -> tuple[str, ...]:
    """Return one pattern for each month."""
    long, short = words.words("times.months"), words.words("times.months_short")
    short += ("",) * (len(long) - len(short))
    return tuple(f"(?:{m}|{s})" if s else f"(?:{m})" for m, s in zip(long, short, strict=True))


def _number(written: str, patterns: tuple[str, ...]) -> int:
    """Return the index of the pattern that a word matches."""
    return next(i for i, p in enumerate(patterns) if re.fullmatch(p, written, re.IGNORECASE))


def _iso(match: re.Match[str], _: Lexicon, __: date | None) -> Days | None:
    year, month, day = map(int, match["iso"].split("-"))
    return _day(year, month, day)


def _numeric(match: re.Match[str], _: Lexicon, __: date | None) -> Days | None:
    day, month, year = map(int, re.split(r"[./]", match["numeric"]))
    return _day(year, month, day)


def _month_day(match: re.Match[str], words: Lexicon, published: date | None) -> Days | None:
    month = _number(match["m1"], months(words)) + 1
    return _near(_year_told(match, "y1", words, published), month, int(match["d1"]), published)


def _day_month(match: re.Match[str], words: Lexicon, published: date | None) -> Days | None:
    month = _number(match["m2"], months(words)) + 1
    return _near(_year_told(match, "y2", words, published), month, int(match["d2"]), published)


def _month_year(match: re.Match[str], words: Lexicon, _: date | None) -> Days:
    return _month(int(match["y3"]), _number(match["m3"], months(words)) + 1)


def _month_then(match: re.Match[str], words: Lexicon, published: date | None) -> Days | None:
    year = _year_then(match["y7_then"], words, published)
    month = _number(match["m7"], months(words)) + 1
    return year and replace(_month(year.first.year, month), relative=True)


def _season_year(match: re.Match[str], words: Lexicon, _: date | None) -> Days:
    seasons = words.table("times.seasons")
    opens, closes = list(seasons.values())[_number(match["season"], tuple(seasons))]
    year = int(match["y4"])
    last = _month(year + (closes < opens), closes).last
    return Days(date(year, opens, 1), last, "season")


def _bare_year(match: re.Match[str], _: Lexicon, __: date | None) -> Days:
    return _year(int(match["y5"]))


@cache
def _weekdays(words: Lexicon) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(day, re.IGNORECASE) for day in words.words("times.weekdays"))


def _weekday(match: re.Match[str], words: Lexicon, published: date | None) -> Days | None:
    if published is None:
        return None
    # Not the day alone: what stands before it may show that "thứ hai" is no ordinal.
    start, end = match.span("day")
    days = enumerate(_weekdays(words))
    number = next(i for i, day in days if day.fullmatch(match.string, start, end))
    back = (published.weekday() - number) % 7
    if not back and words.pattern("times.weekday_last").match(match.string, match.start("when")):
        back = 7
    day = published - timedelta(days=back)
    if day < published and _to_come(match, words):
        day += timedelta(days=7)
    return Days(day, day, "day", relative=True)


def _to_come(match: re.Match[str], words: Lexicon) -> bool:
    """Return whether a day is ahead: beside plans, and as the end of what lasts still.

    "No water until Friday" has no verb, "the bridge is closed until Friday" none of the past.
    """
    if words.pattern("stance.plans", "times.future").search(match.string):
        return not _of_saying(match, words)
    verb = finite_verb(words)
    if not match["before"] or verb is None:
        return False
    return not verb.search(match.string) or bool(
        words.pattern("times.lasting").search(match.string, 0, match.start())
    )


def _of_saying(match: re.Match[str], words: Lexicon) -> bool:
    """Return whether a day is that of the saying, not of the plan that is told.

    The saying stands right before it, or beside it in a part of the sentence that has no plan.
    """
    text = match.string
    that = words.pattern("attribution.that")
    marks = sorted(m.span() for found in (PART, that) for m in found.finditer(text))
    start = max((end for _, end in marks if end <= match.start()), default=0)
    ends = [begin for begin, _ in marks if begin >= match.end()] + [len(text)]
    end = ends[0]
    if not start and not text[match.end() : end].strip():  # "On Tuesday, X said"
        end = ends[min(1, len(ends) - 1)]
    cues = words.pattern("attribution.says")
    plans = words.pattern("stance.plans", "times.future")
    before = text[start : match.start()]
    preposition = words.pattern("clauses.prepositions")
    gaps = (before[cue.end() :].strip() for cue in cues.finditer(before))
    beside = any(not gap or preposition.fullmatch(gap) for gap in gaps)
    part = before if beside else text[start:end]
    return cues.search(part) is not None and plans.search(part) is None


def _relative(match: re.Match[str], words: Lexicon, published: date | None) -> Days | None:
    if published is None:
        return None
    key = next(k for k in RELATIVE if words.pattern(k).fullmatch(match["relative"]))
    name = key.removeprefix("times.")
    if name in DAY_SHIFT:
        day = published + timedelta(days=DAY_SHIFT[name])
        return Days(day, day, "day", relative=True)
    if name in WEEK_SHIFT:
        monday = published - timedelta(days=published.weekday() - 7 * WEEK_SHIFT[name])
        return Days(monday, monday + timedelta(days=6), "week", relative=True)
    if name in MONTH_SHIFT:
        year, month = divmod(published.year * 12 + published.month - 1 + MONTH_SHIFT[name], 12)
        return replace(_month(year, month + 1), relative=True)
    return replace(_year(published.year + YEAR_SHIFT[name]), relative=True)


def _ago(match: re.Match[str], words: Lexicon, published: date | None) -> Days | None:
    """Return the day, the week, the month or the year so many of them ago."""
    if published is None:
        return None
    numbers, units = words.table("numbers.words"), words.table("times.units")
    written = match["count"]
    count = int(written) if written.isdigit() else _looked_up(written, numbers)
    unit = _looked_up(match["unit"], units)
    if unit == "day":
        day = published - timedelta(days=count)
        return Days(day, day, "day", relative=True)
    if unit == "week":
        monday = published - timedelta(days=published.weekday() + 7 * count)
        return Days(monday, monday + timedelta(days=6), "week", relative=True)
    if unit == "month":
        year, month = divmod(published.year * 12 + published.month - 1 - count, 12)
        return replace(_month(year, month + 1), relative=True)
    return replace(_year(published.year - count), relative=True)


def _looked_up(written: str, table: dict[str, Any]) -> Any:
    return next(v for pattern, v in table.items() if re.fullmatch(pattern, written, re.IGNORECASE))


def _short(match: re.Match[str], _: Lexicon, published: date | None) -> Days | None:
    return _near(None, int(match["m6"]), int(match["d6"]), published)


FORMS: Final[dict[str, Callable[[re.Match[str], Lexicon, date | None], Days | None]]] = {
    "iso": _iso,
    "numeric": _numeric,
    "month_day": _month_day,
    "day_month": _day_month,
    "month_year": _month_year,
    "month_then": _month_then,
    "season_year": _season_year,
    "weekday": _weekday,
    "ago": _ago,
    "short": _short,
    "relative": _relative,
    "bare_year": _bare_year,
}
"""The forms of a time, by the name of their group, and what reads each."""


def _day(year: int, month: int, day: int) -> Days | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return Days(found, found, "day")


def _year_told(
    match: re.Match[str], group: str, words: Lexicon, published: date | None
) -> Days | None:
    """Return the year beside a day and a month; None for one that is not told or not known."""
    if match[group]:
        return _year(int(match[group]))
    return _year_then(match[f"{group}_then"], words, published)


def _year_then(written: str | None, words: Lexicon, published: date | None) -> Days | None:
    """Return the year that "last year" is."""
    if written is None or published is None:
        return None
    named = (name for name in YEAR_SHIFT if words.pattern(f"times.{name}").fullmatch(written))
    return replace(_year(published.year + YEAR_SHIFT[next(named)]), relative=True)


def _near(year: Days | None, month: int, day: int, published: date | None) -> Days | None:
    """Return a day, in the year that puts it nearest to the article's date where none is named."""
    if year:
        found = _day(year.first.year, month, day)
        return found and replace(found, relative=year.relative)
    if published is None:
        return None
    years = (published.year - 1, published.year, published.year + 1)
    days = [found for found in (_day(near, month, day) for near in years) if found]
    return min(days, key=lambda found: abs(found.first - published), default=None)


def _month(year: int, month: int) -> Days:
    last = calendar.monthrange(year, month)[1]
    return Days(date(year, month, 1), date(year, month, last), "month")


def _year(year: int) -> Days:
    return Days(date(year, 1, 1), date(year, 12, 31), "year")
