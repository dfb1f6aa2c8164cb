"""How far independent others bear each source out: a Beta score with an interval."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum
from typing import get_args

import numpy as np

from detector.scoring.evidence import Record, Standing, records
from detector.settings import Settings
from detector.types import Article, Judgement, Pair, ScoreStatus, SourceKind, SourceScore, Statement

PRIOR_EVIDENCE = 4.0
"""How many pieces of evidence the prior weighs: fewer cannot decide a score."""

PRIOR_RATE = 0.5
"""A source without evidence stands in the middle. It is not the pool's rate: with that, a false
claim that one outlet quotes would lower every other score, and a score could not be checked by hand
from the source's own pairs."""

DRAWS = 2000
"""Draws behind an interval: its ends then vary by about 0.01 from seed to seed."""

RANKED_EVIDENCE = 5.0
"""Pieces of evidence, one for each event at most, under which a source is not ranked: one
contradiction brands nobody, however many claims it hits."""

RANKED_WIDTH = 0.5
"""Width of the interval over which a source is not ranked."""

_KINDS = get_args(SourceKind)


@dataclass(frozen=True, slots=True)
class Explanation:
    """A source's score with everything that it is the sum of.

    ``alpha`` and ``beta`` add up, over the claims of ``record``, weight times corroborated and
    weight times contradicted.
    """

    record: Record
    alpha: float
    beta: float

    @property
    def evidence(self) -> float:
        """How much independent evidence there is, for and against."""
        return self.alpha + self.beta

    @property
    def score(self) -> float:
        """The mean of the corroboration rate, in (0, 1)."""
        return (PRIOR_EVIDENCE * PRIOR_RATE + self.alpha) / (PRIOR_EVIDENCE + self.evidence)


def explanations(
    articles: Sequence[Article],
    statements: Sequence[Statement],
    pairs: Sequence[Pair],
    judgements: Sequence[Judgement],
) -> tuple[Explanation, ...]:
    """Return for every source what its score is the sum of, by kind and name.

    The scores themselves are made from these, so that what is explained is what was computed.
    """
    return tuple(
        Explanation(
            record,
            alpha=fsum(claim.weight * claim.corroborated for claim in record.standings),
            beta=fsum(claim.weight * claim.contradicted for claim in record.standings),
        )
        for record in records(articles, statements, pairs, judgements)
    )


def score(
    articles: Sequence[Article],
    statements: Sequence[Statement],
    pairs: Sequence[Pair],
    judgements: Sequence[Judgement],
    settings: Settings,
) -> tuple[SourceScore, ...]:
    """Return a score for every source, by kind, then ranked ones first, then by name.

    ``pairs`` and ``judgements`` are parallel. The order of the sequences does not matter, nor do
    paths and ids. Sources: Beta reputation (Jøsang and Ismail 2002).
    """
    scores = (
        _scored(explanation, settings.seed)
        for explanation in explanations(articles, statements, pairs, judgements)
    )
    return tuple(sorted(scores, key=lambda s: (_KINDS.index(s.kind), s.status != "scored", s.name)))


def _scored(explained: Explanation, seed: int) -> SourceScore:
    record = explained.record
    standings = record.standings
    low, high = _interval(standings, seed)
    ranked = _heard(standings) >= RANKED_EVIDENCE and high - low <= RANKED_WIDTH
    status: ScoreStatus = "scored" if ranked else "insufficient evidence"
    return SourceScore(
        name=record.name,
        kind=record.kind,
        statements=record.statements,
        corroborated=_mean([standing.corroborated for standing in standings]),
        contradicted=_mean([standing.contradicted for standing in standings]),
        contested=_mean([standing.contested for standing in standings]),
        unmatched=_mean([standing.unmatched for standing in standings]),
        evidence=explained.evidence,
        score=explained.score,
        low=low,
        high=high,
        status=status,
    )


def _interval(standings: Sequence[Standing], seed: int) -> tuple[float, float]:
    """Return the 2.5 % and 97.5 % points of the corroboration rate.

    Each draw labels the edges and resamples the events, each by an exponential weight, as in the
    Bayesian bootstrap (Rubin 1981); the prior weighs in by two gamma weights. For events of one
    claim that is to draw the rate from Beta(m*mu + alpha, m*(1 - mu) + beta); an event of many
    claims stands or falls as one. To draw the rate from that Beta after resampling would count the
    chance of the sample twice; ``docs/simulation.md`` has the figures.

    To label every edge and combine the labels is to draw each claim's outcome from its four shares:
    that is done here. Every source has the same stream, so that nothing but its own evidence moves
    its interval.
    """
    random = np.random.default_rng(seed)
    events: dict[int, list[Standing]] = defaultdict(list)
    for standing in standings:
        if standing.support or standing.contradiction:
            events[standing.event].append(standing)
    alpha = random.standard_gamma(PRIOR_EVIDENCE * PRIOR_RATE, DRAWS)
    beta = random.standard_gamma(PRIOR_EVIDENCE * (1 - PRIOR_RATE), DRAWS)
    for event in events.values():
        weight = np.array([standing.weight for standing in event])
        corroborated = np.array([[standing.corroborated] for standing in event])
        contradicted = np.array([[standing.contradicted] for standing in event])
        times = random.standard_exponential(DRAWS)
        outcome = random.random((len(event), DRAWS))
        alpha += times * (weight @ (outcome < corroborated))
        beta += times * (weight @ (outcome >= 1 - contradicted))
    rates = np.sort(alpha / (alpha + beta))
    outside = DRAWS // 40
    return float(rates[outside]), float(rates[-1 - outside])


def _heard(standings: Sequence[Standing]) -> float:
    """Return the evidence where each event counts once at most."""
    by_event: dict[int, float] = defaultdict(float)
    for standing in standings:
        by_event[standing.event] += standing.weight * (
            standing.corroborated + standing.contradicted
        )
    return fsum(min(1.0, evidence) for evidence in by_event.values())


def _mean(shares: Sequence[float]) -> float:
    return fsum(shares) / len(shares)
