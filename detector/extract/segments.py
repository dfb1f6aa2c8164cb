"""Clauses of languages whose commas, or particles before the verb, show where one begins.

Ukrainian and Russian set off every dependent clause with a comma and leave none between two
predicates of one subject; Vietnamese marks a new clause with a conjunction.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from detector.extract.lexicon import NEVER, Lexicon
from detector.extract.times import time_at, time_last
from detector.extract.verbs import SHORTEST_CLAIM, finite_verb, shortest_claim

LONGEST_SUBJECT: Final = 10
"""Words before a verb that a second predicate may share."""
FURTHEST_VERB: Final = 9
"""Words before the verb of a clause that follows a conjunction."""
HALVES: Final = (re.compile(r";\s"), re.compile(r"\s[—–]\s"))
AGREEMENT: Final = {
    "feminine": "clauses.feminine", "neuter": "clauses.neuter", "plural": "clauses.plural",
    "present": "clauses.present", "masculine": "clauses.masculine",
}  # fmt: skip
"""How a verb agrees with its subject, and the endings that show it, the clearest first."""
PERSONAL: Final = frozenset({"feminine", "masculine"})
SINGULAR: Final = PERSONAL | {"present"}
"""How a verb may agree with one person."""
PARTITIVE: Final = re.compile(r"\S+\s(?:з|із|из)\s", re.IGNORECASE)
"""A part of what was counted before ("5 из которых")."""
OWN_OBJECT: Final = 2
"""Words after a verb that are an object of its own where no ending shows one."""
WORD: Final = re.compile(r"[\w’'-]+")
INFINITIVE: Final = re.compile(r"(?:ти|ть|ся)$")
DASHED: Final = re.compile(r"\s[—–]\s(?P<inside>[^—–]+?)\s[—–]\s")
NAME_LAST: Final = re.compile(r"\s[^\W\d_a-zа-яёєіїґ][\w’'-]+$")
NAME: Final = r"(?-i:[^\W\d_a-zа-яёєіїґ])[\w’'-]+"


@dataclass(frozen=True, slots=True)
class Joints:
    """Where the sentences of one language come apart."""

    verb: re.Pattern[str]
    relative: re.Pattern[str]
    """"Name, who ...," at the head of a sentence."""
    place: re.Pattern[str]
    """"in Name, where ...,"."""
    subordinate: re.Pattern[str]
    coordination: re.Pattern[str]
    count: re.Pattern[str]
    """A comma in front of another count ("двое погибли, ещё четверо ранены")."""
    pronouns: re.Pattern[str]
    contrast: re.Pattern[str]
    dependent: re.Pattern[str]
    predicate: re.Pattern[str]
    """What begins a predicate where endings do not show the verb."""
    copula: re.Pattern[str]
    adverb: re.Pattern[str]
    adverb_last: re.Pattern[str]
    preposition: re.Pattern[str]
    oblique: re.Pattern[str]
    happens: re.Pattern[str]
    named_last: re.Pattern[str]
    """A name or a pronoun at the end of what stands before a verb."""
    inflected: bool
    """Whether verbs agree with their subject."""


@cache
def joints(words: Lexicon) -> Joints | None:
    """Return the joints of a language; None where its lexicon lists no finite verbs."""
    verb = finite_verb(words)
    if verb is None:
        return None

    def any_of(name: str) -> str:
        return words.alternatives(f"clauses.{name}")

    inflected = bool(words.words("clauses.stems"))
    hangs = r",\s" if inflected else r",?\s"
    pronoun = words.alternatives("reference.subject")
    number = "|".join(words.table("numbers.words")) or NEVER

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    return Joints(
        verb=verb,
        relative=compiled(
            rf"^(?P<head>(?:[^\W\d][\w’'-]*\s)+{NAME}),\s(?P<who>{any_of('relative')})\s"
            rf"(?P<rest>[^,]+)(?:,\s|$)"
        ),
        place=compiled(
            rf"(?<!\w)(?P<head>{any_of('prepositions')}\s(?:[\w’'-]+\s){{0,2}}{NAME}),\s"
            rf"{any_of('relative_clause')}\s(?P<rest>[^,]+)(?:,\s|$)"
        ),
        subordinate=compiled(rf",\s{any_of('adverbial')}\s(?P<right>.+)$"),
        coordination=compiled(
            rf"(?P<comma>,?)\s(?P<joint>{any_of('coordinators')})\s(?P<right>.+)$"
        ),
        count=compiled(
            rf",\s(?:{any_of('further')}\s(?=\w)|(?=(?:(?:{any_of('roughly')}\s)?(?:{number}|\d+)"
            rf"|{any_of('pronouns')}|{any_of('befalls')})\s))"
        ),
        pronouns=compiled(rf"{any_of('pronouns')}\s"),
        contrast=compiled(any_of("contrasts")),
        dependent=compiled(rf"(?:^|{hangs})(?:{any_of('prepositions')}\s)?{any_of('dependent')}\s"),
        predicate=compiled(any_of("bare_predicates")),
        copula=compiled(rf"{any_of('copulas')}(?!\w)"),
        adverb=compiled(rf"{any_of('adverbs')}(?!\w),?\s*"),
        adverb_last=compiled(rf"(?:^|\s){any_of('adverbs')}$"),
        preposition=compiled(rf"{any_of('prepositions')}\s"),
        oblique=compiled(any_of("oblique")),
        happens=compiled(any_of("happens")),
        named_last=compiled(rf"(?<=\s)(?:{NAME}(?:\s{NAME})*|{pronoun})$"),
        inflected=inflected,
    )


def segments(text: str, words: Lexicon) -> list[str]:
    """Return the claims of a content in its own words, the main clause first.

    Only what stands alone is taken out: a clause about a name, and a clause or a predicate whose
    subject is certain. The rest keeps the clauses that depend on it, since a comma does not tell
    "people who smoke" from "people, who smoke".
    """
    found = joints(words)
    if found is None:
        return [text]
    main, extra = _without_relatives(_without_insertions(text, found), found, words)
    pieces = [
        p
        for part in (main, *extra)
        for half in _halves(part, found)
        for p in _apart(half, found, words)
    ]
    claims = [piece.strip(" ,") for piece in pieces]
    return [claim for claim in claims if len(claim.split()) >= shortest_claim(words)]


def with_subject(clause: str, name: str, words: Lexicon, cue: str | None) -> str:
    """Return a clause that leaves its subject out with a name as its subject.

    ("said) that spoke with him" has the speaker's; a clause with a noun that may be its
    subject, or a verb that does not agree with the cue of the speaker, stays as it is.
    """
    found = joints(words)
    if found is None or not _leaves_subject_out(clause, found, words, cue):
        return clause
    return f"{name} {clause[:1].lower() if not clause[:2].isupper() else clause[:1]}{clause[1:]}"


def _leaves_subject_out(clause: str, found: Joints, words: Lexicon, cue: str | None) -> bool:
    """Return whether a reported clause has a predicate that only its speaker can be meant by."""
    if not found.inflected:
        return found.predicate.match(clause) is not None
    start = _after_adverbials(clause, found, words)
    verb = found.verb.match(clause, start) or _verb_after_place(clause, start, found)
    if verb is None:
        return False
    kind, told = agreement(verb[0], words), agreement(cue or "", words)
    if kind not in SINGULAR or (told in PERSONAL and kind in PERSONAL and told != kind):
        return False
    return not (found.happens.fullmatch(verb[0]) and _may_be_subject(clause[verb.end() :], found))


def _verb_after_place(clause: str, start: int, found: Joints) -> re.Match[str] | None:
    """Return the verb behind a place or a circumstance without a word that may be its subject."""
    verb = found.verb.search(clause, start)
    if not verb or not found.preposition.match(clause, start):
        return None
    before = clause[start : verb.start()]
    bare = [word for word in before.split() if not found.adverb.fullmatch(word)]
    named = any(word[0].isupper() for word in bare[1:])
    oblique = len(bare) > 1 and found.oblique.fullmatch(bare[-1])
    return verb if oblique and not named and "," not in before else None


def _may_be_subject(rest: str, found: Joints) -> bool:
    """Return whether the words after a verb may be its subject."""
    rest = rest.lstrip()
    while adverb := found.adverb.match(rest):
        rest = rest[adverb.end() :]
    following = WORD.match(rest)
    if not following or found.preposition.match(rest):
        return False
    return not (found.oblique.fullmatch(following[0]) or INFINITIVE.search(following[0]))


def agreement(verb: str, words: Lexicon) -> str | None:
    """Return how a verb agrees with its subject; None where its ending does not show it."""
    last = "".join(verb.rsplit(maxsplit=1)[-1:])
    for kind, key in AGREEMENT.items():
        if words.pattern(key).fullmatch(last):
            return kind
    return None


def after_introduction(clause: str, words: Lexicon) -> int:
    """Return where a subject begins after adverbs, times and places that no comma sets off.

    After a place it is the first role, else the name at the end; 0 where it cannot be told.
    """
    found = joints(words)
    if found is None or not words.words("clauses.adverbs"):
        return 0
    start = _after_adverbials(clause, found, words)
    if not found.preposition.match(clause, start) or "," in clause[start:].rstrip(" ,"):
        return start
    role = words.pattern("reference.roles", "attribution.outlet_nouns").search(clause, start)
    named = found.named_last.search(clause.rstrip(), start)
    places = [one.start() for one in (role, named) if one]
    return min(places, default=start)


def _after_adverbials(clause: str, found: Joints, words: Lexicon) -> int:
    """Return where a clause goes on after adverbs and times at its head."""
    start = 0
    while True:
        adverb = found.adverb.match(clause, start)
        end = adverb.end() if adverb else time_at(clause, start, words)
        gap = re.match(r"[\s,]*", clause[end:]) if end > start else None
        if gap is None:
            return start
        start = end + gap.end()


def _without_relatives(text: str, found: Joints, words: Lexicon) -> tuple[str, list[str]]:
    """Return the text without the clauses about a name, and those clauses with the name."""
    extra: list[str] = []
    for pattern in (found.relative, found.place):
        clause = pattern.search(text)
        verb = found.verb.search(clause["rest"]) if clause else None
        if not clause or not verb:
            continue
        begins = _after_adverbials(clause["rest"], found, words)
        if pattern is found.relative and verb.start() != begins:
            continue
        head, after = clause["head"], text[clause.end() :]
        main = f"{text[: clause.start()]}{head} {after}"
        if pattern is found.relative and not (
            _agrees(clause["who"], verb[0], words)
            and not found.verb.search(head)
            and not found.preposition.match(head)
        ):
            continue
        if after and found.verb.search(main) and not found.dependent.match(after):
            extra.append(f"{head} {clause['rest']}")
            text = main
    return text, extra


def _without_insertions(text: str, found: Joints) -> str:
    """Return the text without what stands between two dashes and makes no claim."""
    insertion = DASHED.search(text)
    if not insertion or found.verb.search(insertion["inside"]):
        return text
    shorter = f"{text[: insertion.start()]} {text[insertion.end() :]}"
    return shorter if found.verb.search(shorter) else text


def _agrees(pronoun: str, verb: str, words: Lexicon) -> bool:
    """Return whether "who" is the subject of its clause, not whom somebody else did it to."""
    table = words.table("clauses.who")
    kind = next((kind for one, kind in table.items() if re.fullmatch(one, pronoun)), None)
    return agreement(verb, words) in {kind, "plural" if kind == "plural" else "present"}


def _halves(text: str, found: Joints) -> list[str]:
    """Return the sentences on both sides of a semicolon or a dash apart."""
    for separator in HALVES:
        marks = list(separator.finditer(text))
        for mark in marks if len(marks) == 1 or separator is HALVES[0] else ():
            left, right = text[: mark.start()], text[mark.end() :]
            if found.copula.match(right) or found.verb.match(right):
                continue
            if NAME_LAST.search(left) and right[:1].isupper():
                # "Заречное — Липовка" is a road.
                continue
            if all(_is_claim(half, found) for half in (left, right)) and not _hangs(left, found):
                return [left, *_halves(right, found)]
    return [text]


def _is_claim(text: str, found: Joints) -> bool:
    return len(text.split()) >= SHORTEST_CLAIM and found.verb.search(text) is not None


def _hangs(text: str, found: Joints) -> bool:
    """Return whether a text has a clause that depends on another in it."""
    return found.dependent.search(text) is not None


def _apart(text: str, found: Joints, words: Lexicon) -> list[str]:
    """Return the main clause and those that a conjunction joins to it, each with its subject."""
    if not found.verb.search(text):
        return [text]
    clause = found.subordinate.search(text)
    if clause:
        left, right = text[: clause.start()], clause["right"]
        whole = _is_claim(left, found) and not _hangs(left, found)
        further = _with_shared(left, right, found, words) if whole else None
        if further:
            return [*_apart(left, found, words), *_apart(further, found, words)]
    for count in found.count.finditer(text):
        left, right = text[: count.start()], text[count.end() :]
        short = len(right.split()) < shortest_claim(words)
        if (
            not short
            and not PARTITIVE.match(right)
            and all(found.verb.search(half) and not _hangs(half, found) for half in (left, right))
        ):
            return [left, *_apart(right, found, words)]
    position = 0
    while joint := found.coordination.search(text, position):
        left, right = text[: joint.start()], joint["right"]
        if _is_claim(left, found) and not _hangs(left, found):
            further = _joined(left, joint, right, found, words)
            if further and _is_claim(further, found):
                return [left, *_apart(further, found, words)]
        position = joint.start("right") - 1
    return [text]


def _joined(
    left: str, joint: re.Match[str], right: str, found: Joints, words: Lexicon
) -> str | None:
    """Return the clause after a conjunction with its subject, None where it is no clause."""
    contrast = found.contrast.fullmatch(joint["joint"])
    if joint["comma"] and (found.inflected and not contrast):
        return right if _own(right, found, words) else None
    if contrast or joint["comma"] or found.pronouns.match(right):
        return _with_shared(left, right, found, words)
    return _shared(left, right, found, words)


def _with_shared(left: str, right: str, found: Joints, words: Lexicon) -> str | None:
    return _shared(left, right, found, words) or (right if _own(right, found, words) else None)


def _own(right: str, found: Joints, words: Lexicon) -> bool:
    """Return whether a clause has words that may be its subject, not too far from its verb."""
    start = _after_adverbials(right, found, words)
    near = found.verb.search(right, start)
    if not near or "," in right[start : near.start()]:
        return False
    if near.start() == start:
        return found.inflected
    return len(right[start : near.start()].split()) <= FURTHEST_VERB


def _second_verb(
    left: str, right: str, found: Joints
) -> tuple[re.Match[str] | None, re.Match[str] | None]:
    """Return the verbs of both sides where each has an object of its own.

    "Cuốn trôi hai cây cầu và làm ngập 75 căn nhà", but not "điều tra và xử lý vụ án".
    """
    first, second = found.verb.search(left), found.verb.match(right)
    if not first or not second:
        return None, None
    own = [len(left[first.end() :].split()), len(right[second.end() :].split())]
    return (second, first) if min(own) >= OWN_OBJECT else (None, None)


def _shared(left: str, right: str, found: Joints, words: Lexicon) -> str | None:
    """Return a predicate with the subject of the clause before it; None where it has its own."""
    verb = found.verb if found.inflected else found.predicate
    start = _after_adverbials(right, found, words) if found.inflected else 0
    second, first = verb.match(right, start), verb.search(left)
    if not found.inflected and not second:
        second, first = _second_verb(left, right, found)
    if not second or not first:
        return None
    who = subject(left, first, found, words)
    if who is None:
        return None
    if found.inflected:
        kinds = {agreement(first[0], words), agreement(second[0], words)}
        if None in kinds or (len(kinds) > 1 and ("present" not in kinds or "plural" in kinds)):
            return None
        if found.happens.fullmatch(second[0]) and _may_be_subject(right[second.end() :], found):
            return None
    return f"{who} {right}"


def subject(left: str, verb: re.Match[str], found: Joints, words: Lexicon) -> str | None:
    """Return the subject of a clause: the words before its verb, without adverbs and times."""
    before = left[: verb.start()].strip(" ,")
    before = before[_after_adverbials(f"{before} ", found, words) :]
    while True:
        shorter = found.adverb_last.sub("", before).strip(" ,")
        shorter = shorter[: time_last(shorter, words)].strip(" ,")
        if shorter == before:
            break
        before = shorter
    if found.preposition.match(before):
        named = found.named_last.search(before)
        before = before.rsplit(", ", 1)[1] if ", " in before else (named[0] if named else "")
    parts = before.split()
    if not parts or len(parts) > LONGEST_SUBJECT or "," in before:
        return None
    if (
        found.inflected
        and found.oblique.fullmatch(parts[0])
        and agreement(verb[0], words) != "plural"
    ):
        return None
    return before
