"""How good the models are in each language of the statements, as their cards state it."""

from collections import Counter
from collections.abc import Sequence

from detector.pairing import common_languages
from detector.types import Coverage, Grade, GradeWord, Measured, Model, ModelRole, Statement

REFERENCE = "en"
"""The language that the others are compared with: the best known, and the one with most data."""

GOOD, FAIR = 0.9, 0.75
"""Shares of what a model is better than chance in English, from which it is good or fair in another
language; under both it is weak. A judge that labels 73 % of the English pairs right is good from
69 % on and fair from 63; an encoder is good where it finds nine of ten translations, and fair where
it finds three of four, of which a pairing still has nineteen further candidates to find the rest.
"""

CHANCE: dict[ModelRole, float] = {"judge": 1 / 3, "encoder": 0.0}
"""Share that a model gets right without knowing anything: one label of three; one in a thousand."""

ENGLISH_RETRIEVAL = 1.0
"""An encoder finds every English sentence among English ones: it is its own original."""


def coverage(statements: Sequence[Statement], encoder: Model, judge: Model) -> tuple[Coverage, ...]:
    """Return the languages of the statements, the most frequent first."""
    readable = common_languages(encoder, judge)
    counted = Counter(statement.language for statement in statements)
    return tuple(
        Coverage(
            language=language,
            statements=count,
            judged=None if readable is None else language in readable,
            pairing=measured(encoder, language),
            judging=measured(judge, language),
        )
        for language, count in sorted(counted.items(), key=lambda one: (-one[1], one[0]))
    )


def measured(model: Model, language: str) -> Measured | None:
    """Return a model's figure in a language, None where its card states none."""
    figures = {one.language: one for one in model.grades if one.right is not None}
    found = figures.get(language)
    if found is None or found.right is None:
        return None
    reference = ENGLISH_RETRIEVAL if model.role == "encoder" else _right(figures.get(REFERENCE))
    chance = CHANCE[model.role]
    word = (
        None
        if language == REFERENCE or reference is None or reference <= chance
        else grade((found.right - chance) / (reference - chance))
    )
    return Measured(found.right, found.tested, word)


def grade(share: float) -> GradeWord:
    """Return the word for a share of what a model is better than chance in English."""
    if share >= GOOD:
        return "good"
    return "fair" if share >= FAIR else "weak"


def _right(found: Grade | None) -> float | None:
    return found.right if found else None
