"""Speech that dashes set off: "— Q, — said X. — Q" and "«Q, — said X, — q»"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from detector.extract.lexicon import Lexicon
from detector.extract.quotations import Quotation
from detector.letters import CAPITAL

BEGINS: Final = re.compile(r"\s*(?:[—–-]\s+(?=\S)|—(?=[\w¡¿]))")
DASHED: Final = (
    r"\s(?P<dash>[—–-])(?:\s|(?<=—))(?P<frame>[^—–«»“”„\"]{3,140}?)"
    r"(?:(?P<close>[.,:])\s(?P<again>[—–-])(?:\s|(?<=—))|\.?\s*$)"
)
FRAME: Final = re.compile(rf"[,!?…]{DASHED}")
FRAME_OF_SPEECH: Final = re.compile(rf"(?:[,!?…]|(?<=\w)){DASHED}")
"""The same in a paragraph that a dash begins, where Polish has no comma before it."""
INSIDE: Final = re.compile(
    rf"(?<=[.!?…”»]\s)(?P<said>[—–]\s{CAPITAL}[^—–«»“”„\"]{{3,400}}?)[,!?…]?\s"
    r"(?P<dash>[—–])\s(?P<frame>[^—–«»“”„\".]{3,140})(?=\.|$)"
)
"""An utterance between dashes in the middle of a paragraph."""
AFTER: Final = re.compile(r",?\s[—–-]\s(?P<frame>[^—–«»“”„\"]{3,140})")
"""What a dash after a quotation brings in, however short the quotation."""
SPEECH: Final = re.compile(r"(?<=[,!?][”\"»])\s+(?P<frame>[^—–«»“”„\"]{3,140})")
"""What follows a quotation that a comma within it joins to its frame."""
SENTENCE_BEFORE: Final = re.compile(r"(?:^|[.!?]|[.!?,][”\"»])\s*\(?\s*$")
FURTHEST_CUE: Final = 7
"""Words of a frame within which its verb of saying stands."""


def spoken(line: str, found: list[Quotation], words: Lexicon) -> list[Quotation]:
    """Return the quotations of a paragraph with the utterances between dashes among them.

    A frame between dashes inside quotation marks parts the quotation; one in a paragraph that
    begins with a dash shows that the paragraph is speech.
    """
    begins = BEGINS.match(line)
    if begins and not found:
        start = line.index(begins[0].strip())
        return _parted(line, start, len(line.rstrip()), words, FRAME_OF_SPEECH)
    parted: list[Quotation] = []
    for quotation in found:
        pieces = _parted(line, quotation.start, quotation.end, words)
        if quotation.depth == 0 and not pieces:
            frame = AFTER.match(line, quotation.end) or _speech(line, quotation)
            first = " ".join(frame["frame"].split()[:FURTHEST_CUE]) if frame else ""
            said = words.pattern("attribution.says").search(first) is not None
            pieces = [replace(quotation, spoken=said)]
        parted += pieces if quotation.depth == 0 else [quotation]
    return sorted([*parted, *_inside(line, parted, words)], key=lambda one: (one.start, one.depth))


def _inside(line: str, known: list[Quotation], words: Lexicon) -> Iterator[Quotation]:
    """Yield the utterances that dashes set off in the middle of a paragraph."""
    says = words.pattern("attribution.says")
    for found in INSIDE.finditer(line):
        start, end = found.span("said")
        taken = any(one.start < end and start < one.end for one in known)
        if not taken and says.search(" ".join(found["frame"].split()[:FURTHEST_CUE])):
            yield Quotation(start, found.start("dash"), 0, spoken=True)


def _speech(line: str, quotation: Quotation) -> re.Match[str] | None:
    """Return what follows a quotation that is a sentence, however short ("“Yes,” Reed said")."""
    start, _ = quotation.inside
    begins = line[start : start + 1].isupper() and SENTENCE_BEFORE.search(line, 0, quotation.start)
    return SPEECH.match(line, quotation.end) if begins else None


def _parted(
    line: str, start: int, end: int, words: Lexicon, frames: re.Pattern[str] = FRAME
) -> list[Quotation]:
    """Return the utterances of a span, empty where no frame stands in it."""
    says = words.pattern("attribution.says", "attribution.denies")
    found: list[Quotation] = []
    begin: int | None = start
    closing = line[end - 1 : end] in '»”"'
    for frame in frames.finditer(line[: end - closing], start):
        first = " ".join(frame["frame"].split()[:FURTHEST_CUE])
        if begin is None or not says.search(first):
            continue
        found.append(Quotation(begin, frame.start("dash"), 0, spoken=True))
        begin = frame.start("again") if frame["again"] else None
        if begin is not None and line[frame.end() : frame.end() + 1].islower():
            begin = None
    if found and begin is not None and begin != start:
        found.append(Quotation(begin, end, 0, spoken=True))
    return found
