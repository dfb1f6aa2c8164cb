"""Propositions: what a content claims, one claim each, standing alone."""

import re
from dataclasses import dataclass
from functools import cache

from detector.extract.antecedents import NOBODY, Antecedent
from detector.extract.clauses import clauses
from detector.extract.dated import absolute
from detector.extract.lexicon import Lexicon
from detector.extract.quotations import MARKS
from detector.extract.reference import Discourse
from detector.extract.retelling import Retelling
from detector.extract.subjects import with_subject
from detector.extract.verbs import is_clause, shortest_claim
from detector.extract.wordorder import indicative, infinitive_clause, main_order
from detector.letters import words_in
from detector.types import Article, Proposition, Stance

QUOTATION_MARK = re.compile(rf"[{MARKS}]")
EDITED_PRONOUN = re.compile(
    r"\b(?:[Tt]hey|[Hh]e|[Ss]he|[Ii]t|[Tt]hem|[Hh]im|[Hh]er|[Ww]e|[Yy]ou) \[([^\]]+)\]"
)
BRACKET = re.compile(r"\[(?:…|\.\.\.)\]|[\[\]]")
PARTY = re.compile(r",\s[DRI]-[A-Z][\w.]*(?:\s[A-Z][\w.]*)?(?=,|$)")
"""Party and state behind a name (", D-Minn.,")."""
FILLED_IN = re.compile(
    r"(?<!\w)(?P<before>by|of|in|to|from|with|for|on|against|the|an?|these|those)\s\((?P<words>[^()]+)\)"
)
"""What an editor put into a quotation ("defeats suffered by (extremists) in the north")."""
ASIDE = re.compile(r"\s\([^()]*\)")
DANGLING = re.compile(
    r"(?:[,;]?\s(?:and|but|or|because|while|although|(?<!\bdo\s)(?<!doing\s)(?<!\bof\s)(?<!for\s)(?<!about\s)"
    r"(?<!with\s)(?<!than\s)(?<!like\s)that))+$",
    re.IGNORECASE,
)
"""A conjunction at the end, whose clause was taken off; "a process for doing that" is whole."""
BEFORE_COMMA = re.compile(r"\s+([,.;])")
BODY_WORD = re.compile(r"[\w’'.-]+")
RELATIVE_MODAL = re.compile(r"\sthat\s(?=(?:will|would|shall)\b)")
"""A relative "that" and its modal: what the noun before it would do is no plan of the subject."""
TO_BE = re.compile(r"^(?P<who>(?:(?!to\b)[\w’'-]+\s){0,4}(?!to\b)[\w’'-]+)\sto\sbe\b")
"""What is believed to be something, after "I believe"."""
EXPLETIVE = re.compile(
    r"it(?:\s(?:is|was|has been|had been|would be|will be|may be|might be)|['’]s)\s(?:\w+\s){1,3}"
    r"(?:that|to|whether|if|for|when|who)\b"
    r"|it\s(?:is|was|would\sbe|will\sbe)\s(?:an?|the)\s[^,;]{3,60}?\sto\s|it\s(?:seem|appear|look|took|turn|rain|snow)\w*\s"
    r"|it(?:\s(?:is|was)|['’]s)\s(?:\w+\s)?(?:unclear|possible|likely|unlikely|time|dark|late|early|over)\b",
    re.IGNORECASE,
)
"""An "it" that means nobody."""
IDENTIFYING = (
    r"it(?:\s(?:is|was|has\sbeen|had\sbeen|would\sbe|will\sbe|may\sbe|might\sbe)|['’]s)\s"
    r"(?:(?:not|also|only|just|still|probably|perhaps)\s)*"
    r"(?:the|an?|one\sof|another|his|her|their|our|my|your|this|that|these|those|(?-i:[A-Z])\w*)\s"
    r"(?!(?:[\w’'-]+\s){{0,5}}?{bodies}(?:$|\s(?:of|in|on|at|for|with|from|to|that|which|and)\b))"
)
"""An "it" that says what something was ("it was the fourth attack"), not what a body is."""
BODY = re.compile(r"(?:it|they)(?P<short>['’](?:s|re|ve|ll|d))?(?=\s)", re.IGNORECASE)
LONG_FORMS = {"s": " is", "re": " are", "ve": " have", "ll": " will", "d": " would"}
TITLE_CASE = 0.6
"""Share of a headline's words with a capital from which the capitals say nothing."""


