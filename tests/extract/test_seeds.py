"""The seed articles: who answers for what, as a person read them."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from detector.extract.statements import statements
from detector.ingest import ingest
from detector.types import Article, Statement

ROOT = Path(__file__).parents[2]
FACTS = tomllib.loads((ROOT / "fixtures/seeds_voices.toml").read_text(encoding="utf-8"))["voice"]


@cache
def seeds() -> tuple[dict[str, Article], tuple[Statement, ...]]:
    articles = ingest([ROOT / "seeds"])[0]
    return {article.id: article for article in articles}, statements(articles)


@pytest.mark.parametrize("fact", FACTS, ids=lambda f: f"{f['article']} {f['begins'][:40]}")
def test_voice(fact: dict[str, Any]) -> None:
    """A statement of the seeds has the kind, speaker, origin and stance that its article says."""
    articles, found = seeds()
    voices = [
        s.voice
        for s in found
        if Path(articles[s.article].path).name.startswith(fact["article"])
        and " ".join(s.text.split()).startswith(fact["begins"])
    ]
    assert len(voices) == 1
    voice = voices[0]
    assert voice.kind == fact["kind"]
    assert voice.speaker == fact.get("speaker")
    assert voice.origin == fact.get("origin")
    assert voice.named == fact.get("named", True)
    assert voice.stance == fact.get("stance", "asserts")
    assert fact.get("via") is None or fact["via"] in voice.chain
