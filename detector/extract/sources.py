"""Who the subject of a verb of saying is: a person, a publication, an institution, or unnamed."""

import re
from dataclasses import dataclass
from typing import Literal

from detector.extract.names import Mention
from detector.extract.reference import Discourse
from detector.ingest.outlets import outlets

SourceKind = Literal["person", "outlet", "institution", "unnamed"]

ARTICLE = re.compile(r"^(?:[Tt]he|[Aa]n?)\s")
POSSESSED = re.compile(r"['’]s?\s\w")
MARKS_AROUND = ' “”"«»„-–—'


@dataclass(frozen=True, slots=True)
class Source:
    """Who a frame's subject is."""

    name: str
    kind: SourceKind
    outlet: str | None = None
    """The publication whose unnamed sources these are."""


def source_of(phrase: str, discourse: Discourse, quoted_by: str | None = None) -> Source:
    """Return who a subject means: a name where one can be found, else its own words.

    ``quoted_by`` is who speaks the words that the subject stands in.
    """
    head = phrase.split(",", 1)[0].strip(MARKS_AROUND)
    person = _person(phrase, head, discourse, quoted_by)
    if person:
        return Source(person, "person")
    words = discourse.words
    if discourse.own_outlet and words.pattern("reference.first").fullmatch(head):
        return Source(discourse.own_outlet, "outlet")
    named = [m.name for m in discourse.mentions(head) if m.kind == "outlet"]
    noun = words.pattern("attribution.outlet_nouns").search(head)
    unnamed = words.pattern("attribution.unnamed")
    described = head if unnamed.search(head) else phrase
    if unnamed.search(described) and not named:
        return Source(without_article(described), "unnamed", discourse.outlet if noun else None)
    outlet = named[-1] if named else _outlet_meant(noun, discourse)
    if outlet:
        return Source(outlet, "outlet")
    plain = without_article(head)
    institution = any(word[0].isupper() for word in plain.split())
    return Source(plain, "institution" if institution else "unnamed")


def without_article(words: str) -> str:
    """Return a description without the article in front of it."""
    return ARTICLE.sub("", words).strip()


def _person(phrase: str, head: str, discourse: Discourse, quoted_by: str | None) -> str | None:
    """Return the person whom a subject names, by pronoun, name or role."""
    words = discourse.words
    if words.pattern("reference.subject").fullmatch(head):
        return discourse.saying(head, quoted_by)
    if quoted_by and words.pattern("reference.first").fullmatch(head):
        return quoted_by
    people = [m for m in discourse.people(phrase) if not _possessed(phrase, m)]
    apposed = [m.name for m in people if phrase[: m.start].rstrip() == f"{head},"]
    if apposed and words.pattern("reference.roles").search(head):
        return apposed[0]
    beginning = [m.name for m in people if m.start < len(head) + 2]
    return beginning[-1] if beginning else discourse.role(head)


def _possessed(phrase: str, mention: Mention) -> bool:
    """Return whether the name only says whose the subject is ("Musk's lawyer")."""
    return POSSESSED.match(phrase, mention.end) is not None


def _outlet_meant(noun: re.Match[str] | None, discourse: Discourse) -> str | None:
    """Return the publication that "the newspaper" means."""
    if noun is None:
        return None
    if discourse.own_outlet and _means_own(noun[0], discourse):
        return discourse.own_outlet
    return discourse.outlet or discourse.own_outlet


def _means_own(noun: str, discourse: Discourse) -> bool:
    """Return whether "the agency" is the article's own outlet, by the kinds of the two."""
    if not discourse.words.pattern("attribution.agency_nouns").fullmatch(noun):
        return False
    kinds = {outlet.name: outlet.kind for outlet in outlets()}
    own, other = kinds.get(discourse.own_outlet or ""), kinds.get(discourse.outlet or "")
    return own == "agency" and other != "agency"
