"""Labelled pairs and a judge to figures that say how far to trust it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter

import numpy as np
from numpy.typing import NDArray

from detector.calibration import corrected, uncorrected
from detector.evaluation.bootstrap import estimates
from detector.evaluation.metrics import (
    BINS,
    Metrics,
    Rows,
    bin_numbers,
    confusion,
    measured,
    risk_coverage,
)
from detector.evaluation.pairs import LabelledPair, gold, group_numbers
from detector.evaluation.results import PRIMARY, Bin, Evaluation, RiskPoint, Slice, SliceBy
from detector.evaluation.scorings import THREE_WAY, Scoring, of_classes
from detector.judge import LABELS, Judge
from detector.progress import Progress, Silence
from detector.reckoning import asked
from detector.settings import Settings
from detector.types import Model

BATCH = 256
"""Pairs between two steps of the progress bar: several batches of the model's own."""

POINTS = 100
"""Of the risk-coverage curve: one for each percent."""

SMALLEST_GROUP = 20
"""Pairs from which a group has figures of its own; most are one premise with three hypotheses."""


@dataclass(frozen=True, slots=True, eq=False)
class Answers:
    """What somebody makes of labelled pairs: (n, 3) probabilities in the order of ``LABELS``.

    ``model`` and ``seconds`` are None for a rival, which is no model and whose speed says nothing.
    """

    name: str
    probabilities: Rows
    model: Model | None = None
    seconds: float | None = None


def evaluate(
    pairs: Sequence[LabelledPair],
    judge: Judge,
    settings: Settings,
    progress: Progress | None = None,
) -> Evaluation:
    """Return how a judge does on labelled pairs, of which there is at least one."""
    return evaluated(pairs, answers(pairs, judge, progress), settings)


def answers(
    pairs: Sequence[LabelledPair],
    judge: Judge,
    progress: Progress | None = None,
) -> Answers:
    """Return what a judge makes of pairs, premise before hypothesis, at no particular base rates.

    Amounts are reckoned, as they are for the product. The model is loaded before the clock starts.
    """
    progress = progress or Silence()
    reckoning = asked([(pair.premise, pair.hypothesis) for pair in pairs])
    questions = reckoning.pairs
    order = sorted(range(len(questions)), key=lambda place: sum(map(len, questions[place])))
    logits = np.empty((len(questions), len(LABELS)), np.float32)
    with progress.stage(f"loading {judge.model.name}", None):
        judge.logits([questions[order[0]]])
    with progress.stage(f"judging with {judge.model.name}", len(questions)) as advance:
        began = perf_counter()
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            logits[batch] = judge.logits([questions[place] for place in batch])
            advance(len(batch))
        seconds = perf_counter() - began
    logits = corrected(logits, judge.model, [pairs[owner].languages for owner in reckoning.owners])
    rows = reckoning.answers(uncorrected(logits))
    return Answers(judge.model.name, rows, judge.model, seconds)


def evaluated(
    pairs: Sequence[LabelledPair],
    answered: Answers,
    settings: Settings,
    scoring: Scoring = THREE_WAY,
) -> Evaluation:
    """Return the figures of these answers to the pairs, scored by the classes that they have."""
    truth, groups = gold(pairs), group_numbers(pairs)
    judged = scoring.judged(answered.probabilities)
    confidence = scoring.shares(answered.probabilities)[np.arange(len(pairs)), judged]
    matrix = confusion(truth, judged, np.ones((1, len(pairs))))[0]
    matrix = matrix[np.ix_(scoring.classes, scoring.classes)]
    return Evaluation(
        name=answered.name,
        model=answered.model,
        pairs=len(pairs),
        primary=PRIMARY,
        metrics=estimates(measure(truth, answered.probabilities, scoring), groups, settings.seed),
        confusion=tuple(tuple(int(cell) for cell in row) for row in matrix),
        reliability=_reliability(judged == truth, confidence),
        risk_coverage=tuple(
            RiskPoint(*point) for point in risk_coverage(judged == truth, confidence, POINTS)
        ),
        slices=_slices(pairs, answered.probabilities, scoring, settings.seed),
        seconds=answered.seconds,
        pairs_per_second=len(pairs) / answered.seconds if answered.seconds else None,
    )


def measure(
    truth: NDArray[np.int64], probabilities: Rows, scoring: Scoring
) -> Callable[[Rows], Metrics]:
    """Return what gives the metrics of these pairs under any weightings."""
    judged, shares = scoring.judged(probabilities), scoring.shares(probabilities)
    return lambda weights: of_classes(measured(truth, shares, weights, judged), scoring)


def _reliability(right: NDArray[np.bool_], confidence: Rows) -> tuple[Bin, ...]:
    numbers = bin_numbers(confidence)
    bins = []
    for number in range(BINS):
        inside = numbers == number
        filled = bool(inside.any())
        bins.append(
            Bin(
                low=number / BINS,
                high=(number + 1) / BINS,
                pairs=int(inside.sum()),
                confidence=float(confidence[inside].mean()) if filled else None,
                accuracy=float(right[inside].mean()) if filled else None,
            )
        )
    return tuple(bins)


def _slices(
    pairs: Sequence[LabelledPair], probabilities: Rows, scoring: Scoring, seed: int
) -> tuple[Slice, ...]:
    """Return the figures by file, language, kind and group, the largest slice of each first.

    One file, and a group smaller than ``SMALLEST_GROUP``, has none of its own.
    """
    truth, groups = gold(pairs), group_numbers(pairs)
    values: dict[SliceBy, list[str | None]] = {
        "file": [pair.file for pair in pairs],
        "language": [pair.language for pair in pairs],
        "kind": [pair.kind for pair in pairs],
        "group": [pair.group for pair in pairs],
    }
    found = []
    for by, each in values.items():
        places: dict[str, list[int]] = {}
        for place, value in enumerate(each):
            if value is not None:
                places.setdefault(value, []).append(place)
        if by == "file" and len(places) == 1:
            continue
        for value, inside in sorted(places.items(), key=lambda item: (-len(item[1]), item[0])):
            if by == "group" and len(inside) < SMALLEST_GROUP:
                continue
            _, renumbered = np.unique(groups[inside], return_inverse=True)
            if by == "group":  # its pairs depend on each other: there is nothing to resample
                renumbered = np.zeros(len(inside), np.int64)
            measures = measure(truth[inside], probabilities[inside], scoring)
            metrics = estimates(measures, renumbered, seed)
            found.append(Slice(by, value, len(inside), metrics))
    return tuple(found)
