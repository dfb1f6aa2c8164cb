"""Finite verbs: what makes words a clause."""

import re
from functools import cache

from detector.extract.lexicon import Lexicon

SHORTEST_CLAIM = 3
"""Words of the shortest claim; less is a fragment that any sentence would match."""


@cache
def finite_verb(words: Lexicon) -> re.Pattern[str] | None:
    """Return a pattern for finite verbs, or None where the language's lexicon lists none."""
    if not words.words("clauses.finite"):
        return None
    listed = words.alternatives("clauses.auxiliaries", "clauses.finite")
    regular = rf"(?!{words.alternatives('clauses.not_finite')}(?!\w))\w{{3,}}ed"
    pronouns = _pronouns(words)
    return re.compile(
        rf"(?:(?<![\w’'-])(?:{listed}|{regular}){pronouns})(?!\w|-)", re.IGNORECASE
    )


def _pronouns(words: Lexicon) -> str:
    """Return alternatives for what a subject pronoun shows to be a verb ("she’s", "he knows")."""
    adverb = words.alternatives("clauses.not_after_pronoun")
    found = [
        rf"(?<=\b{pronoun})['’](?:s|d|re|ve|ll|m)" for pronoun in words.words("clauses.contracting")
    ]
    for pronouns, ending in (
        (words.words("clauses.third_person"), r"\w{1,}s"),
        (words.words("clauses.other_persons"), r"\w{3,}"),
    ):
        found += [rf"(?<=\b{one}\s)(?!{adverb}(?!\w)){ending}" for one in pronouns]
    return "".join(f"|{one}" for one in found)


def is_clause(text: str, words: Lexicon) -> bool:
    """Return whether a text has a finite verb; True where the lexicon lists none."""
    verb = finite_verb(words)
    return verb is None or verb.search(text) is not None


def has_claim(text: str, words: Lexicon) -> bool:
    """Return whether a text is a clause rather than a fragment."""
    return len(text.split()) >= SHORTEST_CLAIM and is_clause(text, words)
