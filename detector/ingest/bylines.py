"""Who wrote an article and for whom, as a line beside it says: "By Ann Lee | The Harbour Herald".

A line is cut at its commas, bars, dashes and brackets. Each part is people, a trade, a publication,
a place or a section; a line with a part that is none of them says neither, unless a word such as
"by" opens it. A part is a publication only for a reason, which ``publications`` tells.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import chain

from detector.ingest.dates import date_spans
from detector.ingest.lines import INVISIBLE, ends_sentence
from detector.ingest.outlets import mentions
from detector.ingest.publications import ARTICLE, MARKS, NAMED, Publication, publication_in
from detector.ingest.shapes import YEAR_SHORT, clocks
from detector.ingest.wording import MARKED, wording
from detector.letters import words_in

MAX_LINE = 160
"""Characters of the longest line that is read as one that names who wrote the article."""

MAX_ASIDE = 3
"""Words of a part behind the author that may be a place that no list has."""

MIN_NAME, MAX_NAME = 2, 5
"""Words of a person's name: "Thu Hà", "María de la Cruz Gil"."""

MAX_CLOSED = 6
"""Words of a line with a full stop that is no sentence: "Ann Lee, The Harbour Herald."."""

MAX_IMPRINT = 5
"""Words of a publication's name that fills a line of its own; longer lines are headlines."""

