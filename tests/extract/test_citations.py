"""Chains: each publication between the reader and a claim, in order."""

import pytest

from tests.extract.conftest import Reading

GAZETTE = "The Harbour Gazette"


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        (
            "The Guardian, citing Reuters, reported that divers told it that the ship sank.",
            ["The Guardian", "Reuters", "divers"],
        ),
        ("The Guardian reported, citing Reuters, that the ship sank.", ["The Guardian", "Reuters"]),
        ("Citing Reuters, The Guardian reported that the ship sank.", ["The Guardian", "Reuters"]),
        (
            "According to The Guardian, citing Reuters, the ship sank.",
            ["The Guardian", "Reuters"],
        ),
        (
            "Ann Reed told Reuters, according to The Guardian, that the ship sank.",
            ["The Guardian", "Reuters", "Ann Reed"],
        ),
        (
            "The ship sank, The Guardian reported, citing Reuters, which quoted two officials.",
            ["The Guardian", "Reuters", "two officials"],
        ),
        (
            "The ship sank, Interfax quoted Ann Reed as saying on Monday.",
            ["Interfax", "Ann Reed"],
        ),
        ("As Reuters first reported on Monday, the ship sank.", ["Reuters"]),
        ("The ship sank, as Reuters has reported.", ["Reuters"]),
    ],
)
def test_chain(read: Reading, text: str, chain: list[str]) -> None:
    """Who cites stands nearer the reader than who is cited, wherever the sentence says so."""
    (found,) = read(text)
    assert list(found.voice.chain) == [GAZETTE, *chain]
    assert [p.text for p in found.propositions] == ["The ship sank."]


@pytest.mark.parametrize(
    "text",
    [
        "As Ann Reed said she would, the diver sold the ship.",
        "The yard, citing bad weather, closed the pier.",
    ],
)
def test_no_chain(read: Reading, text: str) -> None:
    """A reason is no source, and what somebody said to be true of herself is no report."""
    assert [s.voice.chain for s in read(text)] == [(GAZETTE,)]


def test_caption(read: Reading) -> None:
    """A document before a colon says the quotation after it."""
    (found,) = read("From the report: “The ship sank in an hour.”")
    assert (found.voice.speaker, found.voice.kind) == ("report", "quote")
    (other,) = read("One thing was clear: “The ship sank in an hour.”")
    assert other.voice.speaker is None


def test_insertion_between_dashes(read: Reading) -> None:
    """A frame inside dashes holds for the words inside them."""
    main, inserted = read(
        "The fleet has grown -- it had two ships in 1990, according to Lloyd's -- and sails on."
    )
    assert (main.voice.kind, inserted.voice.speaker) == ("outlet", "Lloyd's")
