"""The rows of a table in a text file: JSON Lines, or tab or comma separated with a header."""

import csv
import gzip
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from detector.errors import PairsError
from detector.report.text import clip_end, legible

GZIP = b"\x1f\x8b"
SHOWN = 80
"""Characters of what was found that a message quotes."""

LONGEST_FIELD = 10_000_000
"""Characters of a CSV field; the csv module's own limit is shorter than a long article."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row, the number of its line, counted from 1, and its cells by column in lower case."""

    line: int
    cells: Mapping[str, object]


def rows(path: Path) -> Iterator[Row]:
    """Yield the rows of a file, compressed or not; what it is shows on its first line.

    Raises:
        PairsError: The file cannot be read, or a line of it is no row.
    """
    try:
        with path.open("rb") as raw:
            compressed = raw.peek(len(GZIP)).startswith(GZIP)
            yield from _rows(path, gzip.GzipFile(fileobj=raw) if compressed else raw)
    except (OSError, EOFError, zlib.error) as error:
        reason = getattr(error, "strerror", None) or error
        raise PairsError(
            f"{path} cannot be read ({reason}); expected a file of labelled pairs, plain or gzip."
        ) from error


def bad_line(path: Path, line: int, found: str, expected: str) -> PairsError:
    """Return the error that names a line, what is there and what should be."""
    return PairsError(f"{path}, line {line}: found {found}, expected {expected}.")


def quoted(found: object) -> str:
    """Return what was found as a message quotes it: short, on one line."""
    text = found if isinstance(found, str) else json.dumps(found, ensure_ascii=False)
    return f"“{clip_end(legible(text), SHOWN)}”"


def _rows(path: Path, file: Iterable[bytes]) -> Iterator[Row]:
    lines = _lines(path, file)
    first = next(((number, line) for number, line in lines if line.strip()), None)
    if first is None:
        raise PairsError(f"{path} is empty; expected labelled pairs, one on each line.")
    if first[1].lstrip().startswith("{"):
        yield from _objects(path, first, lines)
    elif "\t" in first[1]:
        yield from _tab_separated(path, first, lines)
    else:
        yield from _comma_separated(path, first, lines)


def _lines(path: Path, file: Iterable[bytes]) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(file, start=1):
        try:
            yield number, line.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as error:
            found = f"the byte 0x{line[error.start]:02x}"
            raise bad_line(path, number, found, "UTF-8; save the file as such") from error


def _objects(
    path: Path, first: tuple[int, str], others: Iterator[tuple[int, str]]
) -> Iterator[Row]:
    for number, line in _chained(first, others):
        try:
            found = json.loads(line)
        except (ValueError, RecursionError) as error:
            # The parser counts lines of its own.
            why = error.msg if isinstance(error, json.JSONDecodeError) else error
            raise bad_line(
                path, number, f"{quoted(line)} ({why})", "a JSON object on one line"
            ) from error
        if not isinstance(found, dict):
            raise bad_line(path, number, quoted(line), "a JSON object on one line")
        yield Row(number, {name.strip().lower(): value for name, value in found.items()})


def _tab_separated(
    path: Path, first: tuple[int, str], others: Iterator[tuple[int, str]]
) -> Iterator[Row]:
    """Yield rows cut at tabs alone: quotation marks in these files are text."""
    header = [name.strip().lower() for name in first[1].rstrip("\r\n").split("\t")]
    for number, line in _chained(None, others):
        yield _row(path, number, header, line.rstrip("\r\n").split("\t"))


def _comma_separated(
    path: Path, first: tuple[int, str], others: Iterator[tuple[int, str]]
) -> Iterator[Row]:
    csv.field_size_limit(LONGEST_FIELD)
    reached = first[0]

    def texts() -> Iterator[str]:
        nonlocal reached
        for number, line in _chained(first, others, blank=True):
            reached = number
            yield line

    reader = csv.reader(texts(), strict=True)
    try:
        header = [name.strip().lower() for name in next(reader)]
        began = reached + 1
        for cells in reader:
            if cells:
                yield _row(path, began, header, cells)
            began = reached + 1
    except csv.Error as error:
        raise bad_line(path, reached, str(error), "comma separated values") from error


def _chained(
    first: tuple[int, str] | None, others: Iterator[tuple[int, str]], *, blank: bool = False
) -> Iterator[tuple[int, str]]:
    """Yield the lines, without blank ones unless ``blank``: inside quotation marks they count."""
    if first is not None:
        yield first
    for number, line in others:
        if blank or line.strip():
            yield number, line


def _row(path: Path, line: int, header: list[str], cells: list[str]) -> Row:
    if len(cells) != len(header):
        raise bad_line(
            path, line, f"{len(cells)} columns", f"{len(header)}, as many as the header has"
        )
    return Row(line, dict(zip(header, cells, strict=True)))
