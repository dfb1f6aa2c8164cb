"""Lines: spans into the text, and hard-wrapped ones joined."""

from detector.ingest.lines import ends_sentence, is_hard_wrapped, lines_of, unwrapped

WRAPPED = """The city council voted nine to four last night
against a second waste incinerator at Mill
Lane, ending a dispute that has divided it.
March 4, 1997
Councillor Peters, who led the opposition to
the plan, called the result a victory.
"""


def test_spans() -> None:
    """A line is the span without the blank space around it, for any line ending."""
    text = "  one\r\n\n\ttwo \u2028three"
    assert [text[line.start : line.end] for line in lines_of(text)] == ["one", "two", "three"]
    assert [line.after_blank for line in lines_of(text)] == [True, True, False]


def test_unwrapped() -> None:
    """Broken paragraphs are whole again; a short line of its own stays on its own."""
    joined = unwrapped(lines_of(WRAPPED), lambda line: line.startswith("March"))
    assert [line.text[:10] for line in joined] == ["The city c", "March 4, 1", "Councillor"]
    assert WRAPPED[joined[0].start : joined[0].end].count("\n") == 2


def test_paragraphs_of_one_line_are_not_joined() -> None:
    """A page of one-line paragraphs is not hard-wrapped."""
    text = (
        "A sentence of one line.\nAnother sentence of one line.\nA third one, longer than that.\n"
    )
    assert not is_hard_wrapped(lines_of(text * 5))
    assert len(unwrapped(lines_of(text), lambda _: False)) == 3


def test_ends_sentence() -> None:
    """Quotation marks and brackets after the full stop do not matter."""
    assert ends_sentence("“It is over.”")
    assert ends_sentence("(He declined.)")
    assert ends_sentence("会议结束了。")
    assert not ends_sentence("Ferry hits pier")
