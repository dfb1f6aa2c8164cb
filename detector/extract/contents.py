"""Where the words that somebody says begin, after the verb that says so."""

import re
from dataclasses import dataclass

from detector.extract.cues import Cues
from detector.extract.quotations import QUOTED
from detector.extract.verbs import SHORTEST_CLAIM

FURTHEST_VERB = 12
"""Words after a cue in which a clause without "that" shows its verb."""

FURTHEST_AFTER_SAID = 30
"""The same after a verb that hardly ever has an object: its subject may be long."""

QUOTED_NEXT = re.compile(rf"(?P<mid>[^;{QUOTED}]{{0,80}}?)[,:]?\s*[-–—]?\s*(?=[{QUOTED}])")
SUBORDINATE = re.compile(
    r"\s*(?:despite|although|though|while|if|when|unless|once|as long as|because|until)"
    r"\s[^,]{3,80},\s[“\"]?",
    re.IGNORECASE,
)
GERUND = re.compile(r"\s+[a-z]{3,}ing\s")
COLON = re.compile(r"[^;,:]{0,60}:\s+")
TIMED = re.compile(r"(?P<mid>\s+[^,;]{2,60}?)\s+(?=(?:he|she|they|it|there)\b)")
""""X said in October 2022 he had ..."."""
TITLE = re.compile(r"[“\"][^“”\"]+[”\"]")
"""What is named in quotation marks, whatever verbs it has ("NBC’s “Meet the Press”")."""
DETERMINED = re.compile(r"\b(?:the|an?|this|his|her|its|their)\s(?:\w+ly\s)?\w+ed\b", re.IGNORECASE)
"""A participle that only describes a noun ("the troubled website")."""
PREPOSITION_LAST = re.compile(r"\b(?:for|of|in|to|at|on|with|by|about|from|against)$")
"""What shows that "that" points at a thing ("asserted responsibility for that attack")."""
LISTENER = re.compile(
    r"(?P<mid>\s+(?:(?:the|an?|his|her|their)\s)?(?:[\w.’'&-]+\s){1,6}?"
    r"(?<!\bof\s)(?<!\b[io]n\s)(?<!\bat\s)(?<!\bto\s)(?<!\bfor\s)(?<!\band\s)(?<!\bwith\s)"
    r"(?<!\bfrom\s)(?<!\bthe\s)(?<!\bby\s)(?<!\bafter\s)(?<!\bas\s)(?<!\babout\s))"
    r"(?=(?:he|she|it|they|we|I|you|there|this|these|those|the|an?|his|her|its|their|our|my|some|most"
    r"|many|no|only|more|all|both|another|two|three|several)\s)"
)
""""X told the host a defeat is likely"."""
SPOKEN_OF = re.compile(r"\s*(?:in|on|at|during|through|via|with|from|to)\s", re.IGNORECASE)
"""What shows that a noun after a cue is where something was said, not what is spoken of."""
OTHER_PREDICATE = re.compile(r"\b(?:and|but|or|who|which|that)\s(?:\w+ly\s)?$", re.IGNORECASE)
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


def content_of(rest: str, cue: str, cues: Cues, *, denies: bool) -> Content | None:
    """Return the content in what follows a cue, None where nothing is said."""
    noun = cues.report_noun.match(rest)
    # In "said reports that P are serious", the reports are what is spoken of.
    plain = cues.plain.fullmatch(cue) is not None
    spoken_of = noun is not None and plain and SPOKEN_OF.match(noun["noun"]) is None
    held = cues.bare_noun.match(rest) if denies else None
    if held and len(rest[held.end() :].split()) <= SHORTEST_CLAIM:
        held = None
    if found := (None if spoken_of else noun) or held:
        return Content(found.end(), (found[0],))
    quoted = QUOTED_NEXT.match(rest)
    if quoted and (
        cues.participle.search(rest, 0, quoted.end()) or _is_clause_before(quoted, cues)
    ):
        quoted = None
    if quoted:
        after = len(rest) - len(rest[quoted.end() :].lstrip(QUOTED))
        if titled := cues.that.match(rest, after):
            return Content(titled.end(), (quoted["mid"],))
    complement = None if spoken_of else _complement(rest, cues)
    if (
        complement
        and not complement["mid"].strip()
        and cues.pronominal.match(rest, complement.end())
    ):
        # In "said that was not true", "that" is the subject.
        return Content(len(rest) - len(rest.lstrip(" ,")))
    if complement and cues.negated.search(complement["mid"]):
        return None
    if complement and (not quoted or complement.end() <= quoted.end()):
        return Content(complement.end(), (complement["mid"],))
    return _without_that(rest, cue, quoted, cues, denies=denies)


