"""Articles in front of a noun, which are no part of who is meant."""

import re
from functools import cache

from detector.extract.frames import nominative
from detector.extract.lexicon import Lexicon


@cache
def _article(words: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"^{words.alternatives('reference.articles')}\s", re.IGNORECASE)


def without_article(phrase: str, words: Lexicon) -> str:
    """Return a description without the article in front of it, which may show in an adjective."""
    strong = nominative(phrase, words, "reference.strong")
    return _article(words).sub("", strong).strip()