@dataclass(frozen=True, slots=True)
class Stand:
    """How a voice stands to its content, and whom it may mean without naming.

    ``antecedent`` is whom a leading "he" or "she" means; ``speaker`` is who says "I", for a direct
    quotation; ``held`` "denies" and "hedges" hold for the whole content. ``subject`` is whose
    subject a reported clause may leave out, ``cue`` the verb that reports it.
    """

    antecedent: Antecedent = NOBODY
    speaker: str | None = None
    held: Stance = "asserts"
    subject: str | None = None
    cue: str | None = None
    body: str | None = None
    """The institution that says so, whom "it" or "they" at the beginning means."""
    reported: bool = False
    """Whether it is said in other words than the speaker's own."""


def tidy(text: str) -> str:
    """Return a content in one line without quotation marks, with an editor's brackets resolved.

    "They [the government]" becomes "the government"; "[the agency] Rosatom" keeps its words.
    """
    text = EDITED_PRONOUN.sub(r"\1", QUOTATION_MARK.sub("", text))
    text = FILLED_IN.sub(r"\g<before> \g<words>", BRACKET.sub("", text))
    text = PARTY.sub("", ASIDE.sub("", text))
    text = " ".join(text.split()).strip(" ,;:-–—")
    return text.rstrip(".…")


def headline(text: str, body: str) -> str:
    """Return a headline in sentence case, with the capitals that the body writes too."""
    words = text.split()
    if not words:
        return text
    capital = [word for word in words[1:] if word[0].isupper()]
    if len(capital) < TITLE_CASE * len(words):
        return text
    known = set(BODY_WORD.findall(body))

    def cased(word: str) -> str:
        core = word.strip(",.:;!?“”\"'’")
        return word if core in known and core.lower() not in known else word.lower()

    first = words[0] if words[0].strip(",") in known else words[0].lower()
    return " ".join([first, *map(cased, words[1:])])


def with_verb(text: str, words: Lexicon) -> str:
    """Return a headline with the verb that it leaves out ("Reed to resign", "the bank unable to").

    One that has a verb, or whose verb cannot be told, stays as it is.
    """
    if not words.words("clauses.able") or is_clause(text, words):
        return text
    able, states = words.alternatives("clauses.able"), words.alternatives("clauses.states")
    for pattern, written in (
        (rf"^([^,;:]{{2,80}}?)\s({able}\sto\s)", r"\1 is \2"),
        (r"^([^,;:]{2,60}?)\sto\s(?=(?-i:(?!\w+ing\b)[a-z]{2,}\b))", r"\1 will "),
        (rf"^([^;:]{{2,120}}?)\s({states})$", r"\1 is \2"),
    ):
        found = re.sub(pattern, written, text, count=1, flags=re.IGNORECASE)
        if found != text:
            return found
    return text


def stance(text: str, words: Lexicon) -> Stance:
    """Return how a clause stands to its own claim: planned, hedged or asserted.

    Both are of the main clause: who fired a man who would like to come back has done so, and a
    match that was close "compared with what might have been" was close.
    """
    embedded = words.pattern("clauses.relative", "clauses.embedding").search(text)
    if words.pattern("stance.hedges").search(text[: embedded.start() if embedded else None]):
        return "hedges"
    planned = words.pattern("stance.plans").search(_main_clause(text, words))
    return "plans" if planned else "asserts"


def _main_clause(text: str, words: Lexicon) -> str:
    """Return the words outside a leading subordinate clause and before the next one."""
    subordinate = words.pattern("clauses.relative", "clauses.relative_clause", "clauses.adverbial")
    start = text.find(",") + 1 if subordinate.match(text) else 0
    following = subordinate.search(text, start)
    main = text[start : following.start() if following else None]
    return RELATIVE_MODAL.split(main, maxsplit=1)[0]


