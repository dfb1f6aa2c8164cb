"""Who speaks in a headline: "Mayor: no water until Friday", "Two dead in fire: police"."""

import re
from functools import cache

from detector.extract.frames import Frame, Span, placed
from detector.extract.lexicon import Lexicon
from detector.extract.names import credited
from detector.extract.quotations import OPENING, STRAIGHT
from detector.extract.reference import Discourse
from detector.extract.verbs import finite_verb, is_clause

LONGEST_SOURCE = 7
"""Words of who speaks before a colon; a topic may have as many, but no trade."""
LONGEST_LAST = 4
"""The same behind the claim, where what is a claim itself may stand."""

_FIRST = re.compile(r"(?P<source>[^:;?!“”«»\"]{2,70}):\s+(?P<claim>\S.*)")
_LAST = re.compile(r"(?P<claim>.*\S)(?::|\s[—–-])\s+(?P<source>[^:;?!—–“”«»\"]{2,40})")


def headed(line: str, start: int, end: int, discourse: Discourse) -> tuple[Span, Frame] | None:
    """Return the claim of a headline and the frame of who speaks; None where nobody does."""
    words = discourse.words
    for pattern, longest in ((_FIRST, LONGEST_SOURCE), (_LAST, LONGEST_LAST)):
        found = pattern.fullmatch(line, start, end)
        if not found or found["claim"].rstrip().endswith("?"):
            continue
        source, claim = found["source"].strip(), found["claim"]
        if len(source.split()) > longest or not _speaks(source, claim, discourse):
            continue
        marked = claim[0] in OPENING + STRAIGHT
        first = words.pattern("reference.first").search(claim) is not None
        sign = found.end("source") if pattern is _FIRST else found.end("claim")
        frame = Frame(source, ":", quoted=marked or first)
        return found.span("claim"), placed(frame, line, (sign, sign + 1))
    return None


def _speaks(source: str, claim: str, discourse: Discourse) -> bool:
    """Return whether words before a colon are somebody who speaks rather than a topic."""
    words = discourse.words
    verb = finite_verb(words)
    if credited(source):
        return True
    if verb and words.words("clauses.stems") and verb.search(source):
        return False
    people = discourse.people(source)
    titles = words.pattern("reference.roles", "reference.honorifics", "reference.adjectives")
    named = people and people[-1].end == len(source)
    if named and not titles.sub("", source[: people[-1].start]).strip(" .,"):
        return is_clause(claim, words) or claim[0] in OPENING + STRAIGHT
    return _trade(words).search(source) is not None


@cache
def _trade(words: Lexicon) -> re.Pattern[str]:
    """Return a pattern for a role or a body at the end of who speaks, or at its head."""
    last = words.alternatives(
        "reference.roles",
        "attribution.unnamed",
        "attribution.headline_sources",
        "reference.companies",
    )
    first = words.alternatives("reference.roles", "attribution.headline_sources")
    head_first = words.words("clauses.adverbs")
    head = rf"|^{first}(?!\w)" if head_first else ""
    return re.compile(rf"(?<![\w’'-]){last}$|^{last}\s(?:of|in|at|for)\s{head}", re.IGNORECASE)
