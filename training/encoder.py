"""Teach the encoder other languages: ``python -m training.encoder --data DIR --out DIR``.

Distillation across languages (Reimers and Gurevych 2020): the English encoder is the teacher, and a
translation must get the vector of its English sentence. The vocabulary is extended; the rows of
English pieces are held, and English sentences must keep their vectors, so English stays.
"""

import argparse
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn.functional import cross_entropy, normalize
from transformers import AutoModel

from detector.evaluation.retrieval import found as nearest_found
from detector.models.hardware import device, has_bfloat16
from training.judge import ENCODER
from training.masters import masters, rate
from training.parallel import Translation, translations
from training.rows import grown, pieces_of

WARM_UP_STEPS = 40
COOL_DOWN = 0.5
EMBEDDINGS = "embeddings.word_embeddings.weight"
FASTER = 10.0
"""How much faster the rows of the pieces learn than the other weights."""
ENGLISH = 0.18
"""The share of English sentences, which must keep their vectors."""
CONTRAST, SCALE = 0.25, 20.0
"""The weight of telling the translations of a batch apart, and the sharpness of that."""
LONGEST = 56
WINDOW = 24
"""Batches that are sorted by length together."""
SHARES = {
    "uk": 0.20,
    "ru": 0.18,
    "vi": 0.12,
    "de": 0.08,
    "fr": 0.10,
    "es": 0.09,
    "pl": 0.10,
    "zh": 0.05,
    "ar": 0.08,
}
"""How often each language is drawn."""
MEASURED = 200
"""Translations of each language that are held out, to see how the training goes."""
TEXTS_AT_ONCE = 64


def prepared(data: Path, out: Path, seed: int) -> tuple[Any, Tokenizer, list[Translation]]:
    """Return the student with its extended vocabulary, its tokenizer, and the translations.

    A student that ``out`` already holds, were it only copied there, goes on; else one is made and
    saved there.
    """
    found = translations(data, seed)
    if not (out / "tokenizer.json").exists():
        model = AutoModel.from_pretrained(ENCODER, add_pooling_layer=False, dtype=torch.float32)
        grown(model, ENCODER, out, found, seed)
    tokenizer = Tokenizer.from_file(str(out / "tokenizer.json"))
    student = AutoModel.from_pretrained(
        out,
        attn_implementation="eager",
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
        add_pooling_layer=False,
        dtype=torch.float32,
    )
    return student, tokenizer, found


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


def drawn(
    found: list[Translation], tokenizer: Tokenizer, size: int, rng: random.Random
) -> Iterator[list[tuple[list[int], list[int]]]]:
    """Yield batches of pieces, English and other, without end; some others are English again."""
    by_language = {code: [t for t in found if t.language == code] for code in SHARES}
    codes, shares = list(SHARES), list(SHARES.values())
    while True:
        taken = [
            rng.choice(by_language[code]) for code in rng.choices(codes, shares, k=size * WINDOW)
        ]
        english = cut(tokenizer, [t.english for t in taken])
        others = cut(tokenizer, [t.english if rng.random() < ENGLISH else t.other for t in taken])
        window = sorted(zip(english, others, strict=True), key=lambda pair: len(pair[1]))
        batches = [window[i : i + size] for i in range(0, len(window), size)]
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


def retrieval(
    student: Vectors, teacher: Vectors, held: dict[str, list[Translation]]
) -> dict[str, float]:
    """Return by language how many held translations are nearest to their English sentence."""
    figures: dict[str, float] = {}
    for language, pairs in held.items():
        english = [pair.english for pair in pairs]
        queries = student.of([pair.other for pair in pairs]).numpy()
        right = nearest_found(queries, teacher.of(english).numpy(), english)
        figures[language] = round(right / len(pairs), 3)
    return figures


def divided(
    found: list[Translation],
) -> tuple[list[Translation], dict[str, list[Translation]]]:
    """Return the translations to learn from, and by language the last ones, to measure on."""
    held = {code: [t for t in found if t.language == code][-MEASURED:] for code in SHARES}
    left_out = {id(pair) for pairs in held.values() for pair in pairs}
    return [t for t in found if id(t) not in left_out], held


def train(options: argparse.Namespace) -> None:
    """Train, print the loss and retrieval, and save the encoder to ``options.out``."""
    torch.manual_seed(options.seed)
    torch.set_flush_denormal(True)
    place = device()
    student, tokenizer, found = prepared(options.data, options.out, options.seed)
    found, held_out = divided(found)
    student = student.to(place)
    teacher = AutoModel.from_pretrained(ENCODER, dtype=torch.float32).to(place).eval()
    teacher.resize_token_embeddings(tokenizer.get_vocab_size(), mean_resizing=False)
    both = (Vectors(student, tokenizer, place), Vectors(teacher, tokenizer, place))
    known = len(pieces_of(ENCODER))
    held = student.get_parameter(EMBEDDINGS)
    weights = masters(
        student,
        torch.bfloat16 if has_bfloat16(place) else torch.float32,
        faster={EMBEDDINGS: FASTER},
    )
    checkpoint = options.out / "checkpoint.pt"
    step, spent = 0, 0.0
    if checkpoint.exists():
        saved = torch.load(checkpoint, weights_only=True)
        weights.restore(saved["weights"])
        step, spent = saved["step"], saved["seconds"]
    started, smoothed = time.monotonic(), 0.0

    def save(seconds: float) -> None:
        student.save_pretrained(options.out, state_dict=weights.weights(student))
        torch.save({"weights": weights.state(), "step": step, "seconds": seconds}, checkpoint)

    print(len(found), "translations", flush=True)
    for batch in drawn(found, tokenizer, options.batch, random.Random(options.seed + step)):
        seconds = spent + time.monotonic() - started
        done = seconds / (options.minutes * 60)
        if done >= 1:
            break
        with torch.inference_mode():
            frozen = embedded(teacher, [english for english, _ in batch], place)
        target = frozen.clone()
        vector = embedded(student, [other for _, other in batch], place)
        rows = torch.arange(len(batch), device=place)
        contrast = cross_entropy(SCALE * vector @ target.T, rows)
        loss = (1 - (vector * target).sum(dim=1)).mean() + CONTRAST * contrast
        loss.backward()
        if held.grad is not None:
            held.grad[:known] = 0
        weights.step(rate(options.rate, (step + 1) / WARM_UP_STEPS, done, COOL_DOWN))
        step += 1
        smoothed = 0.98 * smoothed + 0.02 * loss.item() if smoothed else loss.item()
        if step % 25 == 0:
            print(f"{step} {smoothed:.3f} {seconds:.0f}s", flush=True)
        if step % options.save_every == 0:
            print(retrieval(*both, held_out), flush=True)
            save(seconds)
    save(spent + time.monotonic() - started)
    print(retrieval(*both, held_out), flush=True)


def options() -> argparse.Namespace:
    """Return the command line's options."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with parallel/")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=90)
    parser.add_argument("--batch", type=int, default=96, help="sentences")
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--save-every", type=int, default=250, help="steps")
    parser.add_argument("--seed", type=int, default=0)
    return parser.parse_args()


if __name__ == "__main__":
    train(options())
