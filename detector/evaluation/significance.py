"""Whether one judge is better than another, or only luckier with these pairs."""

from collections.abc import Sequence

import numpy as np

from detector.evaluation.bootstrap import draws, interval
from detector.evaluation.evaluate import Answers, measure
from detector.evaluation.metrics import Metric, Metrics, Rows, known
from detector.evaluation.pairs import LabelledPair, gold, group_numbers
from detector.evaluation.results import Comparison, Estimate
from detector.evaluation.scorings import THREE_WAY, Scoring
from detector.settings import Settings

COMPARED = ("macro_f1", "accuracy", "contradiction_average_precision")
"""Metrics of which a difference is of interest, where there are such; the first is primary."""


def compared(
    pairs: Sequence[LabelledPair],
    first: Answers,
    second: Answers,
    settings: Settings,
    scoring: Scoring = THREE_WAY,
) -> Comparison:
    """Return how the first differs from the second on the same pairs.

    McNemar's test takes pairs as independent of each other; the bootstrap knows of their groups. Of
    pairs of one group it shows nothing: there is no interval, and p is one.
    """
    truth, groups = gold(pairs), group_numbers(pairs)
    both = [measure(truth, one.probabilities, scoring) for one in (first, second)]

    def difference(weights: Rows) -> Metrics:
        ours, theirs = (measures(weights) for measures in both)
        return {name: ours[name] - theirs[name] for name in COMPARED if name in ours}

    values = known(difference(np.ones((1, len(pairs)))))
    several = groups.any()
    drawn = (
        draws(difference, groups, settings.seed) if several else dict.fromkeys(values, np.empty(0))
    )
    right, also_right = (scoring.judged(one.probabilities) == truth for one in (first, second))
    only_first, only_second = int((right & ~also_right).sum()), int((also_right & ~right).sum())
    return Comparison(
        first=first.name,
        second=second.name,
        differences={
            name: Estimate(value, *interval(drawn[name])) for name, value in values.items()
        },
        p_values={name: p_value(drawn[name]) for name in values},
        only_first=only_first,
        only_second=only_second,
        mcnemar=mcnemar(only_first, only_second),
    )


def mcnemar(only_first: int, only_second: int) -> float:
    """Return the exact two-sided p value of so uneven a split of what only one has right."""
    if not only_first + only_second:
        return 1.0
    # Imported here because it takes a second.
    from scipy.stats import binomtest  # noqa: PLC0415

    return float(binomtest(only_first, only_first + only_second).pvalue)


def p_value(differences: Metric) -> float:
    """Return the two-sided p value that no difference is left, from resampled differences.

    Twice the share on the rarer side of zero; one draw is added to it, since no finite number of
    draws shows that a side is empty.
    """
    found = differences[~np.isnan(differences)]
    rarer = min((found <= 0).sum(), (found >= 0).sum())
    return float(min(1.0, 2 * (rarer + 1) / (len(found) + 1)))
