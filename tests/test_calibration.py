"""Calibrated probabilities at the news base rate."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detector.calibration import as_probabilities, calibrated, corrected, rates, uncorrected
from detector.settings import Settings
from detector.types import Grade, Model

EVEN = replace(Settings(), temperature=1.0, support_rate=1 / 3, contradiction_rate=1 / 3)
USUAL = (0.0,)
logit = st.floats(-30, 30, width=32)


def test_even_rates_are_plain_softmax() -> None:
    """Where news is like the training data, nothing is corrected."""
    logits = np.log(np.array([[0.2, 0.5, 0.3]])).astype(np.float32)
    np.testing.assert_allclose(calibrated(logits, EVEN, USUAL), [[0.2, 0.5, 0.3]], rtol=1e-6)


def test_temperature_flattens() -> None:
    """Logits are divided by the temperature before anything else."""
    logits = np.array([[2.0, 0.0, 0.0]], np.float32)
    half = np.array([[1.0, 0.0, 0.0]], np.float32)
    tempered = calibrated(logits, replace(EVEN, temperature=2.0), USUAL)
    np.testing.assert_allclose(tempered, calibrated(half, EVEN, USUAL), rtol=1e-6)


def test_an_undecided_judge_gives_the_base_rates() -> None:
    """Without evidence a pair is what most pairs of news are."""
    own = replace(Settings(), support_rate=0.12, contradiction_rate=0.06)
    found = calibrated(np.zeros((1, 3), np.float32), own, USUAL)
    np.testing.assert_allclose(found, [[0.12, 0.82, 0.06]], rtol=1e-9)


def test_the_more_alike_two_texts_are_the_likelier_are_support_and_contradiction() -> None:
    """Of what is no support the odds of contradiction rise, by a part of what support's do."""
    own = replace(Settings(), contradiction_likeness=0.5)
    found = rates(own, (-1.4, 0.0, 2.0))
    np.testing.assert_allclose(found.sum(axis=1), 1)
    assert found[1, (0, 2)] == pytest.approx((own.support_rate, own.contradiction_rate))
    support = np.log(found[:, 0] / (1 - found[:, 0]))
    contradiction = np.log(found[:, 2] / found[:, 1])
    np.testing.assert_allclose(support - support[1], (-1.4, 0.0, 2.0))
    np.testing.assert_allclose(contradiction - contradiction[1], (-0.7, 0.0, 1.0))


def test_labelled_sets_are_left_at_their_own_rates() -> None:
    """Neither the rates of news nor its temperature acts."""
    logits = np.array([[1.0, -2.0, 0.5], [40.0, 0.0, -40.0]], np.float32)
    found = uncorrected(logits)
    np.testing.assert_allclose(found, calibrated(logits, EVEN, USUAL * 2))
    assert (found != calibrated(logits, replace(Settings(), temperature=1.7), USUAL * 2)).any()


@settings(deadline=None)
@given(st.lists(st.tuples(logit, logit, logit), min_size=1, max_size=5))
def test_rows_are_probabilities(rows: list[tuple[float, float, float]]) -> None:
    """Rows are in [0, 1], sum to one, and never overflow."""
    found = calibrated(np.array(rows, np.float32), Settings(), USUAL * len(rows))
    assert ((found >= 0) & (found <= 1)).all()
    np.testing.assert_allclose(found.sum(axis=1), 1)


def test_no_rows_give_no_rows() -> None:
    """A run without pairs is no special case."""
    assert calibrated(np.zeros((0, 3), np.float32), Settings(), ()).shape == (0, 3)


def test_columns_are_named_in_the_judge_s_order() -> None:
    """Entailment is support."""
    found = as_probabilities([0.5, 0.3, 0.2])
    assert (found.support, found.neutral, found.contradiction) == pytest.approx((0.5, 0.3, 0.2))


def test_a_card_s_temperature_divides_before_its_bias_is_added() -> None:
    """A judge that was recalibrated answers with what was fitted."""
    model = Model("judge", "j", "0", None, temperature=2.0, bias=(0.5, 0.0, -1.0))
    found = corrected(np.array([[4.0, 2.0, 0.0]], np.float32), model, [()])
    np.testing.assert_array_equal(found, [[2.5, 1.0, -1.0]])


def test_the_language_that_a_judge_knows_less_decides_the_temperature() -> None:
    """A mixed pair is as unsure as its worse side; a language without its own has the general."""
    grades = (Grade("en", temperature=1.0), Grade("uk", temperature=4.0), Grade("vi"))
    model = Model("judge", "j", "0", ("en", "uk", "vi"), grades, temperature=2.0)
    pairs = [("en", "en"), ("en", "uk"), ("uk",), ("vi", "en"), ("und", "und"), ()]
    found = corrected(np.full((len(pairs), 3), 4.0, np.float32), model, pairs)
    assert found[:, 0].tolist() == [4.0, 1.0, 1.0, 2.0, 2.0, 2.0]
    assert found.dtype == np.float32


def test_no_pairs_are_corrected_to_none() -> None:
    """A run without pairs is no special case here either."""
    model = Model("judge", "j", "0", None, temperature=2.0)
    assert corrected(np.zeros((0, 3), np.float32), model, []).shape == (0, 3)
