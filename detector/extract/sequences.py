"""Patterns of cue and source behind or within what is said, by their order."""

import re

from detector.extract.lexicon import Lexicon
from detector.extract.quotations import QUOTED

LONGEST_SOURCE = 160
"""Characters of a source with its appositions; more is not a subject."""

Pattern = re.Pattern[str]


def second_predicate(words: Lexicon, says: str) -> Pattern:
    """Return a pattern for " and said (that) ", where the subject stands further out."""
    bare, that = (words.alternatives(f"attribution.{key}") for key in ("bare", "that"))
    joint, auxiliary = (
        words.alternatives(key) for key in ("clauses.coordinators", "attribution.auxiliaries")
    )
    starts, plain = words.alternatives("clauses.starts"), words.alternatives("attribution.plain")
    return re.compile(
        rf",?\s{joint}\s(?:{auxiliary}\s)*(?P<cue>"
        rf"{says}(?=(?:\s[^,;:{QUOTED}]{{1,40}}?)?,?\s{that}\s|[^,;:{QUOTED}]{{0,40}}?[,:]?\s[{QUOTED}])"
        rf"|{bare}(?=\s{starts})|{plain}(?=\s\w+\s(?:who|that|in|of|are|is|were|was|will|would|have|had)\s))(?:[^;:{QUOTED}]{{0,40}}?\s{that}\s|"
        rf"[^;{QUOTED}]{{0,40}}?[,:]?\s(?=[{QUOTED}])|\s)",
        re.IGNORECASE,
    )


def inserted(says: str, according: str) -> Pattern:
    """Return a pattern for ", X said (on Friday), " in the middle of P."""
    subject = rf"[^,;:“”\"{QUOTED}]{{2,60}}?"
    return re.compile(
        rf",\s(?:(?P<source>{subject})\s(?P<cue>{says})|(?P<cue2>{says}|{according})\s"
        rf"(?P<source2>{subject}))(?P<tail>(?:\s[^,;:“”\"{QUOTED}]{{1,30}})?),\s"
        rf"(?=[^{QUOTED}]+$)",
        re.IGNORECASE,
    )


def days_between(words: Lexicon) -> str:
    """Return what may stand between verb and subject ("said on Sunday, May 5, X").

    In some languages the listener and how one speaks stand there too ("dijo a la prensa X").
    """
    day = words.alternatives("times.weekdays", "times.today", "times.yesterday")
    found = rf"(?:\s{day}(?:,\s\d{{1,2}}\s\w+,)?)?"
    if not words.words("attribution.asides"):
        return found
    aside = words.alternatives("attribution.asides", "attribution.listeners")
    return rf"(?:{found}(?:\s{aside})?){{0,2}}"


def trailing(says: str, citing: str, when: str, *, dashed: bool) -> Pattern:
    """Return a pattern for ", X said (on Friday)." at the end of a sentence.

    Where it is ``dashed``, a dash alone may set it off ("P – poinformowała policja").
    """
    dash = r"|(?<=\w)(?=\s[–—-]\s)" if dashed else ""
    within = rf"[^,–—{QUOTED}]" if dashed else rf"[^,{QUOTED}]"
    subject_first = rf"(?P<source>{within}{{2,80}}?(?:,[^,]{{3,60}},)?)\s(?P<cue>{says})"
    apposed = rf"(?P<apposed>(?:,\s[^{QUOTED}]{{3,120}})?)"
    verb_first = rf"(?P<cue2>{says}){when}\s(?P<source2>[^,{QUOTED}]{{2,80}}){apposed}"
    tail = rf"(?P<tail>(?:\s[^,{QUOTED}]{{0,60}})?(?:,\s*{citing}\s[^{QUOTED}]+)?)"
    return re.compile(
        rf"(?:,[”\"»]?|(?<={QUOTED}){dash})\s+[-–—]?\s*"
        rf"(?:{subject_first}|{verb_first}){tail}\.?$",
        re.IGNORECASE,
    )


def after_quotation(says: str, passives: str, when: str) -> Pattern:
    """Return a pattern for "“Q,” X said ..." and "“Q,” said X ..."."""
    dash = r"\s*[,.!?]*\s*[-–—]?\s*"
    titles = "Sen|Rep|Gov|Gen|asp|kom|gen"
    stop = rf"(?:(?<=\b[A-Z])|(?<=\b[MDSJ][rst])|(?<=\bMrs)|(?<=\b(?:{titles})))\."
    verb_first = rf"(?P<cue2>{says}){when}\s(?P<source2>(?:{stop}|[^,.;{QUOTED}]){{2,80}})"
    subject_first = rf"(?P<source>[^;{QUOTED}]{{1,{LONGEST_SOURCE}}}?)\s(?P<cue>{says}|{passives})"
    tail = rf"(?P<tail>[^{QUOTED}]{{0,400}}?)"
    return re.compile(
        rf"^(?:[^{QUOTED};.!?]{{2,40}}:\s+|\(\s*|\s+)?(?P<quotation>[{QUOTED}]+){dash}(?:{verb_first}|{subject_first})(?!\w){tail}"
        rf"(?=$|[{QUOTED}])",
        re.IGNORECASE,
    )
