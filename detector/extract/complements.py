"""Claims that are no clause: "accused Y of doing", "described Y as Z", "denied any role in Z"."""

import re
from functools import cache

from detector.extract.cues import Cues, Form
from detector.extract.frames import Frame, Part, may_be_source, nominative, placed
from detector.extract.leading import clause_before, subject_at
from detector.extract.lexicon import Lexicon
from detector.extract.quotations import QUOTED
from detector.extract.verbs import is_clause
from detector.extract.wordorder import infinitive_clause, subject_behind

REPROACHED = re.compile(r"\svor(?:geworfen)?,\s", re.IGNORECASE)
"""What parts whom somebody accuses from what he is to have done."""
WHOM = rf"(?P<whom>[^,;:{QUOTED}]{{2,80}}?)"
JOINTS: dict[Form, re.Pattern[str]] = {
    "of": re.compile(rf"\s{WHOM}\sof\s(?=[\w“\"])"),
    "as": re.compile(rf"\s(?!(?:her|him|them|it|me|us)\s){WHOM}\sas\s(?!\w+ing\b)(?=[\w“\"])"),
    "for": re.compile(rf"\s{WHOM}\sfor\s(?=\w)"),
    "to": re.compile(r"\s(?:(?:not|never)\s)?to\s(?=[a-z])"),
    "responsibility": re.compile(r"\sresponsibility\sfor\s"),
}
"""What stands between a verb and the claim that is no clause, by its form."""
DID = re.compile(r"having\s(?P<done>.+)", re.DOTALL)
WAS = re.compile(r"(?:being|having been)\s(?P<state>.+)", re.DOTALL)
DOING = re.compile(r"(?!wrongdoing)\w{2,}ing\b.*", re.DOTALL)
NEGATED = re.compile(r"(?P<not>not|never)\sto\s")
PLURAL = re.compile(r"(?:\b(?:they|we|you|people|police|and)\b|[^s'’]s$)", re.IGNORECASE)
PHRASE_END = re.compile(r"[;,:]|\s(?:and|but|after|when|as|while|because|saying|adding)\s")
QUANTIFIER = re.compile(r"^(?:any|all|the)\s+", re.IGNORECASE)
CONTENT_OF = re.compile(r"\s(?:of|about)\s(?!(?:the|his|her|its|their|my)\s)")
INNER_MARK = re.compile(r"(?<!\w)['‘]|['’](?!\w)")
PREPOSITION = re.compile(r"\s(?:to|of|in|for|on|at|by|from|with)\s")
NAMED = re.compile(r"[A-Z]")
"""A name, which "there was" cannot introduce: a judge reads that out of all that names it."""
EDGES = " .“”\"'‘’"
LONGEST_NOUN = 8
"""Words of a noun phrase that may be denied as it stands."""


def complemented(text: str, cues: Cues) -> list[Part] | None:
    """Take off "X accused Y of doing", "X described Y as Z", "X blamed Y for Z", "X vowed to"."""
    for form, verbs in cues.complements:
        for cue in verbs.finditer(text):
            joint = JOINTS[form].match(text, cue.end())
            before = text[: cue.start()]
            source, prior = subject_at(before, cues)
            if not joint or not source or cues.not_source.search(before):
                continue
            if QUOTED in source or not may_be_source(source, cues):
                continue
            start = cue.end() + 1 if form != "to" else joint.start() + 1
            frame = placed(Frame(source, cue[0], form=form), text, cue.span())
            further = cues.participle.search(text, joint.end())
            parts = [] if prior is None else [clause_before(text, prior, cues)]
            parts.append(
                Part(start, further.start() if further else len(text), (frame,), final=True)
            )
            if further:
                added = Frame(source, further["cue"], cues.stance(further["cue"]))
                added = placed(added, text, further.span("cue"))
                parts.append(Part(further.end(), len(text), (added,)))
            return parts
    return None


def called(text: str, cues: Cues) -> list[Part] | None:
    """Take off "X called it a lie" and "X issued a denial", which deny what was said before."""
    for pattern in (cues.called, cues.denial):
        for found in pattern.finditer(text):
            before = text[: found.start()]
            source, prior = subject_at(before, cues)
            if not source or QUOTED in source or not may_be_source(source, cues):
                continue
            if cues.not_source.search(before):
                continue
            frame = placed(
                Frame(source, found["cue"], "denies", nominal=True), text, found.span("cue")
            )
            parts = [] if prior is None else [clause_before(text, prior, cues)]
            return [*parts, Part(*found.span("what"), (frame,), final=True)]
    return None


def clause_of(content: str, form: Form, who: str, words: Lexicon) -> str:
    """Return a content without a finite verb as the clause that it amounts to.

    "Y of hiding the letter" becomes "Y is hiding the letter", "to resign" of ``who`` becomes "who
    will resign".
    """
    if form == "to":
        negated = NEGATED.match(content)
        verb = content[negated.end() if negated else len("to ") :]
        return f"{who} will {'not ' if negated else ''}{verb}"
    if form == "responsibility":
        return f"{who} {_be(who)} responsible for {content.partition(' for ')[2]}"
    if form == "reproach":
        whom, what = REPROACHED.split(content, maxsplit=1)
        accused = nominative(subject_behind(whom, words), words, "reference.accused")
        return infinitive_clause(what, accused, words)
    whom, _, what = content.partition(f" {form} ")
    if form == "as":
        return f"{whom} {_be(whom)} {what}"
    if form == "for":
        return f"{whom} {_be(whom)} to blame for {what}"
    return _done(whom, what) or f"{whom} {_be(whom)} guilty of {what}"


