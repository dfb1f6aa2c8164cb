"""Frames: who a source is, in the case in which it would be a subject."""

import pytest

from detector.extract.frames import nominative
from detector.extract.lexicon import lexicon


@pytest.mark.parametrize(
    ("place", "body"),
    [
        ("лікарні", "лікарня"),
        ("райлікарні", "райлікарня"),
        ("обласній лікарні", "обласна лікарня"),
        ("прокуратурі", "прокуратура"),
        ("міністерстві", "міністерство"),
        ("Кремлі", "Кремль"),
    ],
)
def test_body_inside_which_it_is_said(place: str, body: str) -> None:
    """In Ukrainian, “у лікарні повідомили” means the hospital, whatever its word begins with."""
    assert nominative(place, lexicon("uk"), "reference.located") == body
