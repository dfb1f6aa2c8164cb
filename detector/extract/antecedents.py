"""Whom a pronoun means: somebody, or a body that spoke before."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Antecedent:
    """Whom "he" or "she" means before a clause names anybody."""

    name: str | None
    near: bool = False
    """Whether the same sentence has named them."""


NOBODY = Antecedent(None)


@dataclass(frozen=True, slots=True)
class Body:
    """Who that is no person spoke last, whom "it said" and "they said" mean."""

    name: str
    kind: Literal["outlet", "institution", "unnamed"]
    single: bool = False
    """Whether it is one whom the text has just introduced ("an engineer")."""
