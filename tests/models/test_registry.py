"""Which model a name means."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import huggingface_hub
import numpy as np
import pytest
from huggingface_hub.errors import LocalEntryNotFoundError

from detector.embed import Encoder
from detector.errors import ModelError
from detector.judge import Judge
from detector.models import registry
from detector.models.folder import file_sha256
from detector.models.known import HUB_MODELS
from detector.types import Grade

JudgeMaker = Callable[..., Path]


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, object]]:
    """Return the list of downloads that were tried; none succeeds."""
    tried: list[dict[str, object]] = []

    def download(repository: str, **options: object) -> str:
        tried.append({"repository": repository, **options})
        raise LocalEntryNotFoundError("no network")

    monkeypatch.setattr(huggingface_hub, "snapshot_download", download)
    return tried


@pytest.mark.parametrize("load", [registry.load_encoder, registry.load_judge])
def test_the_built_in_models_are_found_without_the_network(
    load: Callable[[], Encoder | Judge], offline: list[dict[str, object]]
) -> None:
    """The program brings them along, and says what they read."""
    model = load().model
    assert model.languages
    assert "en" in model.languages
    assert len(model.sha256) == 64
    assert not offline


def test_the_built_in_encoder_lies_in_the_package(
    encoder_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder as sentence-transformers saves it, in half precision, with its card."""
    from safetensors.torch import load_file, save_file

    folder = Path(shutil.copytree(encoder_folder, tmp_path / "encoder"))
    weights = folder / "model.safetensors"
    halved = {name: value.half() for name, value in load_file(weights).items()}
    save_file(halved, weights, metadata={"format": "pt"})
    content = {"name": "ours", "languages": {"en": {}, "uk": {"sentences": 9, "retrieval": 0.5}}}
    (folder / "card.json").write_text(json.dumps(content), "utf-8")
    monkeypatch.setattr(registry, "BUILT_IN", tmp_path)
    encoder = registry.load_encoder()
    assert (encoder.model.name, encoder.model.languages) == ("ours", ("en", "uk"))
    assert encoder.model.grades[1] == Grade("uk", 9, 0.5)
    whole = registry.load_encoder(str(encoder_folder)).encode(["a cat", "dogs"])
    np.testing.assert_allclose(encoder.encode(["a cat", "dogs"]), whole, atol=5e-3)


def test_loading_imports_no_heavy_library() -> None:
    """What a run needs from its store it gets without waiting for torch."""
    code = (
        "import sys; from detector.models.registry import load_encoder; load_encoder();"
        "print([m for m in ('torch', 'transformers', 'sentence_transformers') if m in sys.modules])"
    )
    done = subprocess.run(  # noqa: S603 - our own interpreter and code
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_a_judge_comes_from_a_folder(make_judge: JudgeMaker, offline: list[object]) -> None:
    """A folder is used as it is, and nothing is fetched."""
    folder = make_judge()
    judge = registry.load_judge(str(folder))
    assert judge.model.name == folder.name
    assert judge.logits([("a", "b")]).shape == (1, 3)
    assert not offline


def test_an_encoder_comes_from_a_folder(encoder_folder: Path) -> None:
    """Encoders load the same way as judges."""
    encoder = registry.load_encoder(str(encoder_folder))
    assert encoder.encode(["a", "b"]).shape == (2, 16)


def test_the_built_in_judge_is_what_its_card_says(
    make_judge: JudgeMaker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Name, languages and checksum come from the card beside the weights."""
    folder = Path(shutil.copytree(make_judge(), tmp_path / "judge"))
    stated: dict[str, object] = {"name": "ours", "temperature": 1.2, "bias": [0.1, 0, -0.1]}
    stated["languages"] = {"en": {"pairs": 10, "accuracy": 0.7, "temperature": 1.1}}
    stated["sha256"] = file_sha256(folder / "model.safetensors")
    (folder / "card.json").write_text(json.dumps(stated), "utf-8")
    monkeypatch.setattr(registry, "BUILT_IN", tmp_path)
    model = registry.load_judge().model
    assert (model.name, model.languages) == ("ours", ("en",))
    assert (model.temperature, model.bias) == (1.2, (0.1, 0.0, -0.1))
    assert model.grades == (Grade("en", 10, 0.7, 1.1),)
    (folder / "model.safetensors").write_bytes(b"other weights")
    with pytest.raises(ModelError, match="damaged"):
        registry.load_judge()


def test_a_missing_built_in_judge_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An incomplete installation is no riddle."""
    monkeypatch.setattr(registry, "BUILT_IN", tmp_path)
    with pytest.raises(ModelError, match=r"no config\.json"):
        registry.load_judge()


@pytest.mark.parametrize("name", ["no-such-folder", "a/b/c", "../else", "org/name@"])
def test_a_name_that_is_neither_is_refused(name: str, offline: list[object]) -> None:
    """Only a name of the right form reaches the hub."""
    with pytest.raises(ModelError, match="no model folder"):
        registry.load_judge(name)
    assert not offline


def test_a_hub_model_that_cannot_be_fetched_is_one_line(offline: list[dict[str, object]]) -> None:
    """This machine is asked first, then the network; then the user is told what to do."""
    with pytest.raises(ModelError, match="not on this machine") as caught:
        registry.load_judge("org/name@v1")
    assert "\n" not in str(caught.value)
    assert [(t["revision"], t["local_files_only"]) for t in offline] == [
        ("v1", True),
        ("v1", False),
    ]


def test_known_hub_models_are_pinned(offline: list[dict[str, object]]) -> None:
    """A known model is the one that was looked at, unless the user names another revision."""
    known = next(model for model in HUB_MODELS if model.role == "judge")
    with pytest.raises(ModelError):
        registry.load_judge(known.name)
    assert offline[0]["revision"] == known.revision


def test_a_hub_model_on_this_machine_needs_no_network(
    make_judge: JudgeMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was fetched once is not asked for again; the revision is in the name."""
    folder = make_judge()
    calls: list[object] = []

    def download(_: str, **options: object) -> str:
        calls.append(options["local_files_only"])
        return str(folder)

    monkeypatch.setattr(huggingface_hub, "snapshot_download", download)
    assert registry.load_judge("org/name@v1").model.name == "org/name@v1"
    assert calls == [True]


def test_a_local_folder_goes_before_the_hub(
    make_judge: JudgeMaker,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    offline: list[object],
) -> None:
    """A folder named like a hub model is meant when it is there."""
    shutil.copytree(make_judge(), tmp_path / "org" / "name")
    monkeypatch.chdir(tmp_path)
    assert registry.load_judge("org/name").model.name == "name"
    assert not offline


def test_known_models_tell_what_is_here() -> None:
    """Both built-in models and the known ones are listed, whether they are here or not."""
    listed = registry.known_models()
    assert [(m.role, m.built_in) for m in listed[:2]] == [("encoder", True), ("judge", True)]
    assert listed[0].here
    assert [model.name for model in listed[2:]] == [model.name for model in HUB_MODELS]
