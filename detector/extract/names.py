"""The people and publications of a set of articles, each under one name."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from detector.extract.frames import finite_verb
from detector.extract.lexicon import Lexicon, lexicon
from detector.extract.sentences import flat
from detector.extract.transliteration import is_cyrillic, skeletons
from detector.ingest.outlets import outlets
from detector.types import Article

EntityKind = Literal["person", "outlet"]

WORD = re.compile(r"(?:[A-Z]\.){1,3}|\w+(?:[-’']\w+)*")
PARTICLES = frozenset({"de", "da", "di", "von", "van", "der", "den", "bin", "ibn", "al", "el", "la"})
LONGEST_NAME = 4
POSSESSIVE = re.compile(r"['’]s$|(?<=s)['’]$")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text, by offsets, and the one name that its bearer goes by."""

    start: int
    end: int
    name: str
    kind: EntityKind


@dataclass(frozen=True, slots=True)
class Role:
    """What somebody was called beside the name: "former deputy minister", "head of the fund"."""

    head: str
    modifiers: frozenset[str]
    scope: frozenset[str]
    name: str


@dataclass(slots=True)
class _Person:
    forms: Counter[str] = field(default_factory=Counter)
    first: frozenset[str] = frozenset()
    last: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """The form that the reports use: Latin before Cyrillic, frequent before rare."""
        return min(self.forms, key=lambda form: (is_cyrillic(form), -self.forms[form], form))

    @property
    def cyrillic(self) -> str | None:
        """The shortest Cyrillic form, which is the nominative where the articles have it."""
        return min(filter(is_cyrillic, self.forms), key=lambda f: (len(f), f), default=None)


@dataclass(frozen=True, slots=True)
class Cast:
    """Everyone that the articles name, found once for the whole set."""

    people: dict[str, frozenset[str]]
    """Canonical name to the skeletons of the surname."""
    spellings: dict[str, str]
    """Canonical name to its spelling in Cyrillic, where the articles have one."""
    roles: tuple[Role, ...]

    def mentions(self, text: str) -> list[Mention]:
        """Return the names in a text, in order and without overlap."""
        found = list(publications(text))
        taken = {i for mention in found for i in range(mention.start, mention.end)}
        for run in capital_runs(text):
            found += [m for m in self._people_in(text, run) if m.start not in taken]
        return sorted(found, key=lambda mention: mention.start)

    def person(self, words: list[str]) -> str | None:
        """Return who a run of name words means: a full name, or a surname that only one bears."""
        if not words:
            return None
        last = skeletons(POSSESSIVE.sub("", words[-1]))
        bearers = [
            name for name, surname in self.people.items() if any(len(s) > 1 for s in last & surname)
        ]
        if len(words) > 1:
            first = skeletons(words[0])
            bearers = [n for n in bearers if skeletons(n.split()[0]) & first] or (
                bearers if len(words[0]) == 1 else []
            )
        else:
            spelled = POSSESSIVE.sub("", words[0])
            bearers = [n for n in bearers if _same_surname(spelled, n)]
        return bearers[0] if len(bearers) == 1 else None

    def written(self, name: str, beside: str) -> str:
        """Return a name in the script of the text that it is to stand in, if it is known there."""
        return self.spellings.get(name, name) if is_cyrillic(beside) else name

    def bearer(
        self, head: str, modifiers: frozenset[str], scope: frozenset[str], words: Lexicon
    ) -> str | None:
        """Return whom a role names, if one person fits it better than every other.

        A bare "the billionaire" fits whoever alone is called so; "the Russian president" fits by its
        modifiers, "the head of the fund" by what follows "of", under any title of a leader.
        """
        leader = words.pattern("reference.leaders")
        fit: dict[str, int] = defaultdict(int)
        for role in self.roles:
            same = role.head == head
            leads = leader.fullmatch(role.head) and leader.fullmatch(head)
            if scope:
                shared = len(scope & (role.scope | role.modifiers))
                if (same or leads) and shared * 2 > len(scope):
                    fit[role.name] = max(fit[role.name], shared)
            elif same and (shared := len(modifiers & role.modifiers)) == len(modifiers):
                fit[role.name] = max(fit[role.name], shared + 1)
        best = [name for name, score in fit.items() if score == max(fit.values())]
        return best[0] if len(best) == 1 else None

    def _people_in(self, text: str, run: list[re.Match[str]]) -> Iterator[Mention]:
        start = 0
        while start < len(run):
            for end in range(min(len(run), start + LONGEST_NAME), start, -1):
                words = [match[0] for match in run[start:end]]
                name = self.person(words)
                if name:
                    last = run[end - 1]
                    stop = last.start() + len(POSSESSIVE.sub("", last[0]))
                    yield Mention(run[start].start(), stop, name, "person")
                    start = end
                    break
            else:
                start += 1


