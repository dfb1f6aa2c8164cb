"""Short texts in four languages: who answers for what, as a reader wrote it down beforehand."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from _pytest.mark.structures import ParameterSet

from detector.extract.statements import statements
from detector.types import Article, Statement
from tests.extract.conftest import article_of

FIXTURE = Path(__file__).parents[2] / "fixtures/languages.toml"
TEXTS = tomllib.loads(FIXTURE.read_text(encoding="utf-8"))["text"]


def article(text: dict[str, Any]) -> Article:
    return article_of(
        text["text"], language=text["language"], outlet="Outlet", published=text.get("published")
    )


def claimed(found: tuple[Statement, ...], claim: dict[str, str]) -> bool:
    return any(
        proposition.text.rstrip(".") == claim["text"]
        and proposition.stance == claim.get("stance", "asserts")
        and statement.voice.speaker == claim.get("speaker", statement.voice.speaker)
        and ("speaker" in claim or "source" in claim or statement.voice.kind == "outlet")
        and ("source" not in claim or statement.voice.origin == claim["source"])
        for statement in found
        for proposition in statement.propositions
    )


def cases() -> Iterator[ParameterSet]:
    for text in TEXTS:
        marks = [pytest.mark.xfail(reason=text["missed"], strict=True)] if "missed" in text else []
        yield pytest.param(text, marks=marks, id=f"{text['language']} {text['text'][:40]}")


@pytest.mark.parametrize("text", cases())
def test_claims(text: dict[str, Any]) -> None:
    """Each claim of a text is a proposition of a statement of whoever answers for it."""
    found = statements([article(text)])
    told = [
        (s.voice.speaker, s.voice.origin, p.stance, p.text) for s in found for p in s.propositions
    ]
    assert [claim for claim in text["claims"] if not claimed(found, claim)] == [], told
