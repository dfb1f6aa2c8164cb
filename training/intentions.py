"""Made pairs on what was planned, done, refused or called off.

A plan neither follows from nor excludes what happened; calling it off does. "Will" against "will
not" is a contradiction, and so is "did" against "has never".
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from training.mixture import CONTRADICTION, ENTAILMENT, NEUTRAL, Example


@dataclass(frozen=True, slots=True)
class Act:
    """Something that somebody may do: bare verb phrase, past form, and as a noun."""

    bare: str
    past: str
    noun: str


ACTS = (
    Act("sign the agreement", "signed the agreement", "the signing of the agreement"),
    Act("visit {b}", "visited {b}", "the visit to {b}"),
    Act("meet {b}", "met {b}", "the meeting with {b}"),
    Act("resign", "resigned", "the resignation"),
    Act("sue {b}", "sued {b}", "the lawsuit against {b}"),
    Act("close the plant", "closed the plant", "the closure of the plant"),
    Act("raise taxes", "raised taxes", "the tax rise"),
    Act("send troops to the border", "sent troops to the border", "the deployment of troops"),
    Act("release the report", "released the report", "the release of the report"),
    Act("testify before the committee", "testified before the committee", "the testimony"),
    Act("buy the company", "bought the company", "the purchase of the company"),
    Act("hold talks with {b}", "held talks with {b}", "the talks with {b}"),
    Act("pardon {b}", "pardoned {b}", "the pardon for {b}"),
    Act("extend the ceasefire", "extended the ceasefire", "the extension of the ceasefire"),
    Act("join the coalition", "joined the coalition", "the accession to the coalition"),
    Act("withdraw from the treaty", "withdrew from the treaty", "the withdrawal from the treaty"),
    Act("fire {b}", "fired {b}", "the dismissal of {b}"),
    Act("publish the documents", "published the documents", "the publication of the documents"),
)
DONE = (
    "{a} {past}", "{a} has already {past}", "{a} managed to {bare}", "{a} was able to {bare}",
    "{a} had to {bare} and did", "{a} went ahead and {past}",
)  # fmt: skip
PLANNED = (
    "{a} plans to {bare}", "{a} will {bare}", "{a} is expected to {bare}", "{a} intends to {bare}",
    "{a} is set to {bare}", "{a} will {bare} soon", "{a} will certainly {bare}",
)  # fmt: skip
POSSIBLE = (
    "{a} may {bare}", "{a} could {bare}", "{a} is considering whether to {bare}",
    "{a} was urged to {bare}", "{a} promised to {bare}", "Critics demanded that {a} {bare}",
)  # fmt: skip
REFUSED = (
    "{a} will not {bare}", "{a} has ruled out that they would {bare}", "{a} has no plans to {bare}",
    "{a} refuses to {bare}",
)  # fmt: skip
NEVER = (
    "{a} did not {bare}",
    "{a} never {past}",
    "{a} failed to {bare}",
    "{a} refused to {bare}",
    "{a} was unable to {bare}",
    "{a} was kept from doing so and did not {bare}",
)
OFF = (
    "{a} called off {noun}", "{a} cancelled {noun}", "{a} abandoned plans to {bare}",
    "{a} scrapped plans to {bare}",
)  # fmt: skip
IRREGULAR = ("withdrew",)
"""Past forms that are no participle, and so not said after "has already"."""

Forms = tuple[str, ...]

EXCLUDED: tuple[tuple[Forms, Forms], ...] = (
    (DONE, NEVER), (PLANNED, REFUSED), (PLANNED, OFF), (DONE, OFF),
)  # fmt: skip
AGREED: tuple[tuple[Forms, Forms], ...] = (
    (DONE[1:], ("{a} {past}",)),
    (("{a} will {bare} soon", "{a} will certainly {bare}"), ("{a} will {bare}",)),
    (("{a} intends to {bare}", "{a} is set to {bare}", "{a} will {bare}"),
     ("{a} plans to {bare}", "{a} is expected to {bare}")),
    (NEVER, ("{a} did not {bare}", "{a} never {past}")),
    (("{a} will not {bare}", "{a} has ruled out that they would {bare}", "{a} refuses to {bare}"),
     ("{a} has no plans to {bare}",)),
    (OFF, OFF),
)  # fmt: skip
"""What entails what, the more exact wording first."""
LESS: tuple[tuple[Forms, Forms], ...] = (
    (("{a} {past}",), ("{a} had to {bare} and did",)),
    (("{a} did not {bare}", "{a} never {past}"),
     ("{a} refused to {bare}", "{a} was unable to {bare}")),
    (("{a} is expected to {bare}",), ("{a} will certainly {bare}",)),
    (("{a} has no plans to {bare}",), ("{a} has ruled out that they would {bare}",)),
)  # fmt: skip
"""What leaves open what it is followed by, though that entails it."""
OPEN: tuple[tuple[Forms, Forms], ...] = (
    (PLANNED, DONE), (POSSIBLE, DONE), (PLANNED, NEVER), (POSSIBLE, NEVER), (POSSIBLE, PLANNED),
    (POSSIBLE, REFUSED),
)  # fmt: skip


def intention(names: list[str], rng: random.Random) -> Example:
    """Return a pair on one act of one person, or on two people or two acts."""
    a, b, other = rng.sample(names, 3)
    act = rng.choice(ACTS)

    def said(forms: Sequence[str], who: str, what: Act) -> str:
        irregular = what.past.split()[0] in IRREGULAR
        words = rng.choice([form for form in forms if not (irregular and "has already" in form)])
        parts = (part.format(b=b) for part in (what.bare, what.past, what.noun))
        bare, past, noun = parts
        return words.format(a=who, bare=bare, past=past, noun=noun) + "."

    label = rng.choices([CONTRADICTION, ENTAILMENT, NEUTRAL], [36, 28, 36])[0]
    if label == CONTRADICTION:
        one, two = rng.choice(EXCLUDED)
        pair = [said(one, a, act), said(two, a, act)]
    elif label == ENTAILMENT or rng.random() < 0.15:
        one, two = rng.choice(AGREED if label == ENTAILMENT else LESS)
        premise = said(one, a, act)
        hypothesis = said([form for form in two if said((form,), a, act) != premise], a, act)
        return Example(premise, hypothesis, label)
    elif rng.random() < 0.65:
        one, two = rng.choice(OPEN)
        pair = [said(one, a, act), said(two, a, act)]
    elif rng.random() < 0.5:
        one, two = rng.choice(EXCLUDED)
        pair = [said(one, a, act), said(two, other, act)]
    else:
        one, two = rng.choice(EXCLUDED)
        pair = [said(one, a, act), said(two, a, rng.choice([x for x in ACTS if x is not act]))]
    rng.shuffle(pair)
    return Example(pair[0], pair[1], label)
