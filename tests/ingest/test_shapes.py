"""Shapes: what a line looks like."""

import pytest

from detector.ingest import shapes


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("News Feed, Russia, United States, Tech", True),
        ("Home > World > Europe", True),
        ("Ferry hits pier in Bari, two hurt", False),
        ("He came, he saw, he left.", False),
    ],
)
def test_tag_list(line: str, expected: bool) -> None:
    """Many short parts are keywords; a sentence with commas is not."""
    assert shapes.is_tag_list(line) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("1:13 PM", True),
        ("Published: 7 June 2024, 14:20 BST | Updated: 8 June 2024, 09:05 BST", True),
        ("Artikel • 4 Min", True),
        ("Stand: 14.30 Uhr", True),
        ("Brent oil rises to 84.50 dollars", False),
        ("Inflation steigt auf 2.45 Prozent", False),
        ("Quake of magnitude 6.25 hits Crete", False),
        ("The train left at 9:15 PM.", False),
        ("On March 3, 2024 the council met and the mayor spoke to the press", False),
    ],
)
def test_dateline(line: str, expected: bool) -> None:
    """A date with little beside it is a date line."""
    assert shapes.is_dateline(line) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Workers in the harbour of Split (Ann Lee/Reuters)", True),
        ("Workers in the harbour of Split (Foto: dpa)", True),
        ("Die Zahl der Toten stieg auf zwölf, wie die Behörden mitteilten (AFP/dpa).", False),
        ("его сопровождали два катера (источник: ТАСС).", False),
        ("сообщили в министерстве обороны (РИА Новости/ТАСС).", False),
    ],
)
def test_photo_credit(line: str, expected: bool) -> None:
    """A picture word or a photographer makes one; the agencies of a text do not."""
    assert shapes.is_photo_credit(line) is expected


def test_a_score_is_no_caption() -> None:
    """The number of a picture follows words."""
    assert shapes.is_caption("Der Hafen von Split - 3")
    assert not shapes.is_caption("Dynamo Kyiv beat Shakhtar 3 – 1")


def test_prose_in_scripts_without_spaces() -> None:
    """A Chinese sentence is prose although it has no spaces."""
    assert shapes.is_prose("外交部发言人周二否认了有关港口关闭的报道。")
    assert not shapes.is_prose("首页")
