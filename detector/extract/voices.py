"""Voices: who answers for a claim, from its frames and what the article credits as a whole."""

import re
from dataclasses import dataclass, field, replace
from functools import cache

from detector.extract.articles import without_article
from detector.extract.frames import Frame
from detector.extract.lexicon import Lexicon
from detector.extract.names import credited
from detector.extract.propositions import tidy
from detector.extract.quotations import NAME_CLOSES, NAME_INSIDE, NAME_OPENS
from detector.extract.reference import Discourse
from detector.extract.sources import Source, source_of, spoke_last
from detector.letters import CAPITAL
from detector.types import Voice, VoiceKind

CITED = re.compile(r"\b(?:cited|quoted)\b")
"""A cue that shows that somebody else heard the source."""
MARK = re.compile(NAME_OPENS)
"""What a publication's name begins with where it is in quotation marks."""
PAPER = (
    rf"(?:{NAME_OPENS}(?P<marked>{NAME_INSIDE}+){NAME_CLOSES}"
    rf"|(?P<name>{CAPITAL}\w*(?:\s{CAPITAL}\w*)*))"
)
"""A publication behind the noun that says what it is."""
IN_TURN = re.compile(
    r",\s(?:which|who)\s(?:in turn\s|had\s)*(?:cited|quoted|cites|quotes|spoke to)\s"
)


@dataclass(slots=True)
class _Chain:
    """Those between the reader and a claim, as they are found, the outlet first."""

    outlet: str | None
    names: list[str] = field(default_factory=list)
    origin: str | None = None
    speaker: str | None = None
    named: bool = True

    def through(self, publication: str | None, *, at: int | None = None) -> None:
        """Add a publication that passed the claim on, last or at a place nearer the reader."""
        if publication and publication != self.outlet:
            self.origin = self.origin or publication
            self.names.insert(len(self.names) if at is None else at, publication)

    def spoken(self, speaker: str, *, named: bool) -> None:
        """Add who said it."""
        self.speaker, self.named = speaker, named
        self.names.append(speaker)


def voice_of(
    frames: tuple[Frame, ...], discourse: Discourse, *, origin: str | None, relayed: str | None
) -> Voice:
    """Return who answers for a claim.

    ``origin`` is the publication that the whole article credits, ``relayed`` the one that it
    relayed last, which a source without a name of its own belongs to.
    """
    own = discourse.own_outlet
    chain = _Chain(own, [own] if own else [])
    sources = _sources(frames, discourse, relayed)
    if frames and not any(source and source.kind == "outlet" for source in sources):
        chain.through(origin)
    for frame, source in zip(frames, sources, strict=True):
        nearest = len(chain.names)
        for words in _credits(frame, discourse.words):
            for name in credited(words) or _papers(words, discourse):
                chain.through(name)
        if source is None:
            if relayed not in chain.names:
                chain.through(relayed)
            continue
        chain.through(source.outlet)
        if source.kind == "outlet":
            # Who cites somebody stands nearer the reader than who is cited.
            chain.through(source.name, at=nearest)
            for words in _unnamed_credits(frame, discourse):
                chain.spoken(words, named=False)
        else:
            chain.spoken(source.name, named=source.kind != "unnamed")
    return Voice(
        kind=_kind(chain, quoted=bool(frames) and frames[-1].quoted),
        speaker=chain.speaker,
        origin=chain.origin,
        cue=frames[-1].cue if frames else None,
        chain=tuple(dict.fromkeys(chain.names)),
        named=chain.named,
    )


def _kind(chain: _Chain, *, quoted: bool) -> VoiceKind:
    if chain.speaker and (chain.named or not chain.origin):
        return "quote" if quoted else "indirect"
    return "relay" if chain.origin or chain.speaker else "outlet"


def _credits(frame: Frame, words: Lexicon) -> list[str]:
    """Return whom a frame credits, one by one ("citing Reuters, which quoted two officials").

    Who "denied a Herald report that" spoke to anybody but the Herald.
    """
    report = words.pattern("attribution.report_nouns")
    return [
        part
        for credit in frame.credits
        if not (frame.stance == "denies" and report.search(credit))
        for part in IN_TURN.split(credit)
    ]


@cache
def _named_paper(words: Lexicon) -> re.Pattern[str]:
    nouns = words.alternatives("attribution.outlet_nouns", "attribution.listeners")
    return re.compile(rf"(?<!\w){nouns}\s{PAPER}", re.IGNORECASE)


def _papers(words: str, discourse: Discourse) -> list[str]:
    """Return the publication that a noun names in the words of a credit ("газете «Степь»")."""
    found = _named_paper(discourse.words).search(words)
    return [found["marked"] or found["name"]] if found else []


def _unnamed_credits(frame: Frame, discourse: Discourse) -> list[str]:
    """Return the unnamed people whom a publication credits ("citing several officials")."""
    unnamed = discourse.words.pattern("attribution.unnamed")
    return [
        without_article(tidy(words), discourse.words)
        for words in _credits(frame, discourse.words)
        if unnamed.search(words) and not credited(words)
    ]


def _sources(
    frames: tuple[Frame, ...], discourse: Discourse, relayed: str | None
) -> list[Source | None]:
    """Return who each frame's source is; one inside a quotation is seen from its speaker."""
    found: list[Source | None] = []
    quoted_by: str | None = None
    for frame in frames:
        source: Source | None = None
        if frame.dropped:
            source = spoke_last(frame.cue, discourse)
        elif frame.source:
            source = source_of(frame.source, discourse, quoted_by)
        verb = frame.cue.rpartition(" ")[2]
        publishing = discourse.words.pattern("attribution.publishes")
        publishes = publishing.fullmatch(frame.cue) or publishing.fullmatch(verb)
        name = without_article(frame.source or "", discourse.words)
        if source and source.kind == "institution" and publishes and MARK.match(name):
            source = replace(source, kind="outlet")
        if source and source.kind == "unnamed" and CITED.search(frame.cue):
            source = replace(source, outlet=source.outlet or relayed)
        found.append(source)
        if source and frame.quoted:
            quoted_by = source.name
    return found
