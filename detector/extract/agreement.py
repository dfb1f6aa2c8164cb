"""Verbs in the third person: "I've seen" as "Smith has seen", "я думаю" as "Сміт думає"."""

import re
from collections.abc import Mapping
from typing import Final

from detector.extract.lexicon import Lexicon
from detector.extract.verbs import finite_verb

WRITTEN_IN: Final = "en"
"""The language whose verbs are not in the lexicon by their endings."""
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
    """Return a clause with a name for "I" and its verb in agreement."""
    if words.language != WRITTEN_IN:
        return _by_endings(clause, name, words)

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


def _by_endings(clause: str, name: str, words: Lexicon) -> str:
    """Return a clause in a language whose lexicon lists the endings that change."""
    first = words.alternatives("reference.first")
    adverbs = rf"(?:\s{words.alternatives('clauses.adverbs')})*"
    endings = words.table("clauses.third_person_endings")

    def third(match: re.Match[str]) -> str:
        return f"{name}{match['adverbs']} {agreeing(match['verb'])}"

    def agreeing(verb: str) -> str:
        return with_ending(verb, endings)

    owner = words.pattern("reference.first_owner")
    clause = owner.sub(lambda found: f"{found[0][0]} {_genitive(name, words)}", clause)
    pattern = rf"(?<!\w){first}(?P<adverbs>{adverbs})\s(?P<verb>[\w’']+)"
    written, count = re.subn(pattern, third, clause, flags=re.IGNORECASE)
    if not count:
        return written
    joint = words.alternatives("clauses.coordinators", "clauses.adverbs")
    further = rf"(?<=\s)((?:{joint}\s)+)([\w’']+)"
    return re.sub(further, lambda found: f"{found[1]}{agreeing(found[2])}", written)


def _genitive(name: str, words: Lexicon) -> str:
    """Return a man's name in the genitive; a woman's, which other endings show, stays."""
    endings = words.table("reference.genitive")
    if not re.search(r"[^аяеєиіїоуюaeiou\W]$", name.split(maxsplit=1)[0], re.IGNORECASE):
        return name
    return " ".join(with_ending(word, endings) for word in name.split())


def with_ending(word: str, endings: Mapping[str, object]) -> str:
    """Return a word with the other form of the first ending that it has, if it has any."""
    for ending, other in endings.items():
        changed, count = re.subn(rf"(?:{ending})$", str(other), word)
        if count:
            return changed
    return word


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
