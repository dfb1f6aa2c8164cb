"""Passages of articles that are named by offsets alone, and the statements that hold them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Literal

from detector.errors import PairsError
from detector.types import Article, Proposition, Statement

Field = Literal["title", "text"]

DIGITS = 12
"""Hexadecimal digits of a passage's checksum: enough to notice a change, not to find the words."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Part of a record's title or text; characters, end exclusive; ``sha256`` as `DIGITS` has it.

    ``article`` is the record's id in the data, not that of the article once it is read.
    """

    article: str
    field: Field
    start: int
    end: int
    sha256: str


def words(passage: Passage, record: Mapping[str, str]) -> str:
    """Return the words of a passage.

    Raises:
        PairsError: They are no longer those that were labelled.
    """
    found = record[passage.field][passage.start : passage.end]
    if sha256(found.encode()).hexdigest()[:DIGITS] != passage.sha256:
        raise PairsError(
            f"Article {passage.article} has other words at {passage.field} "
            f"{passage.start}-{passage.end} than those that were labelled; expected the data that "
            "the labels were made on."
        )
    return found


def holder(
    passage: Passage, record: Mapping[str, str], article: Article, statements: Sequence[Statement]
) -> Statement | None:
    """Return the statement that holds most of a passage, the shortest of several; None if none.

    White space may differ between the record and the article as it was read. Of several places
    with the same words, the one nearest to where the passage stands is meant.

    Raises:
        PairsError: The words have changed, or the article as it was read lacks them.
    """
    before = len(_solid(record["text"][: passage.start]))
    after = len(_solid(record["text"])) - before
    expected = 0 if passage.field == "title" else len(_solid(article.text)) - after
    return statement_with(words(passage, record), article, statements, expected)


def passage_of(
    statement: Statement,
    record: Mapping[str, str],
    article: Article,
    statements: Sequence[Statement],
) -> Passage | None:
    """Return the passage of a record that :func:`holder` finds a statement by; None if none is.

    A statement that the reader put together from places apart has none.
    """
    wanted = _solid(statement.text)
    fields: tuple[Field, ...] = ("text", "title")
    for field in fields:
        kept = [i for i, letter in enumerate(record.get(field, "")) if not letter.isspace()]
        solid = "".join(record[field][i] for i in kept)
        for at in (i for i in range(len(solid)) if solid.startswith(wanted, i)):
            start, end = kept[at], kept[at + len(wanted) - 1] + 1
            digest = sha256(record[field][start:end].encode()).hexdigest()[:DIGITS]
            found = Passage(record["id"], field, start, end, digest)
            if holder(found, record, article, statements) == statement:
                return found
    return None


def statement_with(
    passage: str, article: Article, statements: Sequence[Statement], expected: int = 0
) -> Statement | None:
    """Return the statement that holds most of these words, the shortest of several; None if none.

    White space does not count. Of several places with the same words the one nearest to
    ``expected`` is meant, a number of letters from the article's beginning.

    Raises:
        PairsError: The article lacks the words.
    """
    wanted = _solid(passage)
    kept = [i for i, letter in enumerate(article.text) if not letter.isspace()]
    solid = "".join(article.text[i] for i in kept)
    places = [i for i in range(len(solid)) if solid.startswith(wanted, i)]
    if not places:
        raise PairsError(
            f"{article.path} as it was read lacks a labelled passage of {len(wanted)} letters near "
            f"letter {expected}; expected a reader that keeps an article's words."
        )
    at = min(places, key=lambda place: abs(place - expected))
    start, end = kept[at], kept[at + len(wanted) - 1] + 1
    found = [
        (min(end, one.end) - max(start, one.start), one.start - one.end, one)
        for one in statements
        if one.article == article.id and min(end, one.end) > max(start, one.start)
    ]
    return max(found, key=lambda each: each[:2])[2] if found else None


def _solid(text: str) -> str:
    """Return a text without its white space."""
    return "".join(text.split())


def whole(statement: Statement) -> Statement:
    """Return a statement whose only proposition is its printed sentence, to see what others add."""
    return replace(statement, propositions=(Proposition(" ".join(statement.text.split())),))
