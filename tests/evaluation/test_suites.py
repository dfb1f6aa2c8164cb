"""Tests of detector/evaluation/suites.py, and of the manifest and samples in eval/."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from detector.errors import PairsError, SuitesError
from detector.evaluation.published import read_published
from detector.evaluation.suites import (
    File,
    Located,
    Suite,
    digest,
    drawn,
    located,
    read,
    read_manifest,
)

EVAL = Path(__file__).parents[2] / "eval"
Rows = list[dict[str, object]]
ROWS: Rows = [
    {"premise": "Rain fell.", "hypothesis": "It was wet.", "label": "entailment"},
    {"premise": "Rain fell.", "hypothesis": "It hailed.", "label": "neutral", "meta": {"k": "x"}},
    {"premise": "Snow fell.", "hypothesis": "No snow.", "label": "contradiction"},
]
ENTRY = """[[suite]]
name = "weather"
topic = "t"
measures = "m"
origin = "o"
licence = "CC0"
split = "test"
role = "test"
scoring = "entailed or not"
labels = ["entailment", "neutral"]
kind = "k"
file = { path = "a/weather.jsonl", rows = 3, sha256 = "0" }
"""


def suite(folder: Path, rows: Rows = ROWS, **changes: Any) -> Suite:
    """Return a suite whose file lies in a folder."""
    place = folder / "pairs.jsonl"
    place.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    stated: dict[str, Any] = {
        "name": "weather",
        "topic": "t",
        "measures": "m",
        "origin": "o",
        "licence": "CC0",
        "split": "test",
        "role": "test",
        "scoring": "entailed or not",
        "labels": ("entailment", "neutral"),
        "kind": "k",
        "file": File("pairs.jsonl", 3, digest(place)),
    }
    return Suite(**{**stated, **changes})


def there(one: Suite, data: Path) -> Located:
    found = located(one, data / "nowhere", data)
    assert found
    return found


def test_pairs_have_their_premise_as_group_and_their_kind(tmp_path: Path) -> None:
    """Rows of a label that is not scored are left out and counted."""
    content = read(there(suite(tmp_path), tmp_path))
    assert [(pair.label, pair.kind, pair.group) for pair in content.pairs] == [
        ("entailment", None, "Rain fell."),
        ("neutral", "x", "Rain fell."),
    ]
    assert content.left_out == 1


def test_a_row_may_hold_a_pair_in_several_languages(tmp_path: Path) -> None:
    """Each of its pairs is scored, and they are one group: they stand or fall together."""
    rows: Rows = [{**row, "hypothesis_en": "In English."} for row in ROWS]
    sides = (("premise", "hypothesis_en"), ("hypothesis_en", "hypothesis"))
    content = read(there(suite(tmp_path, rows, sides=sides, language="uk+en"), tmp_path))
    assert [(pair.premise, pair.hypothesis) for pair in content.pairs[:2]] == [
        ("Rain fell.", "In English."),
        ("In English.", "It was wet."),
    ]
    assert {pair.group for pair in content.pairs} == {"Rain fell."}
    assert content.pairs[0].languages == ("uk", "en")
    assert (len(content.pairs), content.left_out) == (4, 1)


def test_only_one_kind(tmp_path: Path) -> None:
    """A suite may be a part of a file."""
    content = read(there(suite(tmp_path, only="x"), tmp_path))
    assert [pair.hypothesis for pair in content.pairs] == ["It hailed."]
    assert content.left_out == 2


def test_a_suite_that_is_not_there_is_none(tmp_path: Path) -> None:
    """Without the data folder, or with one that lacks the file: absent, not an error."""
    one = suite(tmp_path)
    assert located(one, tmp_path) is None
    assert located(one, tmp_path, tmp_path / "empty") is None


def test_the_sample_stands_in_for_the_file(tmp_path: Path) -> None:
    """The file is taken where it is there."""
    one = suite(tmp_path)
    sample = File("pairs.jsonl", 3, digest(tmp_path / "pairs.jsonl"))
    both = suite(tmp_path, sample=sample)
    without = located(both, tmp_path)
    assert without
    assert without.file is sample
    assert there(both, tmp_path).file == one.file


def test_another_file_is_an_error(tmp_path: Path) -> None:
    """Figures of other pairs under the same name would pass for comparable."""
    one = suite(tmp_path)
    (tmp_path / "pairs.jsonl").write_text("{}\n")
    with pytest.raises(SuitesError, match="is not the file that the suite weather was written for"):
        located(one, tmp_path, tmp_path)


@pytest.mark.parametrize(
    ("changes", "message"),
    [({"labels": ("not_entailment",)}, "0 with one of the labels"), ({"only": "y"}, "0 with one")],
)
def test_a_suite_with_nothing_to_score(
    tmp_path: Path, changes: dict[str, Any], message: str
) -> None:
    """A slip in the manifest shows at once."""
    with pytest.raises(SuitesError, match=message):
        read(there(suite(tmp_path, **changes), tmp_path))


def test_a_bad_line_is_named(tmp_path: Path) -> None:
    """With its number."""
    rows: Rows = [*ROWS[:2], {"premise": " ", "hypothesis": "b", "label": 3}]
    with pytest.raises(PairsError, match="line 3: found label “3”"):
        read(there(suite(tmp_path, rows), tmp_path))


def test_a_sample_is_the_same_each_time_and_in_order(tmp_path: Path) -> None:
    """Other seeds draw others; 0 draws all."""
    rows: Rows = [{**ROWS[0], "premise": f"Rain {n}."} for n in range(50)]
    content = suite(tmp_path, rows)
    one = replace(content, file=File("pairs.jsonl", 50, digest(tmp_path / "pairs.jsonl")))
    pairs = read(there(one, tmp_path)).pairs
    first = drawn(pairs, 10, 1)
    assert first == drawn(pairs, 10, 1)
    assert first != drawn(pairs, 10, 2)
    assert [pair.line for pair in first] == sorted(pair.line for pair in first)
    assert len(first) == 10
    assert drawn(pairs, 0, 1) == pairs == drawn(pairs, 99, 1)


def test_a_manifest_is_read(tmp_path: Path) -> None:
    """As it stands."""
    path = tmp_path / "suites.toml"
    path.write_text(ENTRY)
    (one,) = read_manifest(path)
    assert (one.name, one.labels, one.file) == (
        "weather",
        ("entailment", "neutral"),
        File("a/weather.jsonl", 3, "0"),
    )


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ('role = "test"', 'role = "train"', r"suite 0.role: found “train”"),
        ('licence = "CC0"\n', "", r"suite 0.licence.*Field required"),
        ('kind = "k"', 'kinds = "k"', r"suite 0.kinds.*not permitted|Unexpected"),
        ('"neutral"]', '"maybe"]', "scored entailed or not has some of entailment"),
        ("a/weather", "../weather", "expected one inside its folder"),
        ("a/weather", "/weather", "expected one inside its folder"),
        ("[[suite]]", "[[suite", "not valid TOML"),
    ],
)
def test_a_wrong_manifest_says_what_is_wrong(
    tmp_path: Path, before: str, after: str, message: str
) -> None:
    """The suite, the key and what was found."""
    assert before in ENTRY
    path = tmp_path / "suites.toml"
    path.write_text(ENTRY.replace(before, after))
    with pytest.raises(SuitesError, match=message):
        read_manifest(path)


def test_two_suites_of_one_name(tmp_path: Path) -> None:
    """Floors and tables go by the name."""
    path = tmp_path / "suites.toml"
    path.write_text(ENTRY * 2)
    with pytest.raises(SuitesError, match="two suites are called weather"):
        read_manifest(path)


def test_the_repositorys_samples_are_as_the_manifest_says() -> None:
    """Each is there, small, of a licence that allows it, and none is without its entry."""
    suites = [one for one in read_manifest(EVAL / "suites.toml") if one.sample]
    for one in suites:
        found = located(one, EVAL)
        assert found, one.name
        read(found)
        assert one.licence.startswith(("MIT", "Apache-2.0", "CC0", "CC BY 4.0", "CC BY-SA"))
    files = {path.relative_to(EVAL).as_posix() for path in (EVAL / "suites").iterdir()}
    assert files == {one.sample.path for one in suites if one.sample}
    assert sum(path.stat().st_size for path in (EVAL / "suites").iterdir()) < 1_000_000


def test_published_figures_are_of_suites_that_are_named() -> None:
    """And say where they stand."""
    names = {one.name for one in read_manifest(EVAL / "suites.toml")}
    published = read_published(EVAL / "published.toml")
    assert published
    assert {one.suite for one in published} <= names
    assert all(one.source and 0 < one.accuracy < 100 for one in published)


def test_a_wrong_published_figure(tmp_path: Path) -> None:
    """A figure needs its source."""
    path = tmp_path / "published.toml"
    path.write_text('[[figure]]\nsuite = "a"\nsystem = "b"\naccuracy = 9.0\n')
    with pytest.raises(SuitesError, match=r"figure 0.source: Field required"):
        read_published(path)
