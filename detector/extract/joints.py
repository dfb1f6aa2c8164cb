"""Joints: where sentences come apart in languages that show it by commas or by particles.

Ukrainian and Russian set off every dependent clause with a comma and leave none between two
predicates of one subject; Vietnamese marks a new clause with a conjunction.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from detector.extract.lexicon import NEVER, Lexicon
from detector.extract.verbs import finite_verb

NAME: Final = r"(?-i:[^\W\d_a-zа-яёєіїґ])[\w’'-]+"


@dataclass(frozen=True, slots=True)
class Joints:
    """Where the sentences of one language come apart."""

    verb: re.Pattern[str]
    relative: re.Pattern[str]
    """"Name, who ...," at the head of a sentence."""
    place: re.Pattern[str]
    """"in Name, where ...,"."""
    subordinate: re.Pattern[str]
    coordination: re.Pattern[str]
    count: re.Pattern[str]
    """A comma in front of another count ("двое погибли, ещё четверо ранены")."""
    pronouns: re.Pattern[str]
    contrast: re.Pattern[str]
    dependent: re.Pattern[str]
    predicate: re.Pattern[str]
    """What begins a predicate where endings do not show the verb."""
    copula: re.Pattern[str]
    adverb: re.Pattern[str]
    adverb_last: re.Pattern[str]
    preposition: re.Pattern[str]
    oblique: re.Pattern[str]
    happens: re.Pattern[str]
    named_last: re.Pattern[str]
    """A name or a pronoun at the end of what stands before a verb."""
    inflected: bool
    """Whether verbs agree with their subject."""


@cache
def joints(words: Lexicon) -> Joints | None:
    """Return the joints of a language; None where its lexicon lists no finite verbs."""
    verb = finite_verb(words)
    if verb is None:
        return None

    def any_of(name: str) -> str:
        return words.alternatives(f"clauses.{name}")

    inflected = bool(words.words("clauses.stems"))
    hangs = r",\s" if inflected else r",?\s"
    pronoun = words.alternatives("reference.subject")
    number = "|".join(words.table("numbers.words")) or NEVER

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    return Joints(
        verb=verb,
        relative=compiled(
            rf"^(?P<head>(?:[^\W\d][\w’'-]*\s)+{NAME}),\s(?P<who>{any_of('relative')})\s"
            rf"(?P<rest>[^,]+)(?:,\s|$)"
        ),
        place=compiled(
            rf"(?<!\w)(?P<head>{any_of('prepositions')}\s(?:[\w’'-]+\s){{0,2}}{NAME}),\s"
            rf"{any_of('relative_clause')}\s(?P<rest>[^,]+)(?:,\s|$)"
        ),
        subordinate=compiled(rf",\s{any_of('adverbial')}\s(?P<right>.+)$"),
        coordination=compiled(
            rf"(?P<comma>,?)\s(?P<joint>{any_of('coordinators')})\s(?P<right>.+)$"
        ),
        count=compiled(
            rf",\s(?:{any_of('further')}\s(?=\w)|(?=(?:(?:{any_of('roughly')}\s)?(?:{number}|\d+)"
            rf"|{any_of('pronouns')}|{any_of('befalls')})\s))"
        ),
        pronouns=compiled(rf"{any_of('pronouns')}\s"),
        contrast=compiled(any_of("contrasts")),
        dependent=compiled(rf"(?:^|{hangs})(?:{any_of('prepositions')}\s)?{any_of('dependent')}\s"),
        predicate=compiled(any_of("bare_predicates")),
        copula=compiled(rf"{any_of('copulas')}(?!\w)"),
        adverb=compiled(rf"{any_of('adverbs')}(?!\w),?\s*"),
        adverb_last=compiled(rf"(?:^|\s){any_of('adverbs')}$"),
        preposition=compiled(rf"{any_of('prepositions')}\s"),
        oblique=compiled(any_of("oblique")),
        happens=compiled(any_of("happens")),
        named_last=compiled(rf"(?<=\s)(?:{NAME}(?:\s{NAME})*|{pronoun})$"),
        inflected=inflected,
    )
