"""Rules for frames that follow their claim: "“Q,” X said", "P, the newspaper reported"."""

import re
from dataclasses import replace

from detector.extract.cues import Cues
from detector.extract.frames import (
    Frame,
    Part,
    body_inside,
    claim_from,
    head_of,
    may_be_source,
    nominative,
    parts_of,
    placed,
    with_name,
    without_auxiliaries,
)
from detector.extract.names import NAME
from detector.extract.quotations import MARKS, OPENING, QUOTED, STRAIGHT
from detector.extract.subjects import after_introduction
from detector.extract.verbs import SHORTEST_CLAIM
from detector.extract.wordorder import subject_behind
from detector.letters import NO_CAPITAL

RESUMED = re.compile(
    rf"[^,;{MARKS}{QUOTED}]{{0,60}},\s+(?:(?:(?:and|but|or)\s+)?(?P<further>[{OPENING}{STRAIGHT}]\w.*)"
    rf"|[—–-]\s(?P<rest>{NO_CAPITAL}.*))$"
)
"""A quotation that goes on after its frame (", “who never came.”", ", — who never came»")."""

GERUND_NEXT = re.compile(r"[a-z]{2,}ing\b")
"""What goes on with the frame ("Reed wrote a letter, calling for a vote")."""
FULL_NAME = re.compile(NAME)
APPOSED_LAST = re.compile(rf",\s{NAME}$")
"""A name in apposition that ends the words before a comma."""
TO_DO = re.compile(r"\s+(?:to|that)\s", re.IGNORECASE)
PUBLISHED = re.compile(
    r"(?<=\w)\s(?:published|aired|broadcast|posted|released|issued|recorded|seen|obtained|dated|sent)"
    r"(?=\s(?:on|in|by|at|to|late|early|last|this|\w+day)\b|$)"
)
"""What only says of an interview or a statement when and where it came out."""
OWN_CLAUSE = re.compile(
    r"\b(?:who|whose|which|that|where|after|as|when|before|while|since|if)\b", re.IGNORECASE
)
"""What shows that a verb after it is not the main one."""


def after_quotation(text: str, cues: Cues) -> list[Part] | None:
    """Take off "“Q,” X said at Y, adding that P. “Q.”"."""
    found = cues.after_quotation.match(text)
    if not found:
        return None
    source = without_auxiliaries((found["source"] or found["source2"]).strip(" ,-–—"), cues)
    house = body_inside(source, found["cue"] or found["cue2"], cues)
    source = house or source[after_introduction(source, cues.words) :]
    source = subject_behind(source, cues.words) if found["cue2"] else source
    if not may_be_source(source, cues) or cues.not_source.search(source):
        return None
    group = "cue" if found["cue"] else "cue2"
    cue, at = found[group], found.span(group)
    source = source if found["cue"] else with_name(source, found["tail"], cues)
    about = cues.about.match(found["tail"])
    told = _told(found, cues)
    frame = Frame(source, cue, credits=told, quoted=True, about=about["whom"] if about else None)
    frame = placed(frame, text, at)
    quoted_from = found.start("quotation")
    if resumed := RESUMED.match(text, found.start("tail")):
        cut = (found.end("quotation"), max(resumed.start("further"), resumed.start("rest")))
        return [Part(quoted_from, len(text), (frame,), final=True, cut=cut)]
    parts = [Part(quoted_from, found.end("quotation"), (frame,), final=True)]
    tail = cues.participle.search(text, found.start("tail"))
    if tail:
        stance = cues.stance(tail["cue"])
        start = claim_from(text, tail.end(), cues, stance)
        further = replace(
            frame,
            cue=f"{cue} … {tail['cue']}",
            stance=stance,
            nominal=stance == "denies" and not cues.is_clause(text[start:]),
            quoted=text[start : start + 1] == QUOTED,
            cue_at=tail.span("cue"),
        )
        parts.append(Part(start, len(text), (further,), final=True))
    elif found.end() < len(text) and not _listener(found["tail"], cue, cues):
        parts.append(Part(found.end(), len(text), (frame,), final=True))
    return parts


def _listener(tail: str, cue: str, cues: Cues) -> bool:
    """Return whether a name in quotation marks is whom somebody told ("told “Today”")."""
    return not tail.strip() and cues.addressing.fullmatch(cue) is not None


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
        if QUOTED in before or any(map(cues.has_verb, (source, tail))):
            continue
        if cues.not_source.search(source) or not may_be_source(source, cues):
            continue
        adding = cues.participle.match(text, found.end() - len(", "))
        if (
            (GERUND_NEXT.match(rest) and not adding)
            or cues.citing.match(f", {rest}")
            or cues.that.match(f" {rest}")
        ):
            continue
        if not cues.is_clause(f"{before} {rest}"):
            continue
        cue = found[f"cue{group}"]
        frame = Frame(without_auxiliaries(source, cues), cue, cues.stance(cue))
        frame = placed(frame, text, found.span(f"cue{group}"))
        if further := cues.participle.match(text, found.end() - len(", ")):
            added = replace(frame, cue=f"{cue} … {further['cue']}", cue_at=further.span("cue"))
            return [Part(0, found.start(), (frame,)), Part(further.end(), len(text), (added,))]
        if cues.opener.fullmatch(f"{before} "):
            return [Part(found.end(), len(text), (frame,))]
        return [Part(0, len(text), (frame,), final=True, cut=(found.start(), found.end()))]
    return None


