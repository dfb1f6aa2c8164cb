"""Frames without a subject, where the verb shows it: "Añadió que P", "P, — додав"."""

import re
from functools import cache

from detector.extract.cues import Cues
from detector.extract.frames import Frame, Part, parts_of, placed
from detector.extract.lexicon import Lexicon
from detector.extract.quotations import QUOTED
from detector.extract.verbs import has_claim
from detector.letters import CAPITAL

FULL_NAME = re.compile(rf"{CAPITAL}\w+\s{CAPITAL}\w+")
LONGEST_PLACE = 4
"""Words behind a preposition that say where something was said, not who said it."""


def dropped(text: str, cues: Cues) -> list[Part] | None:
    """Take off "(He) added that P", "(he) added: “Q”" and "P, (he) added"."""
    if not cues.words.words("reference.dropped"):
        return None
    return _led(text, cues) or _trailed(text, cues)


def _led(text: str, cues: Cues) -> list[Part] | None:
    found = _leading(cues.words).match(text)
    if not found:
        return None
    frame = _frame(found, text, cues, quoted=text.startswith(QUOTED, found.end()))
    return parts_of(text, found.end(), len(text), cues, frame)


def _trailed(text: str, cues: Cues) -> list[Part] | None:
    found = _trailing(cues.words).search(text)
    if not found:
        return None
    told = _setting(cues.words).fullmatch(found["tail"].rstrip("."))
    carried = cues.words.pattern("attribution.carries").search(found["cue"])
    if not carried and (not told or _names_somebody(found["tail"], cues.words)):
        return None
    inside = text[: found.start()].rstrip(" ,")
    quoted = bool(inside) and not inside.strip(QUOTED + " .")
    if not quoted and not has_claim(inside, cues.words):
        return None
    frame = _frame(found, text, cues, quoted=quoted)
    return [Part(0, found.start(), (frame,), final=quoted)]


def _frame(found: re.Match[str], text: str, cues: Cues, *, quoted: bool) -> Frame:
    cue = found["cue"]
    frame = Frame(None, cue, cues.stance(cue), quoted=quoted, dropped=True)
    return placed(frame, text, found.span("cue"))


def _names_somebody(tail: str, words: Lexicon) -> bool:
    """Return whether a subject stands behind where and when something was said after all.

    It is a full name or a word for somebody that no preposition governs: "в Твиттере один из ...".
    """
    preposition = words.pattern("clauses.prepositions")
    somebody = words.pattern("reference.indefinite", "attribution.unnamed", "reference.roles")
    starts = [m.start() for found in (FULL_NAME, somebody) for m in found.finditer(tail)]
    before = ("".join(tail[:start].split()[-1:]) for start in starts)
    return any(not preposition.fullmatch(word) for word in before)


@cache
def _leading(words: Lexicon) -> re.Pattern[str]:
    says, that = _any(words, "says", "denies"), _any(words, "that")
    openers, when = words.alternatives("clauses.drop_openers"), _any(words, "when", "listeners")
    auxiliary = _any(words, "auxiliaries")
    return re.compile(
        rf"^\s*(?:{openers},?\s+)?(?:{auxiliary}\s+)*(?P<cue>{says})(?!\w)"
        rf"(?:\s{auxiliary})?(?:,?\s{when},?)?"
        rf"(?:,?\s+{that}\s+(?=\w|[{QUOTED}])|:\s+(?=[{QUOTED}]))",
        re.IGNORECASE,
    )


@cache
def _trailing(words: Lexicon) -> re.Pattern[str]:
    says = _any(words, "says")
    return re.compile(
        rf"(?:,|(?<=[{QUOTED}]),?|(?<=\w)(?=\s[-–—]))\s+(?:[-–—]\s*)?"
        rf"(?:{_any(words, 'auxiliaries')}\s+)*(?P<cue>{says})(?!\w)"
        rf"(?P<tail>(?:\s[^,;{QUOTED}]{{1,120}})?)\.?\s*$",
        re.IGNORECASE,
    )


@cache
def _setting(words: Lexicon) -> re.Pattern[str]:
    """Return a pattern for when, to whom and where something was said."""
    when, preposition = _any(words, "when", "listeners"), words.alternatives("clauses.prepositions")
    place = rf"{preposition}(?:\s[^\s,{QUOTED}]+){{1,{LONGEST_PLACE}}}"
    return re.compile(rf"(?:\s{when})?(?:\s{place})?", re.IGNORECASE)


def _any(words: Lexicon, *keys: str) -> str:
    return words.alternatives(*(f"attribution.{key}" for key in keys))
