"""Reference: names for roles and for "the talks"."""

import pytest

from detector.extract.casting import cast
from detector.extract.lexicon import lexicon
from detector.extract.reference import Discourse
from tests.extract.conftest import Reading


def told(read: Reading, *paragraphs: str, **fields: object) -> str:
    return read(*paragraphs, **fields)[-1].propositions[0].text


def test_role(read: Reading) -> None:
    """“The mayor” is the mayor of the article."""
    text = told(read, "Mayor Ann Reed came.", "Then the mayor left the town.")
    assert text == "Ann Reed left the town."


def test_what_somebody_is(read: Reading) -> None:
    """A role that says what somebody is stays a role."""
    text = told(read, "Mayor Ann Reed came.", "In 2010 Tom Diaz was the mayor for a week.")
    assert text.endswith("was the mayor for a week.")


def test_out_of_sight(read: Reading) -> None:
    """A bare role does not reach back over many others."""
    others = "Writer Ann Bly met singer Eve Lund, coach Max Orwell and judge Ida Holm."
    text = told(read, "Mayor Ann Reed came.", others, "Actor Bo Diaz left.", "The mayor left it.")
    assert text == "The mayor left it."


def test_he_is_the_one_just_mentioned(read: Reading) -> None:
    """“He” after “the minister” is the minister, whoever that is."""
    text = told(read, "Coach Tom Diaz came.", "“The minister knows he must go,” Ann Bly said.")
    assert "Tom Diaz" not in text


def test_contraction(read: Reading) -> None:
    """“He’ll” leaves no apostrophe behind."""
    text = told(read, "Coach Tom Diaz came.", "He’ll leave the club.")
    assert text == "Tom Diaz will leave the club."


def test_full_names(read: Reading) -> None:
    """Titles go and the full name comes."""
    text = told(read, "Mayor Ann Reed came.", "Ms. Reed’s car broke down.")
    assert text == "Ann Reed’s car broke down."


def test_compounds_stay(read: Reading) -> None:
    """A name inside a compound is left alone."""
    text = told(read, "Mayor Ann Reed met Tom Diaz.", "A Reed-Diaz deal was signed.")
    assert text == "A Reed-Diaz deal was signed."


def test_talks(read: Reading) -> None:
    """“The talks” are those between the two who were named."""
    text = told(
        read, "Mayor Ann Reed held talks with coach Tom Diaz.", "The talks lasted for an hour."
    )
    assert text == "The talks between Ann Reed and Tom Diaz lasted for an hour."


def test_they_talked(read: Reading) -> None:
    """“They discussed” are the two."""
    text = told(
        read, "Mayor Ann Reed held talks with coach Tom Diaz.", "They discussed the new stadium."
    )
    assert text == "Ann Reed and Tom Diaz discussed the new stadium."


def test_cyrillic_names_stay_in_their_script(read: Reading) -> None:
    """A Ukrainian proposition has Ukrainian names, inflected as they were."""
    text = told(read, "Мер Іван Петренко зустрівся з тренером Олегом Бойком.", language="uk")
    assert "Олегом Бойком" in text


@pytest.fixture
def discourse() -> Discourse:
    """Return the reading of an article that has said nothing yet."""
    return Discourse(cast([]), lexicon("en"), "a", None)


def test_bodies_that_spoke(discourse: Discourse) -> None:
    """Each institution is kept once, where it spoke last."""
    for name in ("Harbour Board", "City Council", "Harbour Board"):
        discourse.spoke(name)
    assert discourse.bodies == ["City Council", "Harbour Board"]
    led = discourse.body_led("City Council denies it.")
    assert led is not None
    assert led.name == "City Council"
    assert discourse.body_led("The Harbour Board denies it.") is None
