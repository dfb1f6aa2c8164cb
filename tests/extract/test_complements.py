"""Claims that are no clause: accusations, descriptions, vows, and what is denied in a noun."""

import pytest

from tests.extract.conftest import Reading

Told = list[tuple[str | None, str, str]]


def told(read: Reading, *paragraphs: str, **fields: object) -> Told:
    return [
        (s.voice.speaker, p.stance, p.text)
        for s in read(*paragraphs, **fields)
        for p in s.propositions
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The union accused the owners of hiding the letter.",
            ("union", "asserts", "The owners are hiding the letter."),
        ),
        (
            "The union accused the owner of having sold the dam.",
            ("union", "asserts", "The owner has sold the dam."),
        ),
        (
            "Engineers described the old dam as a danger to the town.",
            ("Engineers", "asserts", "The old dam is a danger to the town."),
        ),
        (
            "The mayor's office named the rains as the cause of the collapse.",
            ("mayor's office", "asserts", "The rains are the cause of the collapse."),
        ),
        (
            "Police identified the driver as John Marsh.",
            ("Police", "asserts", "The driver is John Marsh."),
        ),
        (
            "The minister blamed the owner for the flood.",
            ("minister", "asserts", "The owner is to blame for the flood."),
        ),
        (
            "The union vowed not to return to the talks.",
            ("union", "plans", "The union will not return to the talks."),
        ),
        (
            "A group of hackers claimed responsibility for the theft.",
            ("group of hackers", "asserts", "A group of hackers is responsible for the theft."),
        ),
    ],
)
def test_complement(read: Reading, sentence: str, expected: tuple[str, str, str]) -> None:
    """What somebody is accused of, called, blamed for or vows becomes a clause."""
    assert told(read, sentence) == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The owner denied any delay in the repairs.", "There was delay in the repairs."),
        ("The bank dismissed reports of a merger.", "There was a merger."),
        ("The owner denied hiding the letter.", "The owner is hiding the letter."),
        ("The owner denied having met the spy.", "The owner has met the spy."),
        ("The owner denied involvement in the theft.", "The owner was involved in the theft."),
        ("The bank rejected claims that it hid the letter.", "The bank hid the letter."),
        ("A guide denied soldiers shot at the crowd.", "Soldiers shot at the crowd."),
        (
            "The bank said reports that the vault was empty were completely false.",
            "The vault was empty.",
        ),
        ("The bank said it was untrue that the vault was empty.", "The vault was empty."),
        (
            "The bank said there was no truth in reports that the vault was empty.",
            "The vault was empty.",
        ),
        ("A clerk called it “absurd” to claim the vault was empty.", "The vault was empty."),
    ],
)
def test_denied(read: Reading, sentence: str, expected: str) -> None:
    """What is denied, in a noun, a participle or as false, is an affirmative clause held false."""
    ((_, stance, text),) = told(read, sentence)
    assert (stance, text.replace("Owner", "The owner").replace("Bank", "The bank")) == (
        "denies",
        expected,
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "The court denied bail to the owner.",
        "The owner rejected the offer.",
        "The judge denied the motion on Friday.",
        "The ministry has yet to confirm that the plane crashed.",
        "The ministry refused to confirm that the plane crashed.",
        "The clerk was accused of theft.",
    ],
)
def test_no_claim(read: Reading, sentence: str) -> None:
    """Who refuses an offer, a motion or an answer denies no claim."""
    ((speaker, stance, text),) = told(read, sentence)
    assert (speaker, stance) == (None, "asserts")
    assert text == sentence


def test_denied_in_a_participle(read: Reading) -> None:
    """“..., denying that P” is a claim of its own, held false."""
    found = told(read, "The owner said repairs had begun, denying that the dam was old.")
    assert [(stance, text) for _, stance, text in found] == [
        ("asserts", "Repairs had begun."),
        ("denies", "The dam was old."),
    ]


def test_the_report_of_a_publication(read: Reading) -> None:
    """A named publication's report is what that publication said, not the first report."""
    found = told(
        read,
        "The mayor left, Reuters reported.",
        "The dam broke, CBS News reported.",
        "The city has vigorously rejected the CBS News report.",
    )
    assert found[-1] == ("city", "denies", "The dam broke.")
