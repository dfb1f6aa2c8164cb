"""Credits: sentences that do nothing but name who said what stands before them."""

import pytest

from tests.extract.conftest import Reading


def test_credit_of_the_article(read: Reading) -> None:
    """A credit sentence names the origin of what others say in the article, and is no claim."""
    found = read(
        "Мерка Анна Рід визнала, що гребля давно зламана.",
        "Про це повідомляє Reuters.",
        language="uk",
    )
    assert [(s.voice.speaker, s.voice.origin) for s in found] == [("Анна Рід", "Reuters")]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("uk", "Порт закрили. Про це заявив міністр оборони Польщі Ян Новак.", "Ян Новак"),
        ("uk", "Порт закрили. Про це у вечірньому зверненні сказала Олена Біда.", "Олена Біда"),
        ("ru", "Порт закрыли. Об этом сообщил губернатор области Пётр Сизов.", "Пётр Сизов"),
        ("ru", "Порт закрыли. Об этом сообщает Reuters.", None),
    ],
)
def test_said_before(read: Reading, language: str, text: str, speaker: str | None) -> None:
    """“X said so” makes X answer for the statement before, and is none itself."""
    (found,) = read(text, language=language)
    assert found.voice.speaker == speaker
