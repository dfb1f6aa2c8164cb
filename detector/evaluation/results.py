"""What an evaluation finds. A figure that the pairs cannot give is None, never zero."""

from dataclasses import dataclass
from typing import Literal

from detector.evaluation.scorings import ScoringName
from detector.types import Input, Model

SliceBy = Literal["file", "language", "kind", "group"]

PRIMARY = "macro_f1"
"""The metric to compare judges by: a rare label counts as much as a common one."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure and its 95 % interval."""

    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Bin:
    """Pairs whose likeliest label has a probability in (low, high], and how many came out right.

    ``confidence`` is the mean of those probabilities, ``accuracy`` the share that is right.
    """

    low: float
    high: float
    pairs: int
    confidence: float | None
    accuracy: float | None


@dataclass(frozen=True, slots=True)
class RiskPoint:
    """The share of wrong labels when only pairs from ``confidence`` up are answered."""

    coverage: float
    risk: float
    confidence: float


@dataclass(frozen=True, slots=True)
class Slice:
    """The metrics of the pairs that have one value: of one language, of one kind, ..."""

    by: SliceBy
    value: str
    pairs: int
    metrics: dict[str, Estimate]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How one judge, or one cheap rival, does on labelled pairs.

    ``model`` is None for a rival. ``confusion`` has a row for each gold label and a column for each
    judged one, both in the order of the run's ``labels``. ``metrics[primary]`` is the one to
    compare by. ``seconds`` is the judge's own time, model loaded; None where it was not measured.
    """

    name: str
    model: Model | None
    pairs: int
    primary: str
    metrics: dict[str, Estimate]
    confusion: tuple[tuple[int, ...], ...]
    reliability: tuple[Bin, ...]
    risk_coverage: tuple[RiskPoint, ...]
    slices: tuple[Slice, ...]
    seconds: float | None
    pairs_per_second: float | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two judges on the same pairs; each difference is the first's figure less the second's.

    ``only_first`` and ``only_second`` count pairs that only the one labels right, and ``mcnemar``
    is the exact two-sided p value of their imbalance; ``p_values`` are those of the paired
    bootstrap.
    """

    first: str
    second: str
    differences: dict[str, Estimate]
    p_values: dict[str, float]
    only_first: int
    only_second: int
    mcnemar: float


@dataclass(frozen=True, slots=True)
class EvaluationRun:
    """What is needed to repeat the evaluation.

    ``labels`` counts the gold labels, ``scoring`` says what becomes of the judge's where there are
    but two; ``unlabelled`` pairs, on which annotators found no majority, were left out.
    """

    version: str
    settings: dict[str, float | int | str | bool]
    inputs: tuple[Input, ...]
    pairs: int
    unlabelled: int
    groups: int | None
    labels: dict[str, int]
    scoring: ScoringName


@dataclass(frozen=True, slots=True)
class EvaluationReport:
    """All evaluations of a run, judges before rivals; the first is compared with each other one."""

    run: EvaluationRun
    evaluations: tuple[Evaluation, ...]
    comparisons: tuple[Comparison, ...]
    schema_version: str = "1"
