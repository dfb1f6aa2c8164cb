"""Parts of labelled pairs that share nothing."""

import numpy as np

from detector.evaluation.pairs import LabelledPair
from detector.tuning.folds import FOLDS, clusters, folds


def pair(premise: str, hypothesis: str, group: str | None = None) -> LabelledPair:
    return LabelledPair(premise, hypothesis, "neutral", "f", 1, group=group)


def test_what_depends_on_each_other_is_one_cluster() -> None:
    """One group, and one pair of texts under two groups or turned round, are never parted."""
    found = clusters(
        [
            pair("a", "b", "x"),
            pair("c", "d", "x"),
            pair("d", " c", "y"),
            pair("e", "f", "y"),
            pair("e", "g"),
            pair("h", "i"),
            pair("h", "i"),
        ]
    )
    assert len(set(found[:4])) == 1
    assert found[5] == found[6]
    assert len(set(found)) == 3


def test_a_group_is_in_one_fold_and_every_label_in_each() -> None:
    """Figures are never taken from pairs that were learnt from, nor from one label alone."""
    truth = np.arange(300) % 3
    groups = np.arange(300) // 2
    parts = folds(truth, groups, 0)
    assert all(len(set(parts[groups == group])) == 1 for group in set(groups))
    assert all(len(set(truth[parts == part])) == 3 for part in range(FOLDS))
    assert (parts == folds(truth, groups, 0)).all()
