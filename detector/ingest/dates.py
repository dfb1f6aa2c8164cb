"""Full dates in a line of a page's header: day, month and year, in any of the languages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

_NUMERIC = re.compile(
    r"(?<![\d/.-])(?:(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})"
    r"|(?P<first>\d{1,2})(?P<sign>[-/.])(?P<second>\d{1,2})(?P=sign)(?P<last>(?:19|20)\d\d))"
    r"(?=\D|$)"
)
_SPELLED = re.compile(
    r"(?<!\d)\d{1,2}(?:st|nd|rd|th|er|º)?\.? {1,2}(?:de |tháng )?[^\W\d_]{3,12}\.?,?"
    r" (?:de )?(?:19|20)\d\d(?!\d)"
    r"|\d{1,2} tháng \d{1,2},?(?: năm)? (?:19|20)\d\d(?!\d)"
    r"|[^\W\d_]{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? {1,2}(?:19|20)\d\d(?!\d)"
    r"|(?:19|20)\d\d年\d{1,2}月\d{1,2}日"
)

MONTH_FIRST = "en"
"""Language in which 3/4/2024 may be March 4 or 3 April; elsewhere the day comes first."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A date and where the line says it; end exclusive."""

    start: int
    end: int
    day: date


def dates_in(line: str, language: str) -> Iterator[Dated]:
    """Yield the full dates of a line; a numeric one that can be read two ways is left out."""
    for match in _NUMERIC.finditer(line):
        day = _numeric(match, language)
        if day is not None:
            yield Dated(match.start(), match.end(), day)
    for match in _SPELLED.finditer(line):
        day = _spelled(" ".join(match.group().split()), language)
        if day is not None:
            yield Dated(match.start(), match.end(), day)


def date_spans(line: str) -> Iterator[tuple[int, int]]:
    """Yield where the line has what looks like a full date, without reading it."""
    for pattern in (_NUMERIC, _SPELLED):
        yield from (match.span() for match in pattern.finditer(line))


def _numeric(match: re.Match[str], language: str) -> date | None:
    if match["year"]:
        return _date(int(match["year"]), int(match["month"]), int(match["day"]))
    first, second, year = int(match["first"]), int(match["second"]), int(match["last"])
    if match["sign"] == "/" and first <= 12 and second <= 12 and first != second:
        return None if language == MONTH_FIRST else _date(year, second, first)
    return _date(year, second, first) or _date(year, first, second)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@lru_cache(maxsize=1024)
def _spelled(text: str, language: str) -> date | None:
    import dateparser  # noqa: PLC0415 - a tenth of a second
    from dateparser.data.languages_info import language_order  # noqa: PLC0415 - as above

    languages = [language] if language in language_order else []
    settings = {"STRICT_PARSING": True, "PARSERS": ["absolute-time"], "DATE_ORDER": "DMY"}
    for known in ([*languages, "en"], None):
        found = dateparser.parse(text, languages=known, settings=settings)
        if found is not None:
            return _date(found.year, found.month, found.day)
    return None


def first_day(stated: str) -> date | None:
    """Return the day that a format's own field states ("2024-10-25T10:00Z", "25 October 2024")."""
    return next((found.day for found in dates_in(stated[:100], MONTH_FIRST)), None)
