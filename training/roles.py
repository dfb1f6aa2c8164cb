"""Made pairs on who did what to whom: the passive says the same, the swapped sides exclude it.

Only verbs that do not hold both ways at once; the same done to somebody else is neutral.
"""

import random
from dataclasses import dataclass

from training.mixture import CONTRADICTION, ENTAILMENT, NEUTRAL, Example


@dataclass(frozen=True, slots=True)
class Deed:
    """What a did to b, in two wordings or more with the same roles.

    An exclusive deed has one doer and one on whom it is done: somebody else excludes it.
    """

    forms: tuple[str, ...]
    exclusive: bool = False


DEEDS = (
    Deed(("{a} defeated {b} in straight sets", "{b} was no match for {a} and lost in straight sets",
          "{a} won in straight sets against {b}"), exclusive=True),
    Deed(("{a} succeeded {b} as minister", "{b} was succeeded as minister by {a}"), exclusive=True),
    Deed(("{a} bought the newspaper from {b}", "{b} sold the newspaper to {a}"), exclusive=True),
    Deed(("{a} shot {b}", "{b} was shot by {a}")),
    Deed(("{a} hired {b} as an adviser", "{b} was hired by {a} as an adviser")),
    Deed(("{a} rescued {b} from the fire", "{b} was rescued from the fire by {a}")),
    Deed(("{a} was elected mayor, ahead of {b}", "{b} lost the race for mayor to {a}",
          "{a} beat {b} in the race for mayor"), exclusive=True),
    Deed(("{a} is the boss of {b}", "{b} works for {a}")),
    Deed(("{a} borrowed a million dollars from {b}", "{b} lent {a} a million dollars")),
    Deed(("{a} appointed {b} as envoy", "{b} was named envoy by {a}"), exclusive=True),
    Deed(("{a} paid {b} for the documents", "{b} received money from {a} for the documents")),
    Deed(("{a} extradited {b}", "{b} was extradited by {a}")),
    Deed(("{a} taught {b} at university", "{b} studied under {a}")),
    Deed(("{a} fired {b}", "{b} was dismissed by {a}")),
    Deed(("{a} is a child of {b}", "{b} is a parent of {a}", "{b} has a child, {a}")),
    Deed(("{a} is older than {b}", "{b} is younger than {a}")),
    Deed(("{a} outvoted {b}", "{b} was outvoted by {a}")),
    Deed(("{a} arrived before {b}", "{b} arrived after {a}")),
    Deed(("{a} defeated {b} in the final", "The victory of {a} over {b} came in the final",
          "The final ended in a defeat of {b} by {a}", "{b} lost the final to {a}"),
         exclusive=True),
    Deed(("The firm of {a} took over the firm of {b}",
          "The firm of {b} was bought by the firm of {a}",
          "The takeover of the firm of {b} by the firm of {a} went through"), exclusive=True),
    Deed(("{a} replaced {b} as coach", "{b} had to make way for {a} as coach",
          "{b}, who was replaced by {a}, is no longer coach"), exclusive=True),
    Deed(("{a} inherited the house from {b}", "{b} left the house to {a}",
          "The house went to {a} on the death of {b}"), exclusive=True),
    Deed(("{a} murdered {b}", "{b} was murdered by {a}", "{a} is the murderer of {b}",
          "{b} died at the hands of {a}, the murderer"), exclusive=True),
    Deed(("{a} won the case against {b}", "The court ruled for {a} and against {b}",
          "{b} lost the case against {a}", "The case ended in a victory of {a} over {b}"),
         exclusive=True),
    Deed(("{a} ranks above {b}", "{b} ranks below {a}", "{b} is ranked lower than {a}")),
    Deed(("{a} earns more than {b}", "{b} earns less than {a}",
          "The income of {a} is higher than that of {b}")),
    Deed(("{a} finished ahead of {b}", "{b} finished behind {a}",
          "{b} crossed the line after {a}")),
    Deed(("{a} adopted {b}", "{b} was adopted by {a}", "{b} is the adopted child of {a}")),
    Deed(("{a} outlived {b}", "{b} died before {a}", "{a} was still alive when {b} died")),
    Deed(("{a} is a grandchild of {b}", "{b} is a grandparent of {a}")),
    Deed(("{a} overtook {b} in the last lap and won",
          "{b} was overtaken in the last lap by {a}, who won",
          "{a}, who had overtaken {b} in the last lap, won"), exclusive=True),
    Deed(("{a} was born after {b}", "{b} was born before {a}",
          "The birth of {b} came before that of {a}")),
)  # fmt: skip


ALONE = (
    ("{a} won the gold medal in the race", "{a} came first in the race"),
    ("{a} is the current prime minister", "{a} now leads the government as prime minister"),
    ("{a} took over as governor of the central bank", "{a} now runs the central bank"),
    ("{a} got the most votes in the second round", "{a} won the second round of the vote"),
    ("{a} scored the only goal of the match", "{a} decided the match with its only goal"),
    ("{a} wrote the book", "{a} is the author of the book"),
)
"""What only one can be or have done: said of two, it is a contradiction."""
SHARED = (
    ("{a} condemned the attack", "{a} spoke out against the attack"),
    ("{a} voted for the law", "{a} backed the law in the vote"),
    ("{a} visited the flooded area", "{a} travelled to the flooded area"),
    ("{a} sent aid to the region", "{a} supplied the region with aid"),
    ("{a} is a member of the committee", "{a} sits on the committee"),
)
"""What many can do: said of two, it is neutral."""


def doer(a: str, other: str, rng: random.Random) -> Example:
    """Return one deed said of one person or of two."""
    deeds, label = rng.choice([(ALONE, CONTRADICTION), (SHARED, NEUTRAL)])
    first, second = rng.sample(rng.choice(deeds), 2)
    if rng.random() < 0.35:
        return Example(first.format(a=a) + ".", second.format(a=a) + ".", ENTAILMENT)
    return Example(first.format(a=a) + ".", second.format(a=other) + ".", label)


def role(names: list[str], rng: random.Random) -> Example:
    """Return a pair on one deed: the same roles, swapped ones, or somebody else."""
    a, b, other = rng.sample(names, 3)
    if rng.random() < 0.3:
        return doer(a, other, rng)
    deed = rng.choice(DEEDS)

    def said(doer: str, done_to: str) -> str:
        return rng.choice(deed.forms).format(a=doer, b=done_to) + "."

    label = rng.choices([CONTRADICTION, ENTAILMENT, NEUTRAL], [36, 36, 28])[0]
    if label == CONTRADICTION:
        return Example(said(a, b), said(b, a), label)
    if label == ENTAILMENT:
        first, second = (form.format(a=a, b=b) + "." for form in rng.sample(deed.forms, 2))
        return Example(first, second, label)
    elsewhere = f"{rng.choice([a, b])} thanked {other}."
    pair = [
        said(a, b),
        elsewhere if deed.exclusive else rng.choice([said(a, other), said(other, b)]),
    ]
    rng.shuffle(pair)
    return Example(pair[0], pair[1], label)
