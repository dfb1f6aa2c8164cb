"""Pairs made by rules: the label must follow from the edit."""

import random

import pytest

from training import edits
from training.edits import renamed
from training.mixture import NEUTRAL

RNG = random.Random(1)


@pytest.mark.parametrize(
    ("edit", "sentence", "expected"),
    [
        (edits.negate, "Judge Ito will hear the case.", "Judge Ito will not hear the case."),
        (edits.negate, "The court will not hear the case.", "The court will hear the case."),
        (edits.negate, "Nobody was hurt and no shop was open.", None),
        (
            edits.drop_frame,
            "The dam was closed after the heavy storm, the mayor said on Monday.",
            "The dam was closed after the heavy storm.",
        ),
        (
            edits.drop_clause,
            "The company will shut its oldest plant in May because demand fell.",
            "The company will shut its oldest plant in May.",
        ),
        (edits.drop_clause, "It rained.", None),
    ],
)
def test_edits(edit: edits.Edit, sentence: str, expected: str | None) -> None:
    """An edit does what its name says, or nothing where it does not apply."""
    assert edit(sentence, RNG) == expected


def test_a_changed_number_is_another_number() -> None:
    """No edit leaves the number as it was, and decimals, sums and shares are left alone."""
    for seed in range(50):
        changed = edits.swap_number("Police arrested 40 people.", random.Random(seed))
        assert changed is not None
        assert changed != "Police arrested 40 people."
    assert edits.swap_number("It rose 4.5 percent to $30.", RNG) is None


def test_a_renamed_sentence_is_said_of_somebody_else_of_its_article() -> None:
    """What holds of one person neither follows nor fails for another."""
    people = ["Anna Berg", "Omar Haddad"]
    pair = renamed("Judge Anna Berg will hear the case.", people, RNG)
    assert pair is not None
    assert {pair.premise, pair.hypothesis} == {
        "Judge Anna Berg will hear the case.",
        "Judge Omar Haddad will hear the case.",
    }
    assert pair.label == NEUTRAL
    assert renamed("The case was heard.", people, RNG) is None


@pytest.mark.parametrize(
    ("edit", "sentence"),
    [
        (edits.swap_number, "More than 100 people were arrested."),
        (edits.swap_word(edits.COUNTS), "At least three shops were closed."),
        (edits.swap_opposite, "Voters who supported the measure were worried."),
        (edits.drop_clause, "The agency will not approve any new permits when the review is open."),
    ],
)
def test_what_would_leave_both_true_is_not_edited(edit: edits.Edit, sentence: str) -> None:
    """Bounds leave room, a phrase may be about others, and a denial hangs on its clause."""
    assert edit(sentence, RNG) is None


def test_what_only_one_can_win_is_not_said_of_another() -> None:
    """Two winners of one vote would be a contradiction."""
    assert renamed("Anna Berg won the vote.", ["Anna Berg", "Omar Haddad"], RNG) is None
