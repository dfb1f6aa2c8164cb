"""Clauses: a content taken apart into parts that each make one claim."""

import re
from functools import cache

from detector.extract.frames import finite_verb
from detector.extract.lexicon import Lexicon

SHORTEST = 3
"""Words of the shortest clause that claims anything."""
LONGEST_NOUN_PHRASE = 8
"""Words before a relative clause that may be its head."""

NOUN_PHRASE = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s(?:[\w.’'-]+\s){0,4}[\w’'-]+"
    r"|[A-Z][\w.’'-]*(?:\s(?:of\s)?[A-Z][\w.’'-]*)*)$"
)
COMES = r"(?:come|comes|came)"
"""Verbs that say nothing but that something was at the time of the clause after them."""
ADVERBS = re.compile(r"\s(?:\w+ly|also|yet|still|once|since|later|then|again|not)$")
ADVERBIAL_TIME = r"(?:(?:this|last)\s(?:year|month|week)\s|now\s|later\s|then\s|also\s|has\ssince\s|\w+ly\s){0,2}"


def clauses(text: str, words: Lexicon) -> list[str]:
    """Return the claims of a content in its own words, the main clause first.

    Relative clauses, adverbial clauses and coordinated predicates become clauses with a subject of
    their own; participle phrases and insertions without a verb are left out. A language without a
    list of finite verbs keeps the content whole.
    """
    verb = finite_verb(words)
    if verb is None:
        return [text]
    main, extra = _without_insertions(text, verb, words)
    parts = [main, *extra]
    split = [piece for part in parts for piece in _adverbial(part, verb, words)]
    found = [piece for part in split for piece in _coordinated(part, verb, words)]
    return [piece for piece in map(str.strip, found) if len(piece.split()) >= SHORTEST]


def subject(clause: str, verb: re.Pattern[str]) -> str | None:
    """Return the words before the first finite verb, without an introduction; None if too long."""
    found = verb.search(clause)
    if not found or not found.start():
        return None
    words = clause[: found.start()].strip()
    words = words.split(", ")[-1] if re.match(r"(?i)(?:in|on|at|as|after|during|last)\b", words) else words
    while ADVERBS.search(words):
        words = ADVERBS.sub("", words)
    return words if words and len(words.split()) <= 12 else None


@cache
def _patterns(words: Lexicon) -> tuple[re.Pattern[str], ...]:
    relative = words.alternatives("clauses.relative")
    place = words.alternatives("clauses.relative_clause")
    adverbial = words.alternatives("clauses.adverbial")
    amid = words.alternatives("clauses.amid")
    coordinator = words.alternatives("clauses.coordinators")
    starts = words.alternatives("clauses.starts")
    return (
        re.compile(rf",\s{relative}\s(?P<rest>[^,]+)(?:,|$)"),
        re.compile(rf",\s{place}\s(?P<rest>[^,]+)(?:,|$)"),
        re.compile(rf",?\s{amid}\s.*$"),
        re.compile(rf",?\s{adverbial}\s(?={starts})"),
        re.compile(rf",?\s{coordinator}\s(?P<right>.+)$", re.DOTALL),
    )


def _without_insertions(
    text: str, verb: re.Pattern[str], words: Lexicon
) -> tuple[str, list[str]]:
    """Return the text without relative clauses, insertions and participles, and the clauses cut."""
    relative, place, amid, _, _ = _patterns(words)
    extra: list[str] = []
    dashed = re.search(r"\s[—–]\s(?P<inside>[^—–]+?)\s[—–]\s", text)
    if dashed:
        inside = re.sub(rf"^{words.alternatives('clauses.relative_clause')}\s", "", dashed["inside"])
        if inside != dashed["inside"] and verb.search(inside):
            extra.append(inside)
        text = text[: dashed.start()] + " " + text[dashed.end() :]
    while found := relative.search(text):
        head = NOUN_PHRASE.search(text[: found.start()])
        if head and len(head[0].split()) <= LONGEST_NOUN_PHRASE and _begins(verb, found["rest"]):
            extra.append(f"{head[0]} {found['rest']}")
        text = f"{text[: found.start()]} {text[found.end() :].lstrip()}"
    while found := place.search(text):
        if verb.search(found["rest"]):
            extra.append(found["rest"])
        text = f"{text[: found.start()]} {text[found.end() :].lstrip()}"
    if not re.search(rf"\b{COMES}{amid.pattern[2:]}", text):
        text = amid.sub("", text)
    text = re.sub(r",\s(?:including|such as|seen as|known as|\w{3,}ing)\s[^,]*(?:,(?!\s(?:and|but)\b)|$)", " ", text)
    return re.sub(r"\s{2,}", " ", text).strip(), extra


def _begins(verb: re.Pattern[str], clause: str) -> bool:
    """Return whether a finite verb stands first, after at most an adverb or two."""
    found = verb.search(clause)
    return found is not None and len(clause[: found.start()].split()) <= 2 and not re.match(
        r"(?:he|she|it|they|we|you|i|the|a|an|[A-Z])\b", clause
    )


def _adverbial(text: str, verb: re.Pattern[str], words: Lexicon) -> list[str]:
    """Return main clause and "as"/"while" clause apart; clauses of time stay with their verb."""
    pattern = _patterns(words)[3]
    for found in pattern.finditer(text):
        left, right = text[: found.start()], text[found.end() :]
        near = verb.search(right)
        if not near or not verb.search(left) or len(right[: near.start()].split()) > 7:
            continue
        if re.search(r"\b(?:if|when|that|to|of)\b", right[: near.start()]) or not near.start():
            continue
        main = [] if re.search(rf"\b{COMES}$", left) else [left]
        return [*main, *_adverbial(right, verb, words)]
    return [text]


def _coordinated(text: str, verb: re.Pattern[str], words: Lexicon) -> list[str]:
    """Return coordinated predicates apart, each with the subject they share."""
    for separator in (r";\s", r"\s[—–]\s"):
        halves = re.split(separator, text, maxsplit=1)
        if len(halves) == 2 and all(verb.search(half) for half in halves):
            return [piece for half in halves for piece in _coordinated(half, verb, words)]
    coordination = _patterns(words)[4]
    position = 0
    while found := coordination.search(text, position):
        left, right = text[: found.start()], found["right"]
        who = subject(left, verb)
        predicate = re.match(ADVERBIAL_TIME, right)
        assert predicate is not None
        begins = verb.match(right, predicate.end())
        if who and verb.search(left) and begins and not re.match(r"\s(?:by|with)\b", right[begins.end() :]):
            return [left, *_coordinated(f"{who} {right}", verb, words)]
        own = re.match(words.alternatives("clauses.starts"), right)
        near = verb.search(right)
        if who and own and near and near.start() and len(right[: near.start()].split()) <= 5:
            return [left, *_coordinated(right, verb, words)]
        position = found.start("right")
    return [text]
