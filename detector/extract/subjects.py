"""Subjects of clauses, and how verbs agree with them, where endings or particles show it."""

import re
from typing import Final

from detector.extract.joints import Joints, joints
from detector.extract.lexicon import Lexicon
from detector.extract.times import time_at, time_last

LONGEST_SUBJECT: Final = 10
"""Words before a verb that a second predicate may share."""
AGREEMENT: Final = {
    "feminine": "clauses.feminine", "neuter": "clauses.neuter", "plural": "clauses.plural",
    "present": "clauses.present", "masculine": "clauses.masculine",
}  # fmt: skip
"""How a verb agrees with its subject, and the endings that show it, the clearest first."""
PERSONAL: Final = frozenset({"feminine", "masculine"})
SINGULAR: Final = PERSONAL | {"present"}
"""How a verb may agree with one person."""
WORD: Final = re.compile(r"[\w’'-]+")
INFINITIVE: Final = re.compile(r"(?:ти|ть|ся)$")


def with_subject(clause: str, name: str, words: Lexicon, cue: str | None) -> str:
    """Return a clause that leaves its subject out with a name as its subject.

    ("said) that spoke with him" has the speaker's; a clause with a noun that may be its
    subject, or a verb that does not agree with the cue of the speaker, stays as it is.
    """
    found = joints(words)
    if found is None or not _leaves_subject_out(clause, found, words, cue):
        return clause
    return f"{name} {clause[:1].lower() if not clause[:2].isupper() else clause[:1]}{clause[1:]}"


def _leaves_subject_out(clause: str, found: Joints, words: Lexicon, cue: str | None) -> bool:
    """Return whether a reported clause has a predicate that only its speaker can be meant by."""
    if not found.inflected:
        return found.predicate.match(clause) is not None
    start = after_adverbials(clause, found, words)
    verb = found.verb.match(clause, start) or _verb_after_place(clause, start, found)
    if verb is None or (verb.start() > start and found.happens.fullmatch(verb[0])):
        # "У него | есть дом": what is there follows the verb.
        return False
    kind, told = agreement(verb[0], words), agreement(cue or "", words)
    if kind not in SINGULAR or (told in PERSONAL and kind in PERSONAL and told != kind):
        return False
    return not (found.happens.fullmatch(verb[0]) and may_be_subject(clause[verb.end() :], found))


def _verb_after_place(clause: str, start: int, found: Joints) -> re.Match[str] | None:
    """Return the verb behind a place or a circumstance without a word that may be its subject."""
    verb = found.verb.search(clause, start)
    if not verb or not found.preposition.match(clause, start):
        return None
    before = clause[start : verb.start()]
    bare = [word for word in before.split() if not found.adverb.fullmatch(word)]
    named = any(word[0].isupper() for word in bare[1:])
    oblique = len(bare) > 1 and found.oblique.fullmatch(bare[-1])
    return verb if oblique and not named and "," not in before else None


def may_be_subject(rest: str, found: Joints) -> bool:
    """Return whether the words after a verb may be its subject."""
    rest = rest.lstrip()
    while adverb := found.adverb.match(rest):
        rest = rest[adverb.end() :]
    following = WORD.match(rest)
    if not following or found.preposition.match(rest):
        return False
    return not (found.oblique.fullmatch(following[0]) or INFINITIVE.search(following[0]))


def agreement(verb: str, words: Lexicon) -> str | None:
    """Return how a verb agrees with its subject; None where its ending does not show it."""
    last = "".join(verb.rsplit(maxsplit=1)[-1:])
    for kind, key in AGREEMENT.items():
        if words.pattern(key).fullmatch(last):
            return kind
    return None


def after_introduction(clause: str, words: Lexicon) -> int:
    """Return where a subject begins after adverbs, times and places that no comma sets off.

    After a place it is the first role, else the name at the end; 0 where it cannot be told.
    """
    found = joints(words)
    if found is None or not words.words("clauses.adverbs"):
        return 0
    start = after_adverbials(clause, found, words)
    if not found.preposition.match(clause, start) or "," in clause[start:].rstrip(" ,"):
        return start
    role = words.pattern("reference.roles", "attribution.outlet_nouns").search(clause, start)
    named = found.named_last.search(clause.rstrip(), start)
    places = [one.start() for one in (role, named) if one]
    return min(places, default=start)


def after_adverbials(clause: str, found: Joints, words: Lexicon) -> int:
    """Return where a clause goes on after adverbs and times at its head."""
    start = 0
    while True:
        adverb = found.adverb.match(clause, start)
        end = adverb.end() if adverb else time_at(clause, start, words)
        gap = re.match(r"[\s,]*", clause[end:]) if end > start else None
        if gap is None:
            return start
        start = end + gap.end()


def agrees(pronoun: str, verb: str, words: Lexicon) -> bool:
    """Return whether "who" is the subject of its clause, not whom somebody else did it to."""
    table = words.table("clauses.who")
    kind = next((kind for one, kind in table.items() if re.fullmatch(one, pronoun)), None)
    return agreement(verb, words) in {kind, "plural" if kind == "plural" else "present"}


def subject(left: str, verb: re.Match[str], found: Joints, words: Lexicon) -> str | None:
    """Return the subject of a clause: the words before its verb, without adverbs and times."""
    before = left[: verb.start()].strip(" ,")
    before = before[after_adverbials(f"{before} ", found, words) :]
    while True:
        shorter = found.adverb_last.sub("", before).strip(" ,")
        shorter = shorter[: time_last(shorter, words)].strip(" ,")
        if shorter == before:
            break
        before = shorter
    if found.preposition.match(before):
        named = found.named_last.search(before)
        before = before.rsplit(", ", 1)[1] if ", " in before else (named[0] if named else "")
    parts = before.split()
    if not parts or len(parts) > LONGEST_SUBJECT or "," in before:
        return None
    if (
        found.inflected
        and found.oblique.fullmatch(parts[0])
        and agreement(verb[0], words) != "plural"
    ):
        return None
    return before
