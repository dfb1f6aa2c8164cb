"""German passages: who answers for what, as a reader wrote it down beforehand."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from _pytest.mark.structures import ParameterSet

from detector.extract.claims import claims
from detector.extract.lexicon import lexicon
from detector.extract.quotations import blacked_out, quotations
from detector.extract.statements import statements
from detector.types import Article, Statement
from tests.extract.conftest import article_of

FIXTURE = Path(__file__).with_name("german.toml")
PASSAGES = tomllib.loads(FIXTURE.read_text(encoding="utf-8"))["text"]
ARTICLE = re.compile(r"^(?:Der|Die|Das|Eine?)\s")


def article(passage: dict[str, Any]) -> Article:
    return article_of(
        passage["text"], language="de", outlet="Outlet", published=passage.get("published")
    )


def plain(name: str | None) -> str | None:
    return ARTICLE.sub("", name) if name else None


def claimed(found: tuple[Statement, ...], claim: dict[str, str]) -> bool:
    return any(
        proposition.text.rstrip(".") == claim["text"]
        and proposition.stance == claim.get("stance", "asserts")
        and plain(statement.voice.speaker) == plain(claim.get("speaker", statement.voice.speaker))
        and ("speaker" in claim or "source" in claim or statement.voice.kind == "outlet")
        and ("source" not in claim or statement.voice.origin == claim["source"])
        for statement in found
        for proposition in statement.propositions
    )


def cases() -> Iterator[ParameterSet]:
    for passage in PASSAGES:
        missed = passage.get("missed")
        marks = [pytest.mark.xfail(reason=missed, strict=True)] if missed else []
        yield pytest.param(passage, marks=marks, id=passage["text"][:40])


@pytest.mark.parametrize("passage", cases())
def test_claims(passage: dict[str, Any]) -> None:
    """Each claim of a passage is a proposition of a statement of whoever answers for it."""
    found = statements([article(passage)])
    told = [
        (s.voice.speaker, s.voice.origin, p.stance, p.text) for s in found for p in s.propositions
    ]
    assert [claim for claim in passage["claims"] if not claimed(found, claim)] == [], told


def framed(text: str) -> list[tuple[str, list[str | None], str]]:
    bare = blacked_out(text, quotations(text), 0)
    return [
        (c.words(text).strip(" .,„“»«"), [f.source for f in c.frames], c.frames[-1].stance)
        for c in claims(bare, 0, len(text), lexicon("de"))
        if c.frames
    ]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Kern sagte, dass der Damm alt ist.", "Kern", "der Damm alt ist"),
        ("Kern sagte am Montag, der Damm sei alt.", "Kern", "der Damm sei alt"),
        ("Am Montag sagte Kern in Halden, der Damm sei alt.", "Kern", "der Damm sei alt"),
        ("Zuvor hatte das Blatt gemeldet, der Damm sei alt.", "das Blatt", "der Damm sei alt"),
        ("Der Damm sei alt, teilte die Stadt am Montag mit.", "die Stadt", "Der Damm sei alt"),
        ("Der Damm ist alt, so ein Sprecher.", "ein Sprecher", "Der Damm ist alt"),
        ("„Der Damm ist alt“, so Jan Kern.", "Jan Kern", "Der Damm ist alt"),
        ("„Der Damm ist alt“, sagte der Chef der Zeitung.", "der Chef", "Der Damm ist alt"),
        ("Laut Polizei ist der Damm alt.", "Polizei", "ist der Damm alt"),
        ("Nach Angaben der Polizei ist der Damm alt.", "Polizei", "ist der Damm alt"),
        ("Der Polizei zufolge ist der Damm alt.", "Polizei", "ist der Damm alt"),
        ("Wie die Stadt mitteilte, ist der Damm alt.", "die Stadt", "ist der Damm alt"),
        ("Der Damm ist alt, wie Jan Kern am Montag mitteilte.", "Jan Kern", "Der Damm ist alt"),
        ("Wie aus einem Bericht hervorgeht, ist der Damm alt.", "Bericht", "ist der Damm alt"),
        ("Aus der Stadt hieß es, der Damm sei alt.", "Stadt", "der Damm sei alt"),
    ],
)  # fmt: skip
def test_rule(text: str, source: str, content: str) -> None:
    """One frame comes off, with its source and without a word of its content."""
    assert framed(text) == [(content, [source], "asserts")]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Kern bestritt, dass der Damm alt ist.", "Kern", "der Damm alt ist"),
        ("Kern wies Berichte zurück, wonach der Damm alt ist.", "Kern", "der Damm alt ist"),
        ("Kern hat Berichte dementiert, nach denen der Damm alt ist.", "Kern", "der Damm alt ist"),
        ("Kern wies die Vorwürfe zurück.", "Kern", "die Vorwürfe"),
        ("Kern nannte den Bericht falsch.", "Kern", "den Bericht"),
    ],
)
def test_denial(text: str, source: str, content: str) -> None:
    """What somebody rejects is what he holds false."""
    assert framed(text) == [(content, [source], "denies")]


@pytest.mark.parametrize(
    "text",
    [
        "Der Damm ist alt.",
        "Kern sagte die Reise ab.",
        "Die Stadt teilte das Gelände in zwei Hälften.",
        "Kern wies dem Mann den Weg.",
        "Der Zug kam so spät an.",
    ],
)
def test_no_frame(text: str) -> None:
    """A sentence in which nobody says anything has no source."""
    assert framed(text) == []
