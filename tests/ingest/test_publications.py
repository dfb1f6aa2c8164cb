"""Publications: which short texts are the name of one, and how sure that is."""

import pytest

from detector.ingest.publications import (
    ARTICLE,
    GIVEN,
    MARKS,
    NAMED,
    Publication,
    publication_in,
)


@pytest.mark.parametrize(
    ("text", "name", "grade"),
    [
        ("Reuters", "Reuters", NAMED),
        ("The Harbour Herald", "The Harbour Herald", NAMED),
        ("THE HARBOUR HERALD", "The Harbour Herald", NAMED),
        ("New City Gazette", "New City Gazette", NAMED),
        ("die Hafenzeitung", "Hafenzeitung", NAMED),
        ("газета «Маяк»", "Маяк", NAMED),
        ("«Рідний край»", "Рідний край", MARKS),
        ("Le Littoral", "Le Littoral", ARTICLE),
        ("harbour-echo.example.com", "harbour-echo.example.com", NAMED),
    ],
)
def test_publication(text: str, name: str, grade: int) -> None:
    """A publication is known, called as papers are, in marks, or has an article in front."""
    assert publication_in(text) == Publication(name, grade)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "World News",
        "The Hague",
        "Harbour",
        "Ann Lee",
        "Mayor Quits Herald",
        "the harbour herald",
    ],
)
def test_no_publication(text: str) -> None:
    """A section, a place, a person, a headline and words in lower case are none."""
    assert publication_in(text) is None


def test_given() -> None:
    """Where only a publication can stand, any name is one."""
    assert publication_in("Harbour", given=True) == Publication("Harbour", GIVEN)


@pytest.mark.parametrize(
    ("text", "line", "name"),
    [
        ("Hafenkuriers", "Jana Vogt, Redakteurin des Hafenkuriers", "Hafenkurier"),
        ("Furter Boten", "Jan Vogt, Reporter beim Furter Boten", "Furter Bote"),
        ("Рідного вісника", "Ірина Коваль, кореспондентка Рідного вісника", "Рідний вісник"),
    ],
)
def test_name_in_another_case(text: str, line: str, name: str) -> None:
    """Behind words that change its case, a name is given as the paper is called."""
    assert publication_in(text, cased_in=line) == Publication(name, NAMED)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Harbour Heralds", "Ann Lee, correspondent of Harbour Heralds"),
        ("Échos", "Léa Roy, journaliste des Échos"),
        ("Hafenkuriers", ""),
    ],
)
def test_endings_are_german(text: str, line: str) -> None:
    """Behind words of another language, or none, a name keeps its last letter."""
    assert publication_in(text, cased_in=line) is None
