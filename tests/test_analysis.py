"""Tests of `detect PATH...`, from the command line to what it writes."""

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, Self

import pytest

from detector import __version__
from detector.errors import ModelError, NothingReadableError
from detector.types import (
    Article,
    Candidate,
    Counts,
    Judgement,
    Pair,
    Probabilities,
    Proposition,
    Report,
    Run,
    Statement,
    Voice,
)
from tests.conftest import run


def contradicted() -> Report:
    """Return a report with one contradiction and one neutral pair."""
    text = "Є одна розмова."
    articles = tuple(
        Article(id_, f"{id_}.txt", id_ * 64, text, (), (), "uk") for id_ in ("a", "b", "c")
    )
    statements = tuple(
        Statement(
            article.id, article.id, 0, len(text), text, "sentence", "uk", Voice("outlet"),
            (Proposition(text),),
        )
        for article in articles
    )  # fmt: skip
    against, neutral = Probabilities(0.0, 0.9, 0.1), Probabilities(0.0, 0.1, 0.9)
    return Report(
        run=Run(__version__, {}, (), (), Counts(3, 3, 3, 3, 2, 0, 0, 1, 1), ()),
        articles=articles,
        statements=statements,
        pairs=(
            Pair("ab", "a", "b", 0.5, "similar", "across", (Candidate(0, 0, 0.5),)),
            Pair("ac", "a", "c", 0.5, "similar", "across", (Candidate(0, 0, 0.5),)),
        ),
        judgements=(
            Judgement("ab", "contradiction", against, against, against, 0, 0, None, None, "m"),
            Judgement("ac", "neutral", neutral, neutral, neutral, 0, 0, None, None, "m"),
        ),
        sources=(),
        skipped=(),
    )


@dataclass
class Stand:
    """The pipeline's stand-in: what it was asked for, and what it answers."""

    report: Report = field(default_factory=contradicted)
    error: BaseException | None = None
    paths: list[Path] = field(default_factory=list)
    models: dict[str, str | None] = field(default_factory=dict)
    store: list[Path | None] = field(default_factory=list)

    def detect(self, paths: Sequence[Path], *_: object) -> Report:
        """Return the report, or raise the error."""
        self.paths = list(paths)
        if self.error is not None:
            raise self.error
        return self.report


