"""DOCX: paragraphs and tables in the order of the document."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from detector.errors import UnreadableError
from detector.ingest.document import Document, Reading, Stated
from detector.ingest.files import MAX_BYTES

MAX_UNPACKED = 10 * MAX_BYTES
"""Bytes of the parts of the archive; text packs about 1:5, an archive made to burst 1:1000."""

TITLE_STYLES = ("Title", "Heading 1")


def read(data: bytes) -> Reading:
    """Return the document's text.

    Raises:
        UnreadableError: The file is broken, encrypted or without text.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            unpacked = sum(part.file_size for part in archive.infolist())
    except (BadZipFile, NotImplementedError, UnicodeDecodeError) as error:
        raise UnreadableError("broken DOCX, or one with a password") from error
    if unpacked > MAX_UNPACKED:
        raise UnreadableError(
            f"{unpacked / 1e6:.0f} MB unpacked; at most {MAX_UNPACKED / 1e6:.0f} MB"
        )
    paragraphs = _paragraphs(data)
    text = "\n\n".join(text for _, text in paragraphs)
    if not text.strip():
        raise UnreadableError("no text in this DOCX")
    title = next((text for style, text in paragraphs if style in TITLE_STYLES), None)
    leads = bool(paragraphs) and paragraphs[0][1] == title
    stated = None if title is None or not leads else Stated(title, "title style")
    return Reading.of(Document(text, data, title=stated, titled=leads))


def _paragraphs(data: bytes) -> list[tuple[str, str]]:
    """Return (style, text) of each paragraph; rows of tables are paragraphs too."""
    import docx  # noqa: PLC0415 - a fifth of a second

    try:
        document = docx.Document(BytesIO(data))
        return [(style, text) for style, text in _items(document) if text]
    except Exception as error:
        raise UnreadableError(f"broken DOCX ({type(error).__name__})") from error


def _items(document: Any) -> Iterator[tuple[str, str]]:
    for item in document.iter_inner_content():
        if hasattr(item, "rows"):
            for row in item.rows:
                cells = dict.fromkeys(" ".join(cell.text.split()) for cell in row.cells)
                yield "", " | ".join(filter(None, cells))
        else:
            yield item.style.name if item.style else "", " ".join(item.text.split())
