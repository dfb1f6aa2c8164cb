"""Rules for frames around a claim: "according to X", "citing X", "X was quoted as saying"."""

import re
from dataclasses import replace

from detector.extract.cues import Cues
from detector.extract.frames import (
    Frame,
    Part,
    behind_data,
    body_inside,
    may_be_source,
    nominative,
    parts_of,
    placed,
    without_auxiliaries,
)
from detector.extract.names import NAME
from detector.extract.quotations import QUOTED
from detector.letters import CAPITAL

CAPTION = re.compile(
    rf"\s*(?:(?:[Mm]ore\s)?(?:[Ff]rom|[Pp]er)\s)?(?P<source>[^;:{QUOTED}]{{2,90}}):\s+(?=[{QUOTED}]+\W*$)"
)
DASHED = re.compile(r"\s(?:--|[–—])\s(?P<inside>[^–—]+?)\s(?:--|[–—])(?=\s)")
NAMES = re.compile(rf"{CAPITAL}[\w.’'-]+\s(?:and\s)?{CAPITAL}[\w.’'-]+")
DETERMINED = re.compile(r"(?:the|an?|his|her|its|their|this)\s", re.IGNORECASE)
APPOSED_NAME = re.compile(rf"{NAME},\s+")
"""A name behind what somebody is ("the port's director, | Ivan Lys, | P")."""
MARKS_AROUND = ' “”"«»„'


def accorded(text: str, cues: Cues) -> list[Part] | None:
    """Take off "According to X, P" and "P, according to X"."""
    for pattern, pronoun in cues.accorded_pronoun:
        if found := pattern.match(text):
            frame = placed(Frame(pronoun, found["cue"]), text, found.span("cue"))
            return parts_of(text, found.end(), len(text), cues, frame)
    if likewise := _likewise(text, cues):
        return likewise
    if found := cues.accorded_first.match(text):
        start, source = found.end(), found["source"].strip()
        if end := _apposition_end(text, found, cues):
            start, source = end, text[found.start("source") : end].rstrip(" ,")
        frame = placed(Frame(source, found["cue"]), text, found.span("cue"))
        house = body_inside(source, found["cue"].split()[-1], cues)
        frame = replace(frame, source=house or nominative(behind_data(source), cues.words))
        return parts_of(text, start, len(text), cues, frame)
    found = cues.accorded_last.search(text)
    if found and text[: found.start()].strip():
        source = found["source"].strip(" .")
        frame = placed(Frame(source, found["cue"]), text, found.span("cue"))
        frame = replace(frame, source=nominative(behind_data(source), cues.words))
        return parts_of(text, 0, found.start(), cues, frame)
    return None


def _apposition_end(text: str, source: re.Match[str], cues: Cues) -> int | None:
    """Return where what is said of a source ends and the claim begins; None where nothing is.

    "According to Reed, | the mayor, | P"; "according to the mayor, | Ann Reed, | P"; "according to
    Reed, | who heads the police, | P".
    """
    apposed = cues.apposed.match(text, source.end())
    claimed = apposed is not None and (
        cues.is_clause(text[apposed.end() :]) or not cues.is_clause(text[source.end() :])
    )
    stands_alone = cues.is_clause(apposed["who"]) if apposed and cues.inflected else False
    if apposed and not cues.inflected and cues.finite:
        # Without endings only an auxiliary shows that a verb is no description's.
        stands_alone = cues.finite.search(apposed["who"]) is not None
    if apposed and claimed and not stands_alone:
        added = cues.added.match(text, apposed.end())
        if added and cues.is_clause(text[added.end() :]):
            return added.end()
        return apposed.end()
    named = APPOSED_NAME.match(text, source.end())
    if named and cues.answerable.search(source["source"]) and cues.is_clause(text[named.end() :]):
        return named.end()
    relative = cues.said_of.match(text, source.end())
    if relative and cues.is_clause(text[relative.end() :]):
        return relative.end()
    return None


def _likewise(text: str, cues: Cues) -> list[Part] | None:
    """Take off "As X reported on Friday, P" and "P, as X reported on Friday"."""
    for pattern in (cues.likewise_first, cues.likewise_last):
        found = pattern.search(text)
        if not found or cues.finite is None:
            continue
        source, tail = found["source"], found["tail"]
        first = pattern is cues.likewise_first
        start, end = (found.end(), len(text)) if first else (0, found.start())
        clausal = QUOTED in text[start:end] or cues.is_clause(text[start:end])
        if any(map(cues.has_verb, (source, tail))) or not clausal:
            continue
        if cues.that.search(f"{tail} ") or not may_be_source(source, cues):
            continue
        frame = placed(
            Frame(without_auxiliaries(source, cues), found["cue"], cues.stance(found["cue"])),
            text,
            found.span("cue"),
        )
        frame = replace(frame, quoted=text[start:].startswith(QUOTED))
        return parts_of(text, start, end, cues, frame)
    return None


def captioned(text: str, cues: Cues) -> list[Part] | None:
    """Take off "From the report: “Q”": a name or a document, a colon and nothing but its words."""
    found = CAPTION.match(text)
    source = found["source"] if found else ""
    spoken = cues.says.search(source) and not cues.noun.search(source)
    if not found or spoken or cues.has_verb(source):
        return None
    known = NAMES.match(source) or (DETERMINED.match(source) and cues.answerable.search(source))
    if not known or not may_be_source(source, cues):
        return None
    at = (found.end("source"), found.end("source") + 1)
    frame = placed(Frame(source, ":", quoted=True), text, at)
    return [Part(found.end(), len(text), (frame,), final=True)]


def cited(text: str, cues: Cues) -> list[Part] | None:
    """Take off "P, WSJ reported, citing X": the frame that is left credits X."""
    found = None if cues.quoting.match(text) else cues.citing.search(text)
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
        return _quoting_last(text, cues)
    at = found.span("cue")
    outer = placed(Frame(without_auxiliaries(found["outer"].strip(), cues), found["cue"]), text, at)
    frame = placed(Frame(found["source"].strip(MARKS_AROUND), found["cue"]), text, at)
    return parts_of(text, found.end(), len(text), cues, outer, frame)


def _quoting_last(text: str, cues: Cues) -> list[Part] | None:
    """Take off "P, the article quoted X as saying"."""
    found = cues.quoting_last.search(text)
    if not found or (cues.finite and cues.finite.search(found["outer"])):
        return None
    at = found.span("cue")
    outer = placed(Frame(without_auxiliaries(found["outer"].strip(), cues), found["cue"]), text, at)
    frame = placed(Frame(found["source"].strip(MARKS_AROUND), found["cue"]), text, at)
    frame = replace(frame, quoted=text.startswith(QUOTED))
    return parts_of(text, 0, found.start(), cues, outer, frame)


def dashed(text: str, cues: Cues) -> list[Part] | None:
    """Take off the frame of an insertion: "Z -- P, according to X -- goes on"."""
    for found in DASHED.finditer(text):
        inside = found["inside"]
        accorded_inside = cues.accorded_last.search(inside)
        if not accorded_inside or not cues.is_clause(inside[: accorded_inside.start()]):
            continue
        whole = f"{text[: found.start()]} {text[found.end() :]}"
        if QUOTED in text or not cues.is_clause(whole):
            continue
        return [
            Part(0, len(text), final=True, cut=found.span()),
            Part(*found.span("inside")),
        ]
    return None
