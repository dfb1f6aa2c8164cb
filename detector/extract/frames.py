"""Attribution frames: who is said to say what, in a sentence.

A frame is a source and a cue around a content ("Peskov told WSJ that ..."). Frames nest, and one
sentence may hold several claims of one source, so a sentence is unwrapped from the outside in.
"""

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from detector.extract.lexicon import Lexicon
from detector.extract.quotations import Quotation
from detector.types import Stance

QUOTED: Final = "■"
"""Stands for every letter of a quotation that carries a claim of its own."""
SHORTEST_QUOTATION = 3
"""Words under which a quotation is a turn of phrase, not a claim."""
LONGEST_SOURCE = 160
"""Characters of a source with its appositions; more is not a subject."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A source as written (None in "there were reports that"), its cue, and how it stands to the content.

    ``credits`` are words that name whom the source told or cited; ``object`` is true where only a noun
    stands for the content ("denied the allegations").
    """

    source: str | None
    cue: str
    stance: Stance = "asserts"
    credits: tuple[str, ...] = ()
    object: bool = False
    quoted: bool = False
    about: str | None = None
    """Whom a quotation is said of ("Smith said of Jones")."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A content span of a sentence and its frames, outermost first."""

    start: int
    end: int
    frames: tuple[Frame, ...]


@dataclass(frozen=True, slots=True)
class _Cues:
    """The compiled patterns of one language."""

    leading: re.Pattern[str]
    denying: re.Pattern[str]
    trailing: re.Pattern[str]
    after_quotation: re.Pattern[str]
    bare: re.Pattern[str]
    complement: re.Pattern[str]
    pronoun: str
    accorded_pronoun: re.Pattern[str]
    accorded_first: re.Pattern[str]
    accorded_last: re.Pattern[str]
    citing: re.Pattern[str]
    participle: re.Pattern[str]
    passive: re.Pattern[str]
    quoting: re.Pattern[str]
    hearsay: re.Pattern[str]
    auxiliary: re.Pattern[str]
    clause_start: re.Pattern[str]
    not_source: re.Pattern[str]
    introduction: re.Pattern[str]
    report_noun: re.Pattern[str]
    noun: re.Pattern[str]
    about: re.Pattern[str]
    finite: re.Pattern[str] | None
    conjunction: re.Pattern[str]
    when: re.Pattern[str]

    def is_clause(self, text: str) -> bool:
        """Return whether a text has a finite verb; True where the lexicon lists none."""
        return self.finite is None or self.finite.search(text) is not None


