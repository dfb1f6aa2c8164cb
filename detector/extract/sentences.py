"""Sentences of a block, as spans of the article."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from detector.extract.lexicon import DEFAULT_LANGUAGE, languages
from detector.extract.quotations import BEFORE_OPENING, STRAIGHT, masked, quotations
from detector.letters import NO_CAPITAL
from detector.types import Block

LONGEST_SENTENCE = 2_000
"""Characters after which a sentence is cut at a space: a table or noise, not a sentence."""
LONGEST_STRETCH = 5_000
"""Characters that are split at once; the splitter's time grows with the square of them."""
INNER_STOP = re.compile(r"(?<=\w)\.(?=(?:[A-Z]\.)*[,;:)]|[ºª°]|-\w)")
"""A full stop inside an abbreviation ("ex-U.S.,", "n.º 3"), which ends no sentence."""
DOT_IN_NAME = re.compile(r"(?<=\w)\.(?=\w+[»”\"])")
"""A stop within a name in quotation marks ("портал «Берег.Сегодня»")."""
BEFORE_FRAME = re.compile(rf"[!?…](?=\s[—–-]\s{NO_CAPITAL})")
"""A mark in front of the frame of what was said between dashes ("— Run! — he said")."""


BLANK = re.compile(r"[\n\r\t\x0b\x0c\x85\u2028\u2029]")
DOUBLED = re.compile(r"(?:(?<=[\s(\[{—–-])|^)(?:''|``)(?=\S)|''(?!')")
"""Two apostrophes for one quotation mark, as a typewriter has them."""


def flat(text: str) -> str:
    """Return the text in one line, with one quotation mark for two apostrophes; same length.

    What is left of the other apostrophe is a space outside the quotation.
    """
    line = BLANK.sub(" ", text)

    def mark(match: re.Match[str]) -> str:
        before = line[match.start() - 1 : match.start()]
        opens = not before or before in BEFORE_OPENING
        return f" {STRAIGHT}" if opens else f"{STRAIGHT} "

    return DOUBLED.sub(mark, line)


def sentences(text: str, block: Block, language: str) -> list[tuple[int, int]]:
    """Return the (start, end) of each sentence of a block, without surrounding white space.

    Hard line breaks do not end a sentence; a closing quotation mark stays with its sentence. A
    headline is one sentence. No sentence is longer than :data:`LONGEST_SENTENCE`.
    """
    from sentencex import get_sentence_boundaries  # noqa: PLC0415 - slow to load

    line = flat(text[block.start : block.end])
    if block.kind == "headline":
        boundaries = [(0, len(line))]
    else:
        code = language if language in {*languages(), *_stops()} else DEFAULT_LANGUAGE
        spots = INNER_STOP.sub("_", masked(line, quotations(line)))
        spots = DOT_IN_NAME.sub("_", BEFORE_FRAME.sub("_", spots))
        if stops := _stops().get(code):
            spots = stops.sub(lambda match: match[0].replace(".", "_"), spots)
        boundaries = [
            (low + found["start_index"], low + found["end_index"])
            for low, high in _cut([(0, len(spots))], spots, LONGEST_STRETCH)
            for found in get_sentence_boundaries(code, spots[low:high])
        ]
    spans: list[tuple[int, int]] = []
    for start, end in _cut(boundaries, line, LONGEST_SENTENCE):
        words = line[start:end]
        first = start + len(words) - len(words.lstrip())
        last = start + len(words.rstrip())
        if first < last:
            spans.append((block.start + first, block.start + last))
    return spans


@cache
def _stops() -> Mapping[str, re.Pattern[str]]:
    """Return by language what has full stops that end no sentence."""
    text = (files("detector.extract") / "abbreviations.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    return {
        language: re.compile(
            "|".join(
                [
                    rf"(?:\b|(?<=\bX))(?:{'|'.join(abbreviations)})\.(?= )",
                    *data["ordinals"].get(language, ()),
                ]
            )
        )
        for language, abbreviations in data["abbreviations"].items()
    }


def _cut(spans: list[tuple[int, int]], line: str, longest: int) -> Iterator[tuple[int, int]]:
    """Yield the spans in lengths up to the longest, cut after a full stop, else at a space."""
    for start, end in spans:
        low = start
        while end - low > longest:
            stop, space = (line.rfind(mark, low + 1, low + longest) for mark in (". ", " "))
            high = stop + 1 if stop > 0 else (space if space > 0 else low + longest)
            yield low, high
            low = high
        yield low, end
