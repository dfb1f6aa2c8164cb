"""Made pairs on how long something took."""

import random
import re

import pytest

from training.calendars import MONTHS, WEEKDAYS
from training.lengths import DAY, clock, ends, length, lengths
from training.mixture import CONTRADICTION, ENTAILMENT, NEUTRAL
from training.numerals import UNITS
from training.readings import relation, strict

NAMES = ["Anna Berg"]
HOUR = re.compile(r"from (\d+|noon)(?: ([ap])\.m\.)? to (\d+|noon)(?: ([ap])\.m\.)?")


def hours(said: str, half: str | None) -> int:
    """Return the hour of a printed time."""
    return 12 if said == "noon" else int(said) % 12 + (12 if half == "p" else 0)


def counted(sentence: str) -> tuple[str, int] | None:
    """Return the unit and the number of a span, counted from its ends."""
    if match := HOUR.search(sentence):
        return "hour", hours(match[3], match[4]) - hours(match[1], match[2])
    days, months = "|".join(WEEKDAYS), "|".join(MONTHS)
    if match := re.search(rf"from ({days}) morning to ({days}) morning", sentence):
        return "day", WEEKDAYS.index(match[2]) - WEEKDAYS.index(match[1])
    if match := re.search(rf"from mid-({months}) to mid-({months})", sentence):
        return "month", MONTHS.index(match[2]) - MONTHS.index(match[1])
    return None


def test_a_span_entails_the_length_between_its_ends() -> None:
    """What went on from 9 to 12 took three hours, and no other number of them."""
    rng = random.Random(0)
    checked = 0
    for _ in range(4_000):
        pair = length(NAMES, rng)
        span = counted(pair.premise)
        told = re.search(r"for (\w+) (hour|day|month)s?\.", pair.hypothesis)
        if span and told:
            checked += 1
            number = int(told[1]) if told[1].isdigit() else UNITS.index(told[1])
            expected = ENTAILMENT if (told[2], number) == span else CONTRADICTION
            assert pair.label == expected, pair
        elif counted(pair.hypothesis) and not span:
            assert pair.label in {NEUTRAL, CONTRADICTION}, pair
    assert checked > 100


def test_no_wording_of_a_length_excludes_its_own_span() -> None:
    """From 9 to 12 are three hours, more than two of them and less than five."""
    rng = random.Random(1)
    for _ in range(500):
        span, _, days, unit = ends(rng)
        assert span.startswith("from ")
        for reading in lengths(days, unit, rng):
            assert relation(strict(span, days, days), reading) in {ENTAILMENT, None}


@pytest.mark.parametrize(("hour", "said"), [(9, "9 a.m."), (12, "noon"), (13, "1 p.m.")])
def test_a_full_hour_is_printed_as_in_news(hour: int, said: str) -> None:
    """Noon has a name."""
    assert clock(hour) == said
    assert DAY == 1
