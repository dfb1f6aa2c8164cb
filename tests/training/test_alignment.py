"""Which items translate each other."""

import random

from training.alignment import LONGEST, aligned

DICTIONARY = {1: 101, 2: 102, 3: 103, 4: 104, 5: 105, 6: 106, 7: 107, 8: 108}


def test_a_dictionary_is_found_again_from_sentences_alone() -> None:
    """Words that never stand alone are told apart by the company that they keep."""
    rng = random.Random(0)
    pairs = []
    for _ in range(300):
        words = rng.sample(list(DICTIONARY), 4)
        pairs.append((words, rng.sample([DICTIONARY[word] for word in words], 4)))
    best = aligned(pairs).best(1, 0.1)
    assert {source: found[0][0] for source, found in best.items()} == DICTIONARY


def test_probabilities_of_a_source_sum_to_one_and_long_sentences_are_left_out() -> None:
    """Every source item's translations are a distribution; long pairs say nothing."""
    long = (list(range(500, 501 + LONGEST)), [1])
    found = aligned([([1, 2], [11, 12, 12]), ([2], [12]), long])
    assert not set(found.source.tolist()) & set(long[0])
    for source in (1, 2):
        assert abs(found.probability[found.source == source].sum() - 1) < 1e-9
    assert found.best(1, 0.5)[2][0][0] == 12
