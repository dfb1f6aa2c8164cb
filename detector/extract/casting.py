"""Who the people of a set of articles are, read from the capitals and roles around their names."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from detector.extract.aliases import Aliases, aliases, given
from detector.extract.candidates import Candidate, Text, candidates
from detector.extract.companies import companies
from detector.extract.genders import genders
from detector.extract.lexicon import lexicon
from detector.extract.names import (
    capital_runs,
    surname_of,
    without_possessive,
)
from detector.extract.people import Cast, Gender, gender_of
from detector.extract.quotations import blacked_out, quotations
from detector.extract.roles import Role, roles_in
from detector.extract.sentences import flat
from detector.extract.transliteration import is_cyrillic, skeletons
from detector.identity import file_of
from detector.types import Article

LOWER_WORD = re.compile(r"\b[^\W\d_A-Z]\w+")
DETERMINER = re.compile(r"\b(?:the|an?)\s$", re.IGNORECASE)
LONG_WORD = re.compile(r"\w{4,}")
TITLE_CASE = 0.7
"""Share of long words with a capital from which a headline's capitals say nothing."""
IN_FULL = 3
"""What a title before a full name counts: a bare "Mrs. Reed" may be somebody else."""
SENTENCE_END = re.compile(r"(?<=[^\W\d_A-Z]{3}[.!?])\s+")
"""A stop after at least three small letters, which is no title's."""


@dataclass(slots=True)
class _Person:
    forms: Counter[str] = field(default_factory=Counter)
    articles: set[str] = field(default_factory=set)
    known: str | None = None
    """The name that the forms are aliases of."""
    first: frozenset[str] = frozenset()
    last: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """The form that the reports use: Latin before Cyrillic, frequent before rare."""
        if self.known:
            return self.known
        return min(self.forms, key=lambda form: (is_cyrillic(form), -self.forms[form], form))

    @property
    def cyrillic(self) -> str | None:
        """The shortest Cyrillic form, which is the nominative where the articles have it."""
        return min(filter(is_cyrillic, self.forms), key=lambda f: (len(f), f), default=None)


def cast(articles: Sequence[Article]) -> Cast:
    """Return the people of the articles, with what each is called beside the name.

    A run of two or more capitalised words is a person when a role or an honorific stands before
    it, an apposition with a role follows, or its last word also stands alone; it is none when a
    word of it belongs to organisations or places.
    """
    texts = [
        Text(a.id, flat(a.text[b.start : b.end]), lexicon(a.language), b.kind == "headline")
        for a in articles
        for b in a.blocks
    ]
    known = aliases(file_of(article).parent for article in articles)
    lone = {skeleton for word in _alone(texts) for skeleton in skeletons(word)}
    firms = {name for text in texts for name in companies(text.words, text.lexicon)}
    common = {word for text in texts for word in LOWER_WORD.findall(text.words)}
    named = [
        found
        for text in texts
        if not (text.headline and _title_case(text.words))
        for found in candidates(text, lone)
        if found.evident or not any(word.lower() in common for word in found.words)
        if not known.is_thing(found.words) and " ".join(found.words) not in firms
    ]
    people = _merged(_without_lookalikes(named, lone), known)
    found = Cast(
        {person.name: person.last for person in people},
        {p.name: p.cyrillic for p in people if p.cyrillic and p.cyrillic != p.name},
        _local(people),
        aliases=known,
    )
    found.roles = _roles(texts, found)
    found.genders = _genders(texts, found)
    return found


def _alone(texts: list[Text]) -> set[str]:
    """Return the capitalised words that stand alone and mostly without an article, as names do."""
    bare: Counter[str] = Counter()
    for text in texts:
        for run in capital_runs(text.words):
            if len(run) == 1:
                thing = DETERMINER.search(text.words[max(0, run[0].start() - 5) : run[0].start()])
                bare[without_possessive(run[0][0])] += -1 if thing else 1
    return {word for word, count in bare.items() if count > 0}


