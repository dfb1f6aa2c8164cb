"""Who the subject of a verb of saying is: a person, a publication, an institution, or unnamed."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from detector.extract.articles import without_article
from detector.extract.companies import companies, is_company_noun
from detector.extract.frames import PARENTHESIS
from detector.extract.lexicon import Lexicon
from detector.extract.names import Mention, capital_runs, credited
from detector.extract.quotations import MARKED_NAME, NAME_INSIDE
from detector.extract.reference import Discourse
from detector.extract.subjects import agreement
from detector.ingest.outlets import outlets
from detector.ingest.wording import wording

SourceKind = Literal["person", "outlet", "institution", "unnamed"]

SUFFIX = re.compile(r"-(il|elle|on|ils|elles)(?!\w)")
"""The subject that a French verb carries behind a hyphen."""
GENDERS = {
    **dict.fromkeys("аяa", "feminine"),
    **dict.fromkeys("оеoe", "neuter"),
}
"""By the last letter of a Slavic noun; other letters are masculine."""
POSSESSED = re.compile(r"['’]s?\s\w")
ADJECTIVE = re.compile(r"(?:[^к]ый|[^к]ий|ая|ые|ні)$")
"""How a word ends that begins a description ("Знакомый с делом чиновник"), as few names do."""
LONGEST_STEM = 6
"""Letters of a noun that its cases share ("министерстве", "министерства")."""
APPOSED = re.compile(r",\s(?:the\s)?(?P<name>[A-Z][\w’&-]+(?:\s(?:of\s)?[A-Z][\w’&-]+){0,3})[ .,]*")
"""A name behind a description."""
MARKS_AROUND = ' “”"«»„-–—'
IN_MARKS = re.compile(rf"(?P<noun>{NAME_INSIDE}*?)\s?{MARKED_NAME}?")
"""A name in quotation marks, perhaps unclosed, and what it is of ("фонд «Степь»")."""


@dataclass(frozen=True, slots=True)
class Source:
    """Who a frame's subject is."""

    name: str
    kind: SourceKind
    outlet: str | None = None
    """The publication whose unnamed sources these are."""


def source_of(phrase: str, discourse: Discourse, quoted_by: str | None = None) -> Source:
    """Return who a subject means: a name where one can be found, else its own words.

    ``quoted_by`` is who speaks the words that the subject stands in.
    """
    phrase = _without_listener(PARENTHESIS.sub("", phrase), discourse.words)
    marked = IN_MARKS.fullmatch(phrase.split(",", 1)[0].strip(" ."))
    if marked and (source := _in_marks(marked, discourse)):
        return source
    head = phrase.split(",", 1)[0].strip(MARKS_AROUND)
    if discourse.words.words("clauses.oblique") and not discourse.people(head):
        shorter = _without_setting(head, discourse)
        phrase, head = phrase.replace(head, shorter, 1), shorter
    if spokesman := _spokesman_before(head, discourse, quoted_by):
        return spokesman
    noun = _outlet_noun(head, discourse.words)
    if noun and (paper := _paper(head, noun, discourse.words)):
        return Source(paper, "outlet")
    if person := _person(phrase, head, discourse, quoted_by):
        return Source(person, "person")
    return _pronoun(head, discourse, quoted_by) or _body(phrase, head, discourse)


def spoke_last(cue: str, discourse: Discourse) -> Source | None:
    """Return whom a verb without a subject means: who spoke last, if the verb may be of them.

    As far as it shows gender, a person is found as a pronoun's is, and a body has to agree with it.
    A verb of several after a person is anybody's ("Сообщили, что"), and None is returned for it.
    """
    words = discourse.words
    suffix = SUFFIX.search(cue)
    pronoun = suffix[1] if suffix else None
    shown = agreement(cue, words)
    if discourse.body and (not shown or shown in {"plural", _agrees(discourse.body.name)}):
        return None if pronoun == "on" else Source(discourse.body.name, discourse.body.kind)
    if not discourse.speaker or shown == "plural" or (pronoun and pronoun not in {"il", "elle"}):
        return None
    genders = dict(zip(("masculine", "feminine"), words.words("reference.dropped"), strict=False))
    pronoun = pronoun or genders.get(shown or "")
    if pronoun:
        person = discourse.saying(pronoun, None)
        return Source(person, "person") if person else None
    newer = discourse.named and discourse.speaker not in discourse.named
    return None if newer else Source(discourse.speaker, "person")


