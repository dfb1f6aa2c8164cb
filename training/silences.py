"""Made pairs on whether somebody has commented, which nearly every news story says of somebody.

"Has yet to comment on the deal" says the same as "had not publicly commented on any agreement", is
excluded by "confirmed the deal to reporters", and says nothing of the deal itself.
"""

import random

from training.mixture import CONTRADICTION, ENTAILMENT, NEUTRAL, Example
from training.telling import sentence

SILENT = (
    "{a} has yet to comment on {x}",
    "{a} has not yet commented on {x}",
    "{a} has not commented on {x}",
    "{a} had not publicly commented on {x}",
    "{a} has made no public comment on {x}",
    "{a} has remained silent on {x}",
    "{a} has said nothing publicly about {x}",
    "{a} has not spoken publicly about {x}",
    "there has been no comment from {a} on {x}",
)
SPOKEN = (
    "{a} commented on {x} in a statement",
    "{a} spoke at length about {x}",
    "{a} confirmed {x} to reporters",
    "{a} has commented on {x} several times",
    "{a} publicly praised {x}",
)
OTHERWISE = (
    "{b} said {x} would take place soon",
    "{b} welcomed {x}",
    "{a} will travel abroad next week",
    "{b} has criticised {a} over {x}",
    "Officials are still discussing {x}",
    "{a} is a former colleague of {b}",
)
ENCOUNTERED = (
    "{a} held secret talks with {b}",
    "{a} had regular conversations with {b} for months",
    "{a} and {b} spoke several times",
    "{a} has been in contact with {b} throughout the crisis",
    "{a} was having private meetings with foreign officials",
    "{a} met {b} only once",
    "{b} will meet {a} soon",
)
"""That somebody met says nothing of whether it was commented on."""
AFFAIRS = (
    ("the planned merger", "any merger"),
    ("the allegations", "the accusations"),
    ("the lawsuit", "the legal action"),
    ("the investigation", "the inquiry"),
    ("the new tax law", "the new law on taxes"),
    ("the strike at the plant", "the walkout at the plant"),
)
"""Topics that are no encounter with anybody."""
TOPICS = (
    *AFFAIRS,
    ("the possible visit", "any visit"),
    ("the reported agreement with {b}", "an agreement with {b}"),
    ("the proposed meeting with {b}", "any planned meeting with {b}"),
    ("the expected negotiations with {b}", "any talks"),
    ("the potential deal with {b}", "a possible deal"),
    ("the potential conversation with {b}", "any potential contacts"),
    ("the resignation of {b}", "the departure of {b}"),
    ("the planned talks", "any possible talks"),
)
OCCASIONS = (
    "meeting",
    "talks",
    "visit",
    "deal",
    "conversation",
    "negotiations",
    "merger",
    "contacts",
)
POSSIBLE = ("possible", "potential", "planned", "expected", "reported", "proposed")
COUNTERPARTS = (
    "", "", " with {b}", " with {b}'s team", " with foreign officials", " with Chinese officials",
    " with the ministry", " with European diplomats", " with the other side",
    " with Iranian envoys",
)  # fmt: skip
TIMES = ("", "", "", "As of Monday evening, ", "By Friday afternoon, ", "So far, ", "Until now, ")


def occasion(rng: random.Random) -> tuple[str, str]:
    """Return two ways to name one possible encounter: one or both leave out with whom it is."""
    meeting, talks = ("meeting", "talks") if rng.random() < 0.4 else rng.choices(OCCASIONS, k=2)
    if {meeting, talks} & {"deal", "merger", "visit"}:
        talks = meeting
    first, second = rng.choices(POSSIBLE, k=2)
    whom = rng.choice(COUNTERPARTS)
    sides = rng.choice([(whom, whom), (whom, ""), ("", whom)])
    return f"the {first} {meeting}{sides[0]}", f"any {second} {talks}{sides[1]}"


def silence(names: list[str], rng: random.Random) -> Example:
    """Return a pair on one topic: contradiction, entailment or neutral in about equal shares."""
    a, b = rng.sample(names, 2)
    topic = rng.choice(TOPICS) if rng.random() < 0.5 else occasion(rng)
    other = rng.choice([t for t in AFFAIRS if t != topic])

    def said(forms: tuple[str, ...], about: tuple[str, str]) -> str:
        return rng.choice(forms).format(a=a, b=b, x=rng.choice(about).format(b=b))

    first = sentence(rng.choice(TIMES) + said(SILENT, topic))
    label = rng.choices([ENTAILMENT, CONTRADICTION, NEUTRAL], [40, 25, 35])[0]
    if label == ENTAILMENT:
        second = sentence(rng.choice(TIMES) + said(SILENT, topic))
    elif label == CONTRADICTION:
        second = sentence(said(SPOKEN, topic))
    else:
        beside = [(OTHERWISE, topic), (SILENT, other), (ENCOUNTERED, topic)]
        second = sentence(said(*rng.choice(beside)))
    pair = [first, second]
    rng.shuffle(pair)
    return Example(pair[0], pair[1], label)
