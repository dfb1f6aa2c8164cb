"""The stage as a whole: from paths to cleaned articles that know who published them and when."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from hashlib import sha256
from pathlib import Path

from detector.errors import NothingReadableError, SourcesError, UnreadableError
from detector.ingest import metadata
from detector.ingest.cleanup import clean
from detector.ingest.document import Document, Stated, StatedDate
from detector.ingest.files import SIDECAR, Found, find, read_bytes
from detector.ingest.invisible import visible
from detector.ingest.language import language_of
from detector.ingest.outlets import outlet_named, outlet_of_domain
from detector.ingest.readers import READERS, read
from detector.ingest.sources import Sidecar, sidecars
from detector.languages import UNSURE
from detector.types import Article, Input, Skipped

ID_DIGITS = 8
"""Hexadecimal digits of an id; of 10,000 articles two share theirs in one run of a hundred."""


def ingest(
    paths: Sequence[Path],
) -> tuple[tuple[Article, ...], tuple[Input, ...], tuple[Skipped, ...]]:
    """Return the articles, the files they came from and the files skipped, each in path order.

    Raises:
        NothingReadableError: There is no article in any of the paths.
        SourcesError: A ``sources.toml`` beside a file cannot be read.
    """
    found = find(paths)
    stated = cache(sidecars)
    articles: list[Article] = []
    inputs: list[Input] = []
    skipped = list(found.skipped)
    for path in found.files:
        try:
            data = read_bytes(path)
            reading = read(path, data)
        except Exception as error:  # noqa: BLE001 - see _why
            skipped.append(Skipped(str(path), _why(error)))
            continue
        inputs.append(Input(str(path), sha256(data).hexdigest(), len(data)))
        for member in reading.members:
            suffix = "" if member.number is None else f"#{member.number}"
            try:
                sidecar = _of_file(stated(path.parent), path.name, suffix)
                articles.append(_article(member.document, f"{path}{suffix}", sidecar))
            except SourcesError:
                raise
            except Exception as error:  # noqa: BLE001 - see _why
                skipped.append(Skipped(f"{path}{suffix}", _why(error)))
        skipped += [Skipped(f"{path}#{fault.number}", fault.reason) for fault in reading.faults]
    if not articles:
        raise NothingReadableError(_nothing(found, skipped))
    skipped.sort(key=lambda skip: skip.path)
    return _numbered(articles), tuple(inputs), tuple(skipped)


def _why(error: Exception) -> str:
    """Return why a file is skipped: its reader's reason, or what nobody foresaw of hostile input.

    Formats are read by libraries that fail in many ways; one odd file must not cost the others.
    """
    if isinstance(error, UnreadableError):
        return str(error)
    return f"it cannot be read ({type(error).__name__}: {error})"


def _of_file(stated: Mapping[str, Sidecar], name: str, suffix: str) -> Sidecar:
    return stated.get(f"{name}{suffix}") or stated.get(name) or Sidecar()


def _article(document: Document, path: str, sidecar: Sidecar) -> Article:
    text = visible(document.text)
    cleaned = clean(text, titled=document.titled)
    page = metadata.Page.of(text, cleaned)
    if not cleaned.blocks:
        raise UnreadableError("no sentence of an article in it, only menus and the like")
    language = _language(document, page, sidecar)
    url = sidecar.url or document.url or metadata.source_url(page)
    outlet = _outlet(document, page, sidecar, language.value)
    title = (
        _sidecar_value(sidecar.title)
        or document.title
        or (Stated(page.headline, "headline") if page.headline else None)
    )
    author = _sidecar_value(sidecar.author) or document.author or metadata.author_in(page)
    published = (
        (StatedDate(sidecar.published, SIDECAR) if sidecar.published else None)
        or document.published
        or metadata.published_in(page, language.value)
    )
    return Article(
        id=sha256(text.encode()).hexdigest()[:ID_DIGITS],
        path=path,
        sha256=sha256(document.content).hexdigest(),
        text=text,
        blocks=cleaned.blocks,
        dropped=cleaned.dropped,
        language=language.value,
        language_from=None if language.value == UNSURE else language.where,
        outlet=outlet.value if outlet else None,
        outlet_from=outlet.where if outlet else None,
        title=title.value if title else None,
        title_from=title.where if title else None,
        author=author.value if author else None,
        author_from=author.where if author else None,
        published=published.value if published else None,
        published_from=published.where if published else None,
        url=url,
    )


def _sidecar_value(value: str | None) -> Stated | None:
    return Stated(value, SIDECAR) if value else None


def _language(document: Document, page: metadata.Page, sidecar: Sidecar) -> Stated:
    """Return the language of the text; what its format states only where that is unsure."""
    if sidecar.language:
        return Stated(sidecar.language, SIDECAR)
    detected = language_of("\n".join(filter(None, [page.headline, *page.paragraphs])))
    if detected == UNSURE and document.language is not None:
        return Stated(document.language.value[:2].lower(), document.language.where)
    return Stated(detected, "text")


def _outlet(
    document: Document, page: metadata.Page, sidecar: Sidecar, language: str
) -> Stated | None:
    """Return who published it; a name that is known by several is given its usual one."""
    if sidecar.outlet:
        return Stated(sidecar.outlet, SIDECAR)
    if document.outlet is not None:
        known = outlet_named(document.outlet.value)
        return replace(document.outlet, value=known.name) if known else document.outlet
    owner = outlet_of_domain(sidecar.url or document.url or "")
    if owner is not None:
        return Stated(owner.name, "address")
    return metadata.outlet_in(page, language)


def _numbered(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Return the articles with ids that differ: a second one with the same text gets "-2"."""
    seen: dict[str, int] = {}
    numbered: list[Article] = []
    for article in articles:
        seen[article.id] = seen.get(article.id, 0) + 1
        count = seen[article.id]
        numbered.append(replace(article, id=f"{article.id}-{count}") if count > 1 else article)
    return tuple(numbered)


def _nothing(found: Found, skipped: Sequence[Skipped]) -> str:
    reasons = "; ".join(f"{skip.path}: {skip.reason}" for skip in skipped[:3])
    more = f" and {len(skipped) - 3} more" if len(skipped) > 3 else ""
    what = f"{len(found.files)} files found, none of them readable ({reasons}{more})"
    return (
        f"no article to analyse: {what if skipped else 'no files found'}; expected"
        f" {' '.join(READERS)}; try: detect FOLDER_WITH_ARTICLES"
    )
