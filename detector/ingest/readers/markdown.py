"""Markdown: front matter read, marks taken off, paragraphs on one line each."""

import re
from collections.abc import Iterator, Mapping

from detector.ingest.dates import first_day
from detector.ingest.document import Document, Reading, Stated, StatedDate
from detector.ingest.encoding import decode

FRONT_MATTER = "front matter"
_FENCE = "---"
_MATTER = re.compile(r"\s*(?:$|#|-\s|[\w.-]{1,40}\s*:)|\s+\S")
"""A line of front matter: a key, an item or what goes on below one; else a rule was drawn there."""
_CONTINUED = {">", "|", ">-", "|-"}
"""What stands for a value that goes on below; what is indented belongs to another key."""
_IMAGE = re.compile(r"!\[([^\[\]]{0,500})\]\([^()\s]{0,2000}(?: \"[^\"]{0,500}\")?\)")
_LINK = re.compile(r"\[([^\[\]]{0,500})\]\([^()\s]{0,2000}(?: \"[^\"]{0,500}\")?\)")
_EMPHASIS = re.compile(
    r"(?<![\w*])(\*{1,3}|_{1,3})(?=[^\s*_])([^*_\n]{1,2000})(?<=[^\s*_])\1(?![\w*])"
)
_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+(.*)$")
_RULE = re.compile(r"^ {0,3}(?:[-*_] ?){3,}$")
_QUOTED = re.compile(r"^ {0,3}> ?")


def read(data: bytes) -> Reading:
    """Return the text, without its marks, as one document."""
    matter, lines = _split(decode(data).splitlines())
    paragraphs = list(_paragraphs(lines))
    heading = next((text for level, text in paragraphs if level == 1), None)
    title = _stated(matter, "title", "headline") or (
        None if heading is None else Stated(heading, "heading")
    )
    published = first_day(matter.get("date") or matter.get("published") or "")
    document = Document(
        "\n\n".join(t for level, t in paragraphs if level != 1 or not title or t != title.value),
        data,
        outlet=_stated(matter, "outlet", "publisher", "source", "site"),
        title=title,
        author=_stated(matter, "author", "authors", "byline"),
        published=None if published is None else StatedDate(published, FRONT_MATTER),
        language=_stated(matter, "language", "lang"),
        url=matter.get("url") or matter.get("link") or matter.get("canonical"),
    )
    return Reading.of(document.under_title())


def _split(lines: list[str]) -> tuple[Mapping[str, str], list[str]]:
    """Return the front matter's plain ``key: value`` lines, and the lines below it."""
    if not lines or lines[0].strip() != _FENCE or _FENCE not in map(str.strip, lines[1:]):
        return {}, lines
    end = [line.strip() for line in lines].index(_FENCE, 1)
    if not all(_MATTER.match(line) for line in lines[1:end]):
        return {}, lines
    matter: dict[str, str] = {}
    for line in lines[1:end]:
        key, _, value = line.partition(":")
        stated = value.strip().strip("\"'[]")
        if stated and stated not in _CONTINUED and not key[:1].isspace():
            matter.setdefault(key.strip().lower(), stated)
    return matter, lines[end + 1 :]


def _unclosed(heading: str) -> str:
    """Return a heading without the hashes that may close it; those of "C##" belong to it."""
    bare = heading.rstrip("#")
    return bare.rstrip() if not bare or bare[-1].isspace() else heading


def _stated(matter: Mapping[str, str], *keys: str) -> Stated | None:
    value = next((matter[key] for key in keys if matter.get(key)), None)
    return None if value is None else Stated(value, FRONT_MATTER)


def _paragraphs(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Yield (level of heading or 0, text), the lines of a paragraph joined, list items not."""
    gathered: list[str] = []
    for line in [*lines, ""]:
        heading = _HEADING.match(line)
        plain = "" if _RULE.match(line) else _unmarked(_QUOTED.sub("", line))
        if gathered and (heading or not plain or plain.startswith(("- ", "* ", "+ "))):
            yield 0, " ".join(gathered)
            gathered = []
        if heading:
            yield len(heading[1]), _unmarked(_unclosed(heading[2].rstrip()))
        elif plain:
            gathered.append(plain)


def _unmarked(line: str) -> str:
    text = _LINK.sub(r"\1", _IMAGE.sub(r"Photo: \1", line))
    return _EMPHASIS.sub(r"\2", text).replace("`", "").strip()
