"""Skeletons: one name, many spellings."""

import pytest

from detector.extract.transliteration import skeletons


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Peskov", "Песков"), ("Peskov", "Пєсковим"), ("Zelensky", "Зеленський"),
        ("Zelenskyy", "Zelensky"), ("Kovalenko", "Коваленко"), ("Shmyhal", "Шмигаль"),
        ("Hoffman", "Гоффман"), ("Trump", "Трампом"), ("Dmitry", "Дмитро"),
        ("Kiriyenko", "Кириенко"), ("James", "Джеймс"), ("George", "Джордж"), ("Walter", "Уолтер"),
        ("William", "Вільям"), ("Merz", "Мерц"), ("Michel", "Мішель"), ("Vance", "Венс"),
        ("Khrushchev", "Хрущёв"), ("Musk", "Маском"), ("Lukashenka", "Lukashenko"),
    ],
)  # fmt: skip
def test_same(a: str, b: str) -> None:
    """The scripts and cases of one name share a skeleton."""
    assert skeletons(a) & skeletons(b)


@pytest.mark.parametrize(("a", "b"), [("Smith", "Jones"), ("Putin", "Песков"), ("Musk", "Trump")])
def test_different(a: str, b: str) -> None:
    """Different names share none."""
    assert not skeletons(a) & skeletons(b)
