"""JSON and JSON Lines: articles as records, in schema.org's words or in plain ones."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from detector.errors import UnreadableError
from detector.ingest.dates import first_day
from detector.ingest.document import Document, Fault, Member, Reading, Stated, StatedDate
from detector.ingest.encoding import decode
from detector.ingest.readers.webpage import document_of

FIELDS = "JSON fields"
TITLE = ("headline", "title", "name")
TEXT = ("articleBody", "text", "body", "content", "maintext", "full_text", "article")
PUBLISHED = (
    "datePublished",
    "published",
    "date",
    "publishedAt",
    "published_at",
    "date_publish",
    "pubDate",
)
OUTLET = ("publisher", "outlet", "source", "site", "source_domain", "publication")
AUTHOR = ("author", "authors", "byline", "creator")
LANGUAGE = ("inLanguage", "language", "lang")
URL = ("url", "mainEntityOfPage", "link", "@id")
HOLDERS = ("@graph", "articles", "items", "data", "results", "documents")
"""Keys under which a file holds its list of articles."""

REPORT = frozenset({"schema_version", "run", "statements", "pairs"})
"""Keys by which a report of this program is known, whose articles have no text."""

EXPECTED = 'expected a text under "text" or "articleBody"'
_MARKUP = re.compile(r"</?(?:p|br|div)\b", re.IGNORECASE)
_SURROGATE = re.compile("[\ud800-\udfff]")


def read_json(data: bytes) -> Reading:
    """Return the articles of a JSON file: one object, a list, or a list inside an object.

    Raises:
        UnreadableError: It is no JSON, or there is no article in it.
    """
    value = _loaded(decode(data))
    if isinstance(value, dict) and value.keys() >= REPORT:
        raise UnreadableError("a report of this program, not an article")
    records = list(_records(value))
    if not records:
        raise UnreadableError(f"no article in this JSON; {EXPECTED}")
    if len(records) == 1:
        return Reading.of(_document(records[0], data))
    return _gathered((number, record) for number, record in enumerate(records, 1))


def read_lines(data: bytes) -> Reading:
    """Return the articles of a JSON Lines file; each bad line is a fault with the line's number."""
    lines = decode(data).split("\n")
    return _gathered((number, line) for number, line in enumerate(lines, 1) if line.strip())


def _gathered(records: Iterator[tuple[int, Any]]) -> Reading:
    members: list[Member] = []
    faults: list[Fault] = []
    for number, record in records:
        try:
            value = _loaded(record) if isinstance(record, str) else record
            members.append(Member(_document(value, _serialised(value)), number))
        except UnreadableError as error:
            faults.append(Fault(number, str(error)))
        except Exception as error:  # noqa: BLE001 - one odd record must not cost the others
            faults.append(Fault(number, f"it cannot be read ({type(error).__name__})"))
    return Reading(tuple(members), tuple(faults))


def _loaded(text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise UnreadableError(
            f"broken JSON: {error.msg} (line {error.lineno}, column {error.colno})"
        ) from error
    except (RecursionError, ValueError) as error:
        raise UnreadableError("broken JSON: nested too deeply or a number too long") from error


def _serialised(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=True, sort_keys=True).encode()


def _records(value: Any, *, listed: bool = False) -> Iterator[Mapping[str, Any]]:
    """Yield the objects that hold a text, that say they are news articles, or that are listed.

    What is listed is a record even where it lacks a text, so that its neighbours keep their number
    and the user learns of it; of linked data, whose lists hold all kinds of things, it is none.
    """
    if isinstance(value, list):
        for item in value:
            yield from _records(item, listed=True)
    elif isinstance(value, dict):
        if _text_in(value) or "Article" in str(value.get("@type", "")):
            yield value
            return
        held = [value[key] for key in HOLDERS if isinstance(value.get(key), list | dict)]
        for each in held:
            yield from _records(each)
        if listed and not held and "@type" not in value:
            yield value


def _document(record: Any, content: bytes) -> Document:
    text = _text_in(record) if isinstance(record, dict) else ""
    if not text:
        raise UnreadableError(f"no article text in it; {EXPECTED}")
    if _MARKUP.search(text):
        text = document_of(f"<html><body><article>{text}</article></body></html>", content).text
    published = first_day(_first(record, PUBLISHED) or "")
    return Document(
        text,
        content,
        outlet=_stated(_first(record, OUTLET)),
        title=_stated(_first(record, TITLE)),
        author=_stated(_first(record, AUTHOR)),
        published=None if published is None else StatedDate(published, FIELDS),
        language=_stated(_first(record, LANGUAGE)),
        url=_first(record, URL),
    ).under_title()


def _text_in(record: Mapping[str, Any]) -> str:
    values = (record.get(key) for key in TEXT)
    texts = (_paragraphs(value) for value in values)
    return next((_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text) for text in texts if text), "")


def _paragraphs(value: Any) -> str:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return "\n\n".join(value).strip()
    return value if isinstance(value, str) and value.strip() else ""


def _first(record: Mapping[str, Any], keys: tuple[str, ...]) -> str | None:
    names = (_named(record.get(key)) for key in keys)
    return next((name for name in names if name), None)


def _named(value: Any) -> str:
    """Return the value as text: itself, its name, or the names of its members."""
    if isinstance(value, str):
        return " ".join(_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", value).split())
    if isinstance(value, dict):
        return _named(value.get("name") or value.get("title") or value.get("@id"))
    if isinstance(value, list):
        return ", ".join(filter(None, map(_named, value)))
    return ""


def _stated(value: str | None) -> Stated | None:
    return None if value is None else Stated(value, FIELDS)
