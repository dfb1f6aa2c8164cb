"""Clauses that stand alone: names for the pronouns, roles and "the talks" of an article's text."""

import re
from dataclasses import dataclass
from functools import cache

from detector.extract.agreement import in_third_person
from detector.extract.antecedents import Antecedent
from detector.extract.companies import leading_noun
from detector.extract.lexicon import Lexicon
from detector.extract.meetings import WRITTEN_IN, meeting_in
from detector.extract.people import Cast
from detector.extract.reference import Discourse
from detector.extract.transliteration import is_cyrillic
from detector.extract.verbs import finite_verb
from detector.letters import CAPITAL

CONTRACTED = (("'ll", " will"), ("’ll", " will"), ("'ve", " has"), ("’ve", " has"))
PREDICATIVE = re.compile(r"\b(?:is|was|are|were|as|be|been|become|became)\s$")
"""What says that a role is what somebody is, not who is meant."""
AND = " and "
BEGUN = re.compile(r"\b(?:the|an?|his|her|its|their)\s[a-z][\w-]+\s$")
"""What a pair of titles begins with ("the harbor | police chief and marshal")."""
COMPOUND = re.compile(r"[-–]\w")
NO_NOUN = re.compile(r"\w+ing|\w+ed|\w+ly|of|by|with|and|or|to|from|than|like|between|against")
"""What in front of a title is no part of it ("including | Senator Reed")."""
LOWER_WORD = re.compile(r"\s([^\W\d_A-Z]+)")
"""What may make a role an adjective ("the official route")."""
LONGEST_TITLE = 120
"""Characters in front of a name that its titles may fill."""


@cache
def _described(words: Lexicon) -> re.Pattern[str]:
    """Return a pattern for the titles and roles in front of a name ("U.S. billionaire and ")."""
    role = words.alternatives("reference.roles", "reference.honorifics")
    adjective = words.alternatives("reference.adjectives")
    modifier = rf"(?:{CAPITAL}[\w.-]*(?:['’]s)?|{adjective})"
    one = rf"(?:{modifier}[\s-]){{0,5}}?{role}"
    return re.compile(
        rf"(?<![\w.])(?:the\s)?{one}(?:(?:,|\sand|,\sand)\s{one}){{0,3}}\s$", re.IGNORECASE
    )


@cache
def _definite(words: Lexicon) -> re.Pattern[str]:
    role = words.alternatives("reference.roles")
    adjective = words.alternatives("reference.adjectives")
    modifier = rf"(?:{CAPITAL}[\w.-]*(?:['’]s)?|{adjective})"
    return re.compile(
        rf"(?<!\w)(?i:the)\s(?:{modifier}\s){{0,3}}(?i:{role})(?![\w-]|\s(?:of|at|for)\b|\s{CAPITAL})"
    )


