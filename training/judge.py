"""Train the built-in judge: ``python -m training.judge --data DIR --foundation DIR --out DIR``.

A cross-encoder grown from the encoder of many languages (:mod:`training.encoder`), on a CPU or a
GPU. It learns from labelled pairs, from pairs that a teacher has answered, and from pairs carried
into other languages, side by side (:mod:`training.lessons`). Where a carried pair has neither label
nor answer, the teacher is asked about its English side.

Attention is eager and dropout is off, because on a CPU the backward pass of fused attention is
several times slower; the model is compiled, which saves a fifth of the time and asks for a C++
compiler. The pieces and the lowest layers stay as they are: they hold what the
languages have in common, and leaving them alone saves a quarter of the work. The rate is warmed up,
held, and let down over the last part of the steps, so that a run may be given more of them before
it ends. A run that was stopped goes on from its checkpoint.
"""

import argparse
import json
import random
import shutil
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import torch
from tokenizers import Encoding, Tokenizer
from torch import Tensor
from torch.nn.functional import cross_entropy

from detector.models.hardware import device, has_bfloat16
from detector.models.registry import BUILT_IN
from training import written
from training.answers import answers
from training.encoder import cutter
from training.lessons import Known, Lesson, batches, carried, english, everywhere
from training.made import made
from training.masters import masters, rate, save_whole
from training.mixture import LABELS, Example, mixture, rows, unseen
from training.newsroom import newsroom
from training.projections import Projection, itself
from training.teacher import Teacher, loaded, logits, seated
from training.translated import kept, translated

WARM_UP_STEPS = 200
COOL_DOWN = 0.4
LABEL_SMOOTHING = 0.05
FROZEN_LAYERS = 3
"""Layers above the pieces that are not trained."""
MEASURED = 500
"""The most pairs of a set to see how the training goes by."""
DEVELOPMENT = {
    "en": "nli/dev/lingnli.val.jsonl.gz",
    "fever": "nli/dev/fever_nli.dev.jsonl.gz",
}
"""Sets to see how the training goes by, beside the written items that are kept for it."""


def wanted(teacher: Teacher, batch: Sequence[Lesson]) -> Tensor:
    """Return the probabilities to be given, (pairs, 3).

    They are those of the label, of the answer, the mean of both where there are both, and what the
    teacher says now where there is neither.
    """
    found = torch.zeros(len(batch), len(LABELS))
    for row, (_, pair) in enumerate(batch):
        if pair.label is not None:
            found[row] = LABEL_SMOOTHING / len(LABELS)
            found[row, pair.label] += 1 - LABEL_SMOOTHING
        if pair.answer is not None:
            answer = torch.tensor(pair.answer)
            found[row] = answer if pair.label is None else (found[row] + answer) / 2
    found = found.to(teacher.place)
    unknown = [
        row for row, (_, pair) in enumerate(batch) if pair.label is None and pair.answer is None
    ]
    if unknown:
        found[unknown] = teacher.answers([batch[row][1].english for row in unknown])
    return found


Measured = tuple[Encoding, int]
"""An encoded pair and its label."""


def measured(found: Iterable[Example], tokenizer: Tokenizer) -> list[Measured]:
    """Return encoded pairs with their labels, shortest first."""
    pairs = [(tokenizer.encode(one.premise, one.hypothesis), one.label) for one in found]
    return sorted(pairs, key=lambda pair: len(pair[0]))


def development(
    data: Path, tokenizer: Tokenizer, *, english_alone: bool = False
) -> dict[str, list[Measured]]:
    """Return encoded pairs with their labels, shortest first, a sample of each set."""
    kept = [one for one in written.items(held_out=True) if one.is_english or not english_alone]
    sets = written.development(kept)
    if not english_alone:
        sets["news"] = newsroom(data, held_out=True)
    for code, name in DEVELOPMENT.items():
        sets[code] = [
            Example(row["premise"], row["hypothesis"], LABELS.index(row["label"]))
            for row in rows(data / name)
        ]
    return {
        code: measured(random.Random(0).sample(found, min(MEASURED, len(found))), tokenizer)
        for code, found in sets.items()
    }


def loss(model: Any, teacher: Teacher, batch: Sequence[Lesson]) -> Tensor:
    """Return how far a judge is from what is wanted of a batch."""
    given = logits(model, [pair for pair, _ in batch], teacher.place)
    return cross_entropy(given, wanted(teacher, batch))


