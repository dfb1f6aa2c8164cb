"""Pairs of headlines and sentences."""

import random

from training.headlines import headlines
from training.mixture import CONTRADICTION, ENTAILMENT, NEUTRAL

RNG = random.Random(0)
LEAD = "The council of Harbour City approved the new bridge on Monday after a long debate."
TITLE = "Council Approved New Bridge in Harbour City on Monday"
BODY = [
    LEAD,
    "It rained for most of the morning in the hills.",
    "Residents had waited for years.",
    "Harbour also has two football clubs of some fame in the wider world.",
]


def test_a_lead_bears_its_headline_out() -> None:
    """In sentence case, as the product reads headlines."""
    first, turned, second = headlines(TITLE, BODY, RNG)
    assert first.premise == LEAD
    assert first.hypothesis == "Council approved new bridge in Harbour City on Monday."
    assert first.label == ENTAILMENT
    assert turned.label == CONTRADICTION
    assert LEAD in {turned.premise, turned.hypothesis}
    assert first.hypothesis not in {turned.premise, turned.hypothesis}
    assert second.label == NEUTRAL
    assert "football" in second.premise + second.hypothesis


def test_a_title_that_claims_nothing_makes_no_pair() -> None:
    """Questions and columns are not borne out by anything."""
    assert headlines("Will the Council Approve New Bridge in Harbour City?", BODY, RNG) == []
    assert headlines("Opinion: Council Approves New Bridge in Harbour City", BODY, RNG) == []


def test_a_lead_on_something_else_bears_nothing_out() -> None:
    """Most of the headline's words must be there."""
    labels = [p.label for p in headlines("Council Rejects Airport Plan, Mayor Resigns", BODY, RNG)]
    assert ENTAILMENT not in labels
