"""Tests of detector/evaluation/rivals.py, on cases that are computed by hand."""

from math import exp, log

import pytest

from detector.evaluation.rivals import Votes, naive_rate, sums, truth_finder

VOTES = Votes(("A", "B", "C"), support=((0, 1),), contradiction=((0, 2),), origins=(0, 1, 2))


def test_the_naive_rate_counts_pairs() -> None:
    """A has one pair for and one against it, B one for, C one against."""
    assert naive_rate(VOTES) == {"A": 0.5, "B": 1.0, "C": 0.0}


def test_sums_trusts_whoever_agrees_with_many() -> None:
    """Each round doubles the claim of two against that of one: C's trust halves twenty times."""
    trust = sums(VOTES)
    assert (trust["A"], trust["B"]) == (1.0, 1.0)
    assert trust["C"] == pytest.approx(0.5**20)


def test_truth_finder_by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """One round: sigma = 2t and t with t = -ln .1, each lowered by half of the other."""
    monkeypatch.setattr("detector.evaluation.rivals.ROUNDS", 1)
    t = -log(0.1)
    trust = truth_finder(VOTES)
    assert trust["A"] == trust["B"] == pytest.approx(1 / (1 + exp(-0.3 * (2 * t - t / 2))))
    assert trust["C"] == pytest.approx(1 / (1 + exp(-0.3 * (t - t))))


def test_copies_vote_once_when_collapsed() -> None:
    """The first telling keeps the vote, and all pairs of its copies; copies add none."""
    votes = Votes(
        ("Bad", "Copy", "Good"), support=((0, 1),), contradiction=((1, 2),), origins=(7, 7, 8)
    )
    assert votes.collapsed() == Votes(("Bad", "Good"), (), ((0, 1),), (0, 1))


def test_who_is_in_no_pair_is_neither_good_nor_bad() -> None:
    assert naive_rate(Votes(("A",), (), (), (0,))) == {"A": 0.5}
