"""Made pairs on when something happened once: "on 3 March 2014" within "in 2014", not "after 2015".

A time is an interval of days. An event that happens once at one time cannot happen at another; one
that may happen again can, and then another time is neutral.
"""

import random
from dataclasses import dataclass
from datetime import date, timedelta

from training.mixture import CONTRADICTION, ENTAILMENT, NEUTRAL, Example

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SHIFTS = (0, 0, 0, 0, 0, -1500, -900, -400, -60, -9, 8, 45, 500, 1200, 1900)
"""Days from the first time to the second."""
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11)}

ONCE = (
    ("{a} resigned {t}", "{a} stepped down {t}", "The resignation of {a} came {t}"),
    ("{a} was arrested {t}", "Police arrested {a} {t}", "The arrest of {a} took place {t}"),
    ("{a} died {t}", "The death of {a} came {t}", "{a} passed away {t}"),
    ("{a} was elected president {t}", "{a} won the presidency {t}"),
    ("The treaty was signed {t}", "The signing of the treaty took place {t}"),
    ("The bridge collapsed {t}", "The collapse of the bridge happened {t}"),
    ("The two companies merged {t}", "The merger of the two companies was completed {t}"),
    ("{a} founded the company {t}", "The company was founded by {a} {t}"),
    ("The last talks between {a} and {b} took place {t}", "{a} and {b} last spoke {t}"),
    ("{a} left the party {t}", "{a} quit the party {t}"),
    ("The ceasefire came into force {t}", "The ceasefire took effect {t}"),
    ("The trial of {a} began {t}", "{a} first stood trial {t}"),
    ("The only meeting between {a} and {b} was {t}", "{a} and {b} met only once, {t}"),
    ("The war broke out {t}", "The war began {t}"),
)
AGAIN = (
    ("{a} met {b} {t}", "{a} and {b} held a meeting {t}"),
    ("{a} visited the region {t}", "{a} was in the region {t}"),
    ("{a} spoke with {b} {t}", "{a} called {b} {t}"),
    ("Protests were held in the capital {t}", "Crowds protested in the capital {t}"),
    ("The army shelled the city {t}", "The city came under fire {t}"),
    ("{a} gave an interview {t}", "{a} was interviewed {t}"),
)


@dataclass(frozen=True, slots=True)
class When:
    """A time as it is worded, and its days, both included."""

    words: str
    first: date
    last: date


def month_end(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def worded(day: date, rng: random.Random) -> When:
    """Return a wording that is true of the day."""
    year, month = day.year, MONTHS[day.month - 1]
    start, end = date(year, 1, 1), date(year, 12, 31)
    span = rng.randint(1, 3)
    found = [
        When(f"on {month} {day.day}, {year}", day, day),
        When(f"on {day.day} {month} {year}", day, day),
        When(f"in {month} {year}", date(year, day.month, 1), month_end(year, day.month)),
        When(f"in {month} {year}", date(year, day.month, 1), month_end(year, day.month)),
        When(f"in {year}", start, end),
        When(f"in {year}", start, end),
        When(f"before {year + span}", date.min, date(year + span - 1, 12, 31)),
        When(f"after {year - span}", date(year - span + 1, 1, 1), date.max),
        When(f"between {year - span} and {year + span}", date(year - span, 1, 1),
             date(year + span, 12, 31)),
    ]  # fmt: skip
    for name, (first, last) in SEASONS.items():
        if first <= day.month <= last:
            found.append(
                When(f"in the {name} of {year}", date(year, first, 1), month_end(year, last))
            )
    if day.month <= 3:
        found.append(When(f"in early {year}", start, month_end(year, 4)))
    if day.month >= 10:
        found.append(When(f"in late {year}", date(year, 9, 1), end))
    return rng.choice(found)


def occasion(names: list[str], rng: random.Random) -> Example:
    """Return a pair on the time of one event."""
    once = rng.random() < 0.75
    forms = rng.choice(ONCE if once else AGAIN)
    a, b = rng.sample(names, 2)

    def said(time: str) -> str:
        return rng.choice(forms).format(a=a, b=b, t=time) + "."

    if rng.random() < 0.25:
        days = [rng.choice(WEEKDAYS) for _ in range(2)]
        differing = CONTRADICTION if once else NEUTRAL
        label = ENTAILMENT if days[0] == days[1] else differing
        return Example(said(f"on {days[0]}"), said(f"on {days[1]}"), label)
    day = date(rng.randint(1995, 2026), 1, 1) + timedelta(days=rng.randrange(365))
    shift = rng.choice(SHIFTS)
    first, second = worded(day, rng), worded(day + timedelta(days=shift), rng)
    if first.last < second.first or second.last < first.first:
        label = CONTRADICTION if once else NEUTRAL
    elif first.first >= second.first and first.last <= second.last:
        label = ENTAILMENT
    else:
        label = NEUTRAL
    return Example(said(first.words), said(second.words), label)
