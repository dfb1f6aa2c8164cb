"""Sentences: where they end, and where they do not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detector.extract.sentences import LONGEST_SENTENCE, flat, sentences
from detector.types import Block


def split(text: str, language: str = "en") -> list[str]:
    found = sentences(text, Block(0, len(text), "paragraph"), language)
    return [text[start:end] for start, end in found]


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("en", ["The U.S. envoy met Mr. Smith on Friday.", "They left."]),
        ("en", ["He met current and ex-U.S., European and other officials.", "They left."]),
        ("en", ["Details of Ms. Reed’s claim were checked by Sen. Burr.", "They held."]),
        ("en", ["“It is over.”", "Nobody came."]),
        ("en", ["“It is over,” she said.", "“Go home.”"]),
        ("en", ["It cost $3.5 million.", "Why?", "Nobody knows!"]),
        ("uk", ["Ціна зросла до 3 млн. грн. за рік.", "Це багато."]),
        ("uk", ['"Ми йдемо", - сказав він.', '"Вони лишаються".', "Усе."]),
        ("ru", ["Об этом рассказал им. Иванова завод.", "Он закрыт."]),
        ("vi", ["Ông ấy đã rời đi.", "Không ai đến."]),
        ("de", ["Es regnet.", "Es schneit."]),
        ("de", ["Am 14. August, vor dem 1. Weltkrieg, kam er.", "Er war der 5. Bote."]),
        ("de", ["Orte wie z. B. Kiel oder d. h. Häfen, auch Nr. 7, sind zu.", "Dr. Lau kam."]),
        ("de", ["Es kamen 14.", "Niemand blieb."]),
        ("fr", ["M. Roche et Mme Petit ont signé le n° 4.", "MM. Blanc et Noir partent."]),
        ("es", ["El Sr. Cano y la Dra. Vega leyeron el n.º 8 de la Av. Mayor.", "Salieron."]),
        ("pl", ["Prof. Wilk i dr. Lis mieszkają przy ul. Leśnej.", "Wyszli."]),
        ("pl", ["Państwo ma 34 proc. udziałów.", "Cena wzrosła o 3 proc.", "Minister wyszedł."]),
    ],
)
def test_split(language: str, parts: list[str]) -> None:
    """Abbreviations and closing marks end no sentence by themselves."""
    assert split(" ".join(parts), language) == parts


def test_hard_lines() -> None:
    """A line that breaks in the middle of a sentence is part of it, offsets and all."""
    assert split("The mayor said that\nthe bridge is closed.\nIt is old.") == [
        "The mayor said that\nthe bridge is closed.",
        "It is old.",
    ]


def test_headline_is_one_sentence() -> None:
    """A headline with a full stop is still one statement."""
    text = "Storm over. Harbour opens"
    assert sentences(text, Block(0, len(text), "headline"), "en") == [(0, len(text))]


def test_block_offsets() -> None:
    """Offsets count from the start of the article, not of the block."""
    text = "Menu\n\nIt rains. It pours."
    assert [text[a:b] for a, b in sentences(text, Block(6, len(text), "paragraph"), "en")] == [
        "It rains.",
        "It pours.",
    ]


def test_no_sentence_is_unbearable() -> None:
    """A table without full stops is cut, and nothing of it is lost."""
    text = "word " * 3 * LONGEST_SENTENCE
    found = split(text)
    assert max(map(len, found)) <= LONGEST_SENTENCE
    assert " ".join(found) == text.strip()


@given(st.text(max_size=200))
@settings(deadline=None)
def test_any_text(text: str) -> None:
    """Sentences are in order, do not overlap, and leave out only white space."""
    found = sentences(text, Block(0, len(text), "paragraph"), "en")
    position = 0
    for start, end in found:
        assert position <= start < end <= len(text)
        assert not text[position:start].strip()
        position = end
    assert not text[position:].strip()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("''It is old,'' she said.", ' "It is old,"  she said.'),
        ("She said: ``It is old.''", 'She said:  "It is old." '),
        ("''She said 'no.'''", " \"She said 'no.'\" "),
        ("It isn't the Reeds' boat.", "It isn't the Reeds' boat."),
    ],
)
def test_two_apostrophes(text: str, line: str) -> None:
    """Two apostrophes are one quotation mark, in a line of the same length."""
    assert flat(text) == line
    assert len(line) == len(text)
