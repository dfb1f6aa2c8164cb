"""Clauses: one claim each, every one with a subject."""

import pytest

from detector.extract.clauses import clauses
from detector.extract.lexicon import Lexicon, lexicon
from tests.extract.conftest import Reading


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The dam broke.", ["The dam broke."]),
        ("The dam broke and flooded the town", ["The dam broke", "The dam flooded the town"]),
        (
            "The club, which won in May, sold the striker",
            ["The club sold the striker", "The club won in May"],
        ),
        (
            "The minister, who resigned, left the town",
            ["The minister left the town", "The minister resigned"],
        ),
        (
            "The river rose as the rain became heavier",
            ["The river rose", "the rain became heavier"],
        ),
        ("It broke; nobody was hurt", ["nobody was hurt"]),
        (
            "The yard has lost two orders and fired half its welders",
            ["The yard has lost two orders", "The yard has fired half its welders"],
        ),
        (
            "Reed got a visa that lets her stay while her claim is heard",
            ["Reed got a visa that lets her stay while her claim is heard"],
        ),
        (
            "Two guards -- Ann Bly and Tom Diaz -- have left",
            ["Two guards, Ann Bly and Tom Diaz, have left"],
        ),
        ("The dam broke, leaving the town under water", ["The dam broke"]),
        ("The deal was praised amid fears of war", ["The deal was praised"]),
        ("Reed met Tom Diaz and Ann Bly", ["Reed met Tom Diaz and Ann Bly"]),
        (
            "He praised both Tom Diaz and Ann Bly, coaches who won the cup",
            ["He praised both Tom Diaz and Ann Bly, coaches who won the cup"],
        ),
        ("He was arrested and charged with fraud", ["He was arrested and charged with fraud"]),
        ("Reed met Diaz and other senior officials in Rome", ["Reed met Diaz in Rome"]),
        ("Reed and other officials met in Rome", ["Reed and other officials met in Rome"]),
        ("Some 1,500 men, aged 30, left", ["Some 1,500 men, aged 30, left"]),
        ("The fair in Novi, Ohio, which left debts, closed", ["The fair in Novi, Ohio closed"]),
        ("The ports will suffer and urged the Senate to act", ["The ports will suffer"]),
        (
            "He wrote that people who lie are weak and have no friends",
            ["He wrote that people who lie are weak and have no friends"],
        ),
        (
            "He met Diaz and his widely condemned aide left",
            ["He met Diaz and his widely condemned aide left"],
        ),
        ("The camera is not as good as the old one was", None),
        ("The expert on North and South Korea left", ["The expert on North and South Korea left"]),
    ],
)
def test_clauses(text: str, parts: list[str] | None) -> None:
    """Clauses come apart at their joints, and nouns do not."""
    assert clauses(text, lexicon("en")) == (parts or [text])


def test_what_happens_at_once_claims_nothing() -> None:
    """That two things happen at once bears nothing out."""
    assert clauses("The visit comes amid fears of war", lexicon("en")) == []


def test_whole_without_verbs() -> None:
    """A language without a list of finite verbs keeps its sentences whole."""
    text = "Der Damm brach, und das Dorf stand unter Wasser"
    assert clauses(text, Lexicon("de", {})) == [text]


def test_head_of_a_relative_clause(read: Reading) -> None:
    """A clause about a noun has that noun, not the end of a name that looks like an article."""
    (found,) = read("Sonia Varga praised the harbour’s plan, which was printed on Monday.")
    assert [p.text for p in found.propositions] == [
        "Sonia Varga praised the harbour’s plan.",
        "The harbour’s plan was printed on Monday.",
    ]
