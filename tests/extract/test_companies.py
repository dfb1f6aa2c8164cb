"""Companies: a noun says that a name is one, and "the company" means the last."""

import pytest

from detector.extract.companies import companies, is_company_noun
from detector.extract.lexicon import lexicon
from tests.extract.conftest import Reading


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("en", "Budget airline Blue Kite sued carmaker Torvo.", ["Blue Kite", "Torvo"]),
        ("en", "The company closed.", []),
        ("ru", "Банк «Зарница» и компания «Тихий Дон» объединились.", ["Зарница", "Тихий Дон"]),
        ("ru", "Директор завода Иван Ким уволен.", []),
        ("vi", "Tập đoàn Sao Khuê mua lại công ty Bắc Hà.", ["Sao Khuê", "Bắc Hà"]),
    ],
)
def test_companies(language: str, text: str, names: list[str]) -> None:
    """A name follows its noun; a Cyrillic one stands in marks, else it is who works there."""
    assert list(companies(text, lexicon(language))) == names


def test_is_company_noun() -> None:
    """Only the bare noun is one."""
    assert is_company_noun("the airline", lexicon("en"))
    assert not is_company_noun("the airline's chief executive", lexicon("en"))


def test_no_person(read: Reading) -> None:
    """A company that denies something is no person, so that "it" may mean it."""
    found = read("Airline Blue Kite cut 40 routes.", "Blue Kite denied that it had cut any routes.")
    assert [p.text for p in found[-1].propositions] == ["Blue Kite had cut any routes."]


def test_the_company(read: Reading) -> None:
    """A company that is meant by its noun answers under its name, and its claims have the name."""
    found = read(
        "Sales of retailer Marlo fell by half, the company said.",
        "The company plans to close 12 shops.",
    )
    assert found[0].voice.speaker == "Marlo"
    assert found[1].propositions[0].text == "Marlo plans to close 12 shops."


def test_two_companies(read: Reading) -> None:
    """With two of them in an article a claim keeps its words."""
    found = read("Retailer Marlo sued lender Ostbank.", "The company wants its money back.")
    assert found[1].propositions[0].text == "The company wants its money back."
