"""States that lasted a while: what is said of when they began and ended, in all possible worlds.

A world is the year in which the state began and the one in which it ended. Whatever is true in
every world of the premise follows from it; what is true in none contradicts it.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass

from training.mixture import CONTRADICTION, ENTAILMENT, NEUTRAL, Example
from training.numerals import numeral
from training.telling import drawn, sentence

EARLIEST, LATEST = -20, 46
"""Years that a state may begin or end in, counted from a first one; far from all that is said."""


@dataclass(frozen=True, slots=True)
class State:
    """Ways to name a state, to say that it was there, that it began and that it ended."""

    name: str
    lasted: str
    began: tuple[str, ...]
    ended: tuple[str, ...]


STATES = (
    State("the civil war", "the civil war went on", ("the civil war broke out",
          "the civil war began"), ("the civil war ended", "the civil war came to an end")),
    State("the presidency of {a}", "{a} was president", ("{a} became president",
          "{a} took over as president"), ("{a} left the presidency",
          "the presidency of {a} came to an end")),
    State("the embargo", "the embargo was in force", ("the embargo was imposed",
          "the embargo took effect"), ("the embargo was lifted", "the embargo came to an end")),
    State("the marriage of {a} and {b}", "{a} and {b} were husband and wife",
          ("{a} and {b} got married", "{a} married {b}"),
          ("{a} and {b} were divorced", "the marriage of {a} and {b} ended in divorce")),
    State("the occupation of the island", "the island was under occupation",
          ("the island was seized", "the occupation of the island began"),
          ("the island was given back", "the occupation of the island ended")),
    State("the reign of the old king", "the old king reigned",
          ("the old king was crowned", "the reign of the old king began"),
          ("the old king gave up the throne", "the reign of the old king ended")),
    State("the work on the tunnel", "the tunnel was under construction",
          ("work on the tunnel began", "builders broke ground for the tunnel"),
          ("the tunnel was finished", "work on the tunnel was completed")),
    State("the ban on the party", "the party was under a ban",
          ("the party was outlawed", "the ban on the party came into force"),
          ("the party was allowed again", "the ban on the party was lifted")),
    State("the union of the two states", "the two states were one country",
          ("the two states were joined in a union", "the union of the two states was founded"),
          ("the union of the two states broke up", "the union of the two states fell apart")),
    State("the monopoly of the railway", "the railway had a monopoly",
          ("the railway was granted a monopoly", "the monopoly of the railway began"),
          ("the railway lost its monopoly", "the monopoly of the railway came to an end")),
    State("the dam project", "the dam was being built", ("building of the dam began",
          "the first stone of the dam was laid"), ("the dam was completed",
          "the last stone of the dam was laid")),
    State("the mission in the desert", "troops were stationed in the desert",
          ("troops were first sent into the desert", "the mission in the desert began"),
          ("the last troops left the desert", "the mission in the desert was wound up")),
)  # fmt: skip

Truth = Callable[[int, int], bool | None]
"""Whether something said is true of a state from one year to another; None where it may be."""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence on a state, and where it is true."""

    words: str
    true: Truth


def equal(value: int, wanted: int) -> bool | None:
    """Return whether a length in years is as told; a year more or less may be."""
    return True if value == wanted else None if abs(value - wanted) == 1 else False


