"""A model's folder: what is in it, whether it may be loaded, and its fingerprint."""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from detector.errors import ModelError
from detector.types import Grade, Likeness

Value = TypeVar("Value")

TOKENIZER_FILES = (
    "tokenizer.json",
    "tokenizer_config.json",
    "vocab.txt",
    "vocab.json",
    "merges.txt",
    "spm.model",
    "sentencepiece.bpe.model",
    "special_tokens_map.json",
    "added_tokens.json",
)
CARD = "card.json"
CONFIGURATION_FILES = (
    "config.json",
    "modules.json",
    "sentence_bert_config.json",
    "config_sentence_transformers.json",
    CARD,
)
"""Beside these, each part of an encoder has a ``config.json`` in a folder of its own."""
FIGURES = frozenset({"pairs", "accuracy", "sentences", "retrieval"})
"""What a card states of a language that was measured, beside the temperature that decides."""


@dataclass(frozen=True, slots=True)
class Card:
    """What a model's makers say about it in ``card.json``, each value absent where they do not.

    ``temperature`` divides the model's logits, ``bias`` is added to them then, in the order of
    entailment, neutral and contradiction; ``sha256`` is that of its one weights file. ``languages``
    are a list of codes, or an object of what was measured in each, which gives ``grades``:
    ``{"en": {"pairs": 2000, "accuracy": 0.73, "temperature": 1.3}}`` for a judge,
    ``{"uk": {"sentences": 1000, "retrieval": 0.84}}`` for an encoder. An encoder's ``likeness`` is
    ``{"usual": 0.6, "slope": 9, "typical": 0.5}``.
    """

    name: str | None = None
    languages: tuple[str, ...] | None = None
    temperature: float = 1.0
    sha256: str | None = None
    bias: tuple[float, float, float] = (0.0, 0.0, 0.0)
    grades: tuple[Grade, ...] = ()
    likeness: Likeness | None = None


def read_json(path: Path) -> Any:
    """Return what a JSON file of a model holds.

    Raises:
        ModelError: The file is not there or is not JSON.
    """
    try:
        return json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(
            f"The model folder {path.parent} has no readable {path.name} ({error}); "
            "name a folder as transformers saves it."
        ) from error


def card(folder: Path) -> Card:
    """Return the folder's card; without ``card.json`` the languages of the README's front matter.

    Raises:
        ModelError: ``card.json`` does not hold what a card holds.
    """
    path = folder / CARD
    if not path.exists():
        return Card(languages=_readme_languages(folder / "README.md"))
    content = read_json(path)
    try:
        languages = content.get("languages")
        return Card(
            name=_optional(_text, content.get("name")),
            languages=_optional(_codes, languages),
            temperature=_temperature(content.get("temperature", 1.0)),
            sha256=_optional(_text, content.get("sha256")),
            bias=_bias(content.get("bias", (0.0, 0.0, 0.0))),
            grades=_grades(languages) if isinstance(languages, Mapping) else (),
            likeness=_optional(_likeness, content.get("likeness")),
        )
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise ModelError(
            f"{path} is not a model card ({error}); expected an object with "
            '"name", "languages", "temperature", "bias", "likeness" and "sha256".'
        ) from error


def _text(stated: Any) -> str:
    if not isinstance(stated, str):
        raise TypeError(f"{stated!r} is no text")
    return stated


def _codes(stated: Any) -> tuple[str, ...]:
    if isinstance(stated, str):
        raise TypeError(f"languages {stated!r} is no list")
    return tuple(map(_text, stated))


def _bias(stated: Sequence[float]) -> tuple[float, float, float]:
    entailment, neutral, contradiction = map(float, stated)
    return entailment, neutral, contradiction


def _temperature(stated: float) -> float:
    if not float(stated) > 0:
        raise ValueError(f"temperature {stated} is not above 0")
    return float(stated)


