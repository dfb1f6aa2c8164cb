"""How well an encoder finds translations."""

import gzip
import json
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from numpy.typing import NDArray
from pydantic import TypeAdapter

from detector.errors import PairsError
from detector.evaluation.bootstrap import share
from detector.evaluation.results import Estimate
from detector.evaluation.retrieval import (
    RetrievalReport,
    correlation,
    found,
    table,
)
from detector.progress import Silence
from detector.report.border import as_json
from detector.types import Model
from tests.conftest import script


@pytest.fixture(scope="module")
def command() -> ModuleType:
    return script("retrieval")


class Letters:
    """Texts with the same letters are near each other, whatever their case."""

    model = Model("encoder", "letters", "0" * 64, None)

    def encode(self, texts: tuple[str, ...]) -> NDArray[np.float32]:
        """Return normalised counts of letters."""
        vectors = np.full((len(texts), 128), 1e-6, np.float32)
        for row, text in zip(vectors, texts, strict=True):
            for letter in text.lower():
                row[ord(letter) % 128] += 1
        normalised: NDArray[np.float32] = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
        return normalised


def test_a_query_finds_its_own_target_or_one_with_the_same_text() -> None:
    """Which of two equal sentences is nearest is chance, and both are right."""
    targets = np.eye(3, dtype=np.float32)
    assert found(targets, targets, ("a", "b", "c")) == 3
    swapped = targets[[1, 0, 2]]
    assert found(swapped, targets, ("a", "b", "c")) == 1
    assert found(swapped, targets, ("a", "a", "c")) == 3


def test_a_share_has_wilson_s_interval() -> None:
    """841 of 1,000, computed by hand; none and all have an interval, too."""
    estimate = share(841, 1000)
    assert estimate.value == 0.841
    assert estimate.low == pytest.approx(0.8170, abs=1e-4)
    assert estimate.high == pytest.approx(0.8624, abs=1e-4)
    assert share(0, 10).low == 0
    assert share(0, 10).high == pytest.approx(0.2775, abs=1e-4)
    assert share(10, 10).high == pytest.approx(1)


def test_a_correlation_is_of_ranks() -> None:
    """The same order is all that counts; little is known of few pairs."""
    scores = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0]
    assert correlation(scores, [0.1, 0.2, 0.4, 0.5, 0.8, 0.9]).value == pytest.approx(1)
    estimate = correlation(scores, [0.2, 0.1, 0.4, 0.5, 0.9, 0.8])
    assert estimate.value == pytest.approx(31 / 35)
    assert estimate.low is not None
    assert estimate.high is not None
    assert estimate.low < 0.3
    assert estimate.high < 1
    assert correlation(scores, [0.5] * 6) == Estimate(None, None, None)


def test_all_files_that_are_there_are_measured(command: ModuleType, tmp_path: Path) -> None:
    """Both directions, the English pairs beside them, and what is absent is said."""
    folder = tmp_path / "parallel" / "en-uk"
    folder.mkdir(parents=True)
    lines = "ab cd\tAB CD\nxy\tXY\nqqq\tRRR\nrrr\tQQQ\n"
    with gzip.open(folder / "ntrex128.tsv.gz", "wt", encoding="utf-8") as file:
        file.write(lines)
    scored = tmp_path / command.SCORED
    scored.parent.mkdir(parents=True)
    sides = (("ab", "ab", 5), ("ab", "abc", 4), ("ab", "axyz", 2), ("ab", "xyz", 1))
    rows = (
        {"premise": one, "hypothesis": other, "meta": {"relatedness": str(score)}}
        for one, other, score in sides
    )
    with gzip.open(scored, "wt", encoding="utf-8") as file:
        file.write("\n".join(map(json.dumps, rows)))
    report = command.measured([Letters()], tmp_path, Silence())
    (result,) = report.encoders
    (retrieval,) = result.retrievals
    assert (retrieval.language, retrieval.sentences) == ("uk", 4)
    assert retrieval.to_english.value == retrieval.from_english.value == 0.5
    assert result.likeness is not None
    assert result.likeness.spearman.value == pytest.approx(1)
    assert len(report.absent) == 2 * len(command.LANGUAGES) - 1
    shown = table(report)
    assert "| NTREX-128 news | uk | 4 | 50.0 (" in shown
    assert "ABSENT, so not measured: parallel/en-ru/ntrex128.tsv.gz" in shown
    written = as_json(TypeAdapter(RetrievalReport), report)
    assert json.loads(written)["encoders"][0]["model"]["name"] == "letters"


def test_a_line_without_a_translation_is_named(command: ModuleType, tmp_path: Path) -> None:
    """A file of another form would be measured as if nothing were found."""
    path = tmp_path / "x.tsv.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write("one\teins\ntwo\n")
    with pytest.raises(PairsError, match="line 2"):
        command.sentences(path)
