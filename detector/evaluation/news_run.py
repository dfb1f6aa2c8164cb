"""The product at work on the articles of labelled news events, and what becomes of the labels.

The labels have only places in the articles, see :mod:`detector.evaluation.news`.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from detector.embed import Encoder
from detector.evaluation.events import Record, taken
from detector.evaluation.news import EventCounts, NewsPair, Outcome, named
from detector.evaluation.passages import holder, whole
from detector.judge import Judge
from detector.pipeline import compared
from detector.settings import Settings
from detector.types import Article, ContradictionKind, Judgement, Pair, Stance, Statement


@dataclass(frozen=True, slots=True)
class Reading:
    """The articles of one event, what they say, and what the judge makes of their pairs."""

    articles: tuple[Article, ...]
    statements: tuple[Statement, ...]
    pairs: tuple[Pair, ...]
    judgements: tuple[Judgement, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """One side of a printed contradiction, with the record's id and the words it stands in."""

    article: str
    voice: str
    words: str
    proposition: str
    stance: Stance


@dataclass(frozen=True, slots=True)
class Printed:
    """A contradiction of an event's report."""

    event: str
    probability: float
    kind: ContradictionKind | None
    similarity: float
    a: Told
    b: Told


@dataclass(frozen=True, slots=True)
class Found:
    """What the product makes of the events of one part."""

    outcomes: tuple[Outcome, ...]
    events: dict[str, EventCounts]
    printed: tuple[Printed, ...]
    """Every contradiction in the reports, labelled or not, for a person to read."""


def measured(
    pairs: Sequence[NewsPair],
    known: Mapping[str, Record],
    encoder: Encoder,
    judge: Judge,
    *,
    sentences: bool = False,
) -> Found:
    """Return what the product makes of the pairs, each event given to it as a folder.

    ``sentences`` has each statement judged as it is printed, in place of its propositions.
    """
    by_event: dict[str, list[NewsPair]] = {}
    for pair in pairs:
        by_event.setdefault(pair.event, []).append(pair)
    outcomes: list[Outcome] = []
    events: dict[str, EventCounts] = {}
    printed: list[Printed] = []
    for event, labelled in by_event.items():
        reading = _read(labelled, known, encoder, judge, sentences=sentences)
        articles = {Path(one.path).stem: one for one in reading.articles}
        outcomes += [_outcome(pair, known, articles, reading) for pair in labelled]
        contradictions = list(_contradictions(event, reading))
        events[event] = EventCounts(len(articles), len(reading.pairs), len(contradictions))
        printed += contradictions
    return Found(tuple(outcomes), events, tuple(printed))


def _read(
    labelled: Sequence[NewsPair],
    known: Mapping[str, Record],
    encoder: Encoder,
    judge: Judge,
    *,
    sentences: bool,
) -> Reading:
    articles, statements = taken([known[name] for name in sorted(named(labelled))])
    if sentences:
        statements = tuple(map(whole, statements))
    pairing, judgements = compared(articles, statements, Settings(), (encoder, judge))
    return Reading(articles, statements, pairing.pairs, tuple(judgements))


def _outcome(
    pair: NewsPair, known: Mapping[str, Record], articles: Mapping[str, Article], reading: Reading
) -> Outcome:
    """Return what became of a pair; one that is not brought to the judge is neutral."""
    sides = [
        holder(side, known[side.article], articles[side.article], reading.statements)
        for side in (pair.a, pair.b)
    ]
    key = {side.id for side in sides if side}
    judgement = next(
        (
            judgement
            for one, judgement in zip(reading.pairs, reading.judgements, strict=True)
            if {one.a, one.b} == key
        ),
        None,
    )
    if judgement is None:
        return Outcome(pair, "neutral", None)
    return Outcome(pair, judgement.label, judgement.probabilities)


def _contradictions(event: str, reading: Reading) -> Iterator[Printed]:
    """Yield what a person needs to judge each contradiction of an event."""
    statements = {one.id: one for one in reading.statements}
    files = {one.id: Path(one.path).stem for one in reading.articles}

    def told(statement: str, proposition: int) -> Told:
        one = statements[statement]
        voice = one.voice.speaker or one.voice.origin or one.voice.kind
        found = one.propositions[proposition]
        words = " ".join(one.text.split())
        return Told(files[one.article], voice, words, found.text, found.stance)

    for pair, judgement in zip(reading.pairs, reading.judgements, strict=True):
        if judgement.label == "contradiction":
            yield Printed(
                event=event,
                probability=round(judgement.probabilities.contradiction, 3),
                kind=judgement.kind,
                similarity=round(pair.similarity, 3),
                a=told(pair.a, judgement.a_proposition),
                b=told(pair.b, judgement.b_proposition),
            )
