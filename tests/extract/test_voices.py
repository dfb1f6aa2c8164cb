"""Voices: who answers for a statement."""

import re

import pytest

from detector.extract.voices import PAPER
from detector.types import Voice
from tests.extract.conftest import Reading


def voice(read: Reading, *paragraphs: str, **fields: object) -> Voice:
    return read(*paragraphs, **fields)[-1].voice


def test_outlet(read: Reading) -> None:
    """What nobody says, the outlet says."""
    found = voice(read, "The dam broke.")
    assert (found.kind, found.speaker, found.origin) == ("outlet", None, None)
    assert found.chain == ("The Harbour Gazette",)


def test_unknown_outlet(read: Reading) -> None:
    """An outlet that is not known still begins the chain."""
    assert voice(read, "The dam broke.", outlet=None).chain == ("unknown outlet",)


def test_quote(read: Reading) -> None:
    """A quoted person answers for the words."""
    found = voice(read, "“The dam broke,” Mayor Ann Reed told Reuters.")
    assert (found.kind, found.speaker) == ("quote", "Ann Reed")


def test_told_a_publication(read: Reading) -> None:
    """Whom somebody told it is the origin."""
    found = voice(read, "Mayor Ann Reed told Reuters that the dam broke.")
    assert (found.kind, found.speaker, found.origin) == ("indirect", "Ann Reed", "Reuters")
    assert found.chain == ("The Harbour Gazette", "Reuters", "Ann Reed")


def test_relay(read: Reading) -> None:
    """A relayed publication answers for its report, unnamed sources or not."""
    found = voice(read, "The dam broke, Reuters reported, citing two officials.")
    assert (found.kind, found.speaker, found.origin) == ("relay", "two officials", "Reuters")
    assert not found.named


def test_unnamed(read: Reading) -> None:
    """A description of unnamed sources is a speaker without a name."""
    found = voice(read, "Two officials said that the dam broke.")
    assert (found.kind, found.speaker, found.named) == ("indirect", "Two officials", False)


def test_one_official_is_nobody_we_know(read: Reading) -> None:
    """An indefinite role is never somebody who was named before."""
    found = voice(
        read, "Mayor Ann Reed said the dam is safe.", "“The dam is not safe,” one official said."
    )
    assert (found.speaker, found.named) == ("one official", False)


@pytest.mark.parametrize("subject", ["Reed’s lawyer", "Reed's supporters", "Diaz’ fans"])
def test_possessed(read: Reading, subject: str) -> None:
    """Somebody's lawyer is not that somebody."""
    found = voice(
        read, "Mayor Ann Reed met coach Luis Diaz.", f"{subject} said that the dam is safe."
    )
    assert found.speaker == subject


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
    ("words", "speaker"), [("По его словам", "Пётр Коваленко"), ("По их словам", "они")]
)
def test_in_whose_words(read: Reading, words: str, speaker: str) -> None:
    """“In his words” are his, “in their words” are not."""
    found = voice(
        read, "Тренер Пётр Коваленко ушёл.", f"{words}, клуб давно обанкротился.", language="ru"
    )
    assert found.speaker == speaker


def test_newspaper(read: Reading) -> None:
    """“The newspaper” is the one that was named."""
    found = voice(
        read,
        "The Wall Street Journal wrote about the dam.",
        "The newspaper said that the dam broke.",
    )
    assert found.origin == "The Wall Street Journal"


def test_agency_of_its_own(read: Reading) -> None:
    """An agency that writes of "the agency" after quoting a newspaper means itself."""
    found = voice(
        read,
        "The Wall Street Journal wrote about the dam.",
        "The agency said that the dam broke.",
        outlet="Reuters",
    )
    assert (found.kind, found.origin) == ("outlet", None)


def test_i_of_the_author(read: Reading) -> None:
    """“I” outside quotations is the outlet's author."""
    assert voice(read, "Well, I say that the dam is safe.").kind == "outlet"


def test_monologue(read: Reading) -> None:
    """A quotation that goes on after its cue, and in the next paragraph, keeps its speaker."""
    found = read(
        "“The dam is safe,” Mayor Ann Reed said. “Nobody has to leave.",
        "“We checked it on Monday.”",
    )
    assert [s.voice.speaker for s in found] == ["Ann Reed"] * 3


