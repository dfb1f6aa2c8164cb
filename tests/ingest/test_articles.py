"""The stage as a whole: real articles in, what a fact-checker expects out; bad files named."""

import os
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from detector.errors import NothingReadableError
from detector.ingest import articles, ingest, readers
from detector.types import Article

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "fixtures"
STORY = (
    "Port stays open, ministry says\n\n"
    "The ministry denied on Monday that the port had been closed after the storm.\n"
)


@pytest.fixture(scope="module")
def seeds() -> dict[str, Article]:
    found, _, skipped = ingest([ROOT / "seeds"])
    assert not skipped
    return {Path(article.path).name[:3]: article for article in found}


def kept(article: Article) -> str:
    return "\n".join(article.text[block.start : block.end] for block in article.blocks)


@pytest.mark.parametrize(
    ("seed", "outlet", "title", "author", "published", "language"),
    [
        (
            "000",
            "The Moscow Times",
            "Elon Musk Held Secret Talks With Putin Amid Shifting Views on Ukraine — WSJ",
            None,
            date(2024, 10, 25),
            "en",
        ),
        (
            "001",
            "Dân trí",
            "Russia denies Elon Musk and Putin exchanged secrets",
            None,
            date(2024, 10, 26),
            "en",
        ),
        ("002", "Ukrinform", None, None, None, "uk"),
        (
            "003",
            "The Kyiv Independent",
            "Russian negotiator says he expects talks with Musk on space, tech",
            "Martin Fornusek",
            date(2025, 3, 18),
            "en",
        ),
        ("004", "The Moscow Times", None, None, None, "en"),
    ],
)
def test_seed_metadata(  # noqa: PLR0917 - one argument for each column of the table
    seeds: dict[str, Article],
    seed: str,
    outlet: str,
    title: str | None,
    author: str | None,
    published: date | None,
    language: str,
) -> None:
    """What a page says about itself is read; what it does not say is None."""
    article = seeds[seed]
    assert (article.outlet, article.title) == (outlet, title)
    assert (article.author, article.published, article.language) == (author, published, language)
    assert (article.title_from is None) == (title is None)
    assert (article.published_from is None) == (published is None)


@pytest.mark.parametrize(
    "chrome",
    [
        *("Email address", "Most popular", "Remind me later", "Comment (0)", "Store", "No data"),
        *("Newsletters", "Related article:", "AI assistance", "Photo: AFP", "Getty Images"),
        *("trao đổi bí mật - 1", "EU approves", "The Reform and Growth", "Radio Free Europe"),
        *("French father", "Dear readers", "refuse to be silenced", "Kateryna Denisova"),
    ],
)
def test_seed_chrome_is_dropped(seeds: dict[str, Article], chrome: str) -> None:
    """Nothing of the page around an article is taken for the article."""
    assert not [seed for seed, article in seeds.items() if chrome in kept(article)]


@pytest.mark.parametrize(
    ("seed", "sentences"),
    [
        ("000", ["U.S. billionaire Elon Musk held", "technological\nsolutions for the future.”"]),
        ("001", ["(Dan Tri) - The Kremlin spoke out", "switched to supporting Mr Trump."]),
        ("002", ["Про це передає Укрінформ", "війна не закінчиться", "контрнаступу України."]),
        (
            "003",
            ["Kirill Dmitriev, the CEO", "Musk has yet to comment", "peace agreement."],
        ),
        ("004", ["announced Tuesday that he plans", "Dmitriev said of Musk on Tuesday."]),
    ],
)
def test_seed_sentences_remain(seeds: dict[str, Article], seed: str, sentences: list[str]) -> None:
    """The article is whole, from its first sentence to its last."""
    text = " ".join(kept(seeds[seed]).split())
    assert [said for said in sentences if " ".join(said.split()) not in text] == []


def test_seed_headline_over_two_lines_is_one_block(seeds: dict[str, Article]) -> None:
    """A hard-wrapped headline is one block, and so is each hard-wrapped paragraph."""
    blocks = seeds["000"].blocks
    assert [block.kind for block in blocks].count("headline") == 1
    assert len(blocks) == 10


def test_order_of_arguments_does_not_matter(tmp_path: Path) -> None:
    """The same files give the same articles, ids included, in whatever order they are named."""
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    first.write_text(STORY)
    second.write_text(STORY)
    assert ingest([first, second]) == ingest([second, first, tmp_path])
    ids = [article.id for article in ingest([tmp_path])[0]]
    assert ids == [sha256(STORY.encode()).hexdigest()[:8], f"{ids[0]}-2"]


def test_checksums_are_those_of_the_bytes(tmp_path: Path) -> None:
    """``sha256`` lets a reader of the report find the very file."""
    path = tmp_path / "bom.txt"
    path.write_bytes(b"\xef\xbb\xbf" + STORY.encode())
    (article,), (source,), _ = ingest([path])
    assert article.sha256 == source.sha256 == sha256(path.read_bytes()).hexdigest()
    assert source.bytes == path.stat().st_size
    assert article.text == STORY


