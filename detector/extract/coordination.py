"""Coordination: predicates joined by "and" or "but", each made a clause with its subject."""

import re
from dataclasses import dataclass
from functools import cache

from detector.extract.lexicon import Lexicon

FURTHEST_VERB = 5
"""Words before the verb of a clause that follows "and"."""
LONGEST_SUBJECT = 12
"""Words before a verb that its second predicate may share."""

ADVERBS = re.compile(r"\s(?:\w+ly|also|yet|still|once|since|later|then|again|not)$")
ADVERBIAL_TIME = re.compile(
    r"(?:(?:this|last)\s(?:year|month|week)\s|now\s|later\s|then\s|also\s|has\ssince\s|\w+ly\s)"
    r"{0,2}"
)
"""What may stand in front of a second predicate ("but this year has switched")."""
INTRODUCTION = re.compile(r"(?:in|on|at|as|after|during|last)\b", re.IGNORECASE)
PRONOUN = re.compile(r"he|she|it|they|we|I")
BUT = re.compile(r",\sbut\s")
OTHER_NAME = re.compile(r"(?!I\s)[^\W\da-z]")
"""A capital that may go on with a list, unlike "I"."""
NO_SUBJECT = re.compile(r"^that\b|[,;:—–]|\b(?:who|which|that|whom|whose)\b", re.IGNORECASE)
RELATIVE_LAST = re.compile(r"\b(?:who|which|that)$")
PASSIVE = re.compile(r"\s(?:by|with)\b")
"""What shows that "-ed" was a participle after all."""
MODAL = re.compile(r"(?:will|would|can|could|may|might|must|shall|should)", re.IGNORECASE)
NESTED = re.compile(r"\b(?:that|who|which|whom|whether|how|why|what)\b")
"""What begins a clause around which another stands."""
BOTH = re.compile(r"\b(?:both|between)\s[^,]*$", re.IGNORECASE)
BE = re.compile(r"(?:is|are|was|were)", re.IGNORECASE)
PASSIVE_FIRST = re.compile(r"\b(?:is|are|was|were|been|being)\s(?:\w+ly\s)?\w+(?:ed|en|un)\b")
PARTICIPLE = re.compile(
    r"(?:set|hit|cut|shot|put|held|left|made|brought|found|told|sold|sent|lost|won)"
)
"""Pasts that are participles too ("was overrun and set ablaze")."""
BOTH_FORMS = r"\w+ed|made|laid|built|bought|sold|sent|lost|won|left|held|met|cut|kept|paid|spent"
"""Participles that are pasts too."""
PERFECT = re.compile(
    r"\b(?P<have>has|have|had)\s(?:(?:not|also|already|since|never|\w+ly)\s)*"
    rf"(?:{BOTH_FORMS}|\w+en|set|put)\b"
)
"""An auxiliary that a second participle shares ("has halted work and laid off hundreds")."""
LIKE_PAST = re.compile(rf"{BOTH_FORMS}|told")
HALVES = (re.compile(r";\s"), re.compile(r"\s[—–]\s(?!(?:which|who|whose|that|where|if|as)\b)"))


def coordinated(text: str, verb: re.Pattern[str], words: Lexicon) -> list[str]:
    """Return coordinated predicates apart, each with the subject they share."""
    if not verb.search(text):
        return [text]
    for separator in HALVES:
        halves = separator.split(text, maxsplit=1)
        if len(halves) == 2 and all(verb.search(half) for half in halves):
            return [piece for half in halves for piece in coordinated(half, verb, words)]
    joints, position = _joints(words), 0
    while found := joints.coordination.search(text, position):
        left, right = text[: found.start()], found["right"]
        who = _subject(left, verb) if verb.search(left) else None
        if who and _of_another(left, right, verb):
            return [left]
        if who and _shares_subject(left, right, verb):
            second = f"{who} {_shared_auxiliary(left, right, verb)}{right}"
            return [left, *coordinated(second, verb, words)]
        begins = joints.starts.match(right) or BUT.match(found[0]) or joints.number.match(right)
        if who and begins and _has_subject(left, found[0], right, verb):
            return [left, *coordinated(right, verb, words)]
        position = found.start("right")
    return [text]


