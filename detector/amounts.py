"""The amounts of a text, with the numbers that each allows: "at least 40", "dozens", "two tonnes".

Unlike :func:`~detector.values.values`, which compares what is written, this says what can hold
together. Bounds, units and words for many are those of ``amounts.toml``, in all its languages at
once, because a pair may have two.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import inf
from typing import Any, Literal

from detector.values import Value, values

Relation = Literal["entails", "excludes", "elsewhen"]
"""What amounts, or times, are to each other; other times exclude each other only of one event."""

ABOUT = 0.1
"""How far an approximate number may be off."""
MEASURED = 0.02
"""The same of a measured number without a bound: a month is about 30 days."""
ROUNDING = 0.05
"""The most that a round number without a bound may be off: 10,000 is told of 10,012."""
FEWEST_ROUND = 20
"""From which count a number that ends in a nought may be a round one."""
BOUND_LETTERS = 40
"""How far before a number its bound is looked for."""

NUMBER = re.compile(r"\d+(?:\.\d+)?(?:e\+\d+)?")
"""A part of a value that is a number."""
SIGN = re.compile(r"[$€£₴₽]")
LABEL = re.compile(r"\w\W+[A-ZА-ЯЄІЇҐ][\w’'-]*\s$|(?:\b[Nn]os?\.|№|#|(?<!\s)-)\s?$")
"""What shows, before a number, that it names something: a channel, an aircraft, a paragraph."""
ORDINAL = re.compile(
    r"(?:st|nd|rd|th|-?(?:й|го|му|ша|та|а|е|ий|ої|ій|ом))\b|º|ª|[:/]\d|\.(?=\s[a-zà-ž])"
)
"""What shows, behind a number, that it says which and not how many."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as a text has it, and what it allows.

    ``start`` and ``end`` are of its words, bounds within and unit without; ``unit_end`` is where
    the unit ends. ``number`` counts units of ``size`` each in their dimension, and ``low`` and
    ``high``, both inclusive, are in that of the dimension. A word for many has no number.
    """

    start: int
    end: int
    unit_end: int
    text: str
    number: float | None
    low: float
    high: float
    dimension: str | None = None
    size: float = 1.0

    def relation(self, other: "Amount") -> Relation | None:
        """Return whether this amount includes or excludes another, None where it is left open."""
        if self.dimension != other.dimension:
            return None
        if self.high < other.low or other.high < self.low:
            return "excludes"
        return "entails" if other.low <= self.low and self.high <= other.high else None


@cache
def amounts(text: str) -> tuple[Amount, ...]:
    """Return the amounts of a text in any language, in order; dates and ordinals are none."""
    found = [*_many(text), *_numbered(text)]
    found.sort(key=lambda one: (one.start, -one.end))
    return tuple(
        one
        for place, one in enumerate(found)
        if not any(before.end > one.start for before in found[:place])
    )


def grows(text: str) -> bool:
    """Return whether a text counts what later accounts count anew, such as the dead."""
    return _pattern(tuple(_table()["growing"]["words"])).search(text) is not None


def times(text: str) -> tuple[Value, ...]:
    """Return the times of a text that do not merely begin or end a stretch of it, in order."""
    opening = _ending(tuple(_table()["times"]["open"]))
    found = (one for one in values(text) if one.kind == "time")
    return tuple(
        one
        for one in found
        if not opening.search(text[max(0, one.start - BOUND_LETTERS) : one.start])
    )


def _many(text: str) -> Iterator[Amount]:
    """Yield the words for many without a number."""
    for row in _table()["many"].values():
        for match in _pattern(tuple(row["words"])).finditer(text):
            yield Amount(
                match.start(), match.end(), match.end(), match[0], None, row["least"], row["most"]
            )


def _numbered(text: str) -> Iterator[Amount]:
    for value in values(text):
        number = _number(value)
        end = value.start + len(value.text)
        if number is None or LABEL.search(text, 0, value.start) or ORDINAL.match(text, end):
            continue
        if _pattern(tuple(_table()["clock"]["words"])).match(text, _past_space(text, end)):
            continue
        unit_end, dimension, size = _unit(text, value.start, end)
        bound = _bound(text, value.start)
        behind = _behind(text, unit_end)
        one = number == 1 and not value.text[-1].isdigit()
        if one and dimension is None and bound is None:
            continue
        start = bound[0] if bound else value.start
        kind = bound[1] if bound else behind
        low, high = _range(number, kind, measured=dimension is not None)
        yield Amount(
            *(start, end, unit_end, text[start:end], number),
            *(low * size, high * size, dimension, size),
        )


def _number(value: Value) -> float | None:
    """Return the number of a value that is nothing but one."""
    if value.kind != "number" or len(value.parts) != 1:
        return None
    (part,) = value.parts
    return float(part) if NUMBER.fullmatch(part) else None


def _past_space(text: str, end: int) -> int:
    return end + 1 if text[end : end + 1] in {" ", "\xa0", "-"} else end


def _unit(text: str, start: int, end: int) -> tuple[int, str | None, float]:
    """Return where the unit of a number ends, its dimension, and its size there."""
    sign = SIGN.search(text[start:end])
    after = _past_space(text, end)
    for dimension, units in _table()["units"].items():
        for words, size in units.items():
            pattern = _pattern((words,))
            if sign:
                if pattern.fullmatch(sign[0]):
                    return end, dimension, float(size)
            elif text[end - 1] == "%":
                if pattern.fullmatch("%"):
                    return end, dimension, float(size)
            elif found := pattern.match(text, after):
                return found.end(), dimension, float(size)
    return end, None, 1.0


def _bound(text: str, start: int) -> tuple[int, str] | None:
    """Return where the bound before a number begins, and its kind."""
    before = _before(text, start)
    found = [
        (start - len(before) + match.start(), kind)
        for kind, words in _table()["bounds"].items()
        if (match := _ending(tuple(words)).search(before))
    ]
    return min(found, default=None)


def _before(text: str, start: int) -> str:
    return text[max(0, start - BOUND_LETTERS) : start]


def _behind(text: str, end: int) -> str | None:
    for kind, words in _table()["behind"].items():
        if _pattern(tuple(words)).match(text, _past_space(text, end)):
            return str(kind)
    return None


def _range(number: float, kind: str | None, *, measured: bool) -> tuple[float, float]:
    """Return the least and the greatest number that a bound of this kind allows."""
    step = 0.0 if measured else 1.0
    match kind:
        case "at_least":
            return number, inf
        case "above":
            return number + step, inf
        case "at_most":
            return 0.0, number
        case "below":
            return 0.0, number - step
        case "about":
            return number * (1 - ABOUT), number * (1 + ABOUT)
        case _:
            slack = max(MEASURED * number if measured else 0.0, _rounding(number))
            return number - slack, number + slack


def _rounding(number: float) -> float:
    """Return by how much a number may be a round one: half of its last digit's worth."""
    if number < FEWEST_ROUND or number % 10:
        return 0.0
    worth = next(power for power in _powers() if number % (power * 10))
    return min(worth / 2, ROUNDING * number)


def _powers() -> Iterator[int]:
    power = 1
    while True:
        yield power
        power *= 10


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((files("detector") / "amounts.toml").read_text(encoding="utf-8"))


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)


@cache
def _ending(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})\s$", re.IGNORECASE)
