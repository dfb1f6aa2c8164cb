"""English in the third person: "I've seen" as "Smith has seen", "I worry" as "Smith worries"."""

import re
from typing import Final

from detector.extract.lexicon import Lexicon
from detector.extract.verbs import finite_verb

FIRST: Final = re.compile(
    r"(?<!\w)I(?:['’](?P<short>m|ve|ll|d))?(?P<adverbs>(?:\s(?:\w+ly|also|just|never|always|still|"
    r"ever|often|now|then|only))*)(?:\s(?P<verb>[a-z]+(?:n['’]t)?))?(?![\w’'])"
)
THIRD: Final = {
    "am": "is", "have": "has", "do": "does", "don't": "doesn't", "don’t": "doesn’t",
    "haven't": "hasn't", "haven’t": "hasn’t", "go": "goes",
}  # fmt: skip
SHORT: Final = {"m": "is", "ve": "has", "ll": "will"}
NO_VERBS: Final = frozenset({
    "and", "or", "but", "to", "in", "on", "at", "for", "of", "with", "who", "that", "as", "not",
    "can't", "can’t", "won't", "won’t", "shall", "put", "let", "set", "cut", "hit", "read", "beat",
    "can", "could", "will", "would", "may", "might", "must", "should", "did", "was", "were", "had",
})  # fmt: skip
"""Words after "I" that take no ending."""
SIBILANT: Final = re.compile(r"(?:s|x|z|ch|sh)$")
CONSONANT_Y: Final = re.compile(r"(?<=[^aeiou])y$")


def in_third_person(clause: str, name: str, words: Lexicon) -> str:
    """Return an English clause with a name for "I" and its verb in agreement."""

    def third(match: re.Match[str]) -> str:
        short, verb = match["short"], match["verb"] or ""
        adverbs = match["adverbs"] or ""
        if short == "d":
            auxiliary = "had" if verb.endswith("ed") or verb == "been" else "would"
        elif short:
            auxiliary = SHORT[short]
        else:
            return f"{name}{adverbs}{f' {_agreeing(verb, words)}' if verb else ''}"
        return f"{name} {auxiliary}{adverbs}{f' {verb}' if verb else ''}"

    return FIRST.sub(third, clause)


def _agreeing(verb: str, words: Lexicon) -> str:
    """Return a verb after "I" as it is after a name; pasts and auxiliaries stay."""
    if verb in THIRD:
        return THIRD[verb]
    listed = finite_verb(words)
    past = listed is not None and listed.fullmatch(verb) is not None
    if past or verb in NO_VERBS or verb.endswith(("ed", "n't", "n’t")):
        return verb
    if SIBILANT.search(verb):
        return f"{verb}es"
    return CONSONANT_Y.sub("ie", verb) + "s"
