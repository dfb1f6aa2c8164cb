"""Labelled pairs and a judge to a judge that knows them, and how much better it is on others."""

import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from detector.calibration import Languages, corrected, uncorrected
from detector.errors import TuningError
from detector.evaluation.evaluate import Answers, evaluated
from detector.evaluation.pairs import Labelled, LabelledPair, counts, gold
from detector.evaluation.results import EvaluationReport
from detector.evaluation.run import run_on
from detector.evaluation.significance import compared
from detector.judge import LABELS, Judge
from detector.models.registry import Located, described, load_judge
from detector.progress import Progress, Silence
from detector.reckoning import Texts, asked
from detector.settings import Settings
from detector.tuning.finetuning import fine_tuned
from detector.tuning.folder import (
    Provenance,
    check_free,
    composed,
    copy_model,
    languages_after,
    write_card,
)
from detector.tuning.folds import clusters, folds
from detector.tuning.recalibration import Correction, Shape, chosen, cross_fit, fitted

FEWEST_OF_A_LABEL = 20
"""Independent groups in which each label must occur: four in each fold, less is chance."""

FEWEST_TO_FINE_TUNE = 1_000
"""Pairs under which weights are not trained unless asked for: it takes minutes, and the fifth that
is held out, two hundred of a thousand, is the least that shows whether it was worth them."""


@dataclass(frozen=True, slots=True)
class Tuning:
    """What was done to a judge, and how it does on held-out pairs before and after.

    ``familiar`` counts held-out pairs of which a text was seen in training, beside another one.
    """

    fine_tuned: bool
    shape: Shape
    correction: Correction
    familiar: int
    report: EvaluationReport


def tune(  # noqa: PLR0913 - what the command line states
    labelled: Labelled,
    located: Located,
    out: Path,
    settings: Settings,
    *,
    fine_tune: bool = False,
    progress: Progress | None = None,
) -> Tuning:
    """Return how a judge was tuned on labelled pairs, and write it to the folder ``out``.

    Weights are trained on four fifths of the groups, where ``fine_tune`` or where there are
    ``FEWEST_TO_FINE_TUNE`` pairs and enough of each label in the rest, which is held out. Then the
    judge is recalibrated on what is held out, which is everything if no weights are trained, and
    its figures there are cross-fitted. What it says itself is fitted; the figures, before and
    after, are those of its answers with amounts reckoned, as everywhere else.

    Raises:
        TuningError: There are too few labels, or ``out`` is taken.
        ModelError: The judge cannot be loaded.
    """
    progress = progress or Silence()
    check_free(out)
    if labelled.scoring != "three-way":
        raise TuningError(
            f"These pairs are labelled {labelled.scoring}; expected entailment, neutral and "
            "contradiction, each where it holds: of two classes no judge of three can be learnt."
        )
    pairs = labelled.pairs
    groups = clusters(pairs)
    check_labels(pairs, groups)
    held = folds(gold(pairs), groups, settings.seed) == 0
    held_out = [pair for pair, out_ in zip(pairs, held, strict=True) if out_]
    if fine_tune:
        check_labels(held_out, groups[held], " in the fifth that is held out")
    enough = min(independent(held_out, groups[held]).values()) >= FEWEST_OF_A_LABEL
    train = fine_tune or (enough and len(pairs) >= FEWEST_TO_FINE_TUNE)
    if not train:
        held, held_out = np.ones(len(pairs), bool), list(pairs)
    learnt = [pair for pair, out_ in zip(pairs, held, strict=True) if not out_]
    base_model = described("judge", located)
    base = load_judge(str(located.folder))
    with tempfile.TemporaryDirectory() as scratch:
        made = Path(scratch) / "judge"
        if train:
            fine_tuned(located.folder, made, learnt, settings.seed, progress)
            judge: Judge = load_judge(str(made))
        else:
            copy_model(located.folder, made)
            judge = base
        truth, inside = gold(held_out), groups[held]
        reckoning = asked([(pair.premise, pair.hypothesis) for pair in held_out])
        owners = reckoning.owners
        languages = [held_out[owner].languages for owner in owners]
        heard = _logits(judge, reckoning.pairs, languages)
        logits = heard[: len(held_out)]
        shape = chosen(logits, truth, inside, settings.seed)
        correction = fitted(logits, truth, shape)
        without = cross_fit(logits, truth, inside, settings.seed).applied(heard, owners)
        after = reckoning.answers(uncorrected(without))
        untuned = _logits(base, reckoning.pairs, languages) if train else heard
        before = reckoning.answers(uncorrected(untuned))
        stated = judge.model
        whole = composed(Correction(stated.temperature, stated.bias), correction)
        write_card(
            made,
            f"{located.name}, {'fine-tuned' if train else 'recalibrated'}",
            languages_after(located.languages, stated.grades, correction),
            whole,
            Provenance(
                base=located.name,
                base_sha256=base_model.sha256,
                pairs=len(pairs),
                pairs_sha256=tuple(each.sha256 for each in labelled.inputs),
                fine_tuned=train,
            ),
        )
        out.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(made, out, dirs_exist_ok=True)
    report = _report(
        labelled,
        held_out,
        inside,
        (
            Answers("before", before, base_model),
            Answers("after", after, load_judge(str(out)).model),
        ),
        settings,
    )
    return Tuning(train, shape, whole, familiar(held_out, learnt), report)


def check_labels(pairs: Sequence[LabelledPair], groups: NDArray[np.int64], where: str = "") -> None:
    """Refuse pairs from which nothing can be learnt and nothing measured.

    Raises:
        TuningError: A label occurs in fewer than ``FEWEST_OF_A_LABEL`` groups.
    """
    found = independent(pairs, groups)
    if min(found.values()) < FEWEST_OF_A_LABEL:
        stated = ", ".join(f"{number} {label}" for label, number in found.items())
        raise TuningError(
            f"Independent labels{where}: {stated}; expected at least {FEWEST_OF_A_LABEL} of each. "
            "Label more pairs of the rare label, or leave the judge as it is; pairs of one group, "
            "and repeated pairs, count once."
        )


def independent(pairs: Sequence[LabelledPair], groups: NDArray[np.int64]) -> dict[str, int]:
    """Return in how many groups each label occurs."""
    truth = gold(pairs)
    return {label: len(set(groups[truth == place])) for place, label in enumerate(LABELS)}


def familiar(held_out: Sequence[LabelledPair], learnt: Sequence[LabelledPair]) -> int:
    """Return how many held-out pairs share a text with a pair that was learnt from."""
    seen = {text for pair in learnt for text in (pair.premise, pair.hypothesis)}
    return sum(pair.premise in seen or pair.hypothesis in seen for pair in held_out)


def _logits(
    judge: Judge, asked_of: Sequence[Texts], languages: Sequence[Languages]
) -> NDArray[np.float32]:
    """Return a judge's logits for pairs in these languages, as its card corrects them already."""
    return corrected(judge.logits(asked_of), judge.model, languages)


def _report(
    labelled: Labelled,
    held_out: Sequence[LabelledPair],
    groups: NDArray[np.int64],
    answered: tuple[Answers, Answers],
    settings: Settings,
) -> EvaluationReport:
    before, after = answered
    return EvaluationReport(
        run=replace(
            run_on(labelled, settings),
            pairs=len(held_out),
            groups=len(set(groups)),
            labels=counts(held_out),
        ),
        evaluations=tuple(evaluated(held_out, one, settings) for one in answered),
        comparisons=(compared(held_out, after, before, settings),),
    )
