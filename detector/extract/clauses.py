"""Clauses: a content taken apart into parts that each make one claim."""

import re
from dataclasses import dataclass
from functools import cache

from detector.extract.coordination import BE, NESTED, coordinated
from detector.extract.lexicon import Lexicon
from detector.extract.numbers import with_whole_numbers, written_numbers
from detector.extract.segments import segments
from detector.extract.tallies import tallied
from detector.extract.verbs import SHORTEST_CLAIM, finite_verb
from detector.letters import CAPITAL

WRITTEN_IN = "en"
"""The language whose grammar these rules follow."""
LONGEST_NOUN_PHRASE = 8
"""Words before a relative clause that may be its head."""
NOUN_PHRASE = re.compile(
    r"(?<![\w’'-])(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s(?:[\w.’'-]+\s){0,4}[\w’'-]+"
    r"|[A-Z][\w.’'-]*(?:\s(?:of\s|for\s)?[A-Z][\w.’'-]*){0,6})$"
)
AND = re.compile(r"\s(?:and|but|or)\s")
COMES = r"(?:come|comes|came)"
"""Verbs that say nothing but that something was at the time of the clause after them."""
DASHED = re.compile(r"\s(?:[—–]|--)\s(?P<inside>[^—–]+?)\s(?:[—–]|--)\s")
NAMED = re.compile(r"[A-Z][\w.’'-]+\s[A-Z][\w’'-]+")
"""Names between dashes, which say who is meant ("two Republicans -- Ann Reed and Tom Diaz --")."""
PARTICIPIAL = re.compile(
    r",\s(?:including|such as|seen as|known as|\w{3,}ing)\s[^,]*(?:,(?!\s(?:and|but)\b)|$)"
)
"""", giving him a formal role"."""
OWN_SUBJECT = re.compile(r"(?:he|she|it|they|we|you|i|the|a|an|[A-Z])\b")
DEPENDENT = re.compile(r"\b(?:if|when|that|to|of)\b|[,;:—–]|^\w+\s(?:as|than)\b")
COMPARED = re.compile(r"\b(?:as|so)\s\w+$")
"""The beginning of "as good as"."""
COMES_LAST = re.compile(rf"\b{COMES}$")
COPULA_LAST = re.compile(rf"\b{BE.pattern}$", re.IGNORECASE)
"""A verb that cannot end a clause ("one concern is although ...")."""
FURTHER_THAT = re.compile(r",?\s(?:and|but)\sthat\s")
"""Between two claims of one source ("that the dam broke and that two had died")."""
DIGIT = re.compile(r"\d")
REASONED = re.compile(
    r"(?:\b(?:both|simply|just|only|mainly|partly|largely|mostly|precisely|in part)|"
    r"\b(?:not|cannot|never)\b.*|n['’]t\b.*)\sbecause\s?$",
    re.IGNORECASE | re.DOTALL,
)
"""A reason that cannot be parted from what it is or is not the reason of."""
NAME_LAST = re.compile(rf"\b{CAPITAL}[\w.’'-]*$")
"""A name at the end of a text."""


@dataclass(frozen=True, slots=True)
class _Joints:
    """Where a sentence of one language comes apart."""

    relative: re.Pattern[str]
    """", who ...," with the noun before it as its subject."""
    place: re.Pattern[str]
    """", in which ...," with a subject of its own."""
    place_word: re.Pattern[str]
    amid: re.Pattern[str]
    comes_amid: re.Pattern[str]
    adverbial: re.Pattern[str]
    others: re.Pattern[str]
    """" and other senior officials", which only adds to those who are named."""


def clauses(text: str, words: Lexicon) -> list[str]:
    """Return the claims of a content in its own words, the main clause first.

    Relative clauses, adverbial clauses and coordinated predicates become clauses with a subject of
    their own; participle phrases and insertions without a verb are left out, as is what only says
    that two things happen at once ("the visit comes amid fears of war"). A language without a list
    of finite verbs keeps the content whole; others than English have joints of their own.
    """
    verb = finite_verb(words)
    if verb is None:
        return [text]
    if words.language != WRITTEN_IN:
        return segments(text, words)
    wholes = FURTHER_THAT.split(with_whole_numbers(text))
    if len(wholes) > 1 and all(verb.search(whole) for whole in wholes):
        return [piece for whole in wholes for piece in clauses(whole, words)]
    main, extra = _without_insertions(with_whole_numbers(text), verb, words)
    parts = [main, *extra]
    split = [
        piece
        for part in parts
        for whole in tallied(part, words)
        for piece in _adverbial(whole, verb, words)
    ]
    found = [piece for part in split for piece in coordinated(part, verb, words)]
    found = [piece for piece in found if not _joints(words).comes_amid.search(piece)]
    written = [written_numbers(piece).strip() for piece in found]
    return [piece for piece in written if len(piece.split()) >= SHORTEST_CLAIM]


