"""What independent others say for and against each source, one origin one voice."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import prod

from detector.scoring.components import components
from detector.scoring.origins import OriginGroup, origins
from detector.scoring.responsibility import Answer, answers, hands, outlet_name
from detector.types import Article, Judgement, Pair, SourceKind, Statement

EDGE_FLOOR = 0.5
"""Probability that a judgement needs to count. What is less likely than not is noise: ten pairs at
0.1 would add up to a corroboration of 0.65. So every pair that counts is one the report shows."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How one claim of one source stands among the others.

    ``weight`` is how far the source answers for it. ``support`` is the probability that some
    independent origin bears it out, ``contradiction`` that some contradicts it. Standings with the
    same ``event`` share evidence and are not independent of each other.
    """

    weight: float
    support: float
    contradiction: float
    event: int

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
    """A source, how many statements it answers for, and how its distinct claims stand."""

    kind: SourceKind
    name: str
    statements: int
    standings: tuple[Standing, ...]


@dataclass(slots=True)
class _Claim:
    """What a source says in one origin group, and the strongest evidence from each other group."""

    weight: float = 0.0
    statements: int = 0
    support: dict[int, float] = field(default_factory=lambda: defaultdict(float))
    contradiction: dict[int, float] = field(default_factory=lambda: defaultdict(float))


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
    changed") and neutral judgements are no evidence.
    """
    outlets = {article.id: outlet_name(article) for article in articles}
    answering = {s.id: answers(s, outlets[s.article]) for s in statements}
    groups = origins(articles, statements, pairs, judgements)
    group_of = {id_: index for index, group in enumerate(groups) for id_ in group.statements}
    by_id = {statement.id: statement for statement in statements}
    partial = [_partial(group, by_id, outlets, answering) for group in groups]

    claims: dict[tuple[SourceKind, str], dict[int, _Claim]] = defaultdict(
        lambda: defaultdict(_Claim)
    )
    for statement in statements:
        for answer in answering[statement.id]:
            claim = claims[answer.kind, answer.name][group_of[statement.id]]
            claim.weight = max(claim.weight, answer.weight)
            claim.statements += 1
    for pair, judgement in zip(pairs, judgements, strict=True):
        support, contradiction = _weights(judgement)
        if not (support or contradiction) or group_of[pair.a] == group_of[pair.b]:
            continue
        for one, other in ((pair.a, pair.b), (pair.b, pair.a)):
            witness = group_of[other]
            for answer in answering[one]:
                if answer.name in partial[witness]:
                    continue
                claim = claims[answer.kind, answer.name][group_of[one]]
                if support:
                    claim.support[witness] = max(claim.support[witness], support)
                if contradiction:
                    claim.contradiction[witness] = max(claim.contradiction[witness], contradiction)
    return tuple(
        Record(kind, name, sum(claim.statements for claim in own.values()), _standings(own))
        for (kind, name), own in sorted(claims.items())
    )


def _weights(judgement: Judgement) -> tuple[float, float]:
    """Return the probabilities of support and of contradiction that count, 0 where none does."""
    if judgement.label == "neutral" or judgement.kind == "update":
        return 0.0, 0.0
    support = judgement.probabilities.support
    contradiction = judgement.probabilities.contradiction
    return (
        support if support >= EDGE_FLOOR else 0.0,
        contradiction if contradiction >= EDGE_FLOOR else 0.0,
    )


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


def _standings(claims: Mapping[int, _Claim]) -> tuple[Standing, ...]:
    """Return the standings of a source's claims, sorted by value, so that no name or id matters.

    Two claims belong to one event when one origin group is evidence on both: a single "it's all
    untrue" stands or falls once.
    """
    own = list(claims.values())
    first_with: dict[int, int] = {}
    edges = [
        (first_with.setdefault(witness, index), index)
        for index, claim in enumerate(own)
        for witness in (*claim.support, *claim.contradiction)
    ]
    events: dict[int, list[tuple[float, float, float]]] = defaultdict(list)
    for claim, event in zip(own, components(len(own), edges), strict=True):
        events[event].append(
            (claim.weight, _any(claim.support.values()), _any(claim.contradiction.values()))
        )
    return tuple(
        Standing(weight, support, contradiction, event)
        for event, together in enumerate(sorted(sorted(event) for event in events.values()))
        for weight, support, contradiction in together
    )


def _any(probabilities: Iterable[float]) -> float:
    """Return the probability that at least one of several independent things holds.

    Sorted first, so that the rounding does not depend on their order.
    """
    return 1 - prod(1 - p for p in sorted(probabilities))
