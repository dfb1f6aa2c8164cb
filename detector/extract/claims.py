"""Claims of a sentence: its contents, each with the attribution frames around it."""

from dataclasses import dataclass, replace
from typing import Final

from detector.extract.citations import Uncited, uncited
from detector.extract.complements import called, complemented
from detector.extract.cues import Cues, cues
from detector.extract.dropped import dropped
from detector.extract.following import after_quotation, inserted, trailed
from detector.extract.frames import Frame, Part, Rule, Span
from detector.extract.inverted import inverted as turned
from detector.extract.leading import led
from detector.extract.lexicon import Lexicon
from detector.extract.numbers import with_whole_numbers, written_numbers
from detector.extract.predicates import continued, named, remarked
from detector.extract.relatives import gapped, related
from detector.extract.surrounding import (
    accorded,
    captioned,
    cited,
    dashed,
    heard,
    passive,
    quoting,
)

RULES: Final[tuple[Rule, ...]] = (
    dashed,
    turned,
    accorded,
    cited,
    heard,
    captioned,
    related,
    gapped,
    after_quotation,
    trailed,
    inserted,
    passive,
    quoting,
    called,
    led,
    dropped,
    complemented,
    remarked,
    named,
)
"""In the order in which they are tried: what stands furthest out in a sentence comes first."""
DEEPEST = 3
"""Frames around one claim; a sentence with more is not read further."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A content span of a paragraph and its frames, outermost first."""

    start: int
    end: int
    frames: tuple[Frame, ...]
    cut: Span | None = None
    """A frame inside the content, which is no part of it."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """The content, in two where a frame stands inside it."""
        if self.cut is None:
            return ((self.start, self.end),)
        return (self.start, self.cut[0]), (self.cut[1], self.end)

    def words(self, line: str) -> str:
        """Return the content as the line has it."""
        return " ".join(line[start:end] for start, end in self.spans)


def moved(claim: Claim, by: int, around: int = 0) -> Claim:
    """Return a claim counted from a text that begins earlier, as are its frames but the first."""
    cut = (claim.cut[0] + by, claim.cut[1] + by) if claim.cut else None
    inner = (frame.moved(by) for frame in claim.frames[around:])
    return Claim(claim.start + by, claim.end + by, (*claim.frames[:around], *inner), cut)


def claims(bare: str, start: int, end: int, words: Lexicon) -> list[Claim]:
    """Return the claims of the sentence ``bare[start:end]``, in text order.

    ``bare`` is a paragraph whose quotations are blacked out. A sentence without attribution is one
    claim without frames.
    """
    found = _unwrapped(with_whole_numbers(bare[start:end]), (), cues(words))
    written = (replace(c, frames=tuple(map(_written, c.frames))) for c in found)
    shifted = [moved(claim, start) for claim in written]
    return sorted(shifted, key=lambda claim: claim.start)


def _written(frame: Frame) -> Frame:
    """Return a frame with its numbers as the article writes them."""
    source = written_numbers(frame.source) if frame.source else None
    return replace(frame, source=source, credits=tuple(map(written_numbers, frame.credits)))


def _unwrapped(text: str, frames: tuple[Frame, ...], patterns: Cues) -> list[Claim]:
    """Return the claims of a text by taking one frame off and unwrapping what is inside it."""
    if len(frames) <= DEEPEST and text.strip():
        if found := uncited(text, patterns):
            around = (*frames, found.outer) if found.outer else frames
            inside = _unwrapped(found.text, around, patterns)
            return [_credited(c, found, len(around)) for c in inside]
        for rule in RULES if frames else (*RULES, continued):
            parts = rule(text, patterns)
            if parts is not None:
                return [c for part in parts for c in _opened(text, part, frames, patterns)]
    return [Claim(0, len(text), frames)]


def _opened(text: str, part: Part, frames: tuple[Frame, ...], patterns: Cues) -> list[Claim]:
    around = (*frames, *part.frames)
    if part.final:
        return [Claim(part.start, part.end, around, part.cut)]
    inside = _unwrapped(text[part.start : part.end], around, patterns)
    placed = (moved(claim, part.start, len(around)) for claim in inside)
    return [replace(c, frames=_crediting(c.frames, part.credit)) for c in placed]


def _credited(claim: Claim, found: Uncited, around: int) -> Claim:
    """Return a claim of a text that a credit was taken out of, the frame around it crediting it."""
    begins = claim.start < found.end and not found.text[claim.start : found.end].strip()
    inner = _crediting(claim.frames[around : around + 1], found.credit)
    frames = (*claim.frames[:around], *inner, *claim.frames[around + 1 :])
    if not claim.frames[around:]:
        frames = _crediting(claim.frames, found.credit)
    return replace(claim, start=found.end if begins else claim.start, frames=frames)


def _crediting(frames: tuple[Frame, ...], credit: Frame | None) -> tuple[Frame, ...]:
    """Return the frames with the innermost crediting a source that was cited after it."""
    if credit is None or credit.source is None:
        return frames
    if not frames:
        return (credit,)
    return (*frames[:-1], replace(frames[-1], credits=(*frames[-1].credits, credit.source)))
