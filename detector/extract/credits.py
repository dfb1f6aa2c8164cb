"""The publication that an article credits as a whole."""

from detector.extract.lexicon import Lexicon
from detector.extract.names import credited
from detector.extract.paragraphs import legible
from detector.extract.sentences import sentences
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
