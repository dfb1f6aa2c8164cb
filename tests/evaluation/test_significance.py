"""Tests of detector/evaluation/significance.py."""

from dataclasses import replace

import numpy as np
import pytest

from detector.evaluation.evaluate import Answers
from detector.evaluation.pairs import LabelledPair, gold
from detector.evaluation.significance import compared, mcnemar, p_value
from detector.settings import Settings

Pairs = tuple[LabelledPair, ...]


def answered(pairs: Pairs, wrong: set[int], name: str = "x") -> Answers:
    """Return answers that are wrong at these places."""
    labels = gold(pairs)
    slips = np.array([place in wrong for place in range(len(pairs))])
    return Answers(name, np.eye(3)[(labels + slips) % 3] * 0.7 + 0.1)


def test_mcnemar_by_hand() -> None:
    """Ten heads of ten: 2 / 2^10. Only what the two differ in counts."""
    assert mcnemar(10, 0) == pytest.approx(2 / 1024)
    assert mcnemar(0, 10) == mcnemar(10, 0)
    assert mcnemar(5, 5) == 1
    assert mcnemar(0, 0) == 1


def test_a_judge_against_itself(pairs: Pairs) -> None:
    """No difference, and no doubt about it."""
    same = answered(pairs, {1, 2, 3})
    found = compared(pairs, same, same, Settings())
    assert (found.only_first, found.only_second, found.mcnemar) == (0, 0, 1)
    for name, difference in found.differences.items():
        assert (difference.value, difference.low, difference.high) == (0, 0, 0)
        assert found.p_values[name] == 1


def test_a_better_judge(pairs: Pairs) -> None:
    """The difference is the first less the second; swapped, its sign turns and p stays."""
    better, worse = answered(pairs, {0}, "a"), answered(pairs, set(range(1, 60)), "b")
    found = compared(pairs, better, worse, Settings())
    assert (found.first, found.second) == ("a", "b")
    assert (found.only_first, found.only_second) == (59, 1)
    accuracy = found.differences["accuracy"]
    assert accuracy.value == pytest.approx(58 / 90)
    assert accuracy.low is not None
    assert accuracy.low > 0
    assert found.p_values["macro_f1"] < 0.01
    assert found.mcnemar < 1e-9
    turned = compared(pairs, worse, better, Settings())
    assert turned.differences["accuracy"].value == pytest.approx(-58 / 90)
    assert turned.differences["accuracy"].high == pytest.approx(-accuracy.low)
    assert turned.p_values == found.p_values
    assert turned.mcnemar == found.mcnemar


def test_pairing_sees_what_separate_intervals_cannot(pairs: Pairs) -> None:
    """Both err in the same hard pairs, the second in seven more: small, but not chance."""
    single = tuple(replace(pair, group=None) for pair in pairs)
    hard = set(range(0, 90, 3))
    first = answered(single, hard)
    second = answered(single, hard | set(range(1, 22, 3)))
    found = compared(single, first, second, Settings())
    assert found.differences["accuracy"].low is not None
    assert found.differences["accuracy"].low > 0
    assert found.mcnemar < 0.05


def test_groups_widen_the_difference(pairs: Pairs) -> None:
    """Errors that come by whole groups are fewer events than pairs."""
    grouped = tuple(replace(pair, group=str(place // 15)) for place, pair in enumerate(pairs))
    single = tuple(replace(pair, group=None) for pair in pairs)
    first, second = answered(pairs, set()), answered(pairs, set(range(15)))
    by_pair = compared(single, first, second, Settings()).differences["accuracy"]
    by_group = compared(grouped, first, second, Settings()).differences["accuracy"]
    assert by_pair.low is not None
    assert by_pair.low > 0
    assert by_group.low == 0


def test_pairs_of_one_group_show_nothing(pairs: Pairs) -> None:
    """However many they are: they may all err together."""
    single = tuple(replace(pair, group="one") for pair in pairs)
    found = compared(single, answered(single, set()), answered(single, {1, 2}), Settings())
    accuracy = found.differences["accuracy"]
    assert accuracy.value is not None
    assert (accuracy.low, accuracy.high) == (None, None)
    assert found.p_values["accuracy"] == 1


def test_chance_is_called_chance() -> None:
    """Of two equally good judges, at most about one comparison in twenty looks real."""
    pairs = tuple(
        LabelledPair("a", "b", label, "f", 1)
        for label in ("entailment", "neutral", "contradiction") * 40
    )
    rng = np.random.default_rng(0)
    tests = 60
    alarms = dict.fromkeys(("mcnemar", "bootstrap"), 0)
    for _ in range(tests):
        one, other = (
            answered(pairs, set(rng.choice(len(pairs), 40, replace=False))) for _ in range(2)
        )
        found = compared(pairs, one, other, Settings())
        alarms["mcnemar"] += found.mcnemar < 0.05
        alarms["bootstrap"] += found.p_values["macro_f1"] < 0.05
    assert max(alarms.values()) <= 0.12 * tests, alarms


def test_a_p_value_is_never_zero() -> None:
    """No number of draws shows that a side is empty."""
    assert p_value(np.ones(999)) == pytest.approx(2 / 1000)
    assert p_value(np.array([-1.0, 1.0, np.nan])) == 1
