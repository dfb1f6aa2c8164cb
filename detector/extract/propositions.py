"""Propositions: what a content claims, one claim each, standing alone."""

import re
from functools import cache

from detector.extract.clauses import clauses
from detector.extract.frames import finite_verb
from detector.extract.lexicon import Lexicon
from detector.extract.quotations import MARKS
from detector.extract.reference import Discourse
from detector.extract.times import absolute
from detector.types import Article, Proposition, Stance

SHORTEST_CLAIM = 3
"""Words of the shortest proposition; less is a fragment that any sentence would match."""


def tidy(text: str) -> str:
    """Return a content in one line without quotation marks, with an editor's brackets resolved.

    "They [the government]" becomes "the government"; "[the agency] Rosatom" keeps its words.
    """
    text = re.sub(rf"[{MARKS}]", "", text)
    text = re.sub(r"\b(?:[Tt]hey|[Hh]e|[Ss]he|[Ii]t|[Tt]hem|[Hh]im|[Hh]er|[Ww]e|[Yy]ou) \[([^\]]+)\]", r"\1", text)
    text = re.sub(r"\[(?:…|\.\.\.)\]|[\[\]]", "", text)
    text = re.sub(r"\s\([^()]*\)", "", text)
    text = re.sub(r"\s+", " ", text).strip(" ,;:-–—")
    return text.rstrip(".…")


def headline(text: str, body: str) -> str:
    """Return a headline in sentence case: a capital stays where the body writes the word with one."""
    words = text.split()
    capital = [word for word in words[1:] if word[0].isupper()]
    if len(capital) < 0.6 * len(words):
        return text
    known = set(re.findall(r"[\w’'.-]+", body))

    def cased(word: str) -> str:
        core = word.strip(",.:;!?“”\"'’")
        return word if core in known and core.lower() not in known else word.lower()

    return " ".join([words[0] if words[0].strip(",") in known else words[0].lower(), *map(cased, words[1:])])


@cache
def _stance_patterns(words: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return words.pattern("stance.plans"), words.pattern("stance.hedges")


def stance(text: str, words: Lexicon) -> Stance:
    """Return how a clause stands to its own claim: planned, hedged or asserted."""
    plans, hedges = _stance_patterns(words)
    if hedges.search(text):
        return "hedges"
    return "plans" if plans.search(text) else "asserts"


def propositions(
    content: str,
    discourse: Discourse,
    article: Article,
    *,
    antecedent: str | None,
    speaker: str | None,
    held: Stance,
) -> tuple[Proposition, ...]:
    """Return the propositions of a content in order, without repetition.

    Args:
        content: The claim's words, attribution frame already off.
        discourse: What was mentioned before; it is moved on by what the content mentions.
        article: For its date and language.
        antecedent: Whom a leading "he" or "she" means.
        speaker: Who says "I", for a direct quotation.
        held: The frame's stance; "denies" holds for the whole content.
    """
    words = discourse.words
    text = _without_opinion(tidy(content), words)
    if not text or text.endswith("?"):
        return ()
    found: list[Proposition] = []
    parts = [*_dated_events(text, words), *clauses(text, words)]
    for part in parts:
        named = discourse.cast.mentions(part)
        claim = discourse.standing_alone(_with_subject(part, antecedent, discourse), antecedent, speaker)
        first = next((m.name for m in named if m.kind == "person"), None)
        antecedent = first if first and named[0].start < len(part) / 2 else antecedent
        claim = absolute(claim, words, article.published)
        claim = _sentence(_without_opener(claim, words))
        if len(claim.split()) < SHORTEST_CLAIM or any(claim == p.text for p in found):
            continue
        own = "denies" if held == "denies" else stance(claim, words)
        found.append(Proposition(claim, held if own == "asserts" and held == "hedges" else own))
    return tuple(found)


def _without_opinion(text: str, words: Lexicon) -> str:
    """Return the text without "I think that" and the like, which the voice already says."""
    pattern = re.compile(rf"^{words.alternatives('stance.frames')}\s*", re.IGNORECASE)
    while found := pattern.match(text):
        if not found[0]:
            break
        text = text[found.end() :]
    return text


def _without_opener(text: str, words: Lexicon) -> str:
    opener = re.compile(rf"^{words.alternatives('clauses.drop_openers')}\s+", re.IGNORECASE)
    return opener.sub("", text)


def _with_subject(clause: str, antecedent: str | None, discourse: Discourse) -> str:
    """Return a Slavic clause that begins with its verb with the speaker as its subject."""
    if antecedent and discourse.words.language in {"uk", "ru"}:
        first = clause.split()[0]
        if re.fullmatch(r"\w+(?:в|ла|ли|вся|лася|лся|лась|л)", first) and first.islower():
            return f"{discourse.cast.written(antecedent, clause)} {clause}"
    return clause


def _dated_events(text: str, words: Lexicon) -> list[str]:
    """Return "The election takes place on November 5" for an event that a phrase dates."""
    if words.language != "en":
        return []
    event = words.alternatives("times.events")
    month = words.alternatives("times.months")
    found = re.finditer(
        rf"\b(?P<event>[Tt]he\s(?:[\w.-]+\s){{0,3}}?{event})\s(?:scheduled\s|held\s|set\s)?(?:for|on)\s"
        rf"(?P<date>(?i:{month})\s\d{{1,2}}(?:,?\s\d{{4}})?)",
        text,
    )
    return [f"{match['event']} takes place on {match['date']}" for match in found]


def _sentence(text: str) -> str:
    text = re.sub(r"\s+([,.;])", r"\1", re.sub(r"\s+", " ", text)).strip(" ,;:-–—.")
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def has_claim(text: str, words: Lexicon) -> bool:
    """Return whether a text is a clause rather than a fragment."""
    verb = finite_verb(words)
    return len(text.split()) >= SHORTEST_CLAIM and (verb is None or verb.search(text) is not None)
