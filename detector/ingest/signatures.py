"""How an agency signs what it writes: "LISBON (Reuters) -", "МОСКВА, 3 марта. /ТАСС/."."""

import re

from detector.ingest.outlets import mentions
from detector.ingest.publications import NAMED, publication_in
from detector.ingest.wording import wording
from detector.letters import CAPITAL, SMALL_LETTERS

DASHED = re.compile(r"^(?P<place>[^()\n]{0,80})\((?P<name>[^()]{2,40})\)\s{0,3}[-–—]")
"""An agency in brackets and a dash, behind nothing or a place."""
MAX_PLACE = 6
"""Words of a place and a day: "HO CHI MINH CITY, Monday, March 3"."""
SIGNATURES = (
    re.compile(
        rf"^(?:[^()\n{SMALL_LETTERS}]{{2,40}}(?:,[^()\n]{{0,30}})?)?\((?P<name>[^()]{{2,30}})\)[.:]?\s"
    ),
    re.compile(r"^[^/\n]{0,60}[\s.]/(?P<name>[^/]{2,30})/\."),
    re.compile(
        rf"^[^()\n{SMALL_LETTERS}]{{2,40}}(?:,[^.()\n]{{0,20}}\.?)?\s{{1,2}}[-–—]\s(?P<name>[^.–—]{{2,30}})\.\s"
    ),
    re.compile(rf"^(?P<name>[^\W\d_]{{2,12}})\s{{1,2}}[-–—]\s(?={CAPITAL})"),
)
"""How else it signs: "(AP)", "МОСКВА, 3 марта. /ТАСС/.", "МОСКВА, 3 мар —
РИА Новости.", "TTXVN -"."""


def agency_of(opening: str) -> str | None:
    """Return the outlet that signs at the beginning of a first paragraph; None where none does."""
    bracketed = DASHED.match(opening)
    known = mentions(bracketed["name"]) if bracketed else ()
    if bracketed and known and not known[0].start and _is_place(bracketed["place"]):
        return known[0].outlet.name
    for pattern in SIGNATURES:
        match = pattern.match(opening)
        for name in match["name"].split("/") if match else ():
            named = publication_in(name.strip())
            if named and named.grade == NAMED:
                return named.name
    return None


def _is_place(text: str) -> bool:
    """Return whether the text is a place and perhaps a day, or empty.

    It is short and in capitals, but for words inside names ("de", "am") and those beside a number,
    such as months; the name of an outlet is no place.
    """
    words = [word for word in re.findall(r"\w+", text) if word not in wording().small]
    named = [
        word
        for at, word in enumerate(words)
        if not any(near.isdigit() for near in words[max(0, at - 1) : at + 2])
    ]
    telling = [word for word in words if not word.isdigit()]
    return (
        len(telling) <= MAX_PLACE
        and not any(word[0].islower() for word in named)
        and not mentions(text)
    )
