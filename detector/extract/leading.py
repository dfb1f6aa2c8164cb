"""Rules for frames that lead their claim: "X said (in Y) that P"."""

import re
from dataclasses import dataclass

from detector.extract.cues import LONGEST_SOURCE, Cues
from detector.extract.frames import (
    Frame,
    Part,
    head_of,
    may_be_source,
    parts_of,
    placed,
    without_auxiliaries,
)
from detector.extract.quotations import QUOTED
from detector.extract.segments import after_introduction

LONGEST_SUBJECT = 2 * LONGEST_SOURCE
"""Characters before a cue: a subject and an introduction."""

FURTHEST_VERB = 12
"""Words after a cue in which a clause without "that" shows its verb."""

FURTHEST_AFTER_SAID = 30
"""The same after a verb that hardly ever has an object: its subject may be long."""

QUOTED_NEXT = re.compile(rf"(?P<mid>[^;{QUOTED}]{{0,80}}?)[,:]?\s*[-–—]?\s*(?=[{QUOTED}])")
BREAK = re.compile(r"(.*)(?:;|\s[-–—]{1,2})\s+", re.DOTALL)
"""What ends a clause in front of another one."""
SUBORDINATE = re.compile(
    r"\s*(?:despite|although|though|while|if|when|unless|once|as long as|because|until)"
    r"\s[^,]{3,80},\s",
    re.IGNORECASE,
)
GERUND = re.compile(r"\s+[a-z]{3,}ing\s")
COLON = re.compile(r"[^;,:]{0,60}:\s+")
TIMED = re.compile(r"(?P<mid>\s+[^,;]{2,60}?)\s+(?=(?:he|she|they|it|there)\b)")
""""X said in October 2022 he had ..."."""
OTHER_PREDICATE = re.compile(r"\b(?:and|but|or|who|which|that)\s(?:\w+ly\s)?$", re.IGNORECASE)
EVEN = re.compile(r"[,\s]+(?:even|just|only|shortly|soon|hours|days)\s*$")
"""What belongs to the conjunction after it ("even as")."""
VERB_NEXT = re.compile(r"(?:\w+ly\s)?")
"""What may stand between a relative "that" and its verb ("the attack that narrowly missed")."""
SUBORDINATOR = re.compile(
    r"\b(?:and|but|or|who|whose|which|that|after|before|when|while|as|because|where|if|since|until|how"
    r"|what|to|than)\s",
    re.IGNORECASE,
)
DENIES = re.compile(r"den[yi]", re.IGNORECASE)
LONGEST_DENIED = 60
"""Characters after a verb in which the noun stands that it holds false."""


@dataclass(frozen=True, slots=True)
class Content:
    """Where a content starts in what follows its cue; None where a noun stands for all of it."""

    start: int | None
    credits: tuple[str, ...] = ()
    quoted: bool = False


def led(text: str, cues: Cues) -> list[Part] | None:
    """Take off "X said that P", "X denied a report that P", "Z, but X said P"."""
    for cue in cues.says.finditer(text):
        before = text[: cue.start()]
        if len(before) > LONGEST_SUBJECT:
            return None
        if cues.not_source.search(before) or cues.agent.match(text, cue.end()):
            continue
        source, prior = subject_at(before, cues)
        if not source or QUOTED in source or not may_be_source(source, cues):
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
        parts = parts_of(text, cue.end() + (content.start or 0), len(text), cues, frame)
        return [clause_before(text, prior, cues), *parts] if prior else parts
    return None


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
    verbal = cues.finite and cues.finite.search(head_of(source))
    if verbal and cues.dependent.search(source):
        return "", None
    if not (verbal or cues.contrast.search(source) or BREAK.match(source)):
        return source, None
    breaks = (cues.conjunction.match(before), BREAK.match(before))
    prior = max((one for one in breaks if one), key=lambda one: one.end(), default=None)
    if not prior:
        return "", None
    return subject_of(before[prior.end() :], cues), len(EVEN.sub("", prior[1]))


def clause_before(text: str, end: int, cues: Cues) -> Part:
    """Return the clause before "..., but X said", without a conjunction in front of it."""
    conjunction = cues.subordinate.match(text, 0, end)
    return Part(conjunction.end() if conjunction else 0, end)


