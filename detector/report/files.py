"""Writing a report so that a reader finds the old file or the new one, never half of one."""

from contextlib import suppress
from pathlib import Path

from detector.errors import DetectError


def prepare_folder(folder: Path) -> None:
    """Make sure that the folder is there, with its parents.

    Raises:
        DetectError: it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritable(folder, error) from error


def write_whole(path: Path, text: str) -> None:
    """Write the text as UTF-8, through a file beside it that takes its name once complete.

    Raises:
        DetectError: it cannot be written.
    """
    target = path.resolve()
    part = target.with_name(f"{target.name}.part")
    try:
        if target.exists() and not target.is_file():  # a pipe or a terminal keeps its name
            target.write_bytes(text.encode())
            return
        part.write_bytes(text.encode())
        part.replace(target)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: OSError) -> DetectError:
    reason = error.strerror or "the system gave no reason"
    return DetectError(
        f"cannot write {path} ({reason}); name another place with --output or --json"
    )
