"""Finding files: each real file once, in one order, and no path without an answer."""

import os
from pathlib import Path

import pytest

from detector.errors import UnreadableError
from detector.ingest.files import MAX_BYTES, find, read_bytes


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)


def names(folder: Path, *paths: Path) -> list[str]:
    return [str(path.relative_to(folder)) for path in find(paths or [folder]).files]


def test_folder_is_searched_to_the_bottom(tmp_path: Path) -> None:
    """Subfolders count, hidden files and the sidecars do not."""
    make(tmp_path, "b.txt", "a/c.txt", ".hidden.txt", ".git/x.txt", "sources.toml", "a/names.toml")
    assert names(tmp_path) == ["a/c.txt", "b.txt"]


def test_each_real_file_once(tmp_path: Path) -> None:
    """A file named twice, or reached over a link, is one file."""
    make(tmp_path, "a.txt")
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    assert names(tmp_path, tmp_path, tmp_path / "a.txt", tmp_path / "*.txt") == ["a.txt"]


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    """A folder that contains itself is searched once; a link to itself is named."""
    make(tmp_path, "in/a.txt")
    (tmp_path / "in" / "again").symlink_to(tmp_path / "in", target_is_directory=True)
    assert names(tmp_path) == ["in/a.txt"]
    loop = tmp_path / "loop.txt"
    loop.symlink_to(loop)
    (skip,) = find([loop]).skipped
    assert "symbolic link" in skip.reason
    with pytest.raises(UnreadableError, match="symbolic link"):
        read_bytes(loop)


def test_pattern_that_the_shell_left(tmp_path: Path) -> None:
    """A glob is expanded; one without match is named."""
    make(tmp_path, "a1.txt", "a2.txt", "b.txt")
    assert names(tmp_path, tmp_path / "a?.txt") == ["a1.txt", "a2.txt"]
    (skip,) = find([tmp_path / "z*.txt"]).skipped
    assert skip.reason == "no file matches this pattern"


def test_name_with_brackets_is_a_name(tmp_path: Path) -> None:
    """A file whose name looks like a pattern is that file."""
    make(tmp_path, "report [1].txt")
    assert names(tmp_path, tmp_path / "report [1].txt") == ["report [1].txt"]


def test_large_file_is_refused_unread(tmp_path: Path) -> None:
    """The limit is named, and holds for a file of holes as well."""
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(UnreadableError, match=f"50 MB.*MAX_BYTES = {MAX_BYTES // 10**6} MB"):
        read_bytes(path)


def test_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """Something that is no file does not hang the run."""
    path = tmp_path / "pipe.txt"
    os.mkfifo(path)
    with pytest.raises(UnreadableError, match="regular file"):
        read_bytes(path)


def test_permission_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that may not be read says so."""
    path = tmp_path / "locked.txt"
    path.write_text("text")

    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(UnreadableError, match="no permission"):
        read_bytes(path)


def test_a_folder_that_cannot_be_entered_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its files are lost to the run, and nothing is lost in silence."""
    (tmp_path / "shut").mkdir()
    (tmp_path / "a.txt").write_text("It rained.", "utf-8")
    entered = os.scandir

    def refusing(path: str) -> object:
        if str(path).endswith("shut"):
            raise PermissionError(13, "Permission denied", str(path))
        return entered(path)

    monkeypatch.setattr(os, "scandir", refusing)
    found = find([tmp_path])
    assert [path.name for path in found.files] == ["a.txt"]
    assert [(Path(s.path).name, s.reason) for s in found.skipped] == [
        ("shut", "no permission to read it")
    ]
