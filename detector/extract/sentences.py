"""Sentences of a block, as spans of the article."""

import re

from detector.extract.lexicon import languages
from detector.extract.quotations import masked, quotations
from detector.types import Block

ABBREVIATIONS = {
    "uk": r"(?:р|рр|ст|м|вул|ім|ред|напр|тис|млн|млрд|грн|пан|див|св|акад|проф|ген|гр)\.",
    "ru": r"(?:г|гг|ст|ул|им|ред|напр|тыс|млн|млрд|руб|см|св|акад|проф|ген|гр)\.",
    "vi": r"(?:TP|Ths|TS|GS|PGS|BS|ThS)\.",
}
"""Abbreviations that the splitter does not know; a following capital then starts no sentence."""

INNER_STOP = re.compile(r"(?<=\w)\.(?=(?:[A-Z]\.)*[,;:)])")
"""A full stop inside an abbreviation ("ex-U.S.,"), which ends no sentence."""


def flat(text: str) -> str:
    """Return the text with every line break and tab as a space; same length."""
    return re.sub(r"[\n\r\t\x0b\x0c\x85\u2028\u2029]", " ", text)


def sentences(text: str, block: Block, language: str) -> list[tuple[int, int]]:
    """Return the (start, end) of each sentence of a block, without surrounding white space.

    Hard line breaks do not end a sentence; a closing quotation mark stays with its sentence. A
    headline is one sentence.
    """
    from sentencex import get_sentence_boundaries  # noqa: PLC0415 - slow to load

    line = flat(text[block.start : block.end])
    if block.kind == "headline":
        boundaries = [(0, len(line))]
    else:
        code = language if language in languages() else "en"
        spots = INNER_STOP.sub("_", masked(line, quotations(line)))
        if code in ABBREVIATIONS:
            spots = re.sub(
                rf"\b{ABBREVIATIONS[code]}(?= )", lambda match: match[0][:-1] + "_", spots
            )
        boundaries = [
            (found["start_index"], found["end_index"])
            for found in get_sentence_boundaries(code, spots)
        ]
    spans: list[tuple[int, int]] = []
    for start, end in boundaries:
        words = line[start:end]
        first = start + len(words) - len(words.lstrip())
        last = start + len(words.rstrip())
        if first < last:
            spans.append((block.start + first, block.start + last))
    return spans