def test_bad_files_are_named_and_the_rest_is_read() -> None:
    """Every unreadable file ends in ``skipped`` with a reason of one line; the others are read."""
    found, _, skipped = ingest([FIXTURES / "broken"])
    reasons = {Path(skip.path).name: skip.reason for skip in skipped}
    assert [Path(article.path).name for article in found] == ["oneline.jsonl#1", "oneline.jsonl#3"]
    for name, reason in {
        "empty.txt": "empty file",
        "blank.txt": "blank space",
        "program.txt": "binary content",
        "controls.txt": "binary content",
        "truncated.pdf": "truncated PDF",
        "encrypted.pdf": "encrypted PDF",
        "scan.pdf": "no text layer",
        "broken.json": "broken JSON",
        "nothing.json": "no article in this JSON",
        "oneline.jsonl#2": "broken JSON",
        "hollow.html": "no article text",
        "broken.docx": "broken DOCX",
        "menu.txt": "only menus",
        "picture.png": "not an article format: .png",
    }.items():
        assert reason in reasons.pop(name)
    assert not reasons
    assert not [skip for skip in skipped if "\n" in skip.reason]


def test_folder_without_articles_teaches(tmp_path: Path) -> None:
    """When nothing is readable the message says what was found and what is expected."""
    (tmp_path / "photo.png").write_bytes(b"\x89PNG")
    with pytest.raises(NothingReadableError, match=r"not an article format: \.png.*\.txt.*detect"):
        ingest([tmp_path])
    with pytest.raises(NothingReadableError, match="no such file"):
        ingest([tmp_path / "nowhere"])


def test_sidecar_corrects_the_page(tmp_path: Path) -> None:
    """What ``sources.toml`` states goes before anything that the page says."""
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "sources.toml").write_text(
        '["a.txt"]\noutlet = "Harbour Radio"\npublished = 2024-02-01\nlanguage = "en"\n'
    )
    (article,), _, skipped = ingest([tmp_path])
    assert (article.outlet, article.outlet_from) == ("Harbour Radio", "sources.toml")
    assert (article.published, article.published_from) == (date(2024, 2, 1), "sources.toml")
    assert skipped == ()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_file_without_permission_is_skipped(tmp_path: Path) -> None:
    """A file that may not be read is named, and the rest is read."""
    (tmp_path / "a.txt").write_text(STORY)
    locked = tmp_path / "b.txt"
    locked.write_text(STORY)
    locked.chmod(0)
    _, _, skipped = ingest([tmp_path])
    assert [skip.reason for skip in skipped] == ["no permission to read it"]


def test_two_megabytes_on_one_line(tmp_path: Path) -> None:
    """A very long line is one paragraph, read in linear time."""
    path = tmp_path / "long.txt"
    path.write_text("The ministry denied that the port had been closed. " * 40_000)
    (article,), _, _ = ingest([path])
    assert [block.kind for block in article.blocks] == ["paragraph"]


def test_public_surface() -> None:
    """The package offers the stage and nothing else."""
    assert ingest is articles.ingest


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("odd.html", b"<html><head><meta charset=undefined></head><body><p>\xff It rained.</p>"),
        ("odd.docx", b"PK\x03\x04\xff\xff" + b"\0" * 40),
        ("odd.json", b"[" * 1200 + b"]" * 1200),
    ],
)
def test_one_odd_file_does_not_cost_the_others(tmp_path: Path, name: str, content: bytes) -> None:
    """Whatever a reader stumbles over, the file is named and the run goes on."""
    (tmp_path / name).write_bytes(content)
    (tmp_path / "plain.txt").write_text("The mayor resigned on Friday after the flood.", "utf-8")
    found, _, skipped = ingest([tmp_path])
    assert "plain.txt" in {Path(article.path).name for article in found}
    read = {Path(article.path).name.partition("#")[0] for article in found} - {"plain.txt"}
    assert read | {Path(s.path).name.partition("#")[0] for s in skipped} == {name}


def test_a_reader_that_fails_in_its_own_way_skips_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Libraries fail in ways that nobody listed."""
    (tmp_path / "a.txt").write_text("The mayor resigned on Friday after the flood.", "utf-8")
    (tmp_path / "b.txt").write_text("The mayor will stay in office until the spring.", "utf-8")
    read = readers.read

    def failing(path: Path, data: bytes) -> object:
        if path.name == "b.txt":
            raise ZeroDivisionError("odd")
        return read(path, data)

    monkeypatch.setattr(articles, "read", failing)
    found, _, skipped = ingest([tmp_path])
    assert [Path(article.path).name for article in found] == ["a.txt"]
    assert [(Path(s.path).name, s.reason) for s in skipped] == [
        ("b.txt", "it cannot be read (ZeroDivisionError: odd)")
    ]
