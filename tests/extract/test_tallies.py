"""Tallies: two counts of one verb phrase."""

import pytest

from detector.extract.lexicon import lexicon
from detector.extract.tallies import tallied


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Two miners were killed and nine injured when a shaft caved in",
            [
                "Two miners were killed when a shaft caved in",
                "nine miners were injured when a shaft caved in",
            ],
        ),
        (
            "At least 40 homes were destroyed and 112 damaged",
            ["At least 40 homes were destroyed", "112 homes were damaged"],
        ),
        (
            "Six officers were wounded in the clash and 30 people arrested on Friday",
            ["Six officers were wounded in the clash", "30 people were arrested on Friday"],
        ),
        ("Two men were arrested and charged with murder", None),
        ("Two were killed and the driver fled", None),
        ("Two were killed and three were injured", None),
    ],
)
def test_tallied(text: str, claims: list[str] | None) -> None:
    """Each count has its noun, its verb and what both are said of; other text stays whole."""
    assert tallied(text, lexicon("en")) == (claims or [text])
