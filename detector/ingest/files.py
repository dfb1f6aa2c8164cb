"""From what was typed to the files that are meant, each once and in one order."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from glob import glob, has_magic
from pathlib import Path
from stat import S_ISREG

from detector.errors import UnreadableError
from detector.types import Skipped

MAX_BYTES = 20_000_000
"""Ten thousand pages: more is no article, and readers may need fifty times as much memory."""

SIDECAR = "sources.toml"
NAMES = "names.toml"
"""What the user knows about the articles of a folder, and about the names in them."""


@dataclass(frozen=True, slots=True)
class Found:
    """Files in path order, and paths that lead to none."""

    files: tuple[Path, ...]
    skipped: tuple[Skipped, ...]


def find(paths: Sequence[Path]) -> Found:
    """Return the files that ``paths`` (files, folders, glob patterns) mean, each real file once.

    Hidden files are left out of folders, and so are the sidecars; both may not be articles.
    """
    files: dict[str, Path] = {}
    skipped: dict[str, Skipped] = {}
    for path in sorted({match for typed in paths for match in _expanded(typed)}):

        def unread(error: OSError) -> None:
            folder = Path(error.filename)
            skipped[str(folder)] = Skipped(str(folder), _why(folder, error))

        try:
            for file in _within(path, unread):
                if file.name not in {SIDECAR, NAMES}:
                    files.setdefault(os.path.realpath(file), file)
        except OSError as error:
            skipped[str(path)] = Skipped(str(path), _why(path, error))
    ordered = sorted(files.values(), key=str)
    return Found(tuple(ordered), tuple(skipped[path] for path in sorted(skipped)))


def read_bytes(path: Path) -> bytes:
    """Return the content of a file.

    Raises:
        UnreadableError: It is empty, too large, no regular file, or may not be read.
    """
    try:
        status = path.stat()
        if not S_ISREG(status.st_mode):
            raise UnreadableError("not a regular file")
        if status.st_size > MAX_BYTES:
            raise UnreadableError(
                f"{status.st_size / 1e6:.0f} MB; an article may have MAX_BYTES ="
                f" {MAX_BYTES / 1e6:.0f} MB"
            )
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableError(_why(path, error)) from error
    if not data.strip():
        raise UnreadableError("empty file" if not data else "nothing but blank space")
    return data


def _expanded(path: Path) -> Iterator[Path]:
    if not os.path.lexists(path) and has_magic(str(path)):
        matches = glob(str(path), recursive=True)  # noqa: PTH207 - Path.glob refuses absolute ones
        yield from map(Path, matches or [str(path)])
    else:
        yield path


def _within(path: Path, unread: Callable[[OSError], None]) -> Iterator[Path]:
    """Yield the file itself, or those in the folder and the folders below it, never twice.

    ``unread`` is told of each folder that cannot be entered.
    """
    path.stat()
    if not path.is_dir():
        yield path
        return
    entered: set[str] = set()
    for folder, subfolders, names in os.walk(path, followlinks=True, onerror=unread):
        real = os.path.realpath(folder)
        if real in entered:
            subfolders.clear()
            continue
        entered.add(real)
        subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield Path(folder, name)


def _why(path: Path, error: OSError) -> str:
    if path.is_symlink():
        return "a symbolic link that leads nowhere"
    if isinstance(error, FileNotFoundError):
        return "no file matches this pattern" if has_magic(str(path)) else "no such file or folder"
    if isinstance(error, PermissionError):
        return "no permission to read it"
    return (error.strerror or type(error).__name__).lower()
