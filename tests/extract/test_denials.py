"""Denials: what "it" and "the allegations" hold to be false."""

import pytest

from detector.types import Stance, Statement
from tests.extract.conftest import Reading

REPORT = "The mayor sold the harbour, The Wall Street Journal reported."


def last(found: tuple[Statement, ...]) -> tuple[str | None, Stance, list[tuple[Stance, str]]]:
    statement = found[-1]
    told = [(p.stance, p.text) for p in statement.propositions]
    return statement.voice.speaker, statement.voice.stance, told


def test_that_clause(read: Reading) -> None:
    """A denied clause is held false, in affirmative words."""
    found = read("Mayor Ann Reed denied that the harbour was sold.")
    assert last(found) == ("Ann Reed", "denies", [("denies", "The harbour was sold.")])


def test_noun(read: Reading) -> None:
    """“The allegations” are the leading report."""
    found = read(REPORT, "The city hall denied the allegations.")
    assert last(found)[1:] == ("denies", [("denies", "The mayor sold the harbour.")])


def test_anaphor(read: Reading) -> None:
    """“This” is the statement before."""
    found = read("The mayor sold the harbour.", "Her lawyer Tom Diaz denied this.")
    assert last(found) == ("Tom Diaz", "denies", [("denies", "The mayor sold the harbour.")])


def test_idiom(read: Reading) -> None:
    """“It's all untrue” denies the report."""
    found = read(REPORT, "“It’s all untrue,” lawyer Tom Diaz said.")
    assert last(found) == ("Tom Diaz", "denies", [("denies", "The mayor sold the harbour.")])


def test_nothing_to_deny(read: Reading) -> None:
    """A denial of something that the article does not tell is a statement that claims nothing."""
    found = read("The city hall denied the old accusations of the union about the wages.")
    assert found[-1].voice.stance == "denies"
    assert found[-1].propositions == ()


def test_languages(read: Reading) -> None:
    """The same in the other languages."""
    uk = read("Мер продав порт.", "Адвокат Петро Коваленко це заперечив.", language="uk")
    assert last(uk)[1:] == ("denies", [("denies", "Мер продав порт.")])
    ru = read("Мэр продал порт.", "Адвокат Пётр Коваленко это опроверг.", language="ru")
    assert last(ru)[1:] == ("denies", [("denies", "Мэр продал порт.")])
    vi = read("Luật sư Tom Diaz phủ nhận rằng cảng đã bị bán.", language="vi")
    assert last(vi)[1:] == ("denies", [("denies", "Cảng đã bị bán.")])


def test_labels(read: Reading) -> None:
    """Whoever calls a report a lie denies it; whoever does not deny it does not."""
    uk = read("Мер продав порт.", "Міська рада назвала це брехнею.", language="uk")
    assert last(uk)[1:] == ("denies", [("denies", "Мер продав порт.")])
    ru = read("Мэр продал порт.", "Компания не отрицает, что купила его.", language="ru")
    assert ru[-1].voice.stance == "asserts"
    vi = read("Ông Trần Văn Nam phủ nhận việc cảng đóng cửa.", language="vi")
    assert last(vi) == ("Trần Văn Nam", "denies", [("denies", "Cảng đóng cửa.")])


@pytest.mark.parametrize(
    "denial",
    [
        "Ann Reed called it a lie.",
        "Ann Reed called the claim “nonsense”.",
        "Ann Reed issued a flat denial.",
        "Ann Reed said that was not true.",
        "“It is a lie,” Ann Reed said.",
    ],
)
def test_denial_of_the_statement_before(read: Reading, denial: str) -> None:
    """Without a report, a lie or a denial is of what was said before."""
    _, found = read("Tom Diaz said the ferry sank.", denial)
    assert (found.voice.speaker, found.voice.stance) == ("Ann Reed", "denies")
    assert [p.text for p in found.propositions] == ["The ferry sank."]


def test_nothing_behind_a_semicolon_is_denied(read: Reading) -> None:
    """What follows a semicolon is no part of what is denied."""
    found = read("The mayor denied any delay; the council will vote on Monday.")
    assert [(p.stance, p.text) for s in found for p in s.propositions] == [
        ("denies", "There was delay."),
        ("plans", "The council will vote on Monday."),
    ]
    assert found[1].voice.kind == "outlet"


@pytest.mark.parametrize(
    ("language", "before", "text", "answer"),
    [
        (
            "en",
            "The Norland Courier reported that the clinic had turned away patients.",
            "Director Pia Holt denied the report: “We never turned anybody away.”",
            "We never turned anybody away.",
        ),
        (
            "uk",
            "Газета «Берег» написала, що лікарня відмовляла хворим.",
            "Директорка Ольга Зима заперечила звинувачення: «Ми нікому не відмовляли».",
            "Ми нікому не відмовляли.",
        ),
    ],
)
def test_answered(read: Reading, language: str, before: str, text: str, answer: str) -> None:
    """What somebody says to deny it is said, not denied, and is nothing that is denied next."""
    found = read(before, text, language=language)
    assert [s.voice.stance for s in found] == ["asserts", "denies", "asserts"]
    assert found[-1].propositions[0].text == answer


def test_nobody_denies_his_own_words(read: Reading) -> None:
    """After “we never did”, “the claims” are not that."""
    found = read("“We never closed the clinic,” Pia Holt said.", "Holt denied the claims.")
    assert [p.text for s in found if s.voice.stance == "denies" for p in s.propositions] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Pia Holt rejected the account, which had been published on Monday."),
        ("en", "Pia Holt dismissed the explanation, which came out on Monday, as “an insult”."),
        ("uk", "Ольга Зима заперечила звинувачення, які оприлюднили в понеділок."),
    ],
)
def test_clause_beside_it(read: Reading, language: str, text: str) -> None:
    """What is said of a denied account is not denied."""
    (found,) = read(text, language=language)
    assert (found.voice.stance, found.propositions) == ("denies", ())


def test_dismissing(read: Reading) -> None:
    """What somebody dismisses behind a quotation is denied."""
    found = read("“It was slow,” Pia Holt said, dismissing reports that the tram had raced.")
    assert [s.voice.stance for s in found] == ["asserts", "denies"]
    assert found[1].propositions[0].text == "The tram had raced."
