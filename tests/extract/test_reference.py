"""Reference: whom pronouns, roles and "the talks" of an article mean."""

import pytest

from detector.extract.casting import cast
from detector.extract.lexicon import lexicon
from detector.extract.reference import Discourse
from tests.extract.conftest import Reading, voice


def told(read: Reading, *paragraphs: str, **fields: object) -> str:
    return read(*paragraphs, **fields)[-1].propositions[0].text


def test_role(read: Reading) -> None:
    """“The mayor” is the mayor of the article."""
    text = told(read, "Mayor Ann Reed came.", "Then the mayor left the town.")
    assert text == "Ann Reed left the town."


def test_out_of_sight(read: Reading) -> None:
    """A bare role does not reach back over many others."""
    others = "Writer Ann Bly met singer Eve Lund, coach Max Orwell and judge Ida Holm."
    text = told(read, "Mayor Ann Reed came.", others, "Actor Bo Diaz left.", "The mayor left it.")
    assert text == "The mayor left it."


def test_he_is_the_one_just_mentioned(read: Reading) -> None:
    """“He” after “the minister” is the minister, whoever that is."""
    text = told(read, "Coach Tom Diaz came.", "“The minister knows he must go,” Ann Bly said.")
    assert "Tom Diaz" not in text


def test_talks(read: Reading) -> None:
    """“The talks” are those between the two who were named."""
    text = told(
        read, "Mayor Ann Reed held talks with coach Tom Diaz.", "The talks lasted for an hour."
    )
    assert text == "The talks between Ann Reed and Tom Diaz lasted for an hour."


def test_they_talked(read: Reading) -> None:
    """“They discussed” are the two."""
    text = told(
        read, "Mayor Ann Reed held talks with coach Tom Diaz.", "They discussed the new stadium."
    )
    assert text == "Ann Reed and Tom Diaz discussed the new stadium."


def test_pronoun(read: Reading) -> None:
    """“She said” goes on with who spoke."""
    found = voice(read, "Mayor Ann Reed said the dam is safe. She said it will hold.")
    assert found.speaker == "Ann Reed"


def test_pronoun_of_the_other_gender(read: Reading) -> None:
    """“She said” is not a man, even if he spoke last."""
    found = voice(
        read,
        "Ms. Ann Reed met Mr. Tom Diaz. Mr. Diaz said the dam is safe.",
        "She said that it is not.",
    )
    assert found.speaker == "Ann Reed"


def test_named_before_in_the_sentence(read: Reading) -> None:
    """The subject of the sentence is nearer than the last speaker."""
    found = voice(
        read,
        "Mayor Ann Reed said the dam is safe.",
        "Coach Eve Lund left the town after she said that it is not.",
    )
    assert found.speaker == "Eve Lund"


def test_honorific(read: Reading) -> None:
    """Mrs. Reed is not Tom Reed."""
    found = voice(read, "Mr. Tom Reed said he is ill.", "Mrs. Reed said that the dam is safe.")
    assert found.speaker != "Tom Reed"


@pytest.mark.parametrize(
    ("before", "text", "speaker"),
    [
        (
            "Тренер Пётр Коваленко ушёл.",
            "По его словам, клуб давно обанкротился.",
            "Пётр Коваленко",
        ),
        ("Тренер Пётр Коваленко ушёл.", "По их словам, клуб давно обанкротился.", "они"),
        ("Врач Анна Зимина ушла.", "По её версии, больница закрыта.", "Анна Зимина"),
        ("Врач Анна Зимина ушла.", "По ее утверждению, больница закрыта.", "Анна Зимина"),
        ("Врач Анна Зимина ушла.", "По её подсчётам, больница закрыта.", "Анна Зимина"),
    ],
)
def test_in_whose_words(read: Reading, before: str, text: str, speaker: str) -> None:
    """“In his words” and “by her account” are his and hers, “in their words” are not."""
    assert voice(read, before, text, language="ru").speaker == speaker


def test_long_silence(read: Reading) -> None:
    """After sentences about other things "he" is not resolved."""
    text = "Coach Tom Diaz left. It rained. The roads were closed. Trains stopped. He was at home."
    assert told(read, text) == "He was at home."


@pytest.mark.parametrize(
    ("language", "before", "words", "text"),
    [
        ("vi", "Ông Đỗ Văn Bảy nói trường đã đóng cửa.", 3, "Trường đã mở cửa lại từ thứ Bảy."),
        ("vi", "Bà Trần Thị Lan nói viện đã đầy.", 3, "Theo bà Lan, ông Dũng đã ra viện."),
        ("en", "Trainer Kim Euro said the club had won.", 2, "The club paid 9 million Euro."),
    ],
)
def test_nobodys_name(read: Reading, language: str, before: str, words: int, text: str) -> None:
    """A weekday, a title in front of a name and money are nobody who was named before."""
    name = " ".join(before.split()[1 : 1 + words])
    found = read(before, text, language=language)[-1]
    assert not [p.text for p in found.propositions if name in p.text]


def test_body_that_a_sentence_is_about(read: Reading) -> None:
    """“It” is the body that spoke and that the last sentence is about."""
    found = read(
        "AquaMar said the oil had spread. AquaMar has been fined twice. It says it will pay."
    )
    assert found[-1].voice.speaker == "AquaMar"


@pytest.fixture
def discourse() -> Discourse:
    """Return the reading of an article that has said nothing yet."""
    return Discourse(cast([]), lexicon("en"), "a", None)


def test_bodies_that_spoke(discourse: Discourse) -> None:
    """Each institution is kept once, where it spoke last."""
    for name in ("Harbour Board", "City Council", "Harbour Board"):
        discourse.spoke(name)
    assert discourse.bodies == ["City Council", "Harbour Board"]
    led = discourse.body_led("City Council denies it.")
    assert led is not None
    assert led.name == "City Council"
    assert discourse.body_led("The Harbour Board denies it.") is None


def test_he_said_is_who_did_what_the_last_sentence_tells(read: Reading) -> None:
    """Not who spoke in the sentence before that; but who spoke in the last one, still."""
    spoke = "Coach Luis Diaz said that the dam is safe."
    did = "Mayor Tom Reed left the town on Monday."
    assert voice(read, spoke, did, "The gate was jammed, he said.").speaker == "Tom Reed"
    assert voice(read, did, spoke, "The gate was jammed, he said.").speaker == "Luis Diaz"
    after = "On Monday a crowd cheered mayor Tom Reed."
    assert voice(read, spoke, after, "The gate was jammed, he said.").speaker == "Luis Diaz"
