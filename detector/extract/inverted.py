"""Rules for frames whose subject stands behind its verb or inside: "Am Montag sagte X, dass P".

They hold where the verb stands second: "Laut X ist P", "X zufolge ist P", "X hat Y zurückgewiesen".
"""

import re

from detector.extract.contents import content_of
from detector.extract.cues import Cues
from detector.extract.frames import Frame, Part, may_be_source, nominative, parts_of, placed
from detector.extract.inversions import LONGEST_MIDDLE, inversions
from detector.extract.leading import subject_of
from detector.extract.names import NAME
from detector.extract.quotations import QUOTED
from detector.extract.wordorder import noun_phrase_end, phrase_end, subject_behind

APPOSED = re.compile(rf",\s{NAME},(?=\s)")
"""A name behind what somebody is ("laut dem Bürgermeister, | Jan Korb, | ist P")."""


def inverted(text: str, cues: Cues) -> list[Part] | None:
    """Take off a frame whose order only languages with the verb in second place have."""
    if not cues.words.verb_second:
        return None
    for rule in (
        _resumed,
        _so,
        _denied,
        _called,
        _reproached,
        _emerges,
        _compounded,
        _zufolge,
        _according,
        _said,
    ):
        if parts := rule(text, cues):
            return parts
    return None


def _according(text: str, cues: Cues) -> list[Part] | None:
    """Take off "Laut X ist P" and "P ist laut X P"."""
    found = inversions(cues.words).according.search(text)
    if not found:
        return None
    end = noun_phrase_end(text, cues.words, found.end())
    if apposed := APPOSED.match(text, end):
        end = apposed.end()
    source = text[found.end() : end].rstrip(" ,")
    if not source or not may_be_source(source, cues):
        return None
    frame = Frame(nominative(source, cues.words), found["cue"].strip())
    frame = placed(frame, text, found.span("cue"))
    return _around(text, found.start(), end, frame, cues)


def _zufolge(text: str, cues: Cues) -> list[Part] | None:
    """Take off "X zufolge ist P" and "P ist X zufolge P"."""
    found = inversions(cues.words).after_source.search(text)
    if not found:
        return None
    starts = (word.start() for word in re.finditer(r"(?:^|(?<=\s))\S", text[: found.start()]))
    ending = (at for at in starts if noun_phrase_end(text, cues.words, at) == found.start())
    start = next(ending, None)
    if start is None:
        return None
    frame = Frame(nominative(text[start : found.start()], cues.words), found["cue"])
    frame = placed(frame, text, found.span("cue"))
    return _around(text, start, found.end(), frame, cues)


def _around(text: str, start: int, end: int, frame: Frame, cues: Cues) -> list[Part] | None:
    """Return the claim around a source, or what follows one at the head of its sentence."""
    before = text[:start].strip()
    if not before or cues.opener.fullmatch(f"{before} "):
        return parts_of(text, end + (text[end : end + 1] == ","), len(text), cues, frame)
    if QUOTED in text or not cues.is_clause(text):
        return None
    return [Part(0, len(text), (frame,), final=True, cut=(start, end))]


def _so(text: str, cues: Cues) -> list[Part] | None:
    """Take off "P, so X" and "“Q”, so X"."""
    found = inversions(cues.words).so.search(text)
    if not found:
        return None
    source = subject_behind(found["source"], cues.words)
    if not may_be_source(source, cues):
        return None
    quoted = text.lstrip().startswith(QUOTED)
    frame = placed(Frame(source, found["cue"], quoted=quoted), text, found.span("cue"))
    return [Part(0, found.start(), (frame,), final=True)]


def _resumed(text: str, cues: Cues) -> list[Part] | None:
    """Take off "„Q“, so X, „q“", whose two halves are one claim."""
    found = inversions(cues.words).resumed.match(text)
    if not found:
        return None
    source = subject_behind(found["source"], cues.words)
    if not may_be_source(source, cues):
        return None
    frame = placed(Frame(source, found["cue"], quoted=True), text, found.span("cue"))
    cut = (found.end("first"), found.start("second"))
    return [Part(found.start("first"), len(text), (frame,), final=True, cut=cut)]


def _called(text: str, cues: Cues) -> list[Part] | None:
    """Take off "X nannte den Bericht falsch", which denies what was said before."""
    found = inversions(cues.words).called.match(text)
    source = subject_of(found["source"], cues) if found else ""
    if not found or not source or not may_be_source(source, cues):
        return None
    frame = placed(Frame(source, found["cue"], "denies", nominal=True), text, found.span("cue"))
    return [Part(*found.span("what"), (frame,), final=True)]