def _likeness(stated: Mapping[str, float]) -> Likeness:
    usual, slope, typical = (float(stated[name]) for name in ("usual", "slope", "typical"))
    return Likeness(usual, slope, typical)


def _grades(stated: Mapping[str, Mapping[str, Any]]) -> tuple[Grade, ...]:
    """Return what a card states for each language, those of which it states nothing included."""
    return tuple(
        Grade(
            language,
            tested=_optional(int, values.get("pairs", values.get("sentences"))),
            right=_optional(_share, values.get("accuracy", values.get("retrieval"))),
            temperature=_optional(_temperature, values.get("temperature")),
        )
        for language, values in stated.items()
    )


def _optional(read: Callable[[Any], Value], stated: Any) -> Value | None:
    return None if stated is None else read(stated)


def _share(stated: float) -> float:
    if not 0 <= float(stated) <= 1:
        raise ValueError(f"{stated} is not a share from 0 to 1")
    return float(stated)


def _readme_languages(readme: Path) -> tuple[str, ...] | None:
    """Return the language codes that a model page states, or None where it states none."""
    from huggingface_hub import ModelCard  # noqa: PLC0415 - takes half a second to import

    try:
        stated = ModelCard.load(readme).data.language
    except Exception:  # noqa: BLE001 - a page need not be there, nor be YAML, whose errors vary
        return None
    named = [stated] if isinstance(stated, str) else stated or []
    codes = tuple(code for code in map(str, named) if code != "multilingual")
    return codes or None


def weights(folder: Path) -> tuple[Path, ...]:
    """Return the folder's safetensors files, sorted by path.

    Raises:
        ModelError: There is no such folder, it holds no weights, or weights only as a pickle.
    """
    if not (folder / "config.json").is_file():
        raise ModelError(
            f"{folder} is not a model: it has no config.json; "
            "name a folder as transformers saves it, or a model of the hub."
        )
    found = tuple(sorted(folder.rglob("*.safetensors")))
    safe = {path.parent for path in found}
    pickled = sorted({path.parent for path in folder.rglob("pytorch_model*.bin")} - safe)
    if pickled:
        raise ModelError(
            f"{pickled[0]} holds its weights as a pickle (pytorch_model.bin), which can run code "
            "when it is loaded; save the model again with safe_serialization=True."
        )
    if folder not in safe:
        raise ModelError(
            f"{folder} holds no weights (*.safetensors); complete the folder or name another model."
        )
    return found


def fingerprint(folder: Path) -> str:
    """Return the sha256 of all that decides the model's answers: weights, tokenizer, configuration.

    Raises:
        ModelError: See :func:`weights`; or the weights are not those of the folder's card.
    """
    expected = card(folder).sha256
    digest = hashlib.sha256()
    for path in weights(folder):
        content = file_sha256(path)
        if expected is not None and content != expected:
            raise ModelError(
                f"{path} has sha256 {content}, its card.json says {expected}: the file is damaged "
                "or was exchanged; install it again."
            )
        digest.update(f"{path.relative_to(folder).as_posix()} {content}\n".encode())
    parts = (path.relative_to(folder).as_posix() for path in folder.glob("*/config.json"))
    for name in sorted((*TOKENIZER_FILES, *CONFIGURATION_FILES, *parts)):
        path = folder / name
        if path.is_file():
            content = _card_sha256(path) if name == CARD else file_sha256(path)
            digest.update(f"{name} {content}\n".encode())
    return digest.hexdigest()


def _card_sha256(path: Path) -> str:
    """Return the sha256 of a card without the figures on it, which decide no answer."""
    content = read_json(path)
    if isinstance(content.get("languages"), Mapping):
        content["languages"] = {
            language: {key: value for key, value in stated.items() if key not in FIGURES}
            for language, stated in content["languages"].items()
        }
    return hashlib.sha256(f"{json.dumps(content, indent=2)}\n".encode()).hexdigest()


def file_sha256(path: Path) -> str:
    """Return the sha256 of a file, read in pieces."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