def test_quoted_in_a_quotation(read: Reading) -> None:
    """Who is quoted by a speaker answers, by way of the speaker."""
    found = voice(read, "“Then Tom said: “The dam will never break.”” Mayor Ann Reed recalled.")
    assert found.chain[-2:] == ("Ann Reed", "Tom")


def test_credit_of_the_article(read: Reading) -> None:
    """A credit sentence names the origin of what others say in the article, and is no claim."""
    found = read(
        "Мерка Анна Рід визнала, що гребля давно зламана.",
        "Про це повідомляє Reuters.",
        language="uk",
    )
    assert [(s.voice.speaker, s.voice.origin) for s in found] == [("Анна Рід", "Reuters")]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("uk", "Порт закрили. Про це заявив міністр оборони Польщі Ян Новак.", "Ян Новак"),
        ("uk", "Порт закрили. Про це у вечірньому зверненні сказала Олена Біда.", "Олена Біда"),
        ("ru", "Порт закрыли. Об этом сообщил губернатор области Пётр Сизов.", "Пётр Сизов"),
        ("ru", "Порт закрыли. Об этом сообщает Reuters.", None),
    ],
)
def test_said_before(read: Reading, language: str, text: str, speaker: str | None) -> None:
    """“X said so” makes X answer for the statement before, and is none itself."""
    (found,) = read(text, language=language)
    assert found.voice.speaker == speaker


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("uk", "У понеділок міністр оборони Польщі Ян Новак заявив, що порт закрили.", "Ян Новак"),
        ("uk", "«Порт закрито», — сказала Біда журналістам на брифінгу.", "Біда"),
        ("uk", "Порт закрили, заявив у неділю, 2 червня, мер Ян Новак.", "Ян Новак"),
        ("uk", "За даними міської ради, порт закрили.", "міська рада"),
        ("ru", "По данным министерства обороны, порт закрыли.", "министерство обороны"),
        ("ru", "На брифинге представитель порта Ян Новак заявил, что порт закрыли.", "Ян Новак"),
        ("vi", "Theo ông Vượng, cảng đã đóng cửa.", "Vượng"),
        ("vi", "Ông Trần Quốc Nam cho biết cảng đã đóng cửa.", "Trần Quốc Nam"),
    ],
)
def test_source_elsewhere(read: Reading, language: str, text: str, speaker: str) -> None:
    """A source is a name without its titles, its listeners and where it spoke."""
    assert voice(read, text, language=language).speaker == speaker


def test_not_a_source(read: Reading) -> None:
    """“Theo” before what cannot speak cites nobody."""
    text = "Sách nên được chia thành nhiều mảnh theo lĩnh vực."
    assert voice(read, text, language="vi").kind == "outlet"


@pytest.mark.parametrize(
    "subject", ["Another", "One of them", "Someone close to the court", "Some", "Several"]
)
def test_nobody_in_particular(read: Reading, subject: str) -> None:
    """A word for nobody in particular is an unnamed source of its own, not the outlet."""
    (found,) = read(f"{subject} say the ferry sank.")
    assert (found.voice.kind, found.voice.speaker, found.voice.named) == (
        "indirect",
        subject,
        False,
    )


def test_short_quotation_before_another(read: Reading) -> None:
    """Whoever says a word says the quotation after it."""
    found = voice(read, "“Yes,” Ann Reed said. “The ferry is safe.”")
    assert (found.kind, found.speaker) == ("quote", "Ann Reed")


@pytest.mark.parametrize(
    ("first", "speaker", "origin", "named"),
    [
        ("The Defence Ministry said the ferry sank.", "Defence Ministry", None, True),
        ("Two officials said the ferry sank.", "Two officials", None, False),
        ("Reuters reported that the ferry sank.", None, "Reuters", True),
        ("Mayor Ann Reed said the ferry sank.", "They", None, False),
    ],
)
def test_body_goes_on(
    read: Reading, first: str, speaker: str | None, origin: str | None, *, named: bool
) -> None:
    """“They said” goes on with the body that spoke last; a pronoun of nobody is no name."""
    found = voice(read, f"{first} They said nobody was hurt.")
    assert (found.speaker, found.origin, found.named) == (speaker, origin, named)


