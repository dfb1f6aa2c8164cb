"""Rules for clauses about a noun: "X, who noted that P", "an event that X says led to it"."""

import re
from functools import cache

from detector.extract.contents import content_of
from detector.extract.cues import Cues
from detector.extract.frames import Frame, Part, may_be_source, parts_of, placed
from detector.extract.lexicon import Lexicon
from detector.extract.quotations import QUOTED

RELATED = re.compile(
    r"(?<![\w’'-])(?:(?:[Tt]he|[Aa]n?|[Ss]ome|[Ss]everal|[Hh]is|[Hh]er|[Tt]heir)\s(?:[\w.’'-]+\s){0,8}?[\w’'-]+"
    r"|[A-Z][\w.-]*(?:\s[A-Z][\w.-]*){0,3}['’]s?(?:\s[\w-]+){1,4}"
    r"|[A-Z][\w.’'-]*(?:\s(?:of\s|for\s|the\s)?[A-Z][\w.’'-]*){0,5}|[a-z]+s)$"
)
"""The noun phrase at the end of a text."""
NO_NOUN = re.compile(r"\b(?:to|who|that|which|as|when|if|and|or)\b")
COMMA = re.compile(r",\s")
VERB_NEXT = re.compile(r"\s(?:\w+ly\s|also\s|never\s)?")
"""What may stand between "that X says" and the verb of the noun before it."""


def noun_before(text: str, end: int, cues: Cues) -> re.Match[str] | None:
    """Return the noun phrase that ends at a place, as long as it may be without a verb."""
    start = 0
    while found := RELATED.search(text, start, end):
        verbal = cues.finite is not None and cues.finite.search(found[0])
        if not verbal and not NO_NOUN.search(found[0]):
            return found
        start = found.start() + 1
    return None


def related(text: str, cues: Cues) -> list[Part] | None:
    """Take off "..., said X, who noted that P": the noun before the clause says P."""
    for found in cues.related.finditer(text):
        head = noun_before(text, found.start(), cues)
        rest = text[found.end() :]
        denies = cues.denying.fullmatch(found["cue"]) is not None
        content = content_of(rest, found["cue"], cues, denies=denies)
        if not head or content is None or content.start is None or _main_follows(rest, cues):
            continue
        before = text[: found.start()]
        if QUOTED not in before and not cues.is_clause(before):
            continue
        stance = cues.stance(found["cue"])
        frame = Frame(head[0], found["cue"], stance, content.credits, quoted=content.quoted)
        frame = placed(frame, text, found.span("cue"))
        inside = parts_of(text, found.end() + content.start, len(text), cues, frame)
        return [Part(0, found.start()), *inside]
    return None


def _main_follows(rest: str, cues: Cues) -> bool:
    """Return whether the main clause goes on after a clause in commas."""
    return cues.finite is not None and any(
        cues.finite.match(rest, comma.end()) for comma in COMMA.finditer(rest)
    )


def gapped(text: str, cues: Cues) -> list[Part] | None:
    """Take off "Z told of an event that X says led to it": the noun and what follows it are P."""
    pattern = _gap(cues.words)
    if pattern is None or cues.finite is None:
        return None
    for found in pattern.finditer(text):
        gap = VERB_NEXT.match(text, found.end())
        head = noun_before(text, found.start(), cues)
        before = text[: found.start()]
        if not gap or not head or not cues.finite.match(text, gap.end()):
            continue
        source = found["source"] or found["pronoun"]
        if QUOTED in before or cues.finite.search(source) or not may_be_source(source, cues):
            continue
        if not cues.is_clause(before) or _main_follows(text[gap.end() :], cues):
            continue
        frame = placed(Frame(source, found["cue"]), text, found.span("cue"))
        cut = (found.start(), gap.start())
        return [
            Part(0, found.start()),
            Part(head.start(), len(text), (frame,), final=True, cut=cut),
        ]
    return None


@cache
def _gap(words: Lexicon) -> re.Pattern[str] | None:
    """Return a pattern of " that X says" for languages in which a clause may have such a gap."""
    plain = words.words("attribution.objective")
    if not plain:
        return None
    relative, says = (
        words.alternatives("attribution.relative"),
        words.alternatives("attribution.bare"),
    )
    auxiliaries = words.alternatives("attribution.auxiliaries")
    return re.compile(
        rf"(?:,?\s{relative}\s(?P<source>[^,;:{QUOTED}]{{2,60}}?)|\s(?P<pronoun>he|she|they))\s(?:{auxiliaries}\s)*(?P<cue>{says})(?!\w)",
        re.IGNORECASE,
    )
