"""Where what somebody says begins, and where it ends."""

import pytest

from tests.extract.conftest import Reading


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Reed told reporters this was the last ferry.", "This was the last ferry."),
        ("Reed told host Jan Novak a strike is likely.", "A strike is likely."),
        ("Reed warned the council the wall would fall.", "The wall would fall."),
        ("Reed said in a brief statement that the mill had burned.", "The mill had burned."),
        ("Reed argued there’ll be no harbour.", "There’ll be no harbour."),
        ("Reed said members shouldn’t pay twice.", "Members shouldn’t pay twice."),
        ("Reed (a miller who has retired) says the mill had burned.", "The mill had burned."),
        ("A miller who knows the owner said the mill had burned.", "The mill had burned."),
        ("The mill had burned, according to Reed, one of the owners.", "The mill had burned."),
    ],
)
def test_begins(read: Reading, text: str, claim: str) -> None:
    """A content begins after the listener, the place and the document, however it is joined."""
    said = read(text)[-1]
    assert said.voice.speaker is not None
    assert [p.text for p in said.propositions] == [claim]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels asserted responsibility for that raid on the harbour.",
        "While the port added around 300 jobs in May, the town lost its mill.",
        "The merger, announced Friday, would close the mill.",
    ],
)
def test_no_content(read: Reading, text: str) -> None:
    """An object or a participle is nobody's claim."""
    assert {s.voice.kind for s in read(text)} == {"outlet"}


def test_withheld(read: Reading) -> None:
    """That somebody did not say something is said by the outlet."""
    first, second = read("Reed said the mill closed, but the mayor did not say when it closed.")
    assert (first.voice.speaker, second.voice.kind) == ("Reed", "outlet")


def test_quotation_that_begins_in_a_sentence(read: Reading) -> None:
    """A quotation that begins within a sentence is its speaker's to its end."""
    found = read("Reed said that it “does good work. And it pays its debts. Nobody doubts that.”")
    assert {s.voice.speaker for s in found} == {"Reed"}


@pytest.mark.parametrize(
    "text",
    [
        "“The mill had burned,” Reed told “Good Day Sofia” in March.",
        "For instance: “The mill had burned,” Reed told a reporter.",
        "The town mourns. (“The mill had burned,” Reed said.)",
        "On “Good Day Sofia,” Reed said the mill had burned.",
    ],
)
def test_around_a_quotation(read: Reading, text: str) -> None:
    """Brackets, an opening and the name of a programme are no part of what is said."""
    said = read(text)[-1]
    assert (said.voice.speaker, [p.text for p in said.propositions]) == (
        "Reed",
        ["The mill had burned."],
    )


@pytest.mark.parametrize(
    "text",
    [
        "Jan Novak — a miller from Varna — says the mill had burned.",
        "Jan Novak opened his campaign by declaring that the mill had burned.",
        "Jan Novak continued to insist that the mill had burned.",
        "“The mill had burned!” Jan Novak said on the radio.",
    ],
)
def test_speaker(read: Reading, text: str) -> None:
    """Dashes, a manner and an auxiliary stand between a speaker and a cue."""
    said = read(text)[-1]
    assert said.voice.speaker == "Jan Novak"
    assert [p.text for p in said.propositions] == ["The mill had burned."]


@pytest.mark.parametrize(
    ("text", "speaker", "claim"),
    [
        ("A month later, Ann Reed said she had sold it.", "Ann Reed", "Ann Reed had sold it."),
        ("Late Friday, Ann Reed said the mill is shut.", "Ann Reed", "The mill is shut."),
        (
            "Guild leader Ann Reed, who has feuded with Tom Diaz, said the mill is shut.",
            "Ann Reed",
            "The mill is shut.",
        ),
        (
            "Mayor Ann Reed, who has said the mill is hers, argued that the dam is safe.",
            "Ann Reed",
            "The dam is safe.",
        ),
    ],
)
def test_subject_after_an_introduction(read: Reading, text: str, speaker: str, claim: str) -> None:
    """A time in front of the subject is not the subject."""
    (found,) = read(text)
    assert found.voice.speaker == speaker
    assert [p.text for p in found.propositions] == [claim]


@pytest.mark.parametrize(
    ("language", "text", "speaker", "claim"),
    [
        (
            "ru",
            "Цены на хлеб растут, говорится в отчете союза.",
            "отчет союза",
            "Цены на хлеб растут.",
        ),
        (
            "ru",
            "Рост достигнет пика зимой, сообщает Reuters.",
            "Reuters",
            "Рост достигнет пика зимой.",
        ),
        ("ru", "Ковач дал понять, что мост закрыт.", "Ковач", "Мост закрыт."),
        (
            "uk",
            "Попит досягне піку взимку, повідомляє Reuters.",
            "Reuters",
            "Попит досягне піку взимку.",
        ),
        ("uk", "Ковач дав зрозуміти, що міст закрито.", "Ковач", "Міст закрито."),
        ("uk", "Двоє загиблих у шахті, повідомляє Reuters.", "Reuters", "Двоє загиблих у шахті."),
    ],
)
def test_who_reports(read: Reading, language: str, text: str, speaker: str, claim: str) -> None:
    """Who reports is told apart from what is reported."""
    (found,) = read(text, language=language)
    assert (found.voice.speaker or found.voice.origin) == speaker
    assert [p.text for p in found.propositions] == [claim]