@pytest.mark.parametrize(
    ("language", "text", "speaker", "origin"),
    [
        ("ru", "В мэрии заявили, что мост закрыт.", "мэрия", None),
        ("ru", "Мост закрыт, сообщили в министерстве транспорта.", "министерство транспорта", None),
        ("ru", "«Мост закрыт», — рассказали в областном управлении.", "областное управление", None),
        ("uk", "У прокуратурі повідомили, що справу закрито.", "прокуратура", None),
        ("uk", "Справу закрито, повідомили в компанії «Дзвін».", "Дзвін", None),
        ("ru", "Мост закрыт, сообщил портал «Тихая гавань».", None, "Тихая гавань"),
        ("uk", "Міст закрито, пише «Тиха гавань» із посиланням на документи.", None, "Тиха гавань"),
        ("ru", "Мост закрыт, сообщило Агентство водных путей.", "Агентство водных путей", None),
        ("vi", "Cầu đã đóng cửa, báo Bến Xưa đưa tin.", None, "Bến Xưa"),
        ("vi", "Theo ban quản lý, cầu đã đóng cửa.", "ban quản lý", None),
    ],
)
def test_bodies(
    read: Reading, language: str, text: str, speaker: str | None, origin: str | None
) -> None:
    """Who says it inside a body is the body, in the nominative; a paper in marks is one."""
    found = voice(read, text, language=language)
    assert (found.speaker, found.origin) == (speaker, origin)


@pytest.mark.parametrize(
    ("text", "speaker", "origin"),
    [
        ("The bridge is shut, the Ostrava Courier reported.", None, "Ostrava Courier"),
        ("According to the Rail Safety Agency, the bridge is shut.", "Rail Safety Agency", None),
        ("The bridge is shut, according to the port’s website.", "port’s website", None),
        ("A lawyer for Mayor Ann Reed said the bridge is shut.", "lawyer for Mayor Ann Reed", None),
        (
            "The bridge is shut, Mayor Ann Reed told Reuters in a letter seen on Monday.",
            "Ann Reed",
            "Reuters",
        ),
    ],
)
def test_who_it_is(read: Reading, text: str, speaker: str | None, origin: str | None) -> None:
    """A paper that no list has, a body called agency, a site, somebody's lawyer."""
    found = voice(read, text)
    assert (found.speaker, found.origin) == (speaker, origin)


def test_described(read: Reading) -> None:
    """Who said something a sentence ago is meant by party and state, or by rank."""
    found = voice(read, "Sen. Tom Diaz left early.", "“I was ill,” the Ohio Republican said.")
    assert found.speaker == "Tom Diaz"


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


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        (
            "en",
            "The chief of Norland clinic’s burns ward, Dr. Pia Holt, told us that two people died.",
            "Pia Holt",
        ),
        (
            "en",
            "“Two patients died,” said the head of the Norland coast guard, Eve Lund.",
            "Eve Lund",
        ),
        ("en", "According to Pia Holt, who runs the clinic, two patients had died.", "Pia Holt"),
        ("en", "According to the clinic’s director, Pia Holt, two patients had died.", "Pia Holt"),
        ("en", "Two patients died, according to Pia Holt, who runs the clinic.", "Pia Holt"),
        ("uk", "За даними Олени Шум, керівниці обласної лікарні, двоє померли.", "Олена Шум"),
        ("uk", "За словами Івана Шума, головного лікаря міста, двоє померли.", "Іван Шум"),
        ("ru", "Мэр Северодола Анна Зимина заявила, что двое умерли.", "Анна Зимина"),
        ("ru", "Как сообщила Анна Зимина, директор клиники, двое умерли.", "Анна Зимина"),
    ],
)
def test_described_at_length(read: Reading, language: str, text: str, speaker: str) -> None:
    """However long it is said who somebody is, before the name or after it, the name speaks."""
    (found,) = read(text, language=language)
    assert found.voice.speaker == speaker


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "В четверг заявили, что порт закрыт."),
        ("ru", "В ответ сообщили, что порт открыт."),
        ("ru", "Порт закрыт, сообщили в понедельник."),
        ("uk", "У середу повідомили, що порт закрито."),
        ("uk", "У відповідь заявили, що порт відкрито."),
        ("uk", "На прохання лікарів порт закрили."),
    ],
)
def test_no_body(read: Reading, language: str, text: str) -> None:
    """A day, a reply or a request is no body that speaks."""
    (found,) = read(text, language=language)
    assert found.voice.speaker is None


def test_body_after_a_day(read: Reading) -> None:
    """A body that stands behind a day speaks."""
    found = voice(read, "В среду утром в мэрии заявили, что порт закрыт.", language="ru")
    assert found.speaker == "мэрия"


