"""Who answers for a statement, how far, and through whose hands it came."""

import re
from dataclasses import dataclass
from unicodedata import normalize

from detector.types import SourceKind, Statement

VOUCHED = 0.5
"""An outlet that writes "he admitted" presents the content as a fact, but in another's words."""

FACTIVE_STEMS = (
    *("admit", "acknowledg", "conced", "confess", "confirm", "reveal"),
    *("визна", "зізна", "підтвер", "розкри"),
    *("призна", "созна", "подтвер", "раскры"),
    *("thừa nhận", "công nhận", "xác nhận", "tiết lộ"),
)
"""Beginnings of verbs that take for granted what they introduce: English, Ukrainian, Russian,
Vietnamese. A cue in another language is read as a plain verb of saying."""

_FACTIVE = re.compile(rf"\b(?:{'|'.join(FACTIVE_STEMS)})")


@dataclass(frozen=True, slots=True)
class Answer:
    """Somebody who answers for a statement; ``weight`` in (0, 1] says how far."""

    kind: SourceKind
    name: str
    weight: float


def answers(statement: Statement, outlet: str) -> tuple[Answer, ...]:
    """Return who answers for a statement that ``outlet`` printed; never nobody.

    A named speaker answers for a quotation or indirect speech, the credited publication for what is
    relayed from it and for its unnamed sources, the outlet for its own voice and for unnamed
    sources of its own. After a factive verb the outlet answers too, by half.
    """
    voice = statement.voice
    if voice.kind == "outlet":
        return (Answer("outlet", outlet, 1.0),)
    credited = voice.origin if voice.origin != outlet else None
    if voice.speaker and voice.named and not (voice.kind == "relay" and credited):
        first = Answer("speaker", voice.speaker, 1.0)
    elif credited:
        first = Answer("origin", credited, 1.0)
    else:
        return (Answer("outlet", outlet, 1.0),)
    if voice.stance == "asserts" and _factive(voice.cue):
        return (first, Answer("outlet", outlet, VOUCHED))
    return (first,)


def hands(statement: Statement, outlet: str) -> frozenset[str]:
    """Return the publications through which the statement came."""
    return frozenset(filter(None, (outlet, statement.voice.origin)))


def _factive(cue: str | None) -> bool:
    return cue is not None and _FACTIVE.search(normalize("NFC", cue).casefold()) is not None
