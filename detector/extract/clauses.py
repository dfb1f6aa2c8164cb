"""Clauses: a content taken apart into parts that each make one claim."""

import re
from dataclasses import dataclass
from functools import cache

from detector.extract.lexicon import Lexicon
from detector.extract.numbers import with_whole_numbers, written_numbers
from detector.extract.segments import segments
from detector.extract.tallies import tallied
from detector.extract.verbs import SHORTEST_CLAIM, finite_verb

WRITTEN_IN = "en"
"""The language whose grammar these rules follow."""
LONGEST_NOUN_PHRASE = 8
"""Words before a relative clause that may be its head."""
FURTHEST_VERB = 5
"""Words before the verb of a clause that follows "and"."""
LONGEST_SUBJECT = 12
"""Words before a verb that its second predicate may share."""

NOUN_PHRASE = re.compile(
    r"(?<![\w’'-])(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s(?:[\w.’'-]+\s){0,4}[\w’'-]+"
    r"|[A-Z][\w.’'-]*(?:\s(?:of\s|for\s)?[A-Z][\w.’'-]*){0,6})$"
)
AND = re.compile(r"\s(?:and|but|or)\s")
COMES = r"(?:come|comes|came)"
"""Verbs that say nothing but that something was at the time of the clause after them."""
ADVERBS = re.compile(r"\s(?:\w+ly|also|yet|still|once|since|later|then|again|not)$")
ADVERBIAL_TIME = re.compile(
    r"(?:(?:this|last)\s(?:year|month|week)\s|now\s|later\s|then\s|also\s|has\ssince\s|\w+ly\s)"
    r"{0,2}"
)
"""What may stand in front of a second predicate ("but this year has switched")."""
INTRODUCTION = re.compile(r"(?:in|on|at|as|after|during|last)\b", re.IGNORECASE)
DASHED = re.compile(r"\s(?:[—–]|--)\s(?P<inside>[^—–]+?)\s(?:[—–]|--)\s")
NAMED = re.compile(r"[A-Z][\w.’'-]+\s[A-Z][\w’'-]+")
"""Names between dashes, which say who is meant ("two Republicans -- Ann Reed and Tom Diaz --")."""
PARTICIPIAL = re.compile(
    r",\s(?:including|such as|seen as|known as|\w{3,}ing)\s[^,]*(?:,(?!\s(?:and|but)\b)|$)"
)
"""", giving him a formal role"."""
PRONOUN = re.compile(r"he|she|it|they|we|I")
BUT = re.compile(r",\sbut\s")
OTHER_NAME = re.compile(r"(?!I\s)[^\W\da-z]")
"""A capital that may go on with a list, unlike "I"."""
OWN_SUBJECT = re.compile(r"(?:he|she|it|they|we|you|i|the|a|an|[A-Z])\b")
DEPENDENT = re.compile(r"\b(?:if|when|that|to|of)\b|[,;:—–]|^\w+\s(?:as|than)\b")
COMPARED = re.compile(r"\b(?:as|so)\s\w+$")
"""The beginning of "as good as"."""
NO_SUBJECT = re.compile(r"^that\b|[,;:—–]|\b(?:who|which|that|whom|whose)\b", re.IGNORECASE)
RELATIVE_LAST = re.compile(r"\b(?:who|which|that)$")
COMES_LAST = re.compile(rf"\b{COMES}$")
PASSIVE = re.compile(r"\s(?:by|with)\b")
"""What shows that "-ed" was a participle after all."""
MODAL = re.compile(r"(?:will|would|can|could|may|might|must|shall|should)", re.IGNORECASE)
NESTED = re.compile(r"\b(?:that|who|which|whom|whether|how|why|what)\b")
BOTH = re.compile(r"\b(?:both|between)\s[^,]*$", re.IGNORECASE)
BE = re.compile(r"(?:is|are|was|were)", re.IGNORECASE)
COPULA_LAST = re.compile(rf"\b{BE.pattern}$", re.IGNORECASE)
"""A verb that cannot end a clause ("one concern is although ...")."""
FURTHER_THAT = re.compile(r",?\s(?:and|but)\sthat\s")
"""Between two claims of one source ("that the dam broke and that two had died")."""
PASSIVE_FIRST = re.compile(r"\b(?:is|are|was|were|been|being)\s(?:\w+ly\s)?\w+(?:ed|en|un)\b")
PARTICIPLE = re.compile(
    r"(?:set|hit|cut|shot|put|held|left|made|brought|found|told|sold|sent|lost|won)"
)
"""Pasts that are participles too ("was overrun and set ablaze")."""
BOTH_FORMS = r"\w+ed|made|laid|built|bought|sold|sent|lost|won|left|held|met|cut|kept|paid|spent"
"""Participles that are pasts too."""
PERFECT = re.compile(
    r"\b(?P<have>has|have|had)\s(?:(?:not|also|already|since|never|\w+ly)\s)*"
    rf"(?:{BOTH_FORMS}|\w+en|set|put)\b"
)
"""An auxiliary that a second participle shares ("has halted work and laid off hundreds")."""
LIKE_PAST = re.compile(rf"{BOTH_FORMS}|told")
DIGIT = re.compile(r"\d")
REASONED = re.compile(
    r"(?:\b(?:both|simply|just|only|mainly|partly|largely|mostly|precisely|in part)|"
    r"\b(?:not|cannot|never)\b.*|n['’]t\b.*)\sbecause\s?$",
    re.IGNORECASE | re.DOTALL,
)
"""A reason that cannot be parted from what it is or is not the reason of."""
NAME_LAST = re.compile(r"\b[A-ZÀ-Þ][\w.’'-]*$")
"""A name at the end of a text."""
HALVES = (re.compile(r";\s"), re.compile(r"\s[—–]\s(?!(?:which|who|whose|that|where|if|as)\b)"))


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
    coordination: re.Pattern[str]
    starts: re.Pattern[str]
    number: re.Pattern[str]
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
    found = [piece for part in split for piece in _coordinated(part, verb, words)]
    found = [piece for piece in found if not _joints(words).comes_amid.search(piece)]
    written = [written_numbers(piece).strip() for piece in found]
    return [piece for piece in written if len(piece.split()) >= SHORTEST_CLAIM]


