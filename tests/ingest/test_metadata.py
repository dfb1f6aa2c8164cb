"""Metadata: whom a page says it is from, and never whom it only writes about."""

from datetime import date

import pytest

from detector.ingest.cleanup import clean
from detector.ingest.metadata import Page, author_in, outlet_in, published_in, source_url

BODY = (
    "The ministry denied on Monday that the port of Split had been closed after the storm.\n\n"
    "Its spokesman told Reuters and the BBC that all ferries had left on time.\n\n"
)


def page(text: str) -> Page:
    return Page.of(text, clean(text))


@pytest.mark.parametrize(
    ("text", "outlet", "where"),
    [
        (f"THE GUARDIAN\n\nPort stays open\n\n{BODY}", "The Guardian", "masthead"),
        (f"SPLIT, March 3 (AFP) - {BODY}", "Agence France-Presse", "dateline"),
        (
            f"{BODY}© 2024 Harbour Gazette Ltd. All rights reserved.",
            "Harbour Gazette",
            "copyright line",
        ),
        (
            f"{BODY}A Message from The Moscow Times:\nDear readers,",
            "The Moscow Times",
            "self reference",
        ),
        (f"{BODY}Source: https://www.vietnamplus.vn/a.htm", "Vietnam News Agency", "source line"),
        (f"{BODY}Source: https://news.example.org/a", "news.example.org", "source line"),
    ],
)
def test_outlet(text: str, outlet: str, where: str) -> None:
    """Each place where a page names its publisher is read."""
    found = outlet_in(page(text), "en")
    assert found is not None
    assert (found.value, found.where) == (outlet, where)


def test_outlet_of_an_agency_credit() -> None:
    """An agency that reports "with reference to" is the publisher; one from abroad is a source."""
    body = "Порт Одеси працював увесь понеділок, заявило міністерство.\n\nПро це {}.\n\n"
    own = outlet_in(page(body.format("повідомляє УНІАН із посиланням на Reuters")), "uk")
    assert own is not None
    assert own.value == "UNIAN"
    assert outlet_in(page(body.format("повідомляє Reuters")), "uk") is None


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"{BODY}Photo: Reuters",
        f"Port stays open — WSJ\n\n{BODY}",
        f"{BODY}Read also: CNN closes its office",
    ],
)
def test_mentions_are_no_publisher(text: str) -> None:
    """Outlets in the body, the headline, a photo credit or a link are not who published it."""
    assert outlet_in(page(text), "en") is None


def test_dates() -> None:
    """The publication date comes from the header or a label, never from the body."""
    header = f"Sunday, 9 June 2024\nPort stays open in Split\nMarch 3, 2024\n\n{BODY}"
    found = published_in(page(header), "en")
    assert found is not None
    assert found.value == date(2024, 3, 3)
    label = f"Port stays open in Split\nPublished: 7 June 2024 | Updated: 8 June 2024\n\n{BODY}"
    assert getattr(published_in(page(label), "en"), "value", None) == date(2024, 6, 7)
    later = f"Port stays open in Split\nPublished: 3 March 2024\nLast update: 5 May 2024\n\n{BODY}"
    assert getattr(published_in(page(later), "en"), "value", None) == date(2024, 3, 3)
    assert (
        published_in(page(f"{BODY}It had last closed on October 25, 2022, he said."), "en") is None
    )


def test_author_and_address() -> None:
    """A byline above or an author box below names the author; a source line the address."""
    above = author_in(page(f"Port stays open in Split\nBy Ann Lee\n\n{BODY}"))
    below = author_in(page(f"{BODY}Author: Bo Li\n"))
    assert above is not None
    assert below is not None
    assert (above.value, below.value) == ("Ann Lee", "Bo Li")
    assert author_in(page(BODY)) is None
    assert source_url(page(f"{BODY}Source: https://a.example/b?c=1.")) == "https://a.example/b?c=1"
