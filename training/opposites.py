"""Predicates that exclude each other in other words, with what leaves both open.

They stand in ``opposites.txt``: each line a subject, ways to say one thing, ways to say its
opposite, and things of the same field that neither follow from either nor exclude it.
"""

from dataclasses import dataclass
from pathlib import Path

TABLE = Path(__file__).with_name("opposites.txt")


@dataclass(frozen=True, slots=True)
class Opposites:
    """A subject and what may be said of it: one thing, its opposite, and what leaves both open."""

    subject: str
    one: tuple[str, ...]
    other: tuple[str, ...]
    beside: tuple[str, ...]


def parsed(table: str) -> tuple[Opposites, ...]:
    """Return the lines of a table but those that begin with #."""
    found = []
    for line in table.splitlines():
        if not line.startswith("#"):
            subject, *sides = line.split(" | ")
            one, other, beside = (tuple(side.split("; ")) for side in sides)
            found.append(Opposites(subject, one, other, beside))
    return tuple(found)


OPPOSITES = parsed(TABLE.read_text(encoding="utf-8"))
