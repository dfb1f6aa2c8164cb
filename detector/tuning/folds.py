"""Labelled pairs in parts that have nothing to do with each other."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from detector.evaluation.pairs import LabelledPair

FOLDS = 5
"""Parts of a cross-validation: each fit sees four fifths of the pairs, the usual compromise."""


def clusters(pairs: Sequence[LabelledPair]) -> NDArray[np.int64]:
    """Return (n_pairs,) a number for each set of pairs that depend on each other.

    Pairs of one group do, and the same two texts in either order, whatever their groups.
    """
    # Imported here because it takes a second.
    from scipy.sparse import coo_array  # noqa: PLC0415
    from scipy.sparse.csgraph import connected_components  # noqa: PLC0415

    first: dict[frozenset[str] | str, int] = {}
    links: list[tuple[int, int]] = []
    for place, pair in enumerate(pairs):
        texts = frozenset(" ".join(text.split()) for text in (pair.premise, pair.hypothesis))
        keys = (texts,) if pair.group is None else (texts, pair.group)
        links += [(first.setdefault(key, place), place) for key in keys]
    rows, columns = np.array(links).T
    graph = coo_array((np.ones(len(links)), (rows, columns)), shape=(len(pairs), len(pairs)))
    numbers: NDArray[np.int64] = connected_components(graph, directed=False)[1].astype(np.int64)
    return numbers


def folds(truth: NDArray[np.int64], groups: NDArray[np.int64], seed: int) -> NDArray[np.int64]:
    """Return (n_pairs,) the fold of each pair, from 0; no group is in two, labels are spread."""
    # Imported here because it takes seconds.
    from sklearn.model_selection import StratifiedGroupKFold  # noqa: PLC0415

    splitter = StratifiedGroupKFold(FOLDS, shuffle=True, random_state=seed)
    found = np.zeros(len(truth), np.int64)
    for number, (_, inside) in enumerate(splitter.split(truth, truth, groups)):
        found[inside] = number
    return found