def denied_clause(content: str, who: str, words: Lexicon) -> str | None:
    """Return what a denied noun phrase amounts to as a clause; None where it names nothing.

    "Any delay" becomes "there was delay", "having met them" becomes "who has
    met them"; of "reports of a leak" the leak is what is denied, and "the report" says nothing.
    """
    for infinitive, finite in words.table("stance.denied_infinitives").items():
        if did := re.match(rf"\s*{infinitive}\s", content):
            return f"{who} {finite} {content[did.end() :]}"
    if not words.words("attribution.deniable"):
        return None
    phrase = PHRASE_END.split(content.strip(EDGES), maxsplit=1)[0].strip(EDGES)
    phrase = INNER_MARK.sub("", phrase)
    noun = words.pattern("attribution.deniable").search(phrase)
    inner = CONTENT_OF.match(phrase, noun.end()) if noun else None
    if inner:
        phrase = phrase[inner.end() :]
    if doing := _done(who, phrase):
        return doing
    if noun and not inner:
        return None
    whole = content.split(";", maxsplit=1)[0].strip(EDGES)
    if not noun and is_clause(whole, words):
        return whole
    return _event(QUANTIFIER.sub("", phrase), who, words)


def in_the_indicative(denied: str, words: Lexicon) -> str:
    """Return a denied clause with its verb as if it were told ("que el puente fuera": "fue")."""
    moods = words.table("stance.denied_moods")
    if not moods:
        return denied
    verb = re.compile(rf"(?<!\w)(?:{'|'.join(moods)})(?!\w)")
    return verb.sub(lambda found: str(moods[found[0]]), denied, count=1)


def _event(phrase: str, who: str, words: Lexicon) -> str | None:
    """Return a noun phrase as the clause that it stands for; None for one that is too long."""
    for denied, clause in words.table("stance.denied_nouns").items():
        if found := re.match(rf"(?:\w+\s)?{denied}(?!\w)", phrase, re.IGNORECASE):
            return f"{clause.format(who)}{phrase[found.end() :]}"
    named = NAMED.match(phrase) is not None
    if named or not 0 < len(phrase.split()) <= LONGEST_NOUN:
        return None
    return f"there {'were' if _be(phrase) == 'are' else 'was'} {phrase}"


def refuted(content: str, words: Lexicon) -> str | None:
    """Return the claim that a content calls false ("reports that P were wrong"), else None."""
    for pattern in _refuting(words):
        if found := pattern.match(content):
            return found["claim"]
    return None


def _done(who: str, what: str) -> str | None:
    """Return "who is doing it" for "doing it" and the like; None for anything else."""
    if state := WAS.match(what):
        return f"{who} {_be(who)} {state['state']}"
    if done := DID.match(what):
        return f"{who} {'have' if _be(who) == 'are' else 'has'} {done['done']}"
    doing = DOING.match(what)
    return f"{who} {_be(who)} {what}" if doing and " " in what else None


def _be(who: str) -> str:
    return "are" if PLURAL.search(PREPOSITION.split(who, maxsplit=1)[0]) else "is"


@cache
def _refuting(words: Lexicon) -> tuple[re.Pattern[str], ...]:
    """Return patterns of a claim called false, with the claim as a group."""
    false, noun = words.words("stance.falsehoods"), words.alternatives("attribution.deniable")
    if not false:
        return ()
    said = rf"(?:\w+ly\s)?[“\"]?{words.alternatives('stance.falsehoods')}[”\"]?"
    be = r"(?:is|are|was|were|['’]s)"
    saying = r"(?:say|claim|suggest|think|imply|allege|assert)"
    lead = r"(?:(?:the|any|all|such|these|those|media|press|news)\s)*"
    forms = (
        rf"{lead}{noun}\sthat\s(?P<claim>.{{10,}}?)\s{be}\s{said}\W*$",
        rf"it(?:\s{be}|['’]s)\s(?:just\s)?{said}\s(?:to\s\w+\s)?that\s(?P<claim>.+)$",
        rf"it(?:\s{be}|['’]s)\s(?:just\s)?{said}\sto\s{saying}\s(?:that\s)?(?P<claim>.+)$",
        rf"there\s{be}\sno\s(?:truth|basis|substance)\s\w+\s{lead}{noun}\sthat\s(?P<claim>.+)$",
        rf"[^,;]{{2,60}}\scall(?:s|ed)\sit\s{said}\sto\s\w+\s(?:that\s)?(?P<claim>.+)$",
    )
    return tuple(re.compile(form, re.IGNORECASE | re.DOTALL) for form in forms)