def accuracy(model: Any, found: Sequence[Measured], place: str) -> float:
    """Return the share of pairs whose likeliest label is the given one."""
    right = 0
    with torch.inference_mode():
        for start in range(0, len(found), 32):
            batch = found[start : start + 32]
            answers = logits(model, [pair for pair, _ in batch], place).argmax(dim=1)
            right += sum(a == label for a, (_, label) in zip(answers.tolist(), batch, strict=True))
    return right / len(found)


def frozen(model: Any) -> Any:
    """Return the judge with its pieces and lowest layers kept from training."""
    base = model.base_model
    for part in (base.embeddings, *base.encoder.layer[:FROZEN_LAYERS]):
        part.requires_grad_(requires_grad=False)
    return model


def lessons(options: argparse.Namespace, rng: random.Random) -> Iterator[Projection]:
    """Return the supply of pairs to learn from."""
    general = unseen(mixture(options.data, options.seed), options.data)
    labelled = [itself(one) for one in general]
    made_pairs = unseen(made(options.data, options.seed), options.data)
    stories = [itself(one) for one in made_pairs]
    if options.english:
        return english(labelled, stories, rng)
    read = [itself(one) for one in unseen(newsroom(options.data), options.data)]
    answered = answers(options.answers, options.data) if options.answers else []
    others_told = translated([*labelled, *answered], kept())
    known = Known(labelled, stories, read, others_told, answered)
    others = carried(known.english, options.data, options.sentences, rng)
    return everywhere(known, others, rng)


def train(options: argparse.Namespace) -> None:
    """Train, print the loss and development accuracy, and save the judge to ``options.out``."""
    torch.manual_seed(options.seed)
    torch.set_flush_denormal(True)
    place = device()
    teacher = seated(options.teacher, place)
    model, tokenizer = frozen(loaded(options.foundation, place)), cutter(options.foundation)
    options.out.mkdir(parents=True, exist_ok=True)
    for path in options.foundation.glob("tokenizer*.json"):
        shutil.copy(path, options.out)
    weights = masters(model, torch.bfloat16 if has_bfloat16(place) else torch.float32)
    compiled = torch.compile(model, dynamic=True)
    held_out = development(options.data, tokenizer, english_alone=options.english)
    rng = random.Random(options.seed)
    supply = lessons(options, rng)
    checkpoint, step = options.out / "checkpoint.pt", 0
    if checkpoint.exists():
        saved = torch.load(checkpoint, weights_only=True)
        weights.restore(saved["weights"])
        step = saved["step"]
        rng.seed(options.seed + step)

    def report() -> None:
        figures = {
            code: round(accuracy(model, found, place), 3) for code, found in held_out.items()
        }
        print(f"{step} development {json.dumps(figures)}", flush=True)
        model.save_pretrained(options.out, state_dict=weights.weights(model))
        save_whole({"weights": weights.state(), "step": step}, checkpoint)

    report()
    started, smoothed = time.monotonic(), 0.0
    for batch in batches(supply, tokenizer, options.tokens, rng):
        if step >= options.steps:
            break
        missed = loss(compiled, teacher, batch)
        missed.backward()
        weights.step(
            rate(options.rate, (step + 1) / WARM_UP_STEPS, step / options.steps, COOL_DOWN)
        )
        step += 1
        smoothed = 0.98 * smoothed + 0.02 * missed.item() if smoothed else missed.item()
        if step % 25 == 0:
            print(f"{step} {smoothed:.3f} {time.monotonic() - started:.0f}s", flush=True)
        if step % options.save_every == 0:
            report()
    report()


def options() -> argparse.Namespace:
    """Return the command line's options."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--data", type=Path, required=True, help="folder with parallel/, nli/ and news/"
    )
    parser.add_argument("--foundation", type=Path, required=True, help="to grow from, or a judge")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument(
        "--teacher", type=Path, default=BUILT_IN / "judge", help="labels pairs that have no label"
    )
    either = parser.add_mutually_exclusive_group()
    either.add_argument(
        "--answers", type=Path, help="folder that training.answers left, to learn from too"
    )
    either.add_argument(
        "--english", action="store_true", help="learn from English alone, for a larger teacher"
    )
    parser.add_argument("--steps", type=int, default=5_500, help="batches to learn from")
    parser.add_argument("--tokens", type=int, default=4_096, help="pieces in a batch")
    parser.add_argument("--sentences", type=int, default=30_000, help="translations to pair")
    parser.add_argument("--rate", type=float, default=1.2e-4)
    parser.add_argument("--save-every", type=int, default=500, help="steps")
    parser.add_argument("--seed", type=int, default=0)
    return parser.parse_args()


if __name__ == "__main__":
    train(options())
