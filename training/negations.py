"""Made pairs on what a negation reaches, and on opposites that are no negations of each other.

"Did not sign until May" says that it was signed; "was dismissed" excludes "kept the post" without
a single "not", and "did not fail to" excludes nothing but its own failure.
"""

import random

from training import scopes
from training.calendars import MONTHS
from training.mixture import CONTRADICTION, ENTAILMENT, NEUTRAL, Example
from training.opposites import OPPOSITES
from training.scopes import DEEDS, FATES, GROUPS
from training.telling import drawn, ordered, sentence

Forms = tuple[str, ...]
Pairing = tuple[Forms, Forms, int]

OF_DEEDS: tuple[Pairing, ...] = (
    (scopes.DONE, scopes.DONE, ENTAILMENT),
    (scopes.DONE_AND_MORE, scopes.DONE, ENTAILMENT),
    (scopes.NOT_DONE, scopes.NOT_DONE[:3], ENTAILMENT),
    (scopes.NOT_DONE_AND_MORE, scopes.NOT_DONE[:3], ENTAILMENT),
    (scopes.DONE, scopes.NOT_DONE, CONTRADICTION),
    (scopes.DONE_AND_MORE, scopes.NOT_DONE, CONTRADICTION),
    (scopes.DONE, scopes.NOT_DONE_AND_MORE, CONTRADICTION),
    (scopes.DONE_AND_MORE, scopes.NOT_DONE_AND_MORE, CONTRADICTION),
    (scopes.DONE, scopes.OPEN, NEUTRAL),
    (scopes.NOT_DONE, scopes.OPEN, NEUTRAL),
    (scopes.OPEN, scopes.DONE, NEUTRAL),
    (scopes.DONE, scopes.UNASKED, NEUTRAL),
    (scopes.UNASKED, scopes.DONE, NEUTRAL),
    (scopes.OPEN, scopes.NOT_DONE, NEUTRAL),
    (scopes.LATE, scopes.DONE, ENTAILMENT),
    (scopes.LATE, scopes.NOT_DONE_AND_MORE[2:4], CONTRADICTION),
    (scopes.DONE, scopes.LATE, NEUTRAL),
)
OF_GROUPS: tuple[Pairing, ...] = (
    (scopes.NOBODY, scopes.NOBODY, ENTAILMENT),
    (scopes.SEVERAL, scopes.SOMEBODY, ENTAILMENT),
    (scopes.SOMEBODY, scopes.SOMEBODY, ENTAILMENT),
    (scopes.HARDLY_ANY, scopes.FEW, ENTAILMENT),
    (scopes.HARDLY_ANY, scopes.NOT_ALL, ENTAILMENT),
    (scopes.NOBODY, scopes.NOT_ALL, ENTAILMENT),
    (scopes.NOT_ALL, scopes.NOT_ALL, ENTAILMENT),
    (scopes.ALL, scopes.ALL, ENTAILMENT),
    (scopes.NEITHER, scopes.ONE_NOT, ENTAILMENT),
    (scopes.NEITHER, scopes.NEITHER, ENTAILMENT),
    (scopes.NOBODY, scopes.SEVERAL, CONTRADICTION),
    (scopes.NOBODY, scopes.SOMEBODY, CONTRADICTION),
    (scopes.HARDLY_ANY, scopes.MOST, CONTRADICTION),
    (scopes.NOT_ALL, scopes.ALL, CONTRADICTION),
    (scopes.NOBODY, scopes.ALL, CONTRADICTION),
    (scopes.NEITHER, scopes.ONE_DID, CONTRADICTION),
    (scopes.SOMEBODY, scopes.SEVERAL, NEUTRAL),
    (scopes.SOMEBODY, scopes.MOST, NEUTRAL),
    (scopes.NOT_ALL, scopes.NOBODY, NEUTRAL),
    (scopes.NOT_ALL, scopes.HARDLY_ANY, NEUTRAL),
    (scopes.NEITHER, scopes.SEVERAL, NEUTRAL),
    (scopes.ONE_NOT, scopes.NOBODY, NEUTRAL),
    (scopes.NEITHER, scopes.NOBODY, NEUTRAL),
    (scopes.ONE_NOT, scopes.SEVERAL, NEUTRAL),
)

