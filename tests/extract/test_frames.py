"""Frames: who a source is, in the case in which it would be a subject, and what is none."""

import pytest

from detector.extract.frames import nominative
from detector.extract.lexicon import lexicon
from tests.extract.conftest import Reading


@pytest.mark.parametrize(
    ("place", "body"),
    [
        ("лікарні", "лікарня"),
        ("райлікарні", "райлікарня"),
        ("обласній лікарні", "обласна лікарня"),
        ("прокуратурі", "прокуратура"),
        ("міністерстві", "міністерство"),
        ("Кремлі", "Кремль"),
    ],
)
def test_body_inside_which_it_is_said(place: str, body: str) -> None:
    """In Ukrainian, “у лікарні повідомили” means the hospital, whatever its word begins with."""
    assert nominative(place, lexicon("uk"), "reference.located") == body


@pytest.mark.parametrize(
    ("language", "text", "body"),
    [
        ("ru", "В среду утром в мэрии заявили, что порт закрыт.", "мэрия"),
        ("ru", "В четверг заявили, что порт закрыт.", None),
        ("ru", "В ответ сообщили, что порт открыт.", None),
        ("ru", "Порт закрыт, сообщили в понедельник.", None),
        ("uk", "У середу повідомили, що порт закрито.", None),
        ("uk", "У відповідь заявили, що порт відкрито.", None),
        ("uk", "На прохання лікарів порт закрили.", None),
    ],
)
def test_body_and_day(read: Reading, language: str, text: str, body: str | None) -> None:
    """A day, a reply or a request is no body that speaks; one that stands behind a day is."""
    (found,) = read(text, language=language)
    assert found.voice.speaker == body
