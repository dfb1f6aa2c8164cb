"""Made pairs on when something happened."""

import random
import re
from datetime import date, timedelta

from training.calendars import MONTHS
from training.clocks import spoken
from training.mixture import CONTRADICTION, ENTAILMENT, NEUTRAL
from training.spans import again, dated, once, span

NAMES = ["Anna Berg", "John Carter"]


def years(sentence: str) -> tuple[int, int] | None:
    """Return the first and last year that a sentence in whole years allows."""
    found = re.findall(r"(in|before|after|by the end of) (\d{4})\b", sentence)
    if len(found) != 1 or len(re.findall(r"\d{4}", sentence)) != 1 or "half" in sentence:
        return None
    if re.search("|".join([*MONTHS, "spring", "summer", "autumn", "early", "late"]), sentence):
        return None
    how, year = found[0][0], int(found[0][1])
    return {
        "in": (year, year),
        "before": (0, year - 1),
        "after": (year + 1, 9_999),
        "by the end of": (0, year),
    }[how]


def test_the_label_follows_from_the_years_that_the_words_allow() -> None:
    """Inside is entailed, outside excluded, and what overlaps says nothing."""
    rng = random.Random(0)
    checked = 0
    for _ in range(8_000):
        pair = once(NAMES, rng)
        if pair is None or not (one := years(pair.premise)) or not (two := years(pair.hypothesis)):
            continue
        checked += 1
        allowed = set(range(one[0], one[1] + 1)) & set(range(two[0], two[1] + 1))
        if not allowed:
            assert pair.label == CONTRADICTION, pair
        elif len(allowed) == one[1] - one[0] + 1:
            assert pair.label == ENTAILMENT, pair
        else:
            assert pair.label == NEUTRAL, pair
    assert checked > 100


def test_another_occasion_is_no_contradiction() -> None:
    """What happened again happened twice."""
    rng = random.Random(0)
    pairs = [pair for _ in range(2_000) if (pair := again(NAMES, rng))]
    assert {pair.label for pair in pairs} == {ENTAILMENT, NEUTRAL}
    cue = re.compile(r"again|once more|a second|another")
    assert all(cue.search(pair.premise + pair.hypothesis) for pair in pairs)
    assert all(cue.search(pair.premise) for pair in pairs if pair.label == ENTAILMENT)


def test_a_wording_holds_what_it_surely_holds() -> None:
    """What a wording surely allows it may allow."""
    rng = random.Random(0)
    for _ in range(2_000):
        reading = dated(date(1990, 1, 1) + timedelta(days=rng.randrange(9_000)), rng)
        assert reading.maybe[0] <= reading.surely[0] <= reading.surely[1] <= reading.maybe[1]


def test_no_sentence_begins_with_a_name_of_a_time_twice() -> None:
    """A time that is put first stands there once, and none ends on a preposition."""
    rng = random.Random(0)
    for _ in range(2_000):
        pair = span(NAMES, rng)
        for side in (pair.premise, pair.hypothesis):
            assert not re.search(r"(, ,|,\.|  |\bcame\.|took place\.)", side), side


def test_times_of_day_are_printed_as_in_news() -> None:
    """Noon is 12 p.m."""
    assert [spoken(m) for m in (65, 720, 1_005)] == ["1:05 a.m.", "12 p.m.", "4:45 p.m."]
