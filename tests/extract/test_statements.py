"""Statements end to end: invariants on any text, and short articles on other matters."""

from datetime import date
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detector.extract.lexicon import languages
from detector.extract.statements import statements
from detector.types import Article, Statement
from tests.extract.conftest import ArticleMaker, Reading, article_of

PIECES = st.sampled_from(
    ["“", "”", '"', "«", "»", ". ", ", ", " said ", "He ", "that ", "Ann Reed", "Reuters", " is ",
     "the talks ", "according to ", "citing ", "I ", "(", "]", "—", "\n", "■", "сказав ", "що ",
     "nói rằng ", "adding ", "denied ", "2022", "yesterday ", "and ", "as ", "’s ", "Mr. "]
)  # fmt: skip
SECONDS = 10
"""For a paragraph of :data:`HOSTILE` characters; a quadratic step takes minutes."""
HOSTILE = 30_000


def check(articles: list[Article], found: tuple[Statement, ...]) -> None:
    texts = {article.id: article.text for article in articles}
    assert len({s.id for s in found}) == len(found)
    for s in found:
        assert texts[s.article][s.start : s.end] == s.text
        assert s.text.strip() == s.text != ""
        assert s.voice.chain
        assert all(p.text.strip() for p in s.propositions)


@given(
    st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=40).map("".join),
    st.sampled_from([*languages(), "und"]),
)
@settings(deadline=None, max_examples=150)
def test_any_text(text: str, language: str) -> None:
    """Any text gives sound statements, twice the same."""
    articles = [article_of(text, headline=text[:40], language=language)]
    found = statements(articles)
    check(articles, found)
    assert statements(articles) == found


@pytest.mark.parametrize(
    "unit",
    ["“", '"', "“a” ", ", ", "Ab ", "said ", "He said that ", "“It is a claim.” ", "x, citing y ",
     "Ann Reed, who was a", "the talks with Ann Reed ", "according to x, ", "'", "and it "],
)  # fmt: skip
def test_hostile_text(unit: str) -> None:
    """No text takes more than linear time, roughly."""
    text = (unit * HOSTILE)[:HOSTILE]
    begun = perf_counter()
    statements([article_of(text)])
    assert perf_counter() - begun < SECONDS


def test_no_blocks(make_article: ArticleMaker) -> None:
    """An article without a body has no statements."""
    assert statements([make_article()]) == ()
    assert statements([]) == ()


def test_dateline(read: Reading) -> None:
    """A place and an agency in front are not claimed."""
    found = read("HARBOUR CITY (Reuters) - The dam broke on Friday.")
    assert [p.text for p in found[0].propositions] == ["The dam broke on Friday."]
    assert read("Harbour City (Reuters) -") == ()


def test_headline_credit(read: Reading) -> None:
    """The credit of a headline is its origin."""
    found = read("Rain fell.", headline="Mayor Sold the Harbour — WSJ")
    assert found[0].kind == "headline"
    assert found[0].voice.origin == "The Wall Street Journal"


FIRE = (
    "At least six died when a fire broke out in Norvik on Tuesday, the fire service said.",
    "“The alarm did not go off,” survivor Lena Brandt told AP. “We ran for the windows.”",
    "The owner, Stellan Group, denied that the doors were locked.",
)


def test_factory_fire(read: Reading) -> None:
    """Each of those who speak of a fire has its own statement."""
    found = read(*FIRE, published=date(2024, 5, 15))
    assert [(s.voice.kind, s.voice.speaker, s.voice.stance) for s in found] == [
        ("indirect", "fire service", "asserts"),
        ("quote", "Lena Brandt", "asserts"),
        ("quote", "Lena Brandt", "asserts"),
        ("indirect", "owner", "denies"),
    ]
    assert found[3].propositions[0].text == "The doors were locked."
    assert found[0].times[0].first == date(2024, 5, 14)


TRANSFER = (
    "Striker Mateo Silva will join Harbour United next season, according to L'Équipe.",
    "Coach Tom Diaz said he knew nothing about it.",
    "“Mateo is our player,” Diaz told reporters, adding that the club has received no offer.",
)


def test_transfer(read: Reading) -> None:
    """A rumour about a transfer is its paper's, and the coach's words are the coach's."""
    found = read(*TRANSFER)
    assert found[0].voice.stance == "plans"
    assert [s.voice.speaker for s in found[1:]] == ["Tom Diaz"] * 3
    assert found[1].propositions[0].text == "Tom Diaz knew nothing about it."
    assert found[3].propositions[0].text == "The club has received no offer."


FLOOD = (
    "Рівень води в Прип’яті піднявся на два метри.",
    "Про це повідомляє Reuters.",
    "Голова громади Олена Шевчук заявила, що евакуювали 300 людей.",
    '"Ми не чекали такої води", - сказала Шевчук.',
    "За даними рятувальників, загинула одна людина.",
)


def test_flood(read: Reading) -> None:
    """The same in Ukrainian."""
    found = read(*FLOOD, language="uk")
    assert [(s.voice.kind, s.voice.speaker) for s in found] == [
        ("outlet", None),
        ("indirect", "Олена Шевчук"),
        ("quote", "Олена Шевчук"),
        ("relay", "рятувальники"),
    ]
    assert found[1].propositions[0].text == "Евакуювали 300 людей."
    assert {s.voice.origin for s in found[1:]} == {"Reuters"}


ELECTION = (
    "Оппозиция обвинила власти Новограда в подлоге на выборах.",
    "Глава избиркома Ирина Соколова опровергла, что протоколы были переписаны.",
    "«Все протоколы на месте», — заявила Соколова.",
    "По словам наблюдателей, участок закрыли на час раньше.",
)


def test_election(read: Reading) -> None:
    """The same in Russian."""
    found = read(*ELECTION, language="ru")
    assert [(s.voice.kind, s.voice.speaker, s.voice.stance) for s in found] == [
        ("outlet", None, "asserts"),
        ("indirect", "Ирина Соколова", "denies"),
        ("quote", "Ирина Соколова", "asserts"),
        ("indirect", "наблюдателей", "asserts"),
    ]


BRIDGE = (
    "Cây cầu ở Hải An đã sập vào sáng thứ ba.",
    "Thị trưởng Nguyễn Văn Bình cho biết rằng không có ai bị thương.",
    "Theo cảnh sát, hai xe tải đã rơi xuống sông.",
)


def test_bridge(read: Reading) -> None:
    """The same in Vietnamese."""
    found = read(*BRIDGE, language="vi")
    assert [(s.voice.kind, s.voice.speaker) for s in found] == [
        ("outlet", None),
        ("indirect", "Nguyễn Văn Bình"),
        ("indirect", "cảnh sát"),
    ]
    assert found[1].propositions[0].text == "Không có ai bị thương."
