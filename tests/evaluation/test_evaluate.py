"""Tests of detector/evaluation/evaluate.py."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from time import sleep
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from detector.evaluation.evaluate import (
    BATCH,
    SMALLEST_GROUP,
    Answers,
    answers,
    evaluate,
    evaluated,
)
from detector.evaluation.metrics import BINS
from detector.evaluation.pairs import LabelledPair, gold
from detector.judge import Judge
from detector.settings import Settings
from detector.types import Grade, Model

Pairs = tuple[LabelledPair, ...]


class Told:
    """Progress that remembers."""

    def __init__(self) -> None:
        self.stages: dict[str, list[int]] = {}

    @contextmanager
    def stage(self, name: str, total: int | None) -> Iterator[Any]:
        """Note the stage, minus its size and its steps."""
        self.stages[name] = [] if total is None else [-total]
        yield self.stages[name].append


def test_figures_by_hand(pairs: Pairs, judge: Judge) -> None:
    """Every fourth of 90 pairs is judged wrong, 23 in all, each label as the next one."""
    found = evaluate(pairs, judge, Settings())
    assert (found.name, found.pairs, found.primary) == ("fake", 90, "macro_f1")
    assert found.confusion == ((22, 8, 0), (0, 22, 8), (7, 0, 23))
    accuracy = found.metrics["accuracy"]
    assert accuracy.value == pytest.approx(67 / 90)
    assert accuracy.low is not None
    assert accuracy.high is not None
    assert accuracy.low < 67 / 90 < accuracy.high
    assert found.metrics[found.primary].value == pytest.approx(0.744, abs=1e-3)
    assert found.model == judge.model


def test_a_repeated_evaluation_is_the_same(pairs: Pairs, judge: Judge) -> None:
    """But for the seconds."""
    first, second = (
        replace(evaluate(pairs, judge, Settings()), seconds=None, pairs_per_second=None)
        for _ in range(2)
    )
    assert first == second


def test_probabilities_are_not_moved_to_the_rates_of_news(pairs: Pairs, judge: Judge) -> None:
    """A labelled set has rates of its own."""
    found = answers(pairs, judge).probabilities
    logits = judge.logits([(pair.premise, pair.hypothesis) for pair in pairs])
    np.testing.assert_allclose(
        found, np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True), rtol=1e-6
    )


def test_a_pair_has_the_temperature_of_its_languages(pairs: Pairs) -> None:
    """A row that names a language, or two, is judged as sure as the judge is there."""

    class Sure:
        model = Model("judge", "sure", "s" * 64, None, (Grade("uk", temperature=4.0),))

        def logits(self, questions: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
            """Return the same answer to all."""
            return np.array([[4.0, 0.0, 0.0]] * len(questions), np.float32)

    named = [replace(pairs[0], language=one) for one in ("en", "uk", "uk+en", "en+uk", None)]
    found = answers(named, Sure()).probabilities[:, 0]
    unsure = np.e / (np.e + 2)
    sure = np.exp(4) / (np.exp(4) + 2)
    np.testing.assert_allclose(found, [sure, unsure, unsure, unsure, sure], rtol=1e-6)


def test_the_model_is_loaded_before_the_clock_starts(pairs: Pairs) -> None:
    """And many pairs are asked by batches, with their progress."""

    class Slow:
        def __init__(self, model: Model) -> None:
            self.model = model
            self.asked: list[int] = []

        def logits(self, questions: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
            """Take a while for the first question."""
            if not self.asked:
                sleep(0.2)
            self.asked.append(len(questions))
            return np.zeros((len(questions), 3), np.float32)

    judge, told = Slow(Model("judge", "slow", "s" * 64, None)), Told()
    many = pairs * 4
    found = answers(many, judge, told)
    assert judge.asked == [1, BATCH, len(many) - BATCH]
    assert found.seconds is not None
    assert found.seconds < 0.2
    assert told.stages == {
        "loading slow": [],
        "judging with slow": [-len(many), BATCH, len(many) - BATCH],
    }


def test_slices(pairs: Pairs, judge: Judge) -> None:
    """By file, language and kind, largest first; a pair without a value is in no slice."""
    found = evaluate(pairs[:89], judge, Settings()).slices
    assert [(one.by, one.value, one.pairs) for one in found] == [
        ("file", "one.jsonl", 45),
        ("file", "two.jsonl", 44),
        ("language", "uk", 45),
        ("language", "en", 44),
        ("kind", "negation", 29),
    ]
    english = next(one for one in found if one.value == "en")
    assert english.metrics["accuracy"].value == 1  # the judge errs in even pairs only
    assert next(one for one in found if one.value == "uk").metrics["accuracy"].value == 22 / 45


def test_one_file_is_no_slice_and_a_large_group_is(pairs: Pairs, judge: Judge) -> None:
    """A group's pairs depend on each other: it has figures, but no interval."""
    whole = [
        replace(pair, file="f", language=None, kind=None, group="g" if place < 20 else None)
        for place, pair in enumerate(pairs)
    ]
    (only,) = evaluate(whole, judge, Settings()).slices
    assert (only.by, only.value, only.pairs) == ("group", "g", SMALLEST_GROUP)
    assert only.metrics["accuracy"].value is not None
    assert only.metrics["accuracy"].low is None


def test_plots_hold_every_pair(pairs: Pairs, judge: Judge) -> None:
    """Bins add up; the curve ends with all pairs answered and the plain error rate."""
    found = evaluate(pairs, judge, Settings())
    assert sum(one.pairs for one in found.reliability) == 90
    assert len(found.reliability) == BINS
    assert all((one.accuracy is None) == (one.pairs == 0) for one in found.reliability)
    last = found.risk_coverage[-1]
    assert last.coverage == 1
    assert last.risk == pytest.approx(23 / 90)
    assert found.risk_coverage[0].risk == 0  # this judge is unsure where it is wrong


def test_answers_of_no_judge_have_no_speed(pairs: Pairs) -> None:
    """What was not measured is None."""
    perfect = Answers("oracle", np.eye(3)[gold(pairs)])
    found = evaluated(pairs, perfect, Settings())
    assert found.metrics["macro_f1"].value == 1
    assert found.metrics["expected_calibration_error"].value == 0
    assert (found.model, found.seconds, found.pairs_per_second) == (None, None, None)
