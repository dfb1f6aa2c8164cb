"""Made pairs on how long something took, counted from its ends: from 3 to 17 March is two weeks.

The same length says nothing of the days, and one end alone says nothing of the length.
"""

import random
from datetime import date, timedelta

from training.calendars import MONTHS, WEEKDAYS
from training.clocks import spoken
from training.mixture import CONTRADICTION, ENTAILMENT, NEUTRAL, Example
from training.numerals import numeral
from training.readings import Reading, relation, strict
from training.telling import drawn, sentence

ENDED = (
    ("the siege lasted {s}", "the siege went on {s}", "the town was under siege {s}"),
    ("the strike lasted {s}", "the workers were on strike {s}", "the strike went on {s}"),
    ("the talks lasted {s}", "the talks went on {s}", "the two sides were in talks {s}"),
    ("the power cut lasted {s}", "the town had no power {s}", "the town was without power {s}"),
    ("the trial lasted {s}", "the trial went on {s}", "{a} was on trial {s}"),
    ("the road was closed {s}", "the road was shut {s}", "traffic was kept off the road {s}"),
    ("the fire burned {s}", "the fire raged {s}", "the fire went on burning {s}"),
    ("the hunger strike of {a} lasted {s}", "{a} was on hunger strike {s}",
     "{a} took no food {s}"),
    ("the search for {a} lasted {s}", "rescuers searched for {a} {s}",
     "the search for {a} went on {s}"),
    ("the curfew lasted {s}", "the curfew was in force {s}", "people had to obey a curfew {s}"),
    ("the journey of {a} lasted {s}", "{a} was on the road {s}", "{a} travelled {s}"),
    ("the airport was closed {s}", "no plane took off at the airport {s}",
     "the airport was out of use {s}"),
)  # fmt: skip
HOUR, DAY, WEEK, MONTH = 1 / 24, 1, 7, 30.4


def lengths(days: float, unit: float, rng: random.Random) -> list[Reading]:
    """Return wordings of a length of about so many days, in hours, days, weeks or months."""
    name = {HOUR: "hour", DAY: "day", WEEK: "week", MONTH: "month"}[unit]
    number = max(1, round(days / unit))
    slack = 0.6 if unit in {HOUR, DAY} else 1
    few, many = max(1, number - rng.randint(1, 3)), number + rng.randint(1, 4)

    def said(count: int) -> str:
        return f"{numeral(count, rng)} {name}" + ("s" if count > 1 else "")

    surely = ((number - slack / 5) * unit, (number + slack / 5) * unit)
    maybe = ((number - slack) * unit, (number + slack) * unit)
    low, high = few * unit, many * unit
    return [
        Reading(f"for {said(number)}", surely, maybe),
        Reading(f"for {said(number)}", surely, maybe),
        Reading(f"for more than {said(few)}", (low * 1.2, 9_999), (low, 9_999)),
        Reading(f"for less than {said(many)}", (0, high * 0.85), (0, high)),
        Reading(f"for at least {said(few)}", (low * 1.1, 9_999), (low * 0.9, 9_999)),
    ]


def ends(rng: random.Random) -> tuple[str, str, float, float]:
    """Return a whole span and its end in words, its days, and the unit to count it in."""
    scale = rng.choice(["hours", "days", "weeks", "months"])
    if scale == "hours":
        start, many = rng.randint(6, 14), rng.randint(2, 7)
        first, last = clock(start), clock(start + many)
        return f"from {first} to {last}", last, many / 24, HOUR
    if scale == "days":
        start, many = rng.randrange(4), rng.randint(2, 3)
        first, last = WEEKDAYS[start], WEEKDAYS[start + many]
        return f"from {first} morning to {last} morning", f"{last} morning", many, DAY
    if scale == "weeks":
        day = date(rng.randint(1990, 2019), rng.randint(1, 10), rng.randint(1, 28))
        many = rng.randint(2, 8) * 7
        later = day + timedelta(days=many)
        first, last = (f"{d.day} {MONTHS[d.month - 1]}" for d in (day, later))
        return f"from {first} to {last}", last, many, WEEK
    start, many = rng.randrange(6), rng.randint(2, 6)
    first, last = MONTHS[start], MONTHS[start + many]
    return f"from mid-{first} to mid-{last}", f"mid-{last}", many * MONTH, MONTH


def clock(hour: int) -> str:
    """Return a full hour between morning and midnight."""
    return "noon" if hour == 12 else spoken(60 * hour)


def length(names: list[str], rng: random.Random) -> Example:
    """Return a pair on how long something took, and from when to when."""

    def draw() -> Example | None:
        forms, name = rng.choice(ENDED), rng.choice(names)
        span, last, days, unit = ends(rng)
        whole = strict(span, days, days)
        factor = rng.choice([1, 1, 1, 0.5, 2, 2.5])
        told = rng.choice(lengths(days * factor, unit, rng))

        def said(words: str) -> str:
            return sentence(rng.choice(forms).format(s=words, a=name))

        kind = rng.randrange(6)
        if kind < 3:
            label = relation(whole, told)
            return None if label is None else Example(said(span), said(told.words), label)
        if kind == 3 and relation(whole, told) == CONTRADICTION:
            return Example(said(told.words), said(span), CONTRADICTION)
        if kind == 4:
            one_end = f"until {last}"
            return rng.choice(
                [
                    Example(said(span), said(one_end), ENTAILMENT),
                    Example(said(one_end), said(span), NEUTRAL),
                    Example(said(told.words), said(one_end), NEUTRAL),
                ]
            )
        if kind == 5 and relation(whole, told) == ENTAILMENT:
            return Example(said(told.words), said(span), NEUTRAL)
        other = rng.choice(lengths(days * rng.choice([1, 1.5, 2, 3]), unit, rng))
        both = relation(told, other)
        return None if both is None else Example(said(told.words), said(other.words), both)

    return drawn(draw, rng)
