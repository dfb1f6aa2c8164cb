"""Made pairs on what is unique and what is repeated: the first, the only, again, never before.

What had never happened before Sunday was not, on Sunday, the second of its kind. The first of one
kind, or the only one, says nothing of another kind, nor the first whether there were more after it.
"""

import random

from training import repeats as said_of
from training.calendars import WEEKDAYS
from training.mixture import CONTRADICTION, ENTAILMENT, NEUTRAL, Example
from training.repeats import DEEDS, HAPPENINGS, QUALITIES, SINGLES, Happening
from training.telling import article, drawn, ordered, sentence

Forms = tuple[str, ...]

ON_ONE_DAY: tuple[tuple[Forms, Forms, int], ...] = (
    (said_of.FIRST, said_of.FIRST, ENTAILMENT),
    (said_of.FIRST, said_of.THEN, ENTAILMENT),
    (said_of.AGAIN, said_of.AGAIN, ENTAILMENT),
    (said_of.NUMBERED, said_of.AGAIN, ENTAILMENT),
    (said_of.NUMBERED, said_of.NUMBERED, ENTAILMENT),
    (said_of.AS_IN, said_of.AGAIN, ENTAILMENT),
    (said_of.AS_IN, said_of.EARLIER, ENTAILMENT),
    (said_of.AS_IN, said_of.AS_IN, ENTAILMENT),
    (said_of.SINCE, said_of.AGAIN, ENTAILMENT),
    (said_of.SINCE, said_of.SINCE, ENTAILMENT),
    (said_of.SINCE, said_of.AS_IN, ENTAILMENT),
    (said_of.FIRST, said_of.AGAIN, CONTRADICTION),
    (said_of.FIRST, said_of.NUMBERED, CONTRADICTION),
    (said_of.FIRST, said_of.AS_IN, CONTRADICTION),
    (said_of.FIRST, said_of.SINCE, CONTRADICTION),
    (said_of.FIRST, said_of.EARLIER, CONTRADICTION),
    (said_of.THEN, said_of.FIRST, NEUTRAL),
    (said_of.THEN, said_of.AGAIN, NEUTRAL),
    (said_of.THEN, said_of.NUMBERED, NEUTRAL),
    (said_of.AGAIN, said_of.NUMBERED, NEUTRAL),
    (said_of.AGAIN, said_of.AS_IN, NEUTRAL),
    (said_of.AS_IN, said_of.SINCE, NEUTRAL),
    (said_of.EARLIER, said_of.THEN, NEUTRAL),
)
"""What is said of what happened on one day; a contradiction may be told either way round."""
OVERALL: tuple[tuple[Forms, Forms, int], ...] = (
    (said_of.ONLY, said_of.ONLY, ENTAILMENT),
    (said_of.ONLY, said_of.IN_YEAR, ENTAILMENT),
    (said_of.MANY, said_of.MORE_THAN_ONE, ENTAILMENT),
    (said_of.MORE_THAN_ONE, said_of.MORE_THAN_ONE, ENTAILMENT),
    (said_of.NEVER, said_of.NEVER, ENTAILMENT),
    (said_of.ONLY, said_of.MANY, CONTRADICTION),
    (said_of.ONLY, said_of.MORE_THAN_ONE, CONTRADICTION),
    (said_of.ONLY, said_of.NEVER, CONTRADICTION),
    (said_of.MANY, said_of.NEVER, CONTRADICTION),
    (said_of.IN_YEAR, said_of.ONLY, NEUTRAL),
    (said_of.IN_YEAR, said_of.MANY, NEUTRAL),
    (said_of.MANY, said_of.IN_YEAR, NEUTRAL),
)
"""What is said of all times together."""
IN_RANKS: tuple[tuple[Forms, Forms, int], ...] = (
    (said_of.BEFORE_ALL, said_of.BEFORE_ALL, ENTAILMENT),
    (said_of.NONE_ELSE, said_of.NONE_ELSE, ENTAILMENT),
    (said_of.BEFORE_ALL, said_of.ONE_OF_THEM, ENTAILMENT),
    (said_of.BEFORE_ALL, said_of.AFTER_OTHERS, CONTRADICTION),
    (said_of.NONE_ELSE, said_of.OTHERS_TOO, CONTRADICTION),
    (said_of.NONE_ELSE, said_of.AFTER_OTHERS, CONTRADICTION),
    (said_of.BEFORE_ALL, said_of.OF_ANOTHER_KIND, NEUTRAL),
    (said_of.NONE_ELSE, said_of.OF_ANOTHER_KIND, NEUTRAL),
    (said_of.BEFORE_ALL, said_of.NONE_ELSE, NEUTRAL),
    (said_of.BEFORE_ALL, said_of.OTHERS_TOO, NEUTRAL),
    (said_of.ONE_OF_THEM, said_of.BEFORE_ALL, NEUTRAL),
    (said_of.ONE_OF_THEM, said_of.NONE_ELSE, NEUTRAL),
)
"""What is said of the one among many who did something."""

