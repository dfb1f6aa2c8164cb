"""Stands: whom a voice means by "he" in what it says."""

import pytest

from detector.types import Stance
from tests.extract.conftest import Reading, told


def test_pronoun_of_the_speaker(read: Reading) -> None:
    """“He” in what somebody is said to have said is the speaker."""
    found = told(read, "Coach Tom Diaz said he is leaving the club.")
    assert found == [("asserts", "Tom Diaz is leaving the club.")]


@pytest.mark.parametrize(
    ("text", "language", "stance"),
    [
        ("Two papers reported on rumours that the dam broke.", "en", "hedges"),
        ("The Daily Post reported speculation that the dam had broken.", "en", "hedges"),
        ("The Daily Post reported that the dam had broken.", "en", "asserts"),
        ("Reed denied rumours that the dam broke.", "en", "denies"),
        ("Министр рассказал о слухах, что дамба разрушена.", "ru", "hedges"),
    ],
)
def test_who_reports_on_rumours_hedges(
    read: Reading, text: str, language: str, stance: Stance
) -> None:
    """It is told, not vouched for; who denies rumours denies what they say."""
    assert [held for held, _ in told(read, text, language=language)] == [stance]


def test_pronoun_in_borrowed_words(read: Reading) -> None:
    """Whoever says "he" in words of his own does not mean himself."""
    text = "Тренер Тарас Ковач сказав, що «він відмовився грати далі»."
    assert told(read, text, language="uk") == [("asserts", "Він відмовився грати далі.")]
