"""Which lines of a page are its article, and what the others are.

Readers paste whole pages. Three steps find the article: whole lines are recognised by what they say
(``cues``) or look like (``shapes``); the text is cut where an article is over ("Most popular",
"Comments"); of what is left the stretch with the most prose and the least else is the body, and the
title above it that shares its words is the headline. Nothing is deleted: every line that is not
blank ends up in one ``Block`` or, with a reason, in one ``Dropped``.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from detector.ingest import shapes
from detector.ingest.cues import Cue, cue_of
from detector.ingest.lines import Line, ends_sentence, is_hard_wrapped, join, lines_of, unwrapped
from detector.ingest.shapes import words_in
from detector.types import Block, BlockKind, Dropped

OTHER_COST = 3
"""Words of prose that a line which is none outweighs: a menu of ten lines cuts off a sentence above
it, a picture and five buttons do not."""

PROSE_CAP = 60
"""Words of one line that count, so that one giant line does not decide alone."""

LONE_SHARE = 0.25
"""Weight of prose that stands alone between titles: lists of other articles look like that."""

APPEAL_SHARE = 0.25
"""Weight of prose after the beginning of an appeal for money."""

FIRST_SHARE = 0.5
"""Weight, next to the heaviest part, from which an earlier part of the page holds the article."""

MIN_OVERLAP = 0.3
"""Share of a headline's words that its article uses too; menus share one in ten."""

STEM = 5
"""Letters compared, since many languages inflect the rest."""

MAX_SUBHEADING_WORDS = 12

MAX_BARE_WORDS = 4
"""Words of a "Read also:" that has its title on the line below."""

MIN_HEADLINE_WORDS = 5
"""Words from which a line is taken for the headline before a longer one below it: shorter ones are
kickers ("Protests in Tbilisi")."""

APPEAL = "donation appeal"
"""What prose is that follows the beginning of one."""

MAX_BLURB = 1
"""Lines between another article's title and its author, in the card that leads to it."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The blocks of the article proper and the spans that are not, both in text order."""

    blocks: tuple[Block, ...]
    dropped: tuple[Dropped, ...]
    body: int
    """Offset at which the body begins: the page's header is before it."""


@dataclass(frozen=True, slots=True)
class _Unit:
    line: Line
    cue: Cue | None
    shape: str | None
    prose: bool
    words: int

    @property
    def text(self) -> str:
        return self.line.text

    @property
    def reason(self) -> str | None:
        return self.cue.reason if self.cue is not None else self.shape


def clean(text: str, *, titled: bool = False) -> Cleaned:
    """Return what of ``text`` is the article; ``titled`` says that its first line is the headline."""
    lines = lines_of(text)
    wrapped = is_hard_wrapped(lines)
    units = [_unit(line) for line in unwrapped(lines, lambda said: _reason(said) is not None)]
    if not units:
        return Cleaned((), (), 0)
    body = _body(units)
    headline = range(1) if titled else _headline(units, body, wrapped=wrapped)
    roles = _roles(units, body, headline)
    return _spans(units, roles, headline, body)


def _unit(line: Line) -> _Unit:
    cue = cue_of(line.text)
    shape = _shape(line.text)
    prose = cue is None and shape is None and shapes.is_prose(line.text)
    return _Unit(line, cue, shape, prose, words_in(line.text))


def _reason(text: str) -> str | None:
    cue = cue_of(text)
    return _shape(text) if cue is None else cue.reason


def _shape(text: str) -> str | None:
    if not any(character.isalnum() for character in text):
        return "site chrome"
    if shapes.is_photo_credit(text):
        return "photo credit"
    if shapes.is_caption(text):
        return "picture caption"
    if shapes.is_dateline(text):
        return "dateline"
    return None


# Where the article is.


def _body(units: Sequence[_Unit]) -> range:
    """Return the units from the first to the last paragraph of the article; empty if there is none."""
    parts = _parts(units)
    weights = [_weight(units, part) for part in parts]
    heaviest = max(weights)
    if heaviest == 0:
        return range(0)
    chosen = next(
        part
        for part, weight in zip(parts, weights, strict=True)
        if weight >= FIRST_SHARE * heaviest
    )
    return _densest(units, chosen)


