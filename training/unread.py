"""Pairs of real news for somebody to read: ``python -m training.unread --data DIR --out FILE``.

Articles of other outlets that came out within days of each other and begin alike are taken to be
on one event, and given to the product as a folder. Of the pairs that it brings to its judge those
are drawn in which the judge sees a contradiction or support, with a few others: a judge learns most
from what it is wrong about (Nie et al. 2020). Each line of FILE is a pair without a ``relation``;
:mod:`training.newsroom` keeps those to which a reader has given one.
"""

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.special import softmax

from detector.embed import Encoder
from detector.evaluation.events import Record, taken
from detector.judge import Judge
from detector.models.registry import load_encoder, load_judge
from detector.pairing import common_languages
from detector.pipeline import paired
from detector.settings import Settings
from detector.types import Statement
from training.made import unmeasured
from training.mixture import CONTRADICTION, ENTAILMENT
from training.newsroom import Read, events

LETTERS = (800, 9_000)
"""The shortest and the longest article that is taken."""
BEGINNING = 300
"""Letters of an article that are compared, beside its title."""
DAYS, ALIKE = 2, 0.55
"""Days between articles on one event at most, and the least cosine of their beginnings."""
MOST_ARTICLES = 5
"""Of an event."""
JUDGED = 350
"""Pairs of an event that the judge is asked about; it brings up to ten times as many."""
EXCLUDING, ONE_WAY, ENTAILING, OTHERS = 18, 4, 9, 5
"""Pairs of an event that are drawn: of those in which the judge sees a contradiction both ways
round, one way round, or support, and of all."""
SEEN = 0.35
"""The least probability of what the judge sees, labels being as frequent as each other."""
AGAIN = 2
"""Pairs that a statement is drawn for at most, of a kind of pair."""

Texts = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Seen:
    """A pair, and what the judge sees in it: the probability of each, in [0, 1]."""

    texts: Texts
    excludes: float
    one_way: float
    entails: float


def groups(told: Sequence[Record], likeness: NDArray[np.float32]) -> list[list[Record]]:
    """Return articles by event, the most alike put together first; none stands alone.

    ``likeness`` is (n_articles, n_articles), cosines in [-1, 1].
    """
    days = np.array([date.fromisoformat(one["date"][:10]).toordinal() for one in told])
    outlets = np.array([one["source"] for one in told])
    close = (np.abs(days[:, None] - days) <= DAYS) & (outlets[:, None] != outlets)
    first, second = np.nonzero(np.triu(close & (likeness >= ALIKE), 1))
    order = np.argsort(-likeness[first, second], kind="stable")
    event = {row: [row] for row in range(len(told))}
    for a, b in zip(first[order].tolist(), second[order].tolist(), strict=True):
        if event[a] is not event[b] and len(event[a]) + len(event[b]) <= MOST_ARTICLES:
            event[a] += event[b]
            event.update(dict.fromkeys(event[b], event[a]))
    whole = {id(one): one for one in event.values() if len(one) > 1}
    return [[told[row] for row in one] for one in whole.values()]


def beginnings(told: Sequence[Record], encoder: Encoder) -> NDArray[np.float32]:
    """Return the cosines of articles, (n, n): half of it of their titles, half of their texts."""
    titles = encoder.encode([one["title"] for one in told])
    texts = encoder.encode([one["text"][:BEGINNING] for one in told])
    return ((titles @ titles.T + texts @ texts.T) / 2).astype(np.float32)


def brought(statements: Sequence[Statement], encoder: Encoder, judge: Judge) -> list[Texts]:
    """Return the texts that the product would have the judge compare, each pair once."""
    readable = common_languages(encoder.model, judge.model)
    by_id = {one.id: one.propositions for one in statements}
    found = paired(statements, Settings(), encoder, readable)
    texts = {
        (by_id[one.a][candidate.a].text, by_id[one.b][candidate.b].text): None
        for one in found.pairs
        for candidate in one.candidates
    }
    return [sides for sides in texts if sides[0] != sides[1]]


def seen(pairs: Sequence[Texts], judge: Judge) -> list[Seen]:
    """Return pairs with what the judge sees in them."""
    there = softmax(judge.logits(pairs), axis=1)
    back = softmax(judge.logits([(b, a) for a, b in pairs]), axis=1)
    return [
        Seen(
            texts,
            float(np.sqrt(one[CONTRADICTION] * other[CONTRADICTION])),
            float(max(one[CONTRADICTION], other[CONTRADICTION])),
            float(max(one[ENTAILMENT], other[ENTAILMENT])),
        )
        for texts, one, other in zip(pairs, there, back, strict=True)
    ]


def drawn(found: Sequence[Seen], rng: random.Random) -> list[Texts]:
    """Return what is worth reading of an event."""
    chance = rng.sample(found, len(found))
    kinds = (
        (EXCLUDING, sorted(found, key=lambda one: -one.excludes), lambda one: one.excludes),
        (ONE_WAY, sorted(found, key=lambda one: -one.one_way), lambda one: one.one_way),
        (ENTAILING, chance, lambda one: one.entails),
        (OTHERS, chance, lambda _: 1.0),
    )
    taken: dict[Texts, None] = {}
    for most, candidates, sight in kinds:
        wanted = len(taken) + most
        often: Counter[str] = Counter()
        for one in candidates:
            if len(taken) == wanted:
                break
            fresh = one.texts not in taken and all(often[text] < AGAIN for text in one.texts)
            if fresh and sight(one) >= SEEN:
                taken[one.texts] = None
                often.update(one.texts)
    return list(taken)


def unread(data: Path, seed: int) -> Iterator[Read]:
    """Yield pairs of events that nobody has read about, event by event."""
    rng = random.Random(seed)
    read = {article for event in events() for article in event.articles}
    told = [
        one
        for one in unmeasured(data)
        if one["id"] not in read and LETTERS[0] <= len(one["text"]) <= LETTERS[1]
    ]
    encoder, judge = load_encoder(None), load_judge(None)
    found = groups(told, beginnings(told, encoder))
    rng.shuffle(found)
    for event in found:
        _, statements = taken(event)
        pairs = brought(statements, encoder, judge)
        sample = seen(rng.sample(pairs, min(JUDGED, len(pairs))), judge)
        ids = tuple(sorted(one["id"] for one in event))
        yield from (Read(ids, *texts) for texts in drawn(sample, rng))


def main() -> None:
    """Write pairs until the command is stopped or there are no more events."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with news/")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    with options.out.open("w", encoding="utf-8") as out:
        for one in unread(options.data, options.seed):
            print(json.dumps(asdict(one), ensure_ascii=False), file=out, flush=True)


if __name__ == "__main__":
    main()
