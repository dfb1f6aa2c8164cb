"""HTML: the article as trafilatura finds it in the page; nothing is run or fetched."""

import logging
import re
from typing import Any

from detector.errors import UnreadableError
from detector.ingest.dates import first_day
from detector.ingest.document import Document, Reading, Stated, StatedDate
from detector.ingest.encoding import decode

METADATA = "HTML metadata"
HEAD = 4096
"""Bytes in which a page has to name its encoding (the HTML standard says 1024)."""

_CHARSET = re.compile(rb"charset\s{0,5}=\s{0,5}[\"']?\s{0,5}([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE)
_LANGUAGE = re.compile(
    r"<html\b[^>]{0,2000}?\blang\s{0,5}=\s{0,5}[\"']?([A-Za-z]{2,3})\b", re.IGNORECASE
)
_REPORT = '<meta name="generator" content="detect'


def read(data: bytes) -> Reading:
    """Return the article of the page as one document.

    Raises:
        UnreadableError: There is no article text in the page.
    """
    declared = _CHARSET.search(data[:HEAD])
    page = decode(data, declared[1].decode("ascii") if declared else None)
    if _REPORT in page[:HEAD]:
        raise UnreadableError("a report of this program, not an article")
    return Reading.of(document_of(page, data))


def document_of(page: str, content: bytes) -> Document:
    """Return the article in the HTML ``page``.

    Raises:
        UnreadableError: There is no article text in the page.
    """
    found = _extracted(page)
    if found is None or not (found.text or "").strip():
        raise UnreadableError("no article text in the page")
    published = first_day(found.date or "")
    language = _LANGUAGE.search(page[:HEAD])
    return Document(
        found.text,
        content,
        outlet=_stated(found.sitename),
        title=_stated(found.title),
        author=_stated((found.author or "").replace("; ", ", ")),
        published=None if published is None else StatedDate(published, METADATA),
        language=Stated(language[1].lower(), "lang attribute") if language else None,
        url=found.url or None,
    ).under_title()


def _stated(value: str | None) -> Stated | None:
    return Stated(value, METADATA) if value else None


def _extracted(page: str) -> Any:
    from trafilatura import bare_extraction  # noqa: PLC0415 - a quarter of a second

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        return bare_extraction(
            page,
            include_comments=False,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except Exception as error:
        raise UnreadableError(f"broken HTML: {type(error).__name__}") from error
