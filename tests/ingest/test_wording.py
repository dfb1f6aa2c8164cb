"""Wording: the words of bylines, ready to be looked for."""

import pytest

from detector.ingest.wording import in_nominative, wording


@pytest.mark.parametrize(
    ("line", "placed"),
    [
        ("Hoàng Vy tại Đà Nẵng", True),
        ("Ann Lee in Łódź", True),
        ("Иван Лыс из Киева", True),
        ("Hoàng Vy tại đây", False),
        ("Ann Lee in łodzi", False),
    ],
)
def test_placed(line: str, *, placed: bool) -> None:
    """A place begins with a capital, in any alphabet."""
    assert (wording().placed.search(line) is not None) is placed


@pytest.mark.parametrize(
    ("line", "for_a_paper"),
    [
        ("Ann Lee for Æther", True),
        ("Иван Лыс для Эха", True),
        ("Hoàng Vy cho Đồng Quê", True),
        ("Hoàng Vy cho đồng quê", False),
        ("Ann Lee for «Echo»", True),
        ("Ann Lee for the Herald", True),
        ("Ann Lee for once", False),
    ],
)
def test_written_for(line: str, *, for_a_paper: bool) -> None:
    """What somebody writes for has a capital, marks or an article in front."""
    assert (wording().written_for.search(line) is not None) is for_a_paper


@pytest.mark.parametrize(
    ("name", "line", "called"),
    [
        ("Рідного краю", "для Рідного краю", "Рідний край"),
        ("Нашої хвилі", "кореспондент Нашої хвилі", "Наша хвиля"),
        ("Морского вестника", "корреспондент Морского вестника", "Морской вестник"),
        ("Herald", "для Herald", "Herald"),
    ],
)
def test_nominative(name: str, line: str, called: str) -> None:
    """A name in the genitive becomes what its paper is called; one in other letters stays."""
    assert in_nominative(name, line) == called


def test_no_list_of_names_holds_a_capital() -> None:
    """Words are compared in lower case, so a capital in the file would never be found."""
    lists = wording()
    for words in (lists.last, lists.common, lists.small, lists.places, lists.sections):
        assert not [word for word in words if word != word.casefold()]
