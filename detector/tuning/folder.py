"""The folder of a tuned judge, which ``--judge`` takes like any other."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from detector.errors import TuningError
from detector.models.folder import CONFIGURATION_FILES, TOKENIZER_FILES, card, file_sha256, weights
from detector.tuning.recalibration import Correction

INDEX = "model.safetensors.index.json"


@dataclass(frozen=True, slots=True)
class Provenance:
    """What a tuned judge was made from, as its card tells: the base, its hash, the pairs."""

    base: str
    base_sha256: str
    pairs: int
    pairs_sha256: tuple[str, ...]
    fine_tuned: bool


def check_free(out: Path) -> None:
    """Refuse a place that holds something: no model is ever written over.

    Raises:
        TuningError: ``out`` is a file or a folder that is not empty.
    """
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise TuningError(f"{out} is there already and is not empty; name a new folder with --out.")


def copy_model(folder: Path, out: Path) -> None:
    """Copy what a judge is loaded from; the original is only read."""
    out.mkdir(parents=True, exist_ok=True)
    names = {*TOKENIZER_FILES, *CONFIGURATION_FILES, INDEX, "README.md"}
    found = [folder / name for name in sorted(names) if (folder / name).is_file()]
    for path in (*found, *weights(folder)):
        place = out / path.relative_to(folder)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, place)


def write_card(
    out: Path,
    name: str,
    languages: tuple[str, ...] | None,
    correction: Correction,
    provenance: Provenance,
) -> None:
    """Write ``card.json``, which takes the place of one that came along."""
    found = weights(out)
    content: dict[str, Any] = {
        "name": name,
        "languages": None if languages is None else list(languages),
        "temperature": round(correction.temperature, 4),
        "bias": [round(value, 4) for value in correction.bias],
        "sha256": file_sha256(found[0]) if len(found) == 1 else None,
        "made_from": {
            "judge": provenance.base,
            "sha256": provenance.base_sha256,
            "fine_tuned": provenance.fine_tuned,
            "pairs": provenance.pairs,
            "pairs_sha256": list(provenance.pairs_sha256),
        },
    }
    text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    (out / "card.json").write_text(text, encoding="utf-8")
    card(out)


def composed(base: Correction, then: Correction) -> Correction:
    """Return one correction that does what two do, one after the other."""
    entailment, neutral, contradiction = (
        before / then.temperature + after
        for before, after in zip(base.bias, then.bias, strict=True)
    )
    return Correction(base.temperature * then.temperature, (entailment, neutral, contradiction))
