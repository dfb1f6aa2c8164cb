"""How an agency signs what it writes: "LISBON (Reuters) -", "МОСКВА, 3 марта. /ТАСС/."."""

import re

from detector.ingest.outlets import mentions
from detector.ingest.publications import NAMED, publication_in
from detector.letters import CAPITAL, SMALL_LETTERS

DASHED = re.compile(r"^[^()\n]{0,80}\((?P<name>[^()]{2,40})\)\s{0,3}[-–—]")
"""An agency in brackets and a dash, which nothing else has."""
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
    if known and not known[0].start:
        return known[0].outlet.name
    for pattern in SIGNATURES:
        match = pattern.match(opening)
        for name in match["name"].split("/") if match else ():
            named = publication_in(name.strip())
            if named and named.grade == NAMED:
                return named.name
    return None
