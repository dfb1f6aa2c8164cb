"""Names: what looks like somebody's name."""

import re

import pytest

from detector.extract.names import NAME


@pytest.mark.parametrize(
    "name", ["Ann Reed", "Dr. Ann Reed", "Иван Лыс", "Đặng Quốc Khải", "Łukasz Żak", "Їжак Ґедз"]
)
def test_name(name: str) -> None:
    """Words in capitals are a name in every alphabet."""
    assert re.fullmatch(NAME, name)


@pytest.mark.parametrize("words", ["Ann left", "Иван ушёл", "tại đây", "Łódź łodzi", "Anh đi"])
def test_no_name(words: str) -> None:
    """A word with a small letter in front is no part of one, whatever marks the letter has."""
    assert not re.fullmatch(NAME, words)
