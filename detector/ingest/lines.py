"""A text as lines, and lines joined again where a narrow column broke them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

MAX_COLUMN = 130
"""Characters in the widest column that anybody wraps text to; longer lines are whole paragraphs."""

MIN_COLUMN = 25
"""Characters in the narrowest newspaper column."""

MIN_BROKEN = 2
MIN_BROKEN_SHARE = 0.25
"""Lines broken in mid-sentence, by count and share of adjacent lines, from which a text counts as
hard-wrapped: scans have one in two, pages pasted from a browser none."""

FULL = 0.88
"""Share of the column from which a line counts as full; ragged right margins reach 90 %."""

ENDINGS = tuple(".!?…。！？؟۔।:;")
INVISIBLE = "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
CLOSERS = f"\"'”’»›“‘)]）】」』*_ \t{INVISIBLE}"


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or several that a narrow column broke: a span without the blank space around it."""

    start: int
    end: int
    text: str
    after_blank: bool


def lines_of(text: str) -> tuple[Line, ...]:
    """Return the non-blank lines of ``text``."""
    return tuple(_lines(text))


def unwrapped(lines: Sequence[Line], is_whole: Callable[[str], bool]) -> tuple[Line, ...]:
    """Return the lines with those joined that a hard-wrapped text broke in two.

    ``is_whole`` tells of a line that it is no part of a paragraph (a menu item, a caption).
    """
    column = _column(lines)
    if column is None:
        return tuple(lines)
    joined: list[list[Line]] = []
    for line in lines:
        if joined and _continues(joined[-1][-1], line, column, is_whole):
            joined[-1].append(line)
        else:
            joined.append([line])
    return tuple(join(group) for group in joined)


def join(lines: Sequence[Line]) -> Line:
    """Return successive lines as one."""
    if len(lines) == 1:
        return lines[0]
    text = " ".join(line.text for line in lines)
    return Line(lines[0].start, lines[-1].end, text, lines[0].after_blank)


def is_hard_wrapped(lines: Sequence[Line]) -> bool:
    """Return whether the text comes in lines of a narrow column."""
    return _column(lines) is not None


def ends_sentence(text: str) -> bool:
    """Return whether the text closes with a full stop or its like.

    Quotation marks and a remark in brackets may follow: "... explosions. (Reuters)".
    """
    bare = text.rstrip(CLOSERS)
    remark = text.rfind("(") if len(text) > len(bare) and ")" in text[len(bare) :] else -1
    before = text[:remark].rstrip(CLOSERS) if remark > 0 else ""
    return bare.endswith(ENDINGS) or before.endswith(ENDINGS)


def _lines(text: str) -> Iterator[Line]:
    position, after_blank = 0, True
    for raw in text.splitlines(keepends=True):
        stripped = raw.strip()
        if stripped:
            start = position + len(raw) - len(raw.lstrip())
            yield Line(start, start + len(stripped), stripped, after_blank)
        after_blank = not stripped
        position += len(raw)


def _column(lines: Sequence[Line]) -> int | None:
    """Return the width that the text was wrapped to; None if it was not."""
    adjacent = [(one, other) for one, other in pairwise(lines) if not other.after_blank]
    broken = [
        len(one.text)
        for one, other in adjacent
        if MIN_COLUMN <= len(one.text) <= MAX_COLUMN
        and not ends_sentence(one.text)
        and _in_mid_sentence(other.text)
    ]
    if len(broken) < max(MIN_BROKEN, MIN_BROKEN_SHARE * len(adjacent)):
        return None
    return sorted(broken)[len(broken) * 9 // 10]


def _in_mid_sentence(text: str) -> bool:
    first = text.lstrip("\"'“”‘’«»„([—–- ")[:1]
    return first.islower() or (first.isalpha() and first.upper() == first.lower())


def _continues(line: Line, other: Line, column: int, is_whole: Callable[[str], bool]) -> bool:
    if other.after_blank or len(line.text) > MAX_COLUMN:
        return False
    full = len(line.text) + 1 + len(other.text.split(maxsplit=1)[0]) > FULL * column
    split = not ends_sentence(line.text) and _in_mid_sentence(other.text)
    if not (full or (split and len(line.text) > column / 2)):
        return False
    return not is_whole(line.text) and not is_whole(other.text)
