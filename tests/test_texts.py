"""Texts with answers: what counts as found, and as right."""

import json

from eval import texts


def claim(speaker: str | None, text: str, stance: str = "asserts") -> dict[str, str | None]:
    return {"speaker": speaker, "origin": None, "stance": stance, "text": text}


TEXT = {
    "round": 1,
    "language": "en",
    "published": "2024-05-02",
    "text": "Mayor Ann Reed said the dam is safe. The port has been closed for a week.",
    "claims": [
        claim("Ann Reed", "The dam is safe."),
        claim(None, "The port has been closed for a week."),
        claim("Tom Diaz", "The dam is safe."),
        claim(None, "The port has been closed for a week.", "denies"),
        claim(None, "Two sailors drowned."),
    ],
}


def test_answers() -> None:
    """A claim is right with its source, its stance and its words, and not found without words."""
    found = texts.answers(TEXT)
    assert [one.right for one in found] == [True, True, False, False, False]
    assert [one.source for one in found] == [True, True, False, True, False]
    assert [one.found for one in found] == [True, True, True, True, False]


def test_overlap() -> None:
    """Words are counted with their repetitions, order and case aside."""
    assert texts.overlap("The dam broke", "broke the DAM") == 1
    assert texts.overlap("a a b", "a b b") == 2 / 3
    assert texts.overlap("dam", "") == 0


def test_table() -> None:
    """Each language of a round has a row, and all have one."""
    rows = texts.table([texts.answers(TEXT)]).splitlines()
    assert rows[-2:] == [
        "| 1 | en | 1 | 0 | 5 | 4 | 3 | 3 | 2 |",
        "| all | all | 1 | 0 | 5 | 4 | 3 | 3 | 2 |",
    ]


def test_committed_texts() -> None:
    """The committed texts are three rounds in four languages and two in three others."""
    read = [json.loads(line) for line in texts.TEXTS.read_text(encoding="utf-8").splitlines()]
    assert [one["round"] for one in read] == [1] * 20 + [2] * 20 + [3] * 20 + [4] * 15 + [5] * 15
    assert {one["language"] for one in read} == {"en", "uk", "ru", "vi", "es", "fr", "pl"}
    assert all(one["claims"] for one in read)