def _same_surname(word: str, name: str) -> bool:
    """Return whether a single word may stand for a name: the same spelling, or another script."""
    surname = name.split()[-1]
    return word.lower() == surname.lower() or is_cyrillic(word) or is_cyrillic(surname)


def capital_runs(text: str) -> Iterator[list[re.Match[str]]]:
    """Yield the runs of capitalised words that only single spaces or initials' dots separate."""
    run: list[re.Match[str]] = []
    for match in WORD.finditer(text):
        initial = bool(run) and len(run[-1][0]) == 1
        joined = bool(run) and text[run[-1].end() : match.start()] in (" ", ". " if initial else " ")
        capital = match[0][0].isupper()
        particle = match[0].lower() in PARTICLES and joined
        if run and not (joined and (capital or particle)):
            yield run
            run = []
        if capital or (particle and run):
            run.append(match)
        if run and POSSESSIVE.search(match[0]):
            yield run
            run = []
    if run:
        yield run


@cache
def _publication_pattern() -> tuple[re.Pattern[str], dict[str, str]]:
    names = {
        alias: outlet.name for outlet in outlets() for alias in (outlet.name, *outlet.aliases)
    }
    alternatives = "|".join(re.escape(alias) for alias in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)"), names


def publications(text: str) -> Iterator[Mention]:
    """Yield the news outlets that a text names, under their canonical names."""
    pattern, names = _publication_pattern()
    for match in pattern.finditer(text):
        yield Mention(match.start(), match.end(), names[match[0]], "outlet")


def cast(articles: Iterable[Article]) -> Cast:
    """Return the people of the articles, with what each is called beside the name.

    A run of two or more capitalised words is a person when a role or an honorific stands before it,
    an apposition with a role follows, or its last word also stands alone; it is none when a word of
    it belongs to organisations or places.
    """
    texts = [(flat(a.text[b.start : b.end]), a.language, b.kind) for a in articles for b in a.blocks]
    alone = Counter(
        POSSESSIVE.sub("", run[0][0])
        for text, _, _ in texts
        for run in capital_runs(text)
        if len(run) == 1
    )
    common = {word for text, _, _ in texts for word in re.findall(r"\b[^\W\d_A-Z]\w+", text)}
    lone = {skeleton for word in alone for skeleton in skeletons(word)}
    candidates = [
        ([POSSESSIVE.sub("", match[0]) for match in found[0]], found[1])
        for text, language, kind in texts
        if not (kind == "headline" and _title_case(text))
        for found in _names_in(text, lexicon(language), lone)
        if found[1] or not any(match[0].lower() in common for match in found[0])
    ]
    people: list[_Person] = []
    for words, _ in _without_lookalikes(candidates, lone):
        _add(people, words)
    known = {person.name: person.last for person in sorted(people, key=lambda p: p.name)}
    spelled = {p.name: p.cyrillic for p in people if p.cyrillic and p.cyrillic != p.name}
    found = Cast(known, spelled, ())
    roles = {r for text, language, _ in texts for r in _roles(text, lexicon(language), found)}
    ordered = sorted(roles, key=lambda r: (r.head, r.name, sorted(r.modifiers), sorted(r.scope)))
    return Cast(known, spelled, tuple(ordered))


def _names_in(
    text: str, words: Lexicon, lone: set[str]
) -> Iterator[tuple[list[re.Match[str]], bool]]:
    """Yield the names of people in a text, and whether a role or a verb of saying goes with each."""
    taken = {i for m in publications(text) for i in range(m.start, m.end)}
    for run in capital_runs(text):
        named = _name_in(run, text, words, lone)
        if named and not any(match.start() in taken for match in named[0]):
            yield named


def _without_lookalikes(
    candidates: list[tuple[list[str], bool]], lone: set[str]
) -> Iterator[tuple[list[str], bool]]:
    """Yield the candidates that no better one with the same surname shows to be accidental.

    "Himself Smith" at the start of a sentence gives way to "John Smith, the minister"; so does a name
    whose first word stands alone elsewhere, as places do.
    """
    strong = [words for words, evident in candidates if evident and not skeletons(words[0]) & lone]
    for words, evident in candidates:
        rivals = [w for w in strong if w != words and skeletons(w[-1]) & skeletons(words[-1])]
        doubtful = not evident or skeletons(words[0]) & lone
        same = any(skeletons(w[0]) & skeletons(words[0]) for w in rivals)
        if not (doubtful and rivals) or same:
            yield words, evident


