"""From labelled pairs to a judge's folder, with tiny random models."""

import hashlib
import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

import cli
from detector.errors import TuningError
from detector.evaluation.evaluate import evaluate
from detector.evaluation.pairs import Labelled
from detector.models.registry import load_judge, locate
from detector.settings import Settings
from detector.tuning import tune as tuning
from detector.tuning.folder import composed, languages_after
from detector.tuning.recalibration import Correction
from detector.tuning.tune import FEWEST_OF_A_LABEL, tune
from detector.types import Grade

JudgeMaker = Callable[..., Path]


def contents(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def test_a_recalibrated_judge_is_the_old_one_with_another_card(
    make_judge: JudgeMaker, labelled: Labelled, tmp_path: Path
) -> None:
    """The weights are the base's, the base is untouched, and the card's correction is applied."""
    base, out = make_judge(), tmp_path / "new" / "judge"
    before = contents(base)
    found = tune(labelled, locate("judge", str(base)), out, Settings())
    assert contents(base) == before
    assert contents(out)["model.safetensors"] == before["model.safetensors"]
    assert not found.fine_tuned
    card = json.loads((out / "card.json").read_text("utf-8"))
    assert card["made_from"]["pairs"] == 360
    model = load_judge(str(out)).model
    assert model.temperature == pytest.approx(found.correction.temperature, abs=1e-3)
    assert model.bias == pytest.approx(found.correction.bias, abs=1e-3)


def test_the_figures_are_of_both_on_the_same_pairs(
    make_judge: JudgeMaker, labelled: Labelled, tmp_path: Path
) -> None:
    """Before and after stand side by side, with intervals, and are compared."""
    report = tune(
        labelled, locate("judge", str(make_judge())), tmp_path / "judge", Settings()
    ).report
    assert [one.name for one in report.evaluations] == ["before", "after"]
    assert all(one.pairs == 360 for one in report.evaluations)
    before, after = (one.metrics["expected_calibration_error"] for one in report.evaluations)
    assert before.low is not None
    assert (before.value or 0) > (after.value or 0), "random weights are sure of themselves"
    assert report.comparisons[0].first == "after"


def test_a_fine_tuned_judge_has_learnt(
    make_judge: JudgeMaker, labelled: Labelled, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the labels teach is found on held-out pairs, which are a fifth; twice the same bytes."""
    monkeypatch.setattr("detector.tuning.finetuning.RATE", 1e-2)  # tiny models need large steps
    located = locate("judge", str(make_judge()))
    found = tune(labelled, located, tmp_path / "judge", Settings(), fine_tune=True)
    before, after = (one.metrics["macro_f1"].value for one in found.report.evaluations)
    assert found.report.run.pairs == 72
    assert found.familiar == 72, "the made hypotheses repeat"
    assert before is not None
    assert after is not None
    assert after > max(0.9, before)
    tune(labelled, located, tmp_path / "again", Settings(), fine_tune=True)
    assert contents(tmp_path / "again") == contents(tmp_path / "judge")


def test_many_pairs_are_fine_tuned_on_without_being_asked(
    make_judge: JudgeMaker, labelled: Labelled, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The number of pairs decides, by a threshold that is stated."""
    monkeypatch.setattr(tuning, "FEWEST_TO_FINE_TUNE", 360)
    located = locate("judge", str(make_judge("xlm-roberta")))
    assert tune(labelled, located, tmp_path / "judge", Settings()).fine_tuned


def test_many_pairs_with_a_rare_label_are_recalibrated_on(
    make_judge: JudgeMaker, labelled: Labelled, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One more pair must not turn what worked into a refusal."""
    monkeypatch.setattr(tuning, "FEWEST_TO_FINE_TUNE", 90)
    located = locate("judge", str(make_judge()))
    some = replace(labelled, pairs=labelled.pairs[:90])
    found = tune(some, located, tmp_path / "judge", Settings())
    assert not found.fine_tuned
    assert found.report.run.pairs == 90


def test_too_few_or_one_sided_labels_are_refused(
    make_judge: JudgeMaker, labelled: Labelled, tmp_path: Path
) -> None:
    """Nothing is written where nothing could be learnt; repeats and groups do not help."""
    located = locate("judge", str(make_judge()))
    few = tuple(p for p in labelled.pairs if p.label != "neutral")
    repeated = tuple(replace(p, group="one") if p.label == "neutral" else p for p in labelled.pairs)
    for pairs in (few, repeated, labelled.pairs[: 3 * FEWEST_OF_A_LABEL - 3]):
        with pytest.raises(TuningError, match=r"expected at least 20 of each"):
            tune(replace(labelled, pairs=pairs), located, tmp_path / "judge", Settings())
    some = replace(labelled, pairs=labelled.pairs[:90])
    with pytest.raises(TuningError, match=r"expected at least 20 of each"):
        tune(some, located, tmp_path / "judge", Settings(), fine_tune=True)
    assert not (tmp_path / "judge").exists()


def test_two_classes_are_refused(
    make_judge: JudgeMaker, labelled: Labelled, tmp_path: Path
) -> None:
    """What is only known not to be entailed teaches no judge what it is instead."""
    of_two = replace(labelled, scoring="entailed or not")
    with pytest.raises(
        TuningError, match=r"labelled entailed or not; expected entailment, neutral"
    ):
        tune(of_two, locate("judge", str(make_judge())), tmp_path / "judge", Settings())
    assert not (tmp_path / "judge").exists()


def test_a_folder_that_holds_something_is_never_written_over(
    make_judge: JudgeMaker, labelled: Labelled
) -> None:
    """A judge, the base above all, is never lost."""
    base = make_judge()
    with pytest.raises(TuningError, match="is not empty"):
        tune(labelled, locate("judge", str(base)), base, Settings())


def test_two_corrections_become_one() -> None:
    """A judge may be tuned again: what its card states is kept."""
    one, other = Correction(2.0, (0.5, 0.0, -1.0)), Correction(0.8, (0.1, 0.0, 0.3))
    logits = np.array([[1.0, -2.0, 3.0]], np.float32)
    np.testing.assert_allclose(
        composed(one, other).applied(logits), other.applied(one.applied(logits)), rtol=1e-5
    )


def test_languages_with_a_temperature_of_their_own_keep_it_in_proportion() -> None:
    """What a language needs beside the others stays; what was measured of the base is not said."""
    grades = (Grade("en", 2000, 0.73, 1.5), Grade("uk", 150, 0.6))
    then = Correction(2.0, (0.5, 0.0, 0.0))
    assert languages_after(("en", "uk"), grades, then) == {"en": {"temperature": 3.0}, "uk": {}}
    assert languages_after(("en", "uk"), grades[1:], then) == ["en", "uk"]
    assert languages_after(None, (), then) is None


def test_a_judge_with_grades_can_be_tuned(
    make_judge: JudgeMaker, labelled: Labelled, tmp_path: Path
) -> None:
    """Pairs that name their language are corrected from that language's temperature on."""
    base, out = Path(shutil.copytree(make_judge(), tmp_path / "base")), tmp_path / "judge"
    content = {"temperature": 1.0, "languages": {"en": {}, "uk": {"temperature": 3.0}}}
    (base / "card.json").write_text(json.dumps(content), "utf-8")
    pairs = tuple(replace(pair, language="uk") for pair in labelled.pairs)
    tune(replace(labelled, pairs=pairs), locate("judge", str(base)), out, Settings())
    model = load_judge(str(out)).model
    assert model.languages == ("en", "uk")
    (ukrainian,) = [one.temperature for one in model.grades if one.temperature]
    assert ukrainian == pytest.approx(3 * model.temperature, rel=1e-3)


def test_figures_are_those_that_an_evaluation_gives(
    make_judge: JudgeMaker, labelled: Labelled, tmp_path: Path
) -> None:
    """What stands before a tuning is what `detect eval` prints of the judge, amounts reckoned."""
    rows = [
        replace(pair, premise=f"{pair.premise} 12 died.", hypothesis=f"{pair.hypothesis} 15 died.")
        for pair in labelled.pairs[:90]
    ]
    located = locate("judge", str(make_judge()))
    found = tune(replace(labelled, pairs=tuple(rows)), located, tmp_path / "judge", Settings())
    expected = evaluate(rows, load_judge(str(located.folder)), Settings())
    assert found.report.evaluations[0].confusion == expected.confusion


def test_the_door(make_judge: JudgeMaker, labelled: Labelled, tmp_path: Path) -> None:
    """`detect train` says what was done, the figures before and after, and how to use it."""
    file, out = tmp_path / "pairs.jsonl", tmp_path / "judge"
    rows = ({"premise": p.premise, "hypothesis": p.hypothesis, "label": p.label}
            for p in labelled.pairs)  # fmt: skip
    file.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    arguments = ["train", str(file), "--out", str(out), "--judge", str(make_judge())]
    result = CliRunner().invoke(cli.app, arguments, prog_name="detect")
    assert result.exit_code == 0, result.output
    shown = " ".join(result.stdout.split())
    for part in ("Corrected:", "before", "after", "macro-F1", "--judge"):
        assert part in shown
    again = CliRunner().invoke(cli.app, arguments, prog_name="detect")
    assert again.exit_code == 2
    assert "is not empty" in again.stderr
