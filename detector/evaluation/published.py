"""Figures that others published of their systems, to stand beside our own."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from pydantic import ConfigDict, TypeAdapter, ValidationError

from detector.errors import SuitesError


@dataclass(frozen=True, slots=True)
class Published:
    """An accuracy in percent that somebody states for a system on a suite, not measured here."""

    __pydantic_config__ = ConfigDict(extra="forbid")

    suite: str
    system: str
    accuracy: float
    source: str
    note: str | None = None


def read_published(path: Path) -> tuple[Published, ...]:
    """Return the figures of a file, in its order.

    Raises:
        SuitesError: It cannot be read, or an entry of it is no figure.
    """
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        return TypeAdapter(tuple[Published, ...]).validate_python(tables.get("figure", []))
    except OSError as error:
        raise SuitesError(f"{path}: cannot be read: {error.strerror}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SuitesError(f"{path}: not valid TOML: {error}.") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise SuitesError(f"{path}: figure {where}: {first['msg']}.") from error
