"""Plain text: the decoded file is the article's text, untouched."""

from detector.ingest.document import Document, Reading
from detector.ingest.encoding import decode


def read(data: bytes) -> Reading:
    """Return the text as one document."""
    return Reading.of(Document(decode(data), data))
