"""Files to articles."""

from detector.ingest.articles import ingest

__all__ = ["ingest"]
