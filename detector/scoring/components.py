"""Connected components, by union-find."""

from collections.abc import Iterable


def components(size: int, edges: Iterable[tuple[int, int]]) -> list[int]:
    """Return for each of the nodes 0 to ``size`` - 1 the smallest node that it is connected to."""
    parents = list(range(size))

    def root(node: int) -> int:
        while parents[node] != node:
            parents[node] = parents[parents[node]]
            node = parents[node]
        return node

    for one, other in edges:
        low, high = sorted((root(one), root(other)))
        parents[high] = low
    return [root(node) for node in range(size)]
