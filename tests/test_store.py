"""What the models said is kept, and a store never stops a run."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from detector import store as store_module
from detector.store import VERSION, CachedEncoder, CachedJudge, Store, default_store, key
from detector.types import Model

MODEL = Model("judge", "counting", "a" * 64, None)
OTHER = Model("judge", "other", "b" * 64, None)
VECTORS = {b"one": np.array([1, 0.5, -3], np.float32), b"two": np.array([0, 2, 7], np.float32)}


class Counting:
    """An encoder and judge that remembers what it was asked, and may fail after some questions."""

    def __init__(self, model: Model = MODEL, lasts: int = 10**9) -> None:
        self.model = model
        self.lasts = lasts
        self.asked: list[object] = []

    def _answer(self, questions: Sequence[object]) -> NDArray[np.float32]:
        if len(self.asked) + len(questions) > self.lasts:
            raise KeyboardInterrupt
        self.asked += questions
        rows = [[1 / 3, len(str(question)), 1e-3] for question in questions]
        return np.array(rows, np.float32).reshape(-1, 3)

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return (n, 3), L2-normalised."""
        rows = self._answer(texts)
        unit: NDArray[np.float32] = rows / np.linalg.norm(rows, axis=1, keepdims=True)
        return unit

    def logits(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Return (n, 3)."""
        return self._answer(pairs)


def test_what_is_put_is_got(tmp_path: Path) -> None:
    """Vectors survive the process, by table and key, in half precision."""
    path = tmp_path / "new" / "store.sqlite3"
    with Store(path) as store:
        store.put_many("judgements", VECTORS)
    with Store(path) as store:
        found = store.get_many("judgements", [b"one", b"none", b"two"])
        assert store.get_many("embeddings", [b"one"]) == {}
        assert store.notes == []
    assert found.keys() == VECTORS.keys()
    for name, vector in VECTORS.items():
        np.testing.assert_array_equal(found[name], vector)
        assert found[name].dtype == np.float32


def test_more_keys_than_sqlite_takes_parameters() -> None:
    """A long run asks for all of its keys at once."""
    vectors = {str(n).encode(): np.array([n], np.float32) for n in range(1_200)}
    with Store(None) as store:
        store.put_many("embeddings", vectors)
        assert store.get_many("embeddings", list(vectors)).keys() == vectors.keys()


def test_a_store_in_memory_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a path nothing is written."""
    monkeypatch.chdir(tmp_path)
    with Store(None) as store:
        store.put_many("embeddings", VECTORS)
        assert store.get_many("embeddings", [b"one"])
    assert list(tmp_path.iterdir()) == []


def _no_database(path: Path) -> None:
    path.write_bytes(b"this is no database at all" * 100)


def _foreign(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()


def _of_another_version(path: Path) -> None:
    Store(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version=99")
    connection.close()


@pytest.mark.parametrize("spoil", [_no_database, _foreign, _of_another_version])
def test_what_is_no_store_is_moved_aside(tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    """A damaged or foreign file is kept under another name, and the run goes on with a new one."""
    path = tmp_path / "store.sqlite3"
    spoil(path)
    before = path.read_bytes()
    with Store(path) as store:
        store.put_many("embeddings", VECTORS)
        assert store.get_many("embeddings", [b"one"])
        (note,) = store.notes
    assert "store.sqlite3.aside-1" in note
    assert (tmp_path / "store.sqlite3.aside-1").read_bytes() == before
    with Store(path) as store:
        assert store.get_many("embeddings", [b"one"])
        assert store.notes == []


def test_files_moved_aside_earlier_are_kept(tmp_path: Path) -> None:
    """Nothing that was moved aside is ever overwritten."""
    path = tmp_path / "store.sqlite3"
    for _ in range(2):
        _no_database(path)
        Store(path).close()
    assert (tmp_path / "store.sqlite3.aside-2").exists()


def test_damage_in_the_middle_of_a_run(tmp_path: Path) -> None:
    """A page that cannot be read costs time, not the run."""
    path = tmp_path / "store.sqlite3"
    many = {f"{n:032}".encode(): np.ones(384, np.float32) for n in range(300)}
    with Store(path) as store:
        store.put_many("embeddings", many)
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    with Store(path) as store:
        assert store.get_many("embeddings", list(many)) == {}
        store.put_many("embeddings", many)
        assert len(store.get_many("embeddings", list(many))) == 300
        assert len(store.notes) == 1


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    """The run works without the store and says so."""
    (tmp_path / "file").write_text("in the way", "utf-8")
    with Store(tmp_path / "file" / "store.sqlite3") as store:
        store.put_many("embeddings", VECTORS)
        assert store.get_many("embeddings", [b"one"])
        (note,) = store.notes
    assert "works without it" in note


def test_a_read_only_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A store that can be opened but not written is left as it is."""
    path = tmp_path / "store.sqlite3"
    Store(path).close()
    before = path.read_bytes()
    connect: Callable[..., sqlite3.Connection] = sqlite3.connect

    def read_only(place: Path | str, **options: Any) -> sqlite3.Connection:
        if place == path:
            return connect(f"file:{path}?mode=ro", uri=True, **options)
        return connect(place, **options)

    monkeypatch.setattr(sqlite3, "connect", read_only)
    with Store(path) as store:
        store.put_many("embeddings", VECTORS)
        assert store.get_many("embeddings", [b"one"])
        assert len(store.notes) == 1
    assert path.read_bytes() == before


@given(st.lists(st.text(), max_size=3), st.lists(st.text(), max_size=3))
def test_keys_tell_texts_apart(one: list[str], other: list[str]) -> None:
    """Only equal texts, cut at the same places, share a key; ("ab", "c") is not ("a", "bc")."""
    assert (key(MODEL, one) == key(MODEL, other)) == (one == other)


def test_keys_tell_models_apart() -> None:
    """Another model's answers are never taken."""
    assert key(MODEL, ["x"]) != key(OTHER, ["x"])


def test_a_second_run_asks_nothing_and_gives_the_same_bytes(tmp_path: Path) -> None:
    """Rounding is the same whether an answer is fresh or stored."""
    texts, pairs = ["b", "a", "b", "long text"], [("p", "h"), ("h", "p"), ("p", "h")]
    results = []
    for expected in (3, 0):
        encoder, judge = Counting(), Counting()
        with Store(tmp_path / "store.sqlite3") as store:
            vectors = CachedEncoder(encoder, store).encode(texts)
            logits = CachedJudge(judge, store).logits(pairs)
        assert len(encoder.asked) == expected
        assert len(judge.asked) == min(expected, 2)
        results.append((vectors.tobytes(), logits.tobytes()))
        np.testing.assert_allclose(vectors, Counting().encode(texts), atol=1e-3)
        np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-6)
        np.testing.assert_allclose(logits, Counting().logits(pairs), rtol=1e-3)
    assert results[0] == results[1]


def test_nothing_asked_nothing_stored() -> None:
    """Empty questions go to the model, which knows the width of its answers."""
    with Store(None) as store:
        assert CachedEncoder(Counting(), store).encode([]).shape == (0, 3)
        assert CachedJudge(Counting(), store).logits([]).shape == (0, 3)


def test_a_killed_run_goes_on_where_it_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was computed before the end is not computed again."""
    monkeypatch.setattr(store_module, "BATCH", 2)
    texts = [f"text {n}" for n in range(7)]
    path = tmp_path / "store.sqlite3"
    first = Counting(lasts=5)
    with Store(path) as store, pytest.raises(KeyboardInterrupt):
        CachedEncoder(first, store).encode(texts)
    second = Counting()
    with Store(path) as store:
        CachedEncoder(second, store).encode(texts)
    assert sorted(map(str, (*first.asked, *second.asked))) == texts


def test_first_runs_that_begin_at_once_share_one_store(tmp_path: Path) -> None:
    """None takes what another has half made for a foreign file and moves it aside."""
    path = tmp_path / "store.sqlite3"

    def begun(_: int) -> list[str]:
        with Store(path) as store:
            store.put_many("embeddings", {b"key": np.ones(2, np.float32)})
            return store.notes

    with ThreadPoolExecutor(8) as pool:
        notes = list(pool.map(begun, range(40)))
    assert not any(notes)
    assert not list(tmp_path.glob("*.aside-*"))


def test_progress_counts_what_is_really_computed() -> None:
    """Stored answers take no time, so a bar counts only the others, and none appears for none."""
    shown: list[object] = []

    class Spy:
        @contextmanager
        def stage(self, name: str, total: int | None) -> Iterator[Callable[[int], None]]:
            shown.append((name, total))
            yield shown.append

    with Store(None) as store:
        CachedEncoder(Counting(), store).encode(["a"])
        for _ in range(2):
            CachedEncoder(Counting(), store, Spy()).encode(["a", "b", "c"])
    assert shown == [("embedding texts", 2), 2]


def test_the_default_place_follows_the_desktop_s_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    """``$XDG_CACHE_HOME`` where it is set, else ``~/.cache``."""
    monkeypatch.setenv("XDG_CACHE_HOME", "/caches")
    assert default_store() == Path(f"/caches/detect/store-{VERSION}.sqlite3")
    monkeypatch.delenv("XDG_CACHE_HOME")
    assert default_store() == Path.home() / ".cache" / "detect" / f"store-{VERSION}.sqlite3"
