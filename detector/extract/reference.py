"""What pronouns, roles and definite noun phrases of an article stand for, read in text order."""

import re
from dataclasses import dataclass, field
from functools import cache

from detector.extract.agreement import in_third_person
from detector.extract.antecedents import Antecedent, Body
from detector.extract.companies import companies, leading_noun
from detector.extract.lexicon import Lexicon
from detector.extract.meetings import WRITTEN_IN, Meeting, meeting_in
from detector.extract.names import Mention, capital_runs
from detector.extract.people import Cast
from detector.extract.roles import Role, modifier_key, role_key
from detector.extract.transliteration import is_cyrillic
from detector.extract.verbs import finite_verb

CONTRACTED = (("'ll", " will"), ("’ll", " will"), ("'ve", " has"), ("’ve", " has"))
DETERMINERS = frozenset({"the", "a", "an", "of"})
PREDICATIVE = re.compile(r"\b(?:is|was|are|were|as|be|been|become|became)\s$")
"""What says that a role is what somebody is, not who is meant."""
SCOPE = re.compile(r"\s(?:of|at|for)\s(.+)")
AND = " and "
BEGUN = re.compile(r"\b(?:the|an?|his|her|its|their)\s[a-z][\w-]+\s$")
"""What a pair of titles begins with ("the harbor | police chief and marshal")."""
COMPOUND = re.compile(r"[-–]\w")
NO_NOUN = re.compile(r"\w+ing|\w+ed|\w+ly|of|by|with|and|or|to|from|than|like|between|against")
"""What in front of a title is no part of it ("including | Senator Reed")."""
LOWER_WORD = re.compile(r"\s([^\W\d_A-Z]+)")
"""What may make a role an adjective ("the official route")."""
KEY_WORD = re.compile(r"[\w.’'-]+")


@cache
def _described(words: Lexicon) -> re.Pattern[str]:
    """Return a pattern for the titles and roles in front of a name ("U.S. billionaire and ")."""
    role = words.alternatives("reference.roles", "reference.honorifics")
    adjective = words.alternatives("reference.adjectives")
    modifier = rf"(?:(?-i:[^\W\d_a-zа-яіїєґ])[\w.-]*(?:['’]s)?|{adjective})"
    one = rf"(?:{modifier}[\s-]){{0,5}}?{role}"
    return re.compile(
        rf"(?<![\w.])(?:the\s)?{one}(?:(?:,|\sand|,\sand)\s{one}){{0,3}}\s$", re.IGNORECASE
    )


