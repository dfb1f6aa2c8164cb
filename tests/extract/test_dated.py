"""Dates written out: relative times as the dates that they mean."""

from datetime import date

import pytest

from detector.extract.dated import absolute
from detector.extract.lexicon import lexicon
from tests.extract.conftest import FRIDAY, Reading, told


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("It burned yesterday.", "It burned on October 24, 2024."),
        ("It burned on Monday.", "It burned on October 21, 2024."),
        ("It burned last month.", "It burned in September 2024."),
        ("It burned in April last year.", "It burned in April 2023."),
        ("It burned on April 5 last year.", "It burned on April 5, 2023."),
        ("It burned on Thursday morning.", "It burned on the morning of October 24, 2024."),
        ("It was this year’s fire.", "It was 2024’s fire."),
        ("On 5 November, last year’s fire.", "On 5 November, 2023’s fire."),
        ("They danced on the last night of May.", "They danced on the last night of May."),
        ("The as-of-Sunday leader fell.", "The as-of-Sunday leader fell."),
        ("It is the worst of today’s fires.", "It is the worst of today’s fires."),
    ],
)  # fmt: skip
def test_absolute(text: str, written: str) -> None:
    """Relative times become dates that fit into their sentence, or stay."""
    assert absolute(text, lexicon("en"), FRIDAY) == written


@pytest.mark.parametrize(
    ("language", "text", "written"),
    [
        ("uk", "Згоріло вчора.", "Згоріло 24 жовтня 2024 року."),
        ("uk", "Згоріло минулого місяця.", "Згоріло у вересні 2024 року."),
        ("uk", "Згоріло наприкінці минулого місяця.", "Згоріло наприкінці вересня 2024 року."),
        ("uk", "Згоріло торік.", "Згоріло у 2023 році."),
        ("uk", "Бюджет минулого року.", "Бюджет 2023 року."),
        ("uk", "Згоріло в неділю, 20 жовтня.", "Згоріло в неділю, 20 жовтня."),
        ("uk", "Згоріло у квітні минулого року.", "Згоріло у квітні 2023 року."),
        ("de", "Es brannte im April letzten Jahres.", "Es brannte im April 2023."),
        ("vi", "Cháy tháng 4 năm ngoái.", "Cháy tháng 4 năm 2023."),
        ("vi", "Cháy ngày 5 tháng 4 năm ngoái.", "Cháy ngày 5 tháng 4 năm 2023."),
        ("de", "Es brannte am 5. April letzten Jahres.", "Es brannte am 5. April 2023."),
        ("fr", "Il brûla le 5 avril de l'an dernier.", "Il brûla le 5 avril de 2023."),
        ("es", "Ardió el 5 de abril del año pasado.", "Ardió el 5 de abril 2023."),
        ("es", "Ardió en abril del año pasado.", "Ardió en abril 2023."),
        ("fr", "Le barrage céda l'an dernier.", "Le barrage céda en 2023."),
        ("pl", "Spłonął w kwietniu zeszłego roku.", "Spłonął w kwietniu 2023 roku."),
        ("uk", "Закрили 5 травня, торік раніше.", "Закрили 5 травня, у 2023 році раніше."),
        ("ru", "Сгорело 5 ноября прошлого года.", "Сгорело 5 ноября 2023 года."),
        ("ru", "Сгорело в прошлом году.", "Сгорело в 2023 году."),
        ("ru", "Сгорело в понедельник.", "Сгорело 21 октября 2024 года."),
        ("ru", "Конец прошлого месяца.", "Конец сентября 2024 года."),
        ("vi", "Cháy tháng trước.", "Cháy tháng 9 năm 2024."),
        ("vi", "Cháy hôm qua.", "Cháy ngày 24 tháng 10 năm 2024."),
        ("vi", "Lần thứ hai trong đời.", "Lần thứ hai trong đời."),
        ("vi", "Cháy rạng sáng thứ hai.", "Cháy rạng sáng ngày 21 tháng 10 năm 2024."),
        ("uk", "Рада підвищила тариф цього року.", "Рада підвищила тариф у 2024 році."),
        ("en", "It burned last Friday.", "It burned on October 18, 2024."),
        ("de", "Es brannte gestern.", "Es brannte am 24. Oktober 2024."),
        ("de", "Es brannte am Montagabend.", "Es brannte am Abend des 21. Oktober 2024."),
        ("de", "Es brannte vor drei Tagen.", "Es brannte am 22. Oktober 2024."),
        ("de", "Es brannte im vergangenen Monat.", "Es brannte im September 2024."),
        ("de", "Seit Montag brennt es.", "Seit 21. Oktober 2024 brennt es."),
        ("de", "Das Tor wird am Montag geöffnet.", "Das Tor wird am 28. Oktober 2024 geöffnet."),
        ("de", "Am 3. Mai brannte es.", "Am 3. Mai brannte es."),
        ("de", "Der Haushalt des vergangenen Jahres.", "Der Haushalt 2023."),
    ],
)
def test_absolute_in_other_languages(language: str, text: str, written: str) -> None:
    """Relative times become dates in the case that their sentence asks for."""
    assert absolute(text, lexicon(language), FRIDAY) == written


def test_relative_time(read: Reading) -> None:
    """A relative time becomes a date."""
    found = told(read, "The dam broke yesterday.", published=FRIDAY)
    assert found == [("asserts", "The dam broke on October 24, 2024.")]


def test_end_of_what_lasts(read: Reading) -> None:
    """What lasts still ends on the coming day, what lasted on the last one."""
    day = date(2025, 5, 12)
    found = read("The bridge is closed until Friday. It was closed until Friday.", published=day)
    claims = [p.text for s in found for p in s.propositions]
    assert claims == [
        "The bridge is closed until May 16, 2025.",
        "It was closed until May 9, 2025.",
    ]
