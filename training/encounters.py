"""Made pairs on how often and when two parties met, which decides many a denial.

"There was only one call, in 2014" excludes "they spoke regularly until 2018", entails that they
spoke, and says nothing of whom else either of them called. General NLI sets hold hardly any such
pair. The parties are names taken from news; the events, periods and years are drawn freely.
"""

import random
from dataclasses import dataclass

from training.mixture import CONTRADICTION, ENTAILMENT, NEUTRAL, Example


@dataclass(frozen=True, slots=True)
class Event:
    """A kind of encounter: its noun, its plural, and a verb phrase that takes the other party.

    ``contact`` is whether any contact at all is one of its kind, as a conversation mostly is;
    ``mutual`` whether either party may be the subject of the verb when there was one.
    """

    one: str
    many: str
    verb: str
    contact: bool = False
    mutual: bool = False


EVENTS = (
    Event("meeting", "meetings", "met", mutual=True),
    Event("phone call", "phone calls", "telephoned"),
    Event("call", "calls", "called"),
    Event("conversation", "conversations", "spoke with", contact=True, mutual=True),
    Event("conversation", "talks", "talked to", contact=True, mutual=True),
    Event("private dinner", "private dinners", "dined with"),
    Event("visit", "visits", "visited"),
    Event("exchange of letters", "exchanges of letters", "wrote to"),
    Event("encounter", "contacts", "contacted", contact=True),
    Event("video call", "video calls", "spoke by video with"),
    Event("interview", "interviews", "interviewed"),
)
KINDS = ("", "", "", "secret ", "private ", "direct ", "confidential ", "informal ", "undisclosed ")
ONLY = ("only one", "just one", "a single", "exactly one", "no more than one")
OFTEN = (
    "regular", "repeated", "several", "many", "frequent", "numerous", "a number of", "multiple",
)  # fmt: skip
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


def once(s: Story, rng: random.Random, when: str) -> str:
    """Return a sentence that they met once and never else; ``when`` is "in 2015" or empty.

    A comma keeps the time from being the span within which it was once.
    """
    only, one = rng.choice(ONLY), s.event.one
    behind = f", {when}" if when else ""
    forms = [
        f"{s.a} and {s.b} had {only} {one}{behind}.",
        f"{s.b} had {only} {one} with {s.a}{behind}.",
        f"There was {only} {one} between {s.a} and {s.b}{behind}.",
        f"{s.a} {s.event.verb} {s.b} only once{behind}.",
    ]
    if when:
        forms += [
            f"The only {one} between {s.a} and {s.b} took place {when}.",
            f"The only {one} between {s.b} and {s.a} happened {when}.",
            f"Apart from one {one} {when}, {s.a} never {s.event.verb} {s.b}.",
        ]
    return rng.choice(forms)


def period(s: Story, rng: random.Random) -> str:
    """Return when the one encounter was, or nothing."""
    return rng.choice(["", f"in {s.early}", f"before {s.early + 1}"])


def often(s: Story, rng: random.Random, a: str, b: str) -> str:
    """Return a sentence that two parties met again and again, or still in the later year."""
    kind, many = rng.choice(KINDS), s.event.many
    through = rng.choice(PERIODS)
    forms = [
        f"{a} held {kind}{many} with {b} {through}.",
        f"{a} had {rng.choice(OFTEN)} {kind}{many} with {b}.",
        f"{a} and {b} had {rng.choice(OFTEN)} {kind}{many} until {s.late}.",
        f"The {kind}{many} between {a} and {b} continued into {s.late}.",
        f"{a} repeatedly {s.event.verb} {b} {rng.choice([through, f'in {s.late}'])}.",
        f"{a} had {kind}{many} with {b}.",
    ]
    return rng.choice(forms)


def in_contact(a: str, b: str, rng: random.Random) -> str:
    """Return a sentence that two parties were in touch again and again, by whatever means."""
    how = rng.choice(["regular", "close", "constant"])
    return f"{a} was in {how} contact with {b} {rng.choice(PERIODS)}."