def subject(clause: str, verb: re.Pattern[str]) -> str | None:
    """Return the words before the first finite verb, without an introduction; None if too long."""
    found = verb.search(clause)
    if not found or not found.start():
        return None
    words = clause[: found.start()].strip()
    words = words.split(", ")[-1] if INTRODUCTION.match(words) else words
    while ADVERBS.search(words):
        words = ADVERBS.sub("", words)
    if RELATIVE_LAST.search(words) or words.lower() == "there":
        return None
    return words if words and len(words.split()) <= LONGEST_SUBJECT else None


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
        coordination=re.compile(rf",?\s{any_of('coordinators')}\s(?P<right>.+)$", re.DOTALL),
        starts=re.compile(any_of("starts")),
        number=words.pattern("numbers.words"),
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


def _coordinated(text: str, verb: re.Pattern[str], words: Lexicon) -> list[str]:
    """Return coordinated predicates apart, each with the subject they share."""
    if not verb.search(text):
        return [text]
    for separator in HALVES:
        halves = separator.split(text, maxsplit=1)
        if len(halves) == 2 and all(verb.search(half) for half in halves):
            return [piece for half in halves for piece in _coordinated(half, verb, words)]
    joints, position = _joints(words), 0
    while found := joints.coordination.search(text, position):
        left, right = text[: found.start()], found["right"]
        who = subject(left, verb) if verb.search(left) else None
        if who and _of_another(left, right, verb):
            return [left]
        if who and _shares_subject(left, right, verb):
            second = f"{who} {_shared_auxiliary(left, right, verb)}{right}"
            return [left, *_coordinated(second, verb, words)]
        begins = joints.starts.match(right) or BUT.match(found[0]) or joints.number.match(right)
        if who and begins and _has_subject(left, found[0], right, verb):
            return [left, *_coordinated(right, verb, words)]
        position = found.start("right")
    return [text]


def _of_another(left: str, right: str, verb: re.Pattern[str]) -> bool:
    """Return whether a past after a modal or a present must have its subject further out.

    "(She said that) agencies will suffer and urged the Senate ..." is not about agencies.
    """
    begins, first = verb.match(right), verb.search(left)
    if not begins or not first or not _regular(begins) or PASSIVE.match(right, begins.end()):
        return False
    return MODAL.fullmatch(first[0]) is not None


def _has_subject(left: str, joint: str, right: str, verb: re.Pattern[str]) -> bool:
    """Return whether a second clause begins with a subject of its own.

    Without a comma a capital may go on with a list, and "-ed" may be an adjective.
    """
    near = verb.search(right)
    if near and PRONOUN.fullmatch(right[: near.start()].strip()):
        return True
    if (
        not near
        or BOTH.search(left)
        or (not joint.startswith(",") and (OTHER_NAME.match(right) or _regular(near)))
    ):
        return False
    before = right[: near.start()]
    return 0 < len(before.split()) <= FURTHEST_VERB and not NO_SUBJECT.search(before)


def _shares_subject(left: str, right: str, verb: re.Pattern[str]) -> bool:
    """Return whether a second predicate begins with its verb.

    It does not share the subject of a clause around it ("X wrote that Y is old and is weak"); after
    a passive, "-ed" is a participle ("was arrested and charged").
    """
    introduction = ADVERBIAL_TIME.match(right)
    begins = verb.match(right, introduction.end() if introduction else 0)
    if not begins or PASSIVE.match(right, begins.end()):
        return False
    verbs = list(verb.finditer(left))
    if NESTED.search(left, verbs[0].end()):
        return False
    if PASSIVE_FIRST.search(left) and PARTICIPLE.fullmatch(begins[0]):
        return False
    return not (_regular(begins) and any(BE.fullmatch(found[0]) for found in verbs))


def _shared_auxiliary(left: str, right: str, verb: re.Pattern[str]) -> str:
    """Return the auxiliary of a perfect that a second participle goes on with, with a space."""
    begins, first = verb.match(right), verb.search(left)
    perfect = PERFECT.match(left, first.start()) if first else None
    shared = perfect and begins and LIKE_PAST.fullmatch(begins[0])
    return f"{perfect['have']} " if perfect and shared else ""


def _regular(verb: re.Match[str]) -> bool:
    """Return whether a verb is only known by its "-ed", as participles are."""
    return verb[0].endswith("ed") and verb[0].lower() not in {"fled", "led", "bled", "bred", "sped"}
