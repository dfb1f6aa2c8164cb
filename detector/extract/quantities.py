"""Counts of one kind of thing ("at least 149 killed") and whether two of them can both hold."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from math import inf
from typing import Final

from detector.counting.amounts import Amount, amounts
from detector.extract.lexicon import Lexicon, lexicon

NEAR: Final = 6
"""Words between a number and what it counts."""

BORDER: Final = re.compile(r"[.,;:()]|\s(?:and|but|while|as)\s")
WORD: Final = re.compile(r"[\w’'-]+")
FIRST_WORD: Final = re.compile(r"\s[\w’'-]+")
NAME: Final = re.compile(r"(?<=[a-z0-9,]\s)[A-Z][\w-]+")
ELSEWHEN: Final = re.compile(
    r"\b(?:previous(?:ly)?|prior|past|similar|worst|deadliest|since then|last (?:year|month)"
    r"|earlier this (?:year|month)|in recent (?:years|months|weeks)|over the (?:past|last)"
    r"|in that (?:attack|assault|blast|bombing|clash|crash|explosion|incident|raid|shooting))\b",
    re.IGNORECASE,
)
"""What shows that a text counts what happened in another event than the story's."""
SEEN: Final = re.compile(r"\b(?:saw|seen|counted|treated|received|buried)\b[^.,;]*$", re.IGNORECASE)
"""What shows, before a number, that there may be more than were seen."""
BEYOND: Final = 100
"""How many times a count of one event may be another of the same."""
YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A count in its words: of what, of whom, and the numbers that it allows, both inclusive."""

    text: str
    thing: str
    whom: frozenset[str]
    low: float
    high: float

    def same(self, other: "Quantity") -> bool:
        """Return whether the two count the same."""
        return self.thing == other.thing and self.whom == other.whom

    def excludes(self, other: "Quantity") -> bool:
        """Return whether no number is allowed by both."""
        fewer, more = sorted((self, other), key=lambda one: one.low)
        near = more.low <= BEYOND * max(1.0, fewer.high)
        return self.same(other) and near and fewer.high < more.low


def excluding(a: str, b: str) -> tuple[Quantity, Quantity] | None:
    """Return the first counts of two texts on one event that cannot both hold, else None.

    Texts that name different places, people or years are on different events, as is one that
    speaks of earlier ones, or counts more than a hundred times as many.
    """
    first, second = quantities(a), quantities(b)
    if not first or not second or _apart(a, b):
        return None
    return next(((one, other) for one in first for other in second if one.excludes(other)), None)


def _apart(a: str, b: str) -> bool:
    if ELSEWHEN.search(a) or ELSEWHEN.search(b):
        return True
    years = (set(YEAR.findall(a)), set(YEAR.findall(b)))
    if all(years) and not years[0] & years[1]:
        return True
    names = (NAME.findall(a), NAME.findall(b))
    shared = (name in other for one, other in ((names[0], b), (names[1], a)) for name in one)
    return all(names) and not any(shared)


@cache
def quantities(text: str) -> tuple[Quantity, ...]:
    """Return what an English text counts, in order; only kinds of things that the lexicon lists.

    What counts is an amount (:func:`~detector.counting.amounts.amounts`): a spelt "one" is none.
    """
    words = lexicon("en")
    found = (_quantity(text, one, words) for one in amounts(text) if one.dimension is None)
    return tuple(one for one in found if one)


def _quantity(text: str, amount: Amount, words: Lexicon) -> Quantity | None:
    """Return the count that an amount makes of the thing nearest to it; None of nothing listed."""
    named = min(_named(text, amount, words), key=lambda each: each[0], default=None)
    return named[1] if named else None


def _named(text: str, amount: Amount, words: Lexicon) -> Iterator[tuple[int, Quantity]]:
    """Yield what an amount may count, each with the words between the two."""
    border = BORDER.search(text, amount.end)
    after = text[amount.end : border.start() if border else len(text)]
    before = BORDER.split(text[: amount.start])[-1]
    high = inf if SEEN.search(before) else amount.high
    for thing in words.table("quantities.things"):
        listed = _listed(words, thing)
        behind = listed.search(after)
        if behind and (between := len(WORD.findall(after[: behind.start()]))) <= NEAR:
            told = text[amount.start : amount.end + behind.end()]
            whom = _whom(after[: behind.start()], words)
            yield between, Quantity(told, thing, whom, amount.low, high)
        ahead = listed.search(before)
        if ahead and not before[ahead.end() :].strip():
            first = FIRST_WORD.match(after)
            start = amount.start - len(before) + ahead.start()
            told = text[start : amount.end + (first.end() if first else 0)]
            whom = _whom(" ".join(WORD.findall(after)[:2]), words)
            yield 0, Quantity(told, thing, whom, amount.low, high)


def _whom(counted: str, words: Lexicon) -> frozenset[str]:
    """Return the words that say who is counted; none where it is people as such."""
    anybody = words.pattern("quantities.anybody", "clauses.auxiliaries")
    return frozenset(word.lower() for word in WORD.findall(counted) if not anybody.fullmatch(word))


@cache
def _listed(words: Lexicon, thing: str) -> re.Pattern[str]:
    forms = "|".join(words.table("quantities.things")[thing])
    return re.compile(rf"(?<!\w)(?:{forms})(?!\w)", re.IGNORECASE)
