"""Made pairs on when something happened: "in the spring of 2014" is before May 2015.

Dates over years, days of one week, hours of one day, states that lasted, and how long things took.
What happened again on another occasion neither follows from the first nor excludes it.
"""

import random
from datetime import date, timedelta

from training.calendars import MONTHS, month_end
from training.clocks import hour, weekday
from training.lengths import length
from training.mixture import CONTRADICTION, ENTAILMENT, NEUTRAL, Example
from training.periods import period
from training.readings import Reading, relation, strict
from training.telling import article, drawn, frames, sentence

SEASONS = {
    "spring": ((4, 1, 5, 15), (3, 1, 6, 30)),
    "summer": ((7, 1, 8, 15), (6, 1, 9, 30)),
    "autumn": ((10, 1, 11, 15), (9, 1, 12, 15)),
}
"""Months and days that a season surely holds, and those that it may."""

SHIFTS = (0, 0, 0, 0, 0, -1500, -900, -400, -60, -9, 8, 45, 500, 1200, 1900)
"""Days from the first time to the second."""

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
"""What happens once, told with a date."""

RECENT = (
    ("a gas main exploded in the old town {t}", "the blast of a gas main shook the old town {t}",
     "{t}, the old town was shaken when a gas main blew up"),
    ("{a} was taken to hospital after the crash {t}",
     "an ambulance brought {a} to hospital after the crash {t}",
     "{t}, {a} was admitted to hospital because of the crash"),
    ("the two sides signed the accord {t}", "the accord was signed by the two sides {t}",
     "it was {t} that the two sides put their names to the accord"),
    ("the committee approved the plan {t}", "the plan was passed by the committee {t}",
     "{t}, the committee gave the plan its approval"),
    ("the cargo ship sank {t}", "the cargo ship went down {t}", "{t}, the cargo ship went under"),
    ("{a} announced the resignation {t}", "{t}, {a} announced the decision to step down",
     "the announcement that {a} would resign came {t}"),
    ("the jury returned its verdict {t}", "the verdict of the jury came {t}",
     "{t}, the jury announced its verdict"),
    ("the last hostage was released {t}", "the last of the hostages was set free {t}",
     "it was {t} that the last hostage was let go"),
    ("the body of {a} was found {t}", "{t}, searchers found the body of {a}",
     "searchers came upon the body of {a} {t}"),
    ("the ceasefire took effect {t}", "the ceasefire came into force {t}",
     "{t}, the ceasefire began"),
    ("{a} landed in the capital {t}", "the plane with {a} aboard landed in the capital {t}",
     "{t}, the flight of {a} touched down in the capital"),
    ("the power plant shut down its reactor {t}", "the reactor at the plant was shut down {t}",
     "{t}, the reactor at the power plant was taken off the grid"),
)  # fmt: skip
"""What happened once within a week or a day."""

NOT_LAST = ("came", "took place", "was", "happened", ",")
"""Words that a sentence does not end on, so that the time stays behind them."""

AGAIN_WORDS = ("again ", "once more ", "a second time ", "for a second time ")
OCCURRENCES = (
    (("{a} met {b} {again}{t}", "{a} had {another} with {b} {t}"), "meeting"),
    (("the volcano erupted {again}{t}", "the volcano had {another} {t}"), "eruption"),
    (("crowds took to the streets {again}{t}", "the city saw {another} {t}"), "big protest"),
    (("{a} was questioned {again}{t}", "{a} had to face {another} {t}"), "interrogation"),
    (("the town was flooded {again}{t}", "the town was hit by {another} {t}"), "flood"),
    (("{a} testified in court {again}{t}", "{a} gave {another} in court {t}"), "testimony"),
    (("the rebels attacked the base {again}{t}", "the base came under {another} by the rebels {t}"),
     "attack"),
    (("{a} visited the front {again}{t}", "{a} paid {another} to the front {t}"), "visit"),
    (("the bank cut its rate {again}{t}", "the bank announced {another} of its rate {t}"), "cut"),
    (("inspectors searched the plant {again}{t}", "the plant had {another} by inspectors {t}"),
     "search"),
)  # fmt: skip


def days(year: int, ends: tuple[int, int, int, int]) -> tuple[float, float]:
    """Return the first and last day between two dates of a year, as ordinals."""
    return (
        date(year, ends[0], ends[1]).toordinal(),
        date(year, ends[2], ends[3]).toordinal(),
    )


