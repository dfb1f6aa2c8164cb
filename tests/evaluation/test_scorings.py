"""Tests of detector/evaluation/scorings.py: sets of two classes or one are scored by these."""

import numpy as np
import pytest

from detector.evaluation.metrics import CONTRADICTION, known, measured
from detector.evaluation.scorings import (
    SCORINGS,
    class_metrics,
    metric_name,
    of_classes,
    primary,
)
from detector.judge import LABELS

PROBABILITIES = np.array([[0.4, 0.3, 0.3], [0.1, 0.2, 0.7], [0.3, 0.6, 0.1], [0.2, 0.5, 0.3]])
"""Entailment, contradiction, and neutral twice: once nearer to the one, once to the other."""


@pytest.mark.parametrize(
    ("name", "judged"),
    [
        ("three-way", ["entailment", "contradiction", "neutral", "neutral"]),
        ("entailed or not", ["entailment", "neutral", "neutral", "neutral"]),
        ("contradicted or not", ["neutral", "contradiction", "neutral", "neutral"]),
        (
            "entailed or contradicted",
            ["entailment", "contradiction", "entailment", "contradiction"],
        ),
    ],
)
def test_an_answer_counts_as_the_set_has_it(name: str, judged: list[str]) -> None:
    """The likeliest of three labels is merged; only without neutral is a label left out."""
    places = SCORINGS[name].judged(PROBABILITIES)  # type: ignore[index]
    assert [LABELS[place] for place in places] == judged


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("name", list(SCORINGS))
def test_figures_are_those_of_scikit_learn(name: str, seed: int) -> None:
    """On the classes that the set has, and on no third one."""
    from sklearn import metrics as theirs

    rng = np.random.default_rng(seed)
    scoring = SCORINGS[name]  # type: ignore[index]
    classes = sorted({LABELS.index(label) for label in scoring.labels.values()})
    gold = rng.choice(classes, 40)
    judged = scoring.judged(rng.dirichlet([1, 1, 1], 40))
    assert set(judged) <= set(classes)
    found = known(class_metrics(gold, judged, scoring, np.ones((1, 40))))
    assert found["accuracy"] == pytest.approx(theirs.accuracy_score(gold, judged))
    assert found["macro_f1"] == pytest.approx(theirs.f1_score(gold, judged, average="macro"))
    recalls = theirs.recall_score(gold, judged, labels=classes, average=None)
    for place, recall in zip(classes, recalls, strict=True):
        assert found[f"{scoring.named(LABELS[place])} recall"] == pytest.approx(recall)
    assert primary(found) == "macro_f1"


@pytest.mark.parametrize("name", list(SCORINGS))
def test_shares_are_of_what_an_answer_counts_as(name: str) -> None:
    """They add up to one, and nothing is left for what is no class."""
    scoring = SCORINGS[name]  # type: ignore[index]
    shares = scoring.shares(PROBABILITIES)
    np.testing.assert_allclose(shares.sum(axis=1), 1)
    others = [place for place in range(3) if place not in scoring.classes]
    assert not shares[:, others].any()
    if name == "entailed or not":
        np.testing.assert_allclose(shares[0], [0.4, 0.6, 0])


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("name", list(SCORINGS))
def test_every_figure_of_a_class_is_that_of_scikit_learn(name: str, seed: int) -> None:
    """Under the name that the class has there; other classes have none."""
    from sklearn import metrics as theirs

    rng = np.random.default_rng(seed)
    scoring = SCORINGS[name]  # type: ignore[index]
    gold = rng.choice(scoring.classes, 40)
    probabilities = rng.dirichlet([1, 1, 1], 40)
    judged, shares = scoring.judged(probabilities), scoring.shares(probabilities)
    found = known(of_classes(measured(gold, shares, np.ones((1, 40)), judged), scoring))
    assert found["accuracy"] == pytest.approx(theirs.accuracy_score(gold, judged))
    scores = theirs.precision_recall_fscore_support(
        gold, judged, labels=scoring.classes, zero_division=np.nan
    )
    for metric, by_class in zip(("precision", "recall", "f1"), scores, strict=False):
        for place, value in zip(scoring.classes, by_class, strict=True):
            named = metric_name(scoring.named(LABELS[place]), metric)
            assert found[named] == (None if np.isnan(value) else pytest.approx(value))
    contradicted = CONTRADICTION in scoring.classes
    assert ("contradiction_average_precision" in found) == contradicted
    if contradicted:
        expected = theirs.average_precision_score(gold == CONTRADICTION, shares[:, CONTRADICTION])
        assert found["contradiction_average_precision"] == pytest.approx(expected)
    assert ("neutral_f1" in found) == (name == "three-way")


def test_one_class_has_accuracy_alone() -> None:
    """Macro-F1 of one class would halve a single slip's worth for no reason."""
    gold, judged = np.array([1, 1, 1, 1]), np.array([1, 1, 1, 0])
    found = known(class_metrics(gold, judged, SCORINGS["three-way"], np.ones((1, 4))))
    assert found == {"accuracy": 0.75}
    assert primary(found) == "accuracy"