def _complement(rest: str, cues: Cues) -> re.Match[str] | None:
    """Return what leads to a clause with "that", None where "that" is about a noun before it."""
    found = cues.complement.match(rest)
    if not found or cues.finite is None:
        return found
    mid = DETERMINED.sub("", TITLE.sub("", found["mid"]))
    if cues.finite.search(mid) or PREPOSITION_LAST.search(mid):
        return None
    verb = VERB_NEXT.match(rest, found.end())
    if mid.strip() and verb and cues.finite.match(rest, verb.end()):
        return None
    return None if mid and cues.relates.match(rest, found.end()) else found


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
    following = rest[: said.start() if said else None].split(";", 1)[0].split()
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
    addressed = cues.addressing.fullmatch(cue)
    told = _told(rest, cues) if addressed and not denies and not quoted else None
    if told:
        return told
    # Where every clause begins behind a comma, what does so has no need to show its verb.
    apart = cues.words.verb_second and rest[:space].rstrip().endswith(",")
    if bare and space and begins and not quoted and (apart or _has_subject(near, cue, cues)):
        return Content(space)
    if quoted:
        return Content(quoted.end(), (quoted["mid"],), quoted=True)
    if colon := COLON.match(rest):
        return Content(colon.end())
    timed = TIMED.match(rest)
    if (bare or addressed) and timed and not denies:
        return Content(timed.end(), (timed["mid"],))
    return Content(None) if denies and _deniable(rest, cue, cues) else None


def _told(rest: str, cues: Cues) -> Content | None:
    """Return what a listener is told without "that" ("told reporters this was the only chance")."""
    listener = LISTENER.match(rest) if cues.words.words("attribution.objective") else None
    if not listener or cues.finite is None or cues.finite.search(listener["mid"]):
        return None
    near = " ".join(rest[listener.end() :].split()[:FURTHEST_VERB])
    verb = cues.finite.search(near)
    if verb is None or SUBORDINATOR.search(near, 0, verb.start()):
        return None
    return Content(listener.end(), (listener["mid"],))


def _has_subject(near: str, cue: str, cues: Cues) -> bool:
    """Return whether words are a clause, not an object with a verb after it ("a ban and left")."""
    if not cues.words.words("attribution.objective"):
        return cues.is_clause(near)
    verb = cues.finite.search(near) if cues.finite else None
    if verb is None or cues.plain.fullmatch(cue):
        return verb is not None or cues.finite is None
    if cues.objective.fullmatch(cue):
        # In "added 300 jobs, China lost some", the words before the comma are the object.
        apart = near.count(",", 0, verb.start()) == 1
        return not apart and SUBORDINATOR.search(near, 0, verb.start()) is None
    return OTHER_PREDICATE.search(near, 0, verb.start()) is None


def _deniable(rest: str, cue: str, cues: Cues) -> bool:
    """Return whether what follows a verb can be held false: no offer, no motion, no bail."""
    if not cues.words.words("attribution.deniable"):
        return True
    if cues.refused.match(rest):
        return False
    return DENIES.match(cue) is not None or cues.deniable.search(rest[:LONGEST_DENIED]) is not None
