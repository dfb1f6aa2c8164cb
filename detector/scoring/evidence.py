"""What independent others say for and against each source, one origin one voice."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import prod

from detector.identity import outlet_name
from detector.scoring.components import components
from detector.scoring.origins import OriginGroup, origins
from detector.scoring.responsibility import Answer, answers, hands
from detector.types import Article, Judgement, Pair, SourceKind, Statement


@dataclass(frozen=True, slots=True)
class Said:
    """A statement of a source, and how far the source answers for it."""

    statement: str
    weight: float


@dataclass(frozen=True, slots=True)
class Edge:
    """A pair that counts: the source's statement, the witness's, and the label's probability."""

    pair: str
    own: str
    other: str
    probability: float


@dataclass(frozen=True, slots=True)
class Witness:
    """An independent origin, by its most probable pair for and against; None where none counts."""

    origin: OriginGroup
    support: Edge | None
    contradiction: Edge | None


@dataclass(frozen=True, slots=True)
class Standing:
    """How one claim of one source stands among the others, with everything that it stands on.

    ``said`` are the source's statements in one origin group, ``origin``. Standings with the same
    ``event`` share evidence and are not independent of each other.
    """

    origin: OriginGroup
    said: tuple[Said, ...]
    witnesses: tuple[Witness, ...]
    event: int = 0

    @property
    def weight(self) -> float:
        """How far the source answers for the claim: as far as for any statement of it."""
        return max(said.weight for said in self.said)

    @property
    def support(self) -> float:
        """Probability A that some independent origin bears it out."""
        return _any(witness.support for witness in self.witnesses)

    @property
    def contradiction(self) -> float:
        """Probability D that some independent origin contradicts it."""
        return _any(witness.contradiction for witness in self.witnesses)

    @property
    def corroborated(self) -> float:
        """Probability that it is borne out and not contradicted."""
        return self.support * (1 - self.contradiction)

    @property
    def contradicted(self) -> float:
        """Probability that it is contradicted and not borne out."""
        return self.contradiction * (1 - self.support)

    @property
    def contested(self) -> float:
        """Probability that it is both."""
        return self.support * self.contradiction

    @property
    def unmatched(self) -> float:
        """Probability that it is neither."""
        return (1 - self.support) * (1 - self.contradiction)


@dataclass(frozen=True, slots=True)
class Record:
    """A source and how each of its distinct claims stands."""

    kind: SourceKind
    name: str
    standings: tuple[Standing, ...]

    @property
    def statements(self) -> int:
        """How many statements the source answers for, repeats included."""
        return sum(len(standing.said) for standing in self.standings)


@dataclass(slots=True)
class _Claim:
    """What a source says in one origin group, and the strongest pairs from each other group."""

    said: list[Said] = field(default_factory=list)
    support: dict[int, Edge] = field(default_factory=dict)
    contradiction: dict[int, Edge] = field(default_factory=dict)


def records(
    articles: Sequence[Article],
    statements: Sequence[Statement],
    pairs: Sequence[Pair],
    judgements: Sequence[Judgement],
) -> tuple[Record, ...]:
    """Return every source with the evidence on each of its claims, by kind and name.

    A claim of a source is what it says within one origin group, however often. Another group is
    evidence on it once, at the highest probability of any pair between them, and only if it is
    independent of the source, which means that the source

    - answers for nothing in that group: nobody is a witness in their own cause, be it elsewhere or
      in other words, and
    - is not the hands through which all of that group came: what only the outlet itself prints of
      others neither bears out nor contradicts its own voice. So an outlet that gives the other
      side its say loses nothing by it. The first time that others print the same, it counts.

    Two voices in one article are evidence on each other like any other two. Updates ("the world has
    changed") and neutral judgements are no evidence, nor is what a side takes for granted.
    """
    outlets = {article.id: outlet_name(article) for article in articles}
    answering = {s.id: answers(s, outlets[s.article]) for s in statements}
    groups = origins(articles, statements, pairs, judgements)
    group_of = {id_: index for index, group in enumerate(groups) for id_ in group.statements}
    by_id = {statement.id: statement for statement in statements}
    partial = [_partial(group, by_id, outlets, answering) for group in groups]
    told_in = [_told_in(group, by_id, outlets) for group in groups]

    claims: dict[tuple[SourceKind, str], dict[int, _Claim]] = defaultdict(
        lambda: defaultdict(_Claim)
    )
    for statement in statements:
        for answer in answering[statement.id]:
            claim = claims[answer.kind, answer.name][group_of[statement.id]]
            claim.said.append(Said(statement.id, answer.weight))
    for pair, judgement in zip(pairs, judgements, strict=True):
        support, contradiction = _weights(judgement)
        if not (support or contradiction) or group_of[pair.a] == group_of[pair.b]:
            continue
        if _in_passing(pair, judgement, by_id):
            continue
        for one, other in ((pair.a, pair.b), (pair.b, pair.a)):
            witness = group_of[other]
            for answer in answering[one]:
                if answer.name in partial[witness]:
                    continue
                claim = claims[answer.kind, answer.name][group_of[one]]
                _strongest(claim.support, witness, Edge(pair.id, one, other, support))
                _strongest(claim.contradiction, witness, Edge(pair.id, one, other, contradiction))
    return tuple(
        Record(kind, name, _standings(own, groups, told_in))
        for (kind, name), own in sorted(claims.items())
    )


