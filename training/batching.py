"""Batches of tokenised pairs: one padded length in each, about the same number of pieces."""

import math
import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from training.mixture import Example

PADDING_STEP = 16
"""Lengths are padded to multiples of this, so that a batch holds one length."""
WINDOW = 20_000
"""Examples sorted by length at a time; shuffled windows keep the batches mixed."""


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


def steps(
    encoded: list[Encoded], tokens: int, seed: int, skip: int, per_epoch: int
) -> Iterator[list[Encoded]]:
    """Yield batches epoch after epoch without end, from the ``skip``-th on."""
    epoch, first = divmod(skip, per_epoch)
    while True:
        yield from batches(encoded, tokens, random.Random(seed + epoch))[first:]
        epoch, first = epoch + 1, 0