@pytest.fixture
def stand(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Stand:
    """Put fakes where the heavy modules are; the current folder is empty."""
    stand = Stand()

    def fake(name: str, **members: Any) -> None:
        module = ModuleType(name)
        vars(module).update(members)
        monkeypatch.setitem(sys.modules, name, module)
        parent, _, child = name.rpartition(".")
        monkeypatch.setattr(sys.modules[parent], child, module, raising=False)

    class Store:
        notes = ("The cache was damaged; a new one was begun.",)

        def __init__(self, path: Path | None) -> None:
            stand.store.append(path)

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None:
            pass

    def load(role: str) -> Any:
        return lambda name: stand.models.update({role: name})

    fake("detector.pipeline", detect=stand.detect)
    fake(
        "detector.store",
        Store=Store,
        CachedEncoder=lambda encoder, *_: encoder,
        CachedJudge=lambda judge, *_: judge,
        default_store=lambda: Path("store.sqlite3"),
    )
    import_module("detector.models")  # the parent of the next fake
    fake("detector.models.registry", load_encoder=load("encoder"), load_judge=load("judge"))
    monkeypatch.chdir(tmp_path)
    return stand


def test_paths_need_no_command(stand: Stand) -> None:
    """`detect seeds/` analyses, writes both reports and prints the summary."""
    status, out, _ = run("seeds", "more/*.txt")
    assert status == 0
    assert stand.paths == [Path("seeds"), Path("more/*.txt")]
    assert "Contradictions: 1" in out
    assert "detect-report/report.html" in out
    written = json.loads(Path("detect-report/report.json").read_text(encoding="utf-8"))
    assert [pair["label"] for pair in written["pairs"]] == ["contradiction"]
    assert Path("detect-report/report.html").read_text(encoding="utf-8").startswith("<!DOCTYPE")
    assert {path.name for path in Path("detect-report").iterdir()} == {"report.json", "report.html"}


def test_options_may_come_first_and_the_command_may_be_named(stand: Stand) -> None:
    """The default command is found whatever comes first."""
    assert run("--output", "there", "seeds")[0] == 0
    assert Path("there/report.json").exists()
    assert run("analyse", "other")[0] == 0
    assert stand.paths == [Path("other")]
    assert run("--", "models")[0] == 0
    assert stand.paths == [Path("models")]
    assert run("./schema")[0] == 0
    assert stand.paths == [Path("schema")]


def test_json_on_standard_output_stands_alone(stand: Stand) -> None:
    """Another program reads it: nothing else goes there, and no file is written."""
    status, out, err = run("seeds", "--json", "-", "--all-pairs")
    assert status == 0
    assert [pair["label"] for pair in json.loads(out)["pairs"]] == ["contradiction", "neutral"]
    assert "Є одна" in out
    assert "looking up the models" in err
    assert not list(Path().iterdir())
    assert stand.paths


def test_json_to_a_file_alone(stand: Stand) -> None:
    """The named file is all that is written; the summary says so."""
    status, out, _ = run("seeds", "--json", "here.json")
    assert status == 0
    assert "Written: here.json" in out
    assert [path.name for path in Path().iterdir()] == ["here.json"]
    assert stand.paths


def test_models_and_cache_are_chosen(stand: Stand) -> None:
    """Names reach the registry; without a cache nothing is kept between runs."""
    run("seeds", "--encoder", "small", "--judge", "org/large", "--no-cache")
    assert stand.models == {"encoder": "small", "judge": "org/large"}
    assert stand.store == [None]
    _, _, err = run("seeds")
    assert stand.models == {"encoder": None, "judge": None}
    assert stand.store == [None, Path("store.sqlite3")]
    assert "detect: The cache was damaged; a new one was begun." in err


def test_exit_status_of_a_found_contradiction_only_when_asked_for(stand: Stand) -> None:
    """A finding is no failure, unless the caller says so; the reports are written all the same."""
    assert run("seeds", "--fail-on", "contradiction")[0] == 1
    assert Path("detect-report/report.json").exists()
    stand.report = Report(stand.report.run, (), (), (), (), (), ())
    assert run("seeds", "--fail-on", "contradiction")[0] == 0


@pytest.mark.parametrize(
    "error",
    [NothingReadableError("no article\nin \x1b[31mseeds"), ModelError("no article in [31mseeds")],
)
def test_a_problem_is_told_in_one_line(stand: Stand, error: Exception) -> None:
    """No traceback, nothing on standard output, and no terminal control in the message."""
    stand.error = error
    status, out, err = run("seeds")
    assert (status, out) == (2, "")
    assert err.splitlines()[-1] == "detect: no article in [31mseeds"


def test_an_interruption_says_that_nothing_is_lost(stand: Stand) -> None:
    """Ctrl-C is no crash: what was computed is in the cache."""
    stand.error = KeyboardInterrupt()
    status, _, err = run("seeds")
    assert status == 130
    assert "goes on from what the cache has kept" in err.splitlines()[-1]
    assert "nothing was kept" in run("seeds", "--no-cache")[2].splitlines()[-1]


def test_nothing_readable_leaves_nothing_behind(stand: Stand) -> None:
    """No empty folder for a run that found nothing to read."""
    stand.error = NothingReadableError("no article")
    assert run("seeds")[0] == 2
    assert not list(Path().iterdir())


def test_a_crash_is_not_hidden(stand: Stand) -> None:
    """What is no DetectError is a bug, and its traceback says where.

    The status is neither that of what --fail-on found nor that of wrong use.
    """
    stand.error = ZeroDivisionError("a bug")
    status, out, err = run("seeds", "--fail-on", "contradiction")
    assert (status, out) == (70, "")
    assert "ZeroDivisionError: a bug" in err
    assert err.splitlines()[-1].startswith("detect: a fault of the program itself")


def test_an_output_that_cannot_be_written_is_known_before_the_run(stand: Stand) -> None:
    """Nobody waits for minutes to learn that."""
    Path("taken").touch()
    for option, place in (("--output", "taken"), ("--json", "taken/report.json")):
        status, _, err = run("seeds", option, place)
        assert status == 2
        assert "taken cannot be written (Not a directory)" in err
    assert stand.paths == []


def test_one_score_is_explained_in_place_of_the_reports(stand: Stand) -> None:
    """Pair by pair on standard output; an unknown name and a JSON report beside it are refused."""
    stand.report = replace(
        stand.report, articles=tuple(replace(a, outlet=a.id) for a in stand.report.articles)
    )
    status, out, _ = run("seeds", "--explain", "A")
    assert status == 0
    assert "contradicted with p = 0.9000, pair ab" in out
    assert not list(Path().iterdir())
    status, out, err = run("seeds", "--explain", "Nobody")
    assert (status, out) == (2, "")
    assert "no source is called 'Nobody'; the nearest are" in err
    assert run("seeds", "--explain", "A", "--json", "-")[0] == 2