def _subject(clause: str, verb: re.Pattern[str]) -> str | None:
    """Return the words before the first finite verb, without an introduction; None if too long."""
    found = verb.search(clause)
    if not found or not found.start():
        return None
    words = clause[: found.start()].strip()
    words = words.split(", ")[-1] if INTRODUCTION.match(words) else words
    while ADVERBS.search(words):
        words = ADVERBS.sub("", words)
    if RELATIVE_LAST.search(words) or words.lower() == "there":
        return None
    return words if words and len(words.split()) <= LONGEST_SUBJECT else None


@dataclass(frozen=True, slots=True)
class _Joints:
    """What a coordinated part of a sentence of one language begins with."""

    coordination: re.Pattern[str]
    starts: re.Pattern[str]
    number: re.Pattern[str]


@cache
def _joints(words: Lexicon) -> _Joints:
    coordinators = words.alternatives("clauses.coordinators")
    return _Joints(
        coordination=re.compile(rf",?\s{coordinators}\s(?P<right>.+)$", re.DOTALL),
        starts=re.compile(words.alternatives("clauses.starts")),
        number=words.pattern("numbers.words"),
    )


def _of_another(left: str, right: str, verb: re.Pattern[str]) -> bool:
    """Return whether a past after a modal or a present must have its subject further out.

    "(She said that) agencies will suffer and urged the Senate ..." is not about agencies.
    """
    begins, first = verb.match(right), verb.search(left)
    if not begins or not first or not _regular(begins) or PASSIVE.match(right, begins.end()):
        return False
    return MODAL.fullmatch(first[0]) is not None


def _has_subject(left: str, joint: str, right: str, verb: re.Pattern[str]) -> bool:
    """Return whether a second clause begins with a subject of its own.

    Without a comma a capital may go on with a list, and "-ed" may be an adjective.
    """
    near = verb.search(right)
    if near and PRONOUN.fullmatch(right[: near.start()].strip()):
        return True
    if (
        not near
        or BOTH.search(left)
        or (not joint.startswith(",") and (OTHER_NAME.match(right) or _regular(near)))
    ):
        return False
    before = right[: near.start()]
    return 0 < len(before.split()) <= FURTHEST_VERB and not NO_SUBJECT.search(before)


def _shares_subject(left: str, right: str, verb: re.Pattern[str]) -> bool:
    """Return whether a second predicate begins with its verb.

    It does not share the subject of a clause around it ("X wrote that Y is old and is weak"); after
    a passive, "-ed" is a participle ("was arrested and charged").
    """
    introduction = ADVERBIAL_TIME.match(right)
    begins = verb.match(right, introduction.end() if introduction else 0)
    if not begins or PASSIVE.match(right, begins.end()):
        return False
    verbs = list(verb.finditer(left))
    if NESTED.search(left, verbs[0].end()):
        return False
    if PASSIVE_FIRST.search(left) and PARTICIPLE.fullmatch(begins[0]):
        return False
    return not (_regular(begins) and any(BE.fullmatch(found[0]) for found in verbs))


def _shared_auxiliary(left: str, right: str, verb: re.Pattern[str]) -> str:
    """Return the auxiliary of a perfect that a second participle goes on with, with a space."""
    begins, first = verb.match(right), verb.search(left)
    perfect = PERFECT.match(left, first.start()) if first else None
    shared = perfect and begins and LIKE_PAST.fullmatch(begins[0])
    return f"{perfect['have']} " if perfect and shared else ""


def _regular(verb: re.Match[str]) -> bool:
    """Return whether a verb is only known by its "-ed", as participles are."""
    return verb[0].endswith("ed") and verb[0].lower() not in {"fled", "led", "bled", "bred", "sped"}
