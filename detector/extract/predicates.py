"""Rules for a second predicate that says P: "X left, saying that P", "X left and said that P"."""

import re

from detector.extract.cues import Cues
from detector.extract.frames import (
    Frame,
    Part,
    claim_from,
    head_of,
    may_be_source,
    parts_of,
    placed,
)
from detector.extract.leading import BREAK, described, subject_of
from detector.extract.quotations import QUOTED
from detector.extract.relatives import RELATED

OTHER_SUBJECT = re.compile(r"\b(?:that|who|which|whom|whose|what|how|why)\b", re.IGNORECASE)
"""What may have brought in another subject before the second predicate."""
RELATIVE_LAST = re.compile(r"\b(?:who|that|which)(?:\s\w+)?$")
NO_TRUTH = re.compile(r"\bno\s\w+\s(?:in|to|behind)$", re.IGNORECASE)
"""What calls the claim after it false ("there is no truth in reports that")."""


def remarked(text: str, cues: Cues) -> list[Part] | None:
    """Take off "X opposed the plan, saying that P": the subject of the verb says P."""
    found = cues.participle.search(text)
    if not found:
        return None
    clause = cues.conjunction.match(text[: found.start()]) if text[found.start()] != "," else None
    first = clause.end() if clause and cues.is_clause(text[clause.end() : found.start()]) else 0
    source = _subject(text[first : found.start()], cues)
    if source is None:
        return None
    stance = cues.stance(found["cue"])
    start = claim_from(text, found.end(), cues, stance)
    content = text[start:]
    if QUOTED in source:
        return None
    quoted, clausal = content.startswith(QUOTED), cues.is_clause(content)
    if not quoted and not clausal and stance != "denies":
        return None
    nominal = not quoted and not clausal
    frame = Frame(source, found["cue"], stance, nominal=nominal, quoted=quoted)
    frame = placed(frame, text, found.span("cue"))
    # "By saying" begins before its cue, "a statement saying" does not end before it.
    end = found.start("cue" if text[found.start()].isalpha() else 0)
    return [Part(0, end, final=True), Part(start, len(text), (frame,))]


def _subject(clause: str, cues: Cues) -> str | None:
    """Return the subject of the first verb that has one; of a participle before it none.

    "In a letter released Friday, Reed objected" has a verb that is none.
    """
    for verb in cues.finite.finditer(clause) if cues.finite else ():
        source = subject_of(clause[: verb.start()], cues)
        if not source or not may_be_source(source, cues) or RELATIVE_LAST.search(source):
            continue
        verbal = cues.has_verb(head_of(source))
        return None if verbal and not described(head_of(source), cues) else source
    return None


def named(text: str, cues: Cues) -> list[Part] | None:
    """Take off "She repeated the ministry's claim that P", where the noun ends its clause."""
    for found in cues.named_claim.finditer(text):
        before, content = text[: found.start()], text[found.end() :]
        if found["unowned"]:
            source = found["by"] or found["unowned"]
        elif found["pronoun"]:
            source = cues.possessors[found["pronoun"].lower()]
        else:
            own = RELATED.search(found["whose"])
            source = own[0] if own else ""
            before = text[: found.end("whose") - len(source)]
        if QUOTED in before or not cues.is_clause(before) or NO_TRUTH.search(before):
            continue
        if not cues.clause_start.match(content) and not cues.is_clause(content):
            continue
        if not source or not may_be_source(source, cues):
            continue
        group = "unowned" if found["unowned"] else "cue"
        hearsay = found["unowned"] and not found["by"]
        frame = Frame(source, found[group], "hedges" if hearsay else "asserts")
        frame = placed(frame, text, found.span(group))
        return [Part(0, found.end(group), final=True), Part(found.end(), len(text), (frame,))]
    return None


def continued(text: str, cues: Cues) -> list[Part] | None:
    """Take off "X opposed the plan and said that P": the subject of the first verb says P."""
    found = cues.predicate.search(text)
    clause = BREAK.match(text, 0, found.start()) if found else None
    first = clause.end() if clause else 0
    verbs = [p.search(text, first) for p in (cues.finite, cues.says) if p]
    verb = min((one for one in verbs if one), key=lambda one: one.start(), default=None)
    if not found or cues.finite is None or not verb or verb.start() >= found.start():
        return None
    source = subject_of(text[first : verb.start()], cues)
    between = text[verb.end() : found.start()]
    if not source or QUOTED in source or not may_be_source(source, cues):
        return None
    if any(p.search(s) for p in (OTHER_SUBJECT, cues.dependent) for s in (source, between)):
        return None
    quoted = text[found.end() : found.end() + 1] == QUOTED
    frame = Frame(source, found["cue"], cues.stance(found["cue"]), quoted=quoted)
    frame = placed(frame, text, found.span("cue"))
    parts = parts_of(text, found.end(), len(text), cues, frame)
    return [Part(0, found.start(), final=True), *parts]
