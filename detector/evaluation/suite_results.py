"""What is found on the suites. The same pairs and models give the same bytes: there is no clock."""

from dataclasses import dataclass

from pydantic import TypeAdapter

from detector.evaluation.results import Estimate
from detector.evaluation.suites import Role
from detector.report.border import as_json
from detector.types import Model


@dataclass(frozen=True, slots=True)
class KindScore:
    """The accuracy on a suite's pairs of one kind."""

    kind: str
    pairs: int
    accuracy: Estimate


@dataclass(frozen=True, slots=True)
class SuiteScore:
    """How one judge, or one cheap rival, whose ``model`` is None, does on a suite.

    ``kinds`` are of judges only, the largest first. ``misled`` is the accuracy on the pairs that
    the hypothesis-only rival labels wrong, which are the hard ones as Gururangan et al. (2018)
    define them; None where that rival was not asked.
    """

    name: str
    model: str | None
    metrics: dict[str, Estimate]
    kinds: tuple[KindScore, ...]
    misled: KindScore | None


@dataclass(frozen=True, slots=True)
class SuiteResult:
    """A suite that was measured: ``pairs`` of its file's ``rows``, ``labels`` of each class.

    ``left_out`` rows are not scored; from the others the pairs were drawn. ``primary`` is the
    metric to compare by. The first score is the built-in judge's.
    """

    name: str
    topic: str
    role: Role
    scoring: str
    headline: bool
    path: str
    sha256: str
    rows: int
    left_out: int
    pairs: int
    labels: dict[str, int]
    primary: str
    scores: tuple[SuiteScore, ...]


@dataclass(frozen=True, slots=True)
class SuitesRun:
    """What is needed to repeat it; ``sampled`` pairs of a suite at most, 0 for all of them."""

    version: str
    settings: dict[str, float | int | str | bool]
    sampled: int
    models: tuple[Model, ...]


@dataclass(frozen=True, slots=True)
class SuitesReport:
    """All suites that were measured, and the names of those whose file was not there."""

    run: SuitesRun
    suites: tuple[SuiteResult, ...]
    absent: tuple[str, ...]
    schema_version: str = "1"


BORDER = TypeAdapter(SuitesReport)


def to_json(report: SuitesReport) -> str:
    """Return the results as JSON, ending in a newline; a figure that is unknown is null."""
    return as_json(BORDER, report)


def from_json(text: str) -> SuitesReport:
    """Return the results that :func:`to_json` wrote, rounded as they stand there."""
    return BORDER.validate_json(text)
