"""Stands: whom a voice means by "he" in what it says."""

from tests.extract.conftest import Reading, told


def test_pronoun_of_the_speaker(read: Reading) -> None:
    """“He” in what somebody is said to have said is the speaker."""
    found = told(read, "Coach Tom Diaz said he is leaving the club.")
    assert found == [("asserts", "Tom Diaz is leaving the club.")]


def test_pronoun_in_borrowed_words(read: Reading) -> None:
    """Whoever says "he" in words of his own does not mean himself."""
    text = "Тренер Тарас Ковач сказав, що «він відмовився грати далі»."
    assert told(read, text, language="uk") == [("asserts", "Він відмовився грати далі.")]
