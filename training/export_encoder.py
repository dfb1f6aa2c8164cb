"""Turn a trained encoder into the built-in one: ``python -m training.export_encoder --help``.

Writes it as sentence-transformers does, in half precision, with ``card.json`` and
``MODEL_CARD.md``. What is measured on it comes into the card by ``python -m training.grades``.
"""

import argparse
import hashlib
import json
import shutil
from pathlib import Path

from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import Normalize, Pooling, Transformer

from detector.models.registry import BUILT_IN
from training.card import filled
from training.encoder import SHARES

NAME = "detect-encoder"
USUAL, SLOPE, TYPICAL = 0.6, 12.0, 0.5
"""How the log-odds of support rise with the cosine, in a story whose median cosine is typical.

By the log-loss of the product on the 161 random pairs of the news suite's development part (.357;
a slope of 9 gives .365, one of 15 gives .353 and more false supports in stories).
"""
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
    card = {
        "name": NAME,
        "languages": languages,
        "likeness": {"usual": USUAL, "slope": SLOPE, "typical": TYPICAL},
        "sha256": digest,
    }
    (out / "card.json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")
    return digest


def main() -> None:
    """Export the encoder, measure it and write the cards."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=BUILT_IN / "encoder")
    options = parser.parse_args()
    digest = write(options.checkpoint, options.out)
    card = filled("encoder", {"sha256": digest})
    (options.out / "MODEL_CARD.md").write_text(card, encoding="utf-8")
    print(card)


if __name__ == "__main__":
    main()
