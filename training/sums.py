"""Made pairs on parts and wholes: three men and two women are five people, not seven.

A part alone says nothing of the whole, but the whole bounds it. What went up from 12 to 15 rose by
three; of nine who had a choice, the four who took it leave five.
"""

import random
from dataclasses import dataclass

from training.counts import SCENES, WHOLE_TOGETHER
from training.mixture import CONTRADICTION, ENTAILMENT, NEUTRAL, Example
from training.numerals import is_round, numeral
from training.telling import drawn, frames, sentence


@dataclass(frozen=True, slots=True)
class Split:
    """A group, what some of it did, and what the others, who did not, did."""

    group: str
    did: tuple[str, ...]
    others: tuple[str, ...]
    beside: tuple[str, ...]


SPLITS = (
    Split("judges", ("backed the ruling", "agreed with the ruling"),
          ("did not back the ruling", "did not agree with the ruling"),
          ("are women", "were appointed this year")),
    Split("miners", ("have been rescued", "have been brought to the surface"),
          ("have not been rescued", "are still underground"),
          ("are under thirty", "were on their first shift")),
    Split("hostages", ("were freed", "were let go"), ("were not freed", "were not let go"),
          ("are foreigners", "spoke to reporters before the attack")),
    Split("engines", ("failed the test", "did not pass the test"),
          ("passed the test", "got through the test"), ("were built abroad", "are older models")),
    Split("suspects", ("were convicted", "were found guilty"),
          ("were not convicted", "were not found guilty"),
          ("are students", "had lawyers of their own")),
    Split("bridges", ("are open", "can be crossed"), ("are not open", "are closed"),
          ("were built of steel", "are more than a century old")),
    Split("ministers", ("have resigned", "have stepped down"),
          ("have not resigned", "have not stepped down"), ("studied law", "come from the capital")),
    Split("members of the council", ("voted", "cast a vote"), ("did not vote", "cast no vote"),
          ("live in the suburbs", "own property in the town")),
    Split("factories", ("kept running", "stayed in operation"),
          ("did not keep running", "were shut down"), ("are in the north", "make spare parts")),
    Split("climbers", ("reached the summit", "made it to the top"),
          ("did not reach the summit", "failed to make it to the top"),
          ("carried oxygen", "are Italians")),
    Split("villages", ("have electricity", "are supplied with electricity"),
          ("have no electricity", "are without electricity"),
          ("lie on the river", "were visited by reporters")),
    Split("provinces", ("signed the accord", "put their names to the accord"),
          ("did not sign the accord", "kept their names off the accord"),
          ("have a coast", "are governed by women")),
)  # fmt: skip

CHANGES = (
    ("The price of a ticket {rose} from {a} to {b} euros", "euros",
     ("Tickets became {d} euros {dearer}", "The price of a ticket {rose} by {d} euros")),
    ("The number of judges at the court {rose} from {a} to {b}", "judges",
     ("The court has {d} judges {more} than before", "The number of judges {rose} by {d}")),
    ("The jobless rate {rose} from {a} to {b} percent", "points",
     ("The jobless rate {rose} by {d} percentage points",
      "The jobless rate is {d} points {higher} than it was")),
    ("The fleet {rose} from {a} ships to {b}", "ships",
     ("The fleet {rose} by {d} ships", "The fleet has {d} ships {more} than it had")),
    ("The prison term was {raised} from {a} years to {b}", "years",
     ("The prison term was {raised} by {d} years", "The prison term became {d} years {longer}")),
    ("The number of seats of the party {rose} from {a} to {b}", "seats",
     ("The party has {d} seats {more} than it had",
      "The seats of the party {rose} in number by {d}")),
)  # fmt: skip
UPWARDS = {"rose": "rose", "raised": "raised", "dearer": "dearer", "more": "more",
           "higher": "higher", "longer": "longer"}  # fmt: skip
DOWNWARDS = {"rose": "fell", "raised": "cut", "dearer": "cheaper", "more": "fewer",
             "higher": "lower", "longer": "shorter"}  # fmt: skip