@pytest.mark.parametrize("words", ["По её версии", "По ее утверждению", "По её подсчётам"])
def test_by_her_account(read: Reading, words: str) -> None:
    """Whose account it is answers for it."""
    found = voice(read, "Врач Анна Зимина ушла.", f"{words}, больница закрыта.", language="ru")
    assert found.speaker == "Анна Зимина"


@pytest.mark.parametrize(
    ("language", "text", "speaker", "origin"),
    [
        (
            "en",
            "The tram left late, according to its operator, Norland Transit.",
            "Norland Transit",
            None,
        ),
        (
            "uk",
            "Як повідомили в обласному управлінні освіти, школи зачинені.",
            "обласне управління освіти",
            None,
        ),
        ("uk", "За даними лікарні, двоє померли вранці.", "лікарня", None),
        (
            "vi",
            "Đại diện Công ty Vận tải đường sông An Phú, bà Hồ Thị Quyên, nói tàu đã cũ.",
            "Hồ Thị Quyên",
            None,
        ),
        (
            "vi",
            "Theo ông Đặng Quốc Khải, một hành khách trên tàu, tàu đã cũ.",
            "Đặng Quốc Khải",
            None,
        ),
        ("vi", "Báo Sóng Biển dẫn lời một thủy thủ cho biết tàu đã cũ.", "thủy thủ", "Sóng Biển"),
        ("vi", "Bà Tạ Lan Anh nói tàu đã cũ.", "Tạ Lan Anh", None),
    ],
)
def test_who_it_was(
    read: Reading, language: str, text: str, speaker: str, origin: str | None
) -> None:
    """A body named behind what it is or spoken in, a name behind a title, whom a paper quotes."""
    (found,) = read(text, language=language)
    assert (found.voice.speaker, found.voice.origin) == (speaker, origin)


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


def test_dismissing(read: Reading) -> None:
    """What somebody dismisses behind a quotation is denied."""
    found = read("“It was slow,” Pia Holt said, dismissing reports that the tram had raced.")
    assert [s.voice.stance for s in found] == ["asserts", "denies"]
    assert found[1].propositions[0].text == "The tram had raced."


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        (
            "en",
            "A spokesman for the harbour agency said it had found no oil.",
            "spokesman for the harbour agency",
        ),
        ("uk", "В обласній прокуратурі ці слова заперечують.", "обласна прокуратура"),
        ("vi", "Lật tàu ở An Phú: ngư dân nói sóng rất to.", "ngư dân"),
    ],
)
def test_who_speaks_for_it(read: Reading, language: str, text: str, speaker: str) -> None:
    """Who speaks for an agency is no newspaper, nor is a topic or “these words” part of anybody."""
    assert voice(read, "Порт горів.", text, language=language).speaker == speaker


def test_spokesman_goes_on(read: Reading) -> None:
    """“He” who goes on is the spokesman, though nobody named him."""
    found = voice(
        read,
        "Dr. Pia Holt said the oil had spread.",
        "A spokesman for the port said nobody was hurt. “We are working,” he added.",
    )
    assert (found.speaker, found.named) == ("spokesman for the port", False)


@pytest.mark.parametrize(
    ("mayor", "speaker"), [("Tom Diaz", "Tom Diaz"), ("Ann Reed", "spokesman for the port")]
)
def test_he_behind_a_name(read: Reading, mayor: str, speaker: str) -> None:
    """Who is named before “he” in its sentence is meant, if a man; “when” and “the” are no “he”."""
    found = voice(
        read,
        "A spokesman for the port said the fire was out.",
        f"When the fire began, Mayor {mayor} left, he said.",
    )
    assert found.speaker == speaker


def test_body_that_a_sentence_is_about(read: Reading) -> None:
    """“It” is the body that spoke and that the last sentence is about."""
    found = read(
        "AquaMar said the oil had spread. AquaMar has been fined twice. It says it will pay."
    )
    assert found[-1].voice.speaker == "AquaMar"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("báo Đồng Quê tại đây", "Đồng Quê"),
        ("газете Степной Край вчера", "Степной Край"),
        ("gazecie Łódzki Głos w łodzi", "Łódzki Głos"),
    ],
)
def test_paper_behind_its_noun(words: str, name: str) -> None:
    """The name of a paper is its words in capitals, and ends where a small letter begins."""
    found = re.search(rf"^\w+\s{PAPER}", words, re.IGNORECASE)
    assert found is not None
    assert found["name"] == name
