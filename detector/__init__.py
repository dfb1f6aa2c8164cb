"""Who contradicts whom in a folder of articles, and how far independent others bear a source out."""

__version__ = "0.1.0"
