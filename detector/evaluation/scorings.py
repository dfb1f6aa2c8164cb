"""How a set is scored whose labels are not the judge's three, by the labels that it does have."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from detector.evaluation.metrics import Metrics, Rows, confusion, label_metrics
from detector.judge import LABELS

Gold = Literal["entailment", "neutral", "contradiction"]
ScoringName = Literal[
    "three-way", "entailed or not", "contradicted or not", "entailed or contradicted"
]


@dataclass(frozen=True, slots=True)
class Scoring:
    """Which of ``LABELS`` a file's own labels stand for, and what becomes of the judge's.

    The judge may answer any of ``asked``, of which the likeliest is taken, and its answer then
    counts as what ``merged`` says. So that a set of two classes is scored as it is published: of
    HANS, where neutral and contradiction both count as not entailed (McCoy, Pavlick and Linzen,
    2019), the likeliest of three labels is merged; of FEVER without "not enough info", the likelier
    of two is taken.
    """

    labels: Mapping[str, Gold]
    asked: tuple[Gold, ...] = get_args(Gold)
    merged: Mapping[str, str] | None = None
    neutral: str = "neutral"
    """What the place of neutral stands for."""

    def judged(self, probabilities: Rows) -> NDArray[np.int64]:
        """Return each pair's judged label by its place in ``LABELS``, of (n, 3) probabilities."""
        columns = np.array([LABELS.index(label) for label in self.asked])
        places = columns[probabilities[:, columns].argmax(axis=1)]
        merged = self.merged or {}
        becomes = np.array([LABELS.index(merged.get(label, label)) for label in LABELS])
        judged: NDArray[np.int64] = becomes[places]
        return judged

    def shares(self, probabilities: Rows) -> Rows:
        """Return (n, 3) how probable it is that the answer counts as each of ``LABELS``."""
        merged, found = self.merged or {}, np.zeros_like(probabilities)
        for label in self.asked:
            found[:, LABELS.index(merged.get(label, label))] += probabilities[
                :, LABELS.index(label)
            ]
        shares: Rows = found / found.sum(axis=1, keepdims=True)
        return shares

    @property
    def classes(self) -> tuple[int, ...]:
        """The places in ``LABELS`` of what a pair can be here."""
        return tuple(sorted({LABELS.index(label) for label in self.labels.values()}))

    def named(self, label: str) -> str:
        """Return what one of ``LABELS`` is called here."""
        return self.neutral if label == "neutral" else label


NOT_ENTAILED, NOT_CONTRADICTED = "not entailed", "not contradicted"

SCORINGS: Mapping[ScoringName, Scoring] = {
    "three-way": Scoring(
        {"entailment": "entailment", "neutral": "neutral", "contradiction": "contradiction"}
    ),
    "entailed or not": Scoring(
        {
            "entailment": "entailment",
            "consistent": "entailment",
            "neutral": "neutral",
            "not_entailment": "neutral",
            "inconsistent": "neutral",
        },
        merged={"contradiction": "neutral"},
        neutral=NOT_ENTAILED,
    ),
    "contradicted or not": Scoring(
        {"contradiction": "contradiction", "not_contradiction": "neutral"},
        merged={"entailment": "neutral"},
        neutral=NOT_CONTRADICTED,
    ),
    "entailed or contradicted": Scoring(
        {"entailment": "entailment", "contradiction": "contradiction"},
        asked=("entailment", "contradiction"),
    ),
}

THREE_WAY = SCORINGS["three-way"]


def scoring_of(labels: Collection[str]) -> ScoringName | None:
    """Return how pairs with these labels are scored, the finest way first; None if in no way."""
    return next((name for name, one in SCORINGS.items() if one.labels.keys() >= set(labels)), None)


def of_classes(metrics: Metrics, scoring: Scoring) -> Metrics:
    """Return the metrics without those of labels that are no class here, by the classes' names."""
    kept = {}
    for name, values in metrics.items():
        label = next((one for one in LABELS if name.startswith(f"{one}_")), None)
        if label is None:
            kept[name] = values
        elif LABELS.index(label) in scoring.classes:
            kept[metric_name(scoring.named(label), name.removeprefix(f"{label}_"))] = values
    return kept


def metric_name(label: str, metric: str) -> str:
    """Return the name of a metric of one label: ``not_entailed_f1``."""
    return f"{label}_{metric}".replace(" ", "_")


def class_metrics(
    gold: NDArray[np.int64], judged: NDArray[np.int64], scoring: Scoring, weights: Rows
) -> Metrics:
    """Return accuracy, macro-F1 and the recall of each class that the pairs have.

    Macro-F1 is over the classes that are gold or judged, as scikit-learn has it; with pairs of one
    class only it says nothing, and accuracy, which is then that class's recall, stands alone.
    """
    present = np.unique(gold)
    metrics = label_metrics(confusion(gold, judged, weights))
    kept = {"accuracy": metrics["accuracy"]}
    if len(present) == 1:
        return kept
    kept["macro_f1"] = metrics["macro_f1"]
    for place in present:
        label = LABELS[place]
        kept[f"{scoring.named(label)} recall"] = metrics[f"{label}_recall"]
    return kept


def primary(metrics: Mapping[str, object]) -> str:
    """Return the metric to compare by: macro-F1, or accuracy where there is but one class."""
    return "macro_f1" if "macro_f1" in metrics else "accuracy"
