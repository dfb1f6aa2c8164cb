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
from detector.ingest.lines import ends_sentence, is_hard_wrapped, join, lines_of, unwrapped
from detector.ingest.place import body_of, headline_of
from detector.ingest.units import Unit, reason_of, unit_of
from detector.types import Block, BlockKind, Dropped

MAX_SUBHEADING_WORDS = 12

MIN_SUBTITLE_WORDS = 5
"""Words under a headline that may be a button ("Add to my list")."""

MAX_BLURB = 1
"""Lines between another article's title and its author, in the card that leads to it."""

MAX_BARE_WORDS = 4
"""Words of a "Read also:" that has its title on the line below."""

APPEAL = "donation appeal"
"""What prose is that follows the beginning of one."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The blocks of the article proper and the spans that are not, both in text order."""

    blocks: tuple[Block, ...]
    dropped: tuple[Dropped, ...]
    body: int
    """Offset at which the body begins: the page's header is before it."""


def clean(text: str, *, titled: bool = False) -> Cleaned:
    """Return what of ``text`` is the article; ``titled``: its first line is the headline."""
    lines = lines_of(text)
    wrapped = is_hard_wrapped(lines)
    units = [unit_of(line) for line in unwrapped(lines, lambda said: reason_of(said) is not None)]
    if not units:
        return Cleaned((), (), 0)
    body = body_of(units)
    headline = range(1) if titled else headline_of(units, body, wrapped=wrapped)
    roles = _roles(units, body, headline)
    return _spans(units, roles, headline, body)


def _roles(units: Sequence[Unit], body: range, headline: range) -> list[str | None]:
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
            signs = index == body.stop and unit.shape == "byline"
            roles.append("byline" if signs else _after(unit, appeal=appeal))
            appeal = appeal or (unit.cue is not None and unit.cue.ends == "appeal")
    _drop_linked_titles(units, roles, body)
    _drop_teasers(units, roles, body)
    _drop_repeated(units, roles, headline)
    return roles


def _rescued(units: Sequence[Unit], headline: range) -> list[str | None]:
    """Keep full sentences whatever they look like; without any, all lines that no cue tells of."""
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


def _above(unit: Unit, *, below_headline: bool) -> str | None:
    if unit.cue is not None:
        return unit.cue.reason
    named = unit.shape if unit.shape == "byline" else _credit(unit) or unit.shape
    if named is None and shapes.is_tag_list(unit.text):
        named = "tags"
    if named is not None:
        return named
    if below_headline and (unit.prose or (_is_wordy(unit) and shapes.is_title(unit.text))):
        return None
    return "site chrome" if unit.prose else "menu"


def _credit(unit: Unit) -> str | None:
    """Return whether the line says who published the article."""
    if shapes.is_masthead(unit.text) or shapes.is_slogan(unit.text):
        return "masthead"
    return None


def _is_wordy(unit: Unit) -> bool:
    """Return whether the line is long enough for a subtitle rather than a menu."""
    return unit.words > MIN_SUBTITLE_WORDS


def _inside(unit: Unit) -> str | None:
    if unit.reason is not None:
        return unit.reason
    if unit.prose or ends_sentence(unit.text) or shapes.is_bulleted(unit.text):
        return None
    if shapes.is_masthead(unit.text):
        return "masthead"
    return "subheading" if unit.words <= MAX_SUBHEADING_WORDS else None


def _after(unit: Unit, *, appeal: bool) -> str:
    if unit.reason is not None and unit.shape != "byline":
        return unit.reason
    if unit.prose and appeal:
        return APPEAL
    if unit.prose or shapes.is_title(unit.text):
        return "teaser of another article"
    return "site chrome"


def _drop_linked_titles(units: Sequence[Unit], roles: list[str | None], body: range) -> None:
    """Drop the title that stands on the line below "Read also:"."""
    for index in body[1:]:
        above = units[index - 1]
        bare = above.reason == "related article" and above.words <= MAX_BARE_WORDS
        if roles[index] == "subheading" and bare:
            roles[index] = "related article"


def _drop_teasers(units: Sequence[Unit], roles: list[str | None], body: range) -> None:
    """Drop cards of other articles: a title, a line or two of text, then an outlet or a name."""
    for index in range(body.start, min(body.stop + 1, len(units))):
        if not _is_signature(units[index]):
            continue
        for title in range(index - 1, max(index - 2 - MAX_BLURB, body.start), -1):
            if roles[title] == "subheading" and units[title].words > shapes.MIN_TITLE_WORDS:
                roles[title : index + 1] = ["teaser of another article"] * (index + 1 - title)
                break


def _drop_repeated(units: Sequence[Unit], roles: list[str | None], headline: range) -> None:
    """Drop a headline that the page says again."""
    said = " ".join(units[index].text for index in headline).casefold()
    for index, unit in enumerate(units):
        if index not in headline and said and unit.text.casefold() == said:
            roles[index] = "repeated headline"


def _is_signature(unit: Unit) -> bool:
    """Return whether the line is an outlet's or an author's name with little beside it."""
    if unit.prose or unit.words > 8:
        return False
    return shapes.is_masthead(unit.text) or unit.shape == "byline"


def _spans(
    units: Sequence[Unit], roles: Sequence[str | None], headline: range, body: range
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
