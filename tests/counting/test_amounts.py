"""What numbers the amounts of a text allow, in several languages."""

from math import inf

import pytest

from detector.counting.amounts import amounts, grows, times


@pytest.mark.parametrize(
    ("text", "low", "high", "dimension"),
    [
        ("There were 189 people in the cabin.", 189, 189, None),
        ("Fifteen envoys left.", 15, 15, None),
        ("Sixty-four were treated.", 64, 64, None),
        ("At least eight miners died.", 8, inf, None),
        ("More than 500 marched.", 501, inf, None),
        ("Up to 300 were inside.", 0, 300, None),
        ("Fewer than 20 soldiers stayed.", 0, 19, None),
        ("Only 12 came.", 12, 12, None),
        ("About 450 workers marched.", 405, 495, None),
        ("Dozens of shops closed.", 20, 299, None),
        ("Tens of thousands of people fled.", 15_000, 499_999, None),
        ("It burnt two tonnes.", 1_960, 2_040, "mass"),
        ("It cost $3 million.", 2.85e6, 3.15e6, "dollars"),
        ("The vote took one week.", 592_704, 616_896, "duration"),
        ("понад шістдесят людей", 61, inf, None),
        ("не более двухсот килограммов", 0, 200, "mass"),
        ("щонайменше п’ятеро людей", 5, inf, None),
        ("сотни рабочих", 150, 2_999, None),
        ("ít nhất 30 người", 30, inf, None),
        ("ba mươi hai người", 32, 32, None),
        ("mindestens zwölf Menschen", 12, inf, None),
        ("más de 200 pasajeros", 201, inf, None),
        ("około 40 osób", 36, 44, None),
        ("300 ou plus sont venus", 300, inf, None),
        ("Millions of people came.", 1_500_000, 999_999_999, None),
        ("сотни тысяч людей", 150_000, 2_999_999, None),
        ("Several thousand people fled.", 2_000, 19_999, None),
        ("They paid $3m.", 2.85e6, 3.15e6, "dollars"),
        ("£5bn was lost", 4.75e9, 5.25e9, "pounds"),
        ("hai mươi lăm người", 25, 25, None),
        ("hai trăm ba mươi hai người", 232, 232, None),
        ("Число погибших выросло до 12.", 12, 12, None),
        ("ít hơn 5 người", 0, 4, None),
        ("They handed over 12 children.", 12, 12, None),
        ("two hundred and fifty-one people", 251, 251, None),
        ("По крайней мере 12 человек погибли.", 12, inf, None),
        ("300+ were killed", 300, inf, None),
        ("Inflation is 3%.", 2.5, 3.5, "share"),
        ("On Monday, 12 people died.", 12, 12, None),
        ("У понеділок 12 людей загинули.", 12, 12, None),
        ("In 2022, 312 soldiers died.", 312, 312, None),
        ("Die 312 Soldaten", 312, 312, None),
        ("In Kyiv 12 people died.", 12, 12, None),
        ("It is 5km away.", 4_900, 5_100, "length"),
        ("100 тис. доларів", 95_000, 105_000, "dollars"),
        ("exactly 100 men", 100, 100, None),
        ("12 345 678 people", 12_345_678, 12_345_678, None),
        ("about two dozen men", 21.6, 26.4, None),
    ],
)
def test_range(text: str, low: float, high: float, dimension: str | None) -> None:
    """An amount allows what its bound and its unit say."""
    (found,) = amounts(text)
    assert (found.low, found.high) == pytest.approx((low, high))
    assert found.dimension == dimension


@pytest.mark.parametrize(
    "text",
    [
        "It was built in 2003.",
        "They struck at 3.40 a.m. on Sunday.",
        "One of them spoke.",
        "The A-320 stood at the gate.",
        "The 15th round began.",
        "He spoke on Channel 24 about Resolution 1701.",
        "Am 3. Mai kam er.",
        "Nobody came.",
        "Сім’ю поховали.",
        "Он потерял семью.",
        "Đây là lần thứ ba.",
        "Ten człowiek śpi.",
        "Il mio paese.",
        "Half a million fled.",
        "Они заплатили полтора миллиона.",
        "10–12 people died.",
        "Between 10 and 12 people died.",
        "Five or six people died.",
        "Another 12 soldiers died.",
        "It was minus 5 degrees.",
        "Two thirds of voters stayed.",
        "One in three stayed.",
        "3 milioni di persone",
        "Article 5 says so.",
        "О 9.30 він приїхав.",
        "Це 3-я спроба.",
    ],
)
def test_no_amount(text: str) -> None:
    """Dates, times of day, names and ordinals count nothing."""
    assert amounts(text) == ()


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("17 soldiers", "fewer than 20 soldiers", "entails"),
        ("10,012 people", "about 10,000 people", "entails"),
        ("450 dockers", "hundreds of dockers", "entails"),
        ("more than 500 marched", "at least 300 marched", "entails"),
        ("at least eight died", "five died", "excludes"),
        ("dozens died", "three died", "excludes"),
        ("two tonnes", "двести килограммов", "excludes"),
        ("two tonnes", "2,000 kilograms", "entails"),
        ("at least eight died", "twelve died", None),
        ("40,000 came", "41,000 came", None),
        ("5 per cent", "5 people", None),
        ("$40", "€40", None),
        ("5 km", "5 miles", "excludes"),
        ("12 people died", "as many as 300 people died", None),
    ],
)
def test_relation(one: str, other: str, relation: str | None) -> None:
    """Amounts of one dimension include each other, exclude each other, or leave it open."""
    assert amounts(one)[0].relation(amounts(other)[0]) == relation


def test_times_are_points() -> None:
    """A time that only begins or ends a stretch is left out."""
    assert [one.text for one in times("He left on June 5.")] == ["June 5"]
    assert times("He has ruled since 2012.") == ()
    assert times("До 2012 року він жив у Львові.") == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine people were killed.", True),
        ("Die 9 Soldaten", False),
        ("Дев’ять людей загинули.", True),
        ("9 flew.", False),
    ],
)
def test_grows(text: str, expected: bool) -> None:
    """Tolls grow from one account to the next; other counts stay."""
    assert grows(text) is expected
