"""PDF: the text layer, page after page; hyphens at line ends are undone."""

import logging
import re
from io import BytesIO

from detector.errors import UnreadableError
from detector.ingest.document import Document, Reading, Stated

MAX_PAGES = 500
"""More is a book; at a tenth of a second each this bounds the time that one file takes."""

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
            f"no text layer in its {len(pages)} pages (a scan?); run character recognition on it first"
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
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableError("an encrypted PDF; save it without a password")
        if len(reader.pages) > MAX_PAGES:
            raise UnreadableError(f"{len(reader.pages)} pages; an article may have {MAX_PAGES}")
        pages = [page.extract_text() for page in reader.pages]
        title = reader.metadata.title if reader.metadata else None
    except UnreadableError:
        raise
    except Exception as error:
        raise UnreadableError(f"broken or truncated PDF ({type(error).__name__})") from error
    return pages, " ".join((title or "").split())


def _unhyphenated(text: str) -> str:
    """Return the text with words joined that a line end split, unless the hyphen is used elsewhere."""
    spelled = set(_SPELLED.findall(text))

    def joined(match: re.Match[str]) -> str:
        before, after = match.groups()
        if not after[0].islower() or f"{before}-{after}" in spelled:
            return match.group()
        return f"{before}{after}\n"

    return _HYPHEN.sub(joined, text)
