"""Where the quotations of a paragraph begin and end, whatever marks they use and however broken."""

import re
from dataclasses import dataclass
from typing import Final

from detector.letters import NO_CAPITAL

OPENING: Final = "“„«‹"
CLOSING: Final = "”»›"
STRAIGHT: Final = '"'
MARKS: Final = OPENING + CLOSING + STRAIGHT
NAME_OPENS: Final = '[«“„"]'
NAME_INSIDE: Final = '[^«»“”„"]'
NAME_CLOSES: Final = '[»”“"]'
"""The marks around a name and what stands between them ("компания «Степь»"), as expressions."""
MARKED_NAME: Final = rf"{NAME_OPENS}(?P<name>{NAME_INSIDE}{{2,60}}){NAME_CLOSES}"
"""A name with its marks, as an expression."""
MARK: Final = re.compile(rf"[{MARKS}]")
GOES_ON: Final = re.compile(rf"\s*(?:[—–-]\s*)?{NO_CAPITAL}")
"""A word in lower case, with which a sentence goes on after a quotation."""
SPEAKER_NEXT: Final = re.compile(
    r"\s+(?:(?:[\w’'-]+|[A-Z][a-z]{0,3}\.)\s){1,4}(?:said|says|asked|told|added|wrote|replied|answered|tweeted"
    r"|shouted|joked|declared|insisted)\b"
)
"""Who cried or asked the quotation before it."""
BEFORE_OPENING: Final = " \t\n\r\xa0([{—–-:/"
UNFINISHED: Final = re.compile(r"[.!?,:]\s[^\w\s][^\W\da-zа-яіїєґ_]")
"""A mark in front of a capital, after the end of a sentence or a colon."""
SPOKEN_BEFORE: Final = re.compile(r"[,.!?…]“(?:\s|$)")
"""An opening mark that ends a quotation: a slip of the keyboard."""
LONGEST_QUOTATION: Final = 3_000
"""Characters after which an unclosed mark is taken for noise rather than for a quotation."""
DEEPEST: Final = 8
"""Quotations inside one another; more opening marks are noise."""
ELLIPSIS: Final = re.compile(r"\.\s?[.@]")
"""What a quotation may begin with, a full stop alone not."""
SMALL: Final = frozenset(
    {"of", "the", "and", "a", "an", "in", "on", "with", "for", "to", "at", "by", "from", "or"}
    | {"der", "das", "des", "und", "nach", "im", "am", "von", "vom", "für", "zum", "zur", "auf"}
)
"""Words that the title of a programme or a book writes small."""
SHORTEST_QUOTATION: Final = 3
"""Words under which a quotation is a turn of phrase, not a claim."""
QUOTED: Final = "■"
"""Stands for every letter of a quotation that carries a claim of its own."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation from its opening to its closing mark; ``depth`` is 0 for the outermost.

    ``spoken`` is one that a dash and a verb of saying show to be somebody's words.
    """

    start: int
    end: int
    depth: int
    spoken: bool = False

    @property
    def inside(self) -> tuple[int, int]:
        """The offsets of the quoted words without the marks."""
        return self.start + 1, self.end - 1


def quotations(text: str) -> list[Quotation]:
    """Return the quotations of a paragraph in text order, outer before inner.

    Straight marks open after a space or an opening bracket and close elsewhere. Where inner and
    outer quotation end together, one closing mark serves both; a mark that never closes ends with
    the paragraph if it opened it or a sentence of it, and is ignored otherwise.
    """
    open_at: list[int] = []
    found: list[Quotation] = []
    for match in MARK.finditer(text):
        position = match.start()
        while open_at and position + 1 - open_at[0] > LONGEST_QUOTATION:
            open_at.pop(0)
        if _opens(text, position, open_at):
            if len(open_at) < DEEPEST:
                open_at.append(position)
        elif open_at:
            start = open_at.pop()
            found.append(Quotation(start, position + 1, len(open_at)))
    found += _unclosed(text, open_at, found)
    return sorted(found, key=lambda quotation: (quotation.start, -quotation.end))


def _opens(text: str, position: int, open_at: list[int]) -> bool:
    """Return whether a mark opens a quotation, given the marks that are open before it."""
    mark = text[position]
    if mark == "“":
        mistaken = SPOKEN_BEFORE.match(text, position - 1) if position else None
        return not (open_at and (text[open_at[-1]] == "„" or mistaken))
    if mark != STRAIGHT:
        return mark in OPENING
    before = text[position - 1] if position else " "
    after = text[position + 1 : position + 2]
    if before in BEFORE_OPENING and (
        after not in ("", " ", ",", ".") or ELLIPSIS.match(text, position + 1)
    ):
        return True
    return before in OPENING + STRAIGHT and not open_at


def _unclosed(text: str, open_at: list[int], closed: list[Quotation]) -> list[Quotation]:
    """Return quotations for the marks that were still open at the end of the paragraph."""
    found: list[Quotation] = []
    for depth, start in enumerate(open_at):
        inner = [quotation.end for quotation in closed if quotation.start > start]
        if inner:
            found.append(Quotation(start, max(inner), depth))
        elif not text[:start].strip() or UNFINISHED.match(text, max(0, start - 2)):
            end = len(text.rstrip())
            if end - start <= LONGEST_QUOTATION:
                found.append(Quotation(start, end, depth))
    return found


def masked(text: str, found: list[Quotation], letter: str = "X") -> str:
    """Return the text with every quotation mark replaced by a letter; same length.

    A closing mark after a full stop changes places with it, so that the stop ends the sentence,
    unless the sentence goes on.
    """
    letters = list(text)
    for quotation in found:
        for position in (quotation.start, quotation.end - 1):
            if text[position] in MARKS:
                letters[position] = letter
        last = quotation.end - 1
        if text[last] in MARKS and last and text[last - 1] in ".!?…":
            goes_on = GOES_ON.match(text, last + 1) or (
                text[last - 1] != "." and SPEAKER_NEXT.match(text, last + 1)
            )
            letters[last - 1], letters[last] = letter, letter if goes_on else text[last - 1]
    return "".join(letters)


def claim_bearing(text: str, quotation: Quotation) -> bool:
    """Return whether a quotation is a claim rather than a turn of phrase ("into this year")."""
    if quotation.spoken:
        return True
    start, end = quotation.inside
    inside = text[start:end].strip()
    opens = inside[:1].isupper() or inside[:1].isdigit() or inside.startswith(("[", "…", "."))
    return opens and len(inside.split()) >= SHORTEST_QUOTATION and not _title(inside)


def _title(inside: str) -> bool:
    """Return whether quoted words are a title ("Sunday Morning Futures"), which claims nothing."""
    large = [word[:1].isupper() for word in inside.split() if word.lower() not in SMALL]
    return all(large) and not inside.isupper() and not inside.endswith((".", "!", "?", "…"))


def blacked_out(text: str, found: list[Quotation], depth: int) -> str:
    """Return the text with the claim-bearing quotations of a depth blacked out; same length."""
    letters = list(text)
    for quotation in found:
        if quotation.depth == depth and claim_bearing(text, quotation):
            letters[quotation.start : quotation.end] = QUOTED * (quotation.end - quotation.start)
    return "".join(letters)
