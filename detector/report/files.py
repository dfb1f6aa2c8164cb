"""Writing a report so that a reader finds the old file or the new one, never half of one."""

import os
from contextlib import suppress
from errno import EACCES, EISDIR, ENOENT, ENOTDIR
from pathlib import Path
from uuid import uuid4

from detector.errors import DetectError


def check_folder(folder: Path) -> None:
    """Make sure, before the work begins, that the folder can be written or made; make nothing.

    Raises:
        DetectError: it cannot.
    """
    whole = folder.absolute()
    nearest = next((path for path in (whole, *whole.parents) if path.exists()), None)
    if nearest is None:
        raise _unwritable(folder, os.strerror(ENOENT))
    if not nearest.is_dir():
        raise _unwritable(folder, os.strerror(ENOTDIR))
    if not os.access(nearest, os.W_OK | os.X_OK):
        raise _unwritable(folder, os.strerror(EACCES))


def check_file(file: Path) -> None:
    """Make sure, before the work begins, that the file can be written; make nothing.

    Raises:
        DetectError: it cannot.
    """
    if file.is_dir():
        raise _unwritable(file, os.strerror(EISDIR))
    check_folder(file.parent)


def write_whole(path: Path, text: str) -> None:
    """Write the text as UTF-8, through a file beside it that takes its name once complete.

    Folders are made as needed.

    Raises:
        DetectError: it cannot be written.
    """
    target = path.resolve()
    part = target.with_name(f"{uuid4().hex}.part")  # of its own: two runs may write at once
    try:
        if target.exists() and not target.is_file():  # a pipe or a terminal keeps its name
            target.write_bytes(text.encode())
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(text.encode())
        part.replace(target)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        raise _unwritable(path, error.strerror or "the system gives no reason") from error


def _unwritable(path: Path, reason: str) -> DetectError:
    return DetectError(f"{path} cannot be written ({reason}); name another place.")
