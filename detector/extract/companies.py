"""Companies: names that a noun says are one ("carmaker Orvane", "компания «Степь»")."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from detector.extract.lexicon import Lexicon
from detector.extract.names import capital_runs
from detector.extract.quotations import MARKED_NAME
from detector.extract.transliteration import is_cyrillic
from detector.letters import NO_CAPITAL

IN_MARKS = re.compile(rf"\s?{MARKED_NAME}")
FIRM = re.compile(
    r"(?<!\w)(?!The\b)(?:[A-Z][\w&’'-]+\s){1,3}(?:Airlines|Airways|Brewery|Cargo|Chemicals|Corp|Energy"
    r"|Foods|Group|Holdings|Inc|Industries|Logistics|Ltd|Mining|Motors|Oil|Petroleum|Pharma|Plc|PLC|Power"
    r"|Railways|Shipping|Software|Steel|Systems|Technologies|Telecom)(?!\w)"
)
"""A name that says itself that a company has it."""
LONGEST_DESCRIPTION = 4
"""Words between the first syllable of what a company does and its name."""
DETERMINER = r"(?:(?:the|this|that|its)\s)?"


def companies(text: str, words: Lexicon) -> Iterator[str]:
    """Yield the names that end as companies' do, then those that follow a noun for a company."""
    yield from (found[0] for found in FIRM.finditer(text))
    for noun in words.pattern("reference.companies").finditer(text):
        if marked := IN_MARKS.match(text, noun.end()):
            yield marked["name"]
            continue
        rest = text[noun.end() :]
        run = next(capital_runs(rest), None)
        if run and _describes(rest[run[-1].end() :], words):
            continue
        if run and rest[: run[0].start()] == " " and not is_cyrillic(run[0][0]):
            # Cyrillic names of companies stand in marks: "директор завода Иван Ким".
            yield rest[run[0].start() : run[-1].end()]


def _describes(rest: str, words: Lexicon) -> bool:
    """Return whether a capital only begins what a company does ("Công ty Khai | thác đá Minh").

    So it may where no ending shows a verb.
    """
    if not words.unchanging:
        return False
    small = list(takewhile(str.islower, rest.split()))
    verb = words.pattern("clauses.auxiliaries", "attribution.says", "attribution.denies")
    following = rest.split()[len(small) :][:1]
    named = bool(following) and following[0][0].isupper()
    return 0 < len(small) < LONGEST_DESCRIPTION and named and not verb.search(" ".join(small))


@cache
def _bare(words: Lexicon) -> re.Pattern[str]:
    noun = words.alternatives("reference.companies")
    return re.compile(rf"{DETERMINER}{noun}", re.IGNORECASE)


def is_company_noun(phrase: str, words: Lexicon) -> bool:
    """Return whether a subject is "the company" and no more."""
    return _bare(words).fullmatch(phrase) is not None


@cache
def _leading(words: Lexicon) -> re.Pattern[str]:
    noun = words.alternatives("reference.companies")
    article = r"the\s" if words.language == "en" else ""
    return re.compile(rf"{article}{noun}(?=\s{NO_CAPITAL})", re.IGNORECASE)


def leading_noun(clause: str, words: Lexicon) -> int:
    """Return where "The company" at the head of a clause ends; 0 where it does not begin so."""
    found = _leading(words).match(clause)
    return found.end() if found else 0
