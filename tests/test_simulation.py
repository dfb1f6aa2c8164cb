"""Tests of eval/simulation.py."""

from types import ModuleType

import pytest

from tests.conftest import script


@pytest.fixture(scope="module")
def simulation() -> ModuleType:
    return script("simulation")


def test_the_true_rate_is_what_many_facts_show(simulation: ModuleType) -> None:
    """The formula agrees with counting claims of a long simulated history."""
    import numpy as np

    random = np.random.default_rng(0)
    size = 200_000
    names = list(simulation.ACCURACY)
    right = {name: random.random(size) < simulation.ACCURACY[name] for name in names}
    speaks = {name: random.random(size) < simulation.COVERAGE for name in names}
    own = simulation.BAD
    others = [name for name in names if name != own]
    same = np.any([speaks[o] & (right[o] == right[own]) for o in others], axis=0)
    different = np.any([speaks[o] & (right[o] != right[own]) for o in others], axis=0)
    counted = (same & ~different).sum() / (same ^ different).sum()
    assert simulation.true_rate(own) == pytest.approx(counted, abs=0.005)


def test_a_label_is_true_as_often_as_its_probability_says(simulation: ModuleType) -> None:
    """True and false labels, mixed at their shares, have the promised mean confidence."""
    import numpy as np

    random = np.random.default_rng(0)
    drawn = {
        true: float(np.mean([simulation.confidence(random, 0.1, true=true) for _ in range(4000)]))
        for true in (True, False)
    }
    assert 0.9 * drawn[True] + 0.1 * drawn[False] == pytest.approx(0.9, abs=0.01)


def test_a_few_worlds_give_every_figure(simulation: ModuleType) -> None:
    """Copies mislead a plain rate and not the score; the same seeds give the same figures."""
    found = simulation.figures(0.05, runs=4)
    assert found == simulation.figures(0.05, runs=4)
    assert found["corroboration: order"] > found["naive rate: order"]
    assert 0 <= found["coverage"] <= 1
