"""Tests of detector/evaluation/gate.py: figures do not sink unnoticed."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from detector.errors import GateError
from detector.evaluation.gate import (
    Baseline,
    Figure,
    Measured,
    Part,
    as_text,
    check,
    floor,
    measured,
    read_baseline,
    renewed,
)
from detector.evaluation.results import Estimate
from detector.evaluation.suites import digest
from detector.types import Model
from eval import gate

FIGURES: Mapping[str, Figure] = {
    "pairs right": 7,
    "pairs false": 2,
    "recall": 0.5,
    "macro-F1": Estimate(0.8, 0.75, 0.86),
}
FOUND = Measured(FIGURES, "j" * 64, {"a.jsonl": "1"})
BASELINE = renewed(Baseline("", {}, {}), FOUND, {})


def with_figure(name: str, value: Figure) -> Measured:
    return replace(FOUND, figures={**FIGURES, name: value})


def test_floors_sit_a_little_under_what_was_measured() -> None:
    """One for counts, the end of the interval, two points without one; ceilings for costs."""
    assert BASELINE.floors == {
        "pairs right": 6,
        "pairs false": 3,
        "recall": 0.48,
        "macro-F1": 0.75,
    }
    assert floor("of nothing right", 0) == 0
    assert floor("error", Estimate(0.1, 0.05, 0.2)) == 0.2
    assert floor("x", Estimate(2 / 3, 2 / 3, 1.0)) <= 2 / 3
    assert floor("error", Estimate(2 / 3, 0.0, 2 / 3)) >= 2 / 3


def test_the_floors_are_of_the_committed_files() -> None:
    """A file that changed without its floors shows before the gate is run."""
    root = Path(gate.__file__).parents[1]
    files = {path for part in gate.PARTS for path in part.files}
    found = {path.relative_to(root).as_posix(): digest(path) for path in files}
    assert found == dict(read_baseline(gate.BASELINE).corpora)


def test_what_was_just_measured_passes() -> None:
    """Renewing and checking agree."""
    assert not check(BASELINE, FOUND).failures
    assert not check(BASELINE, FOUND).notes


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("pairs right", 5),
        ("pairs false", 4),
        ("recall", 0.47),
        ("macro-F1", Estimate(0.74, 0.7, 0.78)),
    ],
)
def test_a_drop_fails(name: str, value: Figure) -> None:
    """Of a count, of a share, and a rise of what counts errors."""
    (failure,) = check(BASELINE, with_figure(name, value)).failures
    assert failure.startswith(f"{name}: ")


def test_a_changed_file_fails() -> None:
    """Figures of other pairs are other figures; so are those of a file more or less."""
    for corpora in ({"a.jsonl": "2"}, {}, {"a.jsonl": "1", "b.jsonl": "1"}):
        (failure,) = check(BASELINE, replace(FOUND, corpora=corpora)).failures
        assert "is not the file that the floors were set on" in failure


def test_another_judge_is_told_but_does_not_fail() -> None:
    """A better judge is welcome: only its figures count."""
    outcome = check(BASELINE, replace(FOUND, judge="k" * 64))
    assert not outcome.failures
    assert "kkkkkkkk" in outcome.notes[0]


def test_nothing_goes_unguarded() -> None:
    """A new figure needs a floor, and a floor its figure."""
    more = with_figure("new", 1)
    assert check(BASELINE, more).failures == ("new has no floor; renew the floors",)
    less = replace(FOUND, figures={name: FIGURES[name] for name in list(FIGURES)[1:]})
    (failure,) = check(BASELINE, less).failures
    assert failure == "pairs right has a floor but is not measured any more"


def test_floors_rise_and_stay() -> None:
    """A better figure lifts its floor; a slightly worse one that keeps it leaves it there."""
    assert renewed(BASELINE, with_figure("pairs right", 9), {}).floors["pairs right"] == 8
    assert renewed(BASELINE, with_figure("pairs right", 6), {}).floors["pairs right"] == 6
    assert renewed(BASELINE, with_figure("pairs false", 0), {}).floors["pairs false"] == 1
    assert renewed(BASELINE, with_figure("recall", 0.49), {}).floors["recall"] == 0.48


@pytest.mark.parametrize(("name", "value"), [("pairs right", 5), ("pairs false", 4)])
def test_no_floor_sinks_without_a_reason(name: str, value: Figure) -> None:
    """Not even where the file has changed as well."""
    sunk = replace(with_figure(name, value), corpora={"a.jsonl": "2"})
    with pytest.raises(GateError, match=rf"would sink, or go:\n  {name}"):
        renewed(BASELINE, sunk, {})
    with pytest.raises(GateError, match="needs a reason"):
        renewed(BASELINE, sunk, {name: " "})


def test_a_reason_is_kept() -> None:
    """In the baseline, after the earlier ones."""
    once = renewed(BASELINE, with_figure("pairs right", 5), {"pairs right": "two were mislabelled"})
    assert once.floors["pairs right"] == 4
    less = replace(FOUND, figures={"pairs right": 5})
    gone = {name: "not measured any more" for name in FIGURES if name != "pairs right"}
    twice = renewed(once, less, gone)
    assert [(one.name, one.before, one.after) for one in twice.lowered] == [
        ("pairs right", 6, 4),
        ("pairs false", 3, None),
        ("recall", 0.48, None),
        ("macro-F1", 0.75, None),
    ]
    assert twice.lowered[0].reason == "two were mislabelled"


def test_a_floor_goes_only_with_a_reason() -> None:
    """Measuring less is the easiest way to pass."""
    less = replace(FOUND, figures={"pairs right": 7})
    with pytest.raises(GateError, match="macro-F1"):
        renewed(BASELINE, less, {})


def test_a_reason_for_nothing_is_refused() -> None:
    """A slip in the name would lower another floor than was meant."""
    with pytest.raises(GateError, match="No floor of that name would sink: pairs write"):
        renewed(BASELINE, FOUND, {"pairs write": "typing"})


def test_an_unknown_figure_is_refused() -> None:
    """Nobody could say whether it has sunk."""
    with pytest.raises(GateError, match="unknown"):
        check(BASELINE, with_figure("macro-F1", Estimate(None, None, None)))


def test_a_baseline_is_what_was_written(tmp_path: Path) -> None:
    """To the type of the count; and none is an empty one."""
    path = tmp_path / "baseline.json"
    assert read_baseline(path) == Baseline("", {}, {})
    once = renewed(BASELINE, with_figure("pairs right", 5), {"pairs right": "why"})
    path.write_text(as_text(once), encoding="utf-8")
    assert read_baseline(path) == once
    assert '"pairs right": 4,' in path.read_text(encoding="utf-8")
    path.write_text('{"judge": 1}')
    with pytest.raises(GateError, match="is no baseline"):
        read_baseline(path)


def test_parts_are_measured_under_their_names(tmp_path: Path) -> None:
    """With the fingerprints of their files, as paths under the root."""

    class Fake:
        model = Model("judge", "fake", "f" * 64, None)

    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.jsonl").write_bytes(b"")
    fake: Any = Fake()
    parts = [
        Part("one", (tmp_path / "sub" / "a.jsonl",), lambda _, judge: {"n": len(judge.model.name)}),
        Part("two", (), lambda _, __: {"n": 0.5}),
    ]
    found = measured(parts, tmp_path, fake, fake)
    assert found.figures == {"one: n": 4, "two: n": 0.5}
    assert found.judge == "f" * 64
    assert found.corpora == {
        "sub/a.jsonl": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    }
