"""Times: the interval that each expression means, in every language."""

from datetime import date

import pytest

from detector.extract.lexicon import lexicon
from detector.extract.times import times
from tests.extract.conftest import FRIDAY


def days(text: str, language: str = "en", published: date | None = FRIDAY) -> list[tuple[str, str]]:
    return [(str(t.first), str(t.last)) for t in times(text, lexicon(language), published)]


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("It opens next year.", date.max),
        ("It opens next month.", date.max),
        ("It opened last year.", date.min),
        ("It opened 3 days ago.", date.min),
        ("It opened before this year.", date.min),
    ],
)
def test_a_time_that_no_calendar_has_is_none(text: str, published: date) -> None:
    """An odd date of one article must not cost the run."""
    assert days(text, published=published) == []


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
        ("en", "Bly said on Tuesday that all will get a home.", "2024-10-22", "2024-10-22"),
        ("en", "The ministry announced on Tuesday she would leave.", "2024-10-22", "2024-10-22"),
        ("en", "On Tuesday, Bly warned that the toll could rise.", "2024-10-22", "2024-10-22"),
        ("en", "Bly said the council will vote on Tuesday.", "2024-10-29", "2024-10-29"),
        ("en", "She will announce on Tuesday that it opens.", "2024-10-29", "2024-10-29"),
        ("ru", "Во вторник Блай заявила, что все получат дома.", "2024-10-22", "2024-10-22"),
        ("ru", "Все получат дома, пообещала во вторник Блай.", "2024-10-22", "2024-10-22"),
        ("en", "It burned yesterday.", "2024-10-24", "2024-10-24"),
        ("en", "It burned last month.", "2024-09-01", "2024-09-30"),
        ("en", "It burned last year.", "2023-01-01", "2023-12-31"),
        ("en", "It burned last night.", "2024-10-24", "2024-10-24"),
        ("en", "It burned in April last year.", "2023-04-01", "2023-04-30"),
        ("en", "It burned on April 5 last year.", "2023-04-05", "2023-04-05"),
        ("en", "It burned on 5 November of last year.", "2023-11-05", "2023-11-05"),
        ("en", "It may this year burn again.", "2024-01-01", "2024-12-31"),
        ("uk", "Згоріло у квітні минулого року.", "2023-04-01", "2023-04-30"),
        ("ru", "Сгорело 5 ноября прошлого года.", "2023-11-05", "2023-11-05"),
        ("ru", "Сгорит в апреле следующего года.", "2025-04-01", "2025-04-30"),
        ("vi", "Cháy tháng 4 năm ngoái.", "2023-04-01", "2023-04-30"),
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


@pytest.mark.parametrize(
    "text",
    [
        "It burned yesterday.",
        "It burned on Monday.",
        "On October 20.",
        "In April last year.",
        "On April 5 last year.",
    ],
)
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
