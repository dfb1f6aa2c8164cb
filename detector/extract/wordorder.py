"""Word order where the verb stands second: "dass die Brücke zu ist", "ist die Brücke zu".

Both become "die Brücke ist zu". Nouns have capitals there, which shows where a phrase ends.
"""

import re
from dataclasses import dataclass
from functools import cache

from detector.extract.lexicon import Lexicon
from detector.extract.verbs import finite_verb

SMALL = r"(?-i:[a-zäöüß]+)"
NOUN = r"(?-i:[A-ZÄÖÜ])[\w’'-]*"
MARKED = r"[„»\"][^„“”»«\"]{2,60}[“”«\"]"
ABSTRACT = r"\w+(?:en|ung|heit|keit|tät|ion)(?!\w)"
"""What hardly is a name behind a noun with its article ("hat der Verein | Schulden")."""
COUNT = (
    r"(?:\d+-(?-i:[A-ZÄÖÜ])[\w-]*"
    r"|\d[\d.,]*(?:\sProzent)?(?!\S|\s(?:(?!de[rs]\s)[a-zäöüß]+e[nrsm]?\s)?(?-i:[A-ZÄÖÜ])))"
)
"""A number that counts, or "52-Jähriger"."""
VERBAL = re.compile(r"[a-zäöüß]{2,}(?:t|te|en|ten|e)")
"""What a verb may look like where nothing else can stand."""
TIMED = r"(?-i:Jahre?s?n?|Monate?n?|Wochen?|(?:\w+t|T)age?n?|Mittwoch|Sonnabend|Uhr)"
"""A noun of time, with which no name goes on."""
INFINITIVES = frozenset({"werden", "haben", "sein", "können", "müssen", "dürfen", "sollen"})
"""What may stand before the auxiliary that ends a clause ("verkauft werden soll")."""
INFINITIVE_DONE = re.compile(r"(?P<what>[^;]+\S)\szu\s(?P<be>haben|sein)")
INFINITIVE = re.compile(
    r"(?:(?P<what>[^;]+)\s)?(?:zu\s|(?P<prefix>[a-zäöüß]{2,8})zu)(?P<verb>[a-zäöüß]{2,}n)"
)
FIRST_PERSON = re.compile(r"(?<!\w)ich(?!\w)", re.IGNORECASE)
PAST = re.compile(r"(?:[äöü][a-zß]+|\w*te|wurde)")
"""What ends as reported speech does and is a past or only imagined."""


@dataclass(frozen=True, slots=True)
class _Order:
    """The patterns of one language."""

    phrase: re.Pattern[str]
    """The first part of a clause: a noun phrase, what a preposition governs, a pronoun."""
    noun_phrase: re.Pattern[str]
    verb: re.Pattern[str]
    auxiliary: re.Pattern[str]
    separable: re.Pattern[str]
    indicative: re.Pattern[str]


def phrase_end(text: str, words: Lexicon, start: int = 0) -> int:
    """Return where the first part of a clause ends that begins at a place; the place for none."""
    found = _order(words).phrase.match(text, start)
    return found.end() if found else start


def noun_phrase_end(text: str, words: Lexicon, start: int = 0) -> int:
    """Return where a noun phrase ends that begins at a place; the place itself for none."""
    found = _order(words).noun_phrase.match(text, start)
    return found.end() if found else start


def subject_behind(source: str, words: Lexicon) -> str:
    """Return the subject at the head of what follows a verb: "sie | am Mittwoch im Landtag".

    In a language that has its verbs elsewhere all of it is the subject.
    """
    if not words.verb_second:
        return source
    end = noun_phrase_end(source, words)
    return source[:end] if end else source


def main_order(clause: str, words: Lexicon) -> str:
    """Return a clause with its verb second, where it stood first or last.

    One in which the first part or the verb cannot be told stays as it is, as does a language that
    has its verbs elsewhere.
    """
    if not words.verb_second:
        return clause
    order = _order(words)
    if words.pattern("clauses.dependent").match(clause):
        return clause
    verb = re.match(rf"{SMALL}(?=\s)", clause)
    starts = phrase_end(clause, words)
    verbal = verb and (order.verb.fullmatch(verb[0]) or (not starts and VERBAL.fullmatch(verb[0])))
    if verb and verbal:
        end = phrase_end(clause, words, verb.end() + 1)
        first = clause[verb.end() + 1 : end]
        return f"{first} {verb[0]}{clause[end:]}" if first else clause
    return _from_last(clause, starts, words)


def _from_last(clause: str, start: int, words: Lexicon) -> str:
    """Return a clause with the verb at its end or its first comma behind its first part."""
    order = _order(words)
    comma = clause.find(",")
    end = comma if comma > 0 else len(clause)
    first, middle = clause[:start], clause[start:end].split()
    if not first or not middle:
        return clause
    verb = middle.pop()
    auxiliary = order.auxiliary.fullmatch(verb) is not None
    unlike = words.pattern("clauses.not_finite", "clauses.adverbs").fullmatch(verb)
    if not (auxiliary or order.verb.fullmatch(verb) or (VERBAL.fullmatch(verb) and not unlike)):
        return clause
    ends = auxiliary and middle and middle[-1] in INFINITIVES
    if order.auxiliary.search(" ".join(middle[:-1] if ends else middle)):
        return clause
    second = middle[0] if middle else ""
    if not auxiliary and second.islower() and order.verb.fullmatch(second):
        return clause
    parted = None if auxiliary else order.separable.fullmatch(verb)
    moved = [parted["verb"], *middle, parted["prefix"]] if parted else [verb, *middle]
    return f"{first} {' '.join(moved)}{clause[end:]}"


