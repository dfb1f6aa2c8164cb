"""Tests of detector/report/json.py and the entries that it writes."""

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest

from detector.report.json import to_json
from detector.report.schema import schema
from detector.types import Report


def written(report: Report, *, all_pairs: bool = False) -> dict[str, Any]:
    parsed: dict[str, Any] = json.loads(to_json(report, all_pairs=all_pairs))
    return parsed


def test_the_report_keeps_its_own_schema(report: Report, empty: Report) -> None:
    """What is written is what the published schema promises."""
    validator = jsonschema.Draft202012Validator(json.loads(schema()))
    validator.validate(written(report, all_pairs=True))
    validator.validate(written(empty))


PROMISED = {
    "run": {"version", "settings", "models", "inputs", "counts", "languages"},
    "articles": {
        "id", "path", "outlet", "title", "author", "published", "published_from", "language",
        "dropped",
    },
    "statements": {
        "id", "article", "start", "end", "text", "propositions", "language", "voice", "times",
    },
    "pairs": {
        "id", "a", "b", "label", "probabilities", "similarity", "kind", "explanation", "scope",
        "a_words", "b_words",
    },
    "sources": {
        "name", "kind", "statements", "corroborated", "contradicted", "contested", "unmatched",
        "evidence", "score", "low", "high", "status",
    },
    "origins": {"statements", "why"},
    "sensitivity": {"kind", "name", "score", "component", "undetermined", "flips"},
    "skipped": {"path", "reason"},
}  # fmt: skip


def test_the_promised_keys_are_there(report: Report) -> None:
    """Programs read these names; they do not move."""
    parsed = written(report)
    assert list(parsed) == ["schema_version", *PROMISED]
    assert parsed["run"].keys() >= PROMISED["run"]
    for part, keys in ((part, keys) for part, keys in PROMISED.items() if part != "run"):
        assert all(entry.keys() >= keys for entry in parsed[part]), part
    assert parsed["statements"][0]["voice"].keys() >= {
        "kind", "speaker", "origin", "cue", "stance", "chain", "named",
    }  # fmt: skip
    assert "text" not in parsed["articles"][0]


def test_a_language_has_its_figures_and_the_words_for_them(report: Report) -> None:
    """What is stated is given as it is, what is not is null."""
    known, unread = written(report)["run"]["languages"]
    assert known["pairing"] == {"right": 0.84, "tested": 1000, "grade": "fair"}
    assert unread == {
        "language": "<i>",
        "statements": 2,
        "judged": False,
        "pairing": None,
        "judging": None,
    }


def test_neutral_pairs_only_when_asked_for(report: Report) -> None:
    """Support and contradiction always; neutral pairs are many and say nothing."""
    labels = [pair["label"] for pair in written(report)["pairs"]]
    assert sorted(set(labels)) == ["contradiction", "support"]
    assert [pair["label"] for pair in written(report, all_pairs=True)["pairs"]] == [
        *labels,
        "neutral",
    ]


def test_what_counts_as_one_voice_is_listed_with_its_reason(report: Report) -> None:
    """A reader can check what was collapsed: here a headline over the body that it repeats."""
    assert written(report)["origins"] == [{"statements": ["t1", "t2"], "why": ["same article"]}]


def test_a_pair_carries_its_judgement(report: Report) -> None:
    """A pair and what the judge made of it are one entry, linked to statements by id."""
    parsed = written(report)
    pair = next(each for each in parsed["pairs"] if each["id"] == "p5")
    assert (pair["a"], pair["b"], pair["label"], pair["scope"]) == ("t2", "u1", "support", "across")
    assert pair["probabilities"] == {"support": 0.9123, "contradiction": 0.0, "neutral": 0.0877}
    assert {pair["a"], pair["b"]} <= {each["id"] for each in parsed["statements"]}


def test_measured_numbers_are_rounded_and_settings_are_not(report: Report) -> None:
    """Measurements do not differ between processors; a run can be repeated from its settings."""
    parsed = written(report)
    assert parsed["run"]["settings"]["temperature"] == 1.23456789
    assert parsed["run"]["settings"]["candidates"] == 10
    assert parsed["run"]["settings"]["cache"] is True
    assert parsed["sources"][2]["low"] == 0.4123
    assert "-0.0" not in to_json(
        replace(report, pairs=tuple(replace(p, similarity=-1e-9) for p in report.pairs))
    )


def test_absent_knowledge_is_null_and_dates_are_iso(report: Report) -> None:
    """Unknown is a value of its own, never an empty string or a guess."""
    times, ukrainian = written(report)["articles"][:2]
    assert times["published"] == "2024-10-25"
    assert ukrainian["published"] is ukrainian["outlet"] is ukrainian["author"] is None
    assert written(report)["statements"][1]["times"] == [
        {
            "text": "since late 2022",
            "first": "2022-10-01",
            "last": None,
            "precision": "season",
        }
    ]


def test_a_report_is_written_for_readers(report: Report) -> None:
    """UTF-8, readable, one newline at the end."""
    text = to_json(report)
    assert "Ілон Маск" in text
    assert text.endswith("}\n")


def test_hostile_text_arrives_whole(report: Report) -> None:
    """Control characters survive the round trip; only what UTF-8 cannot hold is replaced."""
    by_id = {each["id"]: each for each in written(report)["statements"]}
    assert by_id["u1"]["text"] == next(s.text for s in report.statements if s.id == "u1")
    assert by_id["s1"]["text"] == "Only one\ufffd call took place.\x00"
    assert by_id["s1"]["end"] - by_id["s1"]["start"] == len(by_id["s1"]["text"])


def test_a_number_that_json_lacks_is_refused(report: Report) -> None:
    """NaN would make the file unreadable to strict parsers; better no file."""
    broken = replace(report, sources=(replace(report.sources[0], score=float("nan")),))
    with pytest.raises(ValueError, match="not JSON compliant"):
        to_json(broken)
