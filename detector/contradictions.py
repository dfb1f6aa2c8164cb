"""What a contradiction is about, told from the words of its two propositions."""

import re
from dataclasses import dataclass
from itertools import product
from typing import Literal

from detector.counting.amounts import grows
from detector.extract.occasions import occasions
from detector.extract.quantities import excluding
from detector.extract.transliteration import skeletons
from detector.negation import NEGATION, turned
from detector.reckoning import apart
from detector.types import ContradictionKind, Proposition
from detector.values import TOKEN, ValueKind, is_part, values

CONTENT_LETTERS = 4
"""Letters from which a word is content; shorter ones are mostly function words, save acronyms."""

STEM_LETTERS = 5
"""Letters that the forms of one word share in the inflected languages."""

STRONG_OVERLAP = 0.7
"""Share of the shorter side's content words in the other from which only a detail differs."""

COUNTED_IN = "en"
"""The language whose counts of people are read."""

SHARED_NAMES = 0.5
"""The same of names, for two languages."""

TONGUES = {
    "Ukrainian": re.compile("[іїєґ]", re.IGNORECASE),
    "Cyrillic": re.compile("[\u0400-\u04ff]"),
    "Vietnamese": re.compile("[ơưđ\u1ea0-\u1ef9]", re.IGNORECASE),
}
"""Letters that tell apart languages whose words do not compare."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two counts or two times that cannot both hold, whatever a judge of sentences makes of them.

    ``a`` and ``b`` are the words of each side; ``grown`` whether the one is a count that the other
    only goes beyond: from a to b 1, from b to a -1, and 0 where it is neither.
    """

    kind: Literal["time", "number"]
    a: str
    b: str
    grown: int = 0


def clash(a: Proposition, b: Proposition, languages: tuple[str, str]) -> Clash | None:
    """Return in what two affirmed propositions exclude each other by their counts or times."""
    if not {a.stance, b.stance} <= {"asserts", "hedges"}:
        return None
    counts = excluding(a.text, b.text) if set(languages) == {COUNTED_IN} else None
    if counts:
        grown = 1 if counts[1].low > counts[0].high else -1
        return Clash("number", counts[0].text, counts[1].text, grown)
    if NEGATION.search(a.text) or NEGATION.search(b.text):
        return None
    told = [occasions(p.text, language) for p, language in zip((a, b), languages, strict=True)]
    for one, other in product(*told):
        denied = one.denied(other) or other.denied(one)
        if denied:
            return Clash(denied, str(one), str(other))
    return None


def reckoned(a: Proposition, b: Proposition) -> Clash | None:
    """Return in what two affirmed propositions differ by what their amounts are to each other.

    Of what grows, such as a toll, the greater may be the later count.
    """
    amounts = apart(a.text, b.text) if {a.stance, b.stance} <= {"asserts", "hedges"} else None
    if not amounts:
        return None
    growing = grows(a.text) or grows(b.text)
    larger = 1 if amounts[1].low > amounts[0].high else -1
    return Clash("number", amounts[0].text, amounts[1].text, larger if growing else 0)


def kind(
    a: Proposition, b: Proposition, clashing: Clash | None = None, *, alike: bool = True
) -> ContradictionKind:
    """Return what two contradicting propositions differ in; "claim" where nothing narrower fits.

    Values and negations are compared only of two that are ``alike`` enough to be of one thing.
    """
    if (a.stance == "denies") != (b.stance == "denies"):
        return "denial"
    if clashing:
        return clashing.kind
    if alike and _on_one_thing(a.text, b.text):
        kinds: tuple[ValueKind, ...] = ("time", "number")
        for value_kind in kinds:
            if all(_differing(a.text, b.text, value_kind)):
                return value_kind
        if turned(a.text, b.text):
            return "negation"
    return "claim"


