"""Tests of detector/report/files.py."""

import os
from pathlib import Path
from threading import Thread

import pytest

from detector.errors import DetectError
from detector.report.files import check_file, check_folder, write_whole


def test_a_file_is_written_whole_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    """UTF-8 with the line ends as they are, over whatever was there."""
    path = tmp_path / "report.json"
    path.write_text("old and longer than the new one")
    write_whole(path, "ніщо\n")
    assert path.read_bytes() == "ніщо\n".encode()
    assert list(tmp_path.iterdir()) == [path]


def test_another_run_that_writes_the_same_file_is_not_disturbed(tmp_path: Path) -> None:
    """Whatever it has beside the report, under any name that a run may choose."""
    path, begun = tmp_path / "report.json", tmp_path / "report.json.part"
    begun.write_text("half of")
    write_whole(path, "whole")
    assert begun.read_text() == "half of"


def test_a_drive_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """On Windows a path may have no parent that exists."""
    monkeypatch.setattr(Path, "exists", lambda _: False)
    with pytest.raises(DetectError, match="name another place"):
        check_folder(Path("out"))


def test_a_failure_keeps_the_old_file_and_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk costs the new report, never the old one."""

    def full(self: Path, _: bytes) -> None:
        self.touch()
        raise OSError(28, "No space left on device")

    path = tmp_path / "report.json"
    path.write_text("old")
    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(DetectError, match=r"No space left on device.*another place"):
        write_whole(path, "new")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_folders_are_made_when_there_is_something_to_put_in(tmp_path: Path) -> None:
    """The check beforehand makes nothing."""
    path = tmp_path / "a" / "b" / "report.json"
    check_folder(path.parent)
    assert not list(tmp_path.iterdir())
    write_whole(path, "new")
    write_whole(path, "newer")
    assert path.read_text() == "newer"
    check_folder(path.parent)


def test_a_file_in_the_place_of_the_folder_is_named(tmp_path: Path) -> None:
    """Better before the run than after it."""
    (tmp_path / "a").touch()
    for folder in (tmp_path / "a", tmp_path / "a" / "b"):
        with pytest.raises(DetectError, match=r"cannot be written \(Not a directory\)"):
            check_folder(folder)


def test_a_folder_without_leave_to_write_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The nearest folder that is there decides."""
    monkeypatch.setattr("os.access", lambda path, _: path != tmp_path)
    with pytest.raises(DetectError, match="Permission denied"):
        check_folder(tmp_path / "a" / "b")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    """Whoever names /dev/stdout or a pipe wants the text to go through it."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[str] = []
    reader = Thread(target=lambda: read.append(pipe.read_text()), daemon=True)
    reader.start()
    write_whole(pipe, "through")
    reader.join(5)
    assert read == ["through"]
    assert pipe.is_fifo()


def test_a_folder_in_the_place_of_a_file_is_known_before_the_work(tmp_path: Path) -> None:
    """A run of minutes must not end with it."""
    check_file(tmp_path / "new" / "report.json")
    with pytest.raises(DetectError, match="directory"):
        check_file(tmp_path)
