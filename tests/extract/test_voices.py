"""Voices: who answers for a statement."""

import re

import pytest

from detector.extract.voices import PAPER
from tests.extract.conftest import Reading, voice


def test_outlet(read: Reading) -> None:
    """What nobody says, the outlet says."""
    found = voice(read, "The dam broke.")
    assert (found.kind, found.speaker, found.origin) == ("outlet", None, None)
    assert found.chain == ("The Harbour Gazette",)


def test_unknown_outlet(read: Reading) -> None:
    """An outlet that is not known is in no chain: absent knowledge has no name there."""
    assert voice(read, "The dam broke.", outlet=None).chain == ()


def test_quote(read: Reading) -> None:
    """A quoted person answers for the words."""
    found = voice(read, "“The dam broke,” Mayor Ann Reed told Reuters.")
    assert (found.kind, found.speaker) == ("quote", "Ann Reed")


def test_told_a_publication(read: Reading) -> None:
    """Whom somebody told it is the origin."""
    found = voice(read, "Mayor Ann Reed told Reuters that the dam broke.")
    assert (found.kind, found.speaker, found.origin) == ("indirect", "Ann Reed", "Reuters")
    assert found.chain == ("The Harbour Gazette", "Reuters", "Ann Reed")


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Ann Reed denied a Reuters report that the dam broke.", ("Ann Reed",)),
        ("Ann Reed denied to Reuters that the dam broke.", ("Reuters", "Ann Reed")),
    ],
)
def test_who_denies_a_report_was_not_relayed_by_it(
    read: Reading, text: str, chain: tuple[str, ...]
) -> None:
    """A publication is a hand between the two only where the source spoke to it."""
    found = voice(read, text)
    assert found.speaker == "Ann Reed"
    assert found.chain == ("The Harbour Gazette", *chain)


def test_relay(read: Reading) -> None:
    """A relayed publication answers for its report, unnamed sources or not."""
    found = voice(read, "The dam broke, Reuters reported, citing two officials.")
    assert (found.kind, found.speaker, found.origin) == ("relay", "two officials", "Reuters")
    assert not found.named


def test_unnamed(read: Reading) -> None:
    """A description of unnamed sources is a speaker without a name."""
    found = voice(read, "Two officials said that the dam broke.")
    assert (found.kind, found.speaker, found.named) == ("indirect", "Two officials", False)


def test_quoted_in_a_quotation(read: Reading) -> None:
    """Who is quoted by a speaker answers, by way of the speaker."""
    found = voice(read, "“Then Tom said: “The dam will never break.”” Mayor Ann Reed recalled.")
    assert found.chain[-2:] == ("Ann Reed", "Tom")


@pytest.mark.parametrize("closing", ["”", "””"])
def test_a_quotation_in_a_quotation_goes_on_with_its_speaker(read: Reading, closing: str) -> None:
    """Whoever recalls it is who spoke, to the next sentence."""
    text = (
        "“Then Tom Hale said: “The dam will never break. The river is low this year,"
        f"{closing} Mayor Ann Reed recalled. She added that the water rose."
    )
    speakers = [one.voice.speaker for one in read(text) if "year" in one.text or "rose" in one.text]
    assert speakers == ["Tom Hale", "Ann Reed"]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("báo Đồng Quê tại đây", "Đồng Quê"),
        ("газете Степной Край вчера", "Степной Край"),
        ("gazecie Łódzki Głos w łodzi", "Łódzki Głos"),
    ],
)
def test_paper_behind_its_noun(words: str, name: str) -> None:
    """The name of a paper is its words in capitals, and ends where a small letter begins."""
    found = re.search(rf"^\w+\s{PAPER}", words, re.IGNORECASE)
    assert found is not None
    assert found["name"] == name
