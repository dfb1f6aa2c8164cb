"""The times that a text names, as intervals of days; some count from the article's date."""

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import Any, Final

from detector.extract.lexicon import NEVER, Lexicon
from detector.extract.verbs import finite_verb
from detector.types import Precision, Time

YEAR: Final = r"(?:19|20)\d\d"
DAY: Final = r"[0-3]?\d"
DAY_SHIFT: Final = {"today": 0, "yesterday": -1, "tomorrow": 1}
WEEK_SHIFT: Final = {"last_week": -1, "this_week": 0, "next_week": 1}
MONTH_SHIFT: Final = {"last_month": -1, "this_month": 0, "next_month": 1}
YEAR_SHIFT: Final = {"last_year": -1, "this_year": 0, "next_year": 1}
RELATIVE: Final = (
    "times.today", "times.yesterday", "times.tomorrow", "times.last_week", "times.this_week",
    "times.next_week", "times.last_month", "times.this_month", "times.next_month",
    "times.last_year", "times.this_year", "times.next_year",
)  # fmt: skip
MONTH_FIRST: Final = frozenset({"en"})
"""Languages in which 3/4/2024 may be the fourth of March, so that it is read as no date."""
PREPOSITIONS: Final = frozenset({
    "on", "in", "into", "by", "before", "after", "since", "until", "from", "of", "for", "late",
    "early", "to",
})  # fmt: skip
"""English words after which a date needs no "on" or "in"."""

NOWADAYS: Final = re.compile(r"today(?:['’]s|, | and tomorrow)", re.IGNORECASE)
"""Mostly not about one day."""
ATTRIBUTIVE: Final = frozenset({"the", "a", "an", "this", "that", "his", "her", "its", "their"})
"""English words after which a date stands before its noun ("the Friday meeting")."""


@dataclass(frozen=True, slots=True)
class _Days:
    """An interval of days, and whether it was counted from the article's date."""

    first: date
    last: date
    precision: Precision
    relative: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A time in a text, by offsets."""

    start: int
    end: int
    time: Time
    relative: bool
    """Whether it was counted from the article's date."""


def times(text: str, words: Lexicon, published: date | None) -> tuple[Time, ...]:
    """Return the times of a text in order."""
    return tuple(mention.time for mention in mentions(text, words, published))


def mentions(text: str, words: Lexicon, published: date | None) -> Iterator[Mention]:
    """Yield the times of a text in order; relative ones only where the article's date is known.

    A month and day without a year take the year that puts them nearest to the article's date; a
    weekday is the last one up to it, or the next in a text that speaks of plans.
    """
    for match in _pattern(words).finditer(text):
        days = next(read(match, words, published) for form, read in FORMS.items() if match[form])
        if days is None:
            continue
        time = Time(match[0], days.first, days.last, days.precision)
        if match["before"]:
            time = replace(time, first=None, last=days.first - timedelta(days=1))
        elif match["after"]:
            time = replace(time, last=None)
        start = match.start("when") if days.relative else match.start()
        yield Mention(start, match.end(), time, days.relative)


def time_at(text: str, start: int, words: Lexicon) -> int:
    """Return the end of the time that a text names at a place, the place itself where none is."""
    found = _pattern(words).match(text, start)
    return found.end() if found else start


def time_last(text: str, words: Lexicon) -> int:
    """Return the start of the time that ends a text, the text's length where none does."""
    ends = (one for one in _pattern(words).finditer(text) if one.end() == len(text))
    return next((one.start() for one in ends), len(text))


def absolute(text: str, words: Lexicon, published: date | None) -> str:
    """Return a text with its relative times as dates ("last month": "in February 2025")."""
    if published is None:
        return text
    written = text
    named = list(mentions(text, words, published))
    dated = {one.start for one in named if not one.relative and one.time.precision == "day"}
    for mention in reversed(named):
        first = _named_day(mention.time)
        before, after = written[: mention.start], written[mention.end :]
        if not mention.relative or first is None or before.endswith("-"):
            continue
        if NOWADAYS.match(written, mention.start) or mention.time.precision == "week":
            continue
        if dated & {mention.end + 1, mention.end + 2}:
            # "On Sunday, June 2" has its date already.
            continue
        if words.language != "en":
            when = _inflected(text[mention.start : mention.end], before, mention.time, words)
            written = f"{before}{when}{after}"
            continue
        last_word = "".join(before.rsplit(maxsplit=1)[-1:]).lower()
        attributive = after.startswith(("'s", "’s")) or last_word in ATTRIBUTIVE
        prepared = attributive or last_word in PREPOSITIONS
        lead = "" if prepared else ("on " if mention.time.precision == "day" else "in ")
        part = re.match(rf"\s({words.alternatives('times.day_parts')})(?!\w)", after)
        if part:
            lead, after = f"{lead}the {part[1]} of ", after[part.end() :]
        written = f"{before}{lead}{_dated(mention.time.precision, first)}{after}"
    return written


