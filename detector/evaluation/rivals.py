"""Ways to rank sources from who agrees with whom: rivals of the corroboration score.

Each is a function from :class:`Votes` to a trust in [0, 1] for every source, by name; only the
order of the numbers of one rival means something. All start from the same pairs as the score does.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from detector.scoring.components import components

Floats = NDArray[np.float64]

UNKNOWN = 0.5
"""Trust in a source of which no pair speaks."""

ROUNDS = 20
"""Of the iterative rivals, as Pasternack and Roth ran theirs; the order is long settled then."""

TRUST, DAMPING, INFLUENCE = 0.9, 0.3, 0.5
"""TruthFinder's first trust, gamma and rho, as in its paper."""

CERTAIN = 1 - 1e-9
"""Trust from which -ln(1 - t) would run away."""


@dataclass(frozen=True, slots=True)
class Votes:
    """Who states what. ``sources`` and ``origins`` hold one entry for each statement.

    ``support`` and ``contradiction`` are pairs of statements by their places. Statements with one
    entry in ``origins`` are tellings of one claim, the first of them the earliest.
    """

    sources: tuple[str, ...]
    support: tuple[tuple[int, int], ...]
    contradiction: tuple[tuple[int, int], ...]
    origins: tuple[int, ...]

    def collapsed(self) -> "Votes":
        """Return the votes with each origin's first telling alone, and the pairs moved to it."""
        first: dict[int, int] = {}
        for origin in self.origins:
            first.setdefault(origin, len(first))
        told = [self.origins.index(origin) for origin in first]

        def moved(pairs: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
            ends = {(first[self.origins[a]], first[self.origins[b]]) for a, b in pairs}
            return tuple(sorted({(min(e), max(e)) for e in ends if e[0] != e[1]}))

        return Votes(
            sources=tuple(self.sources[place] for place in told),
            support=moved(self.support),
            contradiction=moved(self.contradiction),
            origins=tuple(range(len(told))),
        )


Rival = Callable[[Votes], dict[str, float]]


def naive_rate(votes: Votes) -> dict[str, float]:
    """Return the share of supports among a source's supports and contradictions."""
    found = {source: [0, 0] for source in votes.sources}
    for place, pairs in enumerate((votes.support, votes.contradiction)):
        for pair in pairs:
            for statement in pair:
                found[votes.sources[statement]][place] += 1
    return {
        source: support / (support + against) if support + against else UNKNOWN
        for source, (support, against) in found.items()
    }


def sums(votes: Votes) -> dict[str, float]:
    """Return the hubs of Hubs and Authorities: Sums of Pasternack and Roth (2010).

    A source is trusted as far as its claims are believed, a claim as far as its sources are.
    """
    names, claims = _claims(votes)
    trust = np.ones(len(names))
    for _ in range(ROUNDS):
        belief = trust @ claims
        trust = claims @ (belief / belief.max())
        trust /= trust.max()
    return dict(zip(names, trust.tolist(), strict=True))


def truth_finder(votes: Votes) -> dict[str, float]:
    """Return the trustworthiness of TruthFinder, by Yin, Han and Yu (2008).

    A source is trusted as far as its claims are believed on average; claims that contradict each
    other lower each other's belief.
    """
    names, claims = _claims(votes)
    places = components(len(votes.sources), votes.support)
    column = {root: place for place, root in enumerate(dict.fromkeys(places))}
    implied = np.zeros((claims.shape[1], claims.shape[1]))
    for a, b in votes.contradiction:
        one, other = column[places[a]], column[places[b]]
        if one != other:
            implied[one, other] = implied[other, one] = -1.0
    trust = np.full(len(names), TRUST)
    for _ in range(ROUNDS):
        scores = -np.log(1 - np.minimum(trust, CERTAIN)) @ claims
        adjusted = scores + INFLUENCE * (scores @ implied)
        belief = 1 / (1 + np.exp(-DAMPING * adjusted))
        trust = (claims @ belief) / claims.sum(axis=1)
    return dict(zip(names, trust.tolist(), strict=True))


RIVALS: Mapping[str, Rival] = {
    "naive rate": naive_rate,
    "TruthFinder": truth_finder,
    "Sums": sums,
}


def _claims(votes: Votes) -> tuple[list[str], Floats]:
    """Return the sources, and by source and claim whether it makes it.

    A claim is a connected component of statements that support each other.
    """
    roots = components(len(votes.sources), votes.support)
    column = {root: place for place, root in enumerate(dict.fromkeys(roots))}
    rows: dict[str, int] = defaultdict(lambda: len(rows))
    made = np.zeros((len(set(votes.sources)), len(column)))
    for source, root in zip(votes.sources, roots, strict=True):
        made[rows[source], column[root]] = 1.0
    return list(rows), made
