"""The product at work on the articles of labelled news events, and what becomes of the labels.

The articles are read from ``DIR/news/articles.jsonl.gz``; the labels have only places in them, see
:mod:`detector.evaluation.news`.
"""

import gzip
import json
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from detector.embed import Encoder
from detector.errors import PairsError
from detector.evaluation.news import EventCounts, NewsPair, Outcome
from detector.evaluation.passages import holder, whole
from detector.extract.statements import statements as extract
from detector.ingest import ingest
from detector.judge import Judge
from detector.pipeline import compared
from detector.settings import Settings
from detector.types import Article, ContradictionKind, Judgement, Pair, Stance, Statement

ARTICLES = Path("news", "articles.jsonl.gz")
FIELDS = ("title", "text", "url", "date", "source")
"""What of a record the product is given."""

Record = Mapping[str, str]


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


def records(data: Path, pairs: Sequence[NewsPair]) -> dict[str, Record]:
    """Return the records that the pairs name, by id.

    Raises:
        PairsError: The file is not there, or lacks some of them.
    """
    wanted = {side.article for pair in pairs for side in (pair.a, pair.b)}
    path = data / ARTICLES
    try:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            found = {one["id"]: one for one in map(json.loads, lines) if one["id"] in wanted}
    except (OSError, EOFError, ValueError) as error:
        raise PairsError(
            f"{path} cannot be read ({error}); expected --data to be the folder "
            f"that holds {ARTICLES}."
        ) from error
    if missing := sorted(wanted - found.keys()):
        raise PairsError(
            f"{path} lacks {len(missing)} of {len(wanted)} articles ({missing[0]} is one); "
            "expected the data that the labels were made on."
        )
    return found


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
    with tempfile.TemporaryDirectory() as folder:
        for name in sorted({side.article for pair in labelled for side in (pair.a, pair.b)}):
            record = {field: known[name][field] for field in FIELDS}
            Path(folder, f"{name}.json").write_text(json.dumps(record), encoding="utf-8")
        articles, _, _ = ingest([Path(folder)])
    statements = extract(articles)
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
