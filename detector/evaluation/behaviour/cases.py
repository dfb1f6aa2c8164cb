"""Behaviour tests: what each asks of a judge, and the cases that it asks it with."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random
from typing import Literal

from detector.types import Label

Kind = Literal["minimum functionality", "invariance", "direction"]

Demand = Literal[
    "expected label",
    "same label",
    "same label in one direction",
    "entailment not raised",
    "no contradiction made",
]
"""What must hold of the answers to a case, or it counts as a failure."""

TRIES = 200
"""Draws for each case wanted; a test whose templates then still repeat themselves is too small."""


@dataclass(frozen=True, slots=True)
class TextPair:
    """Two sentences."""

    premise: str
    hypothesis: str


@dataclass(frozen=True, slots=True)
class Case:
    """A pair; for invariance and direction also the pair that it is changed to."""

    pair: TextPair
    changed: TextPair | None = None

    @property
    def pairs(self) -> tuple[TextPair, ...]:
        """The pair, and what it is changed to."""
        return (self.pair, self.changed) if self.changed else (self.pair,)


@dataclass(frozen=True, slots=True)
class BehaviourTest:
    """One thing that a judge should be able to do.

    ``generate`` makes a case, None where a draw gave none. Only minimum functionality has an
    ``expected`` label.
    """

    name: str
    group: str
    kind: Kind
    demand: Demand
    expected: Label | None
    generate: Callable[[Random], Case | None]

    def cases(self, count: int, seed: int) -> tuple[Case, ...]:
        """Return that many cases, no two alike; the same seed gives the same, in one order.

        Raises:
            ValueError: The templates do not give so many.
        """
        found = dict.fromkeys(self._some(count, seed))
        if len(found) < count:
            raise ValueError(
                f"The behaviour test {self.group}: {self.name} gives {len(found)} different cases, "
                f"expected {count}; give it more templates or more words."
            )
        return tuple(found)

    def _some(self, count: int, seed: int) -> Iterator[Case]:
        """Yield cases until there are ``count`` different ones, or ``TRIES`` for each are made."""
        rng = Random(f"{seed} {self.group} {self.name}")  # noqa: S311 - test cases, no secret
        seen: set[Case] = set()
        for _ in range(TRIES * count):
            case = self.generate(rng)
            if case is not None and case not in seen:
                seen.add(case)
                yield case
            if len(seen) == count:
                return