def _agrees(body: str) -> str:
    """Return the gender of a body by the ending of its first word, as Slavic languages show it."""
    return GENDERS.get(body.partition(" ")[0][-1:].lower(), "masculine")


def _body(phrase: str, head: str, discourse: Discourse) -> Source:
    """Return the publication, the institution or the unnamed people that a subject means."""
    words = discourse.words
    head = without_article(head, words) if words.verb_second else head
    if discourse.own_outlet and words.pattern("reference.first").fullmatch(head):
        return Source(discourse.own_outlet, "outlet")
    named = [m.name for m in discourse.mentions(head) if m.kind == "outlet"]
    noun = _outlet_noun(head, words)
    unnamed = words.pattern("attribution.unnamed")
    nobody = words.pattern("attribution.nobody").match(head)
    described = head if nobody or unnamed.search(head) else phrase
    if (nobody or unnamed.search(described)) and not named:
        unknown = without_article(described, words)
        return Source(unknown, "unnamed", discourse.outlet if noun else None)
    outlet = named[-1] if named else _outlet_meant(noun, discourse)
    if outlet:
        return Source(outlet, "outlet")
    firm = (
        _company(head, discourse) or _apposed(phrase, head, words) or _named_before(head, discourse)
    )
    plain = firm or discourse.cast.aliases.named(
        _without_title(without_article(head, words), discourse)
    )
    institution = firm or any(word[0].isupper() for word in plain.split())
    return Source(plain, "institution" if institution else "unnamed")


def _apposed(phrase: str, head: str, words: Lexicon) -> str | None:
    """Return the body that is named behind what it is ("its operator, Norwell Lines")."""
    owned = words.pattern("reference.owners").match(head) is not None and head.islower()
    named = APPOSED.fullmatch(phrase, len(head)) if owned and phrase.startswith(head) else None
    return named["name"] if named else None


@cache
def _listener(words: Lexicon) -> re.Pattern[str]:
    listener = words.alternatives("attribution.listeners")
    return re.compile(rf"(?:^|(?<=\s)){listener}(?:\s[«“\"][^«»“”\"]+[»”\"]?)?(?!\w)\s*")


def _without_listener(phrase: str, words: Lexicon) -> str:
    """Return a subject without whom it tells: "газете «Степь» директор" is the director."""
    return _listener(words).sub("", phrase).strip() or phrase


def _in_marks(marked: re.Match[str], discourse: Discourse) -> Source | None:
    """Return the body that quotation marks name; None where a noun means somebody of it."""
    noun, name, words = marked["noun"], marked["name"], discourse.words
    somebody = words.pattern("reference.roles", "reference.subject", "clauses.prepositions")
    if not name[0].isupper() or somebody.search(noun):
        return None
    known = credited(name)
    reports = words.verb_second and words.pattern("attribution.report_nouns").search(noun)
    if known or reports or words.pattern("attribution.outlet_nouns").search(noun):
        return Source(known[0] if known else name, "outlet")
    return Source(name, "institution")


def _company(head: str, discourse: Discourse) -> str | None:
    """Return the company that a subject names or that "the company" means."""
    words = discourse.words
    if is_company_noun(head, words) or words.pattern("reference.press").fullmatch(head):
        return discourse.company()
    if words.pattern("reference.roles").search(head):
        return None
    return next((name for name in companies(head, words) if head.endswith(name)), None)