def dated(day: date, rng: random.Random) -> Reading:
    """Return a wording of a date, a month, a season or some years near the day."""
    year, number = day.year, day.month
    month, now = MONTHS[number - 1], day.toordinal()
    start, end = days(year, (1, 1, 12, 31))
    first, last = date(year, number, 1).toordinal(), month_end(year, number).toordinal()
    span = rng.randint(1, 4)
    never, always = date.min.toordinal(), date.max.toordinal()
    until, since = days(year + span, (12, 31, 12, 31))[1], days(year - span, (1, 1, 1, 1))[0]
    half = ("first", 1, 1, 6, 30) if number < 7 else ("second", 7, 1, 12, 31)
    decade = year - year % 10
    found = [
        strict(f"on {month} {day.day}, {year}", now, now),
        strict(f"on {day.day} {month} {year}", now, now),
        strict(f"in {month} {year}", first, last),
        strict(f"as early as {month} {year}", first, last),
        strict(f"in {year}", start, end),
        strict(f"before {year + span}", never, days(year + span, (1, 1, 1, 1))[0] - 1),
        strict(f"before {month} {year}", never, first - 1),
        strict(f"after {year - span}", days(year - span, (12, 31, 12, 31))[0] + 1, always),
        strict(f"after {month} {year}", last + 1, always),
        strict(f"by the end of {year}", never, end),
        strict(f"no later than {month} {year}", never, last),
        strict(f"not before {month} {year}", first, always),
        strict(f"between {year - span} and {year + span}", since, until),
        strict(f"in the {half[0]} half of {year}", *days(year, half[1:])),
        strict(f"in the {decade}s", days(decade, (1, 1, 1, 1))[0],
               days(decade + 9, (12, 31, 12, 31))[0]),
    ]  # fmt: skip
    loose = [
        ("early", days(year, (1, 1, 2, 28)), days(year, (1, 1, 5, 15)), number < 4),
        ("mid", days(year, (6, 1, 7, 31)), days(year, (4, 15, 9, 15)), 5 < number < 8),
        ("late", days(year, (11, 1, 12, 31)), days(year, (8, 15, 12, 31)), number > 9),
    ]
    found += [
        Reading("in mid-" + str(year) if name == "mid" else f"in {name} {year}", surely, maybe)
        for name, surely, maybe, fits in loose
        if fits
    ]
    found += [
        Reading(f"in the {name} of {year}", days(year, surely), days(year, maybe))
        for name, (surely, maybe) in SEASONS.items()
        if surely[0] <= number <= surely[2]
    ]
    return rng.choice(found)


def times(rng: random.Random, scale: str) -> tuple[Reading, Reading]:
    """Return wordings of two times, in years, in one week or in one day."""
    if scale == "week":
        one = rng.randrange(7 * 24)
        two = min(max(0, one + rng.choice([0, 0, 0, -24, 24, 48, -48, 72])), 7 * 24 - 1)
        return weekday(one, rng), weekday(two, rng)
    if scale == "day":
        one = rng.randrange(5 * 60, 21 * 60)
        two = min(max(180, one + rng.choice([0, 0, 0, -60, 60, -180, 200, 400])), 21 * 60)
        return hour(one, rng), hour(two, rng)
    day = date(rng.randint(1988, 2018), 1, 1) + timedelta(days=rng.randrange(365))
    return dated(day, rng), dated(day + timedelta(days=rng.choice(SHIFTS)), rng)


def told(form: str, time: str, rng: random.Random, **names: str) -> str:
    """Return a sentence with the time in its place, or put first."""
    rest = form.removesuffix(" {t}")
    if time.startswith("not before"):
        form = form.removeprefix("{t}, ") + " {t}" if form.startswith("{t}, ") else form
    elif rest != form and not rest.endswith(NOT_LAST) and rng.random() < 0.25:
        rest = rest[0].lower() + rest[1:] if rest[0] != "{" else rest
        form = "{t}, " + rest
    return sentence(form.format(t=time, **names))


def once(names: list[str], rng: random.Random) -> Example | None:
    """Return a pair on the time of what happened once."""
    a, b = rng.sample(names, 2)
    scale = rng.choices(["years", "week", "day"], [60, 22, 18])[0]
    first, second = times(rng, scale)
    forms = frames(rng.choice(ONCE if scale == "years" else RECENT), rng)
    label = relation(first, second)
    if label is None:
        return None
    sides = [
        told(form, reading.words, rng, a=a, b=b)
        for form, reading in zip(forms, (first, second), strict=True)
    ]
    return Example(sides[0], sides[1], label)


def again(names: list[str], rng: random.Random) -> Example | None:
    """Return what happened beside what happened again, at another time or in other words."""
    a, b = rng.sample(names, 2)
    scale = rng.choices(["years", "week"], [70, 30])[0]
    first, second = times(rng, scale)
    forms, noun = rng.choice(OCCURRENCES)

    def said(reading: Reading, *, repeated: bool) -> str:
        form = rng.choice(forms)
        word = rng.choice(AGAIN_WORDS) if repeated else ""
        other = rng.choice(["another ", "a second "]) if repeated else article(noun)
        return told(form, reading.words, rng, a=a, b=b, again=word, another=other + noun)

    if rng.random() < 0.25:
        if relation(first, second) != ENTAILMENT:
            return None
        premise, hypothesis = said(first, repeated=True), said(second, repeated=False)
        return Example(premise, hypothesis, ENTAILMENT)
    pair = [said(first, repeated=True), said(second, repeated=rng.random() < 0.1)]
    if relation(first, second) != CONTRADICTION:
        return None
    rng.shuffle(pair)
    return Example(pair[0], pair[1], NEUTRAL)


def span(names: list[str], rng: random.Random) -> Example:
    """Return a pair on the time of one event, of an event and its repetition, or of a state."""
    kind = rng.random()
    if kind < 0.4:
        return period(names, rng) if kind < 0.26 else length(names, rng)

    def draw() -> Example | None:
        return again(names, rng) if rng.random() < 0.2 else once(names, rng)

    return drawn(draw, rng)
