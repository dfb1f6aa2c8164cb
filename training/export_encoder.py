"""Turn a trained encoder into the built-in one: ``python -m training.export_encoder --help``.

Writes it as sentence-transformers does, in half precision, with ``card.json`` and
``MODEL_CARD.md``. The figures are measured on the exported files, through the product's own
encoder.
"""

import argparse
import hashlib
import json
import shutil
from itertools import islice
from pathlib import Path

import torch
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import Normalize, Pooling, Transformer

from detector.embed import Encoder
from detector.models.registry import BUILT_IN_ENCODER, load_encoder
from training.encoder import MEASURED, SHARES
from training.judge import ENCODER
from training.parallel import HELD_OUT, lines

NAME = "detect-encoder"
LONGEST = 256
"""Pieces of a text, as the English encoder's makers set it."""


def write(checkpoint: Path, out: Path) -> str:
    """Write the folder of the encoder, its card last, and return the sha256 of the weights."""
    shutil.rmtree(out, ignore_errors=True)
    words = Transformer(str(checkpoint), max_seq_length=LONGEST)
    pooling = Pooling(words.get_embedding_dimension(), pooling_mode="mean")
    model = SentenceTransformer(modules=[words, pooling, Normalize()], device="cpu")
    model.half().save(str(out), create_model_card=False)
    digest = hashlib.sha256((out / "model.safetensors").read_bytes()).hexdigest()
    languages: dict[str, dict[str, float]] = {code: {} for code in ("en", *SHARES)}
    card = {"name": NAME, "languages": languages, "sha256": digest}
    (out / "card.json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")
    return digest


def found(encoder: Encoder, data: Path, name: str, language: str) -> float:
    """Return the share of translations whose English sentence is the nearest."""
    path = data / "parallel" / f"en-{language}" / f"{name}.tsv.gz"
    sides = list(islice(lines(path), MEASURED))
    english = encoder.encode([english for english, _ in sides])
    other = encoder.encode([other for _, other in sides])
    nearest = (other @ english.T).argmax(axis=1)
    return sum(int(row) == place for place, row in enumerate(nearest)) / len(sides)


def kept(encoder: Encoder, data: Path) -> float:
    """Return the mean cosine of English sentences to their vectors by the English encoder."""
    path = data / "parallel" / "en-de" / f"{HELD_OUT[0]}.tsv.gz"
    english = [english for english, _ in islice(lines(path), MEASURED)]
    same = encoder.encode(english) * load_encoder(str(ENCODER)).encode(english)
    return float(same.sum(axis=1).mean())


def main() -> None:
    """Export the encoder, measure it and write the cards."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=BUILT_IN_ENCODER)
    options = parser.parse_args()
    steps = torch.load(options.checkpoint / "checkpoint.pt", weights_only=True)["step"]
    digest = write(options.checkpoint, options.out)
    encoder = load_encoder(str(options.out))
    rows = ["| set | " + " | ".join(SHARES) + " |", "|---" * (len(SHARES) + 1) + "|"]
    for name in HELD_OUT:
        shares = [found(encoder, options.data, name, language) for language in SHARES]
        rows.append(f"| {name} | " + " | ".join(f"{100 * share:.1f}" for share in shares) + " |")
    values = {
        "sha256": digest,
        "steps": f"{steps:,}",
        "sentences": f"{MEASURED:,}",
        "figures": "\n".join(rows),
        "kept": f"{kept(encoder, options.data):.3f}",
    }
    card = (Path(__file__).parent / "cards" / "encoder.md").read_text(encoding="utf-8")
    for key, value in values.items():
        card = card.replace(f"{{{{{key}}}}}", value)
    (options.out / "MODEL_CARD.md").write_text(card, encoding="utf-8")
    print(card)


if __name__ == "__main__":
    main()
