"""How far independent others bear each source out: a Beta score with an interval."""

from collections import defaultdict
from collections.abc import Sequence
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
"""Pieces of evidence under which a source is not ranked: one contradiction brands nobody."""

RANKED_WIDTH = 0.5
"""Width of the interval over which a source is not ranked."""

_KINDS = get_args(SourceKind)


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
        _scored(record, settings.seed)
        for record in records(articles, statements, pairs, judgements)
    )
    return tuple(sorted(scores, key=lambda s: (_KINDS.index(s.kind), s.status != "scored", s.name)))


def _scored(record: Record, seed: int) -> SourceScore:
    standings = record.standings
    alpha = fsum(standing.weight * standing.corroborated for standing in standings)
    beta = fsum(standing.weight * standing.contradicted for standing in standings)
    low, high = _interval(standings, seed)
    ranked = alpha + beta >= RANKED_EVIDENCE and high - low <= RANKED_WIDTH
    status: ScoreStatus = "scored" if ranked else "insufficient evidence"
    return SourceScore(
        name=record.name,
        kind=record.kind,
        statements=record.statements,
        corroborated=_mean([standing.corroborated for standing in standings]),
        contradicted=_mean([standing.contradicted for standing in standings]),
        contested=_mean([standing.contested for standing in standings]),
        unmatched=_mean([standing.unmatched for standing in standings]),
        evidence=alpha + beta,
        score=(PRIOR_EVIDENCE * PRIOR_RATE + alpha) / (PRIOR_EVIDENCE + alpha + beta),
        low=low,
        high=high,
        status=status,
    )


def _interval(standings: Sequence[Standing], seed: int) -> tuple[float, float]:
    """Return the 2.5 % and 97.5 % points of the corroboration rate.

    Each draw resamples the events, labels the edges and draws the rate. An event is resampled by
    an exponential weight, as in the Bayesian bootstrap (Rubin 1981). To label every edge and
    combine the labels is to draw each claim's outcome from its four shares: that is done here.
    Every source has the same stream, so that nothing but its own evidence moves its interval.
    """
    random = np.random.default_rng(seed)
    events: dict[int, list[Standing]] = defaultdict(list)
    for standing in standings:
        if standing.support or standing.contradiction:
            events[standing.event].append(standing)
    alpha = np.full(DRAWS, PRIOR_EVIDENCE * PRIOR_RATE)
    beta = np.full(DRAWS, PRIOR_EVIDENCE * (1 - PRIOR_RATE))
    for event in events.values():
        weight = np.array([standing.weight for standing in event])
        corroborated = np.array([[standing.corroborated] for standing in event])
        contradicted = np.array([[standing.contradicted] for standing in event])
        times = random.standard_exponential(DRAWS)
        outcome = random.random((len(event), DRAWS))
        alpha += times * (weight @ (outcome < corroborated))
        beta += times * (weight @ (outcome >= 1 - contradicted))
    rates = np.sort(random.beta(alpha, beta))
    outside = DRAWS // 40
    return float(rates[outside]), float(rates[-1 - outside])


def _mean(shares: Sequence[float]) -> float:
    return fsum(shares) / len(shares)
