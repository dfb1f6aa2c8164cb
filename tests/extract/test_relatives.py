"""Clauses about a noun that say who says it."""

import pytest

from tests.extract.conftest import Reading


@pytest.mark.parametrize(
    ("text", "speaker", "claim"),
    [
        (
            "The board closed a mine that inspectors said was unsafe.",
            "inspectors",
            "A mine was unsafe.",
        ),
        (
            "She kept a letter that Reed says proves her innocence.",
            "Reed",
            "A letter proves her innocence.",
        ),
        (
            "The town hired a builder who said the bridge would hold.",
            "builder",
            "The bridge would hold.",
        ),
        (
            "Neighbours left notes that said the well was poisoned.",
            "notes",
            "The well was poisoned.",
        ),
        (
            "The plant is in Varna, where union leaders say the pay is too low.",
            "union leaders",
            "The pay is too low.",
        ),
    ],
)
def test_noun_before_a_clause(read: Reading, text: str, speaker: str, claim: str) -> None:
    """What somebody says in a clause about a noun is theirs, not the outlet's."""
    said = read(text)[-1]
    assert (said.voice.speaker, [p.text for p in said.propositions]) == (speaker, [claim])


def test_main_verb_after_the_clause(read: Reading) -> None:
    """The main clause is no part of what somebody in it says."""
    found = read("Ann Reed, who said the dam is old, sold her house.")
    assert all("sold" not in p.text for s in found if s.voice.speaker for p in s.propositions)
