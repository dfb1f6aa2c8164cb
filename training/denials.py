"""Made pairs on denials: "X denied that P" excludes P and says nothing of Q.

A report that somebody says P bears P out; declining to comment on P does not.
"""

import random

from training.mixture import CONTRADICTION, ENTAILMENT, NEUTRAL, Example
from training.telling import sentence

CLAIMS = (
    "{a} took money from a lobbyist",
    "{a} met {b} in secret",
    "{a} knew of the defect for years",
    "{a} ordered the killing of {b}",
    "the company hid the results of the test",
    "troops crossed the border",
    "the vote was rigged",
    "the ministry sold weapons to the rebels",
    "{a} plagiarised the thesis",
    "{a} was in contact with {b}",
    "the bank laundered money for {b}",
    "the reactor leaked",
    "{a} threatened {b}",
    "the drone was shot down over the sea",
    "the police used live ammunition",
    "{a} lied to the committee",
    "the hospital turned patients away",
    "{a} paid {b} to keep quiet",
    "negotiators have reached a deal",
    "the agency spied on reporters",
    "{a} is planning to run for office",
    "the general was dismissed",
    "the airline cut its safety checks",
    "{a} asked {b} to drop the case",
    "the city was under rebel control",
    "the sanctions were lifted",
)
SPEAKERS = (
    "{s}", "a spokesman for {s}", "the foreign ministry", "the company", "the government", "police",
    "the army", "a lawyer for {s}", "the president's office", "officials",
)  # fmt: skip
DENIED = (
    "{s} denied that {p}",
    "{s} denied reports that {p}",
    "{s} rejected the claim that {p}",
    "{s} dismissed as false a report that {p}",
    "{s} said it was not true that {p}",
    "{s} called the allegation that {p} a lie",
    "It is untrue that {p}, {s} said",
    "{s} refuted suggestions that {p}",
    "There is no truth in the report that {p}, according to {s}",
)
AFFIRMED = (
    "{s} said that {p}",
    "{s} confirmed that {p}",
    "According to {s}, {p}",
    "{s} acknowledged that {p}",
    "{s} admitted that {p}",
    "It is true that {p}, {s} said",
)
OPEN = (
    "{s} declined to say whether {p}",
    "{s} would not comment on reports that {p}",
    "{s} called for an inquiry into whether {p}",
    "{s} was asked whether {p}",
)


def denial(names: list[str], rng: random.Random) -> Example:
    """Return a pair on one claim, its denial, its confirmation or something beside it."""
    a, b, s, t = rng.sample(names, 4)
    claim, other = (c.format(a=a, b=b) for c in rng.sample(CLAIMS, 2))

    def said(forms: tuple[str, ...], name: str, about: str) -> str:
        speaker = rng.choice(SPEAKERS).format(s=name)
        words = rng.choice(forms).format(s=speaker, p=about)
        return sentence(words)

    plain = sentence(claim)
    label = rng.choices([CONTRADICTION, ENTAILMENT, NEUTRAL], [36, 32, 32])[0]
    if label == CONTRADICTION:
        pair = [said(DENIED, s, claim), rng.choice([plain, said(AFFIRMED, t, claim)])]
        rng.shuffle(pair)
    elif label == ENTAILMENT:
        pair = rng.choice(
            [
                [said(DENIED, s, claim), said(DENIED, t, claim)],
                [said(AFFIRMED, s, claim), plain],
                [said(AFFIRMED, s, claim), said(AFFIRMED, t, claim)],
            ]
        )
    else:
        pair = rng.choice(
            [
                [said(DENIED, s, other), plain],
                [said(DENIED, s, other), said(AFFIRMED, t, claim)],
                [said(OPEN, s, claim), plain],
                [said(OPEN, s, claim), said(DENIED, t, claim)],
                [said(AFFIRMED, s, other), plain],
                [said(DENIED, s, claim), said(DENIED, s, other)],
            ]
        )
        rng.shuffle(pair)
    return Example(pair[0], pair[1], label)
