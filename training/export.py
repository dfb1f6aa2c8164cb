"""Turn a checkpoint into the built-in judge: ``python -m training.export --help``.

Writes half-precision weights, the tokenizer, ``card.json`` (name, languages, temperatures, sha256)
and ``MODEL_CARD.md``. The temperature of English is fitted on the development sets, those of the
other languages on English pairs that were carried into them; the figures on the card are measured
on the exported files, through the product's own judge.
"""

import argparse
import hashlib
import json
import random
from collections import Counter
from itertools import islice
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from scipy.optimize import minimize_scalar
from scipy.special import log_softmax, softmax
from scipy.stats import binomtest
from transformers import AutoModelForSequenceClassification, AutoTokenizer

from detector.judge import Judge
from detector.models.registry import BUILT_IN, load_encoder, load_judge
from training.card import filled
from training.encoder import SHARES, TEACHER
from training.mixture import LABELS, Example, rows
from training.newsroom import events
from training.parallel import parted, translations
from training.projections import Projection, Projections, itself
from training.translated import kept
from training.written import development, items, translated_items

NAME = "detect-judge"
CARRIED, LABELLED = 500, 1_000
"""Pairs of a language that its temperature is fitted on; of each set, pairs to switch words of."""
DEVELOPMENT = tuple(
    f"nli/dev/{name}.jsonl.gz"
    for name in ("lingnli.val", "snli_eval.dev", "fever_nli.dev", "cad_nli.dev")
)
"""Sets that the temperature of English is fitted on, with the written items kept for this."""
EVALUATION = {
    "MNLI matched": "nli/eval/mnli_eval.dev_matched.jsonl.gz",
    "SNLI test": "nli/eval/snli_eval.test.jsonl.gz",
    "FEVER official development": "nli/eval/fever_dev_nli.dev.jsonl.gz",
}
"""Sets that nothing was trained on or chosen by."""


def sample(data: Path, name: str, size: int) -> tuple[list[tuple[str, str]], NDArray[np.int64]]:
    """Return a seeded sample of a labelled file: its pairs, and the index of each one's label."""
    found = [row for row in rows(data / name) if row["label"] in LABELS]
    taken = random.Random(0).sample(found, min(size, len(found)))
    pairs = [(row["premise"], row["hypothesis"]) for row in taken]
    return pairs, np.array([LABELS.index(row["label"]) for row in taken])


def written_sample() -> tuple[list[tuple[str, str]], NDArray[np.int64]]:
    """Return the English pairs of the written items that were not learnt, and their labels."""
    found = development(items(held_out=True))["written en"]
    return [(one.premise, one.hypothesis) for one in found], np.array([one.label for one in found])


def fitted_temperature(logits: NDArray[np.float32], gold: NDArray[np.int64]) -> float:
    """Return the temperature that makes the gold labels likeliest (Guo et al. 2017)."""

    def loss(temperature: float) -> float:
        scaled = logits / temperature
        scaled = scaled - scaled.max(axis=1, keepdims=True)
        likelihood = scaled[np.arange(len(gold)), gold] - np.log(np.exp(scaled).sum(axis=1))
        return -float(likelihood.mean())

    return float(minimize_scalar(loss, bounds=(0.3, 3.0), method="bounded").x)


def carried_temperature(judge: Judge, pairs: list[Projection], english: float) -> float:
    """Return the temperature at which carried pairs get the probabilities of the English ones.

    The cross-entropy to what the judge says of the English pairs, at their temperature, is least.
    """
    wanted = softmax(judge.logits([pair.english for pair in pairs]) / english, axis=1)
    given = judge.logits([pair.other for pair in pairs])

    def loss(temperature: float) -> float:
        return -float((wanted * log_softmax(given / temperature, axis=1)).sum(axis=1).mean())

    return float(minimize_scalar(loss, bounds=(0.5, 6.0), method="bounded").x)


def carried_temperatures(judge: Judge, data: Path, english: float) -> dict[str, float]:
    """Return the temperature of every language but English, on translations that are kept for it.

    The labelled pairs whose words are switched are those of the development sets.
    """
    _, found = parted(translations(data, seed=0))
    known = [
        itself(Example(*pair, int(label)))
        for name in DEVELOPMENT
        for pair, label in zip(*sample(data, name, LABELLED), strict=True)
    ]
    encoder = load_encoder(str(TEACHER))
    temperatures: dict[str, float] = {}
    for code in SHARES:
        supply = Projections(found, known, {code: CARRIED}, encoder.encode, random.Random(0))
        pairs = list(islice(supply, CARRIED))
        temperatures[code] = carried_temperature(judge, pairs, english)
    return temperatures


def write_card(folder: Path, temperature: float, others: dict[str, float]) -> str:
    """Write ``card.json`` and return the sha256 of the weights."""
    digest = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    card = {
        "name": NAME,
        "languages": {
            code: {"temperature": round(own, 3)}
            for code, own in {"en": temperature, **others}.items()
        },
        "temperature": round(temperature, 3),
        "sha256": digest,
    }
    (folder / "card.json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")
    return digest


def figure(judge: Judge, name: str, file: str, data: Path, size: int) -> str:
    """Return a table row: the exported judge's accuracy on a set, with its Wilson interval."""
    pairs, gold = sample(data, file, size)
    guessed = judge.logits(pairs).argmax(axis=1)
    right = int((guessed == gold).sum())
    interval = binomtest(right, len(gold)).proportion_ci(method="wilson")
    share, low, high = (f"{100 * p:.1f}" for p in (right / len(gold), interval.low, interval.high))
    return f"| {name} | {len(gold):,} | {share} | {low} to {high} |"


def main() -> None:
    """Export the checkpoint, fit the temperature, measure and write the cards."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--rows", type=int, default=2_000, help="of each set at most")
    parser.add_argument("--out", type=Path, default=BUILT_IN / "judge")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    model = AutoModelForSequenceClassification.from_pretrained(
        options.checkpoint, dtype=torch.float32
    )
    model.half().save_pretrained(options.out)
    tokenizer = AutoTokenizer.from_pretrained(options.checkpoint)
    tokenizer.save_pretrained(options.out)
    write_card(options.out, 1.0, {})
    judge = load_judge(str(options.out))
    sampled = [sample(options.data, name, options.rows // 2) for name in DEVELOPMENT]
    sampled.append(written_sample())
    logits = np.concatenate([judge.logits(pairs) for pairs, _ in sampled])
    temperature = fitted_temperature(logits, np.concatenate([gold for _, gold in sampled]))
    others = carried_temperatures(judge, options.data, temperature)
    digest = write_card(options.out, temperature, others)
    exported = load_judge(str(options.out))
    figures = [
        figure(exported, name, file, options.data, options.rows)
        for name, file in EVALUATION.items()
    ]
    learnt = [event for event in events() if not event.held_out]
    relations = Counter(relation for event in learnt for *_, relation in event.pairs)
    told = {
        "figures": "\n".join(figures),
        "sha256": digest,
        "temperature": f"{temperature:.3f}",
        "temperatures": ", ".join(f"{code} {own:.2f}" for code, own in others.items()),
        "items": f"{len(items()):,}",
        "again": f"{sum(map(len, translated_items().values())):,}",
        "translated": f"{len(kept()):,}",
        "read": f"{relations.total():,}",
        "read_contradictions": str(relations["contradiction"]),
        "read_supports": str(relations.total() - relations["contradiction"] - relations["neutral"]),
    }
    card = filled("judge", told)
    (options.out / "MODEL_CARD.md").write_text(card, encoding="utf-8")
    print(card)


if __name__ == "__main__":
    main()
