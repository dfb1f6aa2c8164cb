"""Rules for a second predicate that says P: "X left, saying that P", "X left and said that P"."""

import re

from detector.extract.cues import Cues
from detector.extract.frames import Frame, Part, may_be_source, parts_of, placed
from detector.extract.leading import subject_of
from detector.extract.quotations import QUOTED

OTHER_SUBJECT = re.compile(r"\b(?:that|who|which|whom|whose|what|how|why)\b", re.IGNORECASE)
"""What may have brought in another subject before the second predicate."""


def remarked(text: str, cues: Cues) -> list[Part] | None:
    """Take off "X opposed the plan, saying that P": the subject of the verb says P."""
    found = cues.participle.search(text)
    verb = cues.finite.search(text) if cues.finite else None
    if not found or not verb or verb.start() > found.start():
        return None
    source = subject_of(text[: verb.start()], cues)
    content = text[found.end() :]
    if QUOTED in source or not source or not may_be_source(source, cues):
        return None
    if not content.startswith(QUOTED) and not cues.is_clause(content):
        return None
    frame = Frame(source, found["cue"], quoted=content.startswith(QUOTED))
    frame = placed(frame, text, found.span("cue"))
    return [Part(0, found.start(), final=True), Part(found.end(), len(text), (frame,))]


def continued(text: str, cues: Cues) -> list[Part] | None:
    """Take off "X opposed the plan and said that P": the subject of the first verb says P."""
    found = cues.predicate.search(text)
    verb = cues.finite.search(text) if cues.finite else None
    if not found or not verb or verb.start() >= found.start():
        return None
    source = subject_of(text[: verb.start()], cues)
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
