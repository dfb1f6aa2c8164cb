"""What people are called beside their names: "former deputy minister", "head of the fund"."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from detector.extract.lexicon import Lexicon
from detector.extract.names import POSSESSIVE, WORD, Mention
from detector.extract.verbs import finite_verb

LONGEST_DESCRIPTION = 6
"""Words after "of" that tell organisations apart."""
NATIONS = {"us": "amer", "usa": "amer"}
"""Abbreviations that share no letters with their adjective."""

TITLES = {
    "gen.": "general", "sen.": "senator", "gov.": "governor", "col.": "colonel", "capt.": "captain",
    "lt.": "lieutenant", "adm.": "admiral", "sgt.": "sergeant", "prof.": "professor",
}  # fmt: skip
"""Titles before a name and what their bearers are called without it."""
CLAUSE_BORDER = re.compile(r"[,;:()“”\"—–]")
APPOSITION = re.compile(r", ([^,;:“”\"]{3,80})")
SCOPE = re.compile(r"\s(?:of|at|for)\s(?:the\s)?([^,]+)")
SMALL_WORDS = re.compile(r"\b(?:and|or|of|with|to|by|the|a|an|that|said)\b")
ONE_OF = re.compile(r"\bone of\s")


@dataclass(frozen=True, slots=True)
class Role:
    """A role by its head, the words before it and the words after "of", and whose it is."""

    head: str
    modifiers: frozenset[str]
    scope: frozenset[str]
    name: str


def role_key(head: str) -> str:
    """Return the head of a role as it is compared."""
    key = head.lower().removesuffix("s")
    return TITLES.get(key, key)


def modifier_key(word: str) -> str:
    """Return a modifier as it is compared: "U.S." as "American", "Russia's" as "Russian"."""
    plain = POSSESSIVE.sub("", word.lower()).replace(".", "")
    return NATIONS.get(plain, plain[:4])


def roles_in(text: str, words: Lexicon, mentions: Iterable[Mention]) -> Iterator[Role]:
    """Yield the roles in the words before and in the apposition after each person of a text."""
    role, verb = words.pattern("reference.roles"), finite_verb(words)
    for mention in mentions:
        if mention.kind != "person":
            continue
        before = CLAUSE_BORDER.split(text[: mention.start])[-1]
        yield from _role_in(before, role, mention.name, last=True)
        after = APPOSITION.match(text, mention.end)
        if after and not (verb and verb.search(after[1])):
            yield from _role_in(after[1], role, mention.name, last=False)


def _role_in(phrase: str, role: re.Pattern[str], name: str, *, last: bool) -> Iterator[Role]:
    """Yield the role of a phrase; before a name it must end the phrase."""
    found = list(role.finditer(phrase))
    if not found or (last and phrase[found[-1].end() :].strip()):
        return
    match = found[-1] if last else found[0]
    before = phrase[: match.start()]
    described = {modifier_key(word) for word in WORD.findall(SMALL_WORDS.split(before)[-1])[-4:]}
    if ONE_OF.search(before):
        described |= {modifier_key(word) for word in WORD.findall(before) if word[0].isupper()}
    of = SCOPE.match(phrase, match.end())
    scope = WORD.findall(of[1])[:LONGEST_DESCRIPTION] if of else []
    yield Role(role_key(match[0]), frozenset(described), frozenset(map(modifier_key, scope)), name)


def bearer(sought: Role, roles: Iterable[Role], words: Lexicon) -> str | None:
    """Return whom a role names, if one person fits it better than every other.

    A bare "the billionaire" fits whoever alone is called so; "the Russian president" fits by its
    modifiers, "the head of the fund" by what follows "of", under any title of a leader. A
    former president is no "president".
    """
    distinct = frozenset(map(modifier_key, words.words("reference.distinct")))
    leader = words.pattern("reference.leaders")
    leads = leader.fullmatch(sought.head) is not None
    fit: dict[str, int] = defaultdict(int)
    for role in roles:
        same = role.head == sought.head
        if sought.scope:
            shared = len(sought.scope & (role.scope | role.modifiers))
            if (same or (leads and leader.fullmatch(role.head))) and shared * 2 > len(sought.scope):
                fit[role.name] = max(fit[role.name], shared)
        elif (
            same
            and sought.modifiers <= role.modifiers
            and not (distinct & (role.modifiers - sought.modifiers))
        ):
            fit[role.name] = max(fit[role.name], len(sought.modifiers) + 1)
    best = [name for name, score in fit.items() if score == max(fit.values())]
    return best[0] if len(best) == 1 else None