def _reproached(text: str, cues: Cues) -> list[Part] | None:
    """Take off "X wirft Y vor, gelogen zu haben"; of "ihm" nobody can tell who is meant."""
    found = inversions(cues.words).reproached.match(text)
    if not found:
        return None
    group = "" if found["cue"] else "2"
    source, whom = subject_of(found["source"], cues), found[f"whom{group}"]
    somebody = cues.words.pattern("reference.object").fullmatch(whom) is None
    if not source or not somebody or not may_be_source(source, cues):
        return None
    cue, at = found[f"cue{group}"], found.span(f"cue{group}")
    frame = placed(Frame(source, cue, form="reproach"), text, at)
    return [Part(found.start(f"whom{group}"), found.end("what"), (frame,), final=True)]


def _compounded(text: str, cues: Cues) -> list[Part] | None:
    """Take off "Nach Behördenangaben ist P"."""
    found = inversions(cues.words).compounded.search(text)
    if not found:
        return None
    source = found["source"] or nominative(found["source2"] or "", cues.words)
    if found["own"]:
        source = text[: noun_phrase_end(text, cues.words)]
    if not source:
        return None
    frame = placed(Frame(source, found["cue"]), text, found.span("cue"))
    return _around(text, *found.span(), frame, cues)


def _emerges(text: str, cues: Cues) -> list[Part] | None:
    """Take off "Wie aus X hervorgeht, P" and "P, hieß es aus X"."""
    found = inversions(cues.words).emerges.search(text)
    if not found:
        return None
    group = next(name for name in ("source", "source2", "source3", "source4") if found[name])
    end = noun_phrase_end(text, cues.words, found.start(group))
    source = nominative(text[found.start(group) : end], cues.words)
    if not source or not may_be_source(source, cues):
        return None
    frame = placed(Frame(source, found[0].strip(" ,").split()[0]), text, found.span())
    first = found.start() == 0
    return parts_of(
        text, found.end() if first else 0, len(text) if first else found.start(), cues, frame
    )


def _denied(text: str, cues: Cues) -> list[Part] | None:
    """Take off "X hat Berichte zurückgewiesen(, wonach P)"."""
    found = inversions(cues.words).denied.search(text)
    if not found:
        return None
    source = subject_of(found["source"], cues)
    if not source or QUOTED in source or not may_be_source(source, cues):
        return None
    following = cues.clause_start.match(text, found.end()) is not None
    claimed = found["that"] is not None or (found["joint"] is not None and following)
    group = "" if found["cue"] else "2"
    cue, what = found[f"cue{group}"], found[f"what{group}"]
    frame = Frame(source, cue, "denies", (what,), nominal=not claimed)
    frame = placed(frame, text, found.span(f"cue{group}"))
    if claimed:
        return [Part(found.end(), len(text), (frame,))]
    return [Part(*found.span(f"what{group}"), (frame,), final=True)]


def _said(text: str, cues: Cues) -> list[Part] | None:
    """Take off "Am Montag sagte X, dass P" and "Zuvor hatte X berichtet, P"."""
    front = phrase_end(text, cues.words)
    verb = inversions(cues.words).says.match(text, front) if front else None
    if not verb or not _adverbial(text[:front], cues):
        return None
    end = noun_phrase_end(text, cues.words, verb.end())
    source = text[verb.end() : end]
    if not source or not may_be_source(source, cues):
        return None
    cue, at = verb["cue"] or "", verb.span("cue")
    if not cue:
        participle = cues.says.search(text, end, end + LONGEST_MIDDLE)
        last = participle is not None and text[participle.end() :][:1] in {"", ",", ":", "."}
        if not participle or not last or "," in text[end : participle.start()]:
            return None
        cue, at, end = participle[0], participle.span(), participle.end()
    denies = cues.denying.fullmatch(cue) is not None
    content = content_of(text[end:], cue, cues, denies=denies)
    if content is None:
        return None
    frame = Frame(
        source,
        cue,
        "denies" if denies else "asserts",
        content.credits,
        nominal=content.start is None,
        quoted=content.quoted,
    )
    return parts_of(text, end + (content.start or 0), len(text), cues, placed(frame, text, at))


def _adverbial(front: str, cues: Cues) -> bool:
    """Return whether what stands before a verb is no subject."""
    return cues.introduction.match(front) is not None
