"""Who the people of a set of articles are, read from the capitals and roles around their names."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from detector.extract.aliases import Aliases, aliases, given
from detector.extract.companies import companies
from detector.extract.declension import in_nominative
from detector.extract.genders import genders
from detector.extract.lexicon import Lexicon, lexicon
from detector.extract.names import (
    SUFFIXES,
    Run,
    capital_runs,
    publications,
    surname_of,
    without_possessive,
)
from detector.extract.people import LONGEST_NAME, Cast, Gender, gender_of
from detector.extract.quotations import blacked_out, quotations
from detector.extract.roles import Role, roles_in
from detector.extract.sentences import flat
from detector.extract.transliteration import is_cyrillic, skeletons
from detector.types import Article

LOWER_WORD = re.compile(r"\b[^\W\d_A-Z]\w+")
AFTER_NAME = re.compile(r",? \(?[^,.]{0,40}")
DETERMINER = re.compile(r"\b(?:the|an?)\s$", re.IGNORECASE)
LONG_WORD = re.compile(r"\w{4,}")
TITLE_CASE = 0.7
"""Share of long words with a capital from which a headline's capitals say nothing."""
IN_FULL = 3
"""What a title before a full name counts: a bare "Mrs. Reed" may be somebody else."""
SENTENCE_END = re.compile(r"(?<=[^\W\d_A-Z]{3}[.!?])\s+")
"""A stop after at least three small letters, which is no title's."""
FURTHEST_ROLE = 4
"""Words between a role and the name of its bearer ("міністр оборони Польщі Анна Вовк")."""
FURTHEST_SAID = 6
"""Words between a verb of saying and the name of who says it."""
MARKED = re.compile(r"[«“„\"][^«»“”„\"]{2,40}[»”“\"]\s")
"""A name in quotation marks, which says of what somebody is the head."""
LOCATIVE = re.compile(
    r"\b(?:in|at|near|across|outside|inside|around|throughout)\s(?:the\s)?$", re.IGNORECASE
)
"""What stands before a place."""
BEFORE_PLACE = 20
"""Characters in front of a name in which such a word may stand."""
OF = re.compile(r"\s(?:of|for|to|at|in)\s$")
CLAUSE = re.compile(r"[.,;:]")
BEFORE_NAME = 60
"""Characters in front of a name in which its role may stand."""


@dataclass(frozen=True, slots=True)
class _Text:
    article: str
    words: str
    lexicon: Lexicon
    headline: bool


@dataclass(frozen=True, slots=True)
class _Candidate:
    """The words of what may be a name, and whether a role or a verb of saying goes with it."""

    article: str
    words: list[str]
    evident: bool


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
        _Text(a.id, flat(a.text[b.start : b.end]), lexicon(a.language), b.kind == "headline")
        for a in articles
        for b in a.blocks
    ]
    known = aliases(Path(article.path.partition("#")[0]).parent for article in articles)
    lone = {skeleton for word in _alone(texts) for skeleton in skeletons(word)}
    firms = {name for text in texts for name in companies(text.words, text.lexicon)}
    common = {word for text in texts for word in LOWER_WORD.findall(text.words)}
    candidates = [
        found
        for text in texts
        if not (text.headline and _title_case(text.words))
        for found in _candidates(text, lone)
        if found.evident or not any(word.lower() in common for word in found.words)
        if not known.is_thing(found.words) and " ".join(found.words) not in firms
    ]
    people = _merged(_without_lookalikes(candidates, lone), known)
    found = Cast(
        {person.name: person.last for person in people},
        {p.name: p.cyrillic for p in people if p.cyrillic and p.cyrillic != p.name},
        _local(people),
        aliases=known,
    )
    found.roles = _roles(texts, found)
    found.genders = _genders(texts, found)
    return found


def _alone(texts: list[_Text]) -> set[str]:
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


def _roles(texts: list[_Text], people: Cast) -> dict[str, tuple[Role, ...]]:
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


def _genders(texts: list[_Text], people: Cast) -> dict[str, Gender]:
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


def _candidates(text: _Text, lone: set[str]) -> Iterator[_Candidate]:
    """Yield what may be the names of people in a text."""
    taken = {i for m in publications(text.words) for i in range(m.start, m.end)}
    for run in capital_runs(text.words):
        kept, introduced = _name_in(run, text)
        if not 2 <= len(kept) <= LONGEST_NAME or any(match.start() in taken for match in kept):
            continue
        evident = introduced or (_evident(kept, text) and not _of_a_thing(kept, text))
        if not evident and _in_a_place(text.words, kept[0].start()):
            continue
        words = in_nominative([without_possessive(m[0]) for m in kept], text.lexicon)
        if evident or skeletons(surname_of(words)) & lone:
            yield _Candidate(text.article, words, evident)