OPENINGS = (
    "", "", "", "it is now clear that ", "reports confirm that ", "to the surprise of many, ",
    "it emerged that ", "records show that ", "as it turned out, ", "against all expectations, ",
    "it has been confirmed that ", "a local paper was the first to report that ",
)  # fmt: skip
"""Words before a clause that take nothing from it."""


def opened(first: str, second: str, label: int, rng: random.Random) -> Example:
    """Return the pair as sentences, a contradiction either way round."""
    pair = ordered(first, second, label, rng)
    opening = "" if pair.premise.startswith("it is ") else rng.choice(OPENINGS)
    return Example(sentence(opening + pair.premise), sentence(pair.hypothesis), label)


def deed(names: list[str], rng: random.Random) -> Example:
    """Return a pair on whether somebody did something."""
    (a, b), one = rng.sample(names, 2), rng.choice(DEEDS)
    words = one.words() | {"a": a, "b": b, "m": rng.choice(MONTHS)}
    forms, others, label = rng.choice(OF_DEEDS)
    first, second = (rng.choice(some).format(**words) for some in (forms, others))
    return opened(first, second, label, rng)


def until(names: list[str], rng: random.Random) -> Example:
    """Return what was not done until a month beside that month, an earlier one or a later one."""
    (a, b), one = rng.sample(names, 2), rng.choice(DEEDS)
    early, month, late = sorted(rng.sample(range(12), 3))

    def said(forms: Forms, number: int, who: str = a) -> str:
        return rng.choice(forms).format(a=who, m=MONTHS[number], **one.words())

    told = said(scopes.LATE, month)
    second, label = rng.choice(
        [
            (said(scopes.IN_MONTH, month), ENTAILMENT),
            (said(scopes.NOT_IN_MONTH, early), ENTAILMENT),
            (said(scopes.IN_MONTH, early), CONTRADICTION),
            (said(scopes.NOT_IN_MONTH, month), CONTRADICTION),
            (said(scopes.LATE, late), CONTRADICTION),
            (said(scopes.LATE, month, who=b), NEUTRAL),
            (said(scopes.NOT_IN_MONTH, month, who=b), NEUTRAL),
            (said(scopes.IN_MONTH, early, who=b), NEUTRAL),
        ]
    )
    return opened(told, second, label, rng)


def group(names: list[str], rng: random.Random) -> Example:
    """Return a pair on whom of a group something befell."""
    del names
    (members, member, *two), fate = rng.choice(GROUPS), rng.choice(FATES)
    rng.shuffle(two)
    other = rng.choice([f for f in FATES if f is not fate])
    forms, others, label = rng.choice(OF_GROUPS)

    def said(form: str, what: scopes.Fate) -> str:
        return form.format(
            g=members, one=member, x=two[0], y=two[1], ps=what.plural, s=what.singular
        )

    if rng.random() < 0.06:
        return opened(said(rng.choice(forms), fate), said(rng.choice(others), other), NEUTRAL, rng)
    return opened(said(rng.choice(forms), fate), said(rng.choice(others), fate), label, rng)


def opposite(names: list[str], rng: random.Random) -> Example:
    """Return a predicate beside its other wording, its opposite or what leaves both open."""
    (a, b), one = rng.sample(names, 2), rng.choice(OPPOSITES)
    same, against = rng.sample([one.one, one.other], 2)
    first, alike = rng.sample(same, 2)
    second, label = rng.choice(
        [
            (alike, ENTAILMENT),
            (rng.choice(against), CONTRADICTION),
            (rng.choice(one.beside), NEUTRAL),
        ]
    )
    if label == NEUTRAL and rng.random() < 0.5:
        first, second = second, first
    first, second = (f"{one.subject} {words}".format(a=a, b=b) for words in (first, second))
    return opened(first, second, label, rng)


def negation(names: list[str], rng: random.Random) -> Example:
    """Return a pair on what was negated, or on two opposites."""

    def draw() -> Example:
        return rng.choices([deed, until, group, opposite], [28, 12, 20, 40])[0](names, rng)

    return drawn(draw, rng)
