"""DOCX: paragraphs and tables in the document's order, as it reads with all changes accepted."""

import unicodedata
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
WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""What the names of a document's elements begin with."""
UNREAD = frozenset(
    f"{WORDS}{name}" for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "tblPr")
) | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
"""Elements whose text is deleted, is not shown, or is told twice."""
SIGNS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
"""Elements that stand for a character."""


def read(data: bytes) -> Reading:
    """Return the document's text.

    Raises:
        UnreadableError: The file is broken, encrypted or without text.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            sizes = {part.filename: part.file_size for part in archive.infolist()}
    except (BadZipFile, NotImplementedError, UnicodeDecodeError) as error:
        raise UnreadableError("broken DOCX, or one with a password") from error
    markup = max((size for name, size in sizes.items() if name.endswith(".xml")), default=0)
    for unpacked, most in ((sum(sizes.values()), MAX_UNPACKED), (markup, MAX_BYTES)):
        if unpacked > most:
            raise UnreadableError(f"{unpacked / 1e6:.0f} MB unpacked; at most {most / 1e6:.0f} MB")
    paragraphs = _paragraphs(data)
    text = "\n\n".join(text for _, text in paragraphs)
    if not text.strip():
        raise UnreadableError("no text in this DOCX")
    title = next((text for is_title, text in paragraphs if is_title), None)
    leads = bool(paragraphs) and paragraphs[0][1] == title
    stated = None if title is None or not leads else Stated(title, "title style")
    return Reading.of(Document(text, data, title=stated, titled=leads))


def _paragraphs(data: bytes) -> list[tuple[bool, str]]:
    """Return whether each paragraph is a title, and its text; rows of tables are paragraphs too."""
    import docx  # noqa: PLC0415 - a fifth of a second

    try:
        document = docx.Document(BytesIO(data))
        titles = {style.style_id for style in document.styles if style.name in TITLE_STYLES}
        found = [
            (_style(element) in titles, unicodedata.normalize("NFC", text))
            for element, text in _items(document.element.body)
        ]
        return [(is_title, text) for is_title, text in found if text]
    except Exception as error:
        raise UnreadableError(f"broken DOCX ({type(error).__name__})") from error


def _items(parent: Any) -> Iterator[tuple[Any, str]]:
    """Yield the paragraphs below an element, and the rows of tables in them, with their text."""
    for element in parent:
        if element.tag == f"{WORDS}p":
            yield element, _text(element)
        elif element.tag == f"{WORDS}tr":
            yield from _row(element)
        elif element.tag not in UNREAD:
            yield from _items(element)


def _row(row: Any) -> Iterator[tuple[Any, str]]:
    """Yield a table's row as one paragraph, or its paragraphs where a cell has several."""
    cells = [
        [(element, text) for element, text in _items(cell) if text]
        for cell in row
        if cell.tag not in UNREAD
    ]
    if any(len(cell) > 1 for cell in cells):
        for cell in cells:
            yield from cell
    else:
        yield row, " | ".join(text for cell in cells for _, text in cell)


def _text(paragraph: Any) -> str:
    lines = "".join(_pieces(paragraph)).split("\n")
    return "\n".join(filter(None, (" ".join(line.split()) for line in lines)))


def _pieces(element: Any) -> Iterator[str]:
    for child in element:
        name = str(child.tag).removeprefix(WORDS)
        if name == "t":
            yield child.text or ""
        elif name in SIGNS:
            yield SIGNS[name]
        elif name == "p":  # of a text box inside the paragraph
            yield f"\n{_text(child)}\n"
        elif child.tag not in UNREAD:
            yield from _pieces(child)


def _style(element: Any) -> str | None:
    found = element.find(f"{WORDS}pPr/{WORDS}pStyle")
    return None if found is None else found.get(f"{WORDS}val")
