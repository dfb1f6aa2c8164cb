"""Candidates: runs of capitals that may be somebody's name, and what beside them says so."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from detector.extract.declension import in_nominative
from detector.extract.lexicon import Lexicon
from detector.extract.names import (
    SUFFIXES,
    Run,
    capital_runs,
    publications,
    surname_of,
    without_possessive,
)
from detector.extract.people import LONGEST_NAME
from detector.extract.quotations import MARKED_NAME
from detector.extract.transliteration import is_cyrillic, skeletons
from detector.letters import CAPITAL

AFTER_NAME = re.compile(r",? \(?[^,.]{0,40}")
FURTHEST_ROLE = 4
"""Words between a role and the name of its bearer ("міністр оборони Польщі Анна Вовк")."""
FURTHEST_SAID = 6
"""Words between a verb of saying and the name of who says it."""
MARKED = re.compile(rf"{MARKED_NAME}\s")
"""A name in quotation marks, which says of what somebody is the head."""
LOCATIVE = re.compile(
    r"\b(?:in|at|near|across|outside|inside|around|throughout)\s(?:the\s)?$", re.IGNORECASE
)
"""What stands before a place."""
BEFORE_PLACE = 20
"""Characters in front of a name in which such a word may stand."""
APPOSITION_END = re.compile(r",|[.;]?$|\.\s|\s(?=said\b)")
"""What follows a name that says who somebody is ("said the mayor of Graz, Elke Berger.")."""
OF = re.compile(r"\s(?:of|for|to|at|in)\s$")
CLAUSE = re.compile(r"[.,;:]")
BEFORE_NAME = 60
"""Characters in front of a name in which its role may stand."""


@dataclass(frozen=True, slots=True)
class Text:
    """A line of an article."""

    article: str
    words: str
    lexicon: Lexicon
    headline: bool


@dataclass(frozen=True, slots=True)
class Candidate:
    """The words of what may be a name, and whether a role or a verb of saying goes with it."""

    article: str
    words: list[str]
    evident: bool


def candidates(text: Text, lone: set[str]) -> Iterator[Candidate]:
    """Yield what may be the names of people in a text."""
    taken = {i for m in publications(text.words) for i in range(m.start, m.end)}
    for run in capital_runs(text.words):
        kept, introduced = _name_in(run, text)
        if not 2 <= len(kept) <= LONGEST_NAME or any(match.start() in taken for match in kept):
            continue
        bare = [without_possessive(m[0]) for m in kept]
        behind = _behind_case(text.words[: kept[0].start()], text.lexicon)
        words = in_nominative(bare, text.lexicon, behind=behind)
        evident = introduced or (_evident(kept, text) and not _of_a_thing(kept, text))
        evident = evident or (text.lexicon.verbless and _given(words[0], text.lexicon))
        if not evident and _in_a_place(text.words, kept[0].start()):
            continue
        if not evident and text.lexicon.verb_second and not _given(kept[0][0], text.lexicon):
            continue
        if evident or skeletons(surname_of(words)) & lone:
            yield Candidate(text.article, words, evident)


def _behind_case(before: str, words: Lexicon) -> bool:
    """Return whether only small words part a name from one that asks for the genitive."""
    cased = _cased(words)
    return cased is not None and cased.search(before) is not None


@cache
def _cased(words: Lexicon) -> re.Pattern[str] | None:
    if not words.words("reference.cased_behind"):
        return None
    cases = words.alternatives("reference.cased_behind")
    small = rf"(?:\s(?!{CAPITAL})[^\W\d_][\w.]*){{0,4}}"
    return re.compile(rf"(?i:(?<!\w){cases}){small}\s$")


def _from_given(run: Run, words: Lexicon) -> tuple[Run, bool]:
    """Return the part of a run from a given name on, and whether there is one before another word.

    Where every noun has a capital, the noun before it says what somebody is.
    """
    if not words.verb_second:
        return run, False
    first = next((i for i, word in enumerate(run[:-1]) if _given(word[0], words)), None)
    return (run, False) if first is None else (run[first:], True)


def _given(word: str, words: Lexicon) -> bool:
    """Return whether a word is a given name; else two capitals may be any two nouns."""
    return words.pattern("reference.men", "reference.women").fullmatch(word) is not None


def _name_in(run: Run, text: Text) -> tuple[Run, bool]:
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
    while kept and function.fullmatch(kept[-1][0]) and not words.unchanging:
        kept = kept[:-1]
    if kept and role.fullmatch(f"{kept[-1][0]}."):
        return [], False
    titles = [index for index, match in enumerate(kept[:-1]) if is_role(match[0])]
    if titles:
        introduced = True
        kept = kept[titles[-1] + 1 :]
    kept, introduced = (kept, True) if introduced else _from_given(kept, words)
    honoured = _honoured(kept, text)
    if len(kept) > 2 and not titles and _of_a_role(kept[0], text, role):
        kept, introduced = kept[-2:], True
    if kept and not introduced:
        introduced = _described_before(kept[0].start(), text)
    kept = _without_place(kept, words) if introduced else kept
    if _behind_a_thing(kept, text) or not _may_be_name(kept, words, honoured=honoured):
        return [], False
    if kept and not introduced:
        before = text.words[max(0, kept[0].start() - BEFORE_NAME) : kept[0].start()].split()
        introduced = bool(before) and is_role(before[-1])
    return kept, introduced


def _honoured(name: Run, text: Text) -> bool:
    """Return whether a title as "Mr." or "bà" stands right before a name."""
    start = name[0].start() if name else 0
    before = text.words[max(0, start - BEFORE_NAME) : start].split()
    return bool(before) and bool(text.lexicon.pattern("reference.honorifics").fullmatch(before[-1]))


def _behind_a_thing(name: Run, text: Text) -> bool:
    """Return whether a noun before a name says that a place or a thing has it ("xã Phú Khê")."""
    noun = text.lexicon.alternatives("reference.place_nouns")
    start = name[0].start() if name else 0
    before = text.words[max(0, start - BEFORE_NAME) : start]
    return re.search(rf"(?<!\w){noun}\s$", before, re.IGNORECASE) is not None


def _of_a_thing(name: Run, text: Text) -> bool:
    """Return whether a noun stands before a name where only place shows whose ("cảng Vĩnh Sa")."""
    words = text.lexicon
    before = text.words[max(0, name[0].start() - BEFORE_NAME) : name[0].start()]
    last = "".join(before.split()[-1:])
    if not words.unchanging or not last.isalpha() or not last.islower():
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


def _of_a_role(first: re.Match[str], text: Text, role: re.Pattern[str]) -> bool:
    """Return whether a run begins with what a role is of ("ambassador to Belgium John Reed")."""
    before = text.words[max(0, first.start() - BEFORE_NAME) : first.start()]
    of = OF.search(before)
    roles = list(role.finditer(CLAUSE.split(before[: of.start()])[-1])) if of else []
    return bool(roles) and not text.lexicon.pattern("reference.leaders").fullmatch(roles[-1][0])


def _without_place(run: Run, words: Lexicon) -> Run:
    """Return a name without the place in front of it, which cases and no "of" tie to a role.

    A known country is one, and whatever stands before a given name ("мэр Заречья | Ирина Савина"),
    where names are declined; elsewhere a given name is as often somebody's second.
    """
    if not words.words("reference.places"):
        return run
    given = words.pattern("reference.men", "reference.women")
    first = next((i for i, word in enumerate(run[:-1]) if given.fullmatch(word[0])), 0)
    run = run[first:]
    place = words.pattern("reference.places", "reference.organisations")
    while len(run) > 1 and place.fullmatch(run[0][0]):
        run = run[1:]
    return run


def _may_be_name(run: Run, words: Lexicon, *, honoured: bool) -> bool:
    """Return whether no word of a run shows it to be none; after "Mr." few words do."""
    function = words.pattern("reference.function_words", "times.weekdays")
    organisation = words.pattern("reference.organisations")
    # "Lan Anh" ends in a word that is "you", too.
    within = words.words("reference.articles")  # "Yannick Le Dréan"
    told = [m for m in run if m is run[0] or m is run[-1] or m[0].lower() not in within]
    if any(function.fullmatch(match[0]) for match in (told[:-1] if words.unchanging else told)):
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


def _described_before(start: int, text: Text) -> bool:
    """Return whether a role with what it governs stands before a name ("речниця порту").

    So it does where cases, not prepositions, show what a role is of.
    """
    words = text.lexicon
    if not (words.words("reference.places") or words.unchanging):
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


def _evident(name: Run, text: Text) -> bool:
    """Return whether an apposition with a role or a verb of saying stands beside a name."""
    line, words = text.words, text.lexicon
    start, end = name[0].start(), name[-1].end()
    followed = AFTER_NAME.match(line, end)
    role = words.pattern("reference.roles", "reference.honorifics")
    if followed and line[end] == "," and role.search(followed[0]):
        return True
    described = _described_after(words).match(line, end)
    if described and words.pattern("attribution.says", "attribution.denies").match(
        line, described.end()
    ):
        return True
    if _apposed(line, start, end, role):
        return True
    says = words.pattern("attribution.says", "attribution.denies")
    before = line[max(0, start - BEFORE_NAME) : start].rstrip()
    last = max((m.end() for m in says.finditer(before)), default=-1)
    return says.match(line[end : end + BEFORE_NAME].lstrip()) is not None or last == len(before) > 0


@cache
def _described_after(words: Lexicon) -> re.Pattern[str]:
    """Return what stands between a name and its verb ("Ann Reed, a nurse, | said")."""
    begun, auxiliary = (
        words.alternatives(key) for key in ("reference.described", "attribution.auxiliaries")
    )
    return re.compile(rf",\s{begun}\s[^,.;:“”\"]{{3,90}},\s(?:{auxiliary}\s)?")


def _apposed(line: str, start: int, end: int, role: re.Pattern[str]) -> bool:
    """Return whether a name between commas follows a role ("The mayor of Graz, Elke Berger,")."""
    before = line[max(0, start - BEFORE_NAME) : start].rstrip()
    if not before.endswith(",") or not APPOSITION_END.match(line, end):
        return False
    return role.search(re.split(r"[,.;:]", before[:-1])[-1]) is not None
