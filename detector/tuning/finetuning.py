"""A judge's weights, trained further on labelled pairs."""

import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from detector.evaluation.pairs import LabelledPair, gold
from detector.judge import LABELS
from detector.models.cross_encoder import batches, label_columns, load_network, load_tokenizer, room
from detector.models.folder import read_json
from detector.models.hardware import device, precision
from detector.progress import Progress
from detector.spelling import in_one_spelling

EPOCHS = 3
"""Times that each pair is seen, as is usual from BERT on (Devlin et al. 2019)."""

RATE = 5e-5
"""Highest learning rate, the upper end of the usual range: small models bear it."""

WARM_UP = 0.1
"""Share of the steps over which the rate rises; it falls to nothing over the others."""

PIECES = 1_024
"""Pieces in a batch: sixteen to thirty-two pairs of two sentences, as is usual."""

LARGEST_GRADIENT = 1.0
WEIGHT_DECAY = 0.01


def fine_tuned(
    folder: Path, out: Path, pairs: Sequence[LabelledPair], seed: int, progress: Progress
) -> None:
    """Write to ``out`` the judge in ``folder`` trained further on pairs; tokenizer and all.

    All labels weigh the same, however often each occurs.
    """
    import torch  # noqa: PLC0415 - takes seconds to import

    torch.manual_seed(seed)
    # The backward pass of fused attention is several times slower on a CPU.
    network = load_network(folder, attn_implementation="eager").to(device()).train()
    tokenizer = load_tokenizer(folder)
    truth = gold(pairs)
    columns = label_columns(read_json(folder / "config.json").get("id2label"), folder.name)
    targets = torch.tensor(np.array(columns)[truth]).to(device())
    counts = np.bincount(truth, minlength=len(LABELS))
    weights = torch.zeros(len(LABELS))
    weights[columns] = torch.tensor(len(truth) / (len(LABELS) * counts), dtype=torch.float32)
    loss_of = torch.nn.CrossEntropyLoss(weights.to(device()))
    texts = [in_one_spelling((pair.premise, pair.hypothesis)) for pair in pairs]
    longest = room(network.config, tokenizer) + tokenizer.num_special_tokens_to_add(pair=True)
    lengths = [len(ids) for ids in _encoded(tokenizer, texts, longest)["input_ids"]]
    order = list(_order(lengths, seed))
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=WEIGHT_DECAY)
    with progress.stage("training the judge", len(order)) as advance:
        for step, batch in enumerate(order):
            for group in optimizer.param_groups:
                group["lr"] = RATE * share(step, len(order))
            inputs = tokenizer.pad(
                _encoded(tokenizer, [texts[row] for row in batch], longest), return_tensors="pt"
            ).to(device())
            with precision(device()):
                loss = loss_of(network(**inputs).logits.float(), targets[batch])
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), LARGEST_GRADIENT)
            optimizer.step()
            optimizer.zero_grad()
            advance(1)
    network.half().save_pretrained(out)
    tokenizer.save_pretrained(out)


def share(step: int, steps: int) -> float:
    """Return the share of the highest rate at a step, in (0, 1]."""
    rising = (step + 1) / max(1.0, WARM_UP * steps)
    return min(rising, (steps - step) / steps, 1.0)


def _encoded(tokenizer: Any, texts: Sequence[tuple[str, str]], longest: int) -> Any:
    premises, hypotheses = zip(*texts, strict=True)
    return tokenizer(
        list(premises), list(hypotheses), truncation="longest_first", max_length=longest
    )


def _order(lengths: list[int], seed: int) -> Iterator[list[int]]:
    """Yield batches of similar length, shuffled anew in each epoch."""
    rng = random.Random(seed)  # noqa: S311 - an order, no secret
    once = list(batches(lengths, PIECES))
    for _ in range(EPOCHS):
        rng.shuffle(once)
        yield from once
