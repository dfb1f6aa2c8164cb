"""Connected components."""

from detector.scoring.components import components


def test_nodes_without_edges_stay_alone() -> None:
    assert components(3, []) == [0, 1, 2]


def test_a_component_goes_by_its_smallest_node_whatever_the_order_of_edges() -> None:
    """Grouping must not depend on the order in which pairs were found."""
    edges = [(4, 2), (2, 5), (3, 1)]
    expected = [0, 1, 2, 1, 2, 2]
    assert components(6, edges) == expected
    assert components(6, [(b, a) for a, b in reversed(edges)]) == expected


def test_a_long_chain_is_one_component() -> None:
    """Depth is no limit: nothing here recurses."""
    size = 5000
    assert set(components(size, ((i, i + 1) for i in reversed(range(size - 1))))) == {0}
