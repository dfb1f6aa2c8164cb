"""A judge in training or in a teacher's chair: its weights, and what it makes of encoded pairs."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from tokenizers import Encoding, Tokenizer
from torch import Tensor
from transformers import AutoModelForSequenceClassification

from detector.models.first_piece import narrowed
from detector.models.hardware import has_bfloat16
from training.encoder import cutter
from training.mixture import LABELS
from training.projections import Sides


def loaded(folder: Path, place: str) -> Any:
    """Return a judge that is fit to be trained."""
    model = AutoModelForSequenceClassification.from_pretrained(
        folder,
        attn_implementation="eager",
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
        dtype=torch.float32,
        num_labels=len(LABELS),
        id2label=dict(enumerate(LABELS)),
        label2id={label: index for index, label in enumerate(LABELS)},
    )
    return narrowed(model).to(place)


def logits(model: Any, encodings: Sequence[Encoding], place: str) -> Tensor:
    """Return a model's logits for encoded pairs, (pairs, 3), in single precision."""
    longest = max(map(len, encodings))
    inputs = torch.zeros(3, len(encodings), longest, dtype=torch.long)
    for row, encoding in enumerate(encodings):
        inputs[0, row, : len(encoding)] = torch.tensor(encoding.ids)
        inputs[1, row, : len(encoding)] = 1
        inputs[2, row, : len(encoding)] = torch.tensor(encoding.type_ids)
    ids, mask, sides = inputs.to(place)
    told = {"token_type_ids": sides} if hasattr(model.config, "type_vocab_size") else {}
    found: Tensor = model(input_ids=ids, attention_mask=mask, **told).logits
    return found.float()


@dataclass(frozen=True, slots=True)
class Teacher:
    """The judge that says what a pair without a label is in English."""

    model: Any
    tokenizer: Tokenizer
    place: str

    def answers(self, pairs: list[Sides]) -> Tensor:
        """Return the probabilities of the labels, (pairs, 3)."""
        with torch.inference_mode():
            encoded = self.tokenizer.encode_batch(pairs)
            answers = logits(self.model, encoded, self.place).softmax(dim=1)
        return answers.clone()


def seated(folder: Path, place: str) -> Teacher:
    """Return the judge in a folder as a teacher, in bfloat16 where that is fast.

    Raises:
        ValueError: It is no judge with the labels of this package, in their order.
    """
    named = json.loads((folder / "config.json").read_text(encoding="utf-8")).get("id2label", {})
    labels = tuple(named.get(str(index)) for index in range(len(LABELS)))
    if labels != LABELS:
        raise ValueError(f"{folder} labels pairs as {labels}; expected a judge's {LABELS}.")
    precision = torch.bfloat16 if has_bfloat16(place) else torch.float32
    return Teacher(loaded(folder, place).eval().to(precision), cutter(folder), place)
