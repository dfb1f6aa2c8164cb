"""Whether the order of sources would hold if witnesses counted by their own record."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import fsum, prod

from detector.scoring.components import components
from detector.scoring.corroboration import PRIOR_EVIDENCE, PRIOR_RATE, Explanation
from detector.scoring.evidence import Edge, Witness
from detector.types import SourceKind, SourceScore

DAMPING = 0.5
"""A witness with the worst record still counts by half: one pass shifts, it does not decide."""

Node = tuple[SourceKind, str]


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """A source where witnesses are weighed by their own scores; never the headline.

    ``flips`` names the ranked sources of its kind that change places with it. Sources of different
    ``component`` share no evidence and cannot be compared. ``undetermined`` says that there are
    only two voices in the component: one word beside or against another, and nobody third.
    """

    kind: SourceKind
    name: str
    score: float
    component: int
    undetermined: bool
    flips: tuple[str, ...]


def sensitivity(
    explained: Sequence[Explanation], scores: Sequence[SourceScore]
) -> tuple[Sensitivity, ...]:
    """Return one damped pass over the scores, for each explanation in its order.

    Each witness weighs .5 + .5 * E[R], with the mean score of whoever answers for it.
    """
    nodes = [(one.record.kind, one.record.name) for one in explained]
    answering = _answering(explained)
    weighed = [_weighed(one, explained, answering) for one in explained]
    voices = components(len(nodes), _shared(answering))
    together = components(len(nodes), [*_shared(answering), *_linked(explained, answering)])
    numbers = {root: number for number, root in enumerate(dict.fromkeys(together), start=1)}
    voices_in: dict[int, set[int]] = defaultdict(set)
    for voice, root in zip(voices, together, strict=True):
        voices_in[root].add(voice)
    ranked: set[Node] = {(s.kind, s.name) for s in scores if s.status == "scored"}

    def flips(one: int, other: int) -> bool:
        return (
            {nodes[one], nodes[other]} <= ranked
            and nodes[one][0] == nodes[other][0]
            and together[one] == together[other]
            and (explained[one].score - explained[other].score) * (weighed[one] - weighed[other])
            < 0
        )

    return tuple(
        Sensitivity(
            kind=kind,
            name=name,
            score=weighed[place],
            component=numbers[together[place]],
            undetermined=len(voices_in[together[place]]) == 2,
            flips=tuple(nodes[other][1] for other in range(len(nodes)) if flips(place, other)),
        )
        for place, (kind, name) in enumerate(nodes)
    )


def _answering(explained: Sequence[Explanation]) -> dict[tuple[str, ...], list[int]]:
    """Return by the statements of an origin the places of the sources that answer for any."""
    found: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, one in enumerate(explained):
        for claim in one.record.standings:
            found[claim.origin.statements].append(place)
    return found


def _weighed(
    one: Explanation,
    explained: Sequence[Explanation],
    answering: dict[tuple[str, ...], list[int]],
) -> float:
    def weight(witness: Witness) -> float:
        records = [explained[place].score for place in answering[witness.origin.statements]]
        return DAMPING + (1 - DAMPING) * fsum(records) / len(records)

    def some(edges: Sequence[tuple[float, Edge | None]]) -> float:
        return 1 - prod(1 - p for p in sorted(w * edge.probability for w, edge in edges if edge))

    alpha = beta = 0.0
    for claim in one.record.standings:
        support = some([(weight(w), w.support) for w in claim.witnesses])
        against = some([(weight(w), w.contradiction) for w in claim.witnesses])
        alpha += claim.weight * support * (1 - against)
        beta += claim.weight * against * (1 - support)
    return (PRIOR_EVIDENCE * PRIOR_RATE + alpha) / (PRIOR_EVIDENCE + alpha + beta)


def _shared(answering: dict[tuple[str, ...], list[int]]) -> Iterator[tuple[int, int]]:
    """Yield sources that answer for one telling: they are one voice."""
    for places in answering.values():
        yield from ((places[0], place) for place in places[1:])


def _linked(
    explained: Sequence[Explanation], answering: dict[tuple[str, ...], list[int]]
) -> Iterator[tuple[int, int]]:
    """Yield sources of which one is a witness for the other."""
    for place, one in enumerate(explained):
        for claim in one.record.standings:
            for witness in claim.witnesses:
                yield from ((place, other) for other in answering[witness.origin.statements])
