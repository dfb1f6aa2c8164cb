"""A judge's answers where two statements differ in amounts or times alone."""

import numpy as np
import pytest

from detector.reckoning import apart, asked, equalled


@pytest.mark.parametrize(
    ("premise", "hypothesis", "relation", "texts"),
    [
        (
            "There were 189 people in the cabin.",
            "Na pokładzie było 174 pasażerów.",
            "excludes",
            ("There were 189 people in the cabin.", "Na pokładzie było 189 pasażerów."),
        ),
        (
            "About two tonnes of the gas got out.",
            "В атмосферу попало не более двухсот килограммов вещества.",
            "excludes",
            ("2 tonnes of the gas got out.", "В атмосферу попало 2 tonnes вещества."),
        ),
        (
            "Peru expelled fifteen envoys.",
            "Peru expelled 15 envoys.",
            "entails",
            ("Peru expelled 15 envoys.", "Peru expelled 15 envoys."),
        ),
        ("Dozens of people died.", "Three died.", "excludes", ("3 people died.", "3 died.")),
        (
            "It cost $3 million.",
            "It cost $5 million.",
            "excludes",
            ("It cost $3,000,000.", "It cost $3,000,000."),
        ),
        (
            "Vaccinations began in January.",
            "The first jabs were given in early March.",
            "elsewhen",
            ("Vaccinations began in January.", "The first jabs were given in early January."),
        ),
    ],
)
def test_equalled(premise: str, hypothesis: str, relation: str, texts: tuple[str, str]) -> None:
    """Both sides get one amount, or one time, and what they were to each other is kept."""
    (found,) = equalled(premise, hypothesis)
    assert (found.relation, found.texts) == (relation, texts)


@pytest.mark.parametrize(
    ("premise", "hypothesis"),
    [
        ("It killed 73 and injured 41.", "It injured 41."),
        ("At least eight died.", "Twelve died."),
        ("Three men and four women were held.", "Seven people were held."),
        ("Peru did not expel 15 envoys.", "Peru did not expel 10 envoys."),
        ("Ten men came.", "Women came."),
        ("He has ruled since 2012.", "He ruled in 2007."),
        ("He came in May 2022.", "He came in 2022."),
        ("He spoke on May 5 and May 7.", "He spoke on May 7."),
        ("Polska nie wydaliła 15 osób.", "Polska nie wydaliła 10 osób."),
    ],
)
def test_nothing_to_reckon(premise: str, hypothesis: str) -> None:
    """Where amounts agree, leave it open, are denied or are missing, the judge answers alone."""
    assert equalled(premise, hypothesis) == []


def test_partners_are_each_tried() -> None:
    """An amount may be about either of two on the other side."""
    found = equalled("It killed 73 and injured 41.", "It killed 75.")
    assert [one.texts[1] for one in found] == ["It killed 73.", "It killed 41."]


def test_answers() -> None:
    """The likelier two statements differ in amounts alone, the more arithmetic counts."""
    reckoning = asked([("Two came.", "Five came."), ("It rained.", "It snowed.")])
    assert reckoning.pairs == (
        ("Two came.", "Five came."),
        ("It rained.", "It snowed."),
        ("2 came.", "2 came."),
    )
    assert reckoning.owners == (0, 1, 0)
    judged = np.array([[0.8, 0.1, 0.1], [0.0, 0.5, 0.5], [1.0, 0.0, 0.0]])
    assert reckoning.answers(judged) == pytest.approx(np.array([[0, 0.1, 0.9], [0, 0.5, 0.5]]))
    judged[2] = (0.0, 1.0, 0.0)
    assert reckoning.answers(judged) == pytest.approx(judged[:2])


def test_other_times_take_support_away() -> None:
    """Whether one event can have been at both times is left to the judge."""
    reckoning = asked([("He died on Monday.", "He died on Friday.")])
    judged = np.array([[0.5, 0.1, 0.4], [1.0, 0.0, 0.0]])
    assert reckoning.answers(judged) == pytest.approx(np.array([[0.0, 0.2, 0.8]]))


def test_apart() -> None:
    """The amounts that exclude each other are given as they are written."""
    found = apart("About two tonnes got out.", "No more than 200 kg got out.")
    assert found
    assert [one.text for one in found] == ["About two", "No more than 200"]
    assert apart("Two came.", "They left.") is None
    found = apart("It injured 41 and killed 73.", "It killed 75.")
    assert found
    assert [one.text for one in found] == ["73", "75"]