def _named_before(head: str, discourse: Discourse) -> str | None:
    """Return which body "the ministry" means: the last that spoke and is called so."""
    noun = without_article(head, discourse.words)
    if " " in noun or noun[:1].isupper():
        return None
    any_body = discourse.words.pattern("reference.any_body").fullmatch(noun)
    stem = noun[:LONGEST_STEM].lower()
    return next(
        (name for name in reversed(discourse.bodies) if any_body or stem in name.lower()), None
    )


def _outlet_noun(head: str, words: Lexicon) -> re.Match[str] | None:
    """Return "newspaper" in a subject.

    It is none as part of a name ("the Space Agency") and as somebody else's ("the jail's website").
    """
    nouns = words.pattern("attribution.outlet_nouns")
    noun = nouns.search(head)
    if noun is None:
        return None
    alone = without_article(head, words) == noun[0]
    named = noun[0][0].isupper() and not alone and not _paper(head, noun, words)
    role = words.pattern("reference.roles").search(head, 0, noun.start())
    if role and words.pattern("reference.speaks_for").match(head, role.end() + 1):
        return None
    owned = POSSESSED.search(head, 0, noun.start() + 1)
    another = owned and not nouns.search(head[: owned.start()]) and not credited(head)
    return None if named or another else noun


def _paper(head: str, noun: re.Match[str], words: Lexicon) -> str | None:
    """Return the publication that a noun stands before ("báo Người Bến Cảng", "the daily Ufer")."""
    first = without_article(head, words).startswith(noun[0])
    name = head[noun.end() :].strip(MARKS_AROUND) if first else ""
    parts = name.split()
    particles = wording().running_particles
    if not parts or not all(part[0].isupper() or part in particles for part in parts):
        return None
    return next(iter(credited(name)), name)


def _pronoun(head: str, discourse: Discourse, quoted_by: str | None) -> Source | None:
    """Return whom "it" or "they" means, else nobody known for a pronoun; None for other words."""
    words, body = discourse.words, discourse.body
    if body and not quoted_by and words.pattern("reference.bodies").fullmatch(head):
        return Source(body.name, body.kind)
    personal = words.pattern("reference.subject").fullmatch(head)
    if personal and body and body.name.istitle() and " " not in body.name:
        # "He" after somebody whom the article only calls by a surname.
        return Source(body.name, body.kind)
    pronoun = words.pattern("reference.subject", "reference.bodies").fullmatch(head)
    return Source(head, "unnamed") if pronoun else None


def _spokesman_before(head: str, discourse: Discourse, quoted_by: str | None) -> Source | None:
    """Return the "spokesman for the port" or "engineer" who spoke last, where "he" says more."""
    words, body = discourse.words, discourse.stranger or discourse.body
    if not body or body.kind != "unnamed" or quoted_by:
        return None
    one = words.pattern("reference.feminine", "reference.masculine").fullmatch(head)
    known = body.single or words.pattern("reference.roles").search(body.name)
    if not one or not known or discourse.named_before(head):
        return None
    return Source(body.name, "unnamed")


def _without_setting(head: str, discourse: Discourse) -> str:
    """Return a subject without what follows its last name: listeners, adverbs and places.

    "Ковач журналістам на брифінгу" is Ковач; a preposition before the name stays.
    """
    if pronoun := discourse.words.pattern("reference.subject").match(head):
        return pronoun[0]
    outside = discourse.words.alternatives("clauses.adverbs", "attribution.listeners")
    adverb = re.compile(rf"\s{outside}$", re.IGNORECASE)
    while adverb.search(head):
        head = adverb.sub("", head)
    runs = list(capital_runs(head))
    if len(runs) > 1 and runs[0][0].start() == 0 and len(runs[0]) == 1:
        runs = runs[1:]
    named = runs and (runs[-1][0].start() or len(runs[-1]) > 1)
    last = runs[-1][-1].end() if named else len(head)
    preposition = re.compile(
        rf"\s{discourse.words.alternatives('clauses.prepositions')}\s", re.IGNORECASE
    )
    for run in runs:
        if ADJECTIVE.search(run[-1][0]) and run[0].start() == 0:
            continue
        if cut := preposition.search(head, run[-1].end()):
            last = min(last, cut.start())
    return adverb.sub("", head[:last])