def _name_in(run: Run, text: _Text) -> tuple[Run, bool]:
    """Return the part of a run that may be a name, if any, and whether a role precedes it."""
    words = text.lexicon
    role = words.pattern("reference.roles", "reference.honorifics")
    function = words.pattern("reference.function_words", "times.weekdays")

    def is_role(word: str) -> bool:
        bare = word.rstrip(".")
        return bool(role.fullmatch(bare) or role.fullmatch(f"{bare}."))

    before_name = words.pattern(
        "reference.function_words",
        "times.weekdays",
        "reference.adjectives",
        "reference.companies",
        "attribution.auxiliaries",
        "clauses.adverbs",
        "clauses.drop_openers",
    )
    kept, introduced = list(run), False
    while kept and before_name.fullmatch(kept[0][0]):
        kept = kept[1:]
    while kept and function.fullmatch(kept[-1][0]):
        kept = kept[:-1]
    if kept and role.fullmatch(f"{kept[-1][0]}."):
        return [], False
    titles = [index for index, match in enumerate(kept[:-1]) if is_role(match[0])]
    honoured = False
    if titles:
        introduced = True
        honoured = bool(words.pattern("reference.honorifics").fullmatch(kept[titles[-1]][0]))
        kept = kept[titles[-1] + 1 :]
    if len(kept) > 2 and not titles and _of_a_role(kept[0], text, role):
        kept, introduced = kept[-2:], True
    if kept and not introduced:
        introduced = _described_before(kept[0].start(), text)
    kept = _without_place(kept, words) if introduced else kept
    if not _may_be_name(kept, words, honoured=honoured):
        return [], False
    if kept and not introduced:
        before = text.words[max(0, kept[0].start() - BEFORE_NAME) : kept[0].start()].split()
        introduced = bool(before) and is_role(before[-1])
    return kept, introduced


def _of_a_thing(name: Run, text: _Text) -> bool:
    """Return whether a noun stands before a name where only place shows whose ("cảng Vĩnh Sa")."""
    words = text.lexicon
    before = text.words[max(0, name[0].start() - BEFORE_NAME) : name[0].start()]
    last = "".join(before.split()[-1:])
    if not words.words("reference.not_first") or not last.isalpha() or not last.islower():
        return False
    other = words.pattern(
        "reference.roles",
        "reference.honorifics",
        "reference.function_words",
        "attribution.says",
        "attribution.citing",
        "clauses.prepositions",
        "clauses.auxiliaries",
    )
    return not any(found.end() == len(before.rstrip()) for found in other.finditer(before))


def _in_a_place(line: str, start: int) -> bool:
    """Return whether a run of capitals follows a word that stands before places."""
    return LOCATIVE.search(line[max(0, start - BEFORE_PLACE) : start]) is not None


def _of_a_role(first: re.Match[str], text: _Text, role: re.Pattern[str]) -> bool:
    """Return whether a run begins with what a role is of ("ambassador to Belgium John Reed")."""
    before = text.words[max(0, first.start() - BEFORE_NAME) : first.start()]
    of = OF.search(before)
    roles = list(role.finditer(CLAUSE.split(before[: of.start()])[-1])) if of else []
    return bool(roles) and not text.lexicon.pattern("reference.leaders").fullmatch(roles[-1][0])


def _without_place(run: Run, words: Lexicon) -> Run:
    """Return a name without the country in front of it, which cases and no "of" tie to a role."""
    place = words.pattern("reference.places", "reference.organisations")
    while words.words("reference.places") and len(run) > 1 and place.fullmatch(run[0][0]):
        run = run[1:]
    return run


def _may_be_name(run: Run, words: Lexicon, *, honoured: bool) -> bool:
    """Return whether no word of a run shows it to be none; after "Mr." few words do."""
    function = words.pattern("reference.function_words", "times.weekdays")
    organisation = words.pattern("reference.organisations")
    if any(function.fullmatch(match[0]) for match in run):
        return False
    if honoured:
        return True
    if run and words.pattern("reference.not_first").fullmatch(run[0][0]):
        return False
    return not (
        any(organisation.fullmatch(match[0]) for match in run)
        or len({is_cyrillic(match[0]) for match in run}) > 1
        or any(_acronym(match[0], first=index == 0) for index, match in enumerate(run))
    )


