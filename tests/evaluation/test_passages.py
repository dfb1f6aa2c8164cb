"""Tests of detector/evaluation/passages.py."""

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256

import pytest

from detector.errors import PairsError
from detector.evaluation.passages import DIGITS, Field, Passage, holder, passage_of, words
from detector.types import Article, Statement

StatementMaker = Callable[..., Statement]

RECORD = {
    "title": "Ferry sinks",
    "text": "Ferry sinks off Lund.  Nine drowned.\nThe owner wept. Nine drowned.",
}


def passage(field: Field, start: int, end: int) -> Passage:
    found = RECORD[field][start:end]
    return Passage("x", field, start, end, sha256(found.encode()).hexdigest()[:DIGITS])


def article() -> Article:
    """Return the record as a reader gives it on: the title first, white space changed."""
    text = "Ferry sinks\n\nFerry sinks off Lund. Nine drowned. The owner wept. Nine drowned."
    return Article("a", "x.json", "", text, (), (), "en")


def statement(words_of: str, occurrence: int = 0) -> Statement:
    from detector.types import Voice

    start = -1
    for _ in range(occurrence + 1):
        start = article().text.index(words_of, start + 1)
    end = start + len(words_of)
    voice = Voice("outlet")
    return Statement(f"a:{start}-{end}", "a", start, end, words_of, "sentence", "en", voice, ())


def test_changed_words_are_an_error_that_names_the_article() -> None:
    """Labels of other words than those at hand would measure nothing."""
    kept = passage("text", 23, 36)
    assert words(kept, RECORD) == "Nine drowned."
    with pytest.raises(PairsError, match="Article x has other words"):
        words(kept, RECORD | {"text": RECORD["text"].replace("Nine", "Five")})


def test_white_space_of_the_reader_does_not_matter() -> None:
    """Offsets are into the record; a reader may join lines."""
    wanted = statement("The owner wept.")
    assert holder(passage("text", 37, 52), RECORD, article(), [wanted]) == wanted


def test_of_equal_words_the_nearest_is_meant() -> None:
    """A title may be repeated in the text, a sentence in the next paragraph."""
    title, first = statement("Ferry sinks"), statement("Ferry sinks off Lund.")
    one, two = statement("Nine drowned."), statement("Nine drowned.", 1)
    every = [title, first, one, two]
    assert holder(passage("title", 0, 11), RECORD, article(), every) == title
    assert holder(passage("text", 0, 11), RECORD, article(), every) == first
    assert holder(passage("text", 23, 36), RECORD, article(), every) == one
    assert holder(passage("text", 53, 66), RECORD, article(), every) == two


def test_a_statement_has_the_passage_by_which_it_is_found() -> None:
    """Of equal words its own; what the reader put together from places apart has none."""
    every = [
        statement("Ferry sinks"),
        statement("Ferry sinks off Lund."),
        statement("Nine drowned."),
        statement("Nine drowned.", 1),
    ]
    record = RECORD | {"id": "x"}
    found = [passage_of(one, record, article(), every) for one in every]
    assert found == [
        passage("title", 0, 11),
        passage("text", 0, 21),
        passage("text", 23, 36),
        passage("text", 53, 66),
    ]
    apart = replace(every[0], text="Ferry sinks off Lund. The owner wept.")
    assert passage_of(apart, record, article(), every) is None


def test_the_shortest_of_those_that_hold_as_much_is_chosen() -> None:
    """A quotation, not the sentence around it."""
    wide, narrow = statement("The owner wept. Nine drowned."), statement("The owner wept.")
    assert holder(passage("text", 37, 52), RECORD, article(), [wide, narrow]) == narrow


def test_what_no_statement_holds_has_no_holder() -> None:
    """What extraction leaves out counts as never paired; it is no error."""
    assert holder(passage("text", 37, 52), RECORD, article(), [statement("Ferry sinks")]) is None


def test_words_that_the_reader_dropped_are_an_error() -> None:
    """A reader that loses words would make every figure wrong."""
    other = Article("a", "x.json", "", "Quite another text.", (), (), "en")
    with pytest.raises(PairsError, match="as it was read lacks"):
        holder(passage("text", 37, 52), RECORD, other, [])
