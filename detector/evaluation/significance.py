"""Whether one judge is better than another, or only luckier with these pairs."""

from collections.abc import Sequence

import numpy as np

from detector.evaluation.bootstrap import draws, interval
from detector.evaluation.evaluate import Answers
from detector.evaluation.metrics import Metric, Metrics, Rows, known, measured
from detector.evaluation.pairs import LabelledPair, gold, group_numbers
from detector.evaluation.results import Comparison, Estimate
from detector.settings import Settings

COMPARED = ("macro_f1", "accuracy", "contradiction_average_precision")
"""Metrics of which a difference is of interest; the first is the primary one."""


def compared(
    pairs: Sequence[LabelledPair], first: Answers, second: Answers, settings: Settings
) -> Comparison:
    """Return how the first differs from the second on the same pairs.

    McNemar's test takes pairs as independent of each other; the bootstrap knows of their groups.
    """
    truth, groups = gold(pairs), group_numbers(pairs)

    def difference(weights: Rows) -> Metrics:
        ours, theirs = (measured(truth, one.probabilities, weights) for one in (first, second))
        return {name: ours[name] - theirs[name] for name in COMPARED}

    values = known(difference(np.ones((1, len(pairs)))))
    drawn = draws(difference, groups, settings.seed)
    right, also_right = (one.probabilities.argmax(axis=1) == truth for one in (first, second))
    only_first, only_second = int((right & ~also_right).sum()), int((also_right & ~right).sum())
    return Comparison(
        first=first.name,
        second=second.name,
        differences={
            name: Estimate(value, *interval(drawn[name])) for name, value in values.items()
        },
        p_values={name: p_value(drawn[name]) for name in COMPARED},
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
