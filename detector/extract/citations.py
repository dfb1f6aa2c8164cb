"""Credits inside a sentence: "X, citing Y, reported that P", "X told Y, according to Z, that P".

They are blanked out before the sentence is read, so that the frame around them is seen whole.
"""

import re
from dataclasses import dataclass
from functools import cache

from detector.extract.cues import Cues
from detector.extract.frames import Frame, placed
from detector.extract.lexicon import Lexicon
from detector.extract.quotations import QUOTED

SOURCE = rf"(?P<source>[^,;:{QUOTED}]{{2,90}}(?:,\s(?:which|who)\s[^,;:{QUOTED}]{{2,90}})?)"


@dataclass(frozen=True, slots=True)
class Uncited:
    """A text of the same length without a credit, and the credit.

    ``outer`` is who passed all of it on, ``credit`` whom the innermost source cites.
    """

    text: str
    end: int
    """Where the credit ends."""
    outer: Frame | None = None
    credit: Frame | None = None


def uncited(text: str, cues: Cues) -> Uncited | None:
    """Return a text without the credit within it; None where there is none."""
    patterns = _patterns(cues.words)
    for pattern in patterns.citing:
        found = pattern.search(text)
        if found and _answers(found["source"], cues):
            frame = placed(Frame(found["source"], found["cue"]), text, found.span("cue"))
            blank = _without(text, found.span("credit"))
            return Uncited(blank, found.end("credit"), credit=frame)
    found = patterns.according.search(text)
    if found and _answers(found["source"], cues):
        frame = placed(Frame(found["source"], found["cue"]), text, found.span("cue"))
        return Uncited(_without(text, found.span("credit")), found.end("credit"), outer=frame)
    return None


def _answers(source: str, cues: Cues) -> bool:
    """Return whether words name somebody who can be cited, no reason."""
    return any(word[0].isupper() for word in source.split()) or bool(cues.answerable.search(source))


def _without(text: str, credit: tuple[int, int]) -> str:
    start, end = credit
    return f"{text[:start]}{' ' * (end - start)}{text[end:]}"


@dataclass(frozen=True, slots=True)
class _Patterns:
    citing: tuple[re.Pattern[str], ...]
    according: re.Pattern[str]


@cache
def _patterns(words: Lexicon) -> _Patterns:
    citing, according, says, that, auxiliary = (
        words.alternatives(f"attribution.{key}")
        for key in ("citing", "according", "says", "that", "auxiliaries")
    )
    cited = rf"(?P<cue>{citing})\s{SOURCE}"
    after_cue = rf"(?:(?<=\s)|^){says}(?:\s[^,;:{QUOTED}]{{1,60}})?(?P<credit>,\s%s,)\s{that}\s"
    before_cue = rf"\w(?P<credit>,\s{cited},)\s(?:{auxiliary}\s)*{says}(?!\w)"
    bare = rf"(?P<cue>{citing})\s(?P<source>[^,;:{QUOTED}]{{2,90}}?)"
    clause = r"" if words.verb_second else rf"{that}\s"
    between = rf"(?<=[\w»”“\"])(?P<credit>\s{bare})\s(?:{auxiliary}\s)*{says},\s{clause}"
    first = rf"^\s*(?P<credit>{cited},\s)(?=\S)"
    accorded = rf"(?P<cue>{according})\s{SOURCE}"
    return _Patterns(
        tuple(
            re.compile(p, re.IGNORECASE) for p in (after_cue % cited, before_cue, between, first)
        ),
        re.compile(after_cue % accorded, re.IGNORECASE),
    )
