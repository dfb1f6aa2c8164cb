"""Tests of detector/report/text.py."""

from hypothesis import given
from hypothesis import strategies as st

from detector.report.text import clip_end, clip_start, encodable, legible, legible_offsets


@given(st.text(st.characters()))
def test_legible_text_is_one_encodable_line_and_stays_as_it_is(text: str) -> None:
    """Whatever an article holds, what is shown of it neither breaks lines nor moves a cursor."""
    shown = legible(text)
    assert shown.encode().decode() == shown
    assert len(shown.splitlines()) <= 1
    assert not any(ord(char) < 32 or 0x7F <= ord(char) < 0xA0 for char in shown)
    assert legible(shown) == shown


def test_legible_text_keeps_the_words_and_drops_what_is_obeyed() -> None:
    """Escape sequences and overrides of direction go; letters, marks and quotation marks stay."""
    assert (
        legible("\x1b[31m«Ні»\x1b[0m,\r\n\t сказав \u202eвін\u202c\x07")
        == "[31m«Ні»[0m, сказав він"
    )
    assert legible("שלום\u200f, e\u0301!") == "שלום\u200f, e\u0301!"


@given(st.text(st.characters()), st.from_regex(r"\w+( \w+)?", fullmatch=True), st.text())
def test_a_span_is_found_again_in_the_legible_text(before: str, word: str, after: str) -> None:
    """What was marked in the text as it is stays marked in the text as it is shown."""
    text = before + word + after
    start, end = legible_offsets(text, len(before), len(before) + len(word))
    assert legible(text)[start:end] == legible(word)


def test_encodable_text_keeps_offsets() -> None:
    """A lone surrogate is replaced by one character, so that spans still point at the words."""
    assert encodable("a\udcffb\ud800") == "a\ufffdb\ufffd"


def test_clipping_keeps_whole_words() -> None:
    """A quotation is never cut in the middle of a word."""
    assert clip_end("one two three", 9) == "one two …"
    assert clip_end("one two three", 7) == "one two …"
    assert clip_start("one two three", 9) == "… two three"
    assert clip_start("one two three", 8) == "… three"
    assert clip_end("one", 3) == clip_start("one", 3) == "one"


def test_a_script_without_spaces_keeps_what_it_has_room_for() -> None:
    """One space near the other end must not cost all the rest."""
    assert clip_end("总统 " + "说" * 500, 420) == ("总统 " + "说" * 417) + " …"
    assert clip_start("说" * 500 + " 总统", 420) == "… " + "说" * 417 + " 总统"


def test_clipping_ends_even_without_a_space() -> None:
    """A megabyte without a space is cut all the same."""
    assert clip_end("x" * 99, 9) == "x" * 9 + " …"
    assert clip_start("x" * 99, 9) == "… " + "x" * 9
