"""What a number may be by the words around it: "at least", "up to", "about", "or more"."""

import re
from collections.abc import Iterator
from functools import cache
from math import inf

from detector.counting.words import before, ending, expressions, past_space, pattern

KINDS = ("at_least", "above", "at_most", "below", "about", "exactly")
BEHIND = ("at_least", "at_most", "about")
ABOUT = 0.1
"""How far an approximate number may be off."""
MEASURED = 0.02
"""The same of a measured number without a bound: a month is about 30 days."""
ROUNDING = 0.05
"""The most that a round number without a bound may be off: 10,000 is told of 10,012."""
FEWEST_ROUND = 20
"""From which count a number that ends in a nought may be a round one."""
SMALL = 10
"""Under this number "over" and its kin are mostly no bounds."""
WHOLE_SHARE = 0.5
"""By how much a whole per cent may be rounded."""


def bound_before(text: str, start: int, number: float) -> tuple[int, str] | None:
    """Return where the bound before a number begins, and its kind."""
    words = before(text, start)
    found = [
        (start - len(words) + match.start(), kind)
        for kind in KINDS
        if (match := ending(f"bounds.{kind}").search(words))
    ]
    begun, kind = min(found, default=(start, ""))
    if not kind or (
        number < SMALL and pattern("bounds.of_large").fullmatch(text[begun:start].strip())
    ):
        return None
    changed = _changing().search(words[: len(words) - (start - begun)])
    return begun, "exactly" if kind == "at_most" and changed else kind


@cache
def _changing() -> re.Pattern[str]:
    words = "|".join(expressions("bounds.change"))
    return re.compile(rf"(?<!\w)(?:{words})(?:\W+\w+){{0,2}}\W+$", re.IGNORECASE)


def bound_behind(text: str, end: int) -> str | None:
    """Return the kind of the bound behind a number, None where there is none."""
    if text[end : end + 1] == "+":
        return "at_least"
    after = past_space(text, end)
    return next((kind for kind in BEHIND if pattern(f"behind.{kind}").match(text, after)), None)


def allowed(number: float, kind: str | None, dimension: str | None) -> tuple[float, float]:
    """Return the least and the greatest number that a bound of this kind allows.

    What is counted one by one is a whole number, so that "more than 500" begins at 501.
    """
    step = 1.0 if dimension is None and number == int(number) else 0.0
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
    slack = MEASURED * number if dimension else 0.0
    if kind != "exactly":
        slack = max(slack, _rounding(number))
        if dimension == "share" and number == int(number):
            slack = max(slack, WHOLE_SHARE)
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