def _in_passing(pair: Pair, judgement: Judgement, by_id: Mapping[str, Statement]) -> bool:
    """Return whether the deciding claim of a side is the writer's aside and not its voice's."""
    return any(claim.aside for claim in judgement.deciding(by_id[pair.a], by_id[pair.b]))


def _weights(judgement: Judgement) -> tuple[float, float]:
    """Return the probabilities of support and of contradiction that count, 0 where none does.

    Only what the report shows counts: of what is less likely than not, ten pairs at .1 would add up
    to a corroboration of .65.
    """
    if judgement.label == "neutral" or judgement.kind == "update":
        return 0.0, 0.0
    p = judgement.probabilities
    supports = judgement.label == "support"
    return (p.support, 0.0) if supports else (0.0, p.contradiction)


def _partial(
    group: OriginGroup,
    statements: Mapping[str, Statement],
    outlets: Mapping[str, str],
    answering: Mapping[str, tuple[Answer, ...]],
) -> frozenset[str]:
    """Return the names of the sources for which the group is no independent witness."""
    said = [statements[id_] for id_ in group.statements]
    through_all = frozenset.intersection(*(hands(s, outlets[s.article]) for s in said))
    return through_all.union(answer.name for s in said for answer in answering[s.id])


def _told_in(
    group: OriginGroup, statements: Mapping[str, Statement], outlets: Mapping[str, str]
) -> frozenset[str]:
    """Return the articles that tell the group at first hand, or all of them where none does."""
    said = [statements[id_] for id_ in group.statements]
    own = frozenset(s.article for s in said if s.voice.origin in {None, outlets[s.article]})
    return own or frozenset(s.article for s in said)


def _strongest(edges: dict[int, Edge], witness: int, edge: Edge) -> None:
    """Keep the most probable pair with the witness; of equal ones the first by id."""
    known = edges.get(witness)
    if edge.probability and (
        known is None or (-edge.probability, edge.pair) < (-known.probability, known.pair)
    ):
        edges[witness] = edge


def _standings(
    claims: Mapping[int, _Claim],
    groups: Sequence[OriginGroup],
    told_in: Sequence[frozenset[str]],
) -> tuple[Standing, ...]:
    """Return the standings of a source's claims, sorted by value, so that no name or id matters.

    Two claims belong to one event when one telling is evidence on both, which means one origin
    group or one article: a single "it's all untrue" stands or falls once, and so does an article
    that bears out ten claims one by one.
    """
    own = [
        Standing(
            groups[group],
            tuple(sorted(claim.said, key=lambda said: said.statement)),
            tuple(
                Witness(
                    groups[witness], claim.support.get(witness), claim.contradiction.get(witness)
                )
                for witness in sorted({*claim.support, *claim.contradiction})
            ),
        )
        for group, claim in claims.items()
    ]
    first_with: dict[int | str, int] = {}
    edges = [
        (first_with.setdefault(telling, index), index)
        for index, claim in enumerate(claims.values())
        for witness in (*claim.support, *claim.contradiction)
        for telling in _tellings(witness, told_in)
    ]
    events: dict[int, list[Standing]] = defaultdict(list)
    for standing, event in zip(own, components(len(own), edges), strict=True):
        events[event].append(standing)
    together = sorted((sorted(event, key=_value) for event in events.values()), key=_values)
    return tuple(
        replace(standing, event=number)
        for number, event in enumerate(together)
        for standing in event
    )


def _tellings(witness: int, told_in: Sequence[frozenset[str]]) -> Iterator[int | str]:
    """Yield the origin group and the articles that tell it."""
    yield witness
    yield from told_in[witness]


def _value(standing: Standing) -> tuple[float, float, float]:
    return standing.weight, standing.support, standing.contradiction


def _values(event: Sequence[Standing]) -> list[tuple[float, float, float]]:
    return [_value(standing) for standing in event]


def _any(edges: Iterable[Edge | None]) -> float:
    """Return the probability that at least one of several independent pairs holds.

    Sorted first, so that the rounding does not depend on their order.
    """
    return 1 - prod(1 - p for p in sorted(edge.probability for edge in edges if edge))
