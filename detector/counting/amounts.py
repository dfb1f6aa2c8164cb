"""The amounts of a text, with the numbers that each allows: "at least 40", "dozens", "two tonnes".

Unlike :func:`~detector.values.values`, which compares what is written, this says what can hold
together. Bounds, units and words for many are those of ``words.toml``, in all its languages at
once, because a pair may have two.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import inf
from typing import Literal

from detector.counting.bounds import allowed, bound_before, bound_behind
from detector.counting.uncounted import counts_nothing, range_ends
from detector.counting.words import before, ending, past_space, pattern, section, whole
from detector.values import Value, values

Relation = Literal["entails", "excludes", "elsewhen"]
"""What amounts, or times, are to each other; other times exclude each other only of one event."""

FAR_UNDER = 0.5
"""Share of "up to so many" under which the bound is not meant: of 300, 12 is no instance."""
CACHED = 8_192
"""Texts whose amounts are remembered."""

NUMBER = re.compile(r"\d+(?:\.\d+)?(?:e\+\d+)?")
"""A part of a value that is a number."""
SIGN = re.compile(r"[$€£₴₽]")


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
        if other.low == 0 and self.high < FAR_UNDER * other.high < inf:
            return None
        return "entails" if other.low <= self.low and self.high <= other.high else None


@lru_cache(CACHED)
def amounts(text: str) -> tuple[Amount, ...]:
    """Return the amounts of a text in any language, in order; dates and ordinals are none."""
    found: list[Amount] = []
    for one in sorted([*_many(text), *_numbered(text)], key=lambda one: (one.start, -one.end)):
        if not found or one.start >= found[-1].end:
            found.append(one)
    return tuple(found)


def grows(text: str) -> bool:
    """Return whether a text counts what later accounts count anew, such as the dead."""
    return pattern("growing.words").search(text) is not None


def times(text: str) -> tuple[Value, ...]:
    """Return the times of a text that do not merely begin or end a stretch of it, in order."""
    opening = ending("times.open")
    found = (one for one in values(text) if one.kind == "time")
    return tuple(one for one in found if not opening.search(before(text, one.start)))


def _many(text: str) -> Iterator[Amount]:
    """Yield the words for many without a number."""
    for row in section("many").values():
        for match in whole(tuple(row["words"])).finditer(text):
            yield Amount(
                match.start(), match.end(), match.end(), match[0], None, row["least"], row["most"]
            )


def _numbered(text: str) -> Iterator[Amount]:
    """Yield the amounts with a number; the two ends of a range are left out."""
    found = [(one, number) for one in values(text) if (number := _number(one)) is not None]
    ends = range_ends(text, [value for value, _ in found])
    for value, number in found:
        counts = value.start not in ends and not counts_nothing(text, value)
        if counts and (one := _amount(text, value, number)):
            yield one


def _amount(text: str, value: Value, number: float) -> Amount | None:
    """Return the amount that a number makes; None of one thing, which is mostly an article."""
    end = value.start + len(value.text)
    suffix = _suffix(text, value)
    if suffix:
        number, end = number * suffix[1], end + len(suffix[0])
    unit_end, dimension, size = _unit(text, value.start, end)
    if text[end : end + 1].isalpha() and dimension is None:
        return None
    bound = bound_before(text, value.start, number)
    if number == 1 and not value.text[-1].isdigit() and dimension is None and bound is None:
        return None
    start = bound[0] if bound else value.start
    kind = bound[1] if bound else bound_behind(text, unit_end)
    low, high = allowed(number, kind, dimension)
    return Amount(
        *(start, end, unit_end, text[start:end], number),
        *(low * size, high * size, dimension, size),
    )


def _suffix(text: str, value: Value) -> tuple[str, float] | None:
    """Return the letters directly behind digits that multiply them, and by how much."""
    end = value.start + len(value.text)
    letters = re.match(r"[a-z]{1,2}(?!\w)", text[end : end + 3], re.IGNORECASE)
    if not letters or not value.text[-1].isdigit():
        return None
    table = section("suffixes")
    known = table["of_all"] | (table["of_money"] if SIGN.match(value.text) else {})
    size = known.get(letters[0].casefold())
    return (letters[0], size) if size else None


def _number(value: Value) -> float | None:
    """Return the number of a value that is nothing but one."""
    if value.kind != "number" or len(value.parts) != 1:
        return None
    (part,) = value.parts
    return float(part) if NUMBER.fullmatch(part) else None


def _unit(text: str, start: int, end: int) -> tuple[int, str | None, float]:
    """Return where the unit of a number ends, its dimension, and its size there."""
    sign = SIGN.match(text[start:end])
    symbol = sign[0] if sign else "%" if text[end - 1] == "%" else None
    after = past_space(text, end)
    for dimension, units in section("units").items():
        for words, size in units.items():
            unit = whole((words,))
            found = unit.fullmatch(symbol) if symbol else unit.match(text, after)
            if found:
                return end if symbol else found.end(), dimension, float(size)
    return end, None, 1.0
