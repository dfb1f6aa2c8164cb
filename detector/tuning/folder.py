"""The folder of a tuned judge, which ``--judge`` takes like any other."""

import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from detector.errors import TuningError
from detector.models.folder import CONFIGURATION_FILES, TOKENIZER_FILES, card, file_sha256, weights
from detector.tuning.recalibration import Correction
from detector.types import Grade

Languages = list[str] | dict[str, dict[str, float]]
"""As a card states them: codes, or the temperature of each where it has one of its own."""

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
    languages: Languages | None,
    correction: Correction,
    provenance: Provenance,
) -> None:
    """Write ``card.json``, which takes the place of one that came along."""
    found = weights(out)
    content: dict[str, Any] = {
        "name": name,
        "languages": languages,
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


def languages_after(
    languages: Sequence[str] | None, grades: Sequence[Grade], then: Correction
) -> Languages | None:
    """Return what a judge's card states of its languages once it is corrected further.

    Their own temperatures are corrected like the general one. What was measured of the base is no
    measurement of the judge that came of it, and is left out.
    """
    if languages is None:
        return None
    own = {one.language: one.temperature for one in grades if one.temperature is not None}
    if not own:
        return list(languages)
    return {
        language: {"temperature": round(own[language] * then.temperature, 4)}
        if language in own
        else {}
        for language in languages
    }


def composed(base: Correction, then: Correction) -> Correction:
    """Return one correction that does what two do, one after the other."""
    entailment, neutral, contradiction = (
        before / then.temperature + after
        for before, after in zip(base.bias, then.bias, strict=True)
    )
    return Correction(base.temperature * then.temperature, (entailment, neutral, contradiction))
