"""Conversations between two people: "the talks" as "the talks between A and B"."""

import re
from dataclasses import dataclass

from detector.extract.lexicon import Lexicon
from detector.extract.people import Cast

WRITTEN_IN = "en"
"""The language whose grammar the rewriting follows; other languages keep their words."""
BETWEEN = re.compile(r"^They\s(?=discussed|talked|spoke|met|agreed)", re.IGNORECASE)
EVENT = re.compile(
    r"^[Ii]t\s(?=was\s(?:held|reported|brief|short|long|the)|happened|took|occurred|lasted|ended)"
)


@dataclass(frozen=True, slots=True)
class Meeting:
    """A conversation by its noun ("only conversation") and its two parties."""

    noun: str
    one: str
    other: str

    def told(self, clause: str, words: Lexicon) -> str:
        """Return a clause with the parties of "the talks", and with what "it" was."""
        one, other = re.escape(self.one), re.escape(self.other)
        definite = re.compile(
            r"(?<!\w)([Tt]he|[Tt]hose|[Tt]hese)"
            rf"\s((?:[\w-]+\s){{0,2}}{words.alternatives('reference.meetings')})"
            rf"(?!\s(?:between|of|and)\b)(?:\swith\s(?:{one}|{other}))?(?!\w)"
        )
        both = f"{self.one} and {self.other}"
        bridged = definite.sub(lambda m: f"{m[1]} {m[2]} between {both}", clause, count=1)
        if bridged != clause:
            return bridged
        clause = BETWEEN.sub(f"{both} ", clause)
        return EVENT.sub(f"The {self.noun} between {both} ", clause)


def meeting_in(clause: str, people: Cast, words: Lexicon, article: str) -> Meeting | None:
    """Return the conversation between two people that a clause itself describes."""
    found = re.search(
        r"(?<!\w)(?P<one>only one |a single |just one )?(?:[\w-]+\s)?"
        rf"(?P<noun>{words.alternatives('reference.meetings')})(?!\w)",
        clause,
    )
    if not found:
        return None
    named = [m.name for m in people.mentions(clause, article) if m.kind == "person"]
    distinct = list(dict.fromkeys(named))
    if len(distinct) < 2:
        return None
    return Meeting(f"{'only ' if found['one'] else ''}{found['noun']}", distinct[0], distinct[1])
