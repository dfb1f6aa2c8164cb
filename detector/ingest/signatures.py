"""How an agency signs what it writes: "LISBON (Reuters) -", "МОСКВА, 3 марта. /ТАСС/."."""

import re

from detector.ingest.outlets import mentions
from detector.ingest.publications import NAMED, publication_in
from detector.ingest.wording import wording
from detector.letters import CAPITAL, SMALL_LETTERS

DASHED = re.compile(r"^(?P<place>[^()\n]{0,80})\((?P<name>[^()]{2,40})\)\s{0,3}[-–—]\s{0,3}")
"""An agency in brackets and a dash, behind nothing or a place."""
DATELINE = re.compile(
    r"^\s{0,3}(?:\((?P<agency>[^\W\d_][^()]{1,30})\)\s{0,3}[-–—]\s{0,3}|\((?:[A-ZĐ]{2,6}\s?){1,3}\)\s+"
    r"|(?P<place>[^\W\d_][\w .,’'-]{2,40}?)(?:,\s\w+\.?\s\d{1,2})?\s{0,3}(?:\([^()]{2,30}\))?"
    r"\s{0,3}[-–—]\s{1,3})"
)
"""What stands so without a known agency ("KYIV - ", "(XYZ) - "); its place is in capitals."""
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
    if bracketed := _bracketed(opening):
        return mentions(bracketed["name"])[0].outlet.name
    for pattern in SIGNATURES:
        match = pattern.match(opening)
        for name in match["name"].split("/") if match else ():
            named = publication_in(name.strip())
            if named and named.grade == NAMED:
                return named.name
    return None


def dateline_end(sentence: str) -> int:
    """Return where a dateline in front of a sentence ends; 0 where none stands there."""
    if bracketed := _bracketed(sentence):
        return bracketed.end()
    found = DATELINE.match(sentence)
    place, agency = (found["place"], found["agency"]) if found else (None, None)
    written_so = place.isupper() if place else agency is None or agency[0].isupper()
    return found.end() if found and written_so else 0


def _bracketed(opening: str) -> re.Match[str] | None:
    """Return a place and a known agency in brackets at the head of a text."""
    found = DASHED.match(opening)
    known = mentions(found["name"]) if found else ()
    return found if found and known and not known[0].start and _is_place(found["place"]) else None


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
