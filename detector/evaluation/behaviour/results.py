"""What the behaviour tests find. A figure that the cases cannot give is None, never zero."""

from dataclasses import dataclass

from detector.evaluation.behaviour.cases import Case, Kind
from detector.evaluation.results import Estimate
from detector.types import Label, Model


@dataclass(frozen=True, slots=True)
class Failure:
    """A case that a judge fails, and how far it is from passing, in [0, 1].

    ``found`` is the label of the pair, ``found_changed`` that of the changed pair.
    """

    case: Case
    found: Label
    found_changed: Label | None
    severity: float


@dataclass(frozen=True, slots=True)
class BehaviourResult:
    """How a judge does on one test; ``worst`` are its gravest failures, the gravest first."""

    name: str
    group: str
    kind: Kind
    expected: Label | None
    cases: int
    failures: int
    failure_rate: Estimate
    worst: tuple[Failure, ...]


@dataclass(frozen=True, slots=True)
class GroupResult:
    """How a judge does on the tests of one group.

    The last three are of its pairs with an expected label, None where none expects a contradiction.
    """

    name: str
    tests: int
    cases: int
    failures: int
    failure_rate: Estimate
    contradiction_precision: float | None
    contradiction_recall: float | None
    contradiction_f1: float | None


@dataclass(frozen=True, slots=True)
class BehaviourRun:
    """What is needed to repeat the tests."""

    version: str
    model: Model
    settings: dict[str, float | int | str | bool]


@dataclass(frozen=True, slots=True)
class BehaviourReport:
    """All tests and groups in the order of the suite, and ``overall``, the group of all of them."""

    run: BehaviourRun
    overall: GroupResult
    groups: tuple[GroupResult, ...]
    tests: tuple[BehaviourResult, ...]
    schema_version: str = "1"
