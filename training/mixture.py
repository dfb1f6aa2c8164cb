"""The labelled pairs that the built-in judge learns from, and how much of each.

Every source is a gzip'd JSON Lines file of ``premise``, ``hypothesis``, ``label`` under the data
folder. The caps keep one source or one label from teaching a shortcut: FEVER is mostly entailment,
CANNOT holds contradictions only, so the made pairs answer it with entailments of equal overlap.
"""

import gzip
import json
import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

LABELS = ("entailment", "neutral", "contradiction")
"""The judge's labels in the order of its logits."""

ENTAILMENT, NEUTRAL, CONTRADICTION = range(len(LABELS))
"""Their indices."""

LONGEST_PAIR = 110
"""Words in premise and hypothesis together; propositions of news are shorter than this."""


@dataclass(frozen=True, slots=True)
class Example:
    """One labelled pair; ``label`` is an index into :data:`LABELS`."""

    premise: str
    hypothesis: str
    label: int


@dataclass(frozen=True, slots=True)
class Source:
    """A file of labelled pairs, the most rows to take of each label, and how often to take each."""

    path: str
    most: dict[str, int] = field(default_factory=dict)
    times: int = 1

    def read(self, data: Path, rng: random.Random) -> list[Example]:
        """Return the source's rows within its caps, in a seeded random order."""
        by_label: dict[str, list[Example]] = defaultdict(list)
        for row in rows(data / self.path):
            label = row["label"]
            length = len(row["premise"].split()) + len(row["hypothesis"].split())
            if label in LABELS and 0 < length <= LONGEST_PAIR:
                example = Example(row["premise"], row["hypothesis"], LABELS.index(label))
                by_label[label].append(example)
        taken: list[Example] = []
        for label in LABELS:
            found = by_label[label]
            rng.shuffle(found)
            taken += found[: self.most.get(label, len(found))]
        return taken * self.times


MIXTURE = (
    Source("nli/train/lingnli.train.jsonl.gz", times=2),
    Source("nli/train/mnli_union.train.jsonl.gz", times=4),
    Source(
        "nli/train/fever_nli.train.jsonl.gz",
        {"entailment": 24_000, "neutral": 10_000, "contradiction": 24_000},
        times=2,
    ),
    Source("nli/train/snli_union.train.jsonl.gz", times=2),
    Source("nli/train/cad_nli.train.jsonl.gz"),
    Source(
        "nli/train/wikires_nli.ex_train.jsonl.gz",
        {"contradiction": 2_500, "entailment": 2_500},
        times=2,
    ),
    Source(
        "nli/train/conjnli.train_adversarial.jsonl.gz",
        {"entailment": 2_000, "neutral": 2_000, "contradiction": 2_500},
    ),
    Source("nli/train/scone.train.jsonl.gz", {"entailment": 1_500, "neutral": 1_500}, times=2),
    Source("nli/train/help_monotonicity.train.jsonl.gz", {"entailment": 2_000, "neutral": 2_000}),
    Source(
        "nli/train/logic_fragments.train.jsonl.gz",
        {"entailment": 1_000, "neutral": 1_000, "contradiction": 1_000},
    ),
    Source("nli/train/cannot_wikifactcheck_negated.all.jsonl.gz", {"contradiction": 9_000}),
    Source("nli/train/factcheckgpt_stance.all.jsonl.gz"),
    Source("nli/train/scifact_rationale_nli.train.jsonl.gz"),
    Source("nli/dev/fool_me_twice.dev.jsonl.gz"),
)
HELD_OUT = ("nli/dev", "nli/eval")
"""Folders of sets that are measured on; one file of the first is trained on, and so left out."""


def rows(path: Path) -> Iterator[dict[str, str]]:
    """Yield the JSON objects of a gzip'd JSON Lines file.

    Raises:
        FileNotFoundError: The data folder lacks the file.
    """
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def mixture(data: Path, seed: int) -> list[Example]:
    """Return every source's share, shuffled; the same seed gives the same order."""
    rng = random.Random(seed)
    examples = [example for source in MIXTURE for example in source.read(data, rng)]
    rng.shuffle(examples)
    return examples


def bare(sentence: str) -> str:
    """Return a sentence without case, spaces and punctuation."""
    return "".join(filter(str.isalnum, sentence)).lower()


def key(premise: str, hypothesis: str) -> str:
    """Return a pair in bare letters: what makes two rows the same row."""
    return f"{bare(premise)}|{bare(hypothesis)}"


@cache
def measured_on(data: Path) -> frozenset[str]:
    """Return the keys of all pairs of ``nli/dev`` and ``nli/eval``, but for those trained on."""
    trained_on = {data / source.path for source in MIXTURE}
    return frozenset(
        key(row["premise"], row["hypothesis"])
        for folder in HELD_OUT
        for path in sorted((data / folder).glob("*.jsonl.gz"))
        if path not in trained_on
        for row in rows(path)
    )


def is_unseen(premise: str, hypothesis: str, data: Path) -> bool:
    """Return whether a pair stands in no set that is measured on, either way round."""
    return measured_on(data).isdisjoint((key(premise, hypothesis), key(hypothesis, premise)))


def unseen(examples: list[Example], data: Path) -> list[Example]:
    """Return the examples that stand in no set of ``nli/dev`` or ``nli/eval``, either way round."""
    return [one for one in examples if is_unseen(one.premise, one.hypothesis, data)]
