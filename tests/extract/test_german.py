"""German passages: who answers for what, as a reader wrote it down beforehand."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from _pytest.mark.structures import ParameterSet

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
