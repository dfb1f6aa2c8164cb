"""Made pairs on bounds and round numbers: 14 is "at least ten", and "at least ten" is not 14.

Every wording is read as the numbers that it surely and that it may allow; see
:mod:`training.readings`. How many of something else there were is neutral.
"""

import math
import random

from training.counts import SCENES, Count
from training.mixture import NEUTRAL, Example
from training.numerals import is_round, numeral
from training.readings import Reading, relation, strict
from training.telling import drawn, frames, sentence

ABOVE = ("more than {n} {x}", "over {n} {x}", "upwards of {n} {x}", "in excess of {n} {x}")
FROM = ("at least {n} {x}", "no fewer than {n} {x}", "{n} or more {x}", "a minimum of {n} {x}")
BELOW = ("fewer than {n} {x}", "under {n} {x}", "not even {n} {x}", "less than {n} {x}")
TO = ("up to {n} {x}", "no more than {n} {x}", "at most {n} {x}", "a maximum of {n} {x}")
EXACT = ("{n} {x}", "{n} {x}", "{n} {x}", "exactly {n} {x}", "a total of {n} {x}")
ABOUT = ("about {n} {x}", "around {n} {x}", "some {n} {x}", "roughly {n} {x}",
         "approximately {n} {x}")  # fmt: skip
NEARLY = ("nearly {n} {x}", "almost {n} {x}", "close to {n} {x}", "just under {n} {x}")
BARELY = ("just over {n} {x}", "a little more than {n} {x}", "slightly over {n} {x}")
BETWEEN = ("between {n} and {m} {x}", "from {n} to {m} {x}", "{n} to {m} {x}")
NOT_OF_MONEY = ("fewer than {n} {x}", "no fewer than {n} {x}", "{n} or more {x}",
                "a total of {n} {x}")  # fmt: skip

LOOSE = (
    Reading("a couple of", (2, 2), (2, 4)),
    Reading("a handful of", (3, 6), (2, 12)),
    Reading("a few", (3, 5), (2, 15)),
    Reading("several", (4, 9), (3, 25)),
    Reading("half a dozen", (6, 6), (5, 7)),
    Reading("a dozen", (12, 12), (10, 15)),
    Reading("two dozen", (24, 24), (21, 28)),
    Reading("dozens of", (36, 96), (22, 250)),
    Reading("scores of", (60, 160), (38, 350)),
    Reading("hundreds of", (200, 950), (140, 3_000)),
    Reading("thousands of", (2_000, 9_900), (1_400, 60_000)),
)
"""Wordings without a number, before a noun of things that are counted one by one."""
AT_LEAST = (("more than a dozen", 13), ("at least two dozen", 24), ("more than a hundred", 101),
            ("at least a thousand", 1_000), ("more than half a dozen", 7))  # fmt: skip
AT_MOST = (("fewer than a dozen", 11), ("less than a hundred", 99), ("no more than a dozen", 12),
           ("fewer than a thousand", 999))  # fmt: skip

SHIFTS = (0, 0, 0, 0.02, -0.02, 0.15, -0.15, 0.3, -0.3, 0.6, -0.5, 1, 2, 4, -0.75)
"""Of the number behind the second wording, in shares of the first."""
OF_SOMETHING_ELSE = 0.08
OUTRIGHT = 0.2
"""The share of wordings, beside those that are drawn, that say the number itself."""


