"""Text as it may be shown: articles are hostile, terminals and browsers obey what they are sent."""

import re

_OBEYED = re.compile(
    "["
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # control characters that are not white space
    "\u202a-\u202e\u2066-\u2069"  # embeddings and overrides of the writing direction
    "]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
LONGEST_CUT = 40
"""Characters that are given up at the most so that a text ends between words."""


def encodable(text: str) -> str:
    """Return the text with each lone surrogate as U+FFFD, one for one, so that offsets hold."""
    return _SURROGATE.sub("\ufffd", text)


def legible(text: str) -> str:
    """Return the text on one line, without anything that a terminal or a browser would obey."""
    return " ".join(_OBEYED.sub("", encodable(text)).split())


def legible_offsets(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where a span that begins and ends with visible characters lies in the legible text."""
    return len(legible(f"{text[:start]}x")) - 1, len(legible(text[:end]))


def clip_end(text: str, limit: int) -> str:
    """Return at most ``limit`` characters from the start, ending with a whole word and "…".

    What has no space near there, as in Chinese, ends with a whole character.
    """
    if len(text) <= limit:
        return text
    kept, _, _ = text[: limit + 1].rpartition(" ")
    return f"{_of_use(kept, limit, text[:limit]).rstrip()} …"


def clip_start(text: str, limit: int) -> str:
    """Return at most ``limit`` characters from the end, starting with "…" and a whole word.

    What has no space near there starts with a whole character.
    """
    if len(text) <= limit:
        return text
    _, _, kept = text[-limit - 1 :].partition(" ")
    return f"… {_of_use(kept, limit, text[-limit:]).lstrip()}"


def _of_use(kept: str, limit: int, cut: str) -> str:
    """Return the whole words that were kept, or the mere cut where they are too little of it."""
    return kept if kept and len(kept) >= limit - LONGEST_CUT else cut