@cache
def _cues(words: Lexicon) -> _Cues:
    says = words.alternatives("attribution.says", "attribution.denies")
    denies = words.alternatives("attribution.denies")
    that = words.alternatives("attribution.that")
    nouns = words.alternatives("attribution.report_nouns")
    according = words.alternatives("attribution.according")
    citing = words.alternatives("attribution.citing")
    tail = rf"[^{QUOTED}]{{0,400}}?"
    dash = r"\s*[,.!?]*\s*[-–—]?\s*"

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    return _Cues(
        leading=compiled(rf"(?<!\w){says}(?!\w)"),
        denying=compiled(rf"{denies}"),
        trailing=compiled(
            rf",\s+[-–—]?\s*(?:(?P<source>[^,{QUOTED}]{{2,80}}?(?:,[^,]{{3,60}},)?)\s(?P<cue>{says})"
            rf"|(?P<cue2>{says})\s(?P<source2>[^,{QUOTED}]{{2,80}}))"
            rf"(?P<tail>(?:\s[^,{QUOTED}]{{0,60}})?(?:,\s*{citing}\s[^{QUOTED}]+)?)\.?$"
        ),
        after_quotation=compiled(
            rf"^[{QUOTED}]+{dash}(?:(?P<cue2>{says})\s(?P<source2>[^,.;{QUOTED}]{{2,80}})"
            rf"|(?P<source>[^;{QUOTED}]{{1,{LONGEST_SOURCE}}}?)\s(?P<cue>{says}|"
            rf"{words.alternatives('attribution.passives')}))(?!\w)(?P<tail>{tail})(?=$|[{QUOTED}])"
        ),
        bare=compiled(rf"{words.alternatives('attribution.bare')}"),
        complement=compiled(rf"(?P<mid>[^;:{QUOTED}]{{0,110}}?)(?:,\s*|\s+){that}\s+"),
        pronoun=next(iter(words.words("reference.subject")), ""),
        accorded_pronoun=compiled(
            rf"^\s*(?P<cue>{words.alternatives('attribution.accorded_pronoun')}),\s*"
        ),
        accorded_first=compiled(rf"^\s*{according}\s+(?P<source>[^,{QUOTED}]{{2,100}}),\s*"),
        accorded_last=compiled(rf",?\s+{according}\s+(?P<source>[^,{QUOTED}]{{2,100}})\.?\s*$"),
        citing=compiled(rf",?\s+{citing}\s+(?P<source>[^{QUOTED}]{{2,140}}?)\.?\s*$"),
        participle=compiled(
            rf",\s+(?:but\s+|and\s+)?(?P<cue>{words.alternatives('attribution.participles')})"
            rf"(?:\s+{that})?[\s,:]+"
        ),
        passive=compiled(
            rf"^(?P<source>[^,{QUOTED}]{{2,{LONGEST_SOURCE}}}?)\s"
            rf"(?P<cue>{words.alternatives('attribution.passives')})(?:\s+{that})?\s+"
        ),
        quoting=compiled(
            rf"^(?P<outer>[^,]{{2,80}}?)\s(?P<cue>{words.alternatives('attribution.quoting')})\s"
            rf"(?P<source>.{{2,140}}?)\s{words.words('attribution.quoting_tail') and ''.join(words.words('attribution.quoting_tail')) or '(?!)'}"
            rf"(?:\s+{that})?\s+"
        ),
        hearsay=compiled(
            rf"^(?:[^,{QUOTED}]{{2,40}},\s*)?(?P<cue>{words.alternatives('attribution.hearsay')})\s+"
        ),
        auxiliary=compiled(rf"(?:\s|^){words.alternatives('attribution.auxiliaries')}\s*$"),
        clause_start=compiled(words.alternatives("clauses.starts")),
        not_source=compiled(rf"(?:^|\s){words.alternatives('attribution.not_before_cue')}\s*$"),
        introduction=compiled(rf"^{words.alternatives('attribution.introductions')}(?!\w)"),
        report_noun=compiled(
            rf"^\s*(?P<noun>[^,;:{QUOTED}]{{0,80}}?{nouns})(?P<mid>[^,;:{QUOTED}]{{0,40}}?)"
            rf"(?:,\s*|\s+){that}\s+"
        ),
        noun=compiled(rf"(?<!\w){nouns}(?!\w)"),
        about=compiled(rf"\s*{words.alternatives('attribution.about')}\s(?P<whom>[^,.]+)"),
        finite=finite_verb(words),
        conjunction=compiled(rf"(.*)(?<!\w){words.alternatives('attribution.conjunctions')}\s+"),
        when=compiled(
            rf"\s+(?:{words.alternatives('attribution.when')}|{words.alternatives('times.weekdays')})\s*$"
        ),
    )


def finite_verb(words: Lexicon) -> re.Pattern[str] | None:
    """Return a pattern for finite verbs, or None where the language's lexicon lists none."""
    if not words.words("clauses.finite"):
        return None
    listed = words.alternatives("clauses.auxiliaries", "clauses.finite")
    regular = rf"(?!{words.alternatives('clauses.not_finite')}(?!\w))\w{{3,}}ed"
    return re.compile(rf"(?<![\w’'-])(?:{listed}|{regular})(?!\w|-)", re.IGNORECASE)


def claim_bearing(text: str, quotation: Quotation) -> bool:
    """Return whether a quotation is a claim rather than a turn of phrase ("into this year")."""
    start, end = quotation.inside
    inside = text[start:end].strip()
    opens = inside[:1].isupper() or inside[:1] in "[…." or inside[:1].isdigit()
    return opens and len(inside.split()) >= SHORTEST_QUOTATION


def unquoted(text: str, found: list[Quotation], depth: int) -> str:
    """Return the text with the claim-bearing quotations of a depth blacked out; same length."""
    letters = list(text)
    for quotation in found:
        if quotation.depth == depth and claim_bearing(text, quotation):
            letters[quotation.start : quotation.end] = QUOTED * (quotation.end - quotation.start)
    return "".join(letters)


def claims(bare: str, start: int, end: int, words: Lexicon) -> list[Claim]:
    """Return the claims of the sentence ``bare[start:end]``, in text order.

    ``bare`` is a paragraph from :func:`unquoted`. A sentence without attribution is one claim
    without frames.
    """
    found = _unwrapped(bare, start, end, (), _cues(words))
    return sorted(found, key=lambda claim: claim.start)


def _unwrapped(
    bare: str, start: int, end: int, frames: tuple[Frame, ...], cues: _Cues
) -> list[Claim]:
    """Return the claims of a span by taking one frame off and unwrapping what is inside it."""
    text = bare[start:end]
    if len(frames) > 3 or not text.strip():
        return [Claim(start, end, frames)]
    for rule in (_accorded, _cited, _heard, _after_quotation, _trailed, _passive, _led):
        found = rule(bare, start, end, frames, cues)
        if found is not None:
            return found
    return [Claim(start, end, frames)]