def _parts(units: Sequence[_Unit]) -> list[range]:
    """Return the units cut before each line that says that an article is over."""
    cuts = [
        index
        for index, unit in enumerate(units)
        if unit.cue is not None
        and (
            unit.cue.ends in {"always", "appeal"}
            or (unit.cue.ends == "perhaps" and not _goes_on(units, index))
        )
    ]
    return [range(*ends) for ends in zip([0, *cuts], [*cuts, len(units)], strict=True)]


def _goes_on(units: Sequence[_Unit], index: int) -> bool:
    """Return whether a paragraph follows at once, or two together before the article is surely over."""
    before = index + 1 < len(units) and units[index + 1].prose
    if before:
        return True
    for unit in units[index + 1 :]:
        if unit.cue is not None and unit.cue.ends in {"always", "appeal"}:
            return False
        if before and unit.prose:
            return True
        before = unit.prose
    return False


def _weight(units: Sequence[_Unit], part: range) -> float:
    """Return the words of prose in the part; what stands alone between titles counts less."""
    weight = 0.0
    for index in part:
        if units[index].prose:
            neighbours = [units[i] for i in (index - 1, index + 1) if i in part]
            lone = bool(neighbours) and not any(unit.prose for unit in neighbours)
            weight += units[index].words * (LONE_SHARE if lone else 1)
    first = units[part.start].cue if part else None
    return weight * (APPEAL_SHARE if first is not None and first.ends == "appeal" else 1)


def _densest(units: Sequence[_Unit], part: range) -> range:
    """Return the stretch whose prose outweighs the rest in it by most (maximum-sum subarray)."""
    best, total, start = 0, 0, part.start
    chosen = range(0)
    for index in part:
        unit = units[index]
        if total <= 0:
            total, start = 0, index
        total += min(unit.words, PROSE_CAP) if unit.prose else -OTHER_COST
        if total > best:
            best, chosen = total, range(start, index + 1)
    return chosen


# What stands above it.


def _headline(units: Sequence[_Unit], body: range, *, wrapped: bool) -> range:
    """Return the units of the headline; empty if the article has none."""
    if not body:
        return range(0)
    vocabulary = {stem for index in body for stem in _stems(units[index].text)}
    first = units[body.start]
    candidates = [
        index
        for index in range(body.start)
        if _may_be_headline(units[index]) and _overlap(units[index].text, vocabulary) >= MIN_OVERLAP
    ]
    if not candidates:
        asks = shapes.is_title(first.text) and len(body) > 1
        return range(body.start, body.start + 1) if asks else range(0)
    start = candidates[-1]
    while start - 1 in candidates or (start - 2 in candidates and _is_credit(units[start - 1])):
        start = start - 1 if start - 1 in candidates else start - 2
    longer = [index for index in candidates if index >= start and _is_long(units[index])]
    start = longer[0] if longer else start
    end = start + 1
    while wrapped and end < body.start and _runs_on(units[end]):
        end += 1
    return range(start, end)


def _is_long(unit: _Unit) -> bool:
    return unit.words >= MIN_HEADLINE_WORDS


def _may_be_headline(unit: _Unit) -> bool:
    if unit.reason is not None or not shapes.is_title(unit.text):
        return False
    return shapes.byline(unit.text) is None and not shapes.is_masthead(unit.text)


def _runs_on(unit: _Unit) -> bool:
    """Return whether the unit is a further line of the headline above it."""
    return not unit.line.after_blank and not unit.prose and _may_be_headline(unit)


def _is_credit(unit: _Unit) -> bool:
    return shapes.byline(unit.text) is not None or unit.shape == "dateline"


def _stems(text: str) -> set[str]:
    words = ("".join(c for c in word if c.isalnum()) for word in text.casefold().split())
    return {word[:STEM] for word in words if len(word) > 3}


def _overlap(title: str, vocabulary: set[str]) -> float:
    stems = _stems(title)
    return len(stems & vocabulary) / len(stems) if stems else 0.0


# What each line is.


def _roles(units: Sequence[_Unit], body: range, headline: range) -> list[str | None]:
    """Return for each unit why it is dropped; None if it belongs to the article."""
    if not body:
        return _rescued(units, headline)
    roles: list[str | None] = []
    appeal = False
    for index, unit in enumerate(units):
        if index in headline:
            roles.append(None)
        elif index < body.start:
            below = bool(headline) and index >= headline.stop
            roles.append(_above(unit, below_headline=below))
        elif index < body.stop:
            roles.append(_inside(unit))
        else:
            roles.append(_after(unit, appeal=appeal))
            appeal = appeal or (unit.cue is not None and unit.cue.ends == "appeal")
    _drop_linked_titles(units, roles, body)
    _drop_teasers(units, roles, body)
    _drop_repeated(units, roles, headline)
    return roles