def _without_title(head: str, discourse: Discourse) -> str:
    """Return the name at the end of "господин Ким" or "ông Kim", which the article has only so."""
    words = discourse.words
    titles = list(words.pattern("reference.honorifics", "reference.roles").finditer(head))
    if not titles or not words.words("clauses.adverbs"):
        return head
    after = head[titles[-1].end() :]
    if words.pattern("reference.honorifics").fullmatch(titles[-1][0]):
        return after.strip() if after.strip()[:1].isupper() else head
    if not words.words("reference.places"):
        last = [run for run in capital_runs(after) if run[-1].end() == len(after)][-1:]
        return " ".join(m[0] for m in last[0]) if last and len(last[0]) > 1 else head
    runs = [run for run in capital_runs(after) if not after[run[-1].end() :].strip()]
    place = words.pattern("reference.places", "reference.organisations")
    name = [match[0] for run in runs for match in run]
    governs = words.pattern("reference.governing").fullmatch(titles[-1][0])
    if governs and len(name) == 1 and after.strip() == name[0]:
        return head
    while name and place.fullmatch(name[0]):
        name = name[1:]
    return " ".join(name) if name and not any(map(place.fullmatch, name)) else head


def _person(phrase: str, head: str, discourse: Discourse, quoted_by: str | None) -> str | None:
    """Return the person whom a subject names, by pronoun, name or role."""
    words = discourse.words
    if words.pattern("reference.subject").fullmatch(head):
        return discourse.saying(head, quoted_by)
    if quoted_by and words.pattern("reference.first").fullmatch(head):
        return quoted_by
    people = [
        mention
        for mention in discourse.people(phrase)
        if not (_possessed(phrase, mention) or _spoken_for(phrase, mention, words))
    ]
    title = words.pattern("reference.honorifics", "reference.roles")
    before = [(m.name, phrase[: m.start].rstrip()) for m in people]
    apposed = [
        name
        for name, said in before
        if said.startswith(f"{head},") and not title.sub("", said[len(head) + 1 :]).strip(" .")
    ]
    if apposed and words.pattern("reference.roles").search(head):
        return apposed[0]
    beginning = [m.name for m in people if m.start < len(head) + 2]
    return beginning[-1] if beginning else discourse.role(head)


def _possessed(phrase: str, mention: Mention) -> bool:
    """Return whether the name only says whose the subject is ("Musk's lawyer")."""
    return POSSESSED.match(phrase, mention.end) is not None


def _spoken_for(phrase: str, mention: Mention, words: Lexicon) -> bool:
    """Return whether somebody of a name speaks, not who bears it ("a spokesman for Sen. Reed")."""
    return words.pattern("reference.spokespeople").search(phrase[: mention.start]) is not None


def _outlet_meant(noun: re.Match[str] | None, discourse: Discourse) -> str | None:
    """Return the publication that "the newspaper" means."""
    if noun is None:
        return None
    body = discourse.body
    if body and body.kind == "institution" and body.name.endswith(noun[0].capitalize()):
        return None
    if discourse.own_outlet and _means_own(noun[0], discourse):
        return discourse.own_outlet
    return discourse.outlet or discourse.own_outlet


def _means_own(noun: str, discourse: Discourse) -> bool:
    """Return whether "the agency" is the article's own outlet, by the kinds of the two."""
    if not discourse.words.pattern("attribution.agency_nouns").fullmatch(noun):
        return False
    kinds = {outlet.name: outlet.kind for outlet in outlets()}
    own, other = kinds.get(discourse.own_outlet or ""), kinds.get(discourse.outlet or "")
    return own == "agency" and other != "agency"
