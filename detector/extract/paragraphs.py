"""A block of an article as the rules read it."""

import re
from dataclasses import dataclass

from detector.extract.dialogue import spoken
from detector.extract.lexicon import Lexicon, lexicon
from detector.extract.quotations import QUOTED, Quotation, blacked_out, quotations
from detector.extract.sentences import flat
from detector.types import Article, Block

OCR_J = re.compile(r"(?<=[A-Z]{2})\](?=\W)")
"""A capital J that character recognition took for a bracket ("WS] noted")."""
LOOKALIKE = "▪"
"""Stands in for a :data:`QUOTED` that the article itself has."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block as one line, its quotations, and the line with quoted claims blacked out.

    ``bare`` has the outermost quotations blacked out, ``nested`` those one level down; in both an
    elided "that" stands apart.
    """

    block: Block
    line: str
    quoted: tuple[Quotation, ...]
    bare: str
    nested: str

    @classmethod
    def of(cls, article: Article, block: Block) -> "Paragraph":
        """Return a block of an article as it is read."""
        line = legible(article.text[block.start : block.end])
        words = lexicon(article.language)
        found = spoken(line, quotations(line), words)
        bare, nested = (_parted(blacked_out(line, found, depth), words) for depth in (0, 1))
        return cls(block, line, tuple(found), bare, nested)


def _parted(line: str, words: Lexicon) -> str:
    """Return a line of the same length in which an elided "that" is a word ("qu'il": "qu il")."""
    elided = words.alternatives("attribution.elided")
    return re.sub(rf"(?<!\w)({elided})['’](?=\w)", r"\1 ", line, flags=re.IGNORECASE)


def legible(text: str) -> str:
    """Return a text of the same length as one line, with unmistakable OCR errors mended."""
    line = flat(text).replace(QUOTED, LOOKALIKE)
    return line if "[" in line else OCR_J.sub("J", line)
