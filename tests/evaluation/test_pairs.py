"""Tests of detector/evaluation/pairs.py."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from detector.errors import PairsError
from detector.evaluation.pairs import (
    LabelledPair,
    counts,
    gold,
    group_numbers,
    label_order,
    read_pairs,
)
from detector.evaluation.scorings import SCORINGS
from detector.judge import LABELS

if TYPE_CHECKING:
    from detector.evaluation.scorings import Gold

FIXTURES = Path(__file__).parents[2] / "fixtures" / "pairs"
PREMISE = "The minister signed the treaty in Vienna on Monday."
HYPOTHESES = {
    "A treaty was signed in Vienna.": "entailment",
    "Під час пожежі були постраждалі.": "entailment",
    "The treaty took two years to write.": "neutral",
    "The minister refused to sign the treaty.": "contradiction",
    "Під час пожежі ніхто не постраждав.": "contradiction",
}


def one(folder: Path, **cells: object) -> Path:
    """Return a file with a good pair on its first line and one with these cells on the second."""
    path = folder / "pairs.jsonl"
    good = {"premise": "a", "hypothesis": "b", "label": "neutral"}
    path.write_text(f"{json.dumps(good)}\n{json.dumps(good | cells)}\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "groups"),
    [
        ("detect.jsonl", ["treaty", "treaty", "treaty", "fire", "fire"]),
        ("snli.jsonl", ["1.jpg#0", "1.jpg#0"]),
        ("mnli.jsonl", ["7", "7"]),
        ("xnli.tsv", ["1", "2"]),
        ("xnli_translated.tsv", [None, None]),
        ("glue.tsv", ["7", "7"]),
        ("glue_short.tsv", [None]),
        ("anli.jsonl", [None, None, None]),
        ("anli.jsonl.gz", [None, None, None]),
        ("fever_nli.jsonl", [None, None, None]),
        ("vitaminc.jsonl", ["v", "v", "w"]),
    ],
)
def test_published_formats(name: str, groups: list[str | None]) -> None:
    """Each is known by its columns; premise and hypothesis are not mixed up."""
    pairs = read_pairs([FIXTURES / name]).pairs
    for pair in pairs:
        assert pair.label == HYPOTHESES[pair.hypothesis]
        assert pair.premise.startswith((PREMISE, "Не менше дванадцяти"))
    assert [pair.group for pair in pairs] == groups
    assert len({pair.id for pair in pairs}) == len(pairs) or pairs[0].id is None or not pairs[-1].id


def test_every_fixture_is_read_by_a_test() -> None:
    """A format without a test is not supported."""
    here = Path(__file__).read_text(encoding="utf-8")
    assert [path.name for path in FIXTURES.iterdir() if path.name not in here] == []


def test_our_own_columns() -> None:
    """Language, kind and group come along; what is absent is None."""
    labelled = read_pairs([FIXTURES / "detect.jsonl"])
    assert [pair.language for pair in labelled.pairs] == ["en", "en", "en", "uk", "uk"]
    assert [pair.kind for pair in labelled.pairs] == ["event", "event", "denial", None, "negation"]
    assert [pair.id for pair in labelled.pairs] == ["1", "2", "3", None, None]
    assert [pair.line for pair in labelled.pairs] == [1, 2, 3, 4, 5]
    assert counts(labelled.pairs) == {"entailment": 2, "neutral": 1, "contradiction": 2}


def test_pairs_without_a_majority_are_counted_and_left_out() -> None:
    """SNLI marks them with a dash."""
    labelled = read_pairs([FIXTURES / "snli.jsonl"])
    assert (len(labelled.pairs), labelled.unlabelled) == (2, 1)


@pytest.mark.parametrize("label", ["-", "-1", -1, "hidden"])
def test_nothing_labelled(tmp_path: Path, label: object) -> None:
    """Nothing can be measured, which is no result of zero."""
    path = tmp_path / "pairs.jsonl"
    row = {"premise": "a", "hypothesis": "b", "label": label}
    path.write_text(json.dumps(row), encoding="utf-8")
    with pytest.raises(PairsError, match=r"No pair of .* has a label \(1 read without\)"):
        read_pairs([path])


def test_numbers_mean_what_is_said() -> None:
    """Sets disagree on the order: it is never guessed."""
    path = FIXTURES / "numbers.csv"
    with pytest.raises(PairsError, match=r"line 2: found the label “1”.*--label-order"):
        read_pairs([path])
    order: tuple[Gold, ...] = ("contradiction", "entailment", "neutral")
    pairs = read_pairs([path], order).pairs
    assert [pair.label for pair in pairs] == ["entailment", "neutral"]
    assert pairs[0].hypothesis == 'He said: "A treaty,\nsigned, is a treaty."'
    assert [pair.line for pair in pairs] == [2, 4]


def test_two_numbers(tmp_path: Path) -> None:
    """A set of two classes has no third number."""
    order = label_order("not_entailment,entailment")
    labelled = read_pairs([one(tmp_path, label=0)], order)
    assert (labelled.scoring, labelled.pairs[-1].label) == ("entailed or not", "neutral")
    with pytest.raises(PairsError, match=r"line 2: found the label “2”, expected 0 or 1"):
        read_pairs([one(tmp_path, label=2)], order)


def test_label_order_by_name() -> None:
    """Any spelling of the labels that files may have."""
    assert label_order("Contradiction, neutral,support") == (
        "contradiction",
        "neutral",
        "entailment",
    )


@pytest.mark.parametrize(
    "stated",
    [
        "",
        "entailment",
        "entailment,neutral",
        "e,n,n",
        "e,n,c,c",
        "entailment,not,c",
        "e,not_refuted",
    ],
)
def test_a_label_order_that_is_none(stated: str) -> None:
    """All three labels, or a class and its opposite, each once."""
    with pytest.raises(PairsError, match="expected what 0, 1 and 2 stand for"):
        label_order(stated)


def test_two_classes() -> None:
    """What is not entailed may be neutral or contradicted: it is scored as one class."""
    labelled = read_pairs([FIXTURES / "glue_two_classes.tsv"])
    assert labelled.scoring == "entailed or not"
    assert counts(labelled.pairs, SCORINGS[labelled.scoring]) == {
        "entailment": 1,
        "not entailed": 1,
    }
    assert read_pairs([FIXTURES / "glue.tsv"]).scoring == "three-way"


@pytest.mark.parametrize(
    ("label", "scoring"),
    [
        ("not_entailment", "entailed or not"),
        ("non-entailment", "entailed or not"),
        ("NOT SUPPORTED", "entailed or not"),
        ("inconsistent", "entailed or not"),
        ("not_contradiction", "contradicted or not"),
        ("not refuted", "contradicted or not"),
        ("neutral", "three-way"),
        ("NOT ENOUGH INFO", "three-way"),
    ],
)
def test_the_labels_say_how_pairs_are_scored(tmp_path: Path, label: str, scoring: str) -> None:
    """However the set spells that a pair is not of its class."""
    path = tmp_path / "pairs.jsonl"
    path.write_text(json.dumps({"premise": "a", "hypothesis": "b", "label": label}))
    labelled = read_pairs([path])
    assert labelled.scoring == scoring
    assert labelled.pairs[0].label == "neutral"


@pytest.mark.parametrize(
    ("labels", "line"),
    [
        (("entailment", "not_entailment", "contradiction"), 3),
        (("not_contradiction", "contradiction", "contradiction", "entailment"), 4),
        (("not_entailment", "not_contradiction"), 2),
    ],
)
def test_labels_that_cannot_be_scored_together(
    tmp_path: Path, labels: tuple[str, ...], line: int
) -> None:
    """Three labels and two classes in one run would have no common measure."""
    path = tmp_path / "pairs.jsonl"
    rows = (json.dumps({"premise": "a", "hypothesis": "b", "label": label}) for label in labels)
    path.write_text("\n".join(rows), encoding="utf-8")
    with pytest.raises(PairsError, match=rf"line {line}: found the label .{labels[-1]}. after "):
        read_pairs([path])


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        ({"label": "maybe"}, "the label “maybe”"),
        ({"label": "3"}, "the label “3”"),
        ({"label": None}, "label “null”"),
        ({"label": True}, "label “true”"),
        ({"label": 1.0}, "label “1.0”"),
        ({"label": ["n"]}, 'label “["n"]”'),
        ({"premise": ""}, "premise “”"),
        ({"premise": None}, "premise “null”"),
        ({"hypothesis": 7}, "hypothesis “7”"),
        ({"hypothesis": ["x"]}, 'hypothesis “["x"]”'),
        ({"label": "\x1b[31mred " + "x" * 500}, "the label “[31mred " + "x" * 72 + " …”"),
    ],
)
def test_a_bad_line_stops_the_run(tmp_path: Path, cells: dict[str, object], found: str) -> None:
    """File, line, what was found and what was expected; nothing a terminal would obey."""
    path = one(tmp_path, **cells)
    with pytest.raises(PairsError) as caught:
        read_pairs([path])
    assert str(caught.value).startswith(f"{path}, line 2: found {found}, expected ")


def test_a_column_that_later_lines_lack(tmp_path: Path) -> None:
    """The first line decides the format for all."""
    path = tmp_path / "pairs.jsonl"
    path.write_text('{"premise": "a", "hypothesis": "b", "label": "n"}\n{"label": "n"}\n')
    with pytest.raises(PairsError, match="line 2: found no premise, expected text in premise"):
        read_pairs([path])


def test_unknown_columns(tmp_path: Path) -> None:
    """The message lists what is known."""
    path = tmp_path / "pairs.csv"
    path.write_text("text,stance\na,b\n")
    with pytest.raises(PairsError, match=r"“text”, “stance”, expected .*\(VitaminC\)"):
        read_pairs([path])


def test_several_files_are_read_in_order() -> None:
    """Each is an input of the run, with its hash."""
    paths = [FIXTURES / "mnli.jsonl", FIXTURES / "glue.tsv"]
    labelled = read_pairs(paths)
    assert [pair.file for pair in labelled.pairs] == [str(paths[0])] * 2 + [str(paths[1])] * 2
    assert [one.path for one in labelled.inputs] == list(map(str, paths))
    assert all(len(one.sha256) == 64 and one.bytes > 0 for one in labelled.inputs)


def test_labels_and_groups_as_numbers() -> None:
    """Labels in the judge's order; a pair without a group depends on no other."""
    groups = ["x", None, "y", None, "x"]
    labels: list[Gold] = ["contradiction", "neutral", "entailment", "neutral", "neutral"]
    pairs = [
        LabelledPair("a", "b", label, "f", 1, group=group)
        for label, group in zip(labels, groups, strict=True)
    ]
    assert [LABELS[place] for place in gold(pairs)] == labels
    assert group_numbers(pairs).tolist() == [0, 1, 2, 3, 0]
