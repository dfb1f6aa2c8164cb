"""Made pairs on counts: "at least 14 died" beside "a dozen were killed" and "some 300 were hurt".

A quantity is an interval of whole numbers. One that lies within another entails it, two that cannot
both hold contradict each other, and what merely overlaps says nothing; counts of different things
are neutral whatever the numbers.
"""

import math
import random
from dataclasses import dataclass

from training.mixture import CONTRADICTION, ENTAILMENT, NEUTRAL, Example

WORDS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
)  # fmt: skip
VAGUE = 0.1
"""How far off "about 300" may be."""
DISTANCE = 1.25
"""Factor between two counts from which nobody takes them for one, when one of them is vague."""

FACTORS = (1, 1, 1, 1, 1, 1, 0.1, 0.3, 0.5, 0.7, 1.3, 1.7, 2.5, 5, 12)
"""Of the second count to the first."""

COUNTED = (
    ("{n} people were killed in the {e}", "{n} people died in the {e}",
     "The {e} killed {n} people"),
    ("{n} people were injured in the {e}", "The {e} left {n} people injured"),
    ("Police arrested {n} protesters", "{n} protesters were arrested by police"),
    ("The company will cut {n} jobs", "{n} jobs will be lost at the company"),
    ("{n} lawmakers backed the bill", "The bill was backed by {n} lawmakers"),
    ("The {e} destroyed {n} homes", "{n} homes were destroyed in the {e}"),
    ("{n} countries signed the treaty", "The treaty was signed by {n} countries"),
    ("{n} soldiers were captured", "The army lost {n} soldiers to captivity"),
    ("{a} was sentenced to {n} years in prison", "{a} got {n} years in prison"),
    ("{a} has served {n} terms in office", "{a} has been in office for {n} terms"),
    ("The rebels are holding {n} hostages", "{n} hostages are held by the rebels"),
    ("{n} workers walked out at the plant", "The strike at the plant drew {n} workers"),
    ("The fund lost {n} million dollars", "Losses of the fund came to {n} million dollars"),
    ("{n} students were evacuated from the school", "The school evacuated {n} students"),
    ("Inspectors found {n} violations", "{n} violations were found by inspectors"),
    ("The court heard {n} witnesses", "{n} witnesses spoke in court"),
)  # fmt: skip
EVENTS = (
    "fire", "earthquake", "attack", "crash", "explosion", "flood", "shooting", "storm", "collapse",
    "shelling", "landslide", "bombing", "derailment",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Quantity:
    """A count as it is worded, and the numbers that it allows, both ends included."""

    words: str
    low: float
    high: float
    vague: bool = False

    def within(self, other: "Quantity") -> bool:
        """Return whether whatever this allows the other allows too."""
        return self.low >= other.low and self.high <= other.high

    def excludes(self, other: "Quantity") -> bool:
        """Return whether both can hardly be true."""
        factor = DISTANCE if self.vague or other.vague else 1.0
        return self.low > other.high * factor or other.low > self.high * factor


def spelled(number: int, rng: random.Random) -> str:
    """Return a number in words or digits."""
    if number < len(WORDS) and rng.random() < 0.6:
        return WORDS[number]
    return f"{number:,}" if rng.random() < 0.7 else str(number)


def worded(number: int, rng: random.Random) -> Quantity:
    """Return a wording that is true of the number."""
    n = spelled(number, rng)
    about = Quantity(
        f"{rng.choice(['about', 'some', 'around', 'roughly', 'nearly', 'almost'])} {n}",
        math.floor(number * (1 - VAGUE)), math.ceil(number * (1 + VAGUE)), vague=True,
    )  # fmt: skip
    below = max(1, number - rng.randint(1, max(1, number // 3)))
    above = number + rng.randint(1, max(1, number // 3))
    found = [
        Quantity(n, number, number),
        Quantity(n, number, number),
        Quantity(f"at least {n}", number, math.inf),
        Quantity(f"at least {spelled(below, rng)}", below, math.inf),
        Quantity(f"more than {spelled(below, rng)}", below + 1, math.inf),
        Quantity(f"over {spelled(below, rng)}", below + 1, math.inf),
        Quantity(f"fewer than {spelled(above, rng)}", 0, above - 1),
        Quantity(f"up to {spelled(above, rng)}", 0, above),
        Quantity(f"no more than {spelled(above, rng)}", 0, above),
        Quantity(f"only {n}", number, number),
        Quantity(f"as many as {n}", number, number, vague=True),
    ]
    if number > 12:
        found += [about, about]
    if 3 <= number <= 9:
        found.append(Quantity("several", 3, 15, vague=True))
    if 24 <= number <= 99:
        found.append(Quantity("dozens of", 20, 140, vague=True))
    if 200 <= number <= 1_500:
        found.append(Quantity("hundreds of", 150, 2_500, vague=True))
    if number >= 2_000:
        found.append(Quantity("thousands of", 1_500, 90_000, vague=True))
    return rng.choice(found)


def count(rng: random.Random) -> int:
    """Return a number, small ones as likely as large ones."""
    number = round(math.exp(rng.uniform(math.log(2), math.log(6_000))))
    return round(number, -2) if number > 500 and rng.random() < 0.7 else number


def sentence(form: str, quantity: Quantity, event: str, name: str) -> str:
    """Return a sentence with the quantity in its place."""
    words = form.format(n=quantity.words, e=event, a=name)
    return words[0].upper() + words[1:] + "."


def toll(names: list[str], rng: random.Random) -> Example:
    """Return a pair of counts of one thing, or now and then of two."""
    forms, event, name = rng.choice(COUNTED), rng.choice(EVENTS), rng.choice(names)
    number = count(rng)
    first = worded(number, rng)
    if rng.random() < 0.12:
        others = rng.choice([f for f in COUNTED if f is not forms])
        sides = [
            sentence(rng.choice(forms), first, event, name),
            sentence(rng.choice(others), worded(count(rng), rng), event, name),
        ]
        return Example(sides[0], sides[1], NEUTRAL)
    factor = rng.choice(FACTORS)
    second = worded(max(1, round(number * factor)), rng)
    if first.excludes(second):
        label = CONTRADICTION
    elif first.within(second):
        label = ENTAILMENT
    else:
        label = NEUTRAL
    return Example(
        sentence(rng.choice(forms), first, event, name),
        sentence(rng.choice(forms), second, event, name),
        label,
    )
