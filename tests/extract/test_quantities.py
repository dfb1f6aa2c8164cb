"""Counts: what is counted, of whom, and which numbers each allows."""

from math import inf

import pytest

from detector.extract.quantities import excluding, quantities


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 14 people were killed.", [("killed", 14, inf)]),
        (
            "56 dead, more than 600 hurt in the square",
            [("killed", 56, 56), ("injured", 601, inf)],
        ),
        ("The blast killed 1,200 people.", [("killed", 1150, 1250)]),
        ("About 30 were wounded.", [("injured", 27, 33)]),
        ("Up to nine died.", [("killed", 0, 9)]),
        ("Dozens were arrested.", [("arrested", 20, 299)]),
        ("A dozen shops closed.", []),
        (
            "14 people injured in an attack that killed nine",
            [("injured", 14, 14), ("killed", 9, 9)],
        ),
        ("The bill costs $14 and was killed.", []),
        # Some of them are not all of them.
        ("Twelve died, including two children killed at home.", [("killed", 12, 12)]),
        ("Two of the dead were miners.", []),
        ("Another 5 died on Monday.", []),
    ],
)
def test_quantities(text: str, expected: list[tuple[str, float, float]]) -> None:
    """A number counts what stands nearest to it, as widely as its words allow."""
    found = [
        (q.thing, round(q.low), q.high if q.high == inf else round(q.high))
        for q in quantities(text)
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("At least 14 people are dead.", "9 people were killed.", True),
        ("At least 9 people are dead.", "14 people were killed.", False),
        ("Hundreds were killed.", "About a dozen people died.", True),
        ("14 people were killed.", "9 people were injured.", False),
        ("Two officers were killed.", "14 people were killed.", False),
        ("A bomb killed 14 people in Oran.", "The bomb killed 9 people in Oran.", True),
        ("A bomb killed 14 people in Oran.", "A bomb killed 9 people in Graz.", False),
        ("In 2003 a bomb killed 14 people.", "In 2013 a bomb killed 9 people.", False),
        ("The flood killed 14 people.", "Previous floods killed 31 people.", False),
        ("The flood killed 14 people.", "At least 31 people died in that incident.", False),
        ("The flood killed 14 people.", "More than 80,000 people were killed in the war.", False),
        ("Hundreds were killed.", "Reporters saw dozens of dead in the square.", False),
        ("Nine people were killed.", "Reporters saw dozens of dead in the square.", True),
    ],
)
def test_excluding(a: str, b: str, expected: bool) -> None:
    """Only counts of the same, on one event, exclude each other, from either side."""
    assert (excluding(a, b) is not None) is expected
    assert (excluding(b, a) is not None) is expected