def content_of(rest: str, cue: str, cues: Cues, *, denies: bool) -> Content | None:
    """Return the content in what follows a cue, None where nothing is said."""
    noun = cues.report_noun.match(rest)
    # In "said reports that P are serious", the reports are what is spoken of.
    spoken_of = noun is not None and cues.plain.fullmatch(cue) is not None
    if noun and not spoken_of:
        return Content(noun.end(), (noun[0],))
    quoted = QUOTED_NEXT.match(rest)
    if quoted and (
        cues.participle.search(rest, 0, quoted.end()) or _is_clause_before(quoted, cues)
    ):
        quoted = None
    if quoted:
        after = len(rest) - len(rest[quoted.end() :].lstrip(QUOTED))
        if titled := cues.that.match(rest, after):
            return Content(titled.end(), (quoted["mid"],))
    complement = None if spoken_of else cues.complement.match(rest)
    if complement and cues.finite:
        relative = complement["mid"].strip() and VERB_NEXT.match(rest, complement.end())
        if cues.finite.search(complement["mid"]) or (
            relative and cues.finite.match(rest, relative.end())
        ):
            complement = None
    if complement and complement["mid"] and cues.relates.match(rest, complement.end()):
        complement = None
    if complement and cues.negated.search(complement["mid"]):
        return None
    if complement and (not quoted or complement.end() <= quoted.end()):
        return Content(complement.end(), (complement["mid"],))
    return _without_that(rest, cue, quoted, cues, denies=denies)


def _is_clause_before(quoted: re.Match[str], cues: Cues) -> bool:
    """Return whether what is said begins before a quotation ("said he knew, but added, “Q”")."""
    mid = quoted["mid"].strip()
    return cues.clause_start.match(mid) is not None and bool(cues.finite and cues.is_clause(mid))


def _without_that(
    rest: str, cue: str, quoted: re.Match[str] | None, cues: Cues, *, denies: bool
) -> Content | None:
    """Return a content that no conjunction introduces."""
    bare = cues.bare.fullmatch(cue)
    dated = cues.dated.match(rest) if bare else None
    space = dated.end() if dated else len(rest) - len(rest.lstrip(" ,"))
    plain = cues.plain.fullmatch(cue) is not None
    # "Denied the report, saying it is false" denies no clause.
    said = cues.participle.search(rest) if denies else None
    following = rest[: said.start() if said else None].split()
    near = " ".join(following[: FURTHEST_AFTER_SAID if plain else FURTHEST_VERB])
    later = SUBORDINATE.match(rest) if plain else None
    begins = (
        cues.clause_start.match(rest, space)
        or (
            plain and (later is not None and cues.clause_start.match(rest, later.end()) is not None)
        )
        or (plain and GERUND.match(rest))
        or (
            plain
            and not cues.introduction.match(rest, space)
            and not (cues.finite and cues.inflected and cues.finite.match(rest, space))
        )
    )
    if bare and space and begins and not quoted and _has_subject(near, cue, cues):
        return Content(space)
    if quoted:
        return Content(quoted.end(), (quoted["mid"],), quoted=True)
    if colon := COLON.match(rest):
        return Content(colon.end())
    timed = TIMED.match(rest)
    addressed = cues.addressing.fullmatch(cue)
    if (bare or addressed) and timed and not denies:
        return Content(timed.end(), (timed["mid"],))
    return Content(None) if denies and _deniable(rest, cue, cues) else None


def _has_subject(near: str, cue: str, cues: Cues) -> bool:
    """Return whether words are a clause, not an object with a verb after it ("a ban and left")."""
    if not cues.words.words("attribution.objective"):
        return cues.is_clause(near)
    verb = cues.finite.search(near) if cues.finite else None
    if verb is None or cues.plain.fullmatch(cue):
        return verb is not None or cues.finite is None
    if cues.objective.fullmatch(cue):
        return SUBORDINATOR.search(near, 0, verb.start()) is None
    return OTHER_PREDICATE.search(near, 0, verb.start()) is None


def _deniable(rest: str, cue: str, cues: Cues) -> bool:
    """Return whether what follows a verb can be held false: no offer, no motion, no bail."""
    if not cues.words.words("attribution.deniable"):
        return True
    if cues.refused.match(rest):
        return False
    return DENIES.match(cue) is not None or cues.deniable.search(rest[:LONGEST_DENIED]) is not None


def subject_of(before: str, cues: Cues) -> str:
    """Return the words of the subject before a cue, without introduction and auxiliaries.

    "Speaking in Novi, Michigan, Smith" is Smith; "In May, Smith, the mayor," has an apposition.
    """
    words = cues.opener.sub("", without_auxiliaries(before, cues))
    words = words[after_introduction(words, cues.words) :]
    parts = [part.strip() for part in words.strip(' ,“”«»„"').split(",")]
    introduced = False
    while len(parts) > 1 and cues.introduction.match(parts[0]) and not _main(parts[0], cues):
        introduced, parts = True, parts[1:]
    if introduced and not words.rstrip().endswith(","):
        parts = parts[-1:]
    return ", ".join(parts)
