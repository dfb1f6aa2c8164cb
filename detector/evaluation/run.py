"""Labelled pairs and some judges to a report of how they do."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from detector import __version__
from detector.embed import Encoder
from detector.evaluation.baselines import baselines
from detector.evaluation.bootstrap import DRAWS, LEVEL
from detector.evaluation.evaluate import Answers, answers, evaluated
from detector.evaluation.metrics import BINS
from detector.evaluation.pairs import Labelled, counts, group_numbers
from detector.evaluation.results import Comparison, Evaluation, EvaluationReport, EvaluationRun
from detector.evaluation.scorings import SCORINGS
from detector.evaluation.significance import compared
from detector.judge import Judge
from detector.models.hardware import arithmetic
from detector.progress import Progress, Silence
from detector.settings import Settings


def run(
    labelled: Labelled,
    judges: Sequence[Judge],
    settings: Settings,
    *,
    encoder: Encoder | None = None,
    progress: Progress | None = None,
) -> EvaluationReport:
    """Return how each judge does on all the pairs, beside the rivals if there is an encoder."""
    progress = progress or Silence()
    pairs, scoring = labelled.pairs, SCORINGS[labelled.scoring]
    answered = _told_apart([answers(pairs, judge, progress) for judge in judges])
    if encoder is not None:
        with progress.stage("asking the cheap rivals", None):
            answered += baselines(pairs, encoder, settings.seed)
    evaluations: list[Evaluation] = []
    comparisons: list[Comparison] = []
    with progress.stage("measuring", len(answered)) as advance:
        for one in answered:
            evaluations.append(evaluated(pairs, one, settings, scoring))
            if one is not answered[0]:
                comparisons.append(compared(pairs, answered[0], one, settings, scoring))
            advance(1)
    return EvaluationReport(
        run=run_on(labelled, settings),
        evaluations=tuple(evaluations),
        comparisons=tuple(comparisons),
    )


def _told_apart(answered: Sequence[Answers]) -> list[Answers]:
    """Return the answers, those of models with one name told apart by the models' fingerprints."""
    names = Counter(one.name for one in answered)
    return [
        replace(one, name=f"{one.name} ({one.model.sha256[:8]})")
        if names[one.name] > 1 and one.model
        else one
        for one in answered
    ]


def run_on(labelled: Labelled, settings: Settings) -> EvaluationRun:
    """Return what is needed to repeat a run on all these pairs."""
    pairs = labelled.pairs
    grouped = any(pair.group is not None for pair in pairs)
    return EvaluationRun(
        version=__version__,
        settings={
            "seed": settings.seed,
            "bootstrap_draws": DRAWS,
            "interval": LEVEL,
            "calibration_bins": BINS,
            "arithmetic": arithmetic(),
        },
        inputs=labelled.inputs,
        pairs=len(pairs),
        unlabelled=labelled.unlabelled,
        groups=int(group_numbers(pairs).max()) + 1 if grouped else None,
        labels=counts(pairs, SCORINGS[labelled.scoring]),
        scoring=labelled.scoring,
    )