def _rescued(units: Sequence[_Unit], headline: range) -> list[str | None]:
    """Keep full sentences whatever they look like, and if there are none all lines without a cue."""
    sentences = [shapes.is_prose(unit.text) for unit in units]
    if any(sentences):
        kept = sentences
    else:
        kept = [unit.reason is None and unit.words >= shapes.MIN_TITLE_WORDS for unit in units]
    if not any(kept):
        headline = range(0)
    return [
        None if keep or index in headline else unit.reason or "site chrome"
        for index, (unit, keep) in enumerate(zip(units, kept, strict=True))
    ]


def _above(unit: _Unit, *, below_headline: bool) -> str | None:
    if unit.cue is not None:
        return unit.cue.reason
    if not unit.prose and shapes.byline(unit.text) is not None:
        return "byline"
    if shapes.is_masthead(unit.text) or shapes.is_slogan(unit.text):
        return "masthead"
    if unit.shape is not None:
        return unit.shape
    if shapes.is_tag_list(unit.text):
        return "tags"
    if below_headline and (unit.prose or (unit.words > 5 and shapes.is_title(unit.text))):
        return None
    return "site chrome" if unit.prose else "menu"


def _inside(unit: _Unit) -> str | None:
    if unit.reason is not None:
        return unit.reason
    if unit.prose or ends_sentence(unit.text) or shapes.is_bulleted(unit.text):
        return None
    if shapes.is_masthead(unit.text):
        return "masthead"
    return "subheading" if unit.words <= MAX_SUBHEADING_WORDS else None


def _after(unit: _Unit, *, appeal: bool) -> str:
    if unit.reason is not None:
        return unit.reason
    if unit.prose and appeal:
        return APPEAL
    if unit.prose or shapes.is_title(unit.text):
        return "teaser of another article"
    return "site chrome"


def _drop_linked_titles(units: Sequence[_Unit], roles: list[str | None], body: range) -> None:
    """Drop the title that stands on the line below "Read also:"."""
    for index in body[1:]:
        above = units[index - 1]
        bare = above.reason == "related article" and above.words <= MAX_BARE_WORDS
        if roles[index] == "subheading" and bare:
            roles[index] = "related article"


def _drop_teasers(units: Sequence[_Unit], roles: list[str | None], body: range) -> None:
    """Drop cards of other articles: a title, a line or two of text, then an outlet or a name."""
    for index in range(body.start, min(body.stop + 1, len(units))):
        if not _is_signature(units[index]):
            continue
        for title in range(index - 1, max(index - 2 - MAX_BLURB, body.start), -1):
            if roles[title] == "subheading" and units[title].words > shapes.MIN_TITLE_WORDS:
                roles[title : index + 1] = ["teaser of another article"] * (index + 1 - title)
                break


def _drop_repeated(units: Sequence[_Unit], roles: list[str | None], headline: range) -> None:
    """Drop a headline that the page says again."""
    said = " ".join(units[index].text for index in headline).casefold()
    for index, unit in enumerate(units):
        if index not in headline and said and unit.text.casefold() == said:
            roles[index] = "repeated headline"


def _is_signature(unit: _Unit) -> bool:
    """Return whether the line is an outlet's or an author's name with little beside it."""
    if unit.prose or unit.words > 8:
        return False
    return shapes.is_masthead(unit.text) or shapes.byline(unit.text) is not None


# Into spans.


def _spans(
    units: Sequence[_Unit], roles: Sequence[str | None], headline: range, body: range
) -> Cleaned:
    blocks: list[Block] = []
    dropped: list[Dropped] = []
    kept_headline = [units[index].line for index in headline if roles[index] is None]
    if kept_headline:
        whole = join(kept_headline)
        blocks.append(Block(whole.start, whole.end, "headline"))
    paragraph: BlockKind = "paragraph"
    for index, (unit, role) in enumerate(zip(units, roles, strict=True)):
        if role is not None:
            dropped.append(Dropped(unit.line.start, unit.line.end, role))
        elif index not in headline:
            blocks.append(Block(unit.line.start, unit.line.end, paragraph))
    blocks.sort(key=lambda block: block.start)
    return Cleaned(tuple(blocks), tuple(dropped), units[body.start].line.start if body else 0)
