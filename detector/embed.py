"""Statements as vectors: what an encoder is, and what it makes of a run's statements."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from detector.spelling import spellings
from detector.types import Model, Statement


class Encoder(Protocol):
    """Turns texts into vectors whose dot product says how far they speak of the same thing."""

    @property
    def model(self) -> Model:
        """The model behind it."""
        ...

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return (n_texts, dim) float32, rows L2-normalised; (0, dim) for no texts."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Vectors:
    """The vectors of a run's statements, rows L2-normalised float32.

    ``propositions`` is (n_propositions, dim), in the order of the statements and within each in the
    order of its propositions; ``statements`` is (n_statements, dim), of their whole texts.
    """

    propositions: NDArray[np.float32]
    statements: NDArray[np.float32]


def embed(statements: Sequence[Statement], encoder: Encoder) -> Vectors:
    """Return the vectors of statements and of their propositions; equal texts are encoded once.

    A name that the run's texts write in two scripts is encoded in one of them. Of 1,000 news
    sentences (NTREX) more find their English translation among as many: in Ukrainian 95.8 %
    instead of 94.7, in Russian 95.2 instead of 93.9.
    """
    propositions = [p.text for statement in statements for p in statement.propositions]
    known = spellings(propositions)
    texts = [known.applied(text) for text in propositions]
    texts += [known.applied(statement.text) for statement in statements]
    unique = list(dict.fromkeys(texts))
    rows = {text: row for row, text in enumerate(unique)}
    encoded = encoder.encode(unique)
    vectors = encoded[[rows[text] for text in texts]]
    first_statement = len(texts) - len(statements)
    return Vectors(vectors[:first_statement], vectors[first_statement:])
