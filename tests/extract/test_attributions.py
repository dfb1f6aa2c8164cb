"""Attributions: the spans of who says what."""

import pytest

from detector.extract.statements import attributions
from tests.extract.conftest import ArticleMaker


def spans(make: ArticleMaker, *paragraphs: str) -> list[tuple[str | None, str | None, list[str]]]:
    article = make(*paragraphs)

    def words(span: tuple[int, int] | None) -> str | None:
        return article.text[slice(*span)] if span else None

    (found,) = attributions([article])
    return [
        (words(one.source), words(one.cue), [str(words(span)) for span in one.contents])
        for one in found
    ]


@pytest.mark.parametrize(
    ("text", "source", "cue", "contents"),
    [
        ("Mayor Ann Reed said that the dam broke.", "Mayor Ann Reed", "said", ["the dam broke."]),
        ("“The dam broke,” the mayor said.", "the mayor", "said", ["“The dam broke,”"]),
        ("The dam broke, according to Ann Reed.", "Ann Reed", "according to", ["The dam broke"]),
        ("The dam, Ann Reed said, broke in May.", "Ann Reed", "said", ["The dam", "broke in May."]),
    ],
)
def test_places(
    make_article: ArticleMaker, text: str, source: str, cue: str, contents: list[str]
) -> None:
    """Source, cue and content are spans of the article's own text."""
    assert spans(make_article, "It rained.", text) == [(source, cue, contents)]


def test_one_cue(make_article: ArticleMaker) -> None:
    """What one cue introduces is one attribution, also where the quotation goes on after it."""
    found = spans(make_article, "“The dam broke,” Ann Reed said. “Nobody was hurt in the town.”")
    assert found == [
        ("Ann Reed", "said", ["“The dam broke,”", "“Nobody was hurt in the town.”"]),
    ]


def test_nested(make_article: ArticleMaker) -> None:
    """The innermost source is the one that is given, at its place in the whole sentence."""
    found = spans(make_article, "Reuters reported that Ann Reed said that the dam broke.")
    assert found == [("Ann Reed", "said", ["the dam broke."])]


def test_without_a_cue(make_article: ArticleMaker) -> None:
    """A quotation in a paragraph of its own goes on with what its speaker said before it."""
    article = make_article("“The dam broke,” Mayor Ann Reed said.", "“We will build it again.”")
    (whole,) = attributions([article])[0]
    assert whole.speaker == "Ann Reed"
    assert [article.text[start:end] for start, end in whole.contents] == [
        "“The dam broke,”",
        "“We will build it again.”",
    ]


def test_outlet(make_article: ArticleMaker) -> None:
    """What nobody is said to say is no attribution."""
    assert spans(make_article, "The dam broke.") == []
