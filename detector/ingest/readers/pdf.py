"""PDF: the text layer, page after page; hyphens at line ends are undone."""

import logging
import re
from io import BytesIO

from detector.errors import UnreadableError
from detector.ingest.document import Document, Reading, Stated

MAX_PAGES = 500
"""More is a book; at a tenth of a second each this bounds the time that one file takes."""

ENCRYPTED = "an encrypted PDF; save it without a password"

_HYPHEN = re.compile(r"([^\W\d_]{2,30})[-\u00ad\u2010]\n([^\W\d_]{2,30})")
_SPELLED = re.compile(r"[^\W\d_]{2,30}-[^\W\d_]{2,30}")
_SURROGATE = re.compile("[\ud800-\udfff]")


def read(data: bytes) -> Reading:
    """Return the text of the pages as one document.

    Raises:
        UnreadableError: The file is broken, encrypted or a scan without text.
    """
    pages, title = _pages(data)
    text = _unhyphenated(_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", "\n\n".join(pages)))
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
        pages = [page.extract_text() for page in reader.pages] if readable else []
        title = reader.metadata.title if readable and reader.metadata else None
    except Exception as error:
        # pypdf fails on hostile files in many ways.
        broken = f"broken or truncated PDF ({type(error).__name__})"
        raise UnreadableError(ENCRYPTED if b"/Encrypt" in data else broken) from error
    if locked:
        raise UnreadableError(ENCRYPTED)
    if not readable:
        raise UnreadableError(f"{count} pages; an article has 1 to {MAX_PAGES}")
    return pages, " ".join(str(title or "").split())


def _unhyphenated(text: str) -> str:
    """Return the text with words joined that a line end split; "well-known" keeps its hyphen."""
    spelled = set(_SPELLED.findall(text))

    def joined(match: re.Match[str]) -> str:
        before, after = match.groups()
        if not after[0].islower() or f"{before}-{after}" in spelled:
            return match.group()
        return f"{before}{after}\n"

    return _HYPHEN.sub(joined, text)
