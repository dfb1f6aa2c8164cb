"""Where on a page the article is: its body and the headline above it."""

from collections.abc import Sequence

from detector.ingest import shapes
from detector.ingest.lines import ends_sentence
from detector.ingest.units import Unit

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

SURELY_OVER = frozenset({"always", "appeal"})
"""What ``Cue.ends`` says where no article goes on."""

MIN_OVERLAP = 0.3
"""Share of a headline's words that its article uses too; menus share one in ten."""

STEM = 5
"""Letters compared, since many languages inflect the rest."""

MIN_HEADLINE_WORDS = 5
"""Words from which a line is taken for the headline before a longer one below it: shorter ones are
kickers ("Protests in Tbilisi")."""


def body_of(units: Sequence[Unit]) -> range:
    """Return the units from the first to the last paragraph of the article, if it has any."""
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


def _parts(units: Sequence[Unit]) -> list[range]:
    """Return the units cut before each line that says that an article is over."""
    resumed = _resumed(units)
    cuts = [
        index
        for index, unit in enumerate(units)
        if unit.cue is not None
        and (unit.cue.ends in SURELY_OVER or (unit.cue.ends == "perhaps" and not resumed[index]))
    ]
    return [range(*ends) for ends in zip([0, *cuts], [*cuts, len(units)], strict=True)]


def _resumed(units: Sequence[Unit]) -> list[bool]:
    """Return for each unit whether the article goes on below it.

    It does if a paragraph follows at once, or two together before the article is surely over.
    """
    resumed = [False] * len(units)
    together = False
    for index in range(len(units) - 2, -1, -1):
        below = units[index + 1]
        if below.cue is not None and below.cue.ends in SURELY_OVER:
            together = False
        elif below.prose and index + 2 < len(units) and units[index + 2].prose:
            together = True
        resumed[index] = together or below.prose
    return resumed


def _weight(units: Sequence[Unit], part: range) -> float:
    """Return the words of prose in the part; what stands alone between titles counts less."""
    weight = 0.0
    for index in part:
        if units[index].prose:
            neighbours = [units[i] for i in (index - 1, index + 1) if i in part]
            lone = bool(neighbours) and not any(unit.prose for unit in neighbours)
            weight += units[index].words * (LONE_SHARE if lone else 1)
    first = units[part.start].cue if part else None
    return weight * (APPEAL_SHARE if first is not None and first.ends == "appeal" else 1)


def _densest(units: Sequence[Unit], part: range) -> range:
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
    end = chosen.stop
    while end in part and _belongs_to_end(units[end]):
        end += 1
    return range(chosen.start, end)


def _belongs_to_end(unit: Unit) -> bool:
    """Return whether the unit, though too short for prose, closes the article: "He declined."."""
    closes = shapes.is_bulleted(unit.text) or ends_sentence(unit.text)
    return unit.reason is None and closes


def headline_of(units: Sequence[Unit], body: range, *, wrapped: bool) -> range:
    """Return the units of the headline; empty if the article has none."""
    if not body:
        return range(0)
    vocabulary = {stem for index in body for stem in _stems(units[index].text)}
    first = units[body.start]
    candidates = {
        index
        for index in range(body.start)
        if _may_be_headline(units[index]) and _overlap(units[index].text, vocabulary) >= MIN_OVERLAP
    }
    if not candidates:
        asks = shapes.is_title(first.text) and len(body) > 1
        return range(body.start, body.start + 1) if asks else range(0)
    start = max(candidates)
    while start - 1 in candidates or (start - 2 in candidates and _is_credit(units[start - 1])):
        start = start - 1 if start - 1 in candidates else start - 2
    longer = (index for index in candidates if index >= start and _is_long(units[index]))
    start = min(longer, default=start)
    end = start + 1
    while wrapped and end < body.start and _runs_on(units[end]):
        end += 1
    return range(start, end)


def _is_long(unit: Unit) -> bool:
    return unit.words >= MIN_HEADLINE_WORDS


def _may_be_headline(unit: Unit) -> bool:
    if unit.reason is not None or not shapes.is_title(unit.text):
        return False
    return not shapes.is_masthead(unit.text)


def _runs_on(unit: Unit) -> bool:
    """Return whether the unit is a further line of the headline above it."""
    return not unit.line.after_blank and not unit.prose and _may_be_headline(unit)


def _is_credit(unit: Unit) -> bool:
    return unit.shape in {"byline", "dateline"}


def _stems(text: str) -> set[str]:
    words = ("".join(c for c in word if c.isalnum()) for word in text.casefold().split())
    return {word[:STEM] for word in words if len(word) > 3}


def _overlap(title: str, vocabulary: set[str]) -> float:
    stems = _stems(title)
    return len(stems & vocabulary) / len(stems) if stems else 0.0
