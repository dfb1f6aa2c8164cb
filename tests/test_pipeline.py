"""The whole way, from files to JSON, with models that need no weights."""

import re
import shutil
from collections.abc import Sequence
from pathlib import Path
from zlib import crc32

import numpy as np
import pytest
from numpy.typing import NDArray

from detector.errors import NothingReadableError
from detector.pipeline import detect
from detector.report.json import to_json
from detector.settings import Settings
from detector.types import Model, Report

SEEDS = Path(__file__).parent.parent / "seeds"
DIMENSIONS = 256
NEGATION = re.compile(r"\b(?:not|never|no)\b")


class WordEncoder:
    """Texts with the same words are near each other."""

    model = Model("encoder", "words", "0" * 64, None)

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return normalised counts of hashed words."""
        vectors = np.full((len(texts), DIMENSIONS), 1e-6, dtype=np.float32)
        for row, text in zip(vectors, texts, strict=True):
            for word in re.findall(r"\w+", text.lower()):
                row[crc32(word.encode()) % DIMENSIONS] += 1
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        return vectors


class NegationJudge:
    """One side negated is a contradiction, both or none is support."""

    model = Model("judge", "negation", "1" * 64, None)

    def logits(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Return logits of entailment, neutral and contradiction."""
        differ = [bool(NEGATION.search(a)) != bool(NEGATION.search(b)) for a, b in pairs]
        answers = [[0.0, 0.0, 9.0] if one else [9.0, 0.0, 0.0] for one in differ]
        return np.array(answers, dtype=np.float32).reshape(-1, 3)


def report(*paths: Path) -> Report:
    return detect(paths, Settings(), WordEncoder(), NegationJudge())


@pytest.fixture(scope="module")
def seeds() -> Report:
    return report(SEEDS)


def test_every_statement_is_a_span_of_its_article(seeds: Report) -> None:
    """Offsets index the article's text: nobody is quoted with words that are not there."""
    texts = {article.id: article.text for article in seeds.articles}
    assert len(seeds.statements) > 50
    for statement in seeds.statements:
        assert texts[statement.article][statement.start : statement.end] == statement.text


@pytest.mark.parametrize(
    "chrome",
    ["Email address", "Most popular", "Remind me later", "Comment (0)", "Store", "Dear readers"],
)
def test_no_chrome_is_a_statement(seeds: Report, chrome: str) -> None:
    """What a site puts around an article is nobody's statement."""
    assert not [s.text for s in seeds.statements if chrome in s.text]


def test_the_order_of_the_paths_changes_no_byte(seeds: Report) -> None:
    """The same files give the same JSON, however they are named on the command line."""
    backwards = sorted(SEEDS.iterdir(), reverse=True)
    assert to_json(report(*backwards), all_pairs=True) == to_json(seeds, all_pairs=True)


def test_strongest_contradictions_come_first(seeds: Report) -> None:
    """Pairs and judgements are parallel, contradictions before supports, probable before others."""
    assert [p.id for p in seeds.pairs] == [j.pair for j in seeds.judgements]
    strengths = [j.probabilities.contradiction for j in seeds.judgements if j.kind]
    assert strengths == sorted(strengths, reverse=True)
    labels = [j.label for j in seeds.judgements]
    assert labels == sorted(labels, key=["contradiction", "support", "neutral"].index)


def test_counts_are_those_of_the_report(seeds: Report) -> None:
    """The run's counts can be checked against the report itself."""
    counts = seeds.run.counts
    assert counts.statements == len(seeds.statements)
    assert counts.pairs == len(seeds.pairs) == len(seeds.judgements)
    assert counts.support + counts.contradiction + counts.neutral == counts.pairs


def test_bad_files_lose_nothing(tmp_path: Path, seeds: Report) -> None:
    """Whatever else is in the folder, the readable articles are analysed as before."""
    for path in SEEDS.glob("*.txt"):
        shutil.copy(path, tmp_path)
    (tmp_path / "empty.txt").touch()
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "cut.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n<< /Type")
    (tmp_path / "loop").symlink_to(tmp_path)
    found = report(tmp_path)
    assert [s.text for s in found.statements] == [s.text for s in seeds.statements]
    assert {Path(s.path).name for s in found.skipped} >= {"empty.txt", "binary.txt", "cut.pdf"}
    assert all(s.reason and "\n" not in s.reason for s in found.skipped)


def test_nothing_readable_is_an_error(tmp_path: Path) -> None:
    """A folder without an article is a mistake that its user should hear of."""
    with pytest.raises(NothingReadableError):
        report(tmp_path)


def test_two_articles_that_contradict_each_other(tmp_path: Path) -> None:
    """A claim and its negation in two files are found, booked to whoever answers for each."""
    (tmp_path / "a.txt").write_text(
        "The mayor of Graz, Elke Berger, said the bridge was closed on Monday after the storm.\n"
    )
    (tmp_path / "b.txt").write_text(
        "Police chief Jan Novak said the bridge was not closed on Monday after the storm.\n"
    )
    found = report(tmp_path)
    (judgement,) = [j for j in found.judgements if j.label == "contradiction"]
    by_id = {s.id: s for s in found.statements}
    pair = next(p for p in found.pairs if p.id == judgement.pair)
    assert {by_id[pair.a].voice.speaker, by_id[pair.b].voice.speaker} == {
        "Elke Berger",
        "Jan Novak",
    }
    assert pair.scope == "across"
