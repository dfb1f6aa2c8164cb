"""A teacher's answers: ``python -m training.answers --data DIR --teacher DIR --out DIR``.

What a larger judge of English (``python -m training.judge --english``) makes of pairs tells a
smaller one more than their labels do (Hinton et al. 2015): how near a pair is to the other labels,
and what pairs are that nobody labelled. Those asked about are pairs that people labelled, and
hypotheses of one premise beside each other, which are about as alike as two accounts of one story.
Of real news a teacher knows as little as its pupil: what that holds is read (``newsroom``).

The answers are written in parts of equal make, so that a run may be stopped at any time and goes
on with the next part.
"""

import argparse
import gzip
import json
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from itertools import cycle, islice, permutations
from pathlib import Path

from pydantic import TypeAdapter

from detector.models.hardware import device
from training.mixture import Example, Source, is_unseen, key, unseen
from training.projections import Projection
from training.teacher import Teacher, seated

PART = 4_000
"""Pairs of a part."""
LABELLED, SIBLINGS = 2, 1
"""How many there are of each kind of pair to how many of the others."""
ASKED_ABOUT = ("lingnli.train", "mnli_union.train", "snli_union.train", "cad_nli.train")
"""The sets whose labels are opinions of people, and hypotheses written by them."""
AT_ONCE = 64
"""Pairs that are asked about together."""
MAKE = "make.json"
"""The file that says what the parts of a folder were made of."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A pair, its label if it has one, and the teacher's probabilities of the labels, in order."""

    premise: str
    hypothesis: str
    label: int | None
    probabilities: tuple[float, ...]


Asked = tuple[str, str, int | None]
"""A premise, a hypothesis, and their label where they have one."""


def asked(data: Path, seed: int) -> Iterator[Asked]:
    """Return the pairs to ask about, of every kind in turn."""
    rng = random.Random(seed)
    sources = [Source(f"nli/train/{name}.jsonl.gz") for name in ASKED_ABOUT]
    found = unseen([example for source in sources for example in source.read(data, rng)], data)
    kinds: tuple[tuple[int, list[Asked]], ...] = (
        (LABELLED, [(one.premise, one.hypothesis, one.label) for one in found]),
        (SIBLINGS, [(*pair, None) for pair in siblings(found)]),
    )
    for _, pairs in kinds:
        rng.shuffle(pairs)
    return (pair for pair in in_turn(kinds) if is_unseen(*pair[:2], data))


def in_turn(kinds: Iterable[tuple[int, Sequence[Asked]]]) -> Iterator[Asked]:
    """Yield so many pairs of each kind in turn, none twice, until one kind has no more."""
    turns: list[Iterator[Asked]] = []
    for times, pairs in kinds:
        turns += [iter(pairs)] * times
    seen: set[str] = set()
    for turn in cycle(turns):
        pair = next(turn, None)
        if pair is None:
            return
        if (known := key(*pair[:2])) not in seen:
            seen.add(known)
            yield pair


def siblings(examples: Sequence[Example]) -> list[tuple[str, str]]:
    """Return the pairs of different hypotheses of one premise, both ways round."""
    by_premise: dict[str, set[str]] = defaultdict(set)
    for one in examples:
        by_premise[one.premise].add(one.hypothesis)
    return [pair for found in by_premise.values() for pair in permutations(sorted(found), 2)]


def answered(pairs: Sequence[Asked], teacher: Teacher) -> Iterator[Answer]:
    """Yield the teacher's answers, those to the shortest pairs first."""
    in_order = sorted(pairs, key=lambda pair: len(pair[0]) + len(pair[1]))
    for start in range(0, len(in_order), AT_ONCE):
        batch = in_order[start : start + AT_ONCE]
        answers = teacher.answers([pair[:2] for pair in batch]).tolist()
        for (premise, hypothesis, label), row in zip(batch, answers, strict=True):
            yield Answer(premise, hypothesis, label, tuple(round(value, 4) for value in row))


def answers(folder: Path, data: Path) -> list[Projection]:
    """Return the pairs in a folder with what they were answered, none that is measured on.

    Raises:
        FileNotFoundError: There is no part in the folder.
    """
    paths = sorted(folder.glob("*.jsonl.gz"))
    if not paths:
        raise FileNotFoundError(f"{folder} has no answers; expected what training.answers left.")
    read = TypeAdapter(Answer).validate_json
    found = [
        read(line) for path in paths for line in gzip.decompress(path.read_bytes()).splitlines()
    ]
    return [
        Projection(
            (one.premise, one.hypothesis),
            (one.premise, one.hypothesis),
            one.label,
            one.probabilities,
        )
        for one in found
        if is_unseen(one.premise, one.hypothesis, data)
    ]


def begun(out: Path, make: dict[str, str | int]) -> None:
    """Write down what a folder's parts are made of, unless it says so.

    Raises:
        FileExistsError: Its parts are made of something else.
    """
    out.mkdir(parents=True, exist_ok=True)
    path = out / MAKE
    if path.exists() and json.loads(path.read_text(encoding="utf-8")) != make:
        raise FileExistsError(f"{path} tells of another teacher or other pairs; take a new folder.")
    path.write_text(json.dumps(make), encoding="utf-8")


def main() -> None:
    """Ask the teacher and write its answers, until no pair is left or the run is stopped."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with nli/")
    parser.add_argument("--teacher", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    teacher = seated(options.teacher, device())
    weights = (options.teacher / "model.safetensors").read_bytes()
    begun(options.out, {"teacher": sha256(weights).hexdigest(), "seed": options.seed})
    pairs = asked(options.data, options.seed)
    number = 0
    while part := list(islice(pairs, PART)):
        path = options.out / f"{number:04}.jsonl.gz"
        number += 1
        if path.exists():
            continue
        found = [json.dumps(asdict(one), ensure_ascii=False) for one in answered(part, teacher)]
        unfinished = path.with_suffix(".part")
        with gzip.open(unfinished, "wt", encoding="utf-8") as file:
            file.write("\n".join(found) + "\n")
        unfinished.rename(path)
        print(f"{number * PART} pairs", flush=True)


if __name__ == "__main__":
    main()
