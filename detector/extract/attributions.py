"""Attributions: where an article's text says who answers for what, as spans into it."""

from collections.abc import Iterable
from dataclasses import dataclass

from detector.extract.frames import Frame, Span


@dataclass(frozen=True, slots=True)
class Told:
    """The words of one statement, its innermost frame, and who was found to answer for it.

    ``contents`` and the frame's places are offsets into the article.
    """

    contents: tuple[Span, ...]
    frame: Frame
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Attribution:
    """A source, its cue and all that the two introduce, as spans of an article's text.

    ``source`` and ``cue`` are None where only another paragraph has them; ``speaker`` is the name
    that the source was resolved to, if any.
    """

    source: Span | None
    cue: Span | None
    contents: tuple[Span, ...]
    speaker: str | None


def attributions(told: Iterable[Told]) -> tuple[Attribution, ...]:
    """Return the attributions of one article in the order of their contents.

    What one cue introduces is one attribution, however many statements it makes; words without a
    cue of their own go on with what was said before them.
    """
    groups: dict[tuple[Span | None, Span | None], list[Told]] = {}
    last: list[Told] = []
    for one in told:
        key = (one.frame.cue_at, one.frame.source_at)
        if key[0] or not last:
            last = groups.setdefault(key if key[0] else (one.contents[0], None), [])
        last.append(one)
    return tuple(
        Attribution(
            source=group[0].frame.source_at,
            cue=group[0].frame.cue_at,
            contents=tuple(sorted({span for one in group for span in one.contents})),
            speaker=group[0].speaker,
        )
        for group in groups.values()
    )
