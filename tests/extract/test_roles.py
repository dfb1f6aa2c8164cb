"""Roles: whom "the minister" means."""

import pytest

from detector.extract.casting import cast
from detector.extract.lexicon import lexicon
from detector.extract.reference import Discourse
from tests.extract.conftest import Reading, article_of, voice

TEXT = (
    "Ruritanian President Olga Berg met former president Karl Lund. "
    "Ina Holm, the head of the Harbour Fund, and billionaire Max Orr came too. "
    "Vice President Liv Dahl stayed at home."
)


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("the president", "Olga Berg"),
        ("the Ruritanian president", "Olga Berg"),
        ("the former president", "Karl Lund"),
        ("the vice president", "Liv Dahl"),
        ("the billionaire", "Max Orr"),
        ("the head of the Harbour Fund", "Ina Holm"),
        ("the chief of the Harbour Fund", "Ina Holm"),
        ("the head of the Mountain Bank", None),
        ("the minister", None),
        ("a president", None),
        ("one president", None),
    ],
)
def test_bearer(phrase: str, name: str | None) -> None:
    """A role names who alone fits it; an indefinite one names nobody."""
    article = article_of(TEXT)
    discourse = Discourse(cast([article]), lexicon("en"), article.id, None)
    assert discourse.role(phrase) == name


def test_two_bearers() -> None:
    """A role that two people have names neither."""
    article = article_of("Minister Olga Berg met Minister Karl Lund.")
    discourse = Discourse(cast([article]), lexicon("en"), article.id, None)
    assert discourse.role("the minister") is None


def test_role_of_another_article() -> None:
    """A bare role of another article names nobody here; one with a nation does."""
    articles = [article_of(TEXT, id="a"), article_of("Rain fell.", id="b")]
    discourse = Discourse(cast(articles), lexicon("en"), "b", None)
    assert discourse.role("the president") is None
    assert discourse.role("the Ruritanian president") == "Olga Berg"


def test_described(read: Reading) -> None:
    """Who said something a sentence ago is meant by party and state, or by rank."""
    found = voice(read, "Sen. Tom Diaz left early.", "“I was ill,” the Ohio Republican said.")
    assert found.speaker == "Tom Diaz"
