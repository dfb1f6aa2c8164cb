"""Readers: the same story in every format, with what the format itself states."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from detector.errors import UnreadableError
from detector.ingest import ingest
from detector.ingest.readers import read
from detector.types import Article

FORMATS = Path(__file__).resolve().parents[3] / "fixtures" / "formats"
TITLE = "Ferry to Hvar resumes after two-day strike"
DAY = date(2024, 3, 12)
GOOD = "The port stayed open all day, the ministry said on Monday."


@pytest.fixture(scope="module")
def found() -> Mapping[str, Article]:
    return {Path(article.path).name: article for article in ingest([FORMATS])[0]}


@pytest.mark.parametrize(
    ("name", "outlet", "author", "published"),
    [
        ("plain.txt", None, "Maja Novak", DAY),
        ("marked.md", "Adria Post", "Maja Novak", DAY),
        ("page.html", "Adria Post", "Maja Novak", DAY),
        ("schema.json", "Adria Post", "Maja Novak", DAY),
        ("plain.json", "Reuters", "Maja Novak", DAY),
        ("lines.jsonl#1", "Adria Post", None, None),
        ("document.docx", None, "Maja Novak", None),
        ("paper.pdf", None, None, DAY),
    ],
)
def test_formats(
    found: Mapping[str, Article],
    name: str,
    outlet: str | None,
    author: str | None,
    published: date | None,
) -> None:
    """Headline, paragraphs and metadata come out of every format."""
    article = found[name]
    kept = [article.text[block.start : block.end] for block in article.blocks]
    assert article.title == kept[0] == TITLE
    assert (article.outlet, article.author, article.published) == (outlet, author, published)
    said = " ".join(" ".join(kept).split())
    assert "strike of two days, the operator Jadrolinija said." in said
    assert "denied that it had given up its demand for higher wages." in said
    assert "About 6,000 travellers had been stranded." in said
    assert "written by a script" not in article.text
    assert "Bear seen" not in said


def test_plain_text_is_the_file(found: Mapping[str, Article]) -> None:
    """Offsets of text files index the file itself."""
    assert found["plain.txt"].text == (FORMATS / "plain.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.exe", b"MZ", "not an article format: .exe"),
        ("noending", b"text", "a name without an ending"),
        ("a.json", b"[" * 100_000, "broken JSON"),
        ("a.json", b'{"title": "only a title"}', "no article"),
        (
            "report.json",
            b'{"schema_version": "1", "run": {}, "articles": [{}], "statements": [], "pairs": []}',
            "a report of this program",
        ),
        ("a.pdf", b"%PDF-1.4\n", "broken or truncated PDF"),
        ("a.html", b"<html><body></body></html>", "no article text"),
        ("a.docx", b"PK\x05\x06" + b"\0" * 18, "broken DOCX"),
    ],
)
def test_hostile_files(name: str, data: bytes, reason: str) -> None:
    """A file that is broken, empty of text or of another kind gives a reason."""
    with pytest.raises(UnreadableError, match=reason):
        read(Path(name), data)


def test_lone_surrogates_in_json() -> None:
    """Half a character, which JSON can hold, does not reach the text."""
    data = b'{"title": "Port \\ud83d open", "text": "The port \\udc00 stayed open all day long."}'
    (member,) = read(Path("a.json"), data).members
    assert member.document.text.encode("utf-8")
    assert "\N{REPLACEMENT CHARACTER}" in member.document.text


def test_markup_in_json_is_read_as_a_page() -> None:
    """Feeds put HTML into JSON; tags and scripts do not become text."""
    data = (
        b'{"text": "<p>The port stayed open all day, the ministry said on Monday.</p>'
        b'<script>alert(1)</script><p>Nobody was hurt in the storm, it added.</p>"}'
    )
    (member,) = read(Path("a.json"), data).members
    assert "<" not in member.document.text
    assert "alert" not in member.document.text


def test_an_odd_record_costs_its_neighbours_nothing() -> None:
    """Not their place in the numbering either; it is a fault of its own."""
    deep = "[" * 900 + "]" * 900
    lines = f'{{"text": "{GOOD}"}}\n{{"text": "x", "author": {deep}}}\n{{"text": "{GOOD}"}}'
    reading = read(Path("a.jsonl"), lines.encode())
    assert [member.number for member in reading.members] == [1, 3]
    assert [fault.number for fault in reading.faults] == [2]
    listed = f'[{{"title": "A", "text": ""}}, {{"text": "{GOOD}"}}, {{"text": "{GOOD}"}}]'
    reading = read(Path("a.json"), listed.encode())
    assert [member.number for member in reading.members] == [2, 3]
    assert [fault.number for fault in reading.faults] == [1]


def test_a_list_of_articles_is_found_inside_an_object() -> None:
    """As programming interfaces answer; what linked data lists beside an article is none."""
    nested = f'{{"data": {{"articles": [{{"text": "{GOOD}"}}, {{"text": "{GOOD}"}}]}}}}'
    assert len(read(Path("a.json"), nested.encode()).members) == 2
    graph = f'{{"@graph": [{{"@type": "Person"}}, {{"@type": "NewsArticle", "text": "{GOOD}"}}]}}'
    reading = read(Path("a.json"), graph.encode())
    assert (len(reading.members), reading.faults) == (1, ())


def test_what_front_matter_says_of_others_is_not_the_article_s() -> None:
    """Indented keys belong to the key above them, and of two equal ones the first counts."""
    matter = (
        "---\ntitle: Port stays open\ndate: 2024-10-25\nauthor:\n  name: Ann\n"
        "  url: https://www.bbc.com/ann\nseo:\n  title: Other\n  date: 2019-01-01\n---\n"
    )
    (member,) = read(Path("a.md"), f"{matter}\n{GOOD}\n".encode()).members
    document = member.document
    assert document.title is not None
    assert document.published is not None
    assert (document.title.value, document.published.value) == (
        "Port stays open",
        date(2024, 10, 25),
    )
    assert document.url is None


def test_hashes_that_close_a_heading_are_no_part_of_it() -> None:
    """Unless no space parts them from its last word."""
    for line, title in (("# Port open ##  ", "Port open"), ("# All about C#", "All about C#")):
        (member,) = read(Path("a.md"), f"{line}\n\n{GOOD}\n".encode()).members
        assert member.document.title is not None
        assert member.document.title.value == title
