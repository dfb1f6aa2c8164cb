"""Articles in a few words, and what is read in them."""

from collections.abc import Callable
from datetime import date

import pytest

from detector.extract.statements import statements
from detector.types import Article, Block, BlockKind, Stance, Statement, Voice

ArticleMaker = Callable[..., Article]
Reading = Callable[..., tuple[Statement, ...]]

FRIDAY = date(2024, 10, 25)
"""The day on which an article came out that speaks of "yesterday"."""


def article_of(
    *paragraphs: str,
    headline: str | None = None,
    id: str = "a",  # noqa: A002 - the field's name
    language: str = "en",
    outlet: str | None = "The Harbour Gazette",
    published: date | None = None,
) -> Article:
    blocks: list[Block] = []
    text = ""
    kinds: list[tuple[str, BlockKind]] = [(p, "paragraph") for p in paragraphs]
    if headline is not None:
        kinds.insert(0, (headline, "headline"))
    for words, kind in kinds:
        blocks.append(Block(len(text), len(text) + len(words), kind))
        text += f"{words}\n\n"
    return Article(
        id=id,
        path=f"{id}.txt",
        sha256="",
        text=text,
        blocks=tuple(blocks),
        dropped=(),
        language=language,
        outlet=outlet,
        published=published,
    )


def told(read: Reading, *paragraphs: str, **fields: object) -> list[tuple[Stance, str]]:
    """Return every claim of an article, and how its voice stands to it."""
    return [(p.stance, p.text) for s in read(*paragraphs, **fields) for p in s.propositions]


def voice(read: Reading, *paragraphs: str, **fields: object) -> Voice:
    """Return who answers for the last statement of an article."""
    return read(*paragraphs, **fields)[-1].voice


@pytest.fixture
def make_article() -> ArticleMaker:
    """Return a maker of articles: paragraphs in, one block for each."""
    return article_of


@pytest.fixture
def read() -> Reading:
    """Return a reader of one article: paragraphs in, statements out."""

    def reading(*paragraphs: str, **fields: object) -> tuple[Statement, ...]:
        make: ArticleMaker = article_of
        return statements([make(*paragraphs, **fields)])

    return reading
