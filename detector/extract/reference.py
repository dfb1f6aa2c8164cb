"""What pronouns, roles and definite noun phrases of an article stand for, read in text order."""

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from detector.extract.lexicon import Lexicon
from detector.extract.names import Cast, Mention, modifier_key, publications, role_key
from detector.extract.transliteration import is_cyrillic
from detector.ingest.outlets import outlets

SourceKind = Literal["person", "outlet", "institution", "unnamed"]


@dataclass(frozen=True, slots=True)
class Source:
    """Who a frame's subject is."""

    name: str
    kind: SourceKind
    outlet: str | None = None
    """The publication whose unnamed sources these are."""


@cache
def _described(words: Lexicon) -> re.Pattern[str]:
    """Return a pattern for the titles and roles in front of a name ("U.S. billionaire and ally ")."""
    role = words.alternatives("reference.roles", "reference.honorifics")
    adjective = words.alternatives("reference.adjectives")
    modifier = rf"(?:(?-i:[^\W\d_a-zа-яіїєґ])[\w.-]*(?:['’]s)?|{adjective})"
    one = rf"(?:{modifier}[\s-]){{0,5}}?{role}"
    return re.compile(rf"(?<![\w.])(?:the\s)?{one}(?:(?:,|\sand|,\sand)\s{one})*\s$", re.IGNORECASE)


@cache
def _definite(words: Lexicon) -> re.Pattern[str]:
    role = words.alternatives("reference.roles")
    adjective = words.alternatives("reference.adjectives")
    modifier = rf"(?:(?-i:[A-Z])[\w.-]*(?:['’]s)?|{adjective})"
    return re.compile(
        rf"(?<!\w)(?i:the)\s(?:{modifier}\s){{0,3}}(?i:{role})(?![\w-]|\s(?:of|at|for)\b|\s[A-Z])"
    )


