"""Tests of `detect eval`, from the command line to what it writes."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import cli
from detector.evaluation.pairs import LabelledPair


@dataclass
class Registry:
    """Stands for the models: which were asked for."""

    judge: Any
    encoder: Any
    names: list[str | None] = field(default_factory=list)
    encoders: int = 0

    def load_judge(self, name: str | None = None) -> Any:
        """Return a judge of this name."""
        self.names.append(name)
        return type(self.judge)(name or "built in", wrong=4 if name is None else 2)

    def load_encoder(self, name: str | None = None) -> Any:
        """Return the encoder, which the rivals alone need."""
        assert name is None
        self.encoders += 1
        return self.encoder


@pytest.fixture
def registry(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, judge: Any, encoder: Any) -> Registry:
    """Put fakes where the models are; the current folder is empty."""
    registry = Registry(judge, encoder)
    monkeypatch.setattr("detector.models.registry.load_judge", registry.load_judge)
    monkeypatch.setattr("detector.models.registry.load_encoder", registry.load_encoder)
    monkeypatch.chdir(tmp_path)
    return registry


@pytest.fixture
def file(registry: Registry, pairs: tuple[LabelledPair, ...]) -> str:
    """Return a file of pairs in the current folder."""
    assert registry.names == []
    lines = [
        json.dumps({"premise": one.premise, "hypothesis": one.hypothesis, "label": one.label})
        for one in pairs
    ]
    Path("pairs.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return "pairs.jsonl"


def run(*arguments: str) -> tuple[int, str, str]:
    """Return exit status, standard output and standard error."""
    result = CliRunner().invoke(cli.app, ["eval", *arguments], prog_name="detect")
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stdout, result.stderr


def test_the_built_in_judge_on_a_file(registry: Registry, file: str) -> None:
    """A table on the terminal, progress on standard error, nothing written."""
    status, out, err = run(file)
    assert status == 0
    assert out.startswith("90 labelled pairs: 30 entailment")
    assert "built in" in out
    assert err.splitlines() == [
        "reading the pairs",
        "looking up the models",
        "loading built in",
        "judging with built in (90)",
        "measuring (1)",
    ]
    assert registry.names == [None]
    assert registry.encoders == 0
    assert [path.name for path in Path().iterdir()] == [file]


def test_judges_and_rivals_side_by_side(registry: Registry, file: str) -> None:
    """The first judge is compared with every other."""
    status, out, _ = run(file, file, "--judge", "a", "--judge", "b", "--baseline", "--json", "-")
    found = json.loads(out)
    assert status == 0
    assert registry.names == ["a", "b"]
    assert registry.encoders == 1
    assert [one["name"] for one in found["evaluations"]][:3] == ["a", "b", "majority label"]
    assert found["comparisons"][0]["second"] == "b"
    assert found["run"]["pairs"] == 180


def test_files_are_written_where_asked(file: str) -> None:
    """JSON and page, and the summary says where."""
    status, out, _ = run(file, "--json", "there/eval.json", "--html", "there/eval.html")
    assert status == 0
    assert "Written: there/eval.json" in out
    assert json.loads(Path("there/eval.json").read_text(encoding="utf-8"))["schema_version"] == "1"
    assert Path("there/eval.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("absent.jsonl",), "absent.jsonl cannot be read (No such file or directory)"),
        (("pairs.jsonl", "--label-order", "yes,no"), "expected what 0, 1 and 2 stand for"),
        (("pairs.jsonl", "--html", "pairs.jsonl/x"), "cannot be written"),
        (("bad.csv",), "bad.csv, line 3: found the label “maybe”, expected entailment"),
    ],
)
def test_a_problem_is_told_in_one_line_before_any_model_is_loaded(
    registry: Registry, file: str, arguments: tuple[str, ...], message: str
) -> None:
    """Nobody waits for a model to learn that a line is bad."""
    assert Path(file).exists()
    Path("bad.csv").write_text("premise,hypothesis,label\na,b,e\na,b,maybe\n", encoding="utf-8")
    status, out, err = run(*arguments)
    assert (status, out) == (2, "")
    assert message in err.splitlines()[-1]
    assert registry.names == []


def test_numbers_with_their_order(registry: Registry) -> None:
    """As the option says."""
    Path("n.csv").write_text("premise,hypothesis,label\nc 1 met,not,0\n", encoding="utf-8")
    _, out, _ = run("n.csv", "--label-order", "contradiction,neutral,entailment", "--json", "-")
    assert json.loads(out)["run"]["labels"]["contradiction"] == 1
    assert registry.names == [None]


def test_help_names_every_option() -> None:
    """Without loading anything heavy, as tests/test_cli.py checks."""
    status, out, _ = run("--help")
    assert status == 0
    for option in ("PAIRS", "--judge", "--json", "--html", "--baseline", "--label-order"):
        assert option in out
