"""Cleanup: which lines are the article, on pages that the rules were not written for."""

import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detector.ingest.cleanup import clean
from detector.types import Block

CHROME = Path(__file__).resolve().parents[2] / "fixtures" / "chrome"
PAGES = tomllib.loads((CHROME / "kept.toml").read_text(encoding="utf-8"))
LINES = [
    *("Menu", "Subscribe", "Most popular", "Comments (3)", "Share", "By Ann Lee", "© 2024 Gazette"),
    *("October 25, 2024", "Read also: Storm over Split", "A Message from The Gazette:", "10:42"),
    *("Port stays open, ministry says", "Second port may close as well", "• one more thing", ""),
    "The ministry denied on Monday that the port had been closed after the storm.",
    "the line goes on in the middle of a sentence that a narrow column broke and",
    "“We never closed,” the harbour master told reporters, and nobody asked again.",
    *("\u200b", "\u202e", "...", "  ", "(Ann Lee/Reuters)", "News, Ports, Storms, Split"),
]


def lines_of(text: str, block: Block) -> set[int]:
    first = text.count("\n", 0, block.start) + 1
    return set(range(first, first + text.count("\n", block.start, block.end) + 1))


@pytest.mark.parametrize("name", sorted(PAGES))
def test_pasted_page(name: str) -> None:
    """Of a pasted page the headline and the paragraphs are kept, and nothing else not known."""
    text = (CHROME / name).read_text(encoding="utf-8")
    blocks = clean(text).blocks
    for kind, wanted in (("headline", "headline"), ("paragraph", "paragraphs")):
        found = [lines_of(text, block) for block in blocks if block.kind == kind]
        known = PAGES[name].get("missed", []) if kind == "paragraph" else []
        assert set().union(*found) == {*PAGES[name][wanted], *known}


def assert_every_line_is_somewhere(text: str, *, titled: bool = False) -> None:
    cleaned = clean(text, titled=titled)
    kept = [(block.start, block.end) for block in cleaned.blocks]
    left = [(span.start, span.end) for span in cleaned.dropped]
    spans = sorted([*kept, *left])
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    position = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            start = position + len(line) - len(line.lstrip())
            end = start + len(line.strip())
            assert sum(first <= start and end <= last for first, last in spans) == 1
        position += len(line)
    assert sum(block.kind == "headline" for block in cleaned.blocks) <= 1


@settings(deadline=None, max_examples=150)
@given(st.lists(st.sampled_from(LINES), max_size=25), st.booleans())
def test_every_line_of_a_page_is_in_one_span(lines: list[str], titled: bool) -> None:
    """No line is lost and none is in two places, whatever the page."""
    assert_every_line_is_somewhere("\n".join(lines), titled=titled)


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=300))
def test_every_line_of_any_text_is_in_one_span(text: str) -> None:
    """The same for text that is no page at all."""
    assert_every_line_is_somewhere(text)


@settings(deadline=None, max_examples=100)
@given(st.lists(st.sampled_from(LINES), max_size=15))
def test_a_full_sentence_is_never_lost_altogether(lines: list[str]) -> None:
    """A page with a sentence in it keeps at least one block."""
    sentence = "The ministry denied on Monday that the port had been closed after the storm."
    assert clean("\n".join([*lines, sentence])).blocks


def reasons(text: str) -> dict[str, str]:
    return {text[span.start : span.end]: span.reason for span in clean(text).dropped}


BODY = "The ministry denied on Monday that the port of Split had been closed after the storm."
MORE = "Its spokesman said that all ferries had left on time and that nobody had been hurt."


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Read also: Ferry hits pier in Bari", "related article"),
        ("Читайте також: Пором зіткнувся з пірсом", "related article"),
        ("Waves at the pier on Monday. (Ann Lee/Getty Images)", "photo credit"),
        ("Хвилі на пірсі. Фото: УНІАН", "photo credit"),
        ("Sóng lớn ở cảng Split - 2", "picture caption"),
        ("Advertisement", "advertisement"),
        ("Subscribe to our daily newsletter", "newsletter form"),
        ("We use cookies to make this page better.", "cookie notice"),
        ("Listen to this article", "audio notice"),
        ("What the union says", "subheading"),
    ],
)
def test_line_inside_the_body(line: str, reason: str) -> None:
    """A line of the page between two paragraphs is dropped, and both paragraphs stay."""
    text = f"{BODY}\n\n{line}\n\n{MORE}\n\n{BODY}"
    assert reasons(text) == {line: reason}


@pytest.mark.parametrize(
    "line",
    [
        "Getty Images sued a maker of image models in London on Tuesday.",
        "Copyright law was the subject of the talks, the ministry said.",
        "Share prices fell by 3 percent after the announcement.",
        "The Reuters correspondent in Kyiv heard two explosions. (Reuters)",
        "“We will not comment,” she said.",
        "По данным министерства, порт работал весь день.",
        "Theo cơ quan khí tượng, bão sẽ đổ bộ vào sáng thứ Ba.",
        "By Friday, most of the ferries had returned to their harbours.",
        "Subscribers to the service pay 5 euros a month, the company said.",
    ],
)
def test_sentences_that_sound_like_chrome_stay(line: str) -> None:
    """A sentence about pictures, shares or subscriptions is a sentence of the article."""
    assert reasons(f"{BODY}\n\n{line}\n\n{MORE}") == {}


def test_nothing_comes_back_after_the_end() -> None:
    """After the article has ended, even whole sentences belong to other articles."""
    text = f"{BODY}\n{MORE}\nMost read\nDog found in well\nIt had been there for three days.\n"
    kept = [text[block.start : block.end] for block in clean(text).blocks]
    assert kept == [BODY, MORE]


def test_card_of_another_article() -> None:
    """A title, a blurb and an author between two parts of a page are a link to another article."""
    card = ["Sailors strike enters its third week without a deal", "The union said, ", "By Ann Lee"]
    text = "\n".join([BODY, MORE, *card, "Comments"])
    assert {reasons(text)[line.strip()] for line in card} == {"teaser of another article"}


def test_body_goes_on_below_a_form() -> None:
    """A form in the middle of an article does not end it."""
    text = f"{BODY}\n{MORE}\nSubscribe\n{MORE}\n{BODY}\nComments\n"
    assert len(clean(text).blocks) == 4


def test_lone_title_is_no_paragraph_and_lone_paragraph_no_title() -> None:
    """An article may be one paragraph without headline."""
    (block,) = clean(BODY).blocks
    assert (block.kind, block.start, block.end) == ("paragraph", 0, len(BODY))


def test_question_as_headline() -> None:
    """A headline may close with a question mark."""
    blocks = clean(f"Did the port of Split close?\n\n{BODY}\n\n{MORE}").blocks
    assert [block.kind for block in blocks] == ["headline", "paragraph", "paragraph"]