IN_SIGHT = 5
"""How many people back a bare "the president" may reach."""
LONGEST_SILENCE = 2
"""Sentences without a name after which "he" may be somebody else."""
LONG_NAME = 2
"""Words of a name at the head of a sentence that a company may have."""
LONGEST_TITLE = 120
"""Characters in front of a name that its titles may fill."""


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
    article: str
    own_outlet: str | None
    recent: list[str] = field(default_factory=list)
    """People, the most recently mentioned last."""
    outlet: str | None = None
    """The other publication that was mentioned last."""
    speaker: str | None = None
    body: Body | None = None
    sentence: str = ""
    """The sentence that is being read, its quotations blacked out."""
    named: tuple[str, ...] = ()
    """Whom the last sentence named that named anybody."""
    silence: int = 0
    """How many sentences ago that was."""
    topic: str | None = None
    """Whom the last sentence named first, which is mostly its subject."""
    meeting: Meeting | None = None
    bodies: list[str] = field(default_factory=list)
    """Institutions that spoke, the last one last."""
    companies: list[str] = field(default_factory=list)
    """Companies, the most recently mentioned last."""

    def mentions(self, text: str) -> list[Mention]:
        """Return the names in a text of this article; "Mrs. Smith" is no Mr. Smith."""
        unnamed = {
            at
            for found in self.words.pattern("reference.nobodys").finditer(text)
            for at in range(*found.span())
        }
        return [
            mention
            for mention in self.cast.mentions(text, self.article)
            if mention.kind == "outlet"
            or (
                mention.start not in unnamed
                and self._fits(mention.name, "".join(text[: mention.start].split()[-1:]))
            )
        ]

    def people(self, text: str) -> list[Mention]:
        """Return the people whom a text of this article names."""
        return [mention for mention in self.mentions(text) if mention.kind == "person"]

    def read(self, text: str) -> None:
        """Take note of the people and publications of a text."""
        mentions = self.mentions(text)
        people = [m.name for m in mentions if m.kind == "person"]
        self.silence += 1
        if people:
            self.topic, self.named, self.silence = people[0], tuple(people), 0
        for name in people:
            if name in self.recent:
                self.recent.remove(name)
            self.recent.append(name)
        self.companies += companies(text, self.words)
        others = [m.name for m in mentions if m.kind == "outlet" and m.name != self.own_outlet]
        self.outlet = others[-1] if others else self.outlet

    def spoke(self, institution: str) -> None:
        """Take note of an institution that spoke, once however often it did."""
        if institution in self.bodies:
            self.bodies.remove(institution)
        self.bodies.append(institution)

    def body_led(self, sentence: str) -> Body | None:
        """Return the institution that spoke before and is the subject of a sentence now."""
        names = (name for name in reversed(self.bodies) if sentence.startswith(f"{name} "))
        name = next(names, None)
        return Body(name, "institution") if name else None

    def company(self) -> str | None:
        """Return which company "the company" means: the last that was mentioned."""
        found = [*self.companies, *companies(self.sentence, self.words)]
        return found[-1] if found else self._leading_name()

    def _leading_name(self) -> str | None:
        """Return the name with which the sentence begins, unless it is a person's or a word."""
        run = next(capital_runs(self.sentence), None)
        name = self.sentence[run[0].start() : run[-1].end()] if run and not run[0].start() else ""
        small = self.words.pattern("reference.function_words", "times.weekdays")
        if len(name.split()) < LONG_NAME or small.match(name) or self.mentions(name):
            return None
        return name

    def named_before(self, pronoun: str) -> list[str]:
        """Return whom the sentence names before a pronoun that fits them, each once."""
        found = re.search(rf"(?<!\w){re.escape(pronoun)}(?!\w)", self.sentence)
        near = self.people(self.sentence[: found.start()]) if found else []
        return list(dict.fromkeys(m.name for m in near if self._fits(m.name, pronoun)))

    def other_than(self, speaker: str | None) -> str | None:
        """Return whom "he" means in the words of a speaker: the topic, or who was named last."""
        if self.silence > LONGEST_SILENCE:
            return None
        if self.topic and self.topic != speaker:
            return self.topic
        return next((name for name in reversed(self.recent) if name != speaker), None)

    def saying(self, pronoun: str, quoted_by: str | None) -> str | None:
        """Return whom "he" means in "he said".

        That is who was named before in the sentence, who spoke last, or whom the last sentences
        were about, never somebody of another gender; in somebody's quotation, somebody else. Of two
        in the sentence it is who alone is known to have the gender.
        """
        if quoted_by:
            candidates = [self.topic, *reversed(self.recent)]
        else:
            names = self.named_before(pronoun)
            if len(names) > 1:
                names = [n for n in names if self.cast.genders.get(n)]
                return names[0] if len(names) == 1 else None
            candidates = [*names, self.speaker, self.topic, *reversed(self.recent)]
        return next(
            (n for n in candidates if n and n != quoted_by and self._fits(n, pronoun)), None
        )

    def _fits(self, name: str, pronoun: str) -> bool:
        return self.cast.fits(name, pronoun, self.words)

    def role(self, phrase: str) -> str | None:
        """Return whom a role names ("the Russian president"), if only one person bears it best."""
        found = list(self.words.pattern("reference.roles").finditer(phrase))
        if not found or self.words.pattern("reference.indefinite").match(phrase):
            return None
        of = SCOPE.match(phrase, found[0].end())
        head = found[0] if of else found[-1]
        if not of and phrase[head.end() :].strip(" '’s"):
            return None
        sought = Role(
            role_key(head[0]), _keys(phrase[: head.start()]), _keys(of[1] if of else ""), ""
        )
        bare = not (sought.modifiers or sought.scope)
        if bare and self.words.pattern("reference.bodily").fullmatch(head[0]):
            return None
        bearer = self.cast.bearer(sought, self.words, self.article)
        if bare and self.recent and bearer not in self.recent[-IN_SIGHT:]:
            bearer = None
        return bearer or self._generic(head[0])

    def _generic(self, head: str) -> str | None:
        """Return whom "the official" means: the last speaker, else the last person mentioned."""
        if not self.words.pattern("reference.generic_roles").fullmatch(head):
            return None
        last = self.speaker or (self.recent[-1] if self.recent else None)
        return last if last and self.cast.fits(last, head, self.words) else None

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
        if self.outlet:
            clause = self._outlet_nouns(clause, self.outlet)
        if antecedent.name:
            clause = self._pronoun(clause, antecedent.name, near=antecedent.near)
        known = set(self.companies)
        if len(known) == 1 and (end := leading_noun(clause, self.words)):
            clause = f"{known.pop()}{clause[end:]}"
        return self._bridged(clause)

    def _pronoun(self, clause: str, antecedent: str, *, near: bool) -> str:
        """Return a clause with a name for the first pronoun before it names anybody itself."""
        name = self.cast.written(antecedent, clause)
        own = self.mentions(clause)
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
        rivals = set(self.named) - {antecedent}
        return fits and not any(self.cast.fits(name, pronoun, self.words) for name in rivals)

    def _names(self, clause: str) -> str:
        """Return the clause with each person as "First Last", titles and roles taken off."""
        limit = len(clause)
        for mention in reversed(self.people(clause)):
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
        return self.role(match[0]) or match[0]

    def _outlet_nouns(self, clause: str, outlet: str) -> str:
        if self.words.language != WRITTEN_IN:
            return clause
        nouns = self.words.alternatives("attribution.outlet_nouns")
        return re.sub(rf"(?<!\w)[Tt]he (?:[A-Z]\w* )?{nouns}(?=['’]s)", lambda _: outlet, clause)

    def _bridged(self, clause: str) -> str:
        """Return the clause with the parties of "the talks", where they were named."""
        if self.words.language != WRITTEN_IN:
            return clause
        described = meeting_in(clause, self.cast, self.words, self.article)
        if described:
            self.meeting = described
            return clause
        return self.meeting.told(clause, self.words) if self.meeting else clause


def _keys(words: str) -> frozenset[str]:
    """Return the modifying words of a role phrase in the form in which they are compared."""
    kept = (word for word in KEY_WORD.findall(words.lower()) if word not in DETERMINERS)
    return frozenset(modifier_key(word) for word in kept)


def _replaced(clause: str, words: Lexicon, key: str, name: str) -> str:
    return words.pattern(key).sub(lambda _: name, clause)
