"""Characters that nobody sees, and that hide a word from whoever looks for it."""

import re

INVISIBLE = re.compile(
    "[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]"
    "|(?<=[A-Za-z\u00c0-\u052f\u1e00-\u1eff])[\u200c\u200d]+(?=[A-Za-z\u00c0-\u052f\u1e00-\u1eff])"
)
"""Soft hyphens, spaces and joiners without a width, and marks of direction.

Two joiners are kept where they are letters' business, as in Persian and Hindi; between Latin, Greek
or Cyrillic letters they have none.
"""


def visible(text: str) -> str:
    """Return the text as a reader sees it: "de-nied" with a soft hyphen is "denied"."""
    return INVISIBLE.sub("", text)
