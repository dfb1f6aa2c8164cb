"""The publication that an article credits as a whole."""

import re

from detector.extract.frames import Frame
from detector.extract.lexicon import Lexicon
from detector.extract.names import credited
from detector.extract.paragraphs import legible
from detector.extract.sentences import sentences
from detector.extract.wordorder import subject_behind
from detector.types import Article

SOURCE_LINE = "source line"
"""Why ingest drops a line that says where the article is from."""


def article_origin(article: Article, words: Lexicon) -> str | None:
    """Return the publication that a credit sentence or a source line names.

    "Про це передає X із посиланням на Y" stands in the text, "According to Y" below it.
    """
    for block in article.blocks:
        line = legible(article.text[block.start : block.end])
        if not words.pattern("attribution.credit").search(line):
            continue
        for start, end in sentences(article.text, block, article.language):
            sentence = line[start - block.start : end - block.start]
            if credits_only(sentence, words):
                names = [name for name in credited(sentence) if name != article.outlet]
                if names:
                    return names[0]
    lines = (d for d in article.dropped if d.reason == SOURCE_LINE)
    below = (article.text[line.start : line.end] for line in lines)
    names = [n for line in below for n in credited(line) if n != article.outlet]
    return names[0] if names else None


def credits_only(sentence: str, words: Lexicon) -> bool:
    """Return whether a sentence does nothing but credit somebody with what stands before it."""
    return words.pattern("attribution.credit").match(sentence.strip()) is not None


def frame_before(sentence: str, words: Lexicon) -> Frame | None:
    """Return the frame that "Про це сказав X" puts around what stands before it, if it names X."""
    credit = words.pattern("attribution.credit").search(sentence)
    if not credit:
        return None
    after = re.split(r"[,.;]", sentence[credit.end() :].strip())[0].strip()
    preposition = words.pattern("clauses.prepositions").match(after)
    source = credit[0].split()[-2] if preposition else subject_behind(after, words)
    cue = credit[0].split()[-1] if words.verb_second else credit[0]
    return Frame(source, cue) if source else None
