"""All pairs made by rules: edits of news sentences, and little stories with drawn names.

News sentences come from ``news/articles.jsonl.gz``, but never from the years that are kept for
measuring. What each kind adds, :mod:`training.ablation` measures.
"""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from training.bounds import bound
from training.denials import denial
from training.edits import alike, edited, renamed, sentences, shared_words
from training.encounters import encounter
from training.firsts import first_time
from training.headlines import headlines
from training.intentions import intention
from training.mixture import CONTRADICTION, ENTAILMENT, NEUTRAL, Example, rows
from training.negations import negation
from training.roles import role
from training.shares import share
from training.silences import silence
from training.spans import span
from training.sums import sum_of

ARTICLES = "news/articles.jsonl.gz"
HELD_OUT_YEARS = ("2013", "2018")
"""Articles of these years are measured on: labelled pairs of the news suite come from them."""
FULL_NAME = re.compile(r"(?<=[a-z] )[A-Z][a-z]+ [A-Z][a-z]{2,}(?= [a-z])")
FROM_ONE_ARTICLE = 6
"""Sentences of one article that are edited; more would teach its subject."""
DRAWS, KEPT_DRAWS = 12, 3
"""Neutral pairs of one article that are drawn, and those kept: the ones that share most words."""

Teller = Callable[[list[str], random.Random], Example]
STORIES: dict[str, tuple[Teller, int]] = {
    "bounds": (bound, 32_000),
    "denials": (denial, 5_000),
    "encounters": (encounter, 6_000),
    "firsts": (first_time, 9_000),
    "intentions": (intention, 6_000),
    "negations": (negation, 12_000),
    "roles": (role, 10_000),
    "shares": (share, 5_000),
    "silences": (silence, 7_000),
    "spans": (span, 20_000),
    "sums": (sum_of, 12_000),
}
"""Each kind of story and how many of it."""
EDITS: dict[str, int] = {
    "edits": 12_000, "unrelated": 12_000, "renamed": 4_000, "headlines": 6_000,
}  # fmt: skip
"""Each kind of pair of real sentences and how many; of edits and headlines, of each label.

Of headlines there are fewer, and they come again: they are the likest to what the product compares.
"""


@dataclass(frozen=True, slots=True)
class Story:
    """A news article that may be trained on."""

    title: str
    text: str


def unmeasured(data: Path) -> Iterator[dict[str, str]]:
    """Yield the records of the years that are not measured on."""
    for article in rows(data / ARTICLES):
        if not article["date"].startswith(HELD_OUT_YEARS):
            yield article


def articles(data: Path) -> list[Story]:
    """Return the articles of the years that are not measured on."""
    return [Story(article["title"], article["text"]) for article in unmeasured(data)]


def made(data: Path, seed: int) -> list[Example]:
    """Return the made pairs of every kind, in a seeded order."""
    return [example for examples in by_kind(data, seed).values() for example in examples]


def by_kind(data: Path, seed: int) -> dict[str, list[Example]]:
    """Return the made pairs of each kind, in a seeded order."""
    rng = random.Random(seed)
    told = articles(data)
    names = sorted({name for one in told for name in FULL_NAME.findall(one.text)})
    found = from_sentences(told, rng)
    for kind, (story, count) in STORIES.items():
        found[kind] = [story(names, rng) for _ in range(count)]
    return found


def from_sentences(told: list[Story], rng: random.Random) -> dict[str, list[Example]]:
    """Return the pairs of real sentences by kind, within their caps."""
    changed: dict[int, list[Example]] = {ENTAILMENT: [], CONTRADICTION: []}
    unrelated: list[Example] = []
    others: list[Example] = []
    titled: dict[int, list[Example]] = {ENTAILMENT: [], NEUTRAL: [], CONTRADICTION: []}
    for one in told:
        found = sentences(one.text)
        for example in headlines(one.title, found, rng):
            titled[example.label].append(example)
        for sentence in rng.sample(found, min(FROM_ONE_ARTICLE, len(found))):
            for example in edited(sentence, rng):
                changed[example.label].append(example)
        people = sorted(set(FULL_NAME.findall(one.text)))
        others += [pair for s in found if (pair := renamed(s, people, rng))][:1]
        pairs = [rng.sample(found, 2) for _ in range(DRAWS) if len(found) > DRAWS]
        pairs = [pair for pair in pairs if not alike(*pair)]
        pairs.sort(key=lambda pair: -shared_words(*pair))
        unrelated += [Example(a, b, NEUTRAL) for a, b in pairs[:KEPT_DRAWS]]
    for examples in (*changed.values(), *titled.values(), unrelated, others):
        rng.shuffle(examples)
    each = EDITS["edits"]
    return {
        "edits": changed[CONTRADICTION][:each] + changed[ENTAILMENT][:each],
        "unrelated": unrelated[: EDITS["unrelated"]],
        "renamed": others[: EDITS["renamed"]],
        "headlines": [
            one
            for some in titled.values()
            for one in islice(cycle(some), EDITS["headlines"] if some else 0)
        ],
    }
