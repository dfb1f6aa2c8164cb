"""Letters: what is a capital in any alphabet."""

import re

import pytest

from detector.letters import CAPITAL, SMALL_LETTERS


@pytest.mark.parametrize("word", ["Ann", "Élan", "Łódź", "Đặng", "Ạnh", "Иван", "Їжак", "Ωmega"])
def test_capital(word: str) -> None:
    """A capital is one in every alphabet, whether or not the expression ignores case."""
    assert re.match(CAPITAL, word)
    assert re.match(CAPITAL, word, re.IGNORECASE)
    assert not re.match(f"[{SMALL_LETTERS}]", word)


@pytest.mark.parametrize("word", ["ann", "élan", "łodzi", "đây", "ạnh", "ỹ", "иван", "їжак", "1"])
def test_no_capital(word: str) -> None:
    """Small letters with marks, which stand between the capitals in Unicode, are none."""
    assert not re.match(CAPITAL, word)
    assert not re.match(CAPITAL, word, re.IGNORECASE)
    assert re.match(f"[{SMALL_LETTERS}0-9]", word)
