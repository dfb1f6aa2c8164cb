"""Reading packed four-bit weights, and cutting a tokenizer to the pieces that are needed."""

import struct
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest

from training.foundation import SHARES, bert_name, needed, read, tokenizer

PIECES = ["<s>", "<pad>", "</s>", "<unk>", "▁", "a", "б", "▁talks", "▁переговори", "c"]


def packed(scale: float, halves: list[int]) -> bytes:
    """Return a block of 32 weights of the values 0 to 15, in the order they are to be read in."""
    return struct.pack("<e", scale) + bytes(
        low | high << 4 for low, high in zip(halves[:16], halves[16:], strict=True)
    )


def image(tensors: Mapping[str, tuple[int, int, bytes]]) -> bytes:
    """Return a file with two normalized letters and the given tensors: type, count, content."""
    letters = [piece.encode() for piece in PIECES]
    ends = np.cumsum([0, *map(len, letters)])
    shape = struct.pack("<8ifi", 1, 32, 1, 4, 64, len(PIECES), 9, 2, 1e-12, 32)
    head = b"E5S1" + shape + struct.pack("<5iQ", len(PIECES), 0, 2, 1, 3, ends[-1])
    head += ends.astype("<u4").tobytes()
    head += np.arange(len(PIECES), dtype="<f4").tobytes() + b"".join(letters)
    skipped = struct.pack("<IBI", 65, 1, 97) * 2
    head += struct.pack("<iI", 2, len(skipped)) + skipped
    place = len(head) + 4 + sum(2 + len(name) + 21 for name in tensors)
    directory, contents = struct.pack("<i", len(tensors)), b""
    for name, (kind, count, content) in tensors.items():
        directory += struct.pack("<H", len(name)) + name.encode()
        directory += struct.pack("<BIQQ", kind, count, place + len(contents), len(content))
        contents += content
    return head + directory + contents


def test_four_bits_are_whole_numbers_around_zero_times_the_scale_of_their_block(
    tmp_path: Path,
) -> None:
    """Low halves of the bytes come before the high ones; other tensors are plain floats."""
    values = [n % 16 for n in range(32)]
    path = tmp_path / "model.bin"
    path.write_bytes(
        image(
            {
                "l0.q.w": (1, 32, packed(0.5, values)),
                "l0.q.b": (0, 2, struct.pack("<2f", 1.5, -2.0)),
            }
        )
    )
    found = read(path)
    assert found.pieces == PIECES
    assert found.scores == list(range(len(PIECES)))
    assert found.shape["num_attention_heads"] == 4
    query = "encoder.layer.0.attention.self.query"
    assert found.weights[f"{query}.weight"].tolist() == [(n - 8) * 0.5 for n in values]
    assert found.weights[f"{query}.bias"].tolist() == [1.5, -2.0]


def test_another_file_is_refused(tmp_path: Path) -> None:
    """The first bytes tell."""
    path = tmp_path / "model.bin"
    path.write_bytes(b"GGUF and so on")
    with pytest.raises(ValueError, match="does not begin with"):
        read(path)


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("emb.ln.b", "embeddings.LayerNorm.bias"),
        ("l11.fo.w", "encoder.layer.11.output.dense.weight"),
    ],
)
def test_names_of_tensors_are_berts(name: str, wanted: str) -> None:
    """Tables and layers."""
    assert bert_name(name) == wanted


def test_the_most_used_pieces_stay_and_special_ones_always() -> None:
    """Usage counts by language, whatever the size of its texts."""
    whole = tokenizer(PIECES, [0.0, 0.0, 0.0, 0.0, -2.0, -4.0, -4.0, -3.0, -3.0, -9.0])
    used = {code: ["a"] for code in SHARES} | {"en": ["talks"] * 50, "uk": ["переговори"]}
    kept = needed(whole, used, 8)
    assert [PIECES[i] for i in kept] == [*PIECES[:6], "▁talks", "▁переговори"]


def test_the_sides_of_a_pair_are_told_apart() -> None:
    """The second text and its end have a type of their own."""
    cut = tokenizer(PIECES, [0.0, 0.0, 0.0, 0.0, -2.0, -4.0, -4.0, -3.0, -3.0, -9.0])
    found = cut.encode("talks", "переговори")
    assert found.tokens == ["<s>", "▁talks", "</s>", "▁переговори", "</s>"]
    assert found.type_ids == [0, 0, 0, 1, 1]
