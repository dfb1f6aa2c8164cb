"""Found attributions against annotated ones."""

import pytest

from detector.evaluation.attribution import (
    Annotated,
    Gold,
    figures,
    intervals,
    is_claim,
    kind_of,
    source_right,
    totals,
)
from detector.extract.attributions import Attribution

TEXT = "Ann Reed said that the dam has broken. It rained, Tom Diaz noted, in the whole valley."


def span(words: str, text: str = TEXT) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def gold(source: str | None, cue: str, *contents: str) -> Gold:
    sources = (span(source),) if source else ()
    return Gold(sources, (span(cue),), tuple(map(span, contents)))


def found(source: str, cue: str, *contents: str) -> Attribution:
    return Attribution(span(source), span(cue), tuple(map(span, contents)), source)


REED = gold("Ann Reed", "said", "that the dam has broken")
DIAZ = gold("Tom Diaz", "noted", "It rained", "in the whole valley")


def test_all_right() -> None:
    """The same spans give the highest figures, also where a content has two."""
    same = (
        found("Ann Reed", "said", "that the dam has broken"),
        found("Tom Diaz", "noted", "It rained", "in the whole valley"),
    )
    measured = figures([Annotated(TEXT, (REED, DIAZ), same)])
    assert measured["claims_80_f1"] == measured["source_80"] == measured["cue_80"] == 1


def test_overlap_counts_what_is_too_much() -> None:
    """A content that is found too long is a hit by coverage, not by intersection over union."""
    long = (found("Ann Reed", "said", "that the dam has broken. It rained, Tom Diaz noted"),)
    article = Annotated(TEXT, (REED,), long)
    assert figures([article])["claims_80_recall"] == 0
    assert figures([article])["claims_30_recall"] == 1
    assert figures([article], "coverage")["claims_80_recall"] == 1


def test_one_to_one() -> None:
    """One gold attribution makes one hit; what is found twice is wrong once."""
    twice = (found("Ann Reed", "said", "that the dam has broken"),) * 2
    measured = figures([Annotated(TEXT, (REED,), twice)])
    assert (measured["claims_30_precision"], measured["claims_30_recall"]) == (0.5, 1)


def test_wrong_source() -> None:
    """A right content with a wrong source is a hit without its source."""
    wrong = (found("Tom Diaz", "noted", "that the dam has broken"),)
    measured = figures([Annotated(TEXT, (REED,), wrong)])
    assert measured["claims_30_f1"] == 1
    assert measured["source_30"] == measured["cue_30"] == 0
    assert measured["claims_with_source_30_f1"] == 0


@pytest.mark.parametrize(("speaker", "right"), [("Ann Reed", True), ("Tom Diaz", False)])
def test_source_by_name(speaker: str, right: bool) -> None:
    """A source in another paragraph is right by the name that it was resolved to."""
    elsewhere = Attribution(None, None, (span("the dam has broken"),), speaker)
    assert source_right(REED, elsewhere, TEXT) is right


def test_source_that_the_gold_lacks() -> None:
    """Where annotators name no source, none can be right or wrong."""
    one = found("Ann Reed", "said", "that the dam has broken")
    assert source_right(gold(None, "said", "the dam has broken"), one, TEXT) is None


def test_found_without_being_a_claim() -> None:
    """Finding an annotated attribution that is no claim costs no precision, and earns no recall."""
    wish = Gold((span("Ann Reed"),), (span("rained"),), (span("that the dam has broken"),))
    both = (
        found("Ann Reed", "said", "that the dam has broken"),
        found("Tom Diaz", "noted", "It rained", "in the whole valley"),
    )
    measured = figures([Annotated(TEXT, (wish, DIAZ), both)])
    assert measured["claims_30_precision"] == measured["claims_30_recall"] == 1
    assert totals([Annotated(TEXT, (wish, DIAZ), both)]) == {"gold": 2, "claims": 1, "found": 2}


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("“The dam broke,”", "direct"),
        ('that "the whole dam has broken again, in the middle of the night"', "direct"),
        ("the dam “has broken” in the night", "mixed"),
        ("the dam has broken", "indirect"),
        ("Nobody was hurt.”", "direct"),
    ],
)
def test_kind(words: str, kind: str) -> None:
    """Quotation marks around all, some or none of the letters tell the kinds apart."""
    assert kind_of(words) == kind


@pytest.mark.parametrize(
    ("cue", "content", "claim"),
    [
        ("said", "that the dam has broken", True),
        ("rained", "that the dam has broken", False),
        ("said", "It rained", False),
    ],
)
def test_claim(cue: str, content: str, claim: bool) -> None:
    """A claim is reported, by its cue or as a quotation, and is longer than a name."""
    assert is_claim(Gold((), (span(cue),), (span(content),)), TEXT) is claim


def test_intervals() -> None:
    """Articles that differ give an interval around the figure; without a seed there is none."""
    articles = [
        Annotated(TEXT, (REED,), (found("Ann Reed", "said", "that the dam has broken"),)),
        Annotated(TEXT, (REED,), ()),
    ] * 10
    one = intervals(articles)["claims_30_recall"]
    assert one.value == 0.5
    assert one.low is not None
    assert one.high is not None
    assert one.low < 0.5 < one.high
    assert intervals(articles, seed=None)["claims_30_recall"].low is None
