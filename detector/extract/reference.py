"""What pronouns, roles and definite noun phrases of an article stand for, read in text order."""

import re
from dataclasses import dataclass, field

from detector.extract.antecedents import Body
from detector.extract.companies import companies
from detector.extract.lexicon import Lexicon
from detector.extract.meetings import Meeting
from detector.extract.names import Mention, capital_runs
from detector.extract.people import Cast
from detector.extract.roles import Role, modifier_key, role_key
from detector.extract.verbs import finite_verb

DETERMINERS = frozenset({"the", "a", "an", "of"})
SCOPE = re.compile(r"\s(?:of|at|for)\s(.+)")
KEY_WORD = re.compile(r"[\w.’'-]+")
IN_SIGHT = 5
"""How many people back a bare "the president" may reach."""
LONGEST_SILENCE = 2
"""Sentences without a name after which "he" may be somebody else."""
LONG_NAME = 2
"""Words of a name at the head of a sentence that a company may have."""


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
    stranger: Body | None = None
    """The one without a name who has spoken since anybody was named: "he" is nobody else."""
    sentence: str = ""
    """The sentence that is being read, its quotations blacked out."""
    named: tuple[str, ...] = ()
    """Whom the last sentence named that named anybody."""
    silence: int = 0
    """How many sentences ago that was."""
    topic: str | None = None
    """Whom the last sentence that named anybody named first, which is mostly its subject."""
    actor: str | None = None
    """The subject of the last sentence, where the outlet tells what somebody did."""
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

    def heard(self, speaker: str | None, body: Body | None) -> None:
        """Take note of who spoke in the sentence that was just read, a person or not."""
        self.speaker = speaker or self.speaker
        self.actor = None if speaker or body or self.silence else self._subject()
        if not self.silence or self.silence > LONGEST_SILENCE:
            self.stranger = None
        elif body and body.single:
            self.stranger = body
        self.body = body or self.body_led(self.sentence)
        if body and body.kind == "institution":
            self.spoke(body.name)

    def _subject(self) -> str | None:
        """Return whom the sentence names before its verb."""
        people, verb = self.people(self.sentence), finite_verb(self.words)
        if not people or verb is None or verb.search(self.sentence, 0, people[0].start):
            return None
        return people[0].name

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
        if self.silence > LONGEST_SILENCE or self.stranger:
            return None
        if self.topic and self.topic != speaker:
            return self.topic
        return next((name for name in reversed(self.recent) if name != speaker), None)

    def saying(self, pronoun: str, quoted_by: str | None) -> str | None:
        """Return whom "he" means in "he said".

        That is who was named before in the sentence, who did what the last one tells, who spoke
        last, or whom the last sentences were about, never somebody of another gender; in
        somebody's quotation, somebody else. Of two in the sentence it is who alone is known to
        have the gender.
        """
        if quoted_by:
            candidates = [self.topic, *reversed(self.recent)]
        else:
            names = self.named_before(pronoun)
            if len(names) > 1:
                names = [n for n in names if self.cast.genders.get(n)]
                return names[0] if len(names) == 1 else None
            candidates = [*names, self.actor, self.speaker, self.topic, *reversed(self.recent)]
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


def _keys(words: str) -> frozenset[str]:
    """Return the modifying words of a role phrase in the form in which they are compared."""
    kept = (word for word in KEY_WORD.findall(words.lower()) if word not in DETERMINERS)
    return frozenset(modifier_key(word) for word in kept)
