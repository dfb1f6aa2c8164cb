"""Windows of texts that are too long for a model."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detector.models.windows import SHORTEST, halves, windows


@given(st.text(min_size=SHORTEST, max_size=900))
def test_halves_lose_nothing_and_shrink(text: str) -> None:
    """Every character is in a half, in order, and both halves are shorter: halving ends."""
    left, right = halves(text)
    assert text.startswith(left)
    assert text.endswith(right)
    assert len(left) + len(right) >= len(text) - 1
    gap = text[len(left) : len(text) - len(right)]
    assert gap in {"", " "}
    assert max(len(left), len(right)) < len(text)


def test_halves_cut_between_words() -> None:
    """No word is torn where the text has spaces."""
    text = " ".join(f"word{number}" for number in range(100))
    left, right = halves(text)
    assert set(left.split()) | set(right.split()) == set(text.split())
    assert set(left.split()) & set(right.split()), "the halves overlap"


def test_a_text_that_fits_is_left_alone() -> None:
    """Windows are only for what does not fit."""
    assert windows(("one two", "three"), len, 12) == [("one two", "three")]


@pytest.mark.parametrize("texts", [("ab " * 200, "c d"), ("c d", "ab " * 200), ("ab " * 80,) * 2])
def test_windows_fit_and_hold_every_word(texts: tuple[str, str]) -> None:
    """Each combination fits into the room, whichever side is the long one."""
    found = windows(texts, len, 100)
    assert len(found) > 1
    assert all(sum(map(len, window)) <= 100 for window in found)
    for side, text in enumerate(texts):
        assert {word for window in found for word in window[side].split()} == set(text.split())


def test_a_text_without_spaces_is_cut_too() -> None:
    """Scripts that write no spaces, and hostile text, are read in full."""
    text = "".join(chr(0x4E00 + number) for number in range(500))
    found = [part for (part,) in windows((text,), len, 60)]
    assert all(len(part) <= 60 for part in found)
    assert set("".join(found)) == set(text)
