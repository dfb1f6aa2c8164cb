"""Texts too long for a model, read in overlapping windows so that nothing is lost."""

from collections.abc import Callable, Iterable
from typing import Any

OVERLAP = 100
"""Characters on each side of the middle that both halves hold: a clause of about fifteen words."""

SHORTEST = 8
"""Characters under which a text is not halved any more."""


def halves(text: str) -> tuple[str, str]:
    """Return two halves of a text, overlapping around its middle, cut at spaces where it has any.

    Every character is in at least one of them; both are shorter than a ``text`` of ``SHORTEST``.
    """
    middle = len(text) // 2
    overlap = min(OVERLAP, len(text) // 4)
    end, start = middle + overlap, middle - overlap
    after = text.rfind(" ", middle, end)
    before = text.find(" ", start, middle)
    return text[: after if after >= 0 else end], text[before + 1 if before >= 0 else start :]


def windows(
    texts: tuple[str, ...], pieces: Callable[[str], int], room: int
) -> list[tuple[str, ...]]:
    """Return ``texts`` if they fit together into ``room`` pieces, else windows of them that do.

    The longest text is halved until the tuple fits, so a single text gives its own windows and a
    pair every combination that is needed. ``pieces`` counts the pieces of one text.
    """
    lengths = [pieces(text) for text in texts]
    longest = lengths.index(max(lengths))
    if sum(lengths) <= room or len(texts[longest]) < SHORTEST:
        return [texts]
    return [
        window
        for half in halves(texts[longest])
        for window in windows((*texts[:longest], half, *texts[longest + 1 :]), pieces, room)
    ]


class Pieces:
    """Counts the pieces that a tokenizer makes of a text, special ones not counted.

    The texts given at the start are counted in one go, others when they are asked for.
    """

    def __init__(self, tokenizer: Any, texts: Iterable[str]) -> None:
        self._tokenizer = tokenizer
        self._counted: dict[str, int] = {}
        self._count(list(dict.fromkeys(texts)))

    def _count(self, texts: list[str]) -> None:
        encoded = self._tokenizer(texts, add_special_tokens=False)["input_ids"]
        self._counted.update(zip(texts, map(len, encoded), strict=True))

    def __call__(self, text: str) -> int:
        """Return the number of pieces of a text."""
        if text not in self._counted:
            self._count([text])
        return self._counted[text]