def _on_one_thing(a: str, b: str) -> bool:
    """Return whether two texts say much the same, as far as their languages let it be seen.

    Across languages only names compare; that a model found a contradiction must do for the rest.
    """
    if _tongue(a) == _tongue(b):
        return _overlap(a, b) >= STRONG_OVERLAP
    first, second = _names(a), _names(b)
    shared = sum(any(one & other for other in second) for one in first)
    return shared > 0 and shared >= SHARED_NAMES * min(len(first), len(second))


def _tongue(text: str) -> str:
    """Return what sets the language of a text apart from those that its words do not compare in."""
    return next((tongue for tongue, letters in TONGUES.items() if letters.search(text)), "other")


def _names(text: str) -> list[frozenset[str]]:
    """Return how the capitalised words of a text sound, its first one aside."""
    words = [token[0] for token in TOKEN.finditer(text)][1:]
    return [skeletons(word) for word in words if word[0].isupper() and not word.isupper()]


def only_values_differ(a: str, b: str) -> bool:
    """Return whether two texts say the same of one thing, but for a time or a number.

    The shorter side has no content word that the other lacks, and each has a value that the other
    excludes: "the vote takes place on May 5" and "the second vote takes place on May 15".
    """
    kinds: tuple[ValueKind, ...] = ("time", "number")
    return (
        _overlap(a, b) == 1
        and not turned(a, b)
        and any(all(_differing(a, b, kind)) for kind in kinds)
    )


def explanation(
    a: Proposition,
    b: Proposition,
    kind: ContradictionKind,
    who: tuple[str, str],
    clashing: Clash | None = None,
) -> str:
    """Return one plain sentence that names what differs, a's side first; of a denial, ``who``."""
    if kind == "denial":
        sides = ((a.text, who[0]), (b.text, who[1]))
        return _denial(*(sides if a.stance == "denies" else sides[::-1]))
    if clashing and kind in {clashing.kind, "update"}:
        said = f"“{clashing.a}” against “{clashing.b}”"
        if kind == "update":
            return f"The count has changed from one day to another: {said}."
        return f"They differ in the {kind}: {said}."
    if kind in {"time", "number"}:
        left, right = _differing(a.text, b.text, "time" if kind == "time" else "number")
        return f"They differ in the {kind}: {', '.join(left)} against {', '.join(right)}."
    if kind == "negation":
        cue = NEGATION.search(a.text) or NEGATION.search(b.text)
        return f"One says “{cue.group() if cue else 'not'}” where the other does not."
    return f"They may exclude each other: “{a.text}” against “{b.text}”"


def _denial(denied: tuple[str, str], told: tuple[str, str]) -> str:
    """Return who denies what and who says it, each side a text and whose it is."""
    (what, denier), (text, teller) = denied, told
    denier = f"{denier[0].upper()}{denier[1:]}"
    if what == text:
        return f"{denier} denies what {teller} says: “{text}”"
    return f"{denier} denies “{what}”, {teller} says “{text}”"


def _differing(a: str, b: str, kind: ValueKind) -> tuple[list[str], list[str]]:
    """Return the values of each text that no value of the other agrees with."""
    sides = [[value for value in values(text) if value.kind == kind] for text in (a, b)]
    first, second = (
        [v.text for v in one if not any(v.agrees(w) for w in other)]
        for one, other in (sides, sides[::-1])
    )
    return first, second


def _content(text: str) -> dict[str, str]:
    """Return the content words of a text by their stems, in order; values and negation left out."""
    words: dict[str, str] = {}
    for token in TOKEN.finditer(NEGATION.sub(" ", text)):
        word = token.group()
        is_acronym = word.isupper() and len(word) > 1
        if not is_part(token) and (len(word) >= CONTENT_LETTERS or is_acronym):
            words.setdefault(word.casefold()[:STEM_LETTERS], word)
    return words


def _overlap(a: str, b: str) -> float:
    """Return the share of the shorter side's content words that the other has, in [0, 1]."""
    first, second = _content(a).keys(), _content(b).keys()
    return len(first & second) / max(1, min(len(first), len(second)))
