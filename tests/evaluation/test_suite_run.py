"""Tests of detector/evaluation/suite_run.py, its results, its tables and the random judge."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from detector.embed import Encoder
from detector.evaluation.pairs import LabelledPair, read_pairs
from detector.evaluation.published import Published
from detector.evaluation.random_judge import random_judge
from detector.evaluation.results import Estimate
from detector.evaluation.run import run
from detector.evaluation.scorings import ScoringName
from detector.evaluation.suite_results import (
    SuiteResult,
    SuiteScore,
    SuitesReport,
    from_json,
    to_json,
)
from detector.evaluation.suite_run import MISLED, Contest, run_suites
from detector.evaluation.suite_table import document, section, weakness
from detector.evaluation.suites import File, Suite, digest
from detector.judge import Judge
from detector.settings import Settings

COUNCILS = Suite(
    name="councils",
    topic="meetings",
    measures="m",
    origin="o",
    licence="CC0",
    split="test",
    role="test",
    scoring="three-way",
    labels=("entailment", "neutral", "contradiction"),
    kind="number",
    headline=True,
)


@pytest.fixture
def suites(tmp_path: Path, pairs: tuple[LabelledPair, ...]) -> list[Suite]:
    """Return a suite of three classes, one of a single class, and one that is not there."""
    place = tmp_path / "councils.jsonl"
    rows = (
        {
            "premise": pair.premise,
            "hypothesis": pair.hypothesis,
            "label": pair.label,
            "meta": {"number": "odd" if place % 2 else "even"},
        }
        for place, pair in enumerate(pairs)
    )
    place.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    file = File("councils.jsonl", len(pairs), digest(place))
    return [
        replace(COUNCILS, file=file),
        replace(COUNCILS, name="soup", labels=("neutral",), headline=False, file=file),
        replace(COUNCILS, name="elsewhere", file=File("elsewhere.jsonl", 1, "0")),
    ]


@pytest.fixture
def report(tmp_path: Path, suites: list[Suite], judge: Judge, encoder: Encoder) -> SuitesReport:
    contest = Contest([judge], Settings(), encoder, rows=0)
    return run_suites(suites, contest, tmp_path / "home", tmp_path)


def test_figures_are_of_the_judge_and_its_rivals(report: SuitesReport) -> None:
    """The judge errs in 23 of 90 pairs, all of even number."""
    councils, soup = report.suites
    first = councils.scores[0]
    assert first.metrics["accuracy"].value == pytest.approx(67 / 90)
    assert councils.labels == {"contradiction": 30, "entailment": 30, "neutral": 30}
    assert (councils.primary, soup.primary) == ("macro_f1", "accuracy")
    assert (soup.pairs, soup.left_out, list(soup.scores[0].metrics)) == (30, 60, ["accuracy"])
    assert [one.name for one in councils.scores[1:]] == [
        "majority label",
        "hypothesis only",
        "lexical overlap with negation",
        "cosine similarity",
    ]
    assert [(one.kind, one.pairs) for one in first.kinds] == [("even", 45), ("odd", 45)]
    assert first.kinds[1].accuracy.value == 1


@pytest.mark.parametrize(
    ("labels", "scoring"),
    [
        (("entailment", "not_entailment"), "entailed or not"),
        (("contradiction", "not_contradiction"), "contradicted or not"),
        (("entailment", "neutral", "contradiction"), "three-way"),
    ],
)
def test_detect_eval_gives_the_figures_of_the_suite(
    tmp_path: Path,
    pairs: tuple[LabelledPair, ...],
    judge: Judge,
    labels: tuple[str, ...],
    scoring: ScoringName,
) -> None:
    """Of the same pairs, in the same groups, to the last digit, intervals and all."""
    place = tmp_path / "pairs.jsonl"
    rows = (
        {
            "premise": pair.premise,
            "hypothesis": pair.hypothesis,
            "label": pair.label if pair.label in labels else labels[1],
            "group": pair.premise,
        }
        for pair in pairs
    )
    place.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    file = File("pairs.jsonl", len(pairs), digest(place))
    suite = replace(COUNCILS, scoring=scoring, labels=labels, file=file)
    contest = Contest([judge], Settings(), rows=0)
    (there,) = run_suites([suite], contest, tmp_path / "home", tmp_path).suites
    (here,) = run(read_pairs([place]), [judge], Settings()).evaluations
    found = {name.replace("_", " "): figure for name, figure in here.metrics.items()}
    for name, figure in there.scores[0].metrics.items():
        assert found[name.replace("_", " ")] == figure


def test_pairs_whose_hypothesis_misleads(
    tmp_path: Path, suites: list[Suite], judge: Judge, encoder: Encoder
) -> None:
    """Are those that the rival without premises has wrong; none is asked for without it."""
    plain = run_suites(suites[:1], Contest([judge], Settings()), tmp_path, tmp_path)
    assert plain.suites[0].scores[0].misled is None
    shifted = tmp_path / "councils.jsonl"
    rows = [json.loads(line) for line in shifted.read_text(encoding="utf-8").splitlines()]
    for place, row in enumerate(rows):  # the same hypotheses for all labels: nothing to learn
        row["hypothesis"] = f"It is so, {place % 2}."
    shifted.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    one = replace(COUNCILS, file=File("councils.jsonl", len(rows), digest(shifted)))
    found = run_suites([one], Contest([judge], Settings(), encoder), tmp_path, tmp_path)
    misled = found.suites[0].scores[0].misled
    blind = next(s for s in found.suites[0].scores if s.name == "hypothesis only")
    wrong = 1 - (blind.metrics["accuracy"].value or 0)
    assert misled
    assert misled.kind == MISLED
    assert misled.pairs == round(90 * wrong)


def test_an_absent_suite_is_named(report: SuitesReport) -> None:
    """In the results, in the tables and in the README's part alike."""
    assert report.absent == ("elsewhere",)
    for text in (document(report, ()), section(report, ())):
        assert "ABSENT, so not measured: elsewhere." in text


