"""Sources: who the subject of a verb of saying is."""

import pytest

from tests.extract.conftest import Reading, voice


def test_one_official_is_nobody_we_know(read: Reading) -> None:
    """An indefinite role is never somebody who was named before."""
    found = voice(
        read, "Mayor Ann Reed said the dam is safe.", "“The dam is not safe,” one official said."
    )
    assert (found.speaker, found.named) == ("one official", False)


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


@pytest.mark.parametrize("subject", ["Reed’s lawyer", "Reed's supporters", "Diaz’ fans"])
def test_possessed(read: Reading, subject: str) -> None:
    """Somebody's lawyer is not that somebody."""
    found = voice(
        read, "Mayor Ann Reed met coach Luis Diaz.", f"{subject} said that the dam is safe."
    )
    assert found.speaker == subject


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


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        # A name without its titles, its listeners and where it spoke.
        ("uk", "У понеділок міністр оборони Польщі Ян Новак заявив, що порт закрили.", "Ян Новак"),
        ("uk", "«Порт закрито», — сказала Біда журналістам на брифінгу.", "Біда"),
        ("uk", "Порт закрили, заявив у неділю, 2 червня, мер Ян Новак.", "Ян Новак"),
        ("uk", "За даними міської ради, порт закрили.", "міська рада"),
        ("ru", "По данным министерства обороны, порт закрыли.", "министерство обороны"),
        ("ru", "На брифинге представитель порта Ян Новак заявил, что порт закрыли.", "Ян Новак"),
        ("vi", "Theo ông Vượng, cảng đã đóng cửa.", "Vượng"),
        ("vi", "Ông Trần Quốc Nam cho biết cảng đã đóng cửa.", "Trần Quốc Nam"),
        # However long it is said who somebody is, before the name or after it.
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
def test_speaker(read: Reading, language: str, text: str, speaker: str) -> None:
    """The name speaks, and nothing that stands around it."""
    (found,) = read(text, language=language)
    assert found.voice.speaker == speaker


@pytest.mark.parametrize(
    ("language", "text", "speaker", "origin"),
    [
        # Who says it inside a body is the body, in the nominative; a paper in marks is one.
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
        # A paper that no list has, a body called agency, a site, somebody's lawyer.
        ("en", "The bridge is shut, the Ostrava Courier reported.", None, "Ostrava Courier"),
        (
            "en",
            "According to the Rail Safety Agency, the bridge is shut.",
            "Rail Safety Agency",
            None,
        ),
        ("en", "The bridge is shut, according to the port’s website.", "port’s website", None),
        (
            "en",
            "A lawyer for Mayor Ann Reed said the bridge is shut.",
            "lawyer for Mayor Ann Reed",
            None,
        ),
        (
            "en",
            "The bridge is shut, Mayor Ann Reed told Reuters in a letter seen on Monday.",
            "Ann Reed",
            "Reuters",
        ),
        # A body named behind what it is or spoken in, a name behind a title, whom a paper quotes.
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
def test_speaker_and_origin(
    read: Reading, language: str, text: str, speaker: str | None, origin: str | None
) -> None:
    """People and bodies speak; a publication is where it was said."""
    (found,) = read(text, language=language)
    assert (found.voice.speaker, found.voice.origin) == (speaker, origin)


def test_not_a_source(read: Reading) -> None:
    """“Theo” before what cannot speak cites nobody."""
    text = "Sách nên được chia thành nhiều mảnh theo lĩnh vực."
    assert voice(read, text, language="vi").kind == "outlet"


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


@pytest.mark.parametrize("who", ["An engineer at the plant", "A worker who was there"])
def test_he_is_nobody_but_the_one_without_a_name_who_spoke_last(read: Reading, who: str) -> None:
    """What somebody unnamed says is not booked to who was named before."""
    told = [
        "Mayor Tom Reed said that the rain was to blame.",
        f"{who} said that the gate had been jammed for a year.",
        "He had seen it himself. Nobody repaired it, he said.",
    ]
    found = read(*told)
    assert found[-1].voice.speaker == who.split(" ", 1)[1]
    assert not found[-1].voice.named
    assert "Reed" not in found[-2].propositions[0].text
    after = voice(read, *told, "Mayor Tom Reed came. The dam is safe, he said.")
    assert after.speaker == "Tom Reed"


def test_he_is_no_report(read: Reading) -> None:
    """A report speaks without a name, too, but "he" is who was named."""
    found = voice(
        read,
        "Mayor Tom Reed said that the dam is safe.",
        "A report said that the gate was jammed.",
        "Nobody repaired it, he said.",
    )
    assert found.speaker == "Tom Reed"


@pytest.mark.parametrize("noun", ["newspaper", "daily", "weekly"])
def test_what_a_newspaper_is_called_is_no_person(read: Reading, noun: str) -> None:
    """It is relayed, also where the program does not know it."""
    found = voice(read, f"The {noun} Le Courrier Commun reported on Thursday that the dam broke.")
    assert (found.kind, found.origin, found.speaker) == ("relay", "Le Courrier Commun", None)


@pytest.mark.parametrize("who", ["Colonel Le Van Hung, deputy head of the port", "Tom Hurt"])
def test_a_name_is_no_verb(read: Reading, who: str) -> None:
    """Hung and Hurt are people, behind their verb as before it."""
    found = voice(read, f"The dam burst at night, said {who}.")
    assert found.speaker in {"Le Van Hung", "Tom Hurt"}


def test_a_known_agency_has_one_name_in_every_script(read: Reading) -> None:
    """So that a denial of what "Рейтер" reported is of what Reuters did."""
    found = read(
        "Агентство Рейтер сообщило, что министр Нурлан Ковач подал в отставку.",
        "«Сообщение агентства Рейтер не соответствует действительности», — заявил Ян Лис.",
        language="ru",
    )
    assert found[0].voice.origin == "Reuters"
    assert found[1].propositions[0].stance == "denies"
    assert found[1].propositions[0].text == found[0].propositions[0].text