def _inner(
    bare: str, start: int, end: int, frames: tuple[Frame, ...], frame: Frame, cues: _Cues
) -> list[Claim]:
    """Return the claims of a content, split where the source adds another."""
    extra = cues.participle.search(bare, start, end)
    if extra and not bare[start : extra.start()].strip(QUOTED + " ,.;"):
        extra = None
    if extra:
        further = replace(
            frame,
            cue=f"{frame.cue} … {extra['cue']}",
            stance="asserts",
            object=False,
            quoted=bare[extra.end()] == QUOTED if extra.end() < end else False,
        )
        first = _unwrapped(bare, start, extra.start(), (*frames, frame), cues)
        return first + _unwrapped(bare, extra.end(), end, (*frames, further), cues)
    return _unwrapped(bare, start, end, (*frames, frame), cues)


def _accorded(
    bare: str, start: int, end: int, frames: tuple[Frame, ...], cues: _Cues
) -> list[Claim] | None:
    """ "According to X, P" and "P, according to X"."""
    text = bare[start:end]
    pronoun = cues.accorded_pronoun.match(text)
    if pronoun:
        frame = Frame(cues.pronoun, pronoun["cue"])
        return _inner(bare, start + pronoun.end(), end, frames, frame, cues)
    first = cues.accorded_first.match(text)
    if first:
        frame = Frame(first["source"].strip(), text[: first.start("source")].strip())
        return _inner(bare, start + first.end(), end, frames, frame, cues)
    last = cues.accorded_last.search(text)
    if last and text[: last.start()].strip():
        cue = text[last.start() : last.start("source")].strip(" ,")
        frame = Frame(last["source"].strip(" ."), cue)
        return _inner(bare, start, start + last.start(), frames, frame, cues)
    return None


def _cited(
    bare: str, start: int, end: int, frames: tuple[Frame, ...], cues: _Cues
) -> list[Claim] | None:
    """ "P, WSJ reported, citing X": X is credited by the frame that is left."""
    found = cues.citing.search(bare, start, end)
    if not found or not bare[start : found.start()].strip():
        return None
    inside = _unwrapped(bare, start, found.start(), frames, cues)
    credit = found["source"].strip(" .")
    cue = bare[found.start() : found.start("source")].strip(" ,")
    return [
        replace(
            claim,
            frames=(
                *claim.frames[:-1],
                replace(claim.frames[-1], credits=(*claim.frames[-1].credits, credit)),
            ),
        )
        if claim.frames
        else replace(claim, frames=(Frame(credit, cue),))
        for claim in inside
    ]


def _heard(
    bare: str, start: int, end: int, frames: tuple[Frame, ...], cues: _Cues
) -> list[Claim] | None:
    """ "There were reports that P"."""
    found = cues.hearsay.match(bare[start:end])
    if not found:
        return None
    noun = cues.noun.search(found["cue"])
    frame = Frame(noun[0] if noun else None, found["cue"], "hedges")
    return _inner(bare, start + found.end(), end, frames, frame, cues)


def _after_quotation(
    bare: str, start: int, end: int, frames: tuple[Frame, ...], cues: _Cues
) -> list[Claim] | None:
    """ "“P,” X said at Y, adding that Q. “R.”"."""
    text = bare[start:end]
    found = cues.after_quotation.match(text)
    if not found:
        return None
    source = found["source"] or found["source2"]
    cue = found["cue"] or found["cue2"]
    source = _without_auxiliaries(source.strip(" ,-–—"), cues)
    about = cues.about.match(found["tail"])
    frame = Frame(source, cue, quoted=True, about=about["whom"] if about else None)
    first = re.match(rf"[{QUOTED}]+", text)
    assert first is not None
    spans = [Claim(start, start + first.end(), (*frames, frame))]
    rest = start + found.end()
    tail = cues.participle.search(bare, start + found.start("tail"), end)
    if tail:
        spans.append(
            Claim(
                tail.end(),
                end,
                (*frames, replace(frame, cue=f"{cue} … {tail['cue']}", quoted=bare[tail.end()] == QUOTED)),
            )
        )
    elif rest < end:
        spans.append(Claim(rest, end, (*frames, frame)))
    return spans


def _trailed(
    bare: str, start: int, end: int, frames: tuple[Frame, ...], cues: _Cues
) -> list[Claim] | None:
    """ "P, the newspaper reported Thursday"."""
    text = bare[start:end]
    for found in cues.trailing.finditer(text):
        source = (found["source"] or found["source2"]).strip(" ,-–—")
        cue = found["cue"] or found["cue2"]
        inside = text[: found.start()]
        verbs = cues.finite is not None and cues.finite.search(source.split(",")[0])
        if not cues.is_clause(inside) or verbs or not _may_be_source(source, cues):
            continue
        credit = cues.citing.search(found["tail"])
        credits = (credit["source"].strip(" ."),) if credit else ()
        stance: Stance = "denies" if cues.denying.fullmatch(cue) else "asserts"
        frame = Frame(_without_auxiliaries(source, cues), cue, stance, credits)
        return _inner(bare, start, start + found.start(), frames, frame, cues)
    return None