def trailed(text: str, cues: Cues) -> list[Part] | None:
    """Take off "P, the newspaper reported Thursday, citing Y"."""
    position = 0
    while found := cues.trailing.search(text, position):
        position = found.start() + 1
        source = (found["source"] or found["source2"]).strip(" ,-–—.")
        house = body_inside(source, found["cue"] or found["cue2"], cues)
        source = house or source[after_introduction(source, cues.words) :]
        source = subject_behind(source, cues.words) if found["cue2"] else source
        subject = without_auxiliaries(source, cues)
        verbal = cues.has_verb(head_of(subject))
        inside = text[: found.start()]
        claimed = QUOTED in inside or cues.is_clause(inside) or _only_said(found, inside, cues)
        if verbal or not claimed or cues.not_source.search(source):
            continue
        if not may_be_source(source, cues) or _only_subordinate(inside, cues):
            continue
        if cues.subordinate.match(source) or cues.dependent.match(source):
            continue
        if _goes_on(found["tail"], cues):
            continue
        if found["cue2"] and not (house or _speaks(found, cues)):
            continue
        if found["cue2"] and cues.words.verbless and APPOSED_LAST.search(inside):
            # In "the minister, Ann Reed, announced the plan", the plan announces nothing.
            continue
        group = "cue" if found["cue"] else "cue2"
        cue, at = found[group], found.span(group)
        credit = cues.citing.search(found["tail"])
        said_by = without_auxiliaries(source, cues)
        frame = Frame(
            with_name(said_by, found["apposed"], cues) if found["cue2"] else said_by,
            cue,
            cues.stance(cue),
            (credit["source"].strip(" ."),) if credit else _told(found, cues),
        )
        frame = placed(frame, text, at)
        if cues.words.pattern("clauses.prepositions").fullmatch(cue.split()[-1]):
            frame = replace(frame, source=nominative(subject, cues.words))
        return parts_of(text, 0, found.start(), cues, frame)
    return _trailed_before_participle(text, cues)


def _trailed_before_participle(text: str, cues: Cues) -> list[Part] | None:
    """Take off "P, X said, adding that Q"."""
    found = cues.participle.search(text)
    parts = trailed(text[: found.start()], cues) if found else None
    if not found or not parts:
        return None
    outer = parts[-1].frames[-1]
    stance = cues.stance(found["cue"])
    start = claim_from(text, found.end(), cues, stance)
    further = replace(
        outer,
        cue=f"{outer.cue} … {found['cue']}",
        stance=stance,
        quoted=text[start : start + 1] == QUOTED,
        cue_at=found.span("cue"),
    )
    return [*parts, Part(start, len(text), (further,))]


def _only_said(found: re.Match[str], inside: str, cues: Cues) -> bool:
    """Return whether a verb that hardly has another use shows what no list of verbs does."""
    verb_first = found["cue2"] if cues.words.words("clauses.oblique") else ""
    said = cues.plain.fullmatch(found["cue"] or verb_first) is not None
    return said and len(inside.split()) > SHORTEST_CLAIM and not cues.introduction.match(inside)


def _told(found: re.Match[str], cues: Cues) -> tuple[str, ...]:
    """Return who is told, who may be a publication: what follows the verb, or its subject."""
    if found["cue"]:
        addressed = cues.addressing.fullmatch(found["cue"])
        return (found["tail"].split(",", 1)[0],) if addressed else ()
    return (found["source2"],) if cues.listener.search(found["source2"]) else ()


def _goes_on(tail: str, cues: Cues) -> bool:
    """Return whether what follows a cue is what is said, so that the words before it are not."""
    if TO_DO.match(tail) or (cues.words.verbless and cues.that.match(tail)):
        return True
    tail = PUBLISHED.sub("", tail)
    verb = cues.finite.search(tail) if cues.finite else None
    return verb is not None and not OWN_CLAUSE.search(tail, 0, verb.start())


def _speaks(found: re.Match[str], cues: Cues) -> bool:
    """Return whether what follows the verb is its subject: "said Reed, the mayor", no object."""
    source, apposed = found["source2"], found["apposed"]
    if cues.finite and cues.finite.search(apposed) and not OWN_CLAUSE.search(apposed):
        return False
    pronoun = cues.words.pattern("reference.subject").fullmatch(source.rstrip("."))
    named = cues.words.verbless and FULL_NAME.search(source)
    subject = source[:1].isupper() or pronoun or named or cues.answerable.search(source)
    return bool(subject) or cues.plain.fullmatch(found["cue2"]) is not None


def _only_subordinate(text: str, cues: Cues) -> bool:
    """Return whether a text is a clause of time or reason alone ("While he was in jail")."""
    return cues.subordinate.match(text) is not None and "," not in text
