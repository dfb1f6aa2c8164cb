"""Clauses of languages whose joints are commas, conjunctions or particles, one claim each."""

import re
from typing import Final

from detector.extract.joints import Joints, joints
from detector.extract.lexicon import Lexicon
from detector.extract.subjects import after_adverbials, agreement, agrees, may_be_subject, subject
from detector.extract.verbs import SHORTEST_CLAIM, shortest_claim

FURTHEST_VERB: Final = 9
"""Words before the verb of a clause that follows a conjunction."""
HALVES: Final = (re.compile(r";\s"), re.compile(r"\s[—–]\s"))
PARTITIVE: Final = re.compile(r"\S+\s(?:з|із|из)\s", re.IGNORECASE)
"""A part of what was counted before ("5 из которых")."""
OWN_OBJECT: Final = 2
"""Words after a verb that are an object of its own where no ending shows one."""
DASHED: Final = re.compile(r"\s[—–]\s(?P<inside>[^—–]+?)\s[—–]\s")
NAME_LAST: Final = re.compile(r"\s[^\W\d_a-zа-яёєіїґ][\w’'-]+$")


def segments(text: str, words: Lexicon) -> list[str]:
    """Return the claims of a content in its own words, the main clause first.

    Only what stands alone is taken out: a clause about a name, and a clause or a predicate whose
    subject is certain. The rest keeps the clauses that depend on it, since a comma does not tell
    "people who smoke" from "people, who smoke".
    """
    found = joints(words)
    if found is None:
        return [text]
    main, extra = _without_relatives(_without_insertions(text, found), found, words)
    pieces = [
        p
        for part in (main, *extra)
        for half in _halves(part, found)
        for p in _apart(half, found, words)
    ]
    claims = [piece.strip(" ,") for piece in pieces]
    return [claim for claim in claims if len(claim.split()) >= shortest_claim(words)]


def _without_relatives(text: str, found: Joints, words: Lexicon) -> tuple[str, list[str]]:
    """Return the text without the clauses about a name, and those clauses with the name."""
    extra: list[str] = []
    for pattern in (found.relative, found.place):
        clause = pattern.search(text)
        verb = found.verb.search(clause["rest"]) if clause else None
        if not clause or not verb:
            continue
        begins = after_adverbials(clause["rest"], found, words)
        if pattern is found.relative and verb.start() != begins:
            continue
        head, after = clause["head"], text[clause.end() :]
        main = f"{text[: clause.start()]}{head} {after}"
        if pattern is found.relative and not (
            agrees(clause["who"], verb[0], words)
            and not found.verb.search(head)
            and not found.preposition.match(head)
        ):
            continue
        if after and found.verb.search(main) and not found.dependent.match(after):
            extra.append(f"{head} {clause['rest']}")
            text = main
    return text, extra


def _without_insertions(text: str, found: Joints) -> str:
    """Return the text without what stands between two dashes and makes no claim."""
    insertion = DASHED.search(text)
    if not insertion or found.verb.search(insertion["inside"]):
        return text
    shorter = f"{text[: insertion.start()]} {text[insertion.end() :]}"
    return shorter if found.verb.search(shorter) else text


def _halves(text: str, found: Joints) -> list[str]:
    """Return the sentences on both sides of a semicolon or a dash apart."""
    for separator in HALVES:
        marks = list(separator.finditer(text))
        for mark in marks if len(marks) == 1 or separator is HALVES[0] else ():
            left, right = text[: mark.start()], text[mark.end() :]
            if found.copula.match(right) or found.verb.match(right):
                continue
            if NAME_LAST.search(left) and right[:1].isupper():
                # "Заречное — Липовка" is a road.
                continue
            if all(_is_claim(half, found) for half in (left, right)) and not _hangs(left, found):
                return [left, *_halves(right, found)]
    return [text]


def _is_claim(text: str, found: Joints) -> bool:
    return len(text.split()) >= SHORTEST_CLAIM and found.verb.search(text) is not None


