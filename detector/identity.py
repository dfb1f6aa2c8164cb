"""What an article's outlet is called where it must have a name, and which file holds it."""

import re
from pathlib import Path

from detector.types import Article

NAME_DIGITS = 8
"""Hexadecimal digits of the content by which unknown outlets are told apart."""
MEMBER = re.compile(r"#\d+$")
"""What stands behind the path of an article that is one of several in its file."""


def outlet_name(article: Article) -> str:
    """Return the outlet, or for an unknown one a name that no other article's outlet has.

    The name is made from the content and not from the path, so that a renamed file stays the same
    source and the same file twice is one source.
    """
    return article.outlet or f"unknown outlet ({article.sha256[:NAME_DIGITS]})"


def file_of(article: Article) -> Path:
    """Return the file that an article was read from."""
    return Path(MEMBER.sub("", article.path))
