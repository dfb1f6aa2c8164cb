"""The sentence encoder on a tiny random model."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from detector.errors import ModelError
from detector.models.sentence_encoder import SentenceEncoder
from detector.types import Model

MODEL = Model("encoder", "tiny", "0" * 64, None)


def test_rows_follow_the_texts_and_have_length_one(encoder_folder: Path) -> None:
    """Equal texts have equal vectors wherever they stand; a dot product compares any two."""
    found = SentenceEncoder(encoder_folder, MODEL).encode(["a long text here", "b", "b", "cc"])
    assert found.shape == (4, 16)
    assert found.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(found, axis=1), 1, atol=1e-6)
    np.testing.assert_array_equal(found[1], found[2])
    assert not np.allclose(found[1], found[3], atol=1e-3)


def test_no_texts_give_no_rows(encoder_folder: Path) -> None:
    """The width is known even where nothing was embedded."""
    assert SentenceEncoder(encoder_folder, MODEL).encode([]).shape == (0, 16)


def test_the_end_of_a_long_text_counts(encoder_folder: Path) -> None:
    """A text beyond the model's length is embedded in windows, not cut."""
    encoder = SentenceEncoder(encoder_folder, MODEL)
    one, other = encoder.encode(["aa " * 60 + "zq zq zq", "aa " * 60 + "kx kx kx"])
    assert not np.allclose(one, other, atol=1e-4)


def test_code_of_the_model_s_own_is_refused(encoder_folder: Path, tmp_path: Path) -> None:
    """A model names only modules of the library, never others to import."""
    folder = Path(shutil.copytree(encoder_folder, tmp_path / "encoder"))
    modules = json.loads((folder / "modules.json").read_text("utf-8"))
    modules[0]["type"] = "os.system"
    (folder / "modules.json").write_text(json.dumps(modules), "utf-8")
    with pytest.raises(ModelError, match=r"os\.system"):
        SentenceEncoder(folder, MODEL)


def test_a_folder_without_modules_is_no_encoder(tmp_path: Path) -> None:
    """A bare transformer, whose vectors mean little, is not taken for an encoder."""
    with pytest.raises(ModelError, match=r"modules\.json"):
        SentenceEncoder(tmp_path, MODEL)