def said(state: State, begin: int, end: int, start: int, rng: random.Random) -> Said:
    """Return one thing said that is true if the state lasted from one year to the other."""
    first, last, length = start + begin, start + end, end - begin
    inside = rng.randint(begin, end)
    early, late = begin - rng.randint(1, 3), end + rng.randint(1, 3)
    years = f"{numeral(length, rng)} years"
    began, ended = rng.choice(state.began), rng.choice(state.ended)
    name, lasted = state.name, state.lasted
    short, long = max(2, length - rng.randint(2, 4)), length + rng.randint(2, 5)

    def pick(*forms: str) -> str:
        return rng.choice(forms)

    span = pick(f"{lasted} from {first} to {last}", f"{lasted} between {first} and {last}",
                f"{name} lasted from {first} until {last}",
                f"{began} in {first}, and {ended} in {last}",
                f"{name}, which had begun in {first}, ended in {last}")  # fmt: skip
    found = [
        Said(span, lambda b, e: b == begin and e == end),
        Said(span, lambda b, e: b == begin and e == end),
        Said(pick(f"{lasted} for {years}", f"{name} lasted {years}", f"{name} went on for {years}",
                  f"{name} was over after {years}"), lambda b, e: equal(e - b, length)),
        Said(pick(f"{began} in {first}", f"it was in {first} that {began}"),
             lambda b, _: b == begin),
        Said(pick(f"{ended} in {last}", f"{lasted} until {last}", f"{name} lasted until {last}",
                  f"only in {last} was {name} over"), lambda _, e: e == end),
        Said(pick(f"{lasted} in {start + inside}", f"in {start + inside}, {lasted}",
                  f"{name} lasted through {start + inside} at least")
             if begin < inside < end else f"{began} in {first}",
             (lambda b, e: None if inside in {b, e} else b < inside < e)
             if begin < inside < end else (lambda b, _: b == begin)),
        Said(pick(f"by the end of {start + late}, {name} was over",
                  f"{ended} no later than {start + late}", f"{ended} before {start + late + 1}"),
             lambda _, e: e <= late),
        Said(pick(f"{name} had not yet begun at the end of {start + early}",
                  f"{began} after {start + early}", f"{began} no earlier than {start + early + 1}"),
             lambda b, _: b > early),
        Said(pick(f"{began} before {first + 1}", f"{began} by the end of {first}",
                  f"{began} no later than {first}"), lambda b, _: b <= begin),
        Said(pick(f"{ended} after {last - 1}", f"{ended} no earlier than {last}"),
             lambda _, e: e >= end),
        Said(pick(f"{name} lasted more than {numeral(short, rng)} years",
                  f"{lasted} for over {numeral(short, rng)} years"),
             lambda b, e: None if e - b == short else e - b > short),
        Said(pick(f"{name} lasted less than {numeral(long, rng)} years",
                  f"{lasted} for fewer than {numeral(long, rng)} years"),
             lambda b, e: None if e - b == long else e - b < long),
    ]  # fmt: skip
    return rng.choice(found)


WORLDS = [(b, e) for b in range(EARLIEST, LATEST) for e in range(b + 1, LATEST)]


def relation(premise: Said, hypothesis: Said) -> int | None:
    """Return the label of two things said of one state; None where it hangs on how they are read.

    A state ends in a later year than it began in.
    """
    told = [
        (first, hypothesis.true(b, e))
        for b, e in WORLDS
        if (first := premise.true(b, e)) is not False
    ]
    open_to = {second for _, second in told}
    if open_to == {True}:
        return ENTAILMENT
    if open_to == {False}:
        return CONTRADICTION
    return NEUTRAL if {True, False} <= {second for first, second in told if first} else None


def period(names: list[str], rng: random.Random) -> Example:
    """Return a pair on when one state began, when it ended and how long it lasted."""

    def draw() -> Example | None:
        state, a, b = rng.choice(STATES), *rng.sample(names, 2)
        start = rng.randint(1960, 1998)
        begin = rng.randint(4, 12)
        end = begin + rng.randint(3, 9)
        other_begin = max(1, begin + rng.choice([0, 0, 0, -2, 3, 6]))
        other_end = max(other_begin + 3, end + rng.choice([0, 0, 0, -3, 2, 4, 7]))
        first = said(state, begin, end, start, rng)
        second = said(state, other_begin, other_end, start, rng)
        sides = [sentence(one.words.format(a=a, b=b)) for one in (first, second)]
        label = relation(first, second)
        return None if label is None else Example(sides[0], sides[1], label)

    return drawn(draw, rng)