def indicative(clause: str, words: Lexicon, *, reported: bool) -> str:
    """Return a clause in the indicative: "sei" as "ist"; what the speaker says of "I" stays.

    In what is only ``reported``, "hätten" stands for a "haben" that looks like the indicative.
    """
    if not words.verb_second or FIRST_PERSON.search(clause):
        return clause
    order, forms = _order(words), words.table("clauses.indicative")
    clause = order.indicative.sub(lambda found: str(forms[found[0]]), clause)
    if reported and not words.pattern("clauses.unreal").search(clause):
        for form, other in words.table("clauses.substitutes").items():
            clause = re.sub(rf"(?<!\w){form}(?!\w)", str(other), clause)
    if words.pattern("clauses.dependent").match(clause):
        return clause
    start = phrase_end(clause, words)
    verb = re.compile(rf"\s(?P<stem>{SMALL})e(?=\s|$)").match(clause, start) if start else None
    word = f"{verb['stem']}e" if verb else ""
    small = words.pattern("reference.function_words", "clauses.determiners", "clauses.adverbs")
    if verb is None or PAST.fullmatch(word) or small.fullmatch(word):
        return clause
    ending = "et" if verb["stem"].endswith(("t", "d")) else "t"
    return f"{clause[: verb.end('stem')]}{ending}{clause[verb.end() :]}"


@cache
def _order(words: Lexicon) -> _Order:
    def any_of(name: str) -> str:
        return words.alternatives(f"clauses.{name}")

    verb = finite_verb(words) or re.compile(r"(?!)")
    no_attribute = "|".join(
        map(any_of, ("auxiliaries", "finite", "standing", "determiners", "prepositions"))
    )
    adjective = rf"(?!(?:{no_attribute})\s)(?-i:[a-zäöüß-]+(?:e|en|er|es|em))"
    attribute = rf"(?:{any_of('degrees')}|{adjective}|\d[\d.,]*)"
    listener = words.alternatives("attribution.listeners")
    month = words.alternatives("times.months")
    run = (
        rf"(?:(?:{TIMED}|(?-i:{month})(?:\s\d{{4}})?)(?=\s)"
        rf"|{NOUN}(?:\s(?:(?:von|vom|zu)\s)?(?:{NOUN}|{MARKED}))*|{MARKED}|{COUNT})"
    )
    given = rf"(?-i:{words.alternatives('reference.men', 'reference.women')})"
    single = rf"{NOUN}(?:\s(?:{given}\s{NOUN}|(?!{ABSTRACT})(?:{NOUN}|{MARKED})))*"
    core = (
        rf"(?:{any_of('degrees')}\s)?(?:{any_of('determiners')}\s(?:{attribute}\s){{0,4}}?"
        rf"(?:{single}|{run})|(?:{attribute}\s){{0,4}}?{run})"
    )
    genitive = rf"(?:\s(?!{listener}){any_of('genitives')}\s(?:{attribute}\s){{0,2}}?{run})?"
    described = (
        rf"(?:{any_of('degrees')}\s)?{any_of('determiners')}\s(?:{attribute}\s){{0,4}}?"
        rf"(?:{NOUN}|{MARKED}|{COUNT})"
    )
    counted = rf"(?:{any_of('degrees')}\s)?{COUNT}{genitive}"
    no_name = rf"(?!\s(?:[„»]|(?!{ABSTRACT})(?-i:[A-ZÄÖÜ])))"
    noun = rf"(?:{described}{genitive}{no_name}|{counted}|{core})"
    noun = rf"{noun}(?:\s(?:und|sowie|oder)\s{noun})?"
    governed = rf"{any_of('prepositions')}\s{noun}{genitive}(?:\s{any_of('prepositions')}\s{noun})*"
    prefixes, other = any_of("separable"), any_of("inseparable")
    table = sorted(words.table("clauses.indicative"), key=len, reverse=True)
    forms = "|".join(map(re.escape, table))

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    return _Order(
        phrase=compiled(rf"(?:{governed}|{noun}|{any_of('standing')})(?=[\s,.;:]|$)"),
        noun_phrase=compiled(rf"(?:{noun}|{any_of('standing')})(?=[\s,.;:]|$)"),
        verb=verb,
        auxiliary=words.pattern("clauses.auxiliaries"),
        separable=compiled(rf"(?!{other}$)(?P<prefix>{prefixes})(?P<verb>[a-zäöüß]{{3,}})"),
        indicative=re.compile(rf"(?<!\w)(?:{forms})(?!\w)"),
    )


def infinitive_clause(clause: str, subject: str, words: Lexicon, *, planned: bool = False) -> str:
    """Return an infinitive with "zu" as a clause of its subject.

    "Davon gewusst zu haben" becomes "X hat davon gewusst", "zu gehen" "X geht" and, where it is
    ``planned``, "X wird gehen".
    """
    if not words.verb_second:
        return clause
    verb = _order(words).verb
    done = INFINITIVE_DONE.fullmatch(clause)
    if done and not verb.search(done["what"].rpartition(" ")[0]):
        return f"{subject} {'hat' if done['be'] == 'haben' else 'ist'} {done['what']}"
    found = INFINITIVE.fullmatch(clause)
    if not found or verb.search(found["what"] or ""):
        return clause
    parts = (subject, "wird", found["what"], f"{found['prefix'] or ''}{found['verb']}")
    if not planned:
        parts = (subject, _present(found["verb"], words), found["what"], found["prefix"])
    return " ".join(part for part in parts if part)


def _present(infinitive: str, words: Lexicon) -> str:
    """Return the third person of a verb: "geben" as "gibt"."""
    subjunctive = infinitive.removesuffix("n")
    irregular = words.table("clauses.indicative").get(subjunctive)
    stem = subjunctive.removesuffix("e")
    return str(irregular or f"{stem}{'et' if stem.endswith(('t', 'd')) else 't'}")
