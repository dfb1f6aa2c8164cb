"""How a proposition is shown: its text, and the words of it on which a verdict hangs."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from detector.report.text import legible, legible_offsets
from detector.types import Proposition, Span


@dataclass(frozen=True, slots=True)
class Reading:
    """The proposition that decided; ``denies`` where the voice holds it to be false.

    ``words`` are spans of ``text``, apart and in order, on which the verdict hangs.
    """

    text: str
    denies: bool
    words: tuple[Span, ...] = ()

    @property
    def parts(self) -> tuple[tuple[str, bool], ...]:
        """The text in pieces, each with whether the verdict hangs on it."""
        pieces: list[tuple[str, bool]] = []
        end = 0
        for word in self.words:
            pieces += [
                (self.text[end : word.start], False),
                (self.text[word.start : word.end], True),
            ]
            end = word.end
        return tuple(piece for piece in (*pieces, (self.text[end:], False)) if piece[0])


def reading(proposition: Proposition, words: Iterable[Span]) -> Reading:
    """Return a proposition as it is shown, with the words that carry the verdict."""
    spans = (legible_offsets(proposition.text, word.start, word.end) for word in words)
    return Reading(
        text=legible(proposition.text),
        denies=proposition.stance == "denies",
        words=tuple(Span(*span) for span in spans),
    )


def united(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """Return each reading once, in order, with the words of all verdicts on it."""
    words: dict[Reading, list[Span]] = {}
    for reading in readings:
        words.setdefault(replace(reading, words=()), []).extend(reading.words)
    return tuple(replace(reading, words=_joined(spans)) for reading, spans in words.items())


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return spans in order, those that overlap as one."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda each: (each.start, each.end)):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)
