"""Tests of eval/suites.py on an invented suite, with a judge that needs no weights."""

import gzip
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from numpy.typing import NDArray

from detector.evaluation.suites import digest
from detector.types import Model
from tests.conftest import script

SCRIPT = Path(__file__).parent.parent / "eval" / "suites.py"
SUITE = """
[[suite]]
name = "Councils"
topic = "meetings"
measures = "m"
origin = "o"
licence = "CC0"
split = "test"
role = "test"
scoring = "three-way"
labels = ["entailment", "neutral", "contradiction"]
headline = true
"""


class Judge:
    """Always says the same."""

    model = Model("judge", "fake", "f" * 64, ("en",))

    def logits(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Return logits for entailment."""
        return np.tile(np.array([[2.0, 0.0, 0.0]], np.float32), (len(pairs), 1))


@pytest.fixture
def suites(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    """Return the script, at home in a folder with a suite and its sample; DATA has it whole."""
    module = script("suites")
    labels = ("entailment", "neutral", "contradiction") * 4
    rows = [{"premise": f"p {n}", "hypothesis": "h", "label": one} for n, one in enumerate(labels)]
    manifest = SUITE
    for key, folder, count in (("file", "data", 12), ("sample", ".", 6)):
        place = tmp_path / folder / "councils.jsonl.gz"
        place.parent.mkdir(exist_ok=True)
        lines = "".join(f"{json.dumps(row)}\n" for row in rows[:count])
        place.write_bytes(gzip.compress(lines.encode(), mtime=0))
        entry = f'path = "councils.jsonl.gz", rows = {count}, sha256 = "{digest(place)}"'
        manifest += f"{key} = {{ {entry} }}\n"
    (tmp_path / "suites.toml").write_text(manifest, encoding="utf-8")
    (tmp_path / "published.toml").write_text("", encoding="utf-8")
    for name in ("MANIFEST", "PUBLISHED", "RESULTS"):
        monkeypatch.setattr(module, name, tmp_path / getattr(module, name).name)
    monkeypatch.setattr(module, "HERE", tmp_path)
    monkeypatch.setattr(module, "load_judge", Judge)
    return module


def run(suites: ModuleType, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", [str(SCRIPT), *arguments])
    return int(suites.main())


def test_figures_of_samples_are_printed_and_not_kept(
    suites: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Who tries the command out must not lose the committed results of all pairs."""
    assert run(suites, monkeypatch) == 0
    assert "| Councils | meetings | three-way | 6 |" in capsys.readouterr().out
    assert not (tmp_path / "results").exists()
    assert run(suites, monkeypatch, "--out", str(tmp_path / "mine")) == 0
    assert {path.name for path in (tmp_path / "mine").iterdir()} == {"suites.json", "suites.md"}


def test_figures_of_the_suites_are_kept(
    suites: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """In the folder that the repository has for them, from the whole file."""
    assert run(suites, monkeypatch, "--data", str(tmp_path / "data")) == 0
    found = json.loads((tmp_path / "results" / "suites.json").read_text(encoding="utf-8"))
    assert [suite["rows"] for suite in found["suites"]] == [12]
