"""One name for each, whatever the language."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from detector.errors import SourcesError
from detector.extract.aliases import aliases, given
from detector.extract.statements import statements
from detector.types import Article


def test_shipped() -> None:
    """Places and institutions have one name in every language."""
    known = aliases([])
    assert known.named("Білий дім") == known.named("Nhà Trắng") == "White House"
    assert known.named("Somewhere") == "Somewhere"


def test_given_names() -> None:
    """A given name is the same in the languages that spell it differently, and no other."""
    assert given("Микола") & given("Nikolai")
    assert given("Джордж") & given("Георгій")
    assert not given("Микола") & given("Михайло")


def test_a_users_names_are_added_to_the_shipped_ones(tmp_path: Path) -> None:
    """Who adds a spelling loses none."""
    (tmp_path / "names.toml").write_text('"Germany" = ["Federal Republic"]', encoding="utf-8")
    known = aliases([tmp_path])
    assert known.named("Federal Republic") == known.named("Німеччина") == "Germany"


def test_users_own(tmp_path: Path, make_article: Callable[..., Article]) -> None:
    """A names.toml beside the articles makes one person of names that sound unlike."""
    (tmp_path / "names.toml").write_text('"Lu Wei" = ["Лу Вей", "Lục Vĩ"]', encoding="utf-8")
    texts = {
        "en": "Mayor Lu Wei said the port is closed.",
        "uk": "За словами мера Лу Вея, порт відкрито.",
        "vi": "Ông Lục Vĩ cho biết cảng đã mở.",
    }
    articles = [
        replace(make_article(text, id=code, language=code), path=str(tmp_path / f"{code}.txt"))
        for code, text in texts.items()
    ]
    assert {s.voice.speaker for s in statements(articles)} == {"Lu Wei"}


@pytest.mark.parametrize("text", ["not toml", '"Lu Wei" = "Лу Вей"', '"Lu Wei" = [1]'])
def test_wrong(tmp_path: Path, text: str) -> None:
    """A names.toml that says nothing usable is named with what was expected."""
    (tmp_path / "names.toml").write_text(text, encoding="utf-8")
    with pytest.raises(SourcesError, match=r"names\.toml"):
        aliases([tmp_path])


def test_one_speaker(make_article: Callable[..., Article]) -> None:
    """People are one across languages when their names sound alike or are the same given name."""
    articles = [
        make_article("President Nikolai Petrenko said the port is closed.", id="a"),
        make_article("Президент Микола Петренко сказав, що порт закрито.", id="b", language="uk"),
        make_article("Петренко заявил, что порт закрыт.", id="c", language="ru"),
    ]
    assert {s.voice.speaker for s in statements(articles)} == {"Nikolai Petrenko"}


def test_no_person(make_article: Callable[..., Article]) -> None:
    """A country that speaks is no person, and has one name in every language."""
    articles = [
        make_article("Quân đội Hoa Kỳ nói rằng cảng đã đóng cửa.", id="a", language="vi"),
        make_article("США заявили, что порт закрыт.", id="b", language="ru"),
        make_article("Також Росія заявила, що розглядає угоду.", id="c", language="uk"),
    ]
    found = statements(articles)
    assert [s.voice.speaker for s in found] == ["Quân đội Hoa Kỳ", "United States", "Russia"]
    assert found[-1].propositions[0].text == "Росія розглядає угоду."
