"""Who says it where the verb of saying has no subject beside it, or stands inside the content."""

import pytest

from tests.extract.conftest import Reading


def told(read: Reading, text: str) -> list[tuple[str | None, list[str]]]:
    return [(s.voice.speaker, [p.text for p in s.propositions]) for s in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Reed visited the harbour and said that the crane was safe.",
        "Ann Reed visited the harbour, and said the crane was safe.",
        "Ann Reed visited the harbour but later added that the crane was safe.",
    ],
)
def test_second_predicate(read: Reading, text: str) -> None:
    """The subject of the first verb says what the second predicate introduces."""
    assert told(read, text)[1] == ("Ann Reed", ["The crane was safe."])
    assert told(read, text)[0][0] is None


def test_subject_of_another_clause(read: Reading) -> None:
    """A clause in between may have another subject, so nobody is named."""
    found = told(read, "Ann Reed met the man who owns the crane and said that it was safe.")
    assert [speaker for speaker, _ in found] == [None]


def test_said_and_added(read: Reading) -> None:
    """The speaker of the first content adds the second; its own subject does not."""
    found = told(read, "Ann Reed said that the crane was old and added that the pier had sunk.")
    assert found == [
        ("Ann Reed", ["The crane was old."]),
        ("Ann Reed", ["The pier had sunk."]),
    ]


def test_inserted(read: Reading) -> None:
    """A frame inside its content is cut out, and the two halves are one claim."""
    text = "The crane, Ann Reed said on Monday, fell into the harbour."
    assert told(read, text) == [("Ann Reed", ["The crane fell into the harbour."])]


def test_inserted_after_an_introduction(read: Reading) -> None:
    """What stands before a frame between commas belongs to the content."""
    text = "In the harbour, Ann Reed said, the crane fell on a ship."
    assert told(read, text) == [("Ann Reed", ["In the harbour the crane fell on a ship."])]


def test_resumed_quotation(read: Reading) -> None:
    """A quotation that its frame breaks in the middle of a sentence is one claim."""
    text = "“When the crane fell on the ship,” Ann Reed said, “nobody was inside it.”"
    assert told(read, text) == [
        ("Ann Reed", ["When the crane fell on the ship, nobody was inside it."])
    ]


def test_no_evidence_that(read: Reading) -> None:
    """Who found no evidence of something has not said it."""
    found = told(read, "The inspectors found little evidence that the crane was safe.")
    assert all("The crane was safe." not in texts for _, texts in found)


@pytest.mark.parametrize("verb", ["he’s ill", "it sinks", "they know him", "she objected"])
def test_verb_after_a_pronoun(read: Reading, verb: str) -> None:
    """A pronoun shows that a verb follows, contracted or not, so that the words are a claim."""
    (found,) = read(f"Ann Reed said {verb} there.")
    assert found.voice.speaker == "Ann Reed"


def test_citing_a_thing(read: Reading) -> None:
    """A reason that is cited answers for nothing."""
    (found,) = read("The yard closed the pier, citing changes in the weather.")
    assert found.voice.kind == "outlet"


def test_apposition_after_according_to(read: Reading) -> None:
    """What says who the source is does not begin the claim."""
    text = "According to Ann Reed, the head of the yard, the crane was safe."
    assert told(read, text) == [("Ann Reed", ["The crane was safe."])]


def test_according_to_at_the_end_with_apposition(read: Reading) -> None:
    """The same, after the claim."""
    text = "The crane was safe, according to Ann Reed, the head of the yard."
    assert told(read, text) == [("Ann Reed", ["The crane was safe."])]


def test_told_somebody(read: Reading) -> None:
    """Whom it was told is no part of the claim, also without "that"."""
    text = "Ann Reed told the crew on Monday she would repair the crane."
    assert told(read, text) == [("Ann Reed", ["Ann Reed would repair the crane."])]


def test_said_before_a_quotation(read: Reading) -> None:
    """A clause that is said before a later quotation is a claim of its own."""
    found = told(read, "Ann Reed said the crane was safe, but added, “We will not use it.”")
    assert found[0] == ("Ann Reed", ["The crane was safe."])


def test_denial_repeated(read: Reading) -> None:
    """A denial that is said twice in one sentence is one statement."""
    found = read(
        "The yard has closed the pier, The New York Times reported.",
        "Ann Reed denied the allegations in the report, saying “It’s all untrue.”",
    )
    assert [s.voice.stance for s in found] == ["asserts", "denies"]


def test_said_and_adding(read: Reading) -> None:
    """What is added behind a frame at the end of its content is a second claim."""
    found = told(read, "The crane fell on Monday, Ann Reed said, adding that the pier had sunk.")
    assert found == [
        ("Ann Reed", ["The crane fell on Monday."]),
        ("Ann Reed", ["The pier had sunk."]),
    ]


def test_quoted_end(read: Reading) -> None:
    """A content whose last words are quoted ends at the comma inside the quotation mark."""
    found = told(read, "The crane “will hold for many years,” Ann Reed said.")
    assert found == [("Ann Reed", ["The crane will hold for many years."])]


def test_long_subject(read: Reading) -> None:
    """After “said” the subject of the claim may be long."""
    text = (
        "Ann Reed said the oldest and by far the heaviest of the three cranes in the harbour "
        "was safe."
    )
    assert [speaker for speaker, _ in told(read, text)] == ["Ann Reed"]


def test_adjective_is_no_role(read: Reading) -> None:
    """“The official route” names nobody."""
    (*_, found) = read("Ann Reed, an official, left.", "The yard closed the official route.")
    assert [p.text for p in found.propositions] == ["The yard closed the official route."]


def test_clause_is_not_torn(read: Reading) -> None:
    """A verb whose complement is the clause after it is not cut from it."""
    (found,) = read("One problem is although the crane was safe the pier had sunk.")
    assert [p.text.endswith("problem is.") for p in found.propositions] == [False]
