"""Names: what looks like somebody's name."""

import re

import pytest

from detector.extract.names import NAME, capital_runs


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


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("Ann de la Cruz left.", ["Ann de la Cruz"]),
        ("Nguyễn Văn Nam du lịch Huế.", ["Nguyễn Văn Nam", "Huế"]),
        ("Ann J. Reed left Huế.", ["Ann J. Reed", "Huế"]),
    ],
)
def test_runs(text: str, runs: list[str]) -> None:
    """Words in capitals stand together, with what stands small inside names."""
    found = list(capital_runs(text))
    assert [text[run[0].start() : run[-1].end()] for run in found] == runs