def _named_day(time: Time) -> date | None:
    """Return the day that a time is written with: "until Thursday" ends on Wednesday."""
    return time.first or (time.last + timedelta(days=1) if time.last else None)


def _inflected(expression: str, before: str, time: Time, words: Lexicon) -> str:
    """Return a time as a date in the case that its place asks for, by the lexicon's templates."""
    first = _named_day(time)
    if first is None:
        return expression
    last_word = "".join(before.rsplit(maxsplit=1)[-1:])
    verb = finite_verb(words)
    adverbial = words.pattern("times.adverbial").fullmatch(expression)
    alone = not (adverbial and verb and verb.search(before))
    of = (alone and words.pattern("times.genitive").fullmatch(expression)) or words.pattern(
        "times.genitive_after"
    ).fullmatch(last_word)
    templates, month = words.table("times.written"), first.month - 1
    parts = words.table("times.compound_parts").items()
    part = next((str(lead) for end, lead in parts if re.search(rf"\w{end}$", expression)), "")
    key = f"{time.precision}_of" if of or part else str(time.precision)
    cases = {"genitive": "times.months_genitive", "locative": "times.months_locative"}
    names = {case: (words.words(key) or ("",) * 12)[month] for case, key in cases.items()}
    template = str(templates.get(key, templates[time.precision]))
    date_only = template.format(day=first.day, month=first.month, year=first.year, **names)
    return f"{part} {date_only}" if part else date_only


def _dated(precision: Precision, first: date) -> str:
    month = calendar.month_name[first.month]
    if precision == "day":
        return f"{month} {first.day}, {first.year}"
    return f"{month} {first.year}" if precision == "month" else str(first.year)


@cache
def _pattern(words: Lexicon) -> re.Pattern[str]:
    """Return one pattern with a named group for each form of :data:`FORMS`."""
    month = "|".join(_months(words)) or NEVER
    weekday = "|".join(words.words("times.weekdays")) or NEVER
    season = "|".join(words.table("times.seasons")) or NEVER
    relative = words.alternatives(*RELATIVE)
    ordinal = r"\.?" if words.verb_second else "(?:st|nd|rd|th)?"
    after_year = rf"(?:\s+{words.alternatives('times.year_word')})?"
    before_year = rf"(?:{words.alternatives('times.year_lead')}\s+)?"

    def year(name: str) -> str:
        return rf"{before_year}(?P<{name}>{YEAR}){after_year}"

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
        "month_day": rf"(?P<m1>{month})\s+(?P<d1>{DAY}){ordinal}(?!\d)(?:,?\s+{year('y1')})?",
        "day_month": rf"(?P<d2>{DAY}){ordinal}\s+(?:of\s+)?(?P<m2>{month})(?:,?\s+{year('y2')})?",
        "month_year": rf"(?P<m3>{month}),?\s+{year('y3')}",
        "season_year": rf"(?P<season>{season})\s+(?:of\s+)?{year('y4')}",
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


@cache
def _months(words: Lexicon) -> tuple[str, ...]:
    """Return one pattern for each month."""
    long, short = words.words("times.months"), words.words("times.months_short")
    short += ("",) * (len(long) - len(short))
    return tuple(f"(?:{m}|{s})" if s else f"(?:{m})" for m, s in zip(long, short, strict=True))


def _number(written: str, patterns: tuple[str, ...]) -> int:
    """Return the index of the pattern that a word matches."""
    return next(i for i, p in enumerate(patterns) if re.fullmatch(p, written, re.IGNORECASE))


def _iso(match: re.Match[str], _: Lexicon, __: date | None) -> _Days | None:
    year, month, day = map(int, match["iso"].split("-"))
    return _day(year, month, day)


def _numeric(match: re.Match[str], _: Lexicon, __: date | None) -> _Days | None:
    day, month, year = map(int, re.split(r"[./]", match["numeric"]))
    return _day(year, month, day)


def _month_day(match: re.Match[str], words: Lexicon, published: date | None) -> _Days | None:
    month = _number(match["m1"], _months(words)) + 1
    return _near(match["y1"], month, int(match["d1"]), published)


def _day_month(match: re.Match[str], words: Lexicon, published: date | None) -> _Days | None:
    month = _number(match["m2"], _months(words)) + 1
    return _near(match["y2"], month, int(match["d2"]), published)


def _month_year(match: re.Match[str], words: Lexicon, _: date | None) -> _Days:
    return _month(int(match["y3"]), _number(match["m3"], _months(words)) + 1)


