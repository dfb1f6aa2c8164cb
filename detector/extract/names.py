"""Runs of capitals and the names of publications in a text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from detector.extract.transliteration import is_cyrillic
from detector.ingest.outlets import outlets
from detector.ingest.wording import wording
from detector.letters import CAPITAL

EntityKind = Literal["person", "outlet"]

WORD = re.compile(r"(?:[A-Z]\.){1,3}|\w+(?:[-’']\w+)*")
SUFFIXES = frozenset({"Jr", "Sr", "II", "III", "IV"})
"""What follows a surname without being one."""
NEWSPAPER = (
    r"(?!(?:The|An?|In|On|At|But|And|When|As|If|Mrs?|Ms|Trading|Command|Border|Military)\b)"
    r"(?:[A-Z][\w’'-]+\s){1,3}(?:Times|Tribune|Gazette|Herald|Ledger|Chronicle|Courier|Telegraph"
    r"|Inquirer|Examiner|Dispatch|Journal|Post|Sentinel)"
)
"""How a newspaper that no list has is called ("the Merrow Tribune")."""
DIARIO = (
    r"(?:(?:El|La|Le|Les)\s|L['’])(?:Faro|Voz|Diario|Correo|Gaceta|Heraldo|Noticias|Nueva|Courrier"
    r"|Gazette|Journal|Écho|Echo|Voix|Dépêche|Quotidien|Tribune|Républicain|Progrès|Télégramme)"
    r"(?:\s(?:(?:de|du|des|del|la|las|los)\s|d['’]|l['’])*[A-ZÁÉÍÓÚÑÈÎ]\w+){1,2}"
)
"""The same with an article of Spanish or French ("La Voz de Galicia")."""
NAME = rf"(?:[A-Z][a-z]{{0,3}}\.\s)?(?:{CAPITAL}[\w’'-]+\s){{1,3}}{CAPITAL}[\w’'-]+"
"""Two to four words in capitals, perhaps behind "Dr."."""
POSSESSIVE = re.compile(r"['’]s$|(?<=s)['’]$")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text, by offsets, and the one name that its bearer goes by."""

    start: int
    end: int
    name: str
    kind: EntityKind


Run = list[re.Match[str]]
"""The capitalised words of a text that stand together, each a match of :data:`WORD`."""


def without_possessive(word: str) -> str:
    """Return a word without its possessive ending."""
    return POSSESSIVE.sub("", word)


def surname_of(words: list[str]) -> str:
    """Return the surname among the words of a name: the last that is no "Jr"."""
    return next((word for word in reversed(words) if word not in SUFFIXES), words[-1])


def same_surname(word: str, name: str) -> bool:
    """Return whether a single word may stand for a name: the same spelling, or another script."""
    surname = surname_of(name.split())
    return word.lower() == surname.lower() or is_cyrillic(word) or is_cyrillic(surname)


def capital_runs(text: str) -> Iterator[Run]:
    """Yield the runs of capitalised words that only single spaces or initials' dots separate."""
    particles = wording().running_particles
    run: Run = []
    for match in WORD.finditer(text):
        initial = bool(run) and len(run[-1][0]) == 1
        joined = bool(run) and text[run[-1].end() : match.start()] in (
            " ",
            ". " if initial else " ",
        )
        capital = match[0][0].isupper()
        particle = match[0].lower() in particles and joined
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
    names = {alias: outlet.name for outlet in outlets() for alias in (outlet.name, *outlet.aliases)}
    alternatives = "|".join(re.escape(alias) for alias in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{DIARIO}|{alternatives}|{NEWSPAPER})(?!\w)"), names


def publications(text: str) -> Iterator[Mention]:
    """Yield the publications that a text names, known ones under their canonical names."""
    pattern, names = _publication_pattern()
    for match in pattern.finditer(text):
        yield Mention(match.start(), match.end(), names.get(match[0], match[0]), "outlet")


def credited(words: str) -> list[str]:
    """Return the publications that a phrase names."""
    return [mention.name for mention in publications(words)]
