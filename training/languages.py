"""Teach the judge other languages: ``python -m training.languages --data DIR --out DIR``.

Only the embeddings of the new pieces are trained, everything else of the English judge is held, so
that its answers on English stay what they were. The teacher is the judge itself on
the English pair: its answer and the state behind it are what the projected pair must give. With
``--minutes 0`` the rows stay where alignment puts them.
"""

import argparse
import random
import time
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

import torch
from tokenizers import Encoding, Tokenizer
from torch import Tensor
from torch.nn.functional import cosine_similarity, kl_div, log_softmax
from transformers import AutoModelForSequenceClassification

from detector.models.hardware import device
from detector.models.registry import BUILT_IN, load_encoder
from training.encoder import EMBEDDINGS, SHARES
from training.judge import ENCODER
from training.made import made
from training.masters import masters, rate
from training.mixture import mixture, unseen
from training.parallel import translations
from training.projections import Projection, Projections
from training.rows import grown, pieces_of

WARM_UP_STEPS = 30
COOL_DOWN = 0.6
LONGEST = 96
"""Pieces of a pair; longer ones are left out."""
WINDOW = 1_500
"""Pairs that are sorted by length together."""
STATE = 1.0
"""The weight of giving the teacher's state, beside giving its answer."""
LABELLED = 20_000
"""English pairs whose words are translated one by one."""


def batches(
    pairs: Iterable[Projection], tokenizer: Tokenizer, size: int, rng: random.Random
) -> Iterator[list[tuple[Encoding, Encoding]]]:
    """Yield batches of encoded (English, other) pairs, about ``size`` pieces on the other side."""
    supply = iter(pairs)
    while window := list(islice(supply, WINDOW)):
        english = tokenizer.encode_batch([pair.english for pair in window])
        other = tokenizer.encode_batch([pair.other for pair in window])
        encoded = [
            (a, b) for a, b in zip(english, other, strict=True) if max(len(a), len(b)) <= LONGEST
        ]
        encoded.sort(key=lambda pair: len(pair[1]))
        found: list[list[tuple[Encoding, Encoding]]] = [[]]
        for pair in encoded:
            if (len(found[-1]) + 1) * len(pair[1]) > size:
                found.append([])
            found[-1].append(pair)
        rng.shuffle(found)
        yield from found


def collated(encodings: Sequence[Encoding], place: str) -> dict[str, Tensor]:
    """Return the model's inputs, (pairs, longest) each."""
    longest = max(map(len, encodings))
    inputs = torch.zeros(3, len(encodings), longest, dtype=torch.long)
    for row, encoding in enumerate(encodings):
        inputs[0, row, : len(encoding)] = torch.tensor(encoding.ids)
        inputs[1, row, : len(encoding)] = torch.tensor(encoding.type_ids)
        inputs[2, row, : len(encoding)] = 1
    names = ("input_ids", "token_type_ids", "attention_mask")
    return dict(zip(names, inputs.to(place), strict=True))


def train(options: argparse.Namespace) -> None:
    """Train the rows, print the losses, and save the judge to ``options.out``."""
    torch.manual_seed(options.seed)
    torch.set_flush_denormal(True)
    place = device()
    rng = random.Random(options.seed)
    found = translations(options.data, options.seed)
    if not (options.out / "tokenizer.json").exists():
        start = AutoModelForSequenceClassification.from_pretrained(
            options.judge, dtype=torch.float32
        )
        grown(start, options.judge, options.out, found, options.seed)
    if not options.minutes:
        return
    model = AutoModelForSequenceClassification.from_pretrained(
        options.out,
        attn_implementation="eager",
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
        dtype=torch.float32,
    ).to(place)
    tokenizer = Tokenizer.from_file(str(options.out / "tokenizer.json"))
    tokenizer.no_truncation()
    known = len(pieces_of(ENCODER))
    for parameter in model.parameters():
        parameter.requires_grad_(requires_grad=False)
    rows = model.get_parameter(f"bert.{EMBEDDINGS}")
    rows.requires_grad_(requires_grad=True)
    weights = masters(model, torch.float32, faster={f"bert.{EMBEDDINGS}": 1.0})
    labelled = mixture(options.data, options.seed) + made(options.data, options.seed)
    labelled = unseen(rng.sample(labelled, LABELLED), options.data)
    encoder = load_encoder(str(ENCODER))
    sizes = {code: round(share * options.sentences) for code, share in SHARES.items()}
    supply = Projections(found, labelled, sizes, encoder.encode, rng)
    print("ready", flush=True)
    started, answers, states = time.monotonic(), 0.0, 0.0
    for step, batch in enumerate(batches(supply, tokenizer, options.tokens, rng), start=1):
        seconds = time.monotonic() - started
        if seconds >= options.minutes * 60:
            break
        done = seconds / (options.minutes * 60)
        with torch.inference_mode():
            wanted = model.bert(**collated([a for a, _ in batch], place)).pooler_output
            answer = log_softmax(model.classifier(wanted), dim=1)
        given = model.bert(**collated([b for _, b in batch], place)).pooler_output
        apart = kl_div(
            log_softmax(model.classifier(given), dim=1),
            answer.clone(),
            reduction="batchmean",
            log_target=True,
        )
        away = (1 - cosine_similarity(given, wanted.clone(), dim=1)).mean()
        (apart + STATE * away).backward()
        if rows.grad is not None:
            rows.grad[:known] = 0
        weights.step(rate(options.rate, step / WARM_UP_STEPS, done, COOL_DOWN))
        answers = 0.97 * answers + 0.03 * apart.item() if step > 1 else apart.item()
        states = 0.97 * states + 0.03 * away.item() if step > 1 else away.item()
        if step % 25 == 0:
            print(f"{step} {answers:.3f} {states:.3f} {seconds:.0f}s", flush=True)
        if step % options.save_every == 0:
            model.save_pretrained(options.out)
    model.save_pretrained(options.out)


def options() -> argparse.Namespace:
    """Return the command line's options."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--data", type=Path, required=True, help="folder with parallel/, nli/ and news/"
    )
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--judge", type=Path, default=BUILT_IN / "judge", help="the English judge")
    parser.add_argument("--minutes", type=float, default=90)
    parser.add_argument("--tokens", type=int, default=3_072, help="pieces in a batch")
    parser.add_argument("--sentences", type=int, default=30_000, help="translations to pair")
    parser.add_argument("--rate", type=float, default=1.5e-3)
    parser.add_argument("--save-every", type=int, default=100, help="steps")
    parser.add_argument("--seed", type=int, default=0)
    return parser.parse_args()


if __name__ == "__main__":
    train(options())
