"""Quotations: every kind of mark, nested, broken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detector.extract.quotations import (
    LONGEST_QUOTATION,
    MARKS,
    blacked_out,
    masked,
    quotations,
)


def quoted(text: str) -> list[tuple[str, int]]:
    return [(text[q.start : q.end], q.depth) for q in quotations(text)]


@pytest.mark.parametrize(
    "quotation",
    [
        "“It rains.”",
        '"It rains."',
        "„Es regnet.“",
        "«Идёт дождь.»",
        "„Pada deszcz.”",
        "‹Il pleut.›",
    ],
)
def test_kinds(quotation: str) -> None:
    """Every pair of marks is one quotation from mark to mark."""
    assert quoted(f"He said: {quotation} Then he left.") == [(quotation, 0)]


def test_nested() -> None:
    """A quotation inside another is one level deeper."""
    text = "“She told me “leave now” and left.”"
    assert quoted(text) == [(text, 0), ("“leave now”", 1)]


def test_one_mark_closes_both() -> None:
    """Where inner and outer quotation end together, the outer ends with the inner."""
    text = '"Він сказав: "Ми йдемо". І ми пішли'
    assert quoted(text)[0] == ('"Він сказав: "Ми йдемо"', 0)


def test_apostrophes_are_no_marks() -> None:
    """Contractions and possessives open nothing."""
    assert quoted("The miners' union won't say it's over.") == []


@pytest.mark.parametrize("text", ["A stray ” mark.", 'A pipe 6" wide.', "He said “that and left."])
def test_stray_marks(text: str) -> None:
    """A mark without a partner in the middle of a paragraph is no quotation."""
    assert quoted(text) == []


def test_paragraph_that_never_closes() -> None:
    """A quotation that goes on in the next paragraph ends with this one."""
    assert quoted("“It rains. It pours.") == [("“It rains. It pours.", 0)]


def test_runaway() -> None:
    """A mark far away does not close, nor swallow what lies between."""
    text = "“" + "word " * (LONGEST_QUOTATION // 4) + "“A real claim here.”"
    assert quoted(text) == [("“A real claim here.”", 0)]


def test_blacked_out_keeps_turns_of_phrase() -> None:
    """Only a quotation that makes a claim is hidden from the rules around it."""
    text = "He called it “a mess” and said: “Nobody came today.”"
    found = blacked_out(text, quotations(text), 0)
    assert "“a mess”" in found
    assert "Nobody" not in found
    assert len(found) == len(text)


@given(st.text(alphabet=f"{MARKS}aB .,\n'’", max_size=80))
def test_any_text(text: str) -> None:
    """Quotations lie inside the text, nest properly, and masking keeps every offset."""
    found = quotations(text)
    assert all(0 <= q.start < q.end <= len(text) for q in found)
    for a in found:
        for b in found:
            apart = a.end <= b.start or b.end <= a.start
            nested = (a.start <= b.start and b.end <= a.end) or (
                b.start <= a.start and a.end <= b.end
            )
            assert apart or nested
    assert len(masked(text, found)) == len(text)
    assert len(blacked_out(text, found, 0)) == len(text)


def test_slip_of_an_opening_mark() -> None:
    """An opening mark after a comma and before a space ends the quotation that is open."""
    text = "“The crane is safe,“ she said. It fell."
    assert [text[q.start : q.end] for q in quotations(text)] == ["“The crane is safe,“"]
