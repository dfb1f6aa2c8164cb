"""Rules for frames that lead their claim: "X said (in Y) that P"."""

import re
from dataclasses import replace

from detector.extract.contents import Content, content_of
from detector.extract.cues import Cues
from detector.extract.frames import (
    PARENTHESIS,
    Frame,
    Part,
    body_inside,
    head_of,
    may_be_source,
    parts_of,
    placed,
    without_auxiliaries,
)
from detector.extract.quotations import QUOTED
from detector.extract.sequences import LONGEST_SOURCE
from detector.extract.subjects import after_introduction

LONGEST_SUBJECT = 2 * LONGEST_SOURCE
"""Characters before a cue: a subject and an introduction."""

BREAK = re.compile(
    r"(.*)(?:;|\s[-–—]{1,2}|,\s(?:where|even though|although|whereas))\s+", re.DOTALL
)
"""What ends a clause in front of another one."""
RELATIVE = re.compile(r"(?P<head>[^,;]{2,80}?)\s(?:who|that|which)\s(?P<clause>[^,;]{3,80})")
"""A subject and the clause that says which ("Supporters who know him")."""
RELATIVE_LAST = re.compile(r"\b(?:who|which)\s*$", re.IGNORECASE)
OF_PHRASE = re.compile(r"\s(?:of|in|on|at|by|to|from|for|against|between)\s")
"""The end of a noun: "attacks | on the port"."""
EVEN = re.compile(r"[,\s]+(?:even|just|only|shortly|soon|hours|days)\s*$")
"""What belongs to the conjunction after it ("even as")."""


def led(text: str, cues: Cues) -> list[Part] | None:
    """Take off "X said that P", "X denied a report that P", "Z, but X said P"."""
    for cue in cues.says.finditer(text):
        before = text[: cue.start()]
        if len(before) > LONGEST_SUBJECT:
            return None
        if cues.agent.match(text, cue.end()):
            continue
        if cues.not_source.search(f"{without_auxiliaries(before, cues)} ") and not _alone(
            before, cue[0], cues
        ):
            continue
        source, prior = subject_at(before, cues)
        if house := body_inside(cues.auxiliary.sub("", before), cue[0], cues):
            source, prior = house, None
        if not source or QUOTED in source or not may_be_source(source, cues):
            continue
        if _passive(before, source, cues) or _mute(before, source, cue[0], cues):
            continue
        denies = cues.denying.fullmatch(cue[0]) is not None
        content = content_of(text[cue.end() :], cue[0], cues, denies=denies)
        if content is None:
            continue
        frame = Frame(
            source,
            cue[0],
            "denies" if denies else "asserts",
            content.credits,
            nominal=content.start is None,
            quoted=content.quoted,
        )
        frame = placed(frame, text, cue.span())
        parts = _said(text, cue.end(), content, frame, cues)
        return [clause_before(text, prior, cues), *parts] if prior else parts
    return None


def _said(text: str, start: int, content: Content, frame: Frame, cues: Cues) -> list[Part]:
    """Return the parts behind a cue; what follows a semicolon is no part of what is denied."""
    denies = frame.stance == "denies"
    if denies and content.quoted and (answer := _answered(text, start, content, frame)):
        return answer
    stop = text.find(";", start) if denies else -1
    end = stop if stop > 0 else len(text)
    parts = parts_of(text, start + (content.start or 0), end, cues, frame)
    if end < len(text):
        parts.append(Part(end + 1, len(text)))
    return parts


def _answered(text: str, start: int, content: Content, frame: Frame) -> list[Part]:
    """Return the denial and what is said for it apart ("denied it: “We never did”")."""
    begins = start + (content.start or 0)
    colon = text.find(":", start, begins)
    if colon < 0:
        return []
    said = Part(begins, len(text), (replace(frame, stance="asserts"),), final=True)
    if not text[start:colon].strip():
        return [said]
    return [Part(start, colon, (replace(frame, nominal=True, quoted=False),), final=True), said]


def _alone(before: str, cue: str, cues: Cues) -> bool:
    """Return whether a word like "some" is all of the subject ("Some say P")."""
    alone = cues.nobody.fullmatch(subject_of(before, cues)) is not None
    return alone and cues.plain.fullmatch(cue) is not None


def _mute(before: str, source: str, cue: str, cues: Cues) -> bool:
    """Return whether nobody speaks: in "it shows", and in "X, who has said" another clause does."""
    if RELATIVE_LAST.search(without_auxiliaries(before, cues)):
        return True
    if cues.proves.fullmatch(cue) is None:
        return False
    noun = OF_PHRASE.split(head_of(source), maxsplit=1)[0].rsplit(maxsplit=1)[-1]
    return bool(cues.impersonal.fullmatch(source) or cues.mute.fullmatch(noun))


def _passive(before: str, source: str, cues: Cues) -> bool:
    """Return whether a comma parts a cue from its noun ("the deal, announced Friday, would")."""
    apart = before.rstrip().endswith(",") and "," not in source
    return apart and bool(cues.words.words("attribution.objective"))


def _main(text: str, cues: Cues) -> bool:
    """Return whether a text that begins like an introduction is a clause of its own.

    So it may be where no comma follows an introduction ("In May the dam broke, and X said ...").
    """
    inflected = bool(cues.words.words("clauses.oblique"))
    return inflected and cues.is_clause(text) and not cues.dependent.match(text)


def subject_at(before: str, cues: Cues) -> tuple[str, int | None]:
    """Return the subject of a verb in the words before it, and where a clause ends before that.

    "The crowd left, but Reed" is Reed; empty where there is none.
    """
    source = subject_of(before, cues)
    head = head_of(source)
    verbal = cues.has_verb(head) and not described(head, cues)
    if verbal and cues.dependent.search(source):
        return "", None
    plain = PARENTHESIS.sub("", source)
    if not (verbal or cues.contrast.search(plain) or BREAK.match(plain)):
        return source, None
    breaks = (cues.conjunction.match(before), BREAK.match(before))
    prior = max((one for one in breaks if one), key=lambda one: one.end(), default=None)
    if not prior:
        return "", None
    return subject_of(before[prior.end() :], cues), len(EVEN.sub("", prior[1]))


def described(head: str, cues: Cues) -> bool:
    """Return whether the only verb of a subject is in a clause that says who it is."""
    found = RELATIVE.fullmatch(head)
    if not found or cues.finite is None or cues.has_verb(found["head"]):
        return False
    return cues.finite.match(found["clause"]) is not None


def clause_before(text: str, end: int, cues: Cues) -> Part:
    """Return the clause before "..., but X said", without a conjunction in front of it."""
    conjunction = cues.subordinate.match(text, 0, end)
    return Part(conjunction.end() if conjunction else 0, end)


def subject_of(before: str, cues: Cues) -> str:
    """Return the words of the subject before a cue, without introduction and auxiliaries.

    "Speaking in Novi, Michigan, Smith" is Smith; "In May, Smith, the mayor," has an apposition.
    """
    topic = before.rfind(": ") + 1
    words = cues.opener.sub("", without_auxiliaries(before[topic:].lstrip(), cues))
    words = words[after_introduction(words, cues.words) :]
    parts = [part.strip() for part in words.strip(' ,“”«»„"').split(",")]
    introduced = False
    while len(parts) > 1 and cues.introduction.match(parts[0]) and not _main(parts[0], cues):
        introduced, parts = True, parts[1:]
    if introduced and not words.rstrip().endswith(","):
        parts = parts[-1:]
    return ", ".join(parts)
