"""Bylines: who wrote an article and for whom, on lines that were made up before the rules."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from detector.ingest.bylines import credit_of
from detector.ingest.cleanup import clean
from detector.ingest.metadata import Page, author_in, outlet_in

FIXTURE = Path(__file__).resolve().parents[2] / "fixtures" / "bylines.toml"
DATA = tomllib.loads(FIXTURE.read_text(encoding="utf-8"))


@pytest.mark.parametrize("page", DATA["page"], ids=lambda page: page["header"][:60])
def test_page(page: dict[str, Any]) -> None:
    """The outlet and the author are read from whatever line says them, and else are unknown."""
    story = DATA["story"][page["language"]]
    text = page["header"].format(h=story["headline"]) + story["body"]
    read = Page.of(text, clean(text))
    outlet, author = outlet_in(read, page["language"]), author_in(read)
    assert outlet is None or outlet.value == page.get("outlet")
    assert author is None or author.value == page.get("author")
    assert (outlet is None, author is None) == ("outlet" not in page, "author" not in page)
    assert story["body"].split("\n\n")[-1] in read.paragraphs[-1]


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ann Lee", "Ann Lee"),
        ("by Martin Fornusek March 18, 2025 3:10 PM 2 min read", "Martin Fornusek"),
        ("By Helen Marsh and Peter Dunn", "Helen Marsh and Peter Dunn"),
        ("Von Christina Hebel, Moskau", "Christina Hebel"),
        ("Автор: Олена Коваль", "Олена Коваль"),
        ("By ROBERT HALE", "ROBERT HALE"),
        ("By Rui dos Santos and Jana von der Au", "Rui dos Santos and Jana von der Au"),
        ("Автор: Олена Коваль, 3 березня 2025 р.", "Олена Коваль"),
        ("Автор: Иван Лыс, 3 марта 2025 года", "Иван Лыс"),
        ("By Ann Lee BBC News", "Ann Lee"),
        ("By Ann Lee Political Correspondent", "Ann Lee"),
        ("By Ann Lee and Bo Li, Cy Ray", "Ann Lee and Bo Li, Cy Ray"),
        ("Harbour Herald staff", None),
        ("Buy one, get one", None),
        ("by the sea", None),
    ],
)
def test_author(line: str, author: str | None) -> None:
    """The names are read up to what is no name."""
    credit = credit_of(line)
    assert (credit.author if credit else None) == author


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("By The Associated Press", "Associated Press"),
        ("Ann Lee, BBC News, Kyiv", "BBC"),
        ("Léa Roy, journaliste au Rivage", "Le Rivage"),
        ("Jana Vogt, Redakteurin des Hafenkuriers", "Hafenkurier"),
        ("Ірина Коваль, головна редакторка газети «Промінь»", "Промінь"),
        ("Мария Орлова, для «Утра Заречья»", "Утро Заречья"),
        ("Мария Орлова, специально для «Новой волны»", "Новая волна"),
        ("PV Báo Sông Xanh", "Báo Sông Xanh"),
    ],
)
def test_outlet(line: str, outlet: str | None) -> None:
    """An outlet is written as it is called, whatever stands before it."""
    credit = credit_of(line)
    assert (credit.outlet if credit else None) == outlet


@pytest.mark.parametrize(
    "line",
    [
        *("Council, Mayor Split Over Lorries", "World News", "Port Shut, Says Herald"),
        *("By Tuesday Russia Will Have Lost", "Journalist Ann Lee Dies", "Middle East"),
        *("Ann Lee, the mayor of Bay", "Trump, The New York Times Settle", "Storm Hits Coast"),
        *("Ann Reed for The Senate", "Політика", "Новини Києва, «Динамо»", "La Paz, 3 May 2025"),
        *("Berlin, 3. Mai 2025", "Von Hamburg nach Berlin", "Por la mañana", "Kyiv Today"),
        "The bridge is closed, Ann Lee said.",
        "Por último, la compañera de Ana Ruiz, Juana Gil, espera el juicio.",
        "Tom Ives, the mayor’s chief of staff, told The Times “Neither of us was there.”",
        "Marlow Bay, Kent (CNN) - Ask the mayor.",
        "Ann Greenblatt",
        "Червоною доріжкою пройшла журналістка «Весни»",
        "«Весна» von Ann Lee).",
        'Ann Lee, "Bo Li", Cy Ray',
        '"That\'s gone."',
        "Ukraine's new bridge opens - Kyiv Post",
        "Mayor: no water until Monday",
        "Ann Lee for mayor, says the Harbour Herald",
    ],
)
def test_nobody(line: str) -> None:
    """A sentence, a headline, a section or a place names neither author nor outlet."""
    assert credit_of(line) is None


def test_under_a_standfirst() -> None:
    """A byline below the first paragraph, or as the article's last line, is one too."""
    story = DATA["story"]["en"]
    first, *rest = story["body"].split("\n\n")
    inside = "\n\n".join([story["headline"], first, "By Ann Lee, Harbour Herald", *rest])
    behind = "\n\n".join([story["headline"], first, *rest, "Ann Lee, Harbour Herald"])
    for text in (inside, behind):
        page = Page.of(text, clean(text))
        found = (outlet_in(page, "en"), author_in(page))
        assert [said.value for said in found if said] == ["Harbour Herald", "Ann Lee"]
        assert len(page.paragraphs) == 1 + len(rest)