def _local(people: list[_Person]) -> dict[str, frozenset[str]]:
    local: dict[str, set[str]] = defaultdict(set)
    for person in people:
        for article in person.articles:
            local[article].add(person.name)
    return {article: frozenset(names) for article, names in local.items()}


def _roles(texts: list[Text], people: Cast) -> dict[str, tuple[Role, ...]]:
    roles: dict[str, set[Role]] = defaultdict(set)
    for text in texts:
        mentions = people.mentions(text.words, text.article)
        roles[text.article].update(roles_in(text.words, text.lexicon, mentions))
    return {
        article: tuple(
            sorted(found, key=lambda r: (r.head, r.name, sorted(r.modifiers), sorted(r.scope)))
        )
        for article, found in roles.items()
    }


def _genders(texts: list[Text], people: Cast) -> dict[str, Gender]:
    """Return the gender of those whose sentences, without anybody else in them, show one."""
    shown: dict[str, Counter[Gender]] = defaultdict(Counter)
    for text in texts:
        gendered = text.lexicon.pattern("reference.feminine", "reference.masculine")
        line = blacked_out(text.words, quotations(text.words), 0)
        for sentence in SENTENCE_END.split(line):
            mentions = people.mentions(sentence, text.article)
            names = {mention.name for mention in mentions if mention.kind == "person"}
            for mention in mentions:
                title = gender_of("".join(sentence[: mention.start].split()[-1:]), text.lexicon)
                full = " " in sentence[mention.start : mention.end]
                if title and full and mention.kind == "person":
                    shown[mention.name][title] += IN_FULL
            if len(names) == 1:
                told = (gender_of(m[0], text.lexicon) for m in gendered.finditer(sentence))
                shown[names.pop()].update(gender for gender in told if gender)
    return genders(people.people, shown)


def _without_lookalikes(found: list[Candidate], lone: set[str]) -> Iterator[Candidate]:
    """Yield the candidates that no better one with the same surname shows to be accidental.

    "Himself Smith" at the start of a sentence gives way to "John Smith, the minister"; so does a
    name whose first word stands alone elsewhere, as places do.
    """
    strong: dict[str, list[list[str]]] = defaultdict(list)
    for candidate in found:
        if candidate.evident and not skeletons(candidate.words[0]) & lone:
            for skeleton in skeletons(surname_of(candidate.words)):
                strong[skeleton].append(candidate.words)
    for skeleton, names in strong.items():
        strong[skeleton] = [list(name) for name in dict.fromkeys(map(tuple, names))]
    for candidate in found:
        words, first = candidate.words, skeletons(candidate.words[0])
        rivals = [
            name
            for skeleton in skeletons(surname_of(words))
            for name in strong.get(skeleton, ())
            if name != words
        ]
        doubtful = not candidate.evident or first & lone
        if not (doubtful and rivals) or any(skeletons(name[0]) & first for name in rivals):
            yield candidate


def _merged(found: Iterable[Candidate], known: Aliases) -> list[_Person]:
    """Return the people, the spellings of one name together, sorted by name."""
    people: dict[tuple[str, str], _Person] = {}
    for candidate in found:
        alias = known.person(candidate.words)
        own = alias.split() if alias else candidate.words
        first = given(own[0])
        last = skeletons(surname_of(own)) | skeletons(surname_of(candidate.words))
        keys = [(f, s) for f in sorted(first) for s in sorted(last)]
        person = next((people[key] for key in keys if key in people), None) or _Person()
        person.known = alias or person.known
        person.first |= first
        person.last |= last
        person.forms[" ".join(candidate.words)] += 1
        person.articles.add(candidate.article)
        for key in keys:
            people.setdefault(key, person)
    distinct = {id(person): person for person in people.values()}
    return sorted(distinct.values(), key=lambda person: person.name)


def _title_case(text: str) -> bool:
    words = LONG_WORD.findall(text)
    return len(words) > 3 and sum(word[0].isupper() for word in words) > TITLE_CASE * len(words)