TALLIES = (
    "{a} members voted for the {x} and {b} voted against it",
    "Members voted {a} to {b} in favour of the {x}",
    "There were {a} votes for the {x} and {b} against",
    "The {x} was passed by {a} votes to {b}",
)
MARGINS = (
    "The {x} was passed with a margin of {d} votes",
    "{d} more members voted for the {x} than against it",
    "The votes for the {x} outnumbered those against by {d}",
)
CASTS = (
    "{s} votes were cast for or against the {x}",
    "Together, the votes for and against the {x} were {s}",
)
TOPICS = ("bill", "motion", "budget", "treaty", "amendment", "resolution")
ABSENT = ("{c} members were absent from the vote on the {x}", "{c} members abstained on the {x}",
          "Before the vote on the {x}, {c} members took the floor")  # fmt: skip


def other_than(number: int, rng: random.Random) -> int:
    """Return another number, of a size that may be taken for it at a glance."""
    away = rng.choice([1, 2, 3, max(2, number // 4), max(2, number // 2)])
    if is_round(number) or number > 100:
        away = max(away, number // 5)
    return number - away if rng.random() < 0.4 and number - away > 1 else number + away


def whole(rng: random.Random) -> Example:
    """Return parts of a count beside the whole, or beside one of the parts."""
    scene = rng.choice([s for s in SCENES if any(count.parts for count in s)])
    counted = [one for one in scene if one.parts]
    count = rng.choice(counted)
    parts = rng.choice(count.parts)
    first_part, second_part = rng.sample(parts, 2)
    most = min(count.usual[1] // 2, rng.choice([6, 12, 40, 400]))
    a, b = rng.randint(2, max(4, most)), rng.randint(2, max(4, most))
    forms = frames(count.frames, rng)
    digits = rng.random() < 0.4

    def said(number: int, noun: str) -> str:
        return f"{number:,} {noun}" if digits else f"{numeral(number, rng)} {noun}"

    parted = f"{said(a, first_part)} and {said(b, second_part)}"
    total, wrong = a + b, other_than(a + b, rng)
    if wrong > total and parts[0] not in WHOLE_TOGETHER:
        wrong = total - rng.randint(1, min(a, b))
    part, missed = (a, first_part), (other_than(a, rng), first_part)
    if rng.random() < 0.5:
        part, missed = (b, second_part), (other_than(b, rng), second_part)
    elsewhere = rng.choice([c for c in scene if c is not count])
    sums = [f"at least {said(total, count.noun)}", f"more than {said(total - 1, count.noun)}"]
    if parts[0] in WHOLE_TOGETHER:
        sums += [said(total, count.noun), f"a total of {said(total, count.noun)}"]
    found: list[tuple[str, str, int]] = [
        *((parted, one, ENTAILMENT) for one in rng.sample(sums, 2)),
        (parted, rng.choice(sums), ENTAILMENT),
        (parted, said(*part), ENTAILMENT),
        (parted, said(wrong, count.noun), CONTRADICTION),
        (said(wrong, count.noun), parted, CONTRADICTION),
        (parted, said(*missed), CONTRADICTION),
        (said(total, count.noun), said(total + part[0], part[1]), CONTRADICTION),
        (said(total, count.noun), parted, NEUTRAL),
        (said(total, count.noun), said(*part), NEUTRAL),
        (said(*part), said(total, count.noun), NEUTRAL),
        (parted, said(total, elsewhere.noun), NEUTRAL),
    ]
    premise, hypothesis, label = rng.choice(found)
    if found[-1] == (premise, hypothesis, label):
        forms = (forms[0], rng.choice(elsewhere.frames))
    return Example(
        sentence(forms[0].format(n=premise)), sentence(forms[1].format(n=hypothesis)), label
    )


def split(rng: random.Random) -> Example:
    """Return how many of a group did something beside how many did not."""
    one = rng.choice(SPLITS)
    total = rng.randint(5, 40)
    some = rng.choice([n for n in range(2, total - 1) if n != total - n])
    rest, group = total - some, one.group

    def said(number: int, deeds: tuple[str, ...]) -> str:
        deed = rng.choice(deeds)
        n, m = numeral(number, rng), numeral(total, rng)
        of = (f"{n} of the {m} {group} {deed}", f"{n} out of {m} {group} {deed}",
              f"out of a group of {m} {group}, {n} {deed}")  # fmt: skip
        return sentence(rng.choice(of))

    def plain(number: int, deeds: tuple[str, ...]) -> str:
        return sentence(f"{numeral(number, rng)} {group} {rng.choice(deeds)}")

    def share(deeds: tuple[str, ...], *, most: bool) -> str:
        words = ("most of the", "more than half of the", "a majority of the")
        if not most:
            words = ("fewer than half of the", "only a minority of the", "less than half of the")
        return sentence(f"{rng.choice(words)} {group} {rng.choice(deeds)}")

    many = some > rest
    second, label = rng.choice(
        [
            (said(rest, one.others), ENTAILMENT),
            (plain(rest, one.others), ENTAILMENT),
            (plain(some, one.did), ENTAILMENT),
            (share(one.did, most=many), ENTAILMENT),
            (share(one.others, most=not many), ENTAILMENT),
            (said(some, one.others), CONTRADICTION),
            (said(rest, one.did), CONTRADICTION),
            (share(one.did, most=not many), CONTRADICTION),
            (share(one.others, most=many), CONTRADICTION),
            (said(some, one.beside), NEUTRAL),
            (plain(rest, one.beside), NEUTRAL),
            (share(one.beside, most=many), NEUTRAL),
        ]
    )
    return Example(said(some, one.did), second, label)


def change(rng: random.Random) -> Example:
    """Return a number before and after beside the difference, or the difference alone before."""
    before, unit, after = rng.choice(CHANGES)
    low, step = rng.randint(4, 60), rng.randint(2, 20)
    up = rng.random() < 0.5
    way, back = (UPWARDS, DOWNWARDS) if up else (DOWNWARDS, UPWARDS)
    a, b = (low, low + step) if up else (low + step, low)

    def said(form: str, words: dict[str, str], d: int) -> str:
        return sentence(form.format(a=a, b=b, d=numeral(d, rng), **words))

    told = said(before, way, step)
    differing = said(rng.choice(after), way, step)
    pair = rng.choice(
        [
            Example(told, differing, ENTAILMENT),
            Example(told, said(rng.choice(after), way, other_than(step, rng)), CONTRADICTION),
            Example(said(rng.choice(after), way, other_than(step, rng)), told, CONTRADICTION),
            Example(told, said(rng.choice(after), back, step), CONTRADICTION),
            Example(differing, told, NEUTRAL),
        ]
    )
    other = rng.choice([c for c in CHANGES if c[1] != unit])
    if rng.random() < 0.15:
        return Example(told, said(rng.choice(other[2]), way, step), NEUTRAL)
    return pair


def tally(rng: random.Random) -> Example:
    """Return the votes for and against beside their sum, their difference or who was absent."""
    topic, other_topic = rng.sample(TOPICS, 2)
    against = rng.randint(5, 190)
    margin = rng.randint(2, 60)

    def said(forms: tuple[str, ...], about: str = topic, off: int = 0) -> str:
        values = {"a": against + margin + off, "b": against + off, "s": 2 * against + margin + off}
        words = rng.choice(forms).format(x=about, d=margin + off, c=margin, **values)
        return sentence(words)

    told, off = said(TALLIES), rng.randint(2, 30)
    return rng.choice(
        [
            Example(told, said(MARGINS), ENTAILMENT),
            Example(told, said(CASTS), ENTAILMENT),
            Example(told, said(MARGINS, off=off), CONTRADICTION),
            Example(told, said(CASTS, off=off), CONTRADICTION),
            Example(said(MARGINS, off=off), told, CONTRADICTION),
            Example(said(MARGINS), told, NEUTRAL),
            Example(told, said(ABSENT), NEUTRAL),
            Example(told, said(MARGINS, other_topic), NEUTRAL),
        ]
    )


def sum_of(names: list[str], rng: random.Random) -> Example:
    """Return a pair on numbers that add up, or do not."""
    del names

    def draw() -> Example:
        return rng.choices([whole, split, change, tally], [50, 25, 12, 13])[0](rng)

    return drawn(draw, rng)