@dataclass(frozen=True, slots=True)
class Retelling:
    """What is said at one place of an article, told to somebody who does not know the article."""

    discourse: Discourse

    @property
    def words(self) -> Lexicon:
        """The lexicon of the article's language."""
        return self.discourse.words

    @property
    def cast(self) -> Cast:
        """The people of the folder."""
        return self.discourse.cast

    def standing_alone(self, clause: str, antecedent: Antecedent, speaker: str | None) -> str:
        """Return a clause with names for pronouns and roles, each person under the full name.

        ``speaker`` is who says "I" in it, None outside quotations.
        """
        clause = self._names(clause)
        if speaker:
            name = self.cast.written(speaker, clause)
            clause = in_third_person(clause, name, self.words)
            for key, words in (
                ("reference.first", name),
                ("reference.first_possessive", f"{name}’s"),
                ("reference.first_object", name),
            ):
                clause = _replaced(clause, self.words, key, words)
        clause = _definite(self.words).sub(self._definite_role, clause)
        if self.discourse.outlet:
            clause = self._outlet_nouns(clause, self.discourse.outlet)
        if antecedent.name:
            clause = self._pronoun(clause, antecedent.name, near=antecedent.near)
        known = set(self.discourse.companies)
        if len(known) == 1 and (end := leading_noun(clause, self.words)):
            clause = f"{known.pop()}{clause[end:]}"
        return self._bridged(clause)

    def _pronoun(self, clause: str, antecedent: str, *, near: bool) -> str:
        """Return a clause with a name for the first pronoun before it names anybody itself."""
        name = self.cast.written(antecedent, clause)
        own = self.discourse.mentions(clause)
        first = own[0].start if own else len(clause)
        subject, other = (self.words.pattern(f"reference.{k}") for k in ("subject", "object"))
        if not near and subject.search(clause) and other.search(clause):
            return clause
        role = _definite(self.words).search(clause, 0, first)
        first = role.start() if role else first
        for key, words in (
            ("reference.subject", name),
            ("reference.possessive", f"{name}’s"),
            ("reference.object", name),
        ):
            if key == "reference.object" and self.words.language != WRITTEN_IN:
                continue
            found = self._bare(self.words.pattern(key), clause, first)
            if found and not self._means(found[0], key, antecedent, near=near):
                return clause
            if found:
                rest = clause[found.end() :]
                for short, full in CONTRACTED:
                    rest = full + rest[3:] if rest.startswith(short) else rest
                return f"{clause[: found.start()]}{words}{rest}"
        return clause

    def _bare(self, pronoun: re.Pattern[str], clause: str, end: int) -> re.Match[str] | None:
        """Return the first pronoun that is no title of the name behind it ("bà Mai")."""
        titles = self.words.pattern("reference.honorifics")
        for found in pronoun.finditer(clause, 0, end):
            name = clause[found.end() : found.end() + 2]
            titled = titles.fullmatch(found[0]) and name[:1] == " " and name[1:].isupper()
            if not titled:
                return found
        return None

    def _means(self, pronoun: str, key: str, antecedent: str, *, near: bool) -> bool:
        """Return whether a pronoun means somebody rather than anyone else in sight.

        A subject goes on with the topic, and a clause with the subject of the one before it; else
        "his" and "him" may be anybody's of those named last.
        """
        fits = self.cast.fits(antecedent, pronoun, self.words)
        if near or key == "reference.subject":
            return fits
        rivals = set(self.discourse.named) - {antecedent}
        return fits and not any(self.cast.fits(name, pronoun, self.words) for name in rivals)

    def _names(self, clause: str) -> str:
        """Return the clause with each person as "First Last", titles and roles taken off."""
        limit = len(clause)
        for mention in reversed(self.discourse.people(clause)):
            if mention.end > limit or COMPOUND.match(clause, mention.end):
                continue
            beginning = max(0, mention.start - LONGEST_TITLE)
            title = None
            if self.words.language == WRITTEN_IN:
                title = _described(self.words).search(clause[beginning : mention.start])
                before = clause[: beginning + title.start()] if title else ""
                if title and title[0].islower() and self._has_modifier(before):
                    title = None
            start = beginning + title.start() if title else mention.start
            begun = BEGUN.search(clause, 0, start) if title and AND in title[0] else None
            start = limit = begun.start() if begun else start
            written = clause[mention.start : mention.end]
            name = written if is_cyrillic(written) else mention.name
            clause = clause[:start] + name + clause[mention.end :]
        return clause

    def _has_modifier(self, before: str) -> bool:
        """Return whether a noun of it stands before a title ("deputy energy | minister")."""
        last = "".join(before.split()[-1:])
        if before.rstrip() == before or not last.isalpha() or not last.islower():
            return False
        verb = finite_verb(self.words)
        small = self.words.pattern(
            "reference.function_words",
            "clauses.prepositions",
            "clauses.coordinators",
            "attribution.says",
            "attribution.that",
        )
        verbal = verb and verb.fullmatch(last)
        return not (verbal or small.fullmatch(last) or NO_NOUN.fullmatch(last))

    def _definite_role(self, match: re.Match[str]) -> str:
        """Return the name for "the billionaire", unless it says what somebody is."""
        if PREDICATIVE.search(match.string[: match.start()]):
            return match[0]
        after, verb = LOWER_WORD.match(match.string, match.end()), finite_verb(self.words)
        if after and verb and not verb.match(after[1]):
            small = self.words.pattern(
                "reference.function_words", "clauses.relative", "clauses.not_after_pronoun"
            )
            if not small.fullmatch(after[1]):
                return match[0]
        return self.discourse.role(match[0]) or match[0]

    def _outlet_nouns(self, clause: str, outlet: str) -> str:
        if self.words.language != WRITTEN_IN:
            return clause
        nouns = self.words.alternatives("attribution.outlet_nouns")
        return re.sub(rf"(?<!\w)[Tt]he (?:[A-Z]\w* )?{nouns}(?=['’]s)", lambda _: outlet, clause)

    def _bridged(self, clause: str) -> str:
        """Return the clause with the parties of "the talks", where they were named."""
        if self.words.language != WRITTEN_IN:
            return clause
        described = meeting_in(clause, self.cast, self.words, self.discourse.article)
        if described:
            self.discourse.meeting = described
            return clause
        return self.discourse.meeting.told(clause, self.words) if self.discourse.meeting else clause


def _replaced(clause: str, words: Lexicon, key: str, name: str) -> str:
    return words.pattern(key).sub(lambda _: name, clause)
