"""The quality gate: figures that may not sink, on files that may not change unnoticed."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from math import ceil
from pathlib import Path

from pydantic import ConfigDict, TypeAdapter, ValidationError

from detector.embed import Encoder
from detector.errors import GateError
from detector.evaluation.results import Estimate
from detector.evaluation.suites import digest
from detector.judge import Judge

Figure = int | float | Estimate
"""A count, a share without an interval, or one with its interval."""

COSTS = ("false", "false alarms", "error", "missed")
"""Last words of the names of figures of which less is better: their floors are ceilings."""

COUNT_SLACK = 1
"""A count may get worse by one: another processor may round one pair over its threshold."""

SHARE_SLACK = 0.02
"""How far a share without an interval may sink, for the same reason."""

SCALE = 10_000
"""Floors have four decimals, rounded to the lenient side."""


@dataclass(frozen=True, slots=True)
class Part:
    """Something that is measured: flat figures of the models, on files of the repository."""

    name: str
    files: tuple[Path, ...]
    measure: Callable[[Encoder, Judge], Mapping[str, Figure]]


@dataclass(frozen=True, slots=True)
class Measured:
    """What was found: figures by name, the judge's weights and the files by their sha256."""

    figures: Mapping[str, Figure]
    judge: str
    corpora: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Lowered:
    """A floor that was let down, or taken away where ``after`` is None, and why."""

    name: str
    before: int | float
    after: int | float | None
    reason: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """What must hold. ``lowered`` remembers every floor that was ever let down."""

    __pydantic_config__ = ConfigDict(extra="forbid")

    judge: str
    corpora: Mapping[str, str]
    floors: Mapping[str, int | float]
    lowered: tuple[Lowered, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Outcome:
    """Why the gate fails, nothing if it does not, and what is worth knowing."""

    failures: tuple[str, ...]
    notes: tuple[str, ...]


def check(baseline: Baseline, found: Measured) -> Outcome:
    """Return what is worse than its floor, unguarded, or measured on other files."""
    failures = [
        f"{name}: {shown(value)}, where the floor is {shown(baseline.floors[name])}"
        for name, value in found.figures.items()
        if name in baseline.floors and worse(name, _value(value), baseline.floors[name])
    ]
    failures += [
        f"{name} has no floor; renew the floors"
        for name in found.figures
        if name not in baseline.floors
    ]
    failures += [
        f"{name} has a floor but is not measured any more"
        for name in baseline.floors
        if name not in found.figures
    ]
    failures += [
        f"{path} is not the file that the floors were set on; renew them"
        for path in sorted({*baseline.corpora, *found.corpora})
        if baseline.corpora.get(path) != found.corpora.get(path)
    ]
    notes = []
    if baseline.judge != found.judge:
        notes.append(
            f"The judge ({found.judge[:8]}) is not the one that the floors were set with "
            f"({baseline.judge[:8]}); renew them once it is to stay."
        )
    return Outcome(tuple(failures), tuple(notes))


def renewed(baseline: Baseline, found: Measured, reasons: Mapping[str, str]) -> Baseline:
    """Return the baseline of what was measured; a floor only ever rises, unless there is a reason.

    A floor that the figure still keeps stays where it is if it is the stricter one.

    Raises:
        GateError: A figure is worse than its floor, or a floor would go, without a reason; or a
            reason is empty, or given for what does not sink.
    """
    floors: dict[str, int | float] = {}
    refused: list[str] = []
    lowered = [
        Lowered(name, old, None, reasons[name])
        for name, old in baseline.floors.items()
        if name not in found.figures and name in reasons
    ]
    for name, value in found.figures.items():
        old, new = baseline.floors.get(name), floor(name, value)
        if old is None or not worse(name, new, old):
            floors[name] = new
        elif name in reasons:
            floors[name] = new
            lowered.append(Lowered(name, old, new, reasons[name]))
        elif worse(name, _value(value), old):
            refused.append(name)
        else:
            floors[name] = old
    refused += [name for name in baseline.floors if name not in {*found.figures, *reasons}]
    _check_reasons(reasons, lowered)
    if refused:
        listed = "\n".join(f"  {name}" for name in refused)
        raise GateError(
            f"These floors would sink, or go:\n{listed}\n"
            f"If they may, say why for each: --lower '{refused[0]}=reason'."
        )
    return Baseline(
        found.judge,
        dict(sorted(found.corpora.items())),
        floors,
        (*baseline.lowered, *lowered),
    )


def _check_reasons(reasons: Mapping[str, str], lowered: Sequence[Lowered]) -> None:
    if idle := sorted(reasons.keys() - {one.name for one in lowered}):
        raise GateError(f"No floor of that name would sink: {', '.join(idle)}.")
    if empty := [one.name for one in lowered if not one.reason.strip()]:
        raise GateError(f"Lowering needs a reason: --lower '{empty[0]}=why it may sink'.")


def floor(name: str, value: Figure) -> int | float:
    """Return how bad a figure may get: the end of its interval, or its value less the slack."""
    cost = costs(name)
    if isinstance(value, int):
        return value + COUNT_SLACK if cost else max(0, value - COUNT_SLACK)
    bound = None
    if isinstance(value, Estimate):
        bound = value.high if cost else value.low
    if bound is None:
        bound = _value(value) + (SHARE_SLACK if cost else -SHARE_SLACK)
    scaled = max(0.0, bound) * SCALE
    return (ceil(scaled) if cost else int(scaled)) / SCALE


def worse(name: str, value: float, than: float) -> bool:
    """Return whether a value is worse than another, by what the figure's name says."""
    return value > than if costs(name) else value < than


def costs(name: str) -> bool:
    """Return whether less of a figure is better."""
    return name.endswith(COSTS)


def measured(parts: Sequence[Part], root: Path, encoder: Encoder, judge: Judge) -> Measured:
    """Return the figures of all parts, each after its part's name, and the files' fingerprints.

    Raises:
        GateError: A file is not there; nothing has been measured then.
    """
    files = sorted({path for part in parts for path in part.files})
    if missing := [str(path) for path in files if not path.is_file()]:
        raise GateError(f"{', '.join(missing)} cannot be read; restore what the gate measures.")
    corpora = {path.relative_to(root).as_posix(): digest(path) for path in files}
    figures = {
        f"{part.name}: {name}": value
        for part in parts
        for name, value in part.measure(encoder, judge).items()
    }
    return Measured(figures, judge.model.sha256, corpora)


def read_baseline(path: Path) -> Baseline:
    """Return the baseline in a file; an empty one where there is none yet.

    Raises:
        GateError: The file is no baseline.
    """
    if not path.is_file():
        return Baseline("", {}, {})
    try:
        return TypeAdapter(Baseline).validate_json(path.read_bytes())
    except ValidationError as error:
        raise GateError(
            f"{path} is no baseline ({error.errors()[0]['msg']}); restore it, or remove it and "
            "run python eval/gate.py --renew."
        ) from error


def as_text(baseline: Baseline) -> str:
    """Return a baseline as its file has it."""
    return json.dumps(asdict(baseline), ensure_ascii=False, indent=2) + "\n"


def shown(value: Figure) -> str:
    """Return a figure as a table has it."""
    if isinstance(value, Estimate):
        value = _value(value)
    return f"{value:g}" if isinstance(value, int) else f"{value:.3f}"


def _value(value: Figure) -> float:
    if not isinstance(value, Estimate):
        return value
    if value.value is None:
        raise GateError("A figure of the gate is unknown; measure one that the pairs can give.")
    return value.value
