"""Which way of explaining a verdict is the most faithful: ``eval/explanations.py --data DIR``.

Of correct contradictions of two development sets, the words that each way ranks highest are
deleted and the judge is asked again (DeYoung et al. 2020, comprehensiveness): the further the
probability of contradiction falls, the more these words carried it. Writes
``docs/explanations.md``.
"""

import argparse
import gzip
import json
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from detector.calibration import corrected, uncorrected
from detector.judge import LABELS, Judge
from detector.models.cross_encoder import label_columns
from detector.models.folder import read_json
from detector.models.hardware import has_bfloat16, precision
from detector.models.quiet import quiet
from detector.models.registry import load_judge, locate
from detector.rationales import left_out, words
from detector.types import Model

FILES = ("nli/dev/lingnli.val.jsonl.gz", "nli/dev/fever_nli.dev.jsonl.gz")
PAIRS = 300
DELETED = (1, 2, 3, 5)
LONGEST = 60
"""Words of both sides together: as long as two propositions, and the test stays short."""

STEPS = 16
"""Points on the way from nothing to the text, for integrated gradients."""

CONTRADICTION = LABELS.index("contradiction")
LANGUAGE = "en"
"""Of all files."""

PAGE = Path(__file__).parent.parent / "docs" / "explanations.md"

Texts = tuple[str, str]
Way = Callable[[Sequence[Texts]], list[list[float]]]
"""Pairs to the weight of each of their words, those of the premise first."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What deleting the words of one way does: the mean fall for each of ``DELETED``."""

    name: str
    falls: tuple[float, ...]
    errors: tuple[float, ...]
    seconds: float


def probability(judge: Judge, pairs: Sequence[Texts]) -> list[float]:
    """Return the probability that each premise contradicts its hypothesis."""
    logits = corrected(judge.logits(pairs), judge.model, [(LANGUAGE,)] * len(pairs))
    return [float(row[CONTRADICTION]) for row in uncorrected(logits)]


