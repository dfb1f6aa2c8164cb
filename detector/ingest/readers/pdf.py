"""PDF: the text layer, page after page; hyphens at line ends are undone."""

import logging
import re
import unicodedata
from collections import Counter
from io import BytesIO
from typing import Any

from detector.errors import UnreadableError
from detector.ingest.document import Document, Reading, Stated
from detector.ingest.lines import ends_sentence

MAX_PAGES = 500
"""More is a book; at a tenth of a second each this bounds the time that one file takes."""

ENCRYPTED = "an encrypted PDF; save it without a password"

_HYPHEN = re.compile(r"([^\W\d_]{2,30})[-\u00ad\u2010]\n([^\W\d_]{2,30})([^\w\s]{0,5})[ \t]{0,3}")
_PAGE_NUMBER = re.compile(
    r"\W{0,3}(?:(?:p|pages?|seite|página|strona|стор(?:інка)?|стр(?:аница)?|с|trang)\.?\s)?"
    r"\d{1,4}(?:\s?(?:/|of|von|de|из|із|з)\s?\d{1,4})?\W{0,3}",
    re.IGNORECASE,
)
"""A line such as "– 3 –" or "Page 3 of 5"."""
RUNNING_PAGES = 3
"""Pages from which a line that begins or ends most of them is a running head."""
_SPELLED = re.compile(r"[^\W\d_]{2,30}-[^\W\d_]{2,30}")
_SURROGATE = re.compile("[\ud800-\udfff]")


def read(data: bytes) -> Reading:
    """Return the text of the pages as one document.

    Raises:
        UnreadableError: The file is broken, encrypted or a scan without text.
    """
    pages, title = _pages(data)
    whole = _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", joined(pages))
    text = unhyphenated(unicodedata.normalize("NFC", whole))
    if not text.strip():
        raise UnreadableError(
            f"no text layer ({len(pages)} pages, scanned?); run character recognition on it first"
        )
    first = {" ".join(line.split()).casefold() for line in text.split("\n")[:20]}
    stated = Stated(title, "PDF metadata") if title and title.casefold() in first else None
    return Reading.of(Document(text, data, title=stated))


def _pages(data: bytes) -> tuple[list[str], str]:
    """Return the text of each page, and the title that the file states."""
    from pypdf import PdfReader  # noqa: PLC0415 - a fifth of a second

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(BytesIO(data))
        locked = bool(reader.is_encrypted and not reader.decrypt(""))
        count = 0 if locked else len(reader.pages)
        readable = 0 < count <= MAX_PAGES
        pages = list(map(_page, reader.pages)) if readable else []
        title = reader.metadata.title if readable and reader.metadata else None
    except Exception as error:
        # pypdf fails on hostile files in many ways.
        broken = f"broken or truncated PDF ({type(error).__name__})"
        raise UnreadableError(ENCRYPTED if b"/Encrypt" in data else broken) from error
    if locked:
        raise UnreadableError(ENCRYPTED)
    if not readable:
        raise UnreadableError(f"{count} pages; an article has 1 to {MAX_PAGES}")
    if None in pages and not any(pages):
        raise UnreadableError("broken PDF: none of its pages can be decoded")
    return [page or "" for page in pages], " ".join(str(title or "").split())


def _page(page: Any) -> str | None:
    """Return the text of a page, None where it cannot be decoded: the others are still read."""
    try:
        return str(page.extract_text())
    except Exception:  # noqa: BLE001 - pypdf fails on hostile pages in many ways
        return None


def joined(pages: list[str]) -> str:
    """Return the pages as one text: a sentence goes on over a page's end, running heads do not."""
    bodies = [[line for line in page.split("\n") if line.strip()] for page in pages]
    edges = Counter(
        line.strip() for body in bodies for line in {*body[:1], *body[-1:]} if len(body) > 1
    )
    running = {line for line, times in edges.items() if times >= max(RUNNING_PAGES, len(pages) / 2)}
    text = ""
    for number, page in enumerate(pages):
        lines = page.strip("\n").split("\n")
        for edge in (0, -1):
            line = lines[edge].strip() if lines else ""
            if _PAGE_NUMBER.fullmatch(line) or (number and line in running):
                del lines[edge]
        body = "\n".join(lines).strip("\n")
        if text and body:
            text += "\n\n" if ends_sentence(text.rstrip()) else "\n"
        text += body
    return text


def unhyphenated(text: str) -> str:
    """Return the text with words joined that a line end split; "well-known" keeps its hyphen."""
    spelled = set(_SPELLED.findall(text))

    def whole(match: re.Match[str]) -> str:
        before, after, punctuation = match.groups()
        if not after[0].islower() or f"{before}-{after}" in spelled:
            return match.group()
        return f"{before}{after}{punctuation}\n"

    return _HYPHEN.sub(whole, text)
