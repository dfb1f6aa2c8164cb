"""What nobody sees must hide nothing."""

from pathlib import Path

import pytest

from detector.extract.statements import statements
from detector.ingest import ingest
from detector.ingest.invisible import visible


@pytest.mark.parametrize(
    "hidden", ["\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\u202e", "\ufeff"]
)
def test_a_denial_stays_a_denial(tmp_path: Path, hidden: str) -> None:
    """A soft hyphen in "denied" made an assertion of the outlet's own of it."""
    (tmp_path / "a.txt").write_text(
        f"The harbour\n\nThe ministry de{hidden}nied that ferries were late on Monday morning.\n",
        encoding="utf-8",
    )
    articles, _, _ = ingest([tmp_path])
    found = [one for one in statements(articles) if one.voice.stance == "denies"]
    assert [one.propositions[0].text for one in found] == ["Ferries were late on Monday morning."]
    text = articles[0].text
    assert all(text[one.start : one.end] == one.text for one in found)


def test_joiners_that_are_letters_business_are_kept() -> None:
    """As in Persian and in Hindi."""
    for text in ("می\u200cخواهم", "क\u094d\u200dष"):
        assert visible(text) == text
