"""The dates, times and quantities of a text, so that they compare across languages.

"15 листопада 2024 року", "ngày 15 tháng 11 năm 2024" and "November 15, 2024" are one time, and
"2 млн" and "two million" one number.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import import_module
from typing import Literal

from detector.extract.lexicon import languages, lexicon

CACHED = 8_192
"""Texts whose values are remembered: each is compared with many others."""

ValueKind = Literal["time", "number"]

TOKEN = re.compile(
    r"ngày\s\d{1,2}/\d{1,2}(?:/\d{4})?(?![\d/])"
    r"|(?<!mỗi )(?<!hàng )(?:tháng\s(?:1[0-2]|0?[1-9])|ngày\s(?:3[01]|[12]\d|0?[1-9])|năm\s\d{3,4})"
    r"(?!\d|[/.,]\d)|mùa\s\w+|[а-яіїєґ]+['’ʼ][а-яіїєґ]+|[$€£₴₽]?(?:(?<![\w.,])\.)?\d+(?:[.,:/-]\d+)*%?|\w+",
    re.IGNORECASE,
)
CALENDAR_NUMBER = re.compile(r"(?:1[5-9]|20)\d\d|\d{4}-\d\d-\d\d|\d{1,2}:\d\d|\d\d\.\d\d\.\d{4}")
"""A year, a date in numbers or a time of day; other numbers count something."""
NUMBERED = re.compile(r"(?P<unit>tháng|năm|ngày)\s(?P<number>\d{1,4})", re.IGNORECASE)
"""A Vietnamese month, year or day, which have numbers and no names."""
DATED = re.compile(
    r"(?:ngày\s)(\d{1,2})/(\d{1,2})(?:/(\d{4}))?|(\d\d)\.(\d\d)\.(\d{4})", re.IGNORECASE
)
ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")

JOINT = re.compile(r"[\s,.]*(?:of\s+)?")
"""What may stand between the parts of one value: "November 15, 2024", "fall of 2022"."""
BEFORE_YEAR = re.compile(r"(?:\s+of)?\s+(?:năm\s)?(?:19|20)\d\d(?!\d)")
"""What shows that "fall" is a season."""
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
TEN, HUNDRED = 10, 100
DECIMAL = re.compile(r"\d+[.,]\d{1,2}|\d+[.,]\d{4,}|\.\d+")
THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:[.,]\d{3})+")

CALENDAR_LANGUAGES = ("en", "de", "es", "fr", "it", "pl", "pt", "ru", "tr", "uk", "vi")
MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december"),
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NO_NAMES = frozenset(
    {
        *("per", "mais", "die", "mit", "son", "out", "nie", "sie", "sal", "sam", "ter", "mer"),
        *("set", "qui", "ven", "vie", "seg", "sex", "mag", "gen", "ara", "cum", "don", "gio"),
        *("лист", "сер", "тра", "суб", "вер", "нед"),
    }
)
"""What one language abbreviates a name to and another has as a word."""
UNIT = re.compile(
    rf"(?P<month>{'|'.join(MONTHS)})|(?P<weekday>{'|'.join(WEEKDAYS)})"
    r"|(?P<year>(?:1[5-9]|20)\d\d)|(?P<day>\d{1,2})"
)
"""What a part of a time is of the calendar."""
SHORTEST_NAME = 4
"""Letters from which a month or weekday is known by itself; "may" and "sun" need a number."""


@dataclass(frozen=True, slots=True)
class Value:
    """A date, a time or a quantity as a proposition has it; ``parts`` are the same in any language.

    The parts of a time are its year, month, day or season, unordered. ``start`` is where in the
    proposition ``text`` begins.
    """

    kind: ValueKind
    start: int
    text: str
    parts: frozenset[str]

    def agrees(self, other: "Value") -> bool:
        """Return whether one only says more than the other, as "May 2022" and "2022"."""
        return self.parts <= other.parts or other.parts <= self.parts

    def elsewhen(self, other: "Value") -> bool:
        """Return whether two times differ in their year, month, day or weekday."""
        if not self.kind == other.kind == "time":
            return False
        one, two = _by_unit(self.parts), _by_unit(other.parts)
        return any(one[unit].isdisjoint(two[unit]) for unit in one.keys() & two.keys())


def _by_unit(parts: frozenset[str]) -> dict[str, set[str]]:
    """Return the parts of a time by what they are of the calendar, others left out."""
    found: dict[str, set[str]] = {}
    for part in parts:
        unit = UNIT.fullmatch(part)
        if unit and unit.lastgroup:
            found.setdefault(unit.lastgroup, set()).add(part)
    return found


def values(text: str) -> list[Value]:
    """Return the dates, times and quantities of a text, in order; neighbours make one value."""
    return list(_values(text))


@lru_cache(CACHED)
def _values(text: str) -> tuple[Value, ...]:
    found: list[Value] = []
    run: list[re.Match[str]] = []
    tokens = [*TOKEN.finditer(text), None]
    for token, following in zip(tokens, [*tokens[1:], None], strict=True):
        if token and run and _passed_over(run[-1], token, following):
            continue
        if token and is_part(token):
            if run and not _joined(text, run[-1], token):
                found += _value(text, run)
                run = []
            run.append(token)
        else:
            found += _value(text, run)
            run = []
    return tuple(found)


def _passed_over(one: re.Match[str], token: re.Match[str], following: re.Match[str] | None) -> bool:
    """Return whether a word is inside a value: "fall of 2022", "two hundred and fifty"."""
    word = _folded(token)
    if word == "of":
        return _season(_folded(one)) is not None
    if word != "and" or not following:
        return False
    return (_scale(_folded(one)) or 0) >= HUNDRED and _counted(_folded(following)) is not None


def _joined(text: str, one: re.Match[str], following: re.Match[str]) -> bool:
    """Return whether two parts of values are of one value; a hyphen joins words such as "ten".

    "On Monday, 12 people" and "in 2022, 300 people" are two values, "May 5, 2024" is one.
    """
    between = text[one.end() : following.start()]
    word, after = _folded(one), _folded(following)
    counts = _counted(word) is not None or _scale(word) is not None
    if between == "-" or _counted(after):
        joint = between == "-" or re.fullmatch(r"\s(?:and\s)?", between) is not None
        return joint and counts and _counted(after) is not None
    if not JOINT.fullmatch(between):
        return False
    if not after[0].isdigit():
        return True
    if _named(word) in WEEKDAYS:
        month = re.match(r"\s(?:of\s)?(\w+)", text[following.end() :])
        return month is not None and _named(month[1].casefold()) in MONTHS
    if NUMBERED.fullmatch(word):
        return False
    return "," not in between or not word[0].isdigit() or YEAR.fullmatch(after) is not None


def is_part(token: re.Match[str]) -> bool:
    """Return whether a token of a text is part of a value."""
    word = _folded(token)
    if any(map(str.isdigit, word)) or _counted(word) or _scale(word) or _named(word):
        return True
    return _season(word) is not None and BEFORE_YEAR.match(token.string, token.end()) is not None


def _folded(token: re.Match[str]) -> str:
    return token[0].casefold().replace("’", "'").replace("ʼ", "'")


def _value(text: str, run: list[re.Match[str]]) -> list[Value]:
    """Return the value that a run of tokens makes: none where it is empty or a mere short name."""
    words = [_folded(token) for token in run]
    names = [
        word for word in words if _named(word) or NUMBERED.fullmatch(word) or DATED.match(word)
    ]
    seasons = [word for word in words if _season(word)]
    if not any(len(name) >= SHORTEST_NAME for name in names) and len(names) == len(words):
        return []
    dated = bool(names or seasons) or all(CALENDAR_NUMBER.fullmatch(word) for word in words)
    kind: ValueKind = "time" if dated else "number"
    parts = frozenset(_parts(text, run, words))
    start = run[0].start()
    return [Value(kind, start, text[start : run[-1].end()], parts)]


def _parts(text: str, run: list[re.Match[str]], words: list[str]) -> Iterator[str]:
    """Yield what the words of a value mean.

    A scale is multiplied with the number before it, and of number words the smaller is added.
    """
    number: float | None = None
    grouping = False
    for token, word in zip(run, words, strict=True):
        calendar = _calendar(word)
        if calendar:
            yield from () if number is None else (_plain(number),)
            yield from calendar
            number = None
            continue
        scale, counted = _scale(word), _counted(word)
        if scale:
            number = _scaled(number, scale)
            grouping = False
            continue
        amount = counted or _amount(word)
        between = text[token.start() - 1]
        grouped = grouping and re.fullmatch(r"\d{3}", word) and between in " \xa0\u202f"
        grouping = bool(grouped or re.fullmatch(r"[1-9]\d{0,2}", word))
        if grouped and number is not None:
            number = number * 1000 + float(word)
        elif counted and number is not None and between in " -" and _adds(number, counted):
            number += counted
        else:
            yield from () if number is None else (_plain(number),)
            number = amount
            if amount is None:
                yield word
    yield from () if number is None else (_plain(number),)


def _scaled(number: float | None, scale: float) -> float:
    """Return a number times a scale; ten, which only Vietnamese has, scales the last digit."""
    if number is None:
        return scale
    last = number % TEN if scale == TEN else number
    return number - last + last * scale


def _adds(number: float, counted: float) -> bool:
    """Return whether a smaller number word goes on with a number: "sixty" and "four"."""
    above = float(f"1e{len(_plain(counted))}")
    return above <= number < 1000 and number % above == 0


def _calendar(word: str) -> tuple[str, ...]:
    """Return what a word says of a date, empty where it is no part of one by itself."""
    name = _named(word) or _season(word)
    if name:
        return (name,)
    if numbered := NUMBERED.fullmatch(word):
        number = int(numbered["number"])
        month = numbered["unit"].lower() == "tháng" and 1 <= number <= len(MONTHS)
        return (MONTHS[number - 1] if month else str(number),)
    if iso := ISO.fullmatch(word):
        return _date(iso[3], iso[2], iso[1])
    if dated := DATED.fullmatch(word):
        return _date(dated[1] or dated[4], dated[2] or dated[5], dated[3] or dated[6])
    return ()


def _date(day: str, month: str, year: str | None) -> tuple[str, ...]:
    if not 1 <= int(month) <= len(MONTHS):
        return ()
    return (str(int(day)), MONTHS[int(month) - 1], *((year,) if year else ()))


def _amount(word: str) -> float | None:
    """Return what a number in digits counts; None where it is none, such as a time of day."""
    digits = word.strip("$€£₴₽%")
    if THOUSANDS.fullmatch(digits):
        return float(re.sub("[.,]", "", digits))
    if digits.isdecimal() or DECIMAL.fullmatch(digits):
        return float(digits.replace(",", "."))
    return None


def _plain(number: float) -> str:
    return f"{number:.15g}"


@cache
def _named(word: str) -> str | None:
    """Return the English name of a month or weekday in any language."""
    return _calendar_names().get(word) or next(
        (name for pattern, name in _inflected() if pattern.fullmatch(word)), None
    )


@cache
def _calendar_names() -> dict[str, str]:
    """Return the English names of months and weekdays by all their forms in lower case."""
    names: dict[str, str] = {}
    for language in CALENDAR_LANGUAGES:
        forms = import_module(f"dateparser.data.date_translation_data.{language}").info
        for name in (*MONTHS, *WEEKDAYS):
            for form in forms[name]:
                names.setdefault(form.casefold(), name)
    return {form: name for form, name in names.items() if len(form) > 2 and form not in NO_NAMES}


@cache
def _inflected() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return patterns for the cases of months, where a lexicon has them."""
    found: list[tuple[re.Pattern[str], str]] = []
    for language in languages():
        months = lexicon(language).words("times.months")
        named = [re.compile(month, re.IGNORECASE) for month in months if " " not in month]
        found += zip(named, MONTHS, strict=len(named) == len(MONTHS))
    return tuple(found)


@cache
def _season(word: str) -> str | None:
    """Return the month in which a season begins, in any language."""
    for language in languages():
        for pattern, span in lexicon(language).table("times.seasons").items():
            if re.fullmatch(pattern, word, re.IGNORECASE):
                return f"season from {span[0]}"
    return None


@cache
def _counted(word: str) -> float | None:
    """Return what a number word counts, in any language."""
    return _looked_up(word, "numbers.words")


@cache
def _scale(word: str) -> float | None:
    """Return what a word such as "million" multiplies by, in any language."""
    return _looked_up(word, "numbers.scales")


def _looked_up(word: str, key: str) -> float | None:
    for language in languages():
        words = lexicon(language)
        if word in words.words("numbers.indefinite"):
            continue
        for pattern, value in words.table(key).items():
            if re.fullmatch(pattern, word, re.IGNORECASE):
                return float(value)
    return None
