"""The first embeddings of new pieces: near those of the English pieces that translate them."""

import json
import random
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer
from torch import Tensor
from transformers import PreTrainedTokenizerFast

from training.alignment import aligned
from training.parallel import Translation
from training.vocabulary import GROUPS, base_letter, extended, extension

MOST_PAIRS = 80_000
"""Translations of a group to align."""
TRANSLATIONS, LEAST = 6, 0.04
"""English pieces that a new piece begins between, and the least probability of each."""


def beginnings(
    old: Tensor, tokenizer: Tokenizer, translations: list[Translation], seed: int
) -> Tensor:
    """Return the embeddings of all pieces, (pieces, width), the old ones as they were.

    A new piece begins at the mean of its English translations, at the usual length of a row; one
    that was not aligned at its letters without accents, or near the mean of all rows.
    """
    size, known = tokenizer.get_vocab_size(), len(old)
    usual = old.norm(dim=1).mean()
    noise = torch.randn(size, old.shape[1], generator=torch.Generator().manual_seed(seed))
    rows = old.mean(dim=0) + noise * old.std(dim=0)
    rows[:known] = old
    for piece, place in tokenizer.get_vocab().items():
        plain = tokenizer.token_to_id(base_letter(piece))
        if place >= known and plain is not None and plain < known:
            rows[place] = old[plain]
    sums, weights = torch.zeros_like(rows), torch.zeros(size)
    rng = random.Random(seed)
    for languages in GROUPS:
        group = [t for t in translations if t.language in languages]
        taken = rng.sample(group, min(MOST_PAIRS, len(group)))
        others = tokenizer.encode_batch([t.other for t in taken], add_special_tokens=False)
        english = tokenizer.encode_batch([t.english for t in taken], add_special_tokens=False)
        pairs = [(a.ids, b.ids) for a, b in zip(others, english, strict=True)]
        for source, likely in aligned(pairs).best(TRANSLATIONS, LEAST).items():
            for target, probability in likely:
                if source >= known > target:
                    sums[source] += probability * old[target]
                    weights[source] += probability
    placed = weights > 0
    means = sums[placed] / weights[placed, None]
    rows[placed] = means * (usual / means.norm(dim=1, keepdim=True))
    return rows


def pieces_of(folder: Path) -> dict[str, int]:
    """Return the vocabulary of the tokenizer in a folder."""
    vocabulary: dict[str, int] = json.loads((folder / "tokenizer.json").read_text("utf-8"))[
        "model"
    ]["vocab"]
    return vocabulary


def grown(model: Any, start: Path, out: Path, found: list[Translation], seed: int) -> None:
    """Save the model to ``out`` with the vocabulary of ``start`` extended to other languages."""
    new = extension(set(pieces_of(start)), found)
    content = extended(start / "tokenizer.json", new)
    tokenizer = Tokenizer.from_str(json.dumps(content))
    embeddings = model.get_input_embeddings()
    rows = beginnings(embeddings.weight.data, tokenizer, found, seed)
    model.resize_token_embeddings(len(rows), mean_resizing=False)
    model.get_input_embeddings().weight.data = rows
    model.save_pretrained(out)
    PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        unk_token="[UNK]",  # noqa: S106 - no password
        pad_token="[PAD]",  # noqa: S106 - nor these
        cls_token="[CLS]",  # noqa: S106
        sep_token="[SEP]",  # noqa: S106
        mask_token="[MASK]",  # noqa: S106
        model_max_length=512,
        model_input_names=["input_ids", "token_type_ids", "attention_mask"],
    ).save_pretrained(out)