def mentioned(s: Story, rng: random.Random) -> str:
    """Return what was said at one encounter, which leaves open how many there were."""
    topic = rng.choice(["trade", "the budget", "technology", "security", "the election", "oil"])
    return rng.choice(
        [
            f"{s.a} had discussed {topic} with {s.b} in {s.early}.",
            f"{s.a} and {s.b} talked about {topic}.",
            f"The {s.event.one} between {s.a} and {s.b} was about {topic}.",
        ]
    )


def encounter(names: list[str], rng: random.Random) -> Example:
    """Return a pair on one story: contradiction, entailment or neutral in about equal shares."""
    s = story(names, rng)
    a, b = rng.sample([s.a, s.b], 2)
    when = period(s, rng)
    label = rng.choices([CONTRADICTION, ENTAILMENT, NEUTRAL], [32, 32, 36])[0]
    if label == ENTAILMENT:
        return entailed(s, rng, a, b, when)
    if label == CONTRADICTION:
        touched = s.event.contact and rng.random() < 0.3
        again = in_contact(a, b, rng) if touched else often(s, rng, a, b)
        pair = [once(s, rng, when), again]
    elif rng.random() < 0.2:
        # That they met says neither that it was once nor that it was often.
        how_often = once(s, rng, when) if rng.random() < 0.5 else often(s, rng, a, b)
        return Example(least(s, a, b, rng), how_often, label)
    else:
        pair = rng.choice(
            [
                [once(s, rng, when), often(s, rng, s.other, b)],
                [once(s, rng, when), in_contact(s.other, b, rng)],
                [often(s, rng, a, b), mentioned(s, rng)],
                [once(s, rng, when), mentioned(s, rng)],
                [rng.choice([once(s, rng, when), often(s, rng, a, b)]), unrelated(s, rng)],
            ]
        )
    rng.shuffle(pair)
    return Example(pair[0], pair[1], label)


def entailed(s: Story, rng: random.Random, a: str, b: str, when: str) -> Example:
    """Return how often they met, and what follows from it."""
    kind = rng.random()
    if kind < 0.45:
        return Example(once(s, rng, when), once(s, rng, rng.choice([when, ""])), ENTAILMENT)
    if kind < 0.6:
        return Example(once(s, rng, when), least(s, a, b, rng), ENTAILMENT)
    if kind < 0.8:
        return Example(often(s, rng, a, b), least(s, a, b, rng), ENTAILMENT)
    return in_other_words(s, rng, a, b)


def least(s: Story, a: str, b: str, rng: random.Random) -> str:
    """Return what follows from encounters of any number."""
    forms = [f"{b} and {a} were in contact.", f"{a} and {b} have had contact with each other."]
    if s.event.mutual:
        forms.append(f"{a} {s.event.verb} {b}.")
    return rng.choice(forms)


def in_other_words(s: Story, rng: random.Random, a: str, b: str) -> Example:
    """Return "held secret talks" beside "secretly contacted": the noun's adjective as an adverb."""
    how = rng.choice(["secret", "private", "direct", "confidential", "public"])
    through = rng.choice(["", f" {rng.choice(PERIODS)}"])
    nominal = f"{a} {rng.choice(['held', 'had'])} {how} {s.event.many} with {b}{through}."
    verbal = rng.choice(
        [
            f"{a} {how}ly {s.event.verb} {b}.",
            f"{a} was {how}ly in contact with {b}.",
            f"{a} and {b} were {how}ly in touch.",
        ]
    )
    return Example(nominal, verbal, ENTAILMENT)


def unrelated(s: Story, rng: random.Random) -> str:
    """Return a sentence on the same people that says nothing of how often they met."""
    return rng.choice(UNRELATED).format(a=s.a, b=s.b, one=s.event.one, late=s.late)