def _season_year(match: re.Match[str], words: Lexicon, _: date | None) -> _Days:
    seasons = words.table("times.seasons")
    opens, closes = list(seasons.values())[_number(match["season"], tuple(seasons))]
    year = int(match["y4"])
    last = _month(year + (closes < opens), closes).last
    return _Days(date(year, opens, 1), last, "season")


def _bare_year(match: re.Match[str], _: Lexicon, __: date | None) -> _Days:
    return _year(int(match["y5"]))


@cache
def _weekdays(words: Lexicon) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(day, re.IGNORECASE) for day in words.words("times.weekdays"))


def _weekday(match: re.Match[str], words: Lexicon, published: date | None) -> _Days | None:
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
    return _Days(day, day, "day", relative=True)


def _to_come(match: re.Match[str], words: Lexicon) -> bool:
    """Return whether a day is ahead: beside plans, and as the end of what lasts still.

    "No water until Friday" has no verb, "the bridge is closed until Friday" none of the past.
    """
    if words.pattern("stance.plans", "times.future").search(match.string):
        return True
    verb = finite_verb(words)
    if not match["before"] or verb is None:
        return False
    return not verb.search(match.string) or bool(
        words.pattern("times.lasting").search(match.string, 0, match.start())
    )


def _relative(match: re.Match[str], words: Lexicon, published: date | None) -> _Days | None:
    if published is None:
        return None
    key = next(k for k in RELATIVE if words.pattern(k).fullmatch(match["relative"]))
    name = key.removeprefix("times.")
    if name in DAY_SHIFT:
        day = published + timedelta(days=DAY_SHIFT[name])
        return _Days(day, day, "day", relative=True)
    if name in WEEK_SHIFT:
        monday = published - timedelta(days=published.weekday() - 7 * WEEK_SHIFT[name])
        return _Days(monday, monday + timedelta(days=6), "week", relative=True)
    if name in MONTH_SHIFT:
        year, month = divmod(published.year * 12 + published.month - 1 + MONTH_SHIFT[name], 12)
        return replace(_month(year, month + 1), relative=True)
    return replace(_year(published.year + YEAR_SHIFT[name]), relative=True)


def _ago(match: re.Match[str], words: Lexicon, published: date | None) -> _Days | None:
    """Return the day, the week, the month or the year so many of them ago."""
    if published is None:
        return None
    numbers, units = words.table("numbers.words"), words.table("times.units")
    written = match["count"]
    count = int(written) if written.isdigit() else _looked_up(written, numbers)
    unit = _looked_up(match["unit"], units)
    if unit == "day":
        day = published - timedelta(days=count)
        return _Days(day, day, "day", relative=True)
    if unit == "week":
        monday = published - timedelta(days=published.weekday() + 7 * count)
        return _Days(monday, monday + timedelta(days=6), "week", relative=True)
    if unit == "month":
        year, month = divmod(published.year * 12 + published.month - 1 - count, 12)
        return replace(_month(year, month + 1), relative=True)
    return replace(_year(published.year - count), relative=True)


def _looked_up(written: str, table: dict[str, Any]) -> Any:
    return next(v for pattern, v in table.items() if re.fullmatch(pattern, written, re.IGNORECASE))


def _short(match: re.Match[str], _: Lexicon, published: date | None) -> _Days | None:
    return _near(None, int(match["m6"]), int(match["d6"]), published)


FORMS: Final[dict[str, Callable[[re.Match[str], Lexicon, date | None], _Days | None]]] = {
    "iso": _iso,
    "numeric": _numeric,
    "month_day": _month_day,
    "day_month": _day_month,
    "month_year": _month_year,
    "season_year": _season_year,
    "weekday": _weekday,
    "ago": _ago,
    "short": _short,
    "relative": _relative,
    "bare_year": _bare_year,
}
"""The forms of a time, by the name of their group, and what reads each."""


def _day(year: int, month: int, day: int) -> _Days | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return _Days(found, found, "day")


def _near(year: str | None, month: int, day: int, published: date | None) -> _Days | None:
    """Return a day, in the year that puts it nearest to the article's date where none is named."""
    if year:
        return _day(int(year), month, day)
    if published is None:
        return None
    years = (published.year - 1, published.year, published.year + 1)
    days = [found for found in (_day(near, month, day) for near in years) if found]
    return min(days, key=lambda found: abs(found.first - published), default=None)


def _month(year: int, month: int) -> _Days:
    last = calendar.monthrange(year, month)[1]
    return _Days(date(year, month, 1), date(year, month, last), "month")


def _year(year: int) -> _Days:
    return _Days(date(year, 1, 1), date(year, 12, 31), "year")