def _described_before(start: int, text: _Text) -> bool:
    """Return whether a role with what it governs stands before a name ("речниця порту").

    So it does where cases, not prepositions, show what a role is of.
    """
    words = text.lexicon
    if not (words.words("reference.places") or words.words("reference.not_first")):
        return False
    before = MARKED.sub("", text.words[max(0, start - BEFORE_NAME) : start])
    before = re.split(r"[,.;:«»“”\"—–(]", before)[-1]
    if before[-1:] != " ":
        return False
    if _said_before(before, words):
        return True
    role = words.pattern("reference.roles", "reference.honorifics")
    last = max((m.end() for m in role.finditer(before)), default=-1)
    between = before[last:].split() if last >= 0 else []
    small = words.pattern("clauses.prepositions", "clauses.coordinators", "clauses.dependent")
    said = words.pattern("attribution.says", "attribution.denies")
    return (
        last >= 0
        and len(between) <= FURTHEST_ROLE
        and not any(
            small.fullmatch(word) for word in between if word not in {"з", "с", "у", "в", "по"}
        )
        and not said.search(before[last:])
    )


def _said_before(before: str, words: Lexicon) -> bool:
    """Return whether only who somebody is stands between a verb of saying and a name.

    "повідомив у вівторок начальник служби порятунку | Андрій Мостепан".
    """
    said = list(words.pattern("attribution.says", "attribution.denies").finditer(before))
    if not said:
        return False
    between = words.pattern("times.weekdays").sub("", before[said[-1].end() :]).split()
    small = words.pattern(
        "clauses.prepositions", "clauses.coordinators", "clauses.dependent", "reference.companies"
    )
    described = all(word.islower() and not small.fullmatch(word) for word in between)
    return described and 0 < len(between) <= FURTHEST_SAID


def _acronym(word: str, *, first: bool) -> bool:
    """Return whether a word is one; in front, two letters may be initials ("JD Smith")."""
    letters = word.isupper() and word.isalpha() and word not in SUFFIXES
    return letters and len(word) > (2 if first else 1)


def _evident(name: Run, text: _Text) -> bool:
    """Return whether an apposition with a role or a verb of saying stands beside a name."""
    line, words = text.words, text.lexicon
    start, end = name[0].start(), name[-1].end()
    followed = AFTER_NAME.match(line, end)
    role = words.pattern("reference.roles", "reference.honorifics")
    if followed and line[end] == "," and role.search(followed[0]):
        return True
    if _apposed(line, start, end, role):
        return True
    says = words.pattern("attribution.says", "attribution.denies")
    before = line[max(0, start - BEFORE_NAME) : start].rstrip()
    last = max((m.end() for m in says.finditer(before)), default=-1)
    return says.match(line[end : end + BEFORE_NAME].lstrip()) is not None or last == len(before) > 0


def _apposed(line: str, start: int, end: int, role: re.Pattern[str]) -> bool:
    """Return whether a name between commas follows a role ("The mayor of Graz, Elke Berger,")."""
    before = line[max(0, start - BEFORE_NAME) : start].rstrip()
    if not before.endswith(",") or line[end : end + 1] != ",":
        return False
    return role.search(re.split(r"[,.;:]", before[:-1])[-1]) is not None


def _without_lookalikes(candidates: list[_Candidate], lone: set[str]) -> Iterator[_Candidate]:
    """Yield the candidates that no better one with the same surname shows to be accidental.

    "Himself Smith" at the start of a sentence gives way to "John Smith, the minister"; so does a
    name whose first word stands alone elsewhere, as places do.
    """
    strong: dict[str, list[list[str]]] = defaultdict(list)
    for candidate in candidates:
        if candidate.evident and not skeletons(candidate.words[0]) & lone:
            for skeleton in skeletons(surname_of(candidate.words)):
                strong[skeleton].append(candidate.words)
    for skeleton, names in strong.items():
        strong[skeleton] = [list(name) for name in dict.fromkeys(map(tuple, names))]
    for candidate in candidates:
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


def _merged(candidates: Iterable[_Candidate], known: Aliases) -> list[_Person]:
    """Return the people, the spellings of one name together, sorted by name."""
    people: dict[tuple[str, str], _Person] = {}
    for candidate in candidates:
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
