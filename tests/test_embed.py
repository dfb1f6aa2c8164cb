"""Vectors of statements and propositions."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from detector.embed import embed
from detector.types import Model, Statement

StatementMaker = Callable[..., Statement]


class LengthEncoder:
    """Embeds a text by its length, and remembers what it was asked."""

    model = Model("encoder", "length", "0" * 64, None)

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return (n_texts, 1); not normalised, so that a test can tell the rows apart."""
        self.asked += texts
        return np.array([[len(text)] for text in texts], np.float32).reshape(-1, 1)


def test_rows_follow_statements_and_propositions(make_statement: StatementMaker) -> None:
    """The pairing finds a proposition's row by its place; a statement may have none."""
    statements = [make_statement("1", "ab", "c"), make_statement("2"), make_statement("3", "abcd")]
    vectors = embed(statements, LengthEncoder())
    assert vectors.propositions[:, 0].tolist() == [2, 1, 4]
    assert vectors.statements[:, 0].tolist() == [4, 0, 4]


def test_equal_texts_are_encoded_once(make_statement: StatementMaker) -> None:
    """Relays repeat each other word for word."""
    encoder = LengthEncoder()
    embed([make_statement("1", "same"), make_statement("2", "same")], encoder)
    assert encoder.asked == ["same"]


def test_no_statements_give_no_rows() -> None:
    """A run without statements is no special case."""
    vectors = embed([], LengthEncoder())
    assert vectors.propositions.shape == vectors.statements.shape == (0, 1)
