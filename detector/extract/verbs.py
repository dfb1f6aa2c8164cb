"""Finite verbs: what makes words a clause."""

import re
from functools import cache

from detector.extract.lexicon import NEVER, Lexicon
from detector.letters import words_in

SHORTEST_CLAIM = 3
"""Words of the shortest claim; less is a fragment that any sentence would match."""
SHORTEST_INFLECTED = 2
"""The same where neither articles nor pronouns need stand ("порт закрито": the port is closed)."""

APOSTROPHE = "['’]"
SPACE = r"\s"


@cache
def finite_verb(words: Lexicon) -> re.Pattern[str] | None:
    """Return a pattern for finite verbs, or None where the language's lexicon lists none."""
    if not words.words("clauses.finite"):
        return None
    listed = words.alternatives("clauses.auxiliaries", "clauses.finite")
    but = rf"(?!{words.alternatives('clauses.not_finite')}(?!\w))"
    stem, ending = words.alternatives("clauses.stems"), words.alternatives("clauses.finite_endings")
    articles = filter(str.isalpha, words.words("reference.articles"))
    participle = "".join(rf"(?<!\b{article}\s)" for article in articles)  # "an unlocked door"
    regular = f"{participle}{but}{stem}{ending}"
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


def shortest_claim(words: Lexicon) -> int:
    """Return the words of the shortest claim in a language."""
    return SHORTEST_INFLECTED if words.words("clauses.oblique") else SHORTEST_CLAIM


def is_clause(text: str, words: Lexicon) -> bool:
    """Return whether a text has a finite verb, or what stands for one; True without a list."""
    verb = finite_verb(words)
    if verb is None or verb.search(text):
        return True
    return words.pattern("clauses.nominal").search(text) is not None


def has_claim(text: str, words: Lexicon) -> bool:
    """Return whether a text is a clause rather than a fragment."""
    return words_in(text) >= shortest_claim(words) and is_clause(text, words)