def rounded(number: int, rng: random.Random) -> int:
    """Return the number with one digit that counts or with two."""
    size = int(10 ** (len(str(number)) - 1))
    step = max(5, rng.choice([size, size // 2, size // 10]))
    return max(step, round(number / step) * step)


def worded(number: int, noun: str, rng: random.Random) -> Reading:
    """Return one of all wordings of a number about as large as this.

    Millions of money are no whole numbers, and are rounded when they are told.
    """
    most, money = math.inf, noun.startswith("million")
    least, blur = (0.01, 0.5) if money else (1, 0)
    slack = max(1, number // rng.choice([3, 5, 10, 50]))
    near = max(2, number + rng.choice([0, -slack, slack]))
    if rng.random() < 0.6 and near > 20:
        near = rounded(near, rng)
    n = rounded(number, rng)

    def said(forms: tuple[str, ...], value: int, other: int = 0) -> str:
        digits = other > 12 or rng.random() < 0.4
        n_words, m_words = (f"{v:,}" if digits else numeral(v, rng) for v in (value, other))
        usable = [f for f in forms if not (money and f in NOT_OF_MONEY)]
        return rng.choice(usable).format(n=n_words, m=m_words, x=noun)

    about = (
        (n - max(1, n // 25), n + max(1, n // 25)),
        (n - max(4, n // 3), n + max(4, n // 3)),
    )
    found = [
        Reading(said(EXACT, number), (number, number), (number - blur, number + blur),
                is_round(number)),
        strict(said(FROM, near), near, most),
        strict(said(ABOVE, near), near + least, most),
        strict(said(BELOW, max(5, near)), 0, max(5, near) - least),
        strict(said(TO, near), 0, near),
        strict(said(BETWEEN, near, near + slack + 1), near, near + slack + 1),
    ]  # fmt: skip
    if number > 9:
        found += [
            Reading(said(ABOUT, n), *about),
            Reading(said(NEARLY, n), (n - max(1, n // 20), n - 1), (n * 0.75, n * 1.1)),
            Reading(said(BARELY, n), (n + 1, n + max(2, n // 20)), (n * 0.9, n * 1.3)),
        ]
    if not money:
        fits = [r for r in LOOSE if r.maybe[0] / 3 <= number <= r.maybe[1] * 3]
        rng.shuffle(fits)
        found += [Reading(f"{r.words} {noun}", r.surely, r.maybe) for r in fits[:2]]
        at_least, at_most = rng.choice(AT_LEAST), rng.choice(AT_MOST)
        found += [strict(f"{w} {noun}", low, most) for w, low in [at_least] if low / 3 < number]
        found += [strict(f"{w} {noun}", 0, high) for w, high in [at_most] if number < high * 3]
    return found[0] if rng.random() < OUTRIGHT else rng.choice(found)


def usual(count: Count, rng: random.Random) -> int:
    """Return a usual number, small ones as likely as large ones, and often near a round one."""
    low, high = count.usual
    number = math.floor(math.exp(rng.uniform(math.log(low), math.log(high))))
    if number > 30 and rng.random() < 0.4:
        near = rounded(number, rng)
        number = near + rng.choice([-1, 1]) * rng.randint(0, max(1, near // 40))
    return number


def bound(names: list[str], rng: random.Random) -> Example:
    """Return a pair of wordings of one number, or of the numbers of two things."""
    del names

    def draw() -> Example | None:
        scene = rng.choice(SCENES)
        first_count = second_count = rng.choice(scene)
        number = usual(first_count, rng)
        first = worded(number, first_count.noun, rng)
        other = max(2, round(number * (1 + rng.choice(SHIFTS))))
        forms = frames(first_count.frames, rng)
        if rng.random() < OF_SOMETHING_ELSE:
            second_count = rng.choice([c for c in scene if c is not first_count])
            forms = (forms[0], rng.choice(second_count.frames))
        second = worded(other, second_count.noun, rng)
        label = relation(first, second) if second_count is first_count else NEUTRAL
        if label is None or hangs_on_rounding(first, second):
            return None
        sides = [
            sentence(form.format(n=reading.words))
            for form, reading in zip(forms, (first, second), strict=True)
        ]
        return Example(sides[0], sides[1], label)

    return drawn(draw, rng)


def hangs_on_rounding(first: Reading, second: Reading) -> bool:
    """Return whether the second is the middle of a loose first, which some take for the same."""
    middle = sum(first.surely) / 2
    exact = second.surely[0] == second.surely[1]
    return exact and first.surely != first.maybe and abs(second.surely[0] - middle) <= middle / 100
