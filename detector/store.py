"""What the models once said, kept in a file: the same text is never asked about twice."""

import hashlib
import os
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Literal, Self, TypeVar

import numpy as np
from numpy.typing import NDArray

from detector.embed import Encoder
from detector.judge import Judge
from detector.progress import Progress, Silence
from detector.types import Model

Table = Literal["embeddings", "judgements"]
Question = TypeVar("Question", str, tuple[str, str])

STAGES: dict[Table, str] = {"embeddings": "embedding texts", "judgements": "judging pairs"}
"""What a run is doing while it computes the one or the other."""

APPLICATION = 0x64746374
"""Written into the file's header ("dtct"), so that another program's database is never touched."""

VERSION = 4
"""Of the tables and of what they hold; a file with another one is moved aside.

1 held logits that the judge's card had corrected already, 2 those of names in two spellings, and 3
those of weights in single precision.
"""

TABLES = (
    "CREATE TABLE embeddings (key BLOB PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID",
    "CREATE TABLE judgements (key BLOB PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID",
)

KEYS_PER_QUERY = 500
"""SQLite takes at least 999 parameters in a query."""

LOCK_SECONDS = 30.0
"""How long to wait for another run that is writing."""

BATCH = 256
"""Texts or pairs computed between two writes: what a killed run loses at most."""


def default_store() -> Path | None:
    """Return where results are kept: ``$XDG_CACHE_HOME/detect``, or ``~/.cache/detect``.

    Its version is in the name, so that two versions of the program leave each other's alone. None
    for a user without a home.
    """
    try:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    except RuntimeError:
        return None
    return base / "detect" / f"store-{VERSION}.sqlite3"


def key(model: Model, texts: Iterable[str]) -> bytes:
    """Return the sha256 of a model's fingerprint and texts; lengths before them keep them apart."""
    digest = hashlib.sha256(model.sha256.encode())
    for text in texts:
        encoded = text.encode("utf-8", "surrogatepass")
        digest.update(len(encoded).to_bytes(8, "big"))
        digest.update(encoded)
    return digest.digest()


