"""Where the quotations of a paragraph begin and end, whatever marks they use and however broken."""

from dataclasses import dataclass
from typing import Final

OPENING: Final = "“„«‹"
CLOSING: Final = "”»›"
STRAIGHT: Final = '"'
SINGLE: Final = {"‘": "’"}
MARKS: Final = OPENING + CLOSING + STRAIGHT
BEFORE_OPENING: Final = " \t\n\r\xa0([{—–-:/"
LONGEST_QUOTATION: Final = 3_000
"""Characters after which an unclosed mark is taken for noise rather than for a quotation."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation from its opening to its closing mark; ``depth`` is 0 for the outermost."""

    start: int
    end: int
    depth: int

    @property
    def inside(self) -> tuple[int, int]:
        """The offsets of the quoted words without the marks."""
        return self.start + 1, self.end - 1


def quotations(text: str) -> list[Quotation]:
    """Return the quotations of a paragraph in text order, outer before inner.

    Straight marks open after a space or an opening bracket and close elsewhere. Where inner and outer
    quotation end together, one closing mark serves both; a mark that never closes ends with the
    paragraph if it opened it, and is ignored otherwise.
    """
    open_at: list[int] = []
    found: list[Quotation] = []

    def close(position: int) -> None:
        start = open_at.pop()
        if position + 1 - start <= LONGEST_QUOTATION:
            found.append(Quotation(start, position + 1, len(open_at)))

    for position, mark in enumerate(text):
        if mark in OPENING and not (mark == "“" and open_at and text[open_at[-1]] == "„"):
            open_at.append(position)
        elif mark in CLOSING or mark == "“":
            if open_at:
                close(position)
        elif mark == STRAIGHT:
            before = text[position - 1] if position else " "
            after = text[position + 1 : position + 2]
            opens = before in BEFORE_OPENING and after not in ("", " ", ",", ".")
            if opens or (before in OPENING + STRAIGHT and not open_at):
                open_at.append(position)
            elif open_at:
                close(position)
    found += _unclosed(text, open_at, found)
    return sorted(found, key=lambda quotation: (quotation.start, -quotation.end))


def _unclosed(text: str, open_at: list[int], closed: list[Quotation]) -> list[Quotation]:
    """Return quotations for the marks that were still open at the end of the paragraph."""
    found: list[Quotation] = []
    for depth, start in enumerate(open_at):
        inner = [quotation.end for quotation in closed if quotation.start > start]
        if inner:
            found.append(Quotation(start, max(inner), depth))
        elif start == 0 or not text[:start].strip():
            end = len(text.rstrip())
            if end - start <= LONGEST_QUOTATION:
                found.append(Quotation(start, end, depth))
    return found


def masked(text: str, found: list[Quotation], letter: str = "X") -> str:
    """Return the text with every quotation mark replaced by a letter; same length.

    A closing mark after a full stop changes places with it, so that the sentence ends with the stop.
    """
    letters = list(text)
    for quotation in found:
        for position in (quotation.start, quotation.end - 1):
            if text[position] in MARKS:
                letters[position] = letter
        last = quotation.end - 1
        if text[last] in MARKS and last and text[last - 1] in ".!?…":
            letters[last - 1], letters[last] = letter, text[last - 1]
    return "".join(letters)
