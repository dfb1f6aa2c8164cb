"""Made pairs on how often and when two parties met, which decides many a denial.

"There was only one call, before 2015" excludes "they spoke regularly until 2018", says the same as
"a single call in 2014", and says nothing of whom else either of them called. General NLI sets hold
hardly any such pair. The parties are names taken from news; the events, periods and years are drawn
freely.
"""

import random
from dataclasses import dataclass

from training.mixture import LABELS, Example

ENTAILMENT, NEUTRAL, CONTRADICTION = range(len(LABELS))


@dataclass(frozen=True, slots=True)
class Event:
    """A kind of encounter: its noun, its plural, and a verb phrase that takes the other party."""

    one: str
    many: str
    verb: str


EVENTS = (
    Event("meeting", "meetings", "met"),
    Event("phone call", "phone calls", "telephoned"),
    Event("call", "calls", "called"),
    Event("conversation", "conversations", "spoke with"),
    Event("conversation", "talks", "talked to"),
    Event("private dinner", "private dinners", "dined with"),
    Event("visit", "visits", "visited"),
    Event("exchange of letters", "exchanges of letters", "wrote to"),
    Event("encounter", "contacts", "contacted"),
    Event("video call", "video calls", "spoke to"),
    Event("interview", "interviews", "interviewed"),
    Event("payment", "payments", "paid"),
)
KINDS = ("", "", "", "secret ", "private ", "direct ", "confidential ", "informal ", "undisclosed ")
ONLY = ("only one", "just one", "a single", "exactly one", "no more than one")
OFTEN = (
    "regular",
    "repeated",
    "several",
    "many",
    "frequent",
    "numerous",
    "a number of",
    "multiple",
)
PERIODS = (
    "throughout the campaign", "throughout the crisis", "during the whole trial", "for years",
    "throughout the negotiations", "during the entire conflict", "all through the strike",
    "throughout his term", "over many months", "throughout the pandemic",
)  # fmt: skip
UNRELATED = (
    "{a} did not comment on the {one} with {b}.",
    "{a} declined to say what the {one} with {b} was about.",
    "{a} will attend a conference next week.",
    "{b} praised the work of {a}.",
    "{a} donated money to a charity in {late}.",
    "{b} announced a new plan in {late}.",
    "{a} expects {b} to resign soon.",
    "{a} is the founder of a company.",
    "Officials asked {b} about {a}.",
    "{b} has criticised the government since {late}.",
)


@dataclass(frozen=True, slots=True)
class Story:
    """Two parties, somebody else, an event and two years with a gap between them."""

    a: str
    b: str
    other: str
    event: Event
    early: int
    late: int


def story(names: list[str], rng: random.Random) -> Story:
    """Return a story with parties drawn from the names."""
    a, b, other = rng.sample(names, 3)
    early = rng.randint(1998, 2020)
    return Story(a, b, other, rng.choice(EVENTS), early, early + rng.randint(2, 6))


def once(s: Story, rng: random.Random) -> str:
    """Return a sentence that they met once, and before the later year."""
    only, one = rng.choice(ONLY), s.event.one
    when = rng.choice(["", f" in {s.early}", f" before {s.early + 1}"])
    timed = when or f" in {s.early}"
    return rng.choice(
        [
            f"{s.a} and {s.b} had {only} {one}{when}.",
            f"{s.b} had {only} {one} with {s.a}{when}.",
            f"The only {one} between {s.a} and {s.b} took place{timed}.",
            f"The only {one} between {s.a} and {s.b} happened{timed}.",
            f"There was {only} {one} between {s.a} and {s.b}{when}.",
            f"{s.a} {s.event.verb} {s.b} only once{when}.",
            f"Apart from one {one}{timed}, {s.a} never {s.event.verb} {s.b}.",
        ]
    )


def often(s: Story, rng: random.Random, a: str, b: str) -> str:
    """Return a sentence that two parties met again and again, or still in the later year."""
    kind, many, period = rng.choice(KINDS), s.event.many, rng.choice(PERIODS)
    return rng.choice(
        [
            f"{a} held {kind}{many} with {b} {period}.",
            f"{a} had {rng.choice(OFTEN)} {kind}{many} with {b}.",
            f"{a} and {b} had {rng.choice(OFTEN)} {kind}{many} until {s.late}.",
            f"The {kind}{many} between {a} and {b} continued into {s.late}.",
            f"The {kind}{many} between {a} and {b} took place between {s.early + 1} and {s.late}.",
            f"{a} was in {rng.choice(['regular', 'constant', 'close'])} contact with {b} {period}.",
            f"{a} repeatedly {s.event.verb} {b} {rng.choice([period, f'in {s.late}'])}.",
            f"{a} had {kind}{many} with {b}.",
        ]
    )


def encounter(names: list[str], rng: random.Random) -> Example:
    """Return a pair on one story: contradiction, entailment or neutral in about equal shares."""
    s = story(names, rng)
    roll = rng.random()
    if roll < 0.36:
        a, b = rng.sample([s.a, s.b], 2)
        pair = [once(s, rng), often(s, rng, a, b)]
        rng.shuffle(pair)
        return Example(pair[0], pair[1], CONTRADICTION)
    if roll < 0.48:
        plain = f"{s.a} and {s.b} had {rng.choice(ONLY)} {s.event.one}."
        dated = f"{s.b} had a single {s.event.one} with {s.a} in {s.early}."
        return Example(dated, plain, ENTAILMENT)
    if roll < 0.64:
        a, b = rng.sample([s.a, s.b], 2)
        many = f"{a} held {rng.choice(KINDS)}{s.event.many} with {b} {rng.choice(PERIODS)}."
        least = rng.choice(
            [
                f"{a} had {s.event.many} with {b}.",
                f"{b} and {a} were in contact.",
                f"{a} held {s.event.many} with {b}.",
                f"{a} {s.event.verb} {b}.",
            ]
        )
        return Example(many, least, ENTAILMENT)
    if roll < 0.82:
        pair = [once(s, rng), often(s, rng, s.other, rng.choice([s.a, s.b]))]
        rng.shuffle(pair)
        return Example(pair[0], pair[1], NEUTRAL)
    said = rng.choice(UNRELATED).format(a=s.a, b=s.b, one=s.event.one, late=s.late)
    pair = [once(s, rng) if rng.random() < 0.5 else often(s, rng, s.a, s.b), said]
    rng.shuffle(pair)
    return Example(pair[0], pair[1], NEUTRAL)
