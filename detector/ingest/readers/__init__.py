"""Readers: from the bytes of one file to the documents in it, by the ending of its name."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from detector.errors import UnreadableError
from detector.ingest.document import Reading
from detector.ingest.readers import markdown, pdf, plain, records, webpage, word

READERS: Mapping[str, Callable[[bytes], Reading]] = MappingProxyType(
    {
        ".txt": plain.read,
        ".text": plain.read,
        ".md": markdown.read,
        ".markdown": markdown.read,
        ".html": webpage.read,
        ".htm": webpage.read,
        ".xhtml": webpage.read,
        ".json": records.read_json,
        ".jsonl": records.read_lines,
        ".ndjson": records.read_lines,
        ".pdf": pdf.read,
        ".docx": word.read,
    }
)


def read(path: Path, data: bytes) -> Reading:
    """Return the documents in the file.

    Raises:
        UnreadableError: The format is not known, or there is no article in the file.
    """
    ending = path.suffix.lower()
    reader = READERS.get(ending)
    if reader is None:
        raise UnreadableError(f"not an article format: {ending or 'a name without an ending'}")
    return reader(data)
