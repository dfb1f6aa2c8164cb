"""What a model's folder must hold before anything in it is loaded."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from detector.errors import ModelError
from detector.models.folder import Card, card, file_sha256, fingerprint, weights
from detector.types import Grade, Likeness

JudgeMaker = Callable[..., Path]


@pytest.fixture
def folder(make_judge: JudgeMaker, tmp_path: Path) -> Path:
    """Return a judge's folder that a test may spoil."""
    return Path(shutil.copytree(make_judge(), tmp_path / "judge"))


def test_a_card_is_read(folder: Path) -> None:
    """The makers' words reach the program."""
    stated = {"name": "tiny", "languages": ["en", "uk"], "temperature": 1.5, "sha256": "0"}
    (folder / "card.json").write_text(json.dumps(stated), "utf-8")
    assert card(folder) == Card("tiny", ("en", "uk"), 1.5, "0")


def test_a_card_states_what_was_measured_in_each_language(folder: Path) -> None:
    """Judges are measured on pairs, encoders on sentences; what is not stated is unknown."""
    stated = {
        "languages": {
            "en": {"pairs": 2000, "accuracy": 0.73, "temperature": 1.34},
            "uk": {"sentences": 1000, "retrieval": 0.84},
            "vi": {},
        }
    }
    (folder / "card.json").write_text(json.dumps(stated), "utf-8")
    found = card(folder)
    assert found.languages == ("en", "uk", "vi")
    assert found.grades == (Grade("en", 2000, 0.73, 1.34), Grade("uk", 1000, 0.84), Grade("vi"))


def test_a_card_states_how_far_cosines_tell_of_support(folder: Path) -> None:
    """An encoder of which nobody measured it states nothing."""
    assert card(folder).likeness is None
    (folder / "card.json").write_text(
        '{"likeness": {"usual": 0.55, "slope": 5, "typical": 0.5}}', "utf-8"
    )
    assert card(folder).likeness == Likeness(usual=0.55, slope=5.0, typical=0.5)


def test_without_a_card_the_languages_are_those_of_the_readme(folder: Path) -> None:
    """Models of the hub state their languages in the front matter of their README."""
    readme = folder / "README.md"
    readme.write_text("---\nlanguage:\n- multilingual\n- en\n- uk\n---\n# Model\n", "utf-8")
    assert card(folder).languages == ("en", "uk")
    readme.write_text("---\nlanguage: de\n---\n# Model\n", "utf-8")
    assert card(folder).languages == ("de",)


@pytest.mark.parametrize(
    "readme",
    [
        "# No front matter\n",
        "---\nlanguage: multilingual\n---\n",
        "---\nlanguage: [en\n---\n",
    ],
)
def test_languages_that_nobody_states_are_unknown(folder: Path, readme: str) -> None:
    """Unknown is None, never a guess."""
    (folder / "README.md").write_text(readme, "utf-8")
    assert card(folder).languages is None


@pytest.mark.parametrize(
    "content",
    [
        "[]",
        "not json",
        '{"temperature": "warm"}',
        '{"temperature": 0}',
        '{"bias": [1, 2]}',
        '{"languages": "en"}',
        '{"name": 5}',
        '{"likeness": {"usual": 0.5}}',
        '{"languages": {"uk": 0.84}}',
        '{"languages": {"uk": {"accuracy": 84}}}',
        '{"languages": {"uk": {"temperature": -1}}}',
    ],
)
def test_a_card_that_is_none_is_named(folder: Path, content: str) -> None:
    """A broken card stops the run with its path."""
    (folder / "card.json").write_text(content, "utf-8")
    with pytest.raises(ModelError, match=r"card\.json"):
        card(folder)


def test_a_pickle_is_refused(folder: Path) -> None:
    """Weights that can run code are never loaded."""
    (folder / "model.safetensors").rename(folder / "pytorch_model.bin")
    with pytest.raises(ModelError, match="pickle"):
        weights(folder)


def test_a_pickle_in_a_module_of_an_encoder_is_refused(folder: Path) -> None:
    """Sentence encoders keep layers in folders of their own."""
    (folder / "2_Dense").mkdir()
    (folder / "2_Dense" / "pytorch_model.bin").write_bytes(b"")
    with pytest.raises(ModelError, match="2_Dense"):
        weights(folder)


def test_a_pickle_beside_safe_weights_does_no_harm(folder: Path) -> None:
    """Many models are published in both forms."""
    (folder / "pytorch_model.bin").write_bytes(b"")
    assert weights(folder) == (folder / "model.safetensors",)


@pytest.mark.parametrize(
    ("missing", "message"), [("config.json", "config"), ("model.safetensors", "no weights")]
)
def test_an_incomplete_folder_is_refused(folder: Path, missing: str, message: str) -> None:
    """What is missing is said before the libraries fail in their own words."""
    (folder / missing).unlink()
    with pytest.raises(ModelError, match=message):
        weights(folder)


def test_the_fingerprint_changes_with_all_that_decides_an_answer(folder: Path) -> None:
    """Stored answers are never those of another model."""
    seen = {fingerprint(folder)}
    for name in ("model.safetensors", "tokenizer.json", "config.json"):
        with (folder / name).open("ab") as file:
            file.write(b" ")
        seen.add(fingerprint(folder))
    (folder / "card.json").write_text('{"temperature": 2}', "utf-8")
    seen.add(fingerprint(folder))
    (folder / "1_Pooling").mkdir()
    (folder / "1_Pooling" / "config.json").write_text('{"pooling_mode_cls_token": true}', "utf-8")
    seen.add(fingerprint(folder))
    assert len(seen) == 6


def test_the_fingerprint_does_not_depend_on_the_place(folder: Path, tmp_path: Path) -> None:
    """The same model is the same on every machine."""
    assert fingerprint(folder) == fingerprint(Path(shutil.copytree(folder, tmp_path / "other")))


def test_damaged_weights_are_found(folder: Path) -> None:
    """Weights are those that the card was written for, or nothing is loaded."""
    sha256 = file_sha256(folder / "model.safetensors")
    (folder / "card.json").write_text(json.dumps({"sha256": sha256}), "utf-8")
    assert fingerprint(folder)
    with (folder / "model.safetensors").open("ab") as file:
        file.write(b"x")
    with pytest.raises(ModelError, match="damaged"):
        fingerprint(folder)


def test_figures_on_a_card_are_no_part_of_the_model(folder: Path) -> None:
    """Measuring a model does not make another of it; another temperature does."""
    found = []
    for stated in ({"temperature": 2.0}, {"temperature": 2.0, "pairs": 9, "accuracy": 0.5}, {}):
        content = {"name": "m", "languages": {"uk": stated}}
        (folder / "card.json").write_text(json.dumps(content), encoding="utf-8")
        found.append(fingerprint(folder))
    assert found[0] == found[1] != found[2]
