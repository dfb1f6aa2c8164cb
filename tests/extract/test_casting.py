"""The cast: who is a person, and who is the same person."""

import pytest

from detector.extract.casting import cast
from tests.extract.conftest import ArticleMaker, Reading, article_of, voice


def test_one_person_in_two_scripts() -> None:
    """A name in Cyrillic and in Latin letters is one person, under the Latin name."""
    found = cast(
        [
            article_of("Coach Petro Kovalenko resigned. Kovalenko gave no reason.", id="a"),
            article_of("Тренер Петро Коваленко пішов.", id="b", language="uk"),
        ]
    )
    assert list(found.people) == ["Petro Kovalenko"]
    assert found.spellings == {"Petro Kovalenko": "Петро Коваленко"}


def test_surname_alone() -> None:
    """A surname means its only bearer."""
    found = cast([article_of("Mayor Ann Reed spoke. Reed left.")])
    assert [m.name for m in found.mentions("Then Reed’s car broke down.")] == ["Ann Reed"]


def test_shared_surname() -> None:
    """A surname that two people bear means neither."""
    found = cast([article_of("Mayor Ann Reed met her brother, lawyer Tom Reed. Reed left.")])
    assert set(found.people) == {"Ann Reed", "Tom Reed"}
    assert found.mentions("Then Reed left.") == []


def test_shared_surname_in_two_articles() -> None:
    """A surname means the bearer whom its own article names in full."""
    found = cast(
        [
            article_of("Mayor Ann Reed spoke. Reed left.", id="a"),
            article_of("Coach Tom Reed spoke. Reed left.", id="b"),
        ]
    )
    assert [m.name for m in found.mentions("Then Reed left.", "a")] == ["Ann Reed"]
    assert [m.name for m in found.mentions("Then Reed left.", "b")] == ["Tom Reed"]
    assert found.mentions("Then Reed left.") == []


def test_rank_is_no_name() -> None:
    """A capital adjective at the beginning of a sentence is no part of a name."""
    found = cast([article_of("Senior Concord official Ann Reed spoke. Concord left.")])
    assert list(found.people) == ["Ann Reed"]


@pytest.mark.parametrize(
    "text",
    [
        "The National Bank of Ruritania said rates rise. National Bank shares fell.",
        "But I think so. If I go, the IRS and the Fed will know. The Fed said so.",
        "On Wednesday, the Arizona Republican voted. A Russian official left. Russian aid came.",
        "Officials in Novi, Michigan, said so. The United Nations agreed. Nations said so.",
    ],
)
def test_no_people(text: str) -> None:
    """Organisations, places, parties and the first words of sentences are nobody."""
    assert cast([article_of(text)]).people == {}


def test_titles_are_no_names() -> None:
    """Titles in front of a name do not become part of it."""
    found = cast([article_of("Deputy Attorney General Rod Stein met Republican Sen. Bo Diaz.")])
    assert set(found.people) == {"Rod Stein", "Bo Diaz"}


def test_junior() -> None:
    """“Jr.” is no surname."""
    found = cast([article_of("Senator Joe Biddle Jr. spoke. Biddle left.")])
    assert [m.name for m in found.mentions("Biddle left.")] == ["Joe Biddle Jr"]


def test_genders() -> None:
    """A pronoun in a sentence about one person alone shows the gender."""
    found = cast([article_of("Mayor Ann Reed sold her car. Coach Tom Diaz said he left early.")])
    assert found.genders == {"Ann Reed": "feminine", "Tom Diaz": "masculine"}


def test_quoted_pronouns_show_nothing() -> None:
    """“He” in somebody's words is mostly somebody else."""
    found = cast([article_of("“He was my best friend ever,” Mayor Kim Reed said.")])
    assert found.genders == {}


def test_of_a_role(make_article: ArticleMaker) -> None:
    """What a title is of is no part of a name."""
    people = cast(
        [
            make_article(
                "Ambassador to Belgium Howard Lindt left.",
                "Undersecretary of State for Management Patrick Orr stayed.",
                "Secretary of State Hilda Barton spoke.",
            )
        ]
    )
    assert {"Howard Lindt", "Patrick Orr", "Hilda Barton"} <= set(people.people)


def test_places(make_article: ArticleMaker) -> None:
    """A part of a town is nobody."""
    article = make_article(
        "Fires burned in Lower Oranville.", "Oranville slept.", "In Old Oranville rain fell."
    )
    assert not cast([article]).people


def test_mr_and_mrs(make_article: ArticleMaker) -> None:
    """“Mr. Barton” is he of two of that name who is known to be a man."""
    article = make_article(
        "President Bill Barton said he is ill.", "Senator Hilda Barton said she is well."
    )
    people = cast([article])
    assert [m.name for m in people.mentions("Mr. Barton left.", "a")] == ["Bill Barton"]
    assert [m.name for m in people.mentions("Mrs. Barton left.", "a")] == ["Hilda Barton"]
    assert people.mentions("Barton left.", "a") == []


def test_second_given_name() -> None:
    """Whoever has a known given name behind another keeps both; before one may stand a place."""
    found = cast([article_of("Minister Annalena Charlotte Baerbock spoke. Baerbock left.")])
    assert list(found.people) == ["Annalena Charlotte Baerbock"]
    found = cast([article_of("Мэр Заречья Ирина Савина ушла. Савина молчит.", language="ru")])
    assert list(found.people) == ["Ирина Савина"]


@pytest.mark.parametrize(
    "said", ["a nurse, said", "one of the nurses, later said", "who lives there, had said"]
)
def test_described_between_name_and_verb(said: str) -> None:
    """Who somebody is may stand between a name and its verb of saying, as an adverb may."""
    assert list(cast([article_of(f"Odile Marne, {said} it rained.")]).people) == ["Odile Marne"]


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        (
            "ru",
            "Мост закрыт, сообщил в среду инспектор речной охраны Пётр Лавренёв.",
            "По его словам, ремонт начат.",
        ),
        (
            "uk",
            "Міст закрито, повідомила наглядачка річкової охорони Ганна Стеценко.",
            "Стеценко додала, що ремонт почато.",
        ),
    ],
)
def test_whatever_they_are_called(read: Reading, language: str, first: str, second: str) -> None:
    """Who stands behind a verb of saying and a description is a person, whatever it says."""
    found = [s.voice.speaker or "" for s in read(first, second, language=language)]
    assert len(set(found)) == 1
    assert len(found[0].split()) == 2


def test_described_by_nobodys_trade(read: Reading) -> None:
    """Who is somebody in an apposition and says or denies something is a person."""
    found = voice(
        read,
        "Tom Varga, a passenger who left the tram early, denied the report.",
        "“It was fast,” he said to The Norland Courier.",
    )
    assert found.speaker == "Tom Varga"


def test_surname_of_an_honoured_name(read: Reading) -> None:
    """A title makes a name of words that are institutions elsewhere."""
    found = voice(
        read, "Ông Mai Quốc Hưng nói tàu đã cũ.", "Ông Hưng nói tàu bị lật.", language="vi"
    )
    assert found.speaker == "Mai Quốc Hưng"


def test_place_in_a_headline(read: Reading) -> None:
    """A village is nobody, be it ever so near to its head."""
    found = read(
        "Chủ tịch xã An Phú cho biết tàu đã cũ.",
        headline="Lật tàu ở An Phú: hai người mất tích",
        language="vi",
    )
    assert found[0].voice.kind == "outlet"
