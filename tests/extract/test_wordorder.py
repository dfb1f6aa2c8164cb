"""Clauses with their verb where a main clause has it."""

import pytest

from detector.extract.lexicon import lexicon
from detector.extract.wordorder import (
    indicative,
    infinitive_clause,
    main_order,
    noun_phrase_end,
    subject_behind,
)

GERMAN = lexicon("de")


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        # the verb last, alone and with what belongs to it
        ("die Brücke gesperrt bleibt", "die Brücke bleibt gesperrt"),
        ("das Haus der Stadt verkauft werden soll", "das Haus der Stadt soll verkauft werden"),
        ("im Mai Waffen geliefert wurden", "im Mai wurden Waffen geliefert"),
        ("er zurücktritt", "er tritt zurück"),
        ("der Damm hielt, obwohl es regnete", "der Damm hielt, obwohl es regnete"),
        # the verb first
        ("wurden zwei Menschen verletzt", "zwei Menschen wurden verletzt"),
        ("beginnen die Arbeiten im Mai", "die Arbeiten beginnen im Mai"),
        # the verb where it belongs
        ("Die Brücke ist gesperrt", "Die Brücke ist gesperrt"),
        (
            "Die Brücke bei Halden soll verkauft werden",
            "Die Brücke bei Halden soll verkauft werden",
        ),
        # no main clause
        ("wie viele kamen, unklar bleibt", "wie viele kamen, unklar bleibt"),
    ],
)
def test_main_order(clause: str, expected: str) -> None:
    """The verb stands behind the first part of its clause, and nothing is lost."""
    assert main_order(clause, GERMAN) == expected


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("Der Damm sei alt", "Der Damm ist alt"),
        ("Die Zahl der Toten steige", "Die Zahl der Toten steigt"),
        ("Die Firma arbeite wieder", "Die Firma arbeitet wieder"),
        ("Hunderte hätten geklagt", "Hunderte haben geklagt"),
        ("Er käme, wenn er könnte", "Er käme, wenn er könnte"),
        ("Der Damm hielte nicht", "Der Damm hielte nicht"),
        ("Ich habe Hunger", "Ich habe Hunger"),
    ],
)
def test_indicative(clause: str, expected: str) -> None:
    """Reported speech becomes what was said; what is only imagined stays imagined."""
    assert indicative(clause, GERMAN, reported=True) == expected


@pytest.mark.parametrize(
    ("clause", "planned", "expected"),
    [
        ("davon gewusst zu haben", False, "Kern hat davon gewusst"),
        ("die Schule zu sanieren", True, "Kern wird die Schule sanieren"),
        ("zurückzutreten", True, "Kern wird zurücktreten"),
        ("die Schulen zu vernachlässigen", False, "Kern vernachlässigt die Schulen"),
        ("Geld zu nehmen", False, "Kern nimmt Geld"),
        ("der Damm ist alt", False, "der Damm ist alt"),
    ],
)
def test_infinitive_clause(clause: str, *, planned: bool, expected: str) -> None:
    """An infinitive is a claim about whoever is its subject."""
    assert infinitive_clause(clause, "Kern", GERMAN, planned=planned) == expected


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("der Sprecher der Polizei am Montag", "der Sprecher der Polizei"),
        ("die Zeitung „Uferbote“ gestern", "die Zeitung „Uferbote“"),
        ("Minister Karl Brandt der Zeitung „Uferbote“", "Minister Karl Brandt"),
        ("30 Bewohner in Sicherheit", "30 Bewohner"),
        ("der Verein Schulden", "der Verein"),
        ("sie am Mittwoch", "sie"),
    ],
)
def test_noun_phrase(text: str, phrase: str) -> None:
    """A phrase ends before the next one, which its capitals and articles show."""
    assert text[: noun_phrase_end(text, GERMAN)] == phrase


def test_other_languages() -> None:
    """Where the verb does not stand second, nothing is moved."""
    english = lexicon("en")
    assert main_order("was the dam old", english) == "was the dam old"
    assert subject_behind("the mayor on Friday", english) == "the mayor on Friday"
