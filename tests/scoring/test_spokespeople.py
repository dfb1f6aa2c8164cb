"""Who speaks for whom."""

from dataclasses import replace

import pytest

from detector.scoring.origins import origins
from detector.scoring.spokespeople import institutions
from detector.types import Voice
from tests.scoring.story import Story


@pytest.mark.parametrize(
    ("text", "person", "body", "speaks"),
    [
        ("Harbour Office spokeswoman Ana Babić denied it.", "Ana Babić", "Harbour Office", True),
        ("A spokesman for the Senate, Jo Lee, agreed.", "Jo Lee", "Senate", True),
        ("Jo Lee, the Senate's press secretary, agreed.", "Jo Lee", "Senate", True),
        ("Речник Кремля Дмитро Пєсков заперечив це.", "Дмитро Пєсков", "Кремль", True),
        ("Об этом сообщил пресс-секретарь Кремля Песков.", "Песков", "Кремль", True),
        ("Người phát ngôn Điện Kremlin Dmitry Peskov nói.", "Dmitry Peskov", "Kremlin", True),
        ("Jo Lee attacked the Senate, its spokeswoman said.", "Jo Lee", "Senate", False),
        ("The Senate met. A spokesman was there. Jo Lee was not.", "Jo Lee", "Senate", False),
        ("The Senate's critic Jo Lee agreed.", "Jo Lee", "Senate", False),
    ],
)
def test_an_article_says_who_speaks_for_whom(
    text: str, person: str, body: str, speaks: bool
) -> None:
    """In the words that languages have for it, names inflected; nearness alone is none of them."""
    story = Story()
    for name in (person, body):
        story.prints("A", Voice("indirect", speaker=name, cue="said"))
    articles = [replace(article, text=text) for article in story.articles]
    assert institutions(articles, story.statements) == ({person: body} if speaks else {})


def test_an_institution_and_who_speaks_for_it_are_one_voice() -> None:
    """What the one says bears out nothing that the other said."""
    told = {}
    for text in ("Senate spokesman Jo Lee agreed.", "Jo Lee agreed with the Senate."):
        story = Story()
        first = story.prints("A", Voice("quote", speaker="Jo Lee", cue="said"))
        second = story.prints("B", Voice("indirect", speaker="Senate", cue="said"))
        story.judged(first, second, "support")
        articles = [replace(article, text=text) for article in story.articles]
        groups = origins(articles, story.statements, story.pairs, story.judgements)
        told[text] = [group.why for group in groups if len(group.statements) > 1]
    assert list(told.values()) == [[("same utterance",)], []]