def sample(data: Path, judge: Judge) -> list[Texts]:
    """Return seeded contradictions that the judge labels right, as many of each file."""
    taken: list[Texts] = []
    for name in FILES:
        with gzip.open(data / name, "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        pairs = [
            (row["premise"], row["hypothesis"])
            for row in rows
            if row["label"] == "contradiction"
            and len(words(row["premise"])) + len(words(row["hypothesis"])) <= LONGEST
        ]
        random.Random(0).shuffle(pairs)  # noqa: S311 - a sample, no secret
        some = pairs[: 4 * PAIRS // len(FILES)]
        right = judge.logits(some).argmax(axis=1) == CONTRADICTION
        kept = [pair for pair, good in zip(some, right, strict=True) if good]
        taken += kept[: PAIRS // len(FILES)]
    return taken


def leave_one_out(judge: Judge) -> Way:
    """Return the fall of the probability without each word."""

    def way(pairs: Sequence[Texts]) -> list[list[float]]:
        asked = [(place, texts) for place, pair in enumerate(pairs) for texts in without(pair)]
        left = probability(judge, [texts for _, texts in asked])
        found: list[list[float]] = [[] for _ in pairs]
        for (place, _), value in zip(asked, left, strict=True):
            found[place].append(-value)
        return found

    return way


def without(pair: Texts) -> list[Texts]:
    """Return the pair without each of its words."""
    return [(left_out(pair[0], span), pair[1]) for span in words(pair[0])] + [
        (pair[0], left_out(pair[1], span)) for span in words(pair[1])
    ]


def gradients(folder: Path, steps: int) -> Way:
    """Return gradient times input on the embeddings, summed over each word's pieces.

    With several steps, the gradients are those on the way from padding to the text (Sundararajan
    et al. 2017).
    """
    import torch  # noqa: PLC0415 - takes seconds
    from transformers import (  # noqa: PLC0415 - takes seconds
        AutoModelForSequenceClassification,
        AutoTokenizer,
    )

    tokenizer = AutoTokenizer.from_pretrained(folder)
    network = AutoModelForSequenceClassification.from_pretrained(folder, dtype=torch.float32).eval()
    network.requires_grad_(requires_grad=False)
    column = label_columns(read_json(folder / "config.json")["id2label"], folder.name)[
        CONTRADICTION
    ]
    embeddings = network.get_input_embeddings()

    def weights(pair: Texts) -> list[float]:
        inputs = tokenizer(*pair, return_offsets_mapping=True, return_tensors="pt")
        offsets, sides = inputs.pop("offset_mapping")[0].tolist(), inputs.sequence_ids(0)
        ids = inputs.pop("input_ids")
        with torch.no_grad():
            text = embeddings(ids)
            nothing = embeddings(torch.full_like(ids, tokenizer.pad_token_id)) if steps > 1 else 0
        total = torch.zeros_like(text)
        for step in range(steps):
            share = (step + 0.5) / steps if steps > 1 else 1.0
            point = (nothing + share * (text - nothing)).requires_grad_()
            with torch.enable_grad(), precision("cpu"):
                logits = network(inputs_embeds=point, **inputs).logits.float()
                torch.log_softmax(logits, -1)[0, column].backward()
            total += point.grad / steps
        pieces = (total * (text - nothing)).sum(-1)[0].tolist()
        return [
            sum(
                weight
                for weight, (start, end), of in zip(pieces, offsets, sides, strict=True)
                if of == side and start < span.end and end > span.start
            )
            for side, one in enumerate(pair)
            for span in words(one)
        ]

    return lambda pairs: [weights(pair) for pair in pairs]


def chance(seed: int) -> Way:
    """Return random weights."""
    rng = random.Random(seed)  # noqa: S311 - a baseline, no secret
    return lambda pairs: [[rng.random() for _ in without(pair)] for pair in pairs]


def deleted(pair: Texts, weights: Sequence[float], count: int) -> Texts:
    """Return the pair without its ``count`` weightiest words."""
    spans = [(side, span) for side, one in enumerate(pair) for span in words(one)]
    order = sorted(range(len(spans)), key=lambda place: -weights[place])[:count]
    chosen = sorted((spans[place] for place in order), key=lambda one: -one[1].start)
    texts = list(pair)
    for side, span in chosen:
        texts[side] = (
            texts[side][: span.start] + " " * (span.end - span.start) + texts[side][span.end :]
        )
    return " ".join(texts[0].split()), " ".join(texts[1].split())


def outcome(name: str, way: Way, pairs: Sequence[Texts], judge: Judge) -> Outcome:
    """Return what the deletion test makes of a way of explaining."""
    way(pairs[:2])  # loading does not count
    began = time.perf_counter()
    weights = way(pairs)
    seconds = (time.perf_counter() - began) / len(pairs)
    before = np.array(probability(judge, pairs))
    falls = []
    for count in DELETED:
        left = [deleted(pair, one, count) for pair, one in zip(pairs, weights, strict=True)]
        falls.append(before - np.array(probability(judge, left)))
    root = np.sqrt(len(pairs))
    return Outcome(
        name,
        tuple(float(fall.mean()) for fall in falls),
        tuple(float(1.96 * fall.std() / root) for fall in falls),
        seconds,
    )


def page(outcomes: Sequence[Outcome], pairs: int, length: float, model: Model) -> str:
    """Return the page with the table."""
    import torch  # noqa: PLC0415 - takes seconds

    heads = "".join(f" {count} |" for count in DELETED)
    lines = [f"| words chosen by |{heads} seconds a pair |", "|---" * (len(DELETED) + 2) + "|"]
    for one in outcomes:
        cells = "".join(
            f" {fall:.2f} ± {error:.2f} |"
            for fall, error in zip(one.falls, one.errors, strict=True)
        )
        lines.append(f"| {one.name} |{cells} {one.seconds:.3f} |")
    return TEXT.format(
        table="\n".join(lines),
        pairs=pairs,
        length=length,
        judge=f"{model.name} ({model.sha256[:8]})",
        processor=f"{torch.backends.cpu.get_cpu_capability()}, "
        f"{'with' if has_bfloat16('cpu') else 'without'} bfloat16",
    )


TEXT = """# The words on which a verdict hangs

The report marks the words without which the probability of a verdict would fall by .1 or more, and
by half as much as without the strongest one.
They are found by leaving each word out and asking the judge again (`detector/rationales.py`). This
works with any judge, needs no gradients, and what a mark means can be said in one sentence.

`python eval/explanations.py --data DIR` wrote this page. Of {pairs} contradictions of LingNLI and
FEVER-NLI (development parts) that {judge} labels right, {length:.0f} words each on both sides
together, the words that each way ranks highest are deleted. The table says by how much the
probability of contradiction falls then, on average, with 95 % intervals; more is better.

{table}

Leaving out one word is the same act as the first column's test, so it cannot lose there; the
columns to its right are no longer its own measure. Gradient times input is cheap, but little better
than chance. Integrated gradients ({steps} steps) come near, at several times the cost, and need a
differentiable model with its embeddings within reach. Seconds are on one core of a processor
({processor}), next to other work.
""".replace("{steps}", str(STEPS))


def main() -> None:
    """Compare the ways and write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with nli/dev/")
    parser.add_argument("--judge", help="a folder or hub id in place of the built-in judge")
    options = parser.parse_args()
    quiet()
    judge, folder = load_judge(options.judge), locate("judge", options.judge).folder
    pairs = sample(options.data, judge)
    ways = {
        "leaving one out": leave_one_out(judge),
        "gradient times input": gradients(folder, 1),
        "integrated gradients": gradients(folder, STEPS),
        "chance": chance(0),
    }
    outcomes = [outcome(name, way, pairs, judge) for name, way in ways.items()]
    length = sum(len(without(pair)) for pair in pairs) / len(pairs)
    PAGE.write_text(page(outcomes, len(pairs), length, judge.model), encoding="utf-8")


if __name__ == "__main__":
    main()
