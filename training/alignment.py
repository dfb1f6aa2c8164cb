"""Which pieces translate each other: IBM Model 1 (Brown et al. 1993) on pairs of pieces.

Used to begin the embeddings of new pieces near those of their English translations, and to put
translated words into English sentences.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

ROUNDS = 5
LONGEST = 40
"""Items of a side; longer sentences tell little about which word is which."""


@dataclass(frozen=True, slots=True)
class Alignments:
    """Probabilities that item ``source[i]`` is translated by ``target[i]``; sorted by source."""

    source: NDArray[np.int64]
    target: NDArray[np.int64]
    probability: NDArray[np.float64]

    def best(self, most: int, least: float) -> dict[int, list[tuple[int, float]]]:
        """Return each source's likeliest targets, at most ``most``, each at least ``least``."""
        order = np.lexsort((-self.probability, self.source))
        found: dict[int, list[tuple[int, float]]] = {}
        for i in order:
            if self.probability[i] >= least:
                rest = found.setdefault(int(self.source[i]), [])
                if len(rest) < most:
                    rest.append((int(self.target[i]), float(self.probability[i])))
        return found


def aligned(pairs: list[tuple[list[int], list[int]]]) -> Alignments:
    """Return how items of the first sides are translated by items of the second.

    Expectation maximisation from equal probabilities; every target item of a pair is explained by
    one of the pair's source items.
    """
    sources: list[NDArray[np.int64]] = []
    targets: list[NDArray[np.int64]] = []
    events: list[NDArray[np.int64]] = []
    seen = 0
    for first, second in pairs:
        source, target = np.unique(first), np.unique(second)
        if not 0 < len(source) <= LONGEST or not 0 < len(target) <= LONGEST:
            continue
        sources.append(np.tile(source, len(target)))
        targets.append(np.repeat(target, len(source)))
        events.append(np.repeat(np.arange(seen, seen + len(target)), len(source)))
        seen += len(target)
    source, target, event = (np.concatenate(parts) for parts in (sources, targets, events))
    width = int(target.max()) + 1
    codes, place = np.unique(source * width + target, return_inverse=True)
    owner = codes // width
    probability = np.ones(len(codes))
    for _ in range(ROUNDS):
        weight = probability[place]
        weight /= np.bincount(event, weight)[event]
        counts = np.bincount(place, weight, len(codes))
        probability = counts / np.bincount(owner, counts)[owner]
    return Alignments(owner, codes % width, probability)
