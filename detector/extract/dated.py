"""A text's relative times written as dates, so that it can be read away from its article."""

import calendar
import re
from datetime import date, timedelta
from typing import Final

from detector.extract.lexicon import Lexicon
from detector.extract.times import Mention, mentions
from detector.extract.verbs import finite_verb
from detector.types import Precision, Time

PREPOSITIONS: Final = frozenset({
    "on", "in", "into", "by", "before", "after", "since", "until", "from", "of", "for", "late",
    "early", "to",
})  # fmt: skip
"""English words after which a date needs no "on" or "in"."""

NOWADAYS: Final = re.compile(r"today(?:['’]s|, | and tomorrow)", re.IGNORECASE)
"""Mostly not about one day."""
ATTRIBUTIVE: Final = frozenset({"the", "a", "an", "this", "that", "his", "her", "its", "their"})
"""English words after which a date stands before its noun ("the Friday meeting")."""


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
            expression = text[mention.start : mention.end]
            when = _inflected(mention, expression, before, first, words)
            written = f"{before}{when}{after}"
            continue
        last_word = "".join(before.rsplit(maxsplit=1)[-1:]).lower()
        attributive = after.startswith(("'s", "’s")) or last_word in ATTRIBUTIVE
        prepared = attributive or last_word in PREPOSITIONS or mention.year_alone
        precision = _precision(mention)
        lead = "" if prepared else ("on " if precision == "day" else "in ")
        if mention.year_alone and before[-2:-1].isdigit():
            lead, before = ", ", before.rstrip()
        part = re.match(rf"\s({words.alternatives('times.day_parts')})(?!\w)", after)
        if part:
            lead, after = f"{lead}the {part[1]} of ", after[part.end() :]
        written = f"{before}{lead}{_dated(precision, first)}{after}"
    return written


def _named_day(time: Time) -> date | None:
    """Return the day that a time is written with: "until Thursday" ends on Wednesday."""
    return time.first or (time.last + timedelta(days=1) if time.last else None)


def _precision(mention: Mention) -> Precision:
    """Return what is to be written of a time: of "April last year" the year."""
    return "year" if mention.year_alone else mention.time.precision


def _inflected(mention: Mention, expression: str, before: str, first: date, words: Lexicon) -> str:
    """Return a time as a date in the case that its place asks for, by the lexicon's templates."""
    last_word = "".join(before.rsplit(maxsplit=1)[-1:])
    verb = finite_verb(words)
    adverbial = words.pattern("times.adverbial").fullmatch(expression)
    alone = not (adverbial and verb and verb.search(before))
    precision = _precision(mention)
    of = (
        mention.year_alone
        or (alone and words.pattern("times.genitive").fullmatch(expression))
        or words.pattern("times.genitive_after").fullmatch(last_word)
    )
    templates, month = words.table("times.written"), first.month - 1
    parts = words.table("times.compound_parts").items()
    part = next((str(lead) for end, lead in parts if re.search(rf"\w{end}$", expression)), "")
    key = f"{precision}_of" if of or part else str(precision)
    cases = {"genitive": "times.months_genitive", "locative": "times.months_locative"}
    names = {case: (words.words(key) or ("",) * 12)[month] for case, key in cases.items()}
    template = str(templates.get(key, templates[precision]))
    date_only = template.format(day=first.day, month=first.month, year=first.year, **names)
    return f"{part} {date_only}" if part else date_only


def _dated(precision: Precision, first: date) -> str:
    month = calendar.month_name[first.month]
    if precision == "day":
        return f"{month} {first.day}, {first.year}"
    return f"{month} {first.year}" if precision == "month" else str(first.year)