def _title_case(text: str) -> bool:
    words = [word for word in re.findall(r"\w{4,}", text)]
    return len(words) > 3 and sum(word[0].isupper() for word in words) > 0.7 * len(words)


def _name_in(
    run: list[re.Match[str]], text: str, words: Lexicon, lone: set[str]
) -> tuple[list[re.Match[str]], bool] | None:
    """Return the part of a run of capitals that is a person's name, and how evident that is."""
    role = words.pattern("reference.roles", "reference.honorifics")
    introduced = False
    kept = list(run)
    while kept and (role.fullmatch(kept[0][0].rstrip(".")) or role.fullmatch(kept[0][0] + ".")):
        introduced = True
        kept = kept[1:]
    for index, match in enumerate(kept):
        if role.fullmatch(match[0]):
            introduced = True
            kept = kept[index + 1 :]
            break
    organisations = frozenset(words.words("reference.organisations"))
    if not kept or any(match[0] in organisations for match in kept):
        return None
    if not introduced:
        before = WORD.findall(text[max(0, kept[0].start() - 60) : kept[0].start()])
        introduced = bool(before) and role.fullmatch(before[-1]) is not None
    if len(kept) == 1:
        return None
    if len(kept) > LONGEST_NAME or any(m[0].isupper() and len(m[0]) > 3 for m in kept):
        return None
    followed = re.match(r",? \(?(?:[^,.]{0,40})", text[kept[-1].end() :])
    apposed = bool(followed and text[kept[-1].end()] == "," and role.search(followed[0]))
    surname_alone = bool(skeletons(POSSESSIVE.sub("", kept[-1][0])) & lone)
    says = words.pattern("attribution.says")
    says_after = says.match(text[kept[-1].end() :].lstrip())
    says_before = re.search(rf"{says.pattern}\s+$", text[: kept[0].start()], re.IGNORECASE)
    evident = bool(introduced or apposed or says_after or says_before)
    return (kept, evident) if evident or surname_alone else None


def _add(people: list[_Person], words: list[str]) -> None:
    first, last = skeletons(words[0]), skeletons(words[-1])
    for person in people:
        if person.first & first and person.last & last:
            break
    else:
        person = _Person()
        people.append(person)
    person.first |= first
    person.last |= last
    person.forms[" ".join(words)] += 1


def _roles(text: str, words: Lexicon, people: Cast) -> Iterator[Role]:
    """Yield the roles in the words before and in the apposition after each name."""
    role, verb = words.pattern("reference.roles"), finite_verb(words)
    for mention in people.mentions(text):
        if mention.kind != "person":
            continue
        before = re.split(r"[,;:()“”\"—–]", text[: mention.start])[-1]
        yield from _role_in(before, role, mention.name, last=True)
        after = re.match(r", ([^,;:“”\"]{3,80})", text[mention.end :])
        if after and not (verb and verb.search(after[1])):
            yield from _role_in(after[1], role, mention.name, last=False)


def _role_in(phrase: str, role: re.Pattern[str], name: str, *, last: bool) -> Iterator[Role]:
    """Yield the role of a phrase; before a name it must end the phrase."""
    found = list(role.finditer(phrase))
    if not found or (last and phrase[found[-1].end() :].strip()):
        return
    match = found[-1] if last else found[0]
    lead = re.split(r"\b(?:and|or|of|with|to|by|the|a|an|that|said)\b", phrase[: match.start()])
    described = [modifier_key(word) for word in WORD.findall(lead[-1])[-4:]]
    if re.search(r"\bone of\s", phrase[: match.start()]):
        described += [modifier_key(w) for w in WORD.findall(phrase[: match.start()]) if w[0].isupper()]
    of = re.match(r"\s(?:of|at|for)\s(?:the\s)?([^,]+)", phrase[match.end() :])
    scope = frozenset(modifier_key(word) for word in WORD.findall(of[1])[:6]) if of else frozenset()
    yield Role(role_key(match[0]), frozenset(described), scope, name)


def role_key(head: str) -> str:
    """Return the head of a role as it is compared."""
    return head.lower().removesuffix("s")


def modifier_key(word: str) -> str:
    """Return a modifier as it is compared: "U.S." as "American", "Russia's" as "Russian"."""
    plain = POSSESSIVE.sub("", word.lower()).replace(".", "")
    return {"us": "amer", "usa": "amer"}.get(plain, plain[:4])
