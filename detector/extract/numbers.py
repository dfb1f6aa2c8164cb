"""Numbers with commas, which must not look like the ends of phrases."""

import re
from typing import Final

INNER_COMMA: Final = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
SEPARATOR: Final = "٬"
"""Stands for a comma between thousands while phrases are cut at commas."""


def with_whole_numbers(text: str) -> str:
    """Return a text of the same length whose numbers have no commas."""
    return INNER_COMMA.sub(SEPARATOR, text)


def written_numbers(text: str) -> str:
    """Return a text with the commas of its numbers back."""
    return text.replace(SEPARATOR, ",")
