"""Counts of one kind of thing ("at least 149 killed") and whether two of them can both hold."""

import re
from dataclasses import dataclass
from functools import cache
from math import inf
from typing import Final

from detector.extract.lexicon import Lexicon, lexicon

NUMBERS: Final = {
    word: float(value)
    for value, word in enumerate(
        (
            *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
            *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
            *("eighteen", "nineteen", "twenty"),
        ),
        start=1,
    )
} | {"a dozen": 12.0, "two dozen": 24.0}
ROUND: Final = {
    "dozens": (24.0, 199.0),
    "scores": (40.0, 299.0),
    "hundreds": (200.0, 1_999.0),
    "thousands": (2_000.0, 99_999.0),
}
"""What a word for many may mean, generously."""
ABOUT: Final = 0.1
"""How far an approximate number may be off."""
NEARLY: Final = 0.15
"""How far under its number "nearly" may stay."""
NEAR: Final = 6
"""Words between a number and what it counts."""

BOUNDS: Final = (
    "at least|no fewer than|more than|over|as many as|up to|at most|fewer than|less than|about"
    "|around|roughly|approximately|some|nearly|almost"
)
SPELT: Final = "|".join(sorted((*NUMBERS, *ROUND), key=len, reverse=True))
NUMBER: Final = re.compile(
    rf"(?<![\w$€£.,-])(?:(?P<bound>{BOUNDS})\s)?(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}|{SPELT})"
    r"(?![\w.,:/%-]\w|%)(?=[\s.,;]|$)",
    re.IGNORECASE,
)
PART_OF: Final = re.compile(
    r"(?:including|among them|of whom|another|an additional|other|than)\s(?:\w+\s)?$", re.IGNORECASE
)
"""What shows, before a number, that it counts only some of them."""
SOME_OF: Final = re.compile(
    r"\s(?:of (?:the|them|those|whom|its|his)|others?|more)\b", re.IGNORECASE
)
"""The same after it."""
BORDER: Final = re.compile(r"[.,;:()]|\s(?:and|but|while|as)\s")
WORD: Final = re.compile(r"[\w’'-]+")
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
    speaks of earlier ones, or counts hundreds of times as many.
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
    """Return what an English text counts, in order; only kinds of things that the lexicon lists."""
    words = lexicon("en")
    found = [_quantity(text, number, words) for number in NUMBER.finditer(text)]
    return tuple(one for one in found if one)


def _quantity(text: str, number: re.Match[str], words: Lexicon) -> Quantity | None:
    """Return the count that a number makes; None where it counts a part or nothing listed."""
    if PART_OF.search(text, 0, number.start()) or SOME_OF.match(text, number.end()):
        return None
    border = BORDER.search(text, number.end())
    after = text[number.end() : border.start() if border else len(text)]
    before = BORDER.split(text[: number.start()])[-1]
    low, high = _range(number)
    high = inf if SEEN.search(before) else high
    for thing in words.table("quantities.things"):
        listed = _listed(words, thing)
        behind = listed.search(after)
        if behind and len(WORD.findall(after[: behind.start()])) <= NEAR:
            counted, end = after[: behind.start()], number.end() + behind.end()
            return Quantity(text[number.start() : end], thing, _whom(counted, words), low, high)
        ahead = listed.search(before)
        if ahead and not before[ahead.end() :].strip():
            whom = " ".join(WORD.findall(after)[:2])
            start = number.start() - len(before) + ahead.start()
            end = number.end() + len(re.match(r"(?:\s[\w’'-]+)?", after)[0])  # type: ignore[index]
            return Quantity(text[start:end], thing, _whom(whom, words), low, high)
    return None


def _whom(counted: str, words: Lexicon) -> frozenset[str]:
    """Return the words that say who is counted; none where it is people as such."""
    anybody = words.pattern("quantities.anybody", "clauses.auxiliaries")
    return frozenset(word.lower() for word in WORD.findall(counted) if not anybody.fullmatch(word))


def _range(number: re.Match[str]) -> tuple[float, float]:
    """Return the least and the greatest number that a count allows."""
    word = number["number"].lower()
    bound = (number["bound"] or "").lower()
    if word in ROUND:
        low, high = ROUND[word]
    else:
        low = high = NUMBERS[word] if word in NUMBERS else float(word.replace(",", ""))
    if bound in {"at least", "no fewer than"}:
        return low, inf
    if bound in {"more than", "over"}:
        return low + 1, inf
    if bound in {"up to", "as many as", "at most", "fewer than", "less than"}:
        return 0.0, high
    if bound in {"about", "around", "roughly", "approximately", "some"}:
        return low * (1 - ABOUT), high * (1 + ABOUT)
    if bound in {"nearly", "almost"}:
        return low * (1 - NEARLY), high
    return low, high


@cache
def _listed(words: Lexicon, thing: str) -> re.Pattern[str]:
    forms = "|".join(words.table("quantities.things")[thing])
    return re.compile(rf"(?<!\w)(?:{forms})(?!\w)", re.IGNORECASE)
