"""What a line looks like, whatever it says: prose, title, byline, date line, caption, tags."""

import re
from collections.abc import Iterator

from detector.ingest.dates import date_spans
from detector.ingest.lines import ends_sentence
from detector.ingest.outlets import mentions
from detector.letters import words_in

MIN_SENTENCE_WORDS = 5
"""Words from which a line with a full stop is prose; shorter ones are as often labels."""

MIN_PARAGRAPH_WORDS = 20
"""Words from which a line is prose without a full stop, as in a paragraph cut off by "..."."""

MAX_TITLE_WORDS = 30
MIN_TITLE_WORDS = 3

MAX_SHORT = 200
"""Characters of the longest byline, date line or caption label."""

MASTHEAD_SHARE = 0.5
"""Part of a masthead that is the outlet's name; a section or a writer may stand beside it."""

MAX_DATELINE_WORDS = 5
MIN_TELLING = 3
"""Words beside a date, and letters from which a word counts: "Publié le ..., modifié le ..."."""

MAX_CREDIT_WORDS = 70
"""Words of the longest caption that closes with its photographer."""

PHOTO_AGENCIES = frozenset(
    [
        "getty",
        "shutterstock",
        "afp",
        "epa",
        "reuters",
        "ap",
        "photo",
        "photos",
        "unsplash",
        "pool",
        "sipa",
        "imago",
        "dpa",
        "anadolu",
        "zuma",
        "alamy",
        "istock",
        "depositphotos",
        "flickr",
        "wikimedia",
        "sputnik",
        "tass",
        "xinhua",
        "ukrinform",
        "courtesy",
        "фото",
        "уніан",
        "унiан",
        "тасс",
        "photographer",
        "image",
        "images",
        "ảnh",
        "foto",
    ]
)

PHOTO_LABELS = frozenset(
    {"photo", "photos", "foto", "фото", "ảnh", "image", "bild", "zdjęcie", "fot."}
)

PICTURE_WORDS = PHOTO_LABELS | {"getty", "shutterstock", "alamy", "istock", "unsplash", "flickr"}
"""What tells a picture's credit from the agencies that a text is from: "(AFP/dpa)"."""
NEWS_WORDS = frozenset({"news", "новости", "новини", "ria", "риа", "источник", "джерело", "source"})
"""Of agencies' names and before them, words that name no photographer."""

MAX_CREDIT = 60
"""Characters at the end of a caption that name the photographer."""

_CLOCK = re.compile(
    r"\b(?:\d{1,2}[:h]\d{2}(?: ?[ap]\.?m\.?)?"
    r"|(?:[01]?\d|2[0-3])\.[0-5]\d(?=\s?(?:Uhr|[ap]\.?m|$)))\b",
    re.IGNORECASE,
)
"""A time of day; with a full stop only where more shows it, for 6.25 is a number too."""
_READING_TIME = re.compile(
    r"\b\d{1,3} ?(?:min|minute|minutes|хв|мин|phút|minuten|minutos)\b", re.IGNORECASE
)
YEAR_SHORT = "(?:рр?|гг?)"
"""How "year" is abbreviated behind its number, as an expression."""
_YEAR_LAST = re.compile(rf"(?<=\d)\s{YEAR_SHORT}\.$")
"""The abbreviation of "year", whose full stop ends no sentence."""
_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.-])*")
_NUMBERED = re.compile(r"(?<!\d)\s[-–—]\s\d{1,2}$")
"""The number of a picture at a line's end, which no score is."""
_BULLET = re.compile(r"^(?:[-–—•*·▪►●■◦‣]|\d{1,2}[.)])\s")


def is_prose(text: str) -> bool:
    """Return whether the line holds at least a sentence."""
    words = words_in(text)
    return words >= (MIN_SENTENCE_WORDS if ends_sentence(text) else MIN_PARAGRAPH_WORDS)


def is_bulleted(text: str) -> bool:
    """Return whether the line is an item of a list."""
    return _BULLET.match(text) is not None


def is_title(text: str) -> bool:
    """Return whether the line could be a headline: some words, no full stop."""
    if not MIN_TITLE_WORDS <= words_in(text) <= MAX_TITLE_WORDS or is_tag_list(text):
        return False
    return not ends_sentence(text) or text.rstrip("\"'”’»")[-1:] in "?!？！"


def is_tag_list(text: str) -> bool:
    """Return whether the line is a list of keywords: many commas or bars, a word or two between."""
    parts = [part.split() for part in re.split(r"[,|/•·›>#]", text) if part.strip()]
    return len(parts) >= 3 and sum(map(len, parts)) <= 2.2 * len(parts) and not ends_sentence(text)


def clocks(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the line has a time of day, or how long it takes to read."""
    for pattern in (_CLOCK, _READING_TIME):
        yield from (match.span() for match in pattern.finditer(text))


def is_dateline(text: str) -> bool:
    """Return whether the line is a date or a time of day with little beside it."""
    if len(text) > MAX_SHORT:
        return False
    rest = text = _YEAR_LAST.sub("", text)
    spans = [*date_spans(text), *clocks(text)]
    for start, end in sorted(spans, reverse=True):
        rest = rest[:start] + " " + rest[end:]
    telling = sum(len(word) >= MIN_TELLING for word in rest.split())
    return bool(spans) and telling <= MAX_DATELINE_WORDS and not ends_sentence(text)


def is_masthead(text: str) -> bool:
    """Return whether the line is an outlet's name with little beside it: a date, a letter."""
    if len(text) > MAX_SHORT:
        return False
    named = sum(found.end - found.start for found in mentions(text))
    return named > 0 and named >= MASTHEAD_SHARE * sum(c.isalpha() or c.isspace() for c in text)


def is_slogan(text: str) -> bool:
    """Return whether the line is short and all in capitals."""
    return text.isupper() and words_in(text) <= 8


def is_caption(text: str) -> bool:
    """Return whether the line is numbered as captions are ("... - 1") and is no sentence."""
    return len(text) <= MAX_SHORT and _NUMBERED.search(text) is not None


def _names_photographer(text: str) -> bool:
    """Return whether the line ends like "... in Tbilisi Foto: Ann Lee / AP"."""
    before, colon, credit = text[-MAX_CREDIT:].rpartition(":")
    label = before.split()[-1:] if colon else []
    return bool(label) and label[0].strip("(|").casefold() in PHOTO_LABELS and words_in(credit) <= 6


def is_photo_credit(text: str) -> bool:
    """Return whether the line closes with who took the picture, as in "(Ann Lee/Reuters)"."""
    if words_in(text) > MAX_CREDIT_WORDS:
        return False
    closed = text.rstrip(" .")
    if closed.endswith((")", "]")):
        opened = max(closed.rfind("("), closed.rfind("["))
        credit = closed[opened + 1 : -1] if opened >= 0 else ""
        words = _NAME.findall(credit.casefold())
        known = PHOTO_AGENCIES.intersection(words)
        pictured = PICTURE_WORDS.intersection(words)
        by_somebody = "/" in credit and not set(words) <= PHOTO_AGENCIES | NEWS_WORDS
        return bool(known) and bool(pictured or by_somebody) and len(words) <= 12
    if _names_photographer(closed) and not ends_sentence(text):
        return True
    tail = closed[-MAX_CREDIT:].casefold()
    return (
        words_in(text) <= 40
        and not ends_sentence(text)
        and any(
            mark in tail
            for mark in (
                "/getty images",
                "/reuters",
                "/afp",
                "/ap photo",
                "/epa",
                "ap photo/",
                "© ",
            )
        )
    )
