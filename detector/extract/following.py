"""Rules for frames that follow their claim: "“Q,” X said", "P, the newspaper reported"."""

import re
from dataclasses import replace

from detector.extract.cues import Cues
from detector.extract.frames import (
    Frame,
    Part,
    head_of,
    may_be_source,
    parts_of,
    placed,
    without_auxiliaries,
)
from detector.extract.quotations import MARKS, OPENING, QUOTED, STRAIGHT
from detector.extract.segments import after_introduction

RESUMED = re.compile(
    rf"[^,;{MARKS}{QUOTED}]{{0,60}},\s(?:(?P<further>[{OPENING}{STRAIGHT}]\w.*)"
    r"|[—–-]\s(?P<rest>[^\W\dA-ZА-ЯЁЄІЇҐ_].*))$"
)
"""A quotation that goes on after its frame (", “who never came.”", ", — who never came»")."""


def after_quotation(text: str, cues: Cues) -> list[Part] | None:
    """Take off "“Q,” X said at Y, adding that P. “Q.”"."""
    found = cues.after_quotation.match(text)
    if not found:
        return None
    source = without_auxiliaries((found["source"] or found["source2"]).strip(" ,-–—"), cues)
    source = source[after_introduction(source, cues.words) :]
    if not may_be_source(source, cues) or cues.not_source.search(source):
        return None
    group = "cue" if found["cue"] else "cue2"
    cue, at = found[group], found.span(group)
    about = cues.about.match(found["tail"])
    frame = placed(
        Frame(source, cue, quoted=True, about=about["whom"] if about else None), text, at
    )
    if resumed := RESUMED.match(text, found.start("tail")):
        cut = (found.end("quotation"), max(resumed.start("further"), resumed.start("rest")))
        return [Part(0, len(text), (frame,), final=True, cut=cut)]
    parts = [Part(0, found.end("quotation"), (frame,), final=True)]
    tail = cues.participle.search(text, found.start("tail"))
    if tail:
        quoted = text[tail.end() : tail.end() + 1] == QUOTED
        further = replace(
            frame, cue=f"{cue} … {tail['cue']}", quoted=quoted, cue_at=tail.span("cue")
        )
        parts.append(Part(tail.end(), len(text), (further,), final=True))
    elif found.end() < len(text):
        parts.append(Part(found.end(), len(text), (frame,), final=True))
    return parts


def inserted(text: str, cues: Cues) -> list[Part] | None:
    """Take off "The dam, X said, broke": what stands before the frame and what follows it are P."""
    if cues.finite is None:
        return None
    for found in cues.inserted.finditer(text):
        group = "" if found["cue"] else "2"
        source, tail = found[f"source{group}"].strip(" -–—"), found["tail"]
        if group and not cues.says.fullmatch(found["cue2"]):
            source, tail = f"{source}{tail}", ""
        before, rest = text[: found.start()], text[found.end() :]
        if QUOTED in before or any(map(cues.finite.search, (source, tail))):
            continue
        if cues.not_source.search(source) or not may_be_source(source, cues):
            continue
        if cues.citing.match(f", {rest}") or cues.that.match(f" {rest}"):
            continue
        if not cues.is_clause(f"{before} {rest}"):
            continue
        cue = found[f"cue{group}"]
        frame = Frame(without_auxiliaries(source, cues), cue, cues.stance(cue))
        frame = placed(frame, text, found.span(f"cue{group}"))
        if further := cues.participle.match(text, found.end() - len(", ")):
            added = replace(frame, cue=f"{cue} … {further['cue']}", cue_at=further.span("cue"))
            return [Part(0, found.start(), (frame,)), Part(further.end(), len(text), (added,))]
        introduced = cues.introduction.match(before) and not cues.is_clause(before)
        if introduced or cues.opener.fullmatch(f"{before} "):
            return [Part(found.end(), len(text), (frame,))]
        return [Part(0, len(text), (frame,), final=True, cut=(found.start(), found.end()))]
    return None


def trailed(text: str, cues: Cues) -> list[Part] | None:
    """Take off "P, the newspaper reported Thursday, citing Y"."""
    position = 0
    while found := cues.trailing.search(text, position):
        position = found.start() + 1
        source = (found["source"] or found["source2"]).strip(" ,-–—.")
        source = source[after_introduction(source, cues.words) :]
        verbal = cues.finite is not None and cues.finite.search(head_of(source))
        inside = text[: found.start()]
        claimed = QUOTED in inside or cues.is_clause(inside)
        if verbal or not claimed or cues.not_source.search(source):
            continue
        if not may_be_source(source, cues) or _only_subordinate(inside, cues):
            continue
        if cues.subordinate.match(source) or cues.dependent.match(source):
            continue
        group = "cue" if found["cue"] else "cue2"
        cue, at = found[group], found.span(group)
        credit = cues.citing.search(found["tail"])
        frame = Frame(
            without_auxiliaries(source, cues),
            cue,
            cues.stance(cue),
            (credit["source"].strip(" ."),) if credit else (),
        )
        return parts_of(text, 0, found.start(), cues, placed(frame, text, at))
    return None


def _only_subordinate(text: str, cues: Cues) -> bool:
    """Return whether a text is a clause of time or reason alone ("While he was in jail")."""
    return cues.subordinate.match(text) is not None and "," not in text
