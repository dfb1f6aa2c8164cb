"""Dates, times and quantities, the same in every language."""

import pytest

from detector.values import values


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the vote on November 15, 2024", [("time", "November 15, 2024")]),
        ("the vote on 5 Nov. and a recount", [("time", "5 Nov")]),
        ("вибори 15 листопада 2024 року", [("time", "15 листопада 2024")]),
        ("since 2022, at 14:30", [("time", "2022"), ("time", "14:30")]),
        ("it happened on 2024-10-25", [("time", "2024-10-25")]),
        ("see you on Friday", [("time", "Friday")]),
        ("it may rain", []),
        ("3.5 million people and $40 each", [("number", "3.5 million"), ("number", "$40")]),
        ("a single call", [("number", "single")]),
        ("two dozen soldiers, 12% of them", [("number", "two dozen"), ("number", "12%")]),
        ("up .5 percent (.25 before)", [("number", ".5"), ("number", ".25")]),
        ("no values here", []),
    ],
)
def test_values(text: str, found: list[tuple[str, str]]) -> None:
    """Dates, times and quantities are found whole and in order, in several languages."""
    assert [(value.kind, value.text) for value in values(text)] == found


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("15 листопада 2024 року", "November 15, 2024"),
        ("15 ноября 2024 года", "ngày 15 tháng 11 năm 2024"),
        ("ngày 15/11", "November 15"),
        ("15.11.2024", "2024-11-15"),
        ("восени 2022 року", "in the fall of 2022"),
        ("осенью 2022 года", "mùa thu năm 2022"),
        ("у п’ятницю", "on Friday"),
        ("3,5 млн людей", "3.5 million people"),
        (".5 percent", "0.5 percent"),
        ("3,5 triệu người", "3,5 миллиона человек"),
        ("15 тисяч людей", "15,000 people"),
        ("15 000 человек", "15 thousand people"),
        ("двоє солдатів", "2 soldiers"),
        ("десять разів", "mười lần"),
    ],
)
def test_same_value(a: str, b: str) -> None:
    """A value is what it means, not how it is written."""
    (first,), (second,) = values(a), values(b)
    assert first.kind == second.kind
    assert first.parts == second.parts


@pytest.mark.parametrize(
    ("a", "b"),
    [("5 million people", "5 people"), ("5 травня", "May 15"), ("trước tháng 3", "in April")],
)
def test_other_value(a: str, b: str) -> None:
    """Values that exclude each other do so across languages."""
    (first,), (second,) = values(a), values(b)
    assert not first.agrees(second)


@pytest.mark.parametrize("text", ["prices fall again", "một người đàn ông", "it may rain"])
def test_no_value(text: str) -> None:
    """Articles, verbs and modals that look like values are none."""
    assert values(text) == []
