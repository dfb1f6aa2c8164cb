"""Rules for frames around a claim: "according to X", "citing X", "X was quoted as saying"."""

import re
from dataclasses import replace

from detector.extract.cues import Cues
from detector.extract.frames import Frame, Part, parts_of, placed, without_auxiliaries

MARKS_AROUND = ' “”"«»„'


def nominative(source: str, cues: Cues) -> str:
    """Return a source in the case in which it would be a subject, where the lexicon shows how."""
    for pattern, form in cues.words.table("reference.nominative").items():
        changed, count = re.subn(rf"^{pattern}", str(form), source)
        if count:
            return changed
    return source


def accorded(text: str, cues: Cues) -> list[Part] | None:
    """Take off "According to X, P" and "P, according to X"."""
    for pattern, pronoun in cues.accorded_pronoun:
        if found := pattern.match(text):
            frame = placed(Frame(pronoun, found["cue"]), text, found.span("cue"))
            return parts_of(text, found.end(), len(text), cues, frame)
    if found := cues.accorded_first.match(text):
        apposed = cues.apposed.match(text, found.end())
        if apposed and not cues.is_clause(apposed["who"]) and cues.is_clause(text[apposed.end() :]):
            source = text[found.start("source") : apposed.end("who")]
            frame = placed(Frame(source, found["cue"]), text, found.span("cue"))
            return parts_of(text, apposed.end(), len(text), cues, frame)
        frame = placed(Frame(found["source"].strip(), found["cue"]), text, found.span("cue"))
        frame = replace(frame, source=nominative(found["source"].strip(), cues))
        return parts_of(text, found.end(), len(text), cues, frame)
    found = cues.accorded_last.search(text)
    if found and text[: found.start()].strip():
        source = found["source"].strip(" .")
        frame = placed(Frame(source, found["cue"]), text, found.span("cue"))
        frame = replace(frame, source=nominative(source, cues))
        return parts_of(text, 0, found.start(), cues, frame)
    return None


def cited(text: str, cues: Cues) -> list[Part] | None:
    """Take off "P, WSJ reported, citing X": the frame that is left credits X."""
    found = cues.citing.search(text)
    if not found or not text[: found.start()].strip():
        return None
    named = any(word[0].isupper() for word in found["source"].split())
    if not named and not cues.answerable.search(found["source"]):
        return None
    frame = placed(Frame(found["source"].strip(" ."), found["cue"]), text, found.span("cue"))
    return [Part(0, found.start(), credit=frame)]


def heard(text: str, cues: Cues) -> list[Part] | None:
    """Take off "There were reports that P"."""
    found = cues.hearsay.match(text)
    if not found:
        return None
    noun = cues.noun.search(found["cue"])
    frame = Frame(noun[0] if noun else None, found["cue"], "hedges", cue_at=found.span("cue"))
    return parts_of(text, found.end(), len(text), cues, frame)


def passive(text: str, cues: Cues) -> list[Part] | None:
    """Take off "X was quoted as saying that P"."""
    found = cues.passive.match(text)
    if not found:
        return None
    frame = placed(Frame(found["source"].strip(), found["cue"]), text, found.span("cue"))
    return parts_of(text, found.end(), len(text), cues, frame)


def quoting(text: str, cues: Cues) -> list[Part] | None:
    """Take off "the article quoted X as saying that P", which leaves the frame of X inside."""
    found = cues.quoting.match(text)
    if not found:
        return None
    at = found.span("cue")
    outer = placed(Frame(without_auxiliaries(found["outer"].strip(), cues), found["cue"]), text, at)
    frame = placed(Frame(found["source"].strip(MARKS_AROUND), found["cue"]), text, at)
    return parts_of(text, found.end(), len(text), cues, outer, frame)