UNIQUE = (said_of.FIRST, said_of.ONLY, said_of.NEVER)
REPEATED = (said_of.AGAIN, said_of.AS_IN, said_of.SINCE, said_of.MANY, said_of.EARLIER)
ORDINALS = ("second", "third", "fourth", "fifth")


def whose(happening: Happening, name: str, day: str, year: int, nth: str) -> dict[str, str]:
    """Return the words that frames of a happening take."""
    return {
        "who": happening.who.format(a=name), "did": happening.did, "done": happening.done,
        "one": happening.one.format(a=name), "many": happening.many.format(a=name),
        "relative": happening.relative, "d": f"on {day}", "day": day, "y": str(year), "nth": nth,
    }  # fmt: skip


def told(form: str, words: dict[str, str]) -> str:
    """Return a frame with its words, and the article that its noun takes."""
    if words.get("one", "x")[0] in "aeiou":
        form = form.replace("a {one}", "an {one}")
    return sentence(form.format(**words))


def repetition(names: list[str], rng: random.Random) -> Example:
    """Return a pair on one happening: on one day, or over all times."""
    happening, name, day = rng.choice(HAPPENINGS), rng.choice(names), rng.choice(WEEKDAYS)
    year, nth = rng.randint(1975, 2019), rng.choice(ORDINALS)
    one, two, label = rng.choice(ON_ONE_DAY if rng.random() < 0.65 else OVERALL)
    words = whose(happening, name, day, year, nth)
    return ordered(told(rng.choice(one), words), told(rng.choice(two), words), label, rng)


def miscount(names: list[str], rng: random.Random) -> Example:
    """Return a pair whose numbers or years differ: the second or the third, since or only when."""
    happening, name, day = rng.choice(HAPPENINGS), rng.choice(names), rng.choice(WEEKDAYS)
    year, away = rng.randint(1980, 2012), rng.randint(2, 6)
    (nth, other), how = rng.sample(ORDINALS, 2), rng.randrange(5)
    words = whose(happening, name, day, year, nth)
    later, before = (whose(happening, name, day, y, other) for y in (year + away, year - away))
    one, two, label = [
        (said_of.NUMBERED, said_of.NUMBERED, CONTRADICTION),
        (said_of.SINCE, said_of.AS_IN, CONTRADICTION),
        (said_of.ONLY, said_of.IN_YEAR, CONTRADICTION),
        (said_of.AS_IN, said_of.EARLIER, NEUTRAL),
        (said_of.SINCE, said_of.EARLIER, NEUTRAL),
    ][how]
    second = before if how == 4 else later
    return ordered(told(rng.choice(one), words), told(rng.choice(two), second), label, rng)


def elsewhere(names: list[str], rng: random.Random) -> Example:
    """Return the uniqueness of one happening beside the repetition of another, as neutral."""
    first, second = rng.sample(HAPPENINGS, 2)
    a, b = rng.sample(names, 2)
    day, year, nth = rng.choice(WEEKDAYS), rng.randint(1975, 2019), rng.choice(ORDINALS)
    if "{a}" in first.who and rng.random() < 0.6:
        second = first
    pair = [
        told(rng.choice(rng.choice(UNIQUE)), whose(first, a, day, year, nth)),
        told(rng.choice(rng.choice(REPEATED)), whose(second, b, day, year, nth)),
    ]
    rng.shuffle(pair)
    return Example(pair[0], pair[1], NEUTRAL)


def rank(names: list[str], rng: random.Random) -> Example:
    """Return a pair on the first or the only one of a kind of people to have done something."""
    a, b = rng.sample(names, 2)
    q, r = rng.sample(rng.choice(QUALITIES), 2)
    words = {"a": a, "b": b, "q": q, "r": r, "done": rng.choice(DEEDS)}
    words |= {"aq": article(q.lower()) + q, "ar": article(r.lower()) + r}
    one, two, label = rng.choice(IN_RANKS)
    return ordered(told(rng.choice(one), words), told(rng.choice(two), words), label, rng)


def single(names: list[str], rng: random.Random) -> Example:
    """Return a pair on what there is one of."""
    a, b = rng.sample(names, 2)
    one = rng.choice(SINGLES)
    unique, alike = rng.sample(one.one, 2)
    more, beside = rng.choice(one.more), rng.choice(one.beside)
    first, second, label = rng.choice(
        [(unique, alike, ENTAILMENT), (unique, more, CONTRADICTION), (unique, beside, NEUTRAL),
         (more, beside, NEUTRAL)]
    )  # fmt: skip
    words = {"a": a, "b": b}
    return ordered(told(first, words), told(second, words), label, rng)


def first_time(names: list[str], rng: random.Random) -> Example:
    """Return a pair on uniqueness and repetition."""

    def draw() -> Example:
        kinds = [repetition, miscount, elsewhere, rank, single]
        return rng.choices(kinds, [46, 14, 10, 18, 12])[0](names, rng)

    return drawn(draw, rng)
