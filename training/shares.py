"""Made pairs on all, most, some, one or none of a group.

A quantifier is an interval of shares of the group: "all" lies within "most", excludes "none", and
overlaps "not only some". "The only one" excludes a second.
"""

import random
from dataclasses import dataclass

from training.mixture import CONTRADICTION, ENTAILMENT, NEUTRAL, Example
from training.telling import sentence

PEOPLE = (
    "senators", "ministers", "hostages", "suspects", "passengers", "judges", "workers",
    "members of the committee", "victims", "miners", "patients", "sailors", "teachers",
)  # fmt: skip
PLACES = ("schools in the city", "banks", "polling stations", "hospitals", "border crossings")
DONE_BY_PEOPLE = (
    ("voted for the plan", "backed the plan"),
    ("were released", "were set free"),
    ("survived", "came out alive"),
    ("went on strike", "walked out"),
    ("have been vaccinated", "have got the vaccine"),
    ("were found", "were located"),
    ("opposed the change", "were against the change"),
    ("were tested", "underwent tests"),
)
DONE_TO_PLACES = (
    ("were closed", "were shut"),
    ("were damaged", "suffered damage"),
    ("have reopened", "are open again"),
)


@dataclass(frozen=True, slots=True)
class Share:
    """A quantifier, before a group, and the shares of the group that it allows, ends included."""

    words: str
    low: float
    high: float


SHARES = (
    Share("all of the", 1, 1),
    Share("all the", 1, 1),
    Share("every one of the", 1, 1),
    Share("most of the", 0.51, 1),
    Share("a majority of the", 0.51, 1),
    Share("more than half of the", 0.51, 1),
    Share("exactly half of the", 0.5, 0.5),
    Share("some of the", 0.05, 1),
    Share("several of the", 0.05, 1),
    Share("at least one of the", 0.01, 1),
    Share("only a few of the", 0.02, 0.3),
    Share("fewer than half of the", 0, 0.49),
    Share("only one of the", 0.01, 0.01),
    Share("none of the", 0, 0),
    Share("not one of the", 0, 0),
    Share("not all of the", 0, 0.99),
)
ALONE = (
    ("{a} was the only one of the {g} who {d}", "Apart from {a}, none of the {g} {d}"),
    ("{b} was among the {g} who {d}", "{a} and {b} were among the {g} who {d}"),
)
SINGULAR = {"were": "was", "have": "has"}


def share(names: list[str], rng: random.Random) -> Example:
    """Return a pair on how many of one group did one thing."""
    if rng.random() < 0.2:
        return alone(names, rng.choice(PEOPLE), rng.choice(DONE_BY_PEOPLE), rng)
    groups, deeds = rng.choice([(PEOPLE, DONE_BY_PEOPLE), (PLACES, DONE_TO_PLACES)])
    group, other_group = rng.sample(groups, 2)
    deed = rng.choice(deeds)
    first, second = rng.choice(SHARES), rng.choice(SHARES)
    if rng.random() < 0.12:
        label, second_group = NEUTRAL, other_group
    else:
        second_group = group
        if first.low >= second.low and first.high <= second.high:
            label = ENTAILMENT
        elif first.low > second.high or second.low > first.high:
            label = CONTRADICTION
        else:
            label = NEUTRAL

    def said(quantifier: Share, members: str) -> str:
        return sentence(f"{quantifier.words} {members} {rng.choice(deed)}")

    return Example(said(first, group), said(second, second_group), label)


def alone(names: list[str], group: str, deed: tuple[str, ...], rng: random.Random) -> Example:
    """Return "the only one" against a second one, or beside itself in other words."""
    a, b = rng.sample(names, 2)
    words = rng.choice(deed)
    verb, _, rest = words.partition(" ")
    single = f"{SINGULAR.get(verb, verb)} {rest}".strip()
    only = [
        ALONE[0][0].format(a=a, g=group, d=single) + ".",
        ALONE[0][1].format(a=a, g=group, d=words) + ".",
    ]
    if rng.random() < 0.4:
        rng.shuffle(only)
        return Example(only[0], only[1], ENTAILMENT)
    pair = [rng.choice(only), rng.choice(ALONE[1]).format(a=a, b=b, g=group, d=words) + "."]
    rng.shuffle(pair)
    return Example(pair[0], pair[1], CONTRADICTION)
