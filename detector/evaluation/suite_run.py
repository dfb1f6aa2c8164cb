"""Suites and judges to figures, suite by suite."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from detector import __version__
from detector.embed import Encoder
from detector.evaluation.baselines import baselines
from detector.evaluation.bootstrap import DRAWS, LEVEL, estimates
from detector.evaluation.evaluate import Answers, answers
from detector.evaluation.pairs import LabelledPair, gold, group_numbers
from detector.evaluation.scorings import SCORINGS, Scoring, class_metrics, primary
from detector.evaluation.suite_results import (
    KindScore,
    SuiteResult,
    SuiteScore,
    SuitesReport,
    SuitesRun,
)
from detector.evaluation.suites import Located, Suite, drawn, located, read
from detector.judge import Judge
from detector.models.hardware import arithmetic
from detector.progress import Progress, Silence
from detector.settings import Settings

ROWS = 500
"""Pairs of a suite that are judged unless more are asked for: an interval of four points on either
side, and all suites in a quarter of an hour on two cores that do something else as well."""

SMALLEST_KIND = 20
"""Pairs from which a kind has a figure of its own; of fewer the interval would say nothing."""

HYPOTHESIS_ONLY = "hypothesis only"
"""The rival that sees no premise, as ``baselines`` names it."""

MISLED = "the hypothesis alone misleads"


@dataclass(frozen=True, slots=True)
class Contest:
    """Who is measured, and how: an encoder brings the cheap rivals in."""

    judges: Sequence[Judge]
    settings: Settings
    encoder: Encoder | None = None
    rows: int = ROWS


def run_suites(
    suites: Sequence[Suite],
    contest: Contest,
    home: Path,
    data: Path | None = None,
    progress: Progress | None = None,
) -> SuitesReport:
    """Return how every judge does on every suite that is there.

    Raises:
        SuitesError: A file is not the one that the manifest was written for.
        PairsError: A line of it is no pair.
    """
    found = [(suite, located(suite, home, data)) for suite in suites]
    settings = contest.settings
    return SuitesReport(
        run=SuitesRun(
            version=__version__,
            settings={
                "seed": settings.seed,
                "bootstrap_draws": DRAWS,
                "interval": LEVEL,
                "arithmetic": arithmetic(),
            },
            sampled=contest.rows,
            models=tuple(judge.model for judge in contest.judges),
        ),
        suites=tuple(measured(one, contest, progress) for _, one in found if one is not None),
        absent=tuple(suite.name for suite, one in found if one is None),
    )


def measured(found: Located, contest: Contest, progress: Progress | None = None) -> SuiteResult:
    """Return how every judge does on one suite."""
    progress = progress or Silence()
    suite, scoring = found.suite, SCORINGS[found.suite.scoring]
    content = read(found)
    pairs = drawn(content.pairs, contest.rows, contest.settings.seed)
    given = [answers(pairs, judge, progress) for judge in contest.judges]
    if contest.encoder is not None:
        with progress.stage(f"asking the cheap rivals on {suite.name}", None):
            given += baselines(pairs, contest.encoder, contest.settings.seed)
    scores = _scores(pairs, given, scoring, contest.settings.seed)
    counted = Counter(scoring.named(pair.label) for pair in pairs)
    return SuiteResult(
        name=suite.name,
        topic=suite.topic,
        role=suite.role,
        scoring=suite.scoring,
        headline=suite.headline,
        path=found.file.path,
        sha256=found.file.sha256,
        rows=found.file.rows,
        left_out=content.left_out,
        pairs=len(pairs),
        labels=dict(sorted(counted.items())),
        primary=primary(scores[0].metrics),
        scores=scores,
    )


def _scores(
    pairs: Sequence[LabelledPair], given: Sequence[Answers], scoring: Scoring, seed: int
) -> tuple[SuiteScore, ...]:
    truth, groups = gold(pairs), group_numbers(pairs)
    judged = [scoring.judged(one.probabilities) for one in given]
    blind = next(
        (labels for one, labels in zip(given, judged, strict=True) if one.name == HYPOTHESIS_ONLY),
        None,
    )
    misled = None if blind is None or len(np.unique(truth)) == 1 else blind != truth
    scores = []
    for one, labels in zip(given, judged, strict=True):
        metrics = estimates(
            lambda weights, labels=labels: class_metrics(  # type: ignore[misc]
                truth, labels, scoring, weights
            ),
            groups,
            seed,
        )
        kinds: tuple[KindScore, ...] = ()
        on_hard = None
        if one.model is not None:
            right = labels == truth
            kinds = _kinds(pairs, right, groups, seed)
            if misled is not None:
                on_hard = _accuracy(MISLED, np.flatnonzero(misled), right, groups, seed)
        scores.append(
            SuiteScore(one.name, one.model.sha256 if one.model else None, metrics, kinds, on_hard)
        )
    return tuple(scores)


def _kinds(
    pairs: Sequence[LabelledPair], right: NDArray[np.bool_], groups: NDArray[np.int64], seed: int
) -> tuple[KindScore, ...]:
    places: dict[str, list[int]] = {}
    for place, pair in enumerate(pairs):
        if pair.kind is not None:
            places.setdefault(pair.kind, []).append(place)
    found = (
        _accuracy(kind, np.array(inside), right, groups, seed)
        for kind, inside in sorted(places.items(), key=lambda item: (-len(item[1]), item[0]))
        if len(places) > 1
    )
    return tuple(one for one in found if one is not None)


def _accuracy(
    kind: str,
    inside: NDArray[np.int64],
    right: NDArray[np.bool_],
    groups: NDArray[np.int64],
    seed: int,
) -> KindScore | None:
    """Return the accuracy on some of the pairs, None where they are too few."""
    if len(inside) < SMALLEST_KIND:
        return None
    _, renumbered = np.unique(groups[inside], return_inverse=True)
    hits = right[inside].astype(np.float64)
    found = estimates(
        lambda weights: {"accuracy": (weights @ hits) / weights.sum(axis=1)}, renumbered, seed
    )
    return KindScore(kind, len(inside), found["accuracy"])
