"""Numbers that count nothing: names, ranks, times of day, parts, the ends of ranges."""

import re
from collections.abc import Sequence
from itertools import pairwise

from detector.counting.words import before, ending, expressions, past_space, pattern
from detector.values import Value

NAMED = re.compile(r"(?:(\w+)\W+)([A-ZА-ЯЄІЇҐ][\w’'-]*)\s$")
"""What shows, before a number, that it may name something: "Apollo 11"."""
HYPHENED = re.compile(r"(?:[^\W\d_]-|(?<!\w)[-−–])$")
CLOCK = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
ORDINAL = re.compile(
    r"(?:st|nd|rd|th|er|re|i?[eè]me|e|-?(?:й|го|му|ша|ше|та|тя|те|ге|тє|ма|а|я|е|є|ї|ю|ий|ої|ій|ою|ой|ом"
    r"|ый|ым|им|ая|ое|ые|ых))\b|º|ª|[:/]\d|(?<=\d)\.(?=\s[^\W\d_])(?!\s[A-ZА-ЯЄІЇҐ])"
)
"""What shows, behind a number, that it says which and not how many."""
RANGE = re.compile(
    r"\s?[–—−-]\s?|\s(?:to|or|and|до|або|или|чи|и|і|й|đến|tới|hoặc|bis|oder|und|à|ou|et|o|y|a|do|lub|albo)\s"
)
"""What may stand between the ends of a range."""
BETWEEN = re.compile(r"(?:between|між|между|zwischen|entre|từ|від|от|from)\s$", re.IGNORECASE)
JOINING = re.compile(r"\s(?:and|и|і|й|und|et|y)\s")
ONE = re.compile(r"(?<!\w)(?:an?|one|один|одна|одну|một|eine?|un[ea]?|uma?)\s$", re.IGNORECASE)
VIETNAMESE, POLISH = re.compile("[ăâđêôơư\u1ea0-\u1ef9]"), re.compile("[ąęłńśźż]")


def range_ends(text: str, numbers: Sequence[Value]) -> set[int]:
    """Return where the numbers begin that are ends of a range: "10 to 12", "between 5 and 6"."""
    ends: set[int] = set()
    for one, other in pairwise(numbers):
        between = text[one.start + len(one.text) : other.start]
        if RANGE.fullmatch(between) and (
            not JOINING.fullmatch(between) or BETWEEN.search(before(text, one.start))
        ):
            ends |= {one.start, other.start}
    return ends


def counts_nothing(text: str, value: Value) -> bool:
    """Return whether a number names something, says which, or counts only some of them."""
    words, end = before(text, value.start), value.start + len(value.text)
    named = NAMED.search(words)
    if HYPHENED.search(words) or (
        named and named[1].casefold() not in expressions("none.prepositions")
    ):
        return True
    if ORDINAL.match(text, end) or ending("none.before").search(words):
        return True
    if pattern("none.behind").match(text, past_space(text, end)):
        return True
    if CLOCK.fullmatch(value.text) and ending("none.clock").search(words):
        return True
    word = value.text.casefold()
    if word[0].isdigit() or not word[0].isalpha():
        return False
    other_language = (
        word.split()[0] in expressions("none.vietnamese") and not VIETNAMESE.search(text)
    ) or (word in expressions("none.not_polish") and POLISH.search(text))
    in_a_name = value.text[0].isupper() and re.search(r"\w\s$", words) is not None
    return bool(other_language or in_a_name or _bare_scale(words, value))


def _bare_scale(words: str, value: Value) -> bool:
    """Return whether a word such as "millions" stands without the number that it multiplies."""
    first = value.text.split()[0].casefold()
    return first in expressions("none.scales") and not ONE.search(words)
