"""Who contradicts whom in a folder of articles, and who is borne out by independent others."""

__version__ = "0.1.0"
