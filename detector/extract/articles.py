"""Articles in front of a noun, which are no part of who is meant."""

import re

from detector.extract.frames import nominative
from detector.extract.lexicon import Lexicon

ARTICLE = re.compile(r"^(?:[Tt]he|[Aa]n?|[Mm]ột)\s")


def without_article(description: str, words: Lexicon) -> str:
    """Return a description without the article in front of it."""
    own = words.alternatives("reference.articles")
    strong = nominative(description, words, "reference.strong")
    plain = re.sub(rf"^{own}\s", "", strong, flags=re.IGNORECASE)
    return ARTICLE.sub("", plain).strip()
