"""Times: the interval that each expression means, in every language."""

from datetime import date

import pytest

from detector.extract.dated import absolute
from detector.extract.lexicon import lexicon
from detector.extract.times import times

FRIDAY = date(2024, 10, 25)


def days(text: str, language: str = "en", published: date | None = FRIDAY) -> list[tuple[str, str]]:
    return [(str(t.first), str(t.last)) for t in times(text, lexicon(language), published)]


@pytest.mark.parametrize(
    ("language", "text", "first", "last"),
    [
        ("en", "It burned on March 3, 2021.", "2021-03-03", "2021-03-03"),
        ("en", "It burned on 3 March 2021.", "2021-03-03", "2021-03-03"),
        ("en", "It burned on October 20.", "2024-10-20", "2024-10-20"),
        ("en", "It opens on January 5.", "2025-01-05", "2025-01-05"),
        ("en", "It burned in March 2021.", "2021-03-01", "2021-03-31"),
        ("en", "It burned in the fall of 2022.", "2022-09-01", "2022-11-30"),
        ("en", "It burned in winter 2022.", "2022-12-01", "2023-02-28"),
        ("en", "It burned in 2022.", "2022-01-01", "2022-12-31"),
        ("en", "It burned before 2022.", "None", "2021-12-31"),
        ("en", "It has burned since March 2021.", "2021-03-01", "None"),
        ("en", "It burned on Thursday.", "2024-10-24", "2024-10-24"),
        ("en", "It burned last Monday.", "2024-10-21", "2024-10-21"),
        ("en", "They will vote on Tuesday.", "2024-10-29", "2024-10-29"),
        ("en", "It burned yesterday.", "2024-10-24", "2024-10-24"),
        ("en", "It burned last month.", "2024-09-01", "2024-09-30"),
        ("en", "It burned last year.", "2023-01-01", "2023-12-31"),
        ("en", "Dated 2021-03-03.", "2021-03-03", "2021-03-03"),
        ("uk", "Згоріло восени 2022 року.", "2022-09-01", "2022-11-30"),
        ("uk", "Згоріло 3 березня 2021 року.", "2021-03-03", "2021-03-03"),
        ("uk", "Згоріло 03.03.2021.", "2021-03-03", "2021-03-03"),
        ("uk", "Згоріло торік.", "2023-01-01", "2023-12-31"),
        ("ru", "Сгорело в марте 2021 года.", "2021-03-01", "2021-03-31"),
        ("ru", "Сгорело вчера.", "2024-10-24", "2024-10-24"),
        ("vi", "Cháy ngày 3 tháng 3 năm 2021.", "2021-03-03", "2021-03-03"),
        ("vi", "Cháy ngày 20/10/2024.", "2024-10-20", "2024-10-20"),
        ("vi", "Cháy hôm qua.", "2024-10-24", "2024-10-24"),
        ("vi", "Cháy ngày 20/10.", "2024-10-20", "2024-10-20"),
        ("vi", "Cháy tháng trước.", "2024-09-01", "2024-09-30"),
        ("vi", "Cháy cách đây hai năm.", "2022-01-01", "2022-12-31"),
        ("en", "It burned three days ago.", "2024-10-22", "2024-10-22"),
        ("en", "It burned last week.", "2024-10-14", "2024-10-20"),
        ("uk", "Згоріло минулого тижня.", "2024-10-14", "2024-10-20"),
        ("uk", "Згоріло два роки тому.", "2022-01-01", "2022-12-31"),
        ("uk", "Згоріло на початку 2022 року.", "2022-01-01", "2022-12-31"),
        ("ru", "Сгорело три дня назад.", "2024-10-22", "2024-10-22"),
        ("ru", "Сгорело в конце марта 2021 года.", "2021-03-01", "2021-03-31"),
    ],
)
def test_interval(language: str, text: str, first: str, last: str) -> None:
    """An expression means these days for an article of Friday, 25 October 2024."""
    assert days(text, language) == [(first, last)]


@pytest.mark.parametrize("text", ["It burned yesterday.", "It burned on Monday.", "On October 20."])
def test_relative_without_a_date(text: str) -> None:
    """Without the article's date a relative time is unknown, never guessed."""
    assert days(text, published=None) == []


@pytest.mark.parametrize(
    "text",
    [
        "It cost $2022.",
        "They may leave.",
        "A 2022% rise.",
        "It was Super Tuesday.",
        "February 31, 2021 or so.",
    ],
)
def test_no_time(text: str) -> None:
    """Money, shares, verbs and impossible days are no times; the year of the last one is."""
    assert [t for t in days(text) if t[0][:7] == t[1][:7]] == []


@pytest.mark.parametrize(
    ("language", "text", "written"),
    [
        ("uk", "Згоріло вчора.", "Згоріло 24 жовтня 2024 року."),
        ("uk", "Згоріло минулого місяця.", "Згоріло у вересні 2024 року."),
        ("uk", "Згоріло наприкінці минулого місяця.", "Згоріло наприкінці вересня 2024 року."),
        ("uk", "Згоріло торік.", "Згоріло у 2023 році."),
        ("uk", "Бюджет минулого року.", "Бюджет 2023 року."),
        ("uk", "Згоріло в неділю, 20 жовтня.", "Згоріло в неділю, 20 жовтня."),
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


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("It burned yesterday.", "It burned on October 24, 2024."),
        ("It burned on Monday.", "It burned on October 21, 2024."),
        ("It burned last month.", "It burned in September 2024."),
        ("It burned on Thursday morning.", "It burned on the morning of October 24, 2024."),
        ("It was this year’s fire.", "It was 2024’s fire."),
        ("The as-of-Sunday leader fell.", "The as-of-Sunday leader fell."),
        ("It is the worst of today’s fires.", "It is the worst of today’s fires."),
    ],
)  # fmt: skip
def test_absolute(text: str, written: str) -> None:
    """Relative times become dates that fit into their sentence, or stay."""
    assert absolute(text, lexicon("en"), FRIDAY) == written