class Store:
    """Vectors by key, in an SQLite file; in memory for the path None.

    A store never stops a run. A file that is damaged or not a store is moved aside and a new one
    begun; where the folder cannot be written, or the file later fails, the run goes on in memory.
    ``notes`` says so.
    """

    def __init__(self, path: Path | None) -> None:
        self.notes: list[str] = []
        self._path = path
        self._connection = self._opened(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; the store is of no use afterwards."""
        self._connection.close()

    def get_many(self, table: Table, keys: Sequence[bytes]) -> dict[bytes, NDArray[np.float32]]:
        """Return the vectors that are stored, float32, by key; the others are absent."""
        found: dict[bytes, NDArray[np.float32]] = {}
        try:
            for start in range(0, len(keys), KEYS_PER_QUERY):
                some = keys[start : start + KEYS_PER_QUERY]
                marks = ",".join("?" * len(some))
                rows = self._connection.execute(
                    # The table is one of two literals and the marks are question marks.
                    f"SELECT key, value FROM {table} WHERE key IN ({marks})",  # noqa: S608
                    some,
                )
                found.update((key, _vector(value)) for key, value in rows)
        except (sqlite3.DatabaseError, ValueError, TypeError) as error:
            self._fail(error)
            return {}
        return found

    def put_many(self, table: Table, vectors: Mapping[bytes, NDArray[np.float32]]) -> None:
        """Keep vectors, rounded to half precision; a key that is there already is replaced."""
        rows = [(key, vector.astype("<f2").tobytes()) for key, vector in vectors.items()]
        # The table is one of two literals.
        statement = f"INSERT OR REPLACE INTO {table} VALUES (?, ?)"  # noqa: S608
        write = partial(self._write, statement, rows)
        try:
            write()
        except sqlite3.DatabaseError as error:
            self._fail(error)
            try:
                write()
            except sqlite3.DatabaseError as worse:
                self._connection = self._in_memory(worse)
                write()

    def _write(self, statement: str, rows: list[tuple[bytes, bytes]]) -> None:
        with self._connection:
            self._connection.executemany(statement, rows)

    def _opened(self, path: Path | None) -> sqlite3.Connection:
        """Return a connection to the store at ``path``, repaired or in memory if need be."""
        if path is None:
            return _connected(":memory:")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            return _connected(path)
        except sqlite3.OperationalError as error:
            return self._in_memory(error)
        except sqlite3.DatabaseError as error:
            return self._begun_anew(path, error)
        except OSError as error:
            return self._in_memory(error)

    def _begun_anew(self, path: Path, error: Exception) -> sqlite3.Connection:
        """Return a new store in place of a file that is none, which is moved aside."""
        number = 1
        while (aside := path.with_name(f"{path.name}.aside-{number}")).exists():
            number += 1
        try:
            for suffix in ("", "-wal", "-shm"):
                with suppress(FileNotFoundError):
                    path.with_name(path.name + suffix).rename(aside.with_name(aside.name + suffix))
            connection = _connected(path)
        except (OSError, sqlite3.DatabaseError) as worse:
            return self._in_memory(worse)
        self.notes.append(
            f"The cache {path} could not be read ({error}); it was moved to {aside.name} and a new "
            "one begun. Nothing is lost but time."
        )
        return connection

    def _in_memory(self, error: Exception) -> sqlite3.Connection:
        self.notes.append(
            f"The cache {self._path} cannot be used ({error}); this run works without it and keeps "
            "nothing new for the next."
        )
        return _connected(":memory:")

    def _fail(self, error: Exception) -> None:
        """Replace a connection that failed while it was in use."""
        with suppress(sqlite3.Error):
            self._connection.close()
        damaged = not isinstance(error, sqlite3.OperationalError)
        if damaged and self._path is not None:
            self._connection = self._begun_anew(self._path, error)
        else:
            self._connection = self._in_memory(error)


def _connected(place: Path | str) -> sqlite3.Connection:
    """Return a connection to a store, its tables made if the file is new.

    Raises:
        sqlite3.DatabaseError: The file is no database, or not one of ours.
        sqlite3.OperationalError: The file cannot be opened or written.
    """
    connection = sqlite3.connect(place, timeout=LOCK_SECONDS)
    try:
        # Locked, so that of two first runs the one does not read what the other has half made.
        connection.execute("BEGIN IMMEDIATE")
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        if (application, version, tables) == (0, 0, 0):
            connection.execute(f"PRAGMA application_id={APPLICATION}")
            connection.execute(f"PRAGMA user_version={VERSION}")
            for table in TABLES:
                connection.execute(table)
        elif (application, version) != (APPLICATION, VERSION):
            raise sqlite3.DatabaseError("it is a database of another program or version")
        connection.commit()
        # Only now: both are written into the file, and another program's is left as it is.
        with suppress(sqlite3.OperationalError):  # another run writes: without it all is slower
            connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _vector(value: bytes) -> NDArray[np.float32]:
    return np.frombuffer(value, "<f2").astype(np.float32)


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers of one kind that a store holds, completed by asking."""

    store: Store
    table: Table
    progress: Progress

    def completed(
        self,
        keys: Mapping[Question, bytes],
        ask: Callable[[Sequence[Question]], NDArray[np.float32]],
    ) -> dict[bytes, NDArray[np.float32]]:
        """Return the vectors of all questions by key; what is missing is asked by batches and kept.

        Batches hold questions of similar length, as the models like them.
        """
        known = self.store.get_many(self.table, list(keys.values()))
        missing = [question for question in keys if keys[question] not in known]
        if not missing:
            return known
        missing.sort(key=lambda question: sum(map(len, question)))
        with self.progress.stage(STAGES[self.table], len(missing)) as advance:
            for start in range(0, len(missing), BATCH):
                batch = missing[start : start + BATCH]
                rounded = ask(batch).astype(np.float16).astype(np.float32)
                fresh = {keys[one]: row for one, row in zip(batch, rounded, strict=True)}
                self.store.put_many(self.table, fresh)
                known.update(fresh)
                advance(len(batch))
        return known


class CachedEncoder:
    """An encoder that asks another one only for texts that the store does not know."""

    def __init__(self, encoder: Encoder, store: Store, progress: Progress | None = None) -> None:
        self._encoder = encoder
        self._answers = Answers(store, "embeddings", progress or Silence())
        self.model = encoder.model

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return what the encoder returns, through half precision: again gives the same bytes."""
        if not texts:
            return self._encoder.encode(texts)
        keys = {text: key(self.model, (text,)) for text in texts}
        known = self._answers.completed(keys, self._encoder.encode)
        vectors = np.stack([known[keys[text]] for text in texts])
        normalised: NDArray[np.float32] = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
        return normalised


class CachedJudge:
    """A judge that asks another one only for pairs that the store does not know."""

    def __init__(self, judge: Judge, store: Store, progress: Progress | None = None) -> None:
        self._judge = judge
        self._answers = Answers(store, "judgements", progress or Silence())
        self.model = judge.model

    def logits(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Return what the judge returns, through half precision: again gives the same bytes."""
        if not pairs:
            return self._judge.logits(pairs)
        keys = {pair: key(self.model, pair) for pair in pairs}
        known = self._answers.completed(keys, self._judge.logits)
        return np.stack([known[keys[pair]] for pair in pairs])
