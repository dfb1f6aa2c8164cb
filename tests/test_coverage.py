"""How good the models are in each language, from what their cards state."""

from collections.abc import Callable

import pytest

from detector.coverage import coverage, grade, measured
from detector.types import Grade, Measured, Model, Statement

StatementMaker = Callable[..., Statement]

ENCODER = Model("encoder", "e", "0", ("en", "uk", "vi"), (Grade("en"), Grade("uk", 1000, 0.84)))
JUDGE = Model("judge", "j", "1", ("en", "uk"), (Grade("en", 2000, 0.73), Grade("uk", 150, 0.61)))


def test_a_language_has_the_figures_of_both_models(make_statement: StatementMaker) -> None:
    """The most frequent language first; what one model does not read is not judged."""
    languages = ("uk", "vi", "en", "uk", "ka")
    statements = [make_statement(str(n), "x", language=one) for n, one in enumerate(languages)]
    found = coverage(statements, ENCODER, JUDGE)
    assert [(one.language, one.statements, one.judged) for one in found] == [
        ("uk", 2, True),
        ("en", 1, True),
        ("ka", 1, False),
        ("vi", 1, False),
    ]
    assert found[0].pairing == Measured(0.84, 1000, "fair")
    assert found[0].judging == Measured(0.61, 150, "weak")
    assert found[1].pairing is None
    assert found[1].judging == Measured(0.73, 2000, None)


def test_models_that_say_nothing_are_not_graded(make_statement: StatementMaker) -> None:
    """Unknown is None, never a guess."""
    silent = Model("judge", "s", "2", None)
    (found,) = coverage([make_statement("1", "x")], Model("encoder", "s", "3", None), silent)
    assert (found.judged, found.pairing, found.judging) == (None, None, None)


@pytest.mark.parametrize("english", [None, 1 / 3, 0.2])
def test_without_a_better_english_there_is_a_number_and_no_word(english: float | None) -> None:
    """The words compare with English: with none, or one at chance, they would mean nothing."""
    grades = (Grade("uk", 10, 0.5), *([] if english is None else [Grade("en", 10, english)]))
    assert measured(Model("judge", "j", "1", None, grades), "uk") == Measured(0.5, 10, None)


@pytest.mark.parametrize(
    ("share", "word"), [(1.1, "good"), (0.9, "good"), (0.8, "fair"), (0.74, "weak"), (-0.1, "weak")]
)
def test_the_words_have_thresholds(share: float, word: str) -> None:
    """They are shares of what a model is better than chance in English."""
    assert grade(share) == word


def test_a_judge_at_chance_is_weak_however_low_its_english() -> None:
    """A third of the labels right is nothing known, not half of two thirds."""
    grades = (Grade("en", 10, 0.5), Grade("uk", 10, 0.42))
    found = measured(Model("judge", "j", "1", None, grades), "uk")
    assert found is not None
    assert found.grade == "weak"
