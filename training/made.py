"""All pairs made by rules: edits of news sentences, and little stories with drawn names.

News sentences come from ``news/articles.jsonl.gz``, but never from the years that are kept for
measuring. Each kind may be left out, to see what it adds.
"""

import random
import re
from collections.abc import Callable, Collection
from pathlib import Path

from training.denials import denial
from training.edits import (
    CONTRADICTION,
    ENTAILMENT,
    NEUTRAL,
    edited,
    renamed,
    sentences,
    shared_words,
)
from training.encounters import encounter
from training.intentions import intention
from training.mixture import Example, rows
from training.occasions import occasion
from training.roles import role
from training.shares import share
from training.silences import silence
from training.tolls import toll

ARTICLES = "news/articles.jsonl.gz"
HELD_OUT_YEARS = ("2013", "2018")
"""Articles of these years are measured on: labelled pairs of the news suite come from them."""
FULL_NAME = re.compile(r"(?<=[a-z] )[A-Z][a-z]+ [A-Z][a-z]{2,}(?= [a-z])")
FROM_ONE_ARTICLE = 6
"""Sentences of one article that are edited; more would teach its subject."""
DRAWS, KEPT_DRAWS = 12, 3
"""Neutral pairs of one article that are drawn, and those kept: the ones that share most words."""

Story = Callable[[list[str], random.Random], Example]
STORIES: dict[str, tuple[Story, int]] = {
    "denials": (denial, 7_000),
    "encounters": (encounter, 9_000),
    "intentions": (intention, 9_000),
    "occasions": (occasion, 9_000),
    "roles": (role, 7_000),
    "shares": (share, 5_000),
    "silences": (silence, 7_000),
    "tolls": (toll, 10_000),
}
"""Each kind of story and how many of it."""
EDITS: dict[str, int] = {"edits": 12_000, "unrelated": 20_000, "renamed": 4_000}
"""Each kind of pair of real sentences and how many; of the edits, as many of each label."""
KINDS = (*EDITS, *STORIES)


def articles(data: Path) -> list[str]:
    """Return the texts that may be trained on."""
    return [
        article["text"]
        for article in rows(data / ARTICLES)
        if not article["date"].startswith(HELD_OUT_YEARS)
    ]


def made(data: Path, seed: int, without: Collection[str] = ()) -> list[Example]:
    """Return the made pairs of every kind but those in ``without``, in a seeded order."""
    rng = random.Random(seed)
    texts = articles(data)
    names = sorted({name for text in texts for name in FULL_NAME.findall(text)})
    found = {kind: take for kind, take in from_sentences(texts, rng).items() if kind not in without}
    taken = [example for examples in found.values() for example in examples]
    for kind, (story, count) in STORIES.items():
        if kind not in without:
            taken += [story(names, rng) for _ in range(count)]
    return taken


def from_sentences(texts: list[str], rng: random.Random) -> dict[str, list[Example]]:
    """Return the pairs of real sentences by kind, within their caps."""
    changed: dict[int, list[Example]] = {ENTAILMENT: [], CONTRADICTION: []}
    unrelated: list[Example] = []
    others: list[Example] = []
    for text in texts:
        found = sentences(text)
        for sentence in rng.sample(found, min(FROM_ONE_ARTICLE, len(found))):
            for example in edited(sentence, rng):
                changed[example.label].append(example)
        people = sorted(set(FULL_NAME.findall(text)))
        others += [pair for s in found if (pair := renamed(s, people, rng))][:1]
        pairs = [rng.sample(found, 2) for _ in range(DRAWS) if len(found) > DRAWS]
        pairs.sort(key=lambda pair: -shared_words(*pair))
        unrelated += [Example(a, b, NEUTRAL) for a, b in pairs[:KEPT_DRAWS]]
    for examples in (*changed.values(), unrelated, others):
        rng.shuffle(examples)
    each = EDITS["edits"]
    return {
        "edits": changed[CONTRADICTION][:each] + changed[ENTAILMENT][:each],
        "unrelated": unrelated[: EDITS["unrelated"]],
        "renamed": others[: EDITS["renamed"]],
    }