@dataclass(slots=True)
class Discourse:
    """The state of reading one article: who and what was mentioned last."""

    cast: Cast
    words: Lexicon
    own_outlet: str | None
    recent: list[str] = field(default_factory=list)
    """People, the most recently mentioned last."""
    outlet: str | None = None
    """The other publication that was mentioned last."""
    speaker: str | None = None
    topic: str | None = None
    """Whom the last sentence named first, which is mostly its subject."""
    meeting: tuple[str, str, str] | None = None
    """The noun and the two parties of the conversation mentioned last."""

    def read(self, text: str) -> None:
        """Take note of the people and publications of a text."""
        people = [m.name for m in self.cast.mentions(text) if m.kind == "person"]
        self.topic = people[0] if people else self.topic
        for mention in self.cast.mentions(text):
            if mention.kind == "outlet":
                if mention.name != self.own_outlet:
                    self.outlet = mention.name
            else:
                if mention.name in self.recent:
                    self.recent.remove(mention.name)
                self.recent.append(mention.name)

    def other_than(self, speaker: str | None) -> str | None:
        """Return whom "he" means in the words of a speaker: the topic, or who was named last."""
        if self.topic and self.topic != speaker:
            return self.topic
        return next((name for name in reversed(self.recent) if name != speaker), None)

    def source(self, phrase: str, quoted_by: str | None = None) -> Source:
        """Return who a subject means: a name where one can be found, else its own words.

        ``quoted_by`` is who speaks the words that the subject stands in.
        """
        head = phrase.split(",")[0].strip(" “”\"«»„-–—")
        words = self.words
        if words.pattern("reference.subject").fullmatch(head):
            person = self.other_than(quoted_by) if quoted_by else self.speaker or self.topic
            if person:
                return Source(person, "person")
        if words.pattern("reference.first").fullmatch(head) and quoted_by:
            return Source(quoted_by, "person")
        mentions = [m for m in self.cast.mentions(phrase) if not _possessed(phrase, m)]
        people = [m for m in mentions if m.kind == "person" and m.start < len(head) + 2]
        if people:
            return Source(people[-1].name, "person")
        role = self.role(head)
        if role:
            return Source(role, "person")
        named = [m.name for m in self.cast.mentions(head) if m.kind == "outlet"]
        noun = words.pattern("attribution.outlet_nouns").search(head)
        described = head if words.pattern("attribution.unnamed").search(head) else phrase
        unnamed = words.pattern("attribution.unnamed").search(described)
        if unnamed and not named:
            return Source(_plain(described), "unnamed", self.outlet if noun else None)
        if named:
            return Source(named[-1], "outlet")
        if noun and self.own_outlet and self._means_own(noun[0]):
            return Source(self.own_outlet, "outlet")
        if noun and self.outlet:
            return Source(self.outlet, "outlet")
        if noun and self.own_outlet:
            return Source(self.own_outlet, "outlet")
        plain = _plain(head)
        institution = any(word[0].isupper() for word in plain.split())
        return Source(plain, "institution" if institution else "unnamed")

    def _means_own(self, noun: str) -> bool:
        """Return whether "the agency" is the article's own outlet, by the kinds of the two."""
        if not self.words.pattern("attribution.agency_nouns").fullmatch(noun):
            return False
        kinds = {outlet.name: outlet.kind for outlet in outlets()}
        return kinds.get(self.own_outlet or "") == "agency" and kinds.get(self.outlet or "") != "agency"

    def role(self, phrase: str) -> str | None:
        """Return whom a role names ("the Russian president"), if only one person bears it best."""
        role = self.words.pattern("reference.roles")
        found = list(role.finditer(phrase))
        if not found:
            return None
        of = re.match(r"\s(?:of|at|for)\s(.+)", phrase[found[0].end() :])
        head = found[0] if of else found[-1]
        if not of and phrase[head.end() :].strip(" '’s"):
            return None
        modifiers = _keys(phrase[: head.start()])
        scope = _keys(of[1]) if of else frozenset()
        return self.cast.bearer(role_key(head[0]), modifiers, scope, self.words) or self._generic(head[0])

    def _generic(self, head: str) -> str | None:
        """Return whom "the official" means: the last speaker, else the last person mentioned."""
        if not self.words.pattern("reference.generic_roles").fullmatch(head):
            return None
        return self.speaker or (self.recent[-1] if self.recent else None)

    def standing_alone(self, clause: str, antecedent: str | None, speaker: str | None) -> str:
        """Return a clause with names for pronouns and roles, each person under the full name.

        ``antecedent`` is whom "he" or "she" means before the clause names anybody; ``speaker`` is who
        says "I" in it, None outside quotations.
        """
        clause = self._names(clause)
        if speaker:
            speaker = self.cast.written(speaker, clause)
            clause = _replaced(clause, self.words, "reference.first", speaker)
            clause = _replaced(clause, self.words, "reference.first_possessive", f"{speaker}’s")
            clause = _replaced(clause, self.words, "reference.first_object", speaker)
        clause = _definite(self.words).sub(self._definite_role, clause)
        if self.outlet:
            clause = self._outlet_nouns(clause, self.outlet)
        if antecedent:
            antecedent = self.cast.written(antecedent, clause)
            own = self.cast.mentions(clause)
            first = own[0].start if own else len(clause)
            for key, name in (
                ("reference.subject", antecedent),
                ("reference.possessive", f"{antecedent}’s"),
                ("reference.object", antecedent),
            ):
                found = self.words.pattern(key).search(clause, 0, first)
                if found:
                    clause = clause[: found.start()] + name + clause[found.end() :]
                    break
        return self._bridged(clause)

    def _names(self, clause: str) -> str:
        """Return the clause with each person as "First Last", titles and roles taken off."""
        limit = len(clause)
        for mention in reversed(self.cast.mentions(clause)):
            if mention.kind != "person" or mention.end > limit or re.match(r"[-–]\w", clause[mention.end :]):
                continue
            before = clause[: mention.start]
            title = _described(self.words).search(before)
            start = limit = title.start() if title else mention.start
            name = mention.name
            if is_cyrillic(clause[mention.start : mention.end]):
                name = clause[mention.start : mention.end]
            clause = clause[:start] + name + clause[mention.end :]
        return clause

    def _definite_role(self, match: re.Match[str]) -> str:
        """Return the name for "the billionaire", unless it says what somebody is."""
        if re.search(r"\b(?:is|was|are|were|as|be|been|become|became)\s$", match.string[: match.start()]):
            return match[0]
        return self.role(match[0]) or match[0]

    def _outlet_nouns(self, clause: str, outlet: str) -> str:
        nouns = self.words.alternatives("attribution.outlet_nouns")
        if self.words.language != "en":
            return clause
        return re.sub(rf"(?<!\w)[Tt]he (?:[A-Z]\w* )?{nouns}(?=['’]s)", outlet, clause)

    def _bridged(self, clause: str) -> str:
        """Return the clause with the parties of "the talks" and what "it" was, where they were named."""
        if self.words.language != "en":
            return clause
        noun = self.words.alternatives("reference.meetings")
        parties = self._parties(clause, noun)
        if parties:
            self.meeting = parties
            return clause
        if self.meeting is None:
            return clause
        what, a, b = self.meeting
        definite = rf"(?<!\w)([Tt]he|[Tt]hose|[Tt]hese)\s((?:[\w-]+\s){{0,2}}{noun})(?!\s(?:between|of|and)\b)(?:\swith\s(?:{re.escape(a)}|{re.escape(b)}))?(?!\w)"
        bridged = re.sub(definite, rf"\1 \2 between {a} and {b}", clause, count=1)
        if bridged != clause:
            return bridged
        clause = re.sub(r"^They\s(?=discussed|talked|spoke|met|agreed)", f"{a} and {b} ", clause, flags=re.IGNORECASE)
        event = r"^[Ii]t\s(?=was\s(?:held|reported|brief|short|long|the)|happened|took|occurred|lasted|ended)"
        return re.sub(event, f"The {what} between {a} and {b} ", clause)

    def _parties(self, clause: str, noun: str) -> tuple[str, str, str] | None:
        """Return the noun and the parties of a conversation that the clause itself describes."""
        found = re.search(rf"(?<!\w)(?P<one>only one |a single |just one )?(?:[\w-]+\s)?(?P<noun>{noun})(?!\w)", clause)
        people = [m.name for m in self.cast.mentions(clause) if m.kind == "person"]
        distinct = list(dict.fromkeys(people))
        if not found or len(distinct) < 2:
            return None
        return f"{'only ' if found['one'] else ''}{found['noun']}", distinct[0], distinct[1]


def _possessed(phrase: str, mention: Mention) -> bool:
    """Return whether the name only says whose the subject is ("Musk's lawyer")."""
    return re.match(r"['’]s\s\w", phrase[mention.end :]) is not None


def _plain(words: str) -> str:
    return re.sub(r"^(?:[Tt]he|[Aa]n?)\s", "", words).strip()


def _keys(words: str) -> frozenset[str]:
    """Return the modifying words of a role phrase in the form in which they are compared."""
    kept = (w for w in re.findall(r"[\w.’'-]+", words.lower()) if w not in {"the", "a", "an", "of"})
    return frozenset(modifier_key(word) for word in kept)


def _replaced(clause: str, words: Lexicon, key: str, name: str) -> str:
    return words.pattern(key).sub(lambda _: name, clause)


def credited(words: str) -> list[str]:
    """Return the publications that a phrase names."""
    return [mention.name for mention in publications(words)]
