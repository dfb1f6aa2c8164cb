"""Pairs of statements of real news with what a reader took them to be to each other.

They are what the product itself brings to its judge: statements that it took out of several
articles on one event, of years that nothing is measured on, most of them pairs in which an earlier
judge falsely saw a contradiction. ``training/newsroom.jsonl`` tells of each event its articles and
the labels that were read (by a language model, one pair after the other). The articles are not
ours to ship: statements stand there by their hash, and are taken anew from the articles of the data
folder. A statement that the product would cut otherwise today is left out.

``python -m training.newsroom FILE`` keeps the pairs of :mod:`training.unread` to which a reader has
given a ``relation``.
"""

import argparse
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Literal
from zlib import crc32

from pydantic import TypeAdapter

from detector.evaluation.events import records, taken
from detector.types import Statement
from training.mixture import CONTRADICTION, ENTAILMENT, NEUTRAL, Example

KEPT = Path(__file__).parent / "newsroom.jsonl"
DIGITS = 16
"""Of a hash: no two of some hundred thousand statements share them."""
HELD_OUT = 5
"""One event of so many that are newly read is kept for development."""

Relation = Literal["contradiction", "neutral", "forward", "backward", "both"]
"""Of the last three, ``forward`` says that the first of a pair entails the second."""
LABELS: Mapping[Relation, tuple[int, int]] = {
    "contradiction": (CONTRADICTION, CONTRADICTION),
    "neutral": (NEUTRAL, NEUTRAL),
    "forward": (ENTAILMENT, NEUTRAL),
    "backward": (NEUTRAL, ENTAILMENT),
    "both": (ENTAILMENT, ENTAILMENT),
}
"""The labels of a pair, as it stands and the other way round."""


@dataclass(frozen=True, slots=True)
class Event:
    """Articles on one event, by their ids, and pairs of their statements, by their hashes."""

    articles: tuple[str, ...]
    pairs: tuple[tuple[str, str, Relation], ...]
    held_out: bool = False


@dataclass(frozen=True, slots=True)
class Read:
    """Two statements of the articles on an event, and what a reader took them to be, once read."""

    articles: tuple[str, ...]
    a: str
    b: str
    relation: Relation | None = None


def name(text: str) -> str:
    """Return the hash by which a statement is known, hexadecimal."""
    return sha256(text.encode()).hexdigest()[:DIGITS]


def events() -> list[Event]:
    """Return what was read."""
    read = TypeAdapter(Event).validate_json
    return [read(line) for line in KEPT.read_text(encoding="utf-8").splitlines()]


def examples(event: Event, told: Iterable[Statement]) -> Iterator[Example]:
    """Yield an event's pairs, both ways round, those whose two sides are told."""
    by_name = {name(p.text): p.text for statement in told for p in statement.propositions}
    for first, second, relation in event.pairs:
        if first in by_name and second in by_name:
            there, back = LABELS[relation]
            yield Example(by_name[first], by_name[second], there)
            yield Example(by_name[second], by_name[first], back)


def newsroom(data: Path, *, held_out: bool = False) -> list[Example]:
    """Return the pairs to learn from, or those kept for development, both ways round.

    Raises:
        PairsError: The data folder lacks the articles.
    """
    read = [event for event in events() if event.held_out == held_out]
    known = records(data, {article for event in read for article in event.articles})
    found: list[Example] = []
    for event in read:
        _, statements = taken([known[article] for article in event.articles])
        found += examples(event, statements)
    return found


def joined(known: Iterable[Event], read: Iterable[Read]) -> list[Event]:
    """Return events with the pairs that were read since, in the order of their articles' ids."""
    found = {event.articles: event for event in known}
    for one in read:
        if one.relation:
            event = found.get(one.articles) or fresh(one.articles)
            told = {*event.pairs, (name(one.a), name(one.b), one.relation)}
            found[one.articles] = replace(event, pairs=tuple(sorted(told)))
    return [event for _, event in sorted(found.items())]


def fresh(articles: tuple[str, ...]) -> Event:
    """Return an event of which nothing was read so far."""
    return Event(articles, (), held_out=crc32(" ".join(articles).encode()) % HELD_OUT == 0)


def main() -> None:
    """Keep what was read."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, help="JSON Lines of articles, a, b and relation")
    read = TypeAdapter(Read).validate_json
    lines = parser.parse_args().file.read_text(encoding="utf-8").splitlines()
    found = joined(events(), map(read, lines))
    text = "".join(json.dumps(asdict(event)) + "\n" for event in found)
    KEPT.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