def test_the_same_run_gives_the_same_bytes(
    tmp_path: Path, suites: list[Suite], judge: Judge, encoder: Encoder, report: SuitesReport
) -> None:
    """No clock, no speed, no place on this machine."""
    contest = Contest([judge], Settings(), encoder, rows=0)
    again = to_json(run_suites(suites, contest, tmp_path / "home", tmp_path))
    assert again == to_json(report)
    assert to_json(from_json(again)) == again
    assert str(tmp_path) not in again
    assert "second" not in again


def test_tables_have_every_suite_and_the_readme_the_headlines(report: SuitesReport) -> None:
    """A suite of one class has its accuracy in brackets and no rival."""
    text = document(report, ())
    assert "| councils | meetings | three-way | 90 | 74.4 (" in text
    assert "| soup | meetings | three-way | 30 | [73.3 (" in text
    assert "| soup |" not in section(report, ())


def test_the_readme_names_the_weak_suites_or_says_that_there_are_none(
    report: SuitesReport,
) -> None:
    """In words; which they are follows from the figures."""
    good = replace(report, suites=(judged(0.9, None),))
    assert "fake is weak on none of 1 suites" in section(good, ())
    low = replace(report, suites=(judged(0.9, None), judged(0.4, None)))
    assert "fake is weak on 1 of 2 suites: n." in section(low, ())


def test_published_figures_stand_beside_the_measured_accuracy(report: SuitesReport) -> None:
    """Marked as what they are."""
    published = [Published("councils", "oracle", 99.0, "https://example.org", "other pairs")]
    text = section(report, published)
    assert "not measured here" in text
    assert "| councils | fake | 74.4 (" in text
    assert "| councils | oracle (other pairs) | 99.0 | https://example.org |" in text


def judged(value: float, rival: Estimate | None, primary: str = "macro_f1") -> SuiteResult:
    """Return a suite with these figures."""
    scores = [SuiteScore("j", "f" * 64, {primary: Estimate(value, 0.0, 1.0)}, (), None)]
    if rival:
        scores.append(SuiteScore("overlap", None, {primary: rival}, (), None))
    return SuiteResult(
        name="n",
        topic="t",
        role="test",
        scoring="three-way",
        headline=False,
        path="p",
        sha256="0",
        rows=1,
        left_out=0,
        pairs=1,
        labels={},
        primary=primary,
        scores=tuple(scores),
    )


@pytest.mark.parametrize(
    ("suite", "why"),
    [
        (judged(0.59, None), "macro-F1 59.0 is under 60%"),
        (judged(0.6, None), None),
        (judged(0.7, Estimate(0.65, 0.6, 0.7)), "not above 70.0, where overlap ends"),
        (judged(0.71, Estimate(0.65, 0.6, 0.7)), None),
        (judged(0.7, Estimate(1.0, 1.0, 1.0), "accuracy"), None),
        (judged(0.5, None, "accuracy"), "accuracy 50.0 is under 60%"),
    ],
)
def test_weak_is_what_the_rule_says(suite: SuiteResult, why: str | None) -> None:
    """Low, or not told apart from a cheap rival; on one class a rival cannot be beaten."""
    found = weakness(suite)
    assert found is None if why is None else why in (found or "")


def test_the_random_judge_is_the_same_each_time(tmp_path: Path) -> None:
    """And answers differently to different pairs, or it would be the majority rival again."""
    one, two = (random_judge(tmp_path / name, 0) for name in "ab")
    other = random_judge(tmp_path / "c", 1)
    assert one.model.name == "tiny random"
    assert one.model.sha256 == two.model.sha256 != other.model.sha256
    answers = one.logits([("Rain fell.", "It was wet."), ("The vote is on Monday.", "Nobody won.")])
    assert answers.shape == (2, 3)
    assert (answers[0] != answers[1]).any()