_SPLIT = re.compile(r"\s*[|·•()\n]\s*|\s+[–—―-]+\s+|\s*[,;]\s+|\s+/\s+")
_BARS = "|·•("
_EDGES = f" \t*_#>.,;:|·•–—-/{INVISIBLE}\ufeff"
_YEAR = re.compile(rf"^\s(?:року|года|рік|год|{YEAR_SHORT})(?!\w)\.?")
"""What stands behind the number of a year."""
_NAME_WORD = re.compile(r"[^\W\d_]\.(?:-?[^\W\d_]\.)*|[^\W\d_]+(?:['’ʼ-][^\W\d_]+)+|[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Credit:
    """What a line says of its article: its author, its outlet, or both.

    ``grade`` is how sure it is that the outlet is one, as in ``publications``; ``dated`` whether
    the line has a date too.
    """

    author: str | None
    outlet: str | None
    grade: int = 0
    dated: bool = False
    alone: bool = False
    """Whether the line is a publication's name and, but for a date or a place, no more."""

    @property
    def is_byline(self) -> bool:
        """Whether the line names an author, or says that an outlet is one."""
        return not self.alone

    @property
    def is_imprint(self) -> bool:
        """Whether the line, wherever it stands, is the name of the outlet."""
        return self.alone and (self.grade == NAMED or (self.dated and self.grade >= ARTICLE))


def credit_of(line: str) -> Credit | None:
    """Return who wrote or printed the article, as the line says; None if it says neither."""
    if len(line) > MAX_LINE:
        return None
    undated = _undated(line)
    text = undated.strip(_EDGES)
    label, bar, rest = text.partition("|")
    text = rest.strip(_EDGES) if bar and wording().is_aside(label) else text
    lead = wording().lead.match(text)
    if not lead and ends_sentence(undated) and words_in(undated) > MAX_CLOSED:
        return None
    text = text[lead.end() :].strip(_EDGES) if lead else text
    read = _Parts(line, led=lead is not None, dated=undated != line)
    for part in _parts(text):
        read.take(part)
    return read.credit()


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a line, and whether "for" or "in" stood before it, or a bar or a bracket."""

    text: str
    barred: bool = False
    given: bool = False
    cased: bool = False
    place: bool = False


@dataclass(slots=True)
class _Parts:
    """What the parts of a line are, taken one after the other."""

    line: str
    led: bool
    dated: bool
    people: list[str] = field(default_factory=list)
    outlet: Publication | None = None
    trade: bool = False
    strange: bool = False
    """Whether a part is nothing that a byline has."""
    lost: bool = False
    """Whether such a part came first."""
    closed: bool = False
    """Whether something else than people has followed people."""

    def take(self, part: _Part) -> None:
        """Add a part."""
        trade = wording().trade.search(part.text)
        rest = _without(part.text, trade) if trade else part.text
        cased = part.cased or (trade is not None and trade["genre"] is None)
        named = publication_in(
            rest, cased_in=self.line if cased else "", given=part.given and (self.led or self.trade)
        )
        self.trade = self.trade or trade is not None
        if named and named.grade == ARTICLE and (part.barred or trade):
            named = replace(named, grade=MARKS)
        if named and (self.led or named.grade != ARTICLE or not self.people):
            self.closed = bool(self.people)
            if self.outlet is None or named.grade > self.outlet.grade:
                self.outlet = named
            return
        if part.place or wording().is_aside(part.text):
            self.closed = bool(self.people)
            return
        names = people_in(rest)
        in_front = trade is None or (not self.people and (trade.start() == 0 or self.led))
        if names and in_front and not self.closed:
            self.people.append(names)
            return
        if trade is not None and (not rest or self.people):
            self.closed = bool(self.people)
        elif not (self.people and _is_aside(part.text)) or (
            names and self.outlet is not None and not self.led
        ):
            self.strange = True
            self.lost = self.lost or not (self.people or self.outlet or self.trade)

    def credit(self) -> Credit | None:
        """Return what the parts say together."""
        author, outlet = ", ".join(self.people) or None, self.outlet
        if self.lost or (self.strange and not (self.led and author)):
            return None
        if self.led or (author and outlet and outlet.grade >= MARKS):
            return self._credit(author, outlet)
        if self.trade:
            sure = outlet is None or outlet.grade >= MARKS
            return self._credit(author, outlet) if sure else None
        if author or outlet is None or len(outlet.name.split()) > MAX_IMPRINT:
            return None
        return self._credit(None, outlet, alone=True)

    def _credit(
        self, author: str | None, outlet: Publication | None, *, alone: bool = False
    ) -> Credit | None:
        if author is None and outlet is None:
            return None
        name, grade = (outlet.name, outlet.grade) if outlet else (None, 0)
        return Credit(author, name, grade, self.dated, alone)


def people_in(text: str) -> str | None:
    """Return the people that the text names and nothing else ("Ann Lee and Bo Li")."""
    people = wording().conjunction.split(text)
    return text if all(map(_is_person, people)) else None


def _is_person(text: str) -> bool:
    words, lists = text.split(), wording()
    telling = [word for word in words if word.casefold() not in lists.particles]
    if not MIN_NAME <= len(telling) <= len(words) <= MAX_NAME + 1 or len(telling) > MAX_NAME:
        return False
    if lists.is_aside(text) or any(map(lists.is_no_name, words)):
        return False
    named = all(_NAME_WORD.fullmatch(word) and word[0].isupper() for word in telling)
    return named and words[0][0].isupper()


def _is_aside(text: str) -> bool:
    """Return whether the text is short and in capitals, as a place beside an author is."""
    words = text.split()
    return len(words) <= MAX_ASIDE and all(word[:1].isupper() or len(word) < 4 for word in words)


def _without(text: str, trade: re.Match[str]) -> str:
    """Return the names beside a trade; what says more of it in lower case is left out."""
    before, after = text[: trade.start()].split(), text[trade.end() :].strip()
    joined, _, name = after.partition(" ")
    if article := wording().contracted.get(joined.casefold()):
        after = f"{article} {name}"
    if any(map(str.islower, before)):
        return text
    marked = MARKED.search(after)
    if marked:
        return after[marked.start() :].strip()
    capital = next((i for i, c in enumerate(after) if c.isupper()), len(after))
    if before and not after:
        return " ".join(word for word in before if word[:1].isupper())
    if before and capital == len(after):
        return text
    return after[capital:]


def _undated(line: str) -> str:
    """Return the line with a bar for each date, time of day and reading time."""
    spans = chain(date_spans(line), clocks(line))
    for start, end in sorted(spans, reverse=True):
        line = f"{line[:start]}|{_YEAR.sub('', line[end:])}"
    return line


def _parts(text: str) -> Iterator[_Part]:
    """Yield the parts of the line; what stands in marks is never cut."""
    hidden = MARKED.sub(lambda found: "\x00" * len(found[0]), text)
    start, barred = 0, False
    for found in (*_SPLIT.finditer(hidden), None):
        part = text[start : found.start() if found else len(text)].strip(_EDGES)
        if part:
            yield from _linked(part, barred=barred)
        if found:
            start, barred = found.end(), any(sign in found[0] for sign in _BARS)


def _linked(text: str, *, barred: bool) -> Iterator[_Part]:
    """Yield the parts before and behind "for" and "in", where people or a trade stand before it."""
    lists = wording()
    lead = lists.lead.match(text)
    text = text[lead.end() :] if lead and people_in(text[lead.end() :]) else text
    marked = MARKED.search(text)
    if marked and people_in(text[marked.end() :].strip(_EDGES)):
        yield from _linked(text[: marked.end()], barred=barred)
        text = text[marked.end() :].strip(_EDGES)
    for link, place in ((lists.written_for, False), (lists.placed, True)):
        found = link.search(text)
        before = text[: found.start()].strip(_EDGES) if found else ""
        if found and (not before or people_in(before) or lists.trade.search(before)):
            if before:
                yield _Part(before)
            rest = text[found.end() :].strip(_EDGES)
            cased = not place and found["cased"] is not None
            yield _Part(rest, given=not place, cased=cased, place=place)
            return
    named = mentions(text)
    if named and named[-1].end == len(text) and people_in(text[: named[-1].start].strip()):
        yield _Part(text[: named[-1].start].strip(), barred)
        text = text[named[-1].start :]
    yield _Part(text, barred)