@cache
def _joints(words: Lexicon) -> _Joints:
    def any_of(name: str) -> str:
        return words.alternatives(f"clauses.{name}")

    amid = rf"{any_of('amid')}\s.*$"
    return _Joints(
        relative=re.compile(rf",\s{any_of('relative')}\s(?P<rest>[^,]+)(?:,|$)"),
        place=re.compile(rf",\s{any_of('relative_clause')}\s(?P<rest>[^,]+)(?:,|$)"),
        place_word=re.compile(rf"^{any_of('relative_clause')}\s"),
        amid=re.compile(rf",?\s{amid}"),
        comes_amid=re.compile(rf"\b{COMES}\s{amid}"),
        adverbial=re.compile(rf",?\s{any_of('adverbial')}\s(?={any_of('starts')})"),
        others=re.compile(
            rf"(?<=\w)\s{any_of('others')}(?:\s[\w’'-]+){{0,5}}?"
            rf"(?=\s{any_of('prepositions')}\s|[,;:.]|$)"
        ),
    )


def _without_insertions(text: str, verb: re.Pattern[str], words: Lexicon) -> tuple[str, list[str]]:
    """Return the text without relative clauses, insertions and participles, and the clauses cut."""
    joints = _joints(words)
    extra: list[str] = []
    dashed = DASHED.search(text)
    if dashed:
        inside = joints.place_word.sub("", dashed["inside"])
        if inside != dashed["inside"] and verb.search(inside):
            extra.append(inside)
        kept = f", {inside}, " if NAMED.search(inside) and not verb.search(inside) else " "
        text = f"{text[: dashed.start()]}{kept}{text[dashed.end() :]}"
    while found := joints.relative.search(text):
        before = text[: found.start()]
        head = _head(before, verb)
        if head and _modifies(head, found[0]) and _begins(verb, found["rest"]):
            extra.append(f"{head[0]} {found['rest']}")
        text = f"{text[: found.start()]} {text[found.end() :].lstrip()}"
    while found := joints.place.search(text):
        if verb.search(found["rest"]):
            extra.append(found["rest"])
        text = f"{text[: found.start()]} {text[found.end() :].lstrip()}"
    if not joints.comes_amid.search(text):
        text = joints.amid.sub("", text)
    counted = words.pattern("numbers.words")
    text = PARTICIPIAL.sub(
        lambda found: found[0] if DIGIT.search(found[0]) or counted.search(found[0]) else " ", text
    )
    return " ".join(_without_others(text, verb, joints).split()), extra


def _without_others(text: str, verb: re.Pattern[str], joints: _Joints) -> str:
    """Return the text without "and other officials" beside those whom it names."""

    def without(found: re.Match[str]) -> str:
        named = NAME_LAST.search(text, 0, found.start())
        return "" if named and not verb.search(found[0]) else found[0]

    return joints.others.sub(without, text)


def _head(before: str, verb: re.Pattern[str]) -> re.Match[str] | None:
    """Return the noun phrase at the end of a text, of "the boat and freed the man" the second."""
    start = 0
    while found := NOUN_PHRASE.search(before, start):
        joint = AND.search(found[0])
        if not (joint and verb.match(found[0], joint.end())):
            return found
        start = found.start() + joint.end()
    return None


def _modifies(head: re.Match[str], clause: str) -> bool:
    """Return whether a relative clause is about the words before it.

    In "Novi, Ohio, which left debts" it is about something further back.
    """
    place = clause.startswith(", which") and head.string[: head.start()].endswith(", ")
    return not place and len(head[0].split()) <= LONGEST_NOUN_PHRASE


def _begins(verb: re.Pattern[str], clause: str) -> bool:
    """Return whether a finite verb stands first, after at most an adverb or two."""
    found = verb.search(clause)
    near = found is not None and len(clause[: found.start()].split()) <= 2
    return near and not OWN_SUBJECT.match(clause)


def _adverbial(text: str, verb: re.Pattern[str], words: Lexicon) -> list[str]:
    """Return main clause and "as"/"while" clause apart; clauses of time stay with their verb."""
    for found in _joints(words).adverbial.finditer(text):
        left, right = text[: found.start()], text[found.end() :]
        near, first = verb.search(right), verb.search(left)
        if not near or not first or len(right[: near.start()].split()) > 7:
            continue
        if (
            COPULA_LAST.search(left)
            or COMPARED.search(left)
            or REASONED.search(text, 0, found.end())
        ):
            continue
        if DEPENDENT.search(right[: near.start()]) or not near.start():
            continue
        if NESTED.search(left, first.end()):
            # "Asked for a paper that would let him stay while his request was considered".
            continue
        main = [] if COMES_LAST.search(left) else [left]
        return [*main, *_adverbial(right, verb, words)]
    return [text]
