"""Wordings of a time within one week or one day: "on Tuesday evening" lies "before Thursday".

Times are hours since Monday began. A week's wordings say no date, and so are told of one week.
"""

import random

from training.calendars import WEEKDAYS
from training.readings import Reading, strict

DAY = 24
PARTS = {
    "morning": ((6, 10), (3, 12)),
    "afternoon": ((13, 16), (12, 18.5)),
    "evening": ((18.5, 21), (17, 24)),
}
"""Hours that a part of the day surely holds, and those that it may."""


def weekday(since_monday: int, rng: random.Random) -> Reading:
    """Return a wording of a day of the week near an hour of it."""
    number = since_monday // DAY
    start, end = number * DAY, number * DAY + DAY - 1
    day = WEEKDAYS[number]
    part, (surely, maybe) = rng.choice(list(PARTS.items()))
    if number < 2 or number > 4:
        return strict(f"on {day}", start, end)
    earlier, later = WEEKDAYS[number - 1], WEEKDAYS[number + 1]
    return rng.choice(
        [
            strict(f"on {day}", start, end),
            strict(f"on {day}", start, end),
            Reading(
                f"on {day} {part}",
                (start + surely[0], start + surely[1]),
                (start + maybe[0], start + maybe[1]),
            ),
            strict(f"after {earlier}", start, 7 * DAY),
            strict(f"before {later}", 0, end),
            strict(f"no later than {day}", 0, end),
            strict(f"by the end of {day}", 0, end),
            strict(f"not before {day}", start, 7 * DAY),
            strict(f"between {earlier} and {later}", start - DAY, end + DAY),
        ]
    )


def spoken(minute: int) -> str:
    """Return a time of day as it is printed, from minutes since midnight."""
    hour, rest = divmod(minute, 60)
    name = "a.m." if hour < 12 else "p.m."
    shown = hour % 12 or 12
    return f"{shown}:{rest:02} {name}" if rest else f"{shown} {name}"


def hour(minute: int, rng: random.Random) -> Reading:
    """Return a wording of a time of one day, in minutes since midnight."""
    whole = minute - minute % 60
    part = next(((n, s, m) for n, (s, m) in PARTS.items() if m[0] * 60 <= minute < m[1] * 60), None)
    exact = minute - minute % 5
    found = [
        Reading(f"at {spoken(exact)}", (exact, exact), (exact - 4, exact + 4)),
        Reading(f"at {spoken(exact)}", (exact, exact), (exact - 4, exact + 4)),
        Reading(f"at about {spoken(whole)}", (whole - 5, whole + 5), (whole - 29, whole + 29)),
        Reading(f"shortly after {spoken(whole)}", (whole + 1, whole + 10), (whole, whole + 40)),
        Reading(f"shortly before {spoken(whole)}", (whole - 10, whole - 1), (whole - 40, whole)),
        strict(f"before {spoken(whole + 60)}", 0, whole + 59),
        strict(f"after {spoken(whole)}", whole + 1, 60 * DAY),
        strict(f"no later than {spoken(whole + 60)}", 0, whole + 60),
        strict(f"not before {spoken(whole)}", whole, 60 * DAY),
        strict(f"between {spoken(whole)} and {spoken(whole + 120)}", whole, whole + 120),
    ]
    if part:
        name, surely, maybe = part
        found += [
            Reading(
                f"in the {name}",
                (surely[0] * 60, surely[1] * 60),
                (maybe[0] * 60, maybe[1] * 60),
            )
        ] * 2
    return rng.choice(found)