def _passive(
    bare: str, start: int, end: int, frames: tuple[Frame, ...], cues: _Cues
) -> list[Claim] | None:
    """ "X was quoted as saying that P", "the article quoted X as saying that P"."""
    text = bare[start:end]
    found = cues.passive.match(text)
    if found:
        frame = Frame(found["source"].strip(), found["cue"])
        return _inner(bare, start + found.end(), end, frames, frame, cues)
    found = cues.quoting.match(text)
    if found:
        outer = Frame(_without_auxiliaries(found["outer"].strip(), cues), found["cue"])
        frame = Frame(found["source"].strip(" “”\"«»"), found["cue"])
        return _inner(bare, start + found.end(), end, (*frames, outer), frame, cues)
    return None


def _led(
    bare: str, start: int, end: int, frames: tuple[Frame, ...], cues: _Cues
) -> list[Claim] | None:
    """ "X said (in Y) that P", "X said: “P”", "X denied a report that P", "X said P"."""
    for cue in cues.leading.finditer(bare, start, end):
        before = bare[start : cue.start()]
        if QUOTED in before or len(before) > LONGEST_SOURCE * 2 or cues.not_source.search(before):
            continue
        source = _subject(before, cues)
        prior = None
        if cues.finite and cues.finite.search(source.split(",")[0]):
            prior = cues.conjunction.match(before)
            source = _subject(before[prior.end() :], cues) if prior else ""
        if not source or not _may_be_source(source, cues):
            continue
        denies = cues.denying.fullmatch(cue[0]) is not None
        content = _content(bare, cue.end(), end, cue[0], denies, cues)
        if content is None:
            continue
        at, credits, quoted = content
        frame = Frame(source, cue[0], "denies" if denies else "asserts", credits, at is None, quoted)
        found = _inner(bare, cue.end() if at is None else at, end, frames, frame, cues)
        if prior:
            found.append(Claim(start, start + prior.end(1), frames))
        return found
    return None


def _content(
    bare: str, start: int, end: int, cue: str, denies: bool, cues: _Cues
) -> tuple[int | None, tuple[str, ...], bool] | None:
    """Return where the content starts, the words that name an addressee, and whether it is quoted.

    None where nothing is said; a start of None where a denial has only a noun.
    """
    rest = bare[start:end]
    quoted = re.match(rf"(?P<mid>[^;{QUOTED}]{{0,80}}?)[,:]?\s*[-–—]?\s*(?=[{QUOTED}])", rest)
    if quoted and cues.participle.search(bare, start - 1, start + quoted.end()):
        quoted = None
    noun = cues.report_noun.match(rest)
    if noun:
        return start + noun.end(), (noun[0],), False
    complement = cues.complement.match(rest)
    if complement and cues.finite and cues.finite.search(complement["mid"]):
        complement = None
    bare_cue = cues.bare.fullmatch(cue)
    plain = re.match(r"\s+", rest)
    if complement and (not quoted or complement.end() <= quoted.end()):
        return start + complement.end(), (complement["mid"],), False
    if bare_cue and plain and cues.clause_start.match(rest, plain.end()) and cues.is_clause(rest):
        return start + plain.end(), (), False
    if quoted:
        return start + quoted.end(), (quoted["mid"],), True
    colon = re.match(r"[^;,:]{0,60}:\s+", rest)
    if colon:
        return start + colon.end(), (), False
    timed = re.match(r"(?P<mid>\s+[^,;]{2,40}?)\s+(?=(?:he|she|they|it|there)\s)", rest)
    if bare_cue and timed and not denies:
        return start + timed.end(), (timed["mid"],), False
    return (None, (), False) if denies and rest.strip(" .") else None


def _subject(before: str, cues: _Cues) -> str:
    """Return the words of the subject before a cue, without introduction and auxiliaries."""
    before = _without_auxiliaries(before, cues).strip(" ,“”«»„\"")
    parts = [part.strip() for part in before.split(",")]
    while len(parts) > 1 and cues.introduction.match(parts[0]):
        parts = parts[1:]
    return ", ".join(parts)


def _without_auxiliaries(words: str, cues: _Cues) -> str:
    while True:
        shorter = cues.auxiliary.sub("", cues.when.sub("", words))
        if shorter == words:
            return words
        words = shorter


def _may_be_source(source: str, cues: _Cues) -> bool:
    """Return whether words can be a subject: a name, a determiner or a pronoun begins them."""
    head = source.split(",")[0]
    return (
        0 < len(head.split()) <= 14
        and not cues.introduction.match(head)
        and any(letter.isalpha() for letter in head)
    )
