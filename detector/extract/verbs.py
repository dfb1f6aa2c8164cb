"""Finite verbs: what makes words a clause."""

import re
from functools import cache

from detector.extract.lexicon import NEVER, Lexicon

SHORTEST_CLAIM = 3
"""Words of the shortest claim; less is a fragment that any sentence would match."""

APOSTROPHE = "['’]"
SPACE = r"\s"


@cache
def finite_verb(words: Lexicon) -> re.Pattern[str] | None:
    """Return a pattern for finite verbs, or None where the language's lexicon lists none."""
    if not words.words("clauses.finite"):
        return None
    listed = words.alternatives("clauses.auxiliaries", "clauses.finite")
    regular = rf"(?!{words.alternatives('clauses.not_finite')}(?!\w))(?-i:[^\W\d_A-Z]\w{{2,}}ed)"
    pronouns = _pronouns(words)
    return re.compile(rf"(?:(?<![\w’'-])(?:{listed}|{regular}){pronouns})(?!\w|-)", re.IGNORECASE)


def _pronouns(words: Lexicon) -> str:
    """Return alternatives for what a subject pronoun shows to be a verb ("she’s", "he knows")."""
    adverb = words.alternatives("clauses.not_after_pronoun")
    contracting = words.words("clauses.contracting")
    third, others = words.words("clauses.third_person"), words.words("clauses.other_persons")
    return "".join(
        (
            rf"|['’]{_after(contracting, APOSTROPHE)}(?:s|d|re|ve|ll|m)",
            rf"|(?<=\s){_after(third, SPACE)}(?!{adverb}(?!\w))\w+(?:s|ed)",
            rf"|(?<=\s){_after(others, SPACE)}(?!{adverb}(?!\w))\w{{3,}}",
        )
    )


def _after(pronouns: tuple[str, ...], separator: str) -> str:
    """Return a pattern for a place behind one of the pronouns and a separator."""
    places = [rf"(?<=\b{one}{separator})" for one in pronouns]
    return f"(?:{'|'.join(places) or NEVER})"


def is_clause(text: str, words: Lexicon) -> bool:
    """Return whether a text has a finite verb; True where the lexicon lists none."""
    verb = finite_verb(words)
    return verb is None or verb.search(text) is not None


def has_claim(text: str, words: Lexicon) -> bool:
    """Return whether a text is a clause rather than a fragment."""
    return len(text.split()) >= SHORTEST_CLAIM and is_clause(text, words)