def _hangs(text: str, found: Joints) -> bool:
    """Return whether a text has a clause that depends on another in it."""
    return found.dependent.search(text) is not None


def _apart(text: str, found: Joints, words: Lexicon) -> list[str]:
    """Return the main clause and those that a conjunction joins to it, each with its subject."""
    if not found.verb.search(text):
        return [text]
    clause = found.subordinate.search(text)
    if clause:
        left, right = text[: clause.start()], clause["right"]
        whole = _is_claim(left, found) and not _hangs(left, found)
        further = _with_shared(left, right, found, words) if whole else None
        if further:
            return [*_apart(left, found, words), *_apart(further, found, words)]
    for count in found.count.finditer(text):
        left, right = text[: count.start()], text[count.end() :]
        if (
            len(right.split()) >= shortest_claim(words)
            and not PARTITIVE.match(right)
            and all(found.verb.search(half) and not _hangs(half, found) for half in (left, right))
        ):
            return [left, *_apart(right, found, words)]
    position = 0
    while joint := found.coordination.search(text, position):
        left, right = text[: joint.start()], joint["right"]
        if _is_claim(left, found) and not _hangs(left, found):
            further = _joined(left, joint, right, found, words)
            if further and _is_claim(further, found):
                return [left, *_apart(further, found, words)]
        position = joint.start("right") - 1
    return [text]


def _joined(
    left: str, joint: re.Match[str], right: str, found: Joints, words: Lexicon
) -> str | None:
    """Return the clause after a conjunction with its subject, None where it is no clause."""
    contrast = found.contrast.fullmatch(joint["joint"])
    if joint["comma"] and (found.inflected and not contrast):
        return right if _own(right, found, words) else None
    if contrast or joint["comma"] or found.pronouns.match(right):
        return _with_shared(left, right, found, words)
    return _shared(left, right, found, words)


def _with_shared(left: str, right: str, found: Joints, words: Lexicon) -> str | None:
    return _shared(left, right, found, words) or (right if _own(right, found, words) else None)


def _own(right: str, found: Joints, words: Lexicon) -> bool:
    """Return whether a clause has words that may be its subject, not too far from its verb."""
    start = after_adverbials(right, found, words)
    near = found.verb.search(right, start)
    if not near or "," in right[start : near.start()]:
        return False
    if near.start() == start:
        return found.inflected
    return len(right[start : near.start()].split()) <= FURTHEST_VERB


def _second_verb(
    left: str, right: str, found: Joints
) -> tuple[re.Match[str] | None, re.Match[str] | None]:
    """Return the verbs of both sides where each has an object of its own.

    "Cuốn trôi hai cây cầu và làm ngập 75 căn nhà", but not "điều tra và xử lý vụ án".
    """
    first, second = found.verb.search(left), found.verb.match(right)
    if not first or not second:
        return None, None
    own = [len(left[first.end() :].split()), len(right[second.end() :].split())]
    return (second, first) if min(own) >= OWN_OBJECT else (None, None)


def _shared(left: str, right: str, found: Joints, words: Lexicon) -> str | None:
    """Return a predicate with the subject of the clause before it; None where it has its own."""
    verb = found.verb if found.inflected else found.predicate
    start = after_adverbials(right, found, words) if found.inflected else 0
    second, first = verb.match(right, start), verb.search(left)
    if not found.inflected and not second:
        second, first = _second_verb(left, right, found)
    if not second or not first:
        return None
    who = subject(left, first, found, words)
    if who is None:
        return None
    if found.inflected:
        kinds = {agreement(first[0], words), agreement(second[0], words)}
        if None in kinds or (len(kinds) > 1 and ("present" not in kinds or "plural" in kinds)):
            return None
        if found.happens.fullmatch(second[0]) and may_be_subject(right[second.end() :], found):
            return None
    return f"{who} {right}"
