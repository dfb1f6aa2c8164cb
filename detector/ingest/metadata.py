"""Who published an article, under which title, by whom and when, as far as its page says so.

Every finder goes from the surest place to the least sure and returns what it found with its place;
where nothing says it, it is None. Outlets that the article only writes about are never its outlet.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, pairwise
from urllib.parse import urlsplit

from detector.ingest import shapes
from detector.ingest.bylines import credit_of, people_in
from detector.ingest.cleanup import Cleaned
from detector.ingest.dates import dates_in
from detector.ingest.document import Stated, StatedDate
from detector.ingest.outlets import Outlet, mentions, outlet_named, outlet_of_domain
from detector.ingest.publications import ARTICLE, MARKS
from detector.ingest.signatures import agency_of

MASTHEADS = frozenset({"masthead", "menu", "dateline", "byline"})
IMPRINTED = frozenset({"masthead", "menu", "dateline", "site chrome"})
SELF_SPOKEN = frozenset(
    {"masthead", "site chrome", "menu", "newsletter form", "donation appeal", "advertisement"}
)
"""What a page says about itself; the other dropped lines speak of pictures and other articles."""

HEADER_LINES = 40
"""Lines of a header that are searched for a date; a menu may have as many."""

OPENING = 200
"""Characters at the beginning of the first paragraphs in which an agency signs."""

CREDITED_PARAGRAPHS = 3
"""Paragraphs in which an article names the agency that it is from."""

LEGAL_FORMS = frozenset({"ltd", "llc", "inc", "gmbh", "ag", "plc", "limited", "sa", "corp"})

_CREDIT = re.compile(
    r"(?:передає|повідомляє|пише|передает|сообщает|пишет|theo|berichtet|meldet)\s(?P<rest>.{2,120})",
    re.IGNORECASE,
)
_REFERRING = re.compile(r"^[\s»\"”,]{0,4}(?:із|з|со|с)\s(?:посиланням|ссылкой)\s(?:на)\b")
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s{0,3}(?:copyright\s)?(?:(?:19|20)\d\d(?:\s?[-–—]\s?(?:19|20)\d\d)?)?,?\s{0,3}"
    r"(?P<name>[^\W\d_][^.,|©\n]{1,60})",
    re.IGNORECASE,
)
_NAMED_SELF = re.compile(
    r"(?:a message from|support|supporting|follow|subscribe to|journalists of|newsletter of"
    r"|welcome to|підтримайте|читайте|поддержите)\s(?P<rest>.{2,80})",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"(?<!\w)(?:published|posted|date|опубліковано|опубликовано|дата публікації|дата публикации"
    r"|veröffentlicht|publié|publicado|opublikowano|ngày đăng)\b[^\d\n]{0,25}$",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    r"(?<!\w)(?:updated?|modified|оновлено|оновлення|обновлено|обновление|aktualisiert|aktualisierung"
    r"|mis à jour|actualizado|zaktualizowano|cập nhật)\b[^\d\n]{0,25}$",
    re.IGNORECASE,
)
_BEFORE_DATE = re.compile(r"^(?P<names>[^\W\d_][^\d|·•–—]{3,60}[^\W\d_]) {1,3}[|·•–—] ")
_SOURCE_URL = re.compile(r"https?://[^\s<>\"']{4,2000}")


@dataclass(frozen=True, slots=True)
class Page:
    """A text with its article found: what stands above, in and below it."""

    text: str
    headline: str | None
    paragraphs: tuple[str, ...]
    above: tuple[tuple[str, str], ...]
    """(reason, line) of the dropped lines before the body."""
    below: tuple[tuple[str, str], ...]
    """(reason, line) of the others."""
    credits: tuple[tuple[str, str], ...]
    """(line, place) of those that say who wrote the article, the surest place first."""

    @classmethod
    def of(cls, text: str, cleaned: Cleaned) -> "Page":
        """Return the page that cleanup made of ``text``."""
        blocks, dropped, first = cleaned.blocks, cleaned.dropped, cleaned.body
        kept = [" ".join(text[b.start : b.end].split()) for b in blocks if b.kind == "paragraph"]
        titles = [" ".join(text[b.start : b.end].split()) for b in blocks if b.kind == "headline"]
        said = [(span.start, span.reason, text[span.start : span.end]) for span in dropped]
        last = max((block.start for block in blocks), default=0)
        behind = next((start for start, _, _ in said if start > last), last)
        bylines = [line for start, why, line in said if why == "byline" and start <= behind]
        boxes = [line for _, why, line in said if why == "author box"]
        return cls(
            text,
            titles[0] if titles else None,
            tuple(kept),
            tuple((reason, line) for start, reason, line in said if start < first),
            tuple((reason, line) for start, reason, line in said if start >= first),
            (*((line, "byline") for line in bylines), *((line, "author box") for line in boxes)),
        )


def outlet_in(page: Page, language: str) -> Stated | None:
    """Return who published the page."""
    ways = chain(
        _on_masthead(page),
        _in_byline(page, agencies=False),
        _on_imprint(page),
        _in_byline(page, agencies=True),
        _signed(page),
        _credited(page, language),
        _self_named(page),
        _in_source_line(page),
    )
    return next(ways, None)


def author_in(page: Page) -> Stated | None:
    """Return who wrote the article, from a byline beside it or a credit below it."""
    for line, where in page.credits:
        credit = credit_of(line)
        if credit is not None and credit.author and not mentions(credit.author):
            return Stated(_without_places(credit.author, page), where)
    for (reason, line), (_, next_line) in pairwise(page.above):
        imprint = credit_of(next_line) if reason in IMPRINTED else None
        if imprint is not None and imprint.grade >= MARKS and people_in(line):
            return Stated(line, "byline")
    for reason, line in page.above:
        match = _BEFORE_DATE.match(line) if reason == "dateline" else None
        names = people_in(match["names"]) if match else None
        if names and not mentions(names):
            return Stated(names, "dateline")
    return None


def _without_places(authors: str, page: Page) -> str:
    """Return the authors without a place behind them, which the article names too."""
    first, *others = authors.split(", ")
    said = f"{page.headline or ''} {' '.join(page.paragraphs)}"
    return ", ".join([first, *(other for other in others if other not in said)])


def published_in(page: Page, language: str) -> StatedDate | None:
    """Return when the article was published: a labelled date, else the one nearest to the text."""
    header = [line for reason, line in page.above if reason != "related article"][-HEADER_LINES:]
    plain: list[StatedDate] = []
    updated: list[StatedDate] = []
    for line in reversed(header):
        credit = credit_of(line)
        byline = credit is not None and credit.is_byline
        for dated in dates_in(line[: shapes.MAX_SHORT], language):
            before = line[: dated.start]
            later = _UPDATED.search(before)
            if _LABELLED.search(before) and not later:
                return StatedDate(dated.day, "header")
            where = "byline" if byline else "header"
            (updated if later else plain).append(StatedDate(dated.day, where))
    for _, line in page.below:
        for dated in dates_in(line[: shapes.MAX_SHORT], language):
            if _LABELLED.search(line[: dated.start]):
                return StatedDate(dated.day, "footer")
    return next(iter([*plain, *updated]), None)


def source_url(page: Page) -> str | None:
    """Return the address in a "Source: https://..." line."""
    for reason, line in (*page.above, *page.below):
        found = _SOURCE_URL.search(line) if reason == "source line" else None
        if found is not None:
            return found.group().rstrip(".,;)") if urlsplit(found.group()).hostname else None
    return None


def _on_masthead(page: Page) -> Iterator[Stated]:
    for reason, line in page.above:
        if reason in MASTHEADS and shapes.is_masthead(line):
            yield Stated(mentions(line)[0].outlet.name, "masthead")


def _in_byline(page: Page, *, agencies: bool) -> Iterator[Stated]:
    """Yield the outlet of "By Ann Lee, The Herald"; agencies apart, whose words others print."""
    for line, where in page.credits:
        credit = credit_of(line)
        known = outlet_named(credit.outlet) if credit is not None and credit.outlet else None
        if credit is not None and credit.outlet and agencies == _is_agency(known):
            yield Stated(credit.outlet, where)


def _is_agency(outlet: Outlet | None) -> bool:
    return outlet is not None and outlet.kind == "agency"


def _on_imprint(page: Page) -> Iterator[Stated]:
    """Yield an outlet that no list has from a line of its own, above the article or by its date."""
    for index, (reason, line) in enumerate(page.above):
        credit = credit_of(line) if reason in IMPRINTED else None
        if credit is None or not credit.alone or not credit.outlet:
            continue
        beside = [why for why, _ in page.above[max(index - 1, 0) : index + 2]]
        if credit.is_imprint or (credit.grade >= ARTICLE and "dateline" in beside):
            yield Stated(credit.outlet, "masthead")


def _signed(page: Page) -> Iterator[Stated]:
    """Yield the agency of "KYIV, March 3 (Reuters) - ..."."""
    names = (agency_of(paragraph[:OPENING]) for paragraph in page.paragraphs[:1])
    yield from (Stated(name, "dateline") for name in names if name)


def _credited(page: Page, language: str) -> Iterator[Stated]:
    """Yield the agency of "Ukrinform reports, referring to ...".

    Without a reference to somebody else it has to be at home in the article's language; an agency
    from abroad is what the article relays.
    """
    for paragraph in page.paragraphs[:CREDITED_PARAGRAPHS]:
        match = _CREDIT.search(paragraph[:OPENING])
        named = mentions(match["rest"]) if match else ()
        if match is None or not named or named[0].start > 25:
            continue
        outlet = named[0].outlet
        refers = _REFERRING.match(match["rest"][named[0].end :]) is not None
        if refers or _at_home(outlet, language):
            yield Stated(outlet.name, "agency credit")


HOMES = {
    "uk": (".ua",),
    "ru": (".ru",),
    "vi": (".vn",),
    "de": (".de", ".at", ".ch"),
    "pl": (".pl",),
}
"""Endings of domains at home in a language; an agency abroad is a source, not the publisher."""


def _at_home(outlet: Outlet, language: str) -> bool:
    return any(domain.endswith(HOMES.get(language, ())) for domain in outlet.domains)


def _self_named(page: Page) -> Iterator[Stated]:
    """Yield the outlet that a page's own lines name: copyright, appeal, newsletter, address."""
    lines = [line for reason, line in (*page.below, *page.above) if reason in SELF_SPOKEN]
    for line in lines:
        match = _COPYRIGHT.search(line[:OPENING])
        if match:
            named = mentions(match["name"])
            name = named[0].outlet.name if named else _trimmed(match["name"])
            if name:
                yield Stated(name, "copyright line")
    for line in lines:
        match = _NAMED_SELF.search(line[: 2 * OPENING])
        named = mentions(match["rest"]) if match else ()
        if named and named[0].start < 25:
            yield Stated(named[0].outlet.name, "self reference")
    header = [line for reason, line in page.above if reason in SELF_SPOKEN]
    signatures = [line for _, line in page.below if shapes.is_masthead(line)]
    for said in (header, [*lines, *signatures]):
        named_there = {found.outlet for line in said for found in mentions(line)}
        own = {outlet.name for outlet in named_there if outlet.kind != "agency"}
        if len(own) == 1:
            yield Stated(own.pop(), "site chrome")
    for line in lines:
        outlet = outlet_of_domain(line)
        if outlet is not None:
            yield Stated(outlet.name, "site chrome")


def _trimmed(name: str) -> str:
    """Return a name from a copyright line without what follows it; empty if it is no name."""
    words: list[str] = []
    for word in name.split():
        if not (
            word[:1].isupper() or (words and word.lower() in {"of", "the", "and", "de", "der"})
        ):
            break
        words.append(word)
    while words and words[-1].casefold().strip(".") in LEGAL_FORMS:
        words.pop()
    joined = " ".join(words)
    return "" if joined.casefold() in {"all rights reserved", "copyright", "all"} else joined


def _in_source_line(page: Page) -> Iterator[Stated]:
    url = source_url(page)
    outlet = outlet_of_domain(url) if url else None
    if outlet is not None:
        yield Stated(outlet.name, "source line")
    elif url is not None:
        yield Stated(url.split("/")[2].removeprefix("www."), "source line")
