"""Articles: the words of a language in front of who speaks."""

import pytest

from detector.extract.articles import without_article
from detector.extract.lexicon import lexicon


@pytest.mark.parametrize(
    ("phrase", "language", "bare"),
    [
        ("The official", "en", "official"),
        ("an official", "en", "official"),
        ("another official", "en", "another official"),
        ("The", "en", "The"),
        ("một quan chức", "vi", "quan chức"),
        ("один чиновник", "ru", "один чиновник"),
        ("das neue Ministerium", "de", "neues Ministerium"),
    ],
)
def test_article(phrase: str, language: str, bare: str) -> None:
    """An article goes where its language has it; a word that begins like one stays."""
    assert without_article(phrase, lexicon(language)) == bare
