"""Suites of labelled pairs: what each measures, where it comes from, how it is read and scored."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path, PurePosixPath
from typing import Literal

import numpy as np
from pydantic import ConfigDict, TypeAdapter, ValidationError

from detector.errors import SuitesError
from detector.evaluation.pairs import LabelledPair
from detector.evaluation.rows import Row, bad_line, quoted, rows
from detector.evaluation.scorings import SCORINGS, ScoringName

Role = Literal["development", "test", "evaluation only"]
"""What the pairs may be used for: to choose by; to report; to report, and their licence or origin
forbids all else."""

STRICT = ConfigDict(extra="forbid")


@dataclass(frozen=True, slots=True)
class File:
    """A file of pairs: its path under the folder that it lies in, its rows and its fingerprint."""

    __pydantic_config__ = STRICT

    path: str
    rows: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Suite:
    """One entry of the manifest.

    ``labels`` are those of the file's own labels that are scored; rows of others are left out and
    counted, as are rows of another kind than ``only``. ``kind`` names what a row's ``meta`` sorts
    it by. ``sides`` are the columns of premise and hypothesis, of each pair that a row holds;
    ``language`` is that of both, or as in "uk+en". ``file`` lies in a data folder, ``sample`` in
    the repository: some of the same rows, where the licence allows it.
    """

    __pydantic_config__ = STRICT

    name: str
    topic: str
    measures: str
    origin: str
    licence: str
    split: str
    role: Role
    scoring: ScoringName
    labels: tuple[str, ...]
    language: str = "en"
    sides: tuple[tuple[str, str], ...] = (("premise", "hypothesis"),)
    kind: str | None = None
    only: str | None = None
    headline: bool = False
    note: str | None = None
    file: File | None = None
    sample: File | None = None


@dataclass(frozen=True, slots=True)
class Located:
    """A file of a suite that is there, and as the manifest says."""

    suite: Suite
    file: File
    place: Path


@dataclass(frozen=True, slots=True)
class Read:
    """The scored pairs of a suite, and how many rows are not scored."""

    pairs: tuple[LabelledPair, ...]
    left_out: int


def read_manifest(path: Path) -> tuple[Suite, ...]:
    """Return the suites that a manifest names, in its order.

    Raises:
        SuitesError: It is no TOML, or an entry of it is no suite.
    """
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        suites = TypeAdapter(tuple[Suite, ...]).validate_python(tables.get("suite", []))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SuitesError(f"{path}: not valid TOML: {error}.") from error
    except OSError as error:
        raise SuitesError(f"{path}: cannot be read: {error.strerror}.") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise SuitesError(
            f"{path}: suite {where}: found {quoted(first['input'])}; {first['msg']}."
        ) from error
    for suite in suites:
        _checked(path, suite)
    names = [suite.name for suite in suites]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise SuitesError(f"{path}: two suites are called {', '.join(twice)}; rename one.")
    return suites


def located(suite: Suite, home: Path, data: Path | None = None) -> Located | None:
    """Return the suite's file in the data folder, else its sample under ``home``, else None.

    Raises:
        SuitesError: What lies there is not the file that the manifest was written for.
    """
    for file, folder in ((suite.file, data), (suite.sample, home)):
        if file is not None and folder is not None and (folder / file.path).is_file():
            return _verified(Located(suite, file, folder / file.path))
    return None


def read(found: Located) -> Read:
    """Return the pairs of a suite; pairs of one premise, and of one row, are a group.

    Raises:
        PairsError: A line is no pair.
        SuitesError: The file has other rows than the manifest says, or none that is scored.
    """
    pairs: list[LabelledPair] = []
    count = left_out = 0
    for row in rows(found.place):
        count += 1
        some = _pairs(found, row)
        pairs += some
        left_out += not some
    if count != found.file.rows or not pairs:
        raise SuitesError(
            f"{found.place} has {count} rows, {len(pairs)} with one of the labels "
            f"{', '.join(found.suite.labels)}; the manifest says {found.file.rows} rows."
        )
    return Read(tuple(pairs), left_out)


def drawn(pairs: Sequence[LabelledPair], most: int, seed: int) -> tuple[LabelledPair, ...]:
    """Return ``most`` of the pairs at random, in their order; all of them where it is 0."""
    if not most or len(pairs) <= most:
        return tuple(pairs)
    picked = np.random.default_rng(seed).permutation(len(pairs))[:most]
    return tuple(pairs[place] for place in sorted(picked))


def digest(path: Path) -> str:
    """Return the sha256 of a file in hexadecimal."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _checked(path: Path, suite: Suite) -> None:
    known = SCORINGS[suite.scoring].labels
    if not suite.labels or not set(suite.labels) <= known.keys():
        raise SuitesError(
            f"{path}: suite {suite.name}: found the labels {quoted(list(suite.labels))}; a suite "
            f"that is scored {suite.scoring} has some of {', '.join(known)}."
        )
    files = [file for file in (suite.file, suite.sample) if file]
    if not files:
        raise SuitesError(f"{path}: suite {suite.name} names no file; it needs file or sample.")
    for file in files:
        relative = PurePosixPath(file.path)
        if relative.is_absolute() or ".." in relative.parts:
            raise SuitesError(
                f"{path}: suite {suite.name}: found the path {quoted(file.path)}; expected one "
                "inside its folder."
            )


def _verified(found: Located) -> Located:
    sha256 = digest(found.place)
    if sha256 != found.file.sha256:
        raise SuitesError(
            f"{found.place} is not the file that the suite {found.suite.name} was written for: its "
            f"sha256 is {sha256}, expected {found.file.sha256}. Figures of other pairs cannot be "
            "compared: restore the file, or write its sha256 and rows into the manifest."
        )
    return found


def _pairs(found: Located, row: Row) -> list[LabelledPair]:
    """Return the pairs of a row, none if it is not scored."""
    label = row.cells.get("label")
    if not isinstance(label, str):
        raise bad_line(found.place, row.line, f"label {quoted(label)}", "a label in words")
    if label not in found.suite.labels:
        return []
    meta = row.cells.get("meta")
    kind = meta.get(found.suite.kind) if found.suite.kind and isinstance(meta, dict) else None
    if found.suite.only is not None and kind != found.suite.only:
        return []
    name = row.cells.get("id")
    group = _text(found, row, found.suite.sides[0][0])
    return [
        LabelledPair(
            premise=_text(found, row, premise),
            hypothesis=_text(found, row, hypothesis),
            label=SCORINGS[found.suite.scoring].labels[label],
            file=found.file.path,
            line=row.line,
            id=name if isinstance(name, str) else None,
            language=found.suite.language,
            kind=kind if isinstance(kind, str) else None,
            group=group,
        )
        for premise, hypothesis in found.suite.sides
    ]


def _text(found: Located, row: Row, side: str) -> str:
    text = row.cells.get(side)
    if not isinstance(text, str) or not text.strip():
        raise bad_line(found.place, row.line, f"{side} {quoted(text)}", f"text in {side}")
    return text
