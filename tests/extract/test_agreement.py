"""Agreement: what somebody says of himself, in the third person."""

import pytest

from tests.extract.conftest import Reading, told


@pytest.mark.parametrize(
    ("quotation", "text"),
    [
        ("I have never met the owner", "Tom Diaz has never met the owner."),
        ("I’ve met the owner twice", "Tom Diaz has met the owner twice."),
        ("I’m leaving the club", "Tom Diaz is leaving the club."),
        ("I worry about the club", "Tom Diaz worries about the club."),
        ("I was at home that night", "Tom Diaz was at home that night."),
        ("My club is broke again", "Tom Diaz’s club is broke again."),
    ],
)
def test_first_person(read: Reading, quotation: str, text: str) -> None:
    """“I” in a quotation is its speaker, in a sentence that is still English."""
    assert told(read, f"“{quotation},” coach Tom Diaz said.")[0][1] == text


@pytest.mark.parametrize(
    ("language", "quotation", "text"),
    [
        ("uk", "«Я думаю про мир і не хочу сварки»", "Тарас Ковач думає про мир і не хоче сварки."),
        ("uk", "«У мене була розмова з мером»", "У Тараса Ковача була розмова з мером."),
        ("ru", "«Я не знаю этого человека»", "Тарас Ковач не знает этого человека."),
        ("ru", "«Я видел этого человека»", "Тарас Ковач видел этого человека."),
    ],
)
def test_first_person_elsewhere(read: Reading, language: str, quotation: str, text: str) -> None:
    """“I” in a quotation is its speaker, and its verbs agree with the name."""
    said = "сказав тренер" if language == "uk" else "сказал тренер"
    assert told(read, f"{quotation}, — {said} Тарас Ковач.", language=language)[0][1] == text
