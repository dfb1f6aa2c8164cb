"""Continuations: what goes on after the sentence that has its cue."""

from tests.extract.conftest import Reading


def test_monologue(read: Reading) -> None:
    """A quotation that goes on after its cue, and in the next paragraph, keeps its speaker."""
    found = read(
        "“The dam is safe,” Mayor Ann Reed said. “Nobody has to leave.",
        "“We checked it on Monday.”",
    )
    assert [s.voice.speaker for s in found] == ["Ann Reed"] * 3