def propositions(
    content: str, discourse: Discourse, article: Article, stand: Stand
) -> tuple[Proposition, ...]:
    """Return the propositions of a content in order, without repetition.

    ``content`` has its attribution frame off; ``discourse`` says what was mentioned before.
    """
    words, antecedent = discourse.words, stand.antecedent
    text = _without_opinion(tidy(content), words)
    if not text or text.endswith("?"):
        return ()
    found: list[Proposition] = []
    if stand.cue and stand.subject:
        planned = words.pattern("attribution.commits").fullmatch(stand.cue) is not None
        whole = stand.body and stand.body.endswith(stand.subject)
        subject = stand.body if stand.body and whole else stand.subject
        text = infinitive_clause(text, subject, words, planned=planned)
    text = main_order(text, words) if stand.reported else text
    if stand.subject and not words.verb_second:
        name = discourse.cast.written(stand.subject, text)
        text = with_subject(text, name, words, stand.cue)
    main = clauses(text, words)
    parts = [*main, *_dated_events(text, words)]
    for index, part in enumerate(parts):
        if len(parts) > 1 and not is_clause(part, words):
            continue
        named = discourse.mentions(part)
        claim = _with_body(part, stand.body, words) if index == 0 else part
        claim = Retelling(discourse).standing_alone(claim, antecedent, stand.speaker)
        claim = indicative(claim, words, reported=stand.reported) if stand.cue else claim
        if not antecedent.near and not (antecedent.name and antecedent.name in claim):
            # "He" in a later clause may be whoever the first one speaks of.
            antecedent = NOBODY
        first = next((m.name for m in named if m.kind == "person"), None)
        if first and named[0].start < len(part) / 2:
            antecedent = Antecedent(first, near=True)
        elif first:
            antecedent = NOBODY
        claim = absolute(claim, words, article.published)
        claim = _sentence(_without_opener(claim, words))
        if words_in(claim) < shortest_claim(words) or any(claim == p.text for p in found):
            continue
        found.append(_held(claim, stand.held, words, aside=index >= len(main)))
    return tuple(found)


def _held(claim: str, held: Stance, words: Lexicon, *, aside: bool) -> Proposition:
    """Return a claim with how its voice stands to it; what is said in passing nobody denies."""
    if aside:
        return Proposition(claim, aside=True)
    own = "denies" if held == "denies" else stance(claim, words)
    hedged = own == "asserts" and held == "hedges"
    return Proposition(claim, "hedges" if hedged else own)


@cache
def _opening(words: Lexicon, key: str) -> re.Pattern[str]:
    return re.compile(rf"^{words.alternatives(key)}(?!\w)[\s,]*", re.IGNORECASE)


def _without_opinion(text: str, words: Lexicon) -> str:
    """Return the text without "I think that" and "it was found that", which say how it is known."""
    for pattern in (_opening(words, "stance.frames"), _opening(words, "stance.findings")):
        while found := pattern.match(text):
            rest = TO_BE.sub(_is, text[found.end() :], count=1)
            if not is_clause(rest, words):
                break
            text = rest
    return text


def _is(found: re.Match[str]) -> str:
    """Return "this is" for the "this to be" of "I believe this to be"."""
    plural = found["who"].lower() in {"these", "those", "they", "them"}
    return f"{found['who']} {'are' if plural else 'is'}"


def _without_opener(text: str, words: Lexicon) -> str:
    """Return the text without "however" and the like."""
    return _opening(words, "clauses.drop_openers").sub("", text)


@cache
def _identifying(words: Lexicon) -> re.Pattern[str]:
    """Return a pattern for an "it" that says what something was, in a language with its bodies."""
    bodies = words.alternatives("reference.body_kinds", "reference.companies")
    return re.compile(IDENTIFYING.format(bodies=bodies), re.IGNORECASE)


@cache
def _body_pronoun(words: Lexicon) -> re.Pattern[str]:
    """Return a pattern for what a body calls itself, which has a gender in some languages."""
    if not words.verb_second:
        return BODY
    pronoun = words.alternatives("reference.subject")
    return re.compile(rf"{pronoun}(?P<short>(?!))?(?=\s)", re.IGNORECASE)


def _with_body(clause: str, body: str | None, words: Lexicon) -> str:
    """Return a clause of an institution with its name for a leading "it" or "they"."""
    found = _body_pronoun(words).match(clause) if body else None
    nobody = EXPLETIVE.match(clause) or _identifying(words).match(clause)
    if not found or not body or nobody:
        return clause
    short = (found["short"] or "").strip("'’")
    return f"{body}{LONG_FORMS.get(short, '')}{clause[found.end() :]}"


def _dated_events(text: str, words: Lexicon) -> list[str]:
    """Return "The election takes place on November 5" for an event that a phrase dates."""
    if words.language != "en":
        return []
    event = words.alternatives("times.events")
    month = words.alternatives("times.months")
    found = re.finditer(
        rf"\b(?P<event>[Tt]he\s(?:[\w.-]+\s){{0,3}}?{event})\s(?:scheduled\s|held\s|set\s)?"
        rf"(?:for|on)\s(?P<date>(?i:{month})\s\d{{1,2}}(?:,?\s\d{{4}})?)",
        text,
    )
    return [f"{match['event']} takes place on {match['date']}" for match in found]


def _sentence(text: str) -> str:
    text = BEFORE_COMMA.sub(r"\1", " ".join(text.split())).strip(" ,;:-–—.!。，；：！")
    text = DANGLING.sub("", text)
    return f"{text[:1].upper()}{text[1:]}." if text else ""
