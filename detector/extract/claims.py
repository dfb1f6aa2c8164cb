"""Claims of a sentence: its contents, each with the attribution frames around it."""

from dataclasses import dataclass, replace
from typing import Final

from detector.extract.cues import Cues, cues
from detector.extract.following import after_quotation, trailed
from detector.extract.frames import Frame, Part, Rule
from detector.extract.leading import led, remarked
from detector.extract.lexicon import Lexicon
from detector.extract.numbers import with_whole_numbers, written_numbers
from detector.extract.surrounding import accorded, cited, heard, passive, quoting

RULES: Final[tuple[Rule, ...]] = (
    accorded,
    cited,
    heard,
    after_quotation,
    trailed,
    passive,
    quoting,
    led,
    remarked,
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


def claims(bare: str, start: int, end: int, words: Lexicon) -> list[Claim]:
    """Return the claims of the sentence ``bare[start:end]``, in text order.

    ``bare`` is a paragraph whose quotations are blacked out. A sentence without attribution is one
    claim without frames.
    """
    found = _unwrapped(with_whole_numbers(bare[start:end]), (), cues(words))
    shifted = [
        Claim(
            c.start + start,
            c.end + start,
            tuple(_written(frame).moved(start) for frame in c.frames),
        )
        for c in found
    ]
    return sorted(shifted, key=lambda claim: claim.start)


def _written(frame: Frame) -> Frame:
    """Return a frame with its numbers as the article writes them."""
    source = written_numbers(frame.source) if frame.source else None
    return replace(frame, source=source, credits=tuple(map(written_numbers, frame.credits)))


def _unwrapped(text: str, frames: tuple[Frame, ...], patterns: Cues) -> list[Claim]:
    """Return the claims of a text by taking one frame off and unwrapping what is inside it."""
    if len(frames) <= DEEPEST and text.strip():
        for rule in RULES:
            parts = rule(text, patterns)
            if parts is not None:
                return [c for part in parts for c in _opened(text, part, frames, patterns)]
    return [Claim(0, len(text), frames)]


def _opened(text: str, part: Part, frames: tuple[Frame, ...], patterns: Cues) -> list[Claim]:
    around = (*frames, *part.frames)
    if part.final:
        return [Claim(part.start, part.end, around)]
    inside = _unwrapped(text[part.start : part.end], around, patterns)
    return [
        Claim(
            c.start + part.start,
            c.end + part.start,
            _crediting(
                (*around, *(frame.moved(part.start) for frame in c.frames[len(around) :])),
                part.credit,
            ),
        )
        for c in inside
    ]


def _crediting(frames: tuple[Frame, ...], credit: Frame | None) -> tuple[Frame, ...]:
    """Return the frames with the innermost crediting a source that was cited after it."""
    if credit is None or credit.source is None:
        return frames
    if not frames:
        return (credit,)
    return (*frames[:-1], replace(frames[-1], credits=(*frames[-1].credits, credit.source)))
