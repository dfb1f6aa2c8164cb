"""Statements of the articles, each with who answers for it and what it claims."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from detector.extract.frames import Claim, Frame, claims, unquoted
from detector.extract.lexicon import Lexicon, lexicon
from detector.extract.names import Cast, cast
from detector.extract.propositions import has_claim, headline, propositions, tidy
from detector.extract.quotations import MARKS, Quotation, quotations
from detector.extract.reference import Discourse, Source, credited
from detector.extract.sentences import flat, sentences
from detector.extract.times import times
from detector.types import Article, Block, Proposition, Stance, Statement, StatementKind, Voice, VoiceKind

DATELINE = re.compile(
    r"^\s*(?:\([A-ZÀ-ỸА-ЯЄІЇҐ][^()]{1,30}\)\s*[-–—]\s*"
    r"|[A-ZÀ-ỸА-ЯЄІЇҐ][A-ZÀ-ỸА-ЯЄІЇҐ .,’'-]{2,40}(?:,\s\w+\.?\s\d{1,2})?\s*(?:\([^()]{2,30}\))?\s*[-–—]\s+)"
)
"""A place or an agency in front of the first sentence ("KYIV (Reuters) - ")."""
OCR_J = re.compile(r"(?<=[A-Z]{2})\](?=\W)")
"""A capital J that character recognition took for a bracket ("WS] noted")."""
CITED = re.compile(r"\b(?:cited|quoted)\b")
"""A cue that shows that somebody else heard the source."""
CREDIT_DASH = re.compile(r"\s[—–-]\s(?P<credit>[^—–]{2,40})$")
"""The credit at the end of a headline ("... Views on Ukraine — WSJ")."""


def statements(articles: Sequence[Article]) -> tuple[Statement, ...]:
    """Return the statements of all articles, in article and text order.

    Names are matched over the whole set, so that one person has one name in every article.
    """
    people = cast(articles)
    return tuple(found for article in articles for found in _Reader(article, people).read())


def legible(text: str) -> str:
    """Return a text of the same length that reads as one line, with unmistakable OCR errors mended."""
    line = flat(text)
    if "[" not in line:
        line = OCR_J.sub("J", line)
    return line


@dataclass(slots=True)
class _Paragraph:
    """A block as it is read: one line, its quotations, and the same line without quoted claims."""

    block: Block
    line: str
    quoted: list[Quotation]
    bare: str

    @classmethod
    def of(cls, article: Article, block: Block) -> "_Paragraph":
        line = legible(article.text[block.start : block.end])
        found = quotations(line)
        return cls(block, line, found, unquoted(line, found, 0))


@dataclass(slots=True)
class _Reader:
    """Reads one article from its headline to its end."""

    article: Article
    people: Cast
    discourse: Discourse = field(init=False)
    words: Lexicon = field(init=False)
    denied: tuple[Proposition, ...] = ()
    lead: tuple[Proposition, ...] = ()
    found: list[Statement] = field(default_factory=list)
    origin: str | None = None
    relayed: str | None = None
    """The publication that the article relayed last."""

    def __post_init__(self) -> None:
        self.words = lexicon(self.article.language)
        self.discourse = Discourse(self.people, self.words, self.article.outlet)
        self.origin = self._article_origin()
        self.discourse.outlet = self.origin

    def read(self) -> list[Statement]:
        """Return the article's statements in text order."""
        for block in self.article.blocks:
            paragraph = _Paragraph.of(self.article, block)
            pending: tuple[Frame, ...] = ()
            spans = sentences(self.article.text, block, self.article.language)
            parsed = [self._claims(paragraph, start - block.start, end - block.start) for start, end in spans]
            for index, (start, end) in enumerate(spans):
                found = parsed[index]
                frames = self._continued(paragraph, spans, parsed, index, pending)
                if frames:
                    found = [replace(c, frames=(*frames, *c.frames)) for c in found]
                self._sentence(paragraph, start - block.start, end - block.start, found)
                quoting = [c.frames for c in found if c.frames and c.frames[-1].quoted]
                pending = quoting[-1] if quoting else ()
        return self.found

    def _claims(self, paragraph: _Paragraph, start: int, end: int) -> list[Claim]:
        if paragraph.block.kind == "headline":
            credit = CREDIT_DASH.search(paragraph.line, start, end)
            if credit and credited(credit["credit"]):
                frame = Frame(credit["credit"].strip(), "—")
                return [Claim(start, credit.start(), (frame,))]
        dateline = DATELINE.match(paragraph.line[start:end])
        if dateline:
            start += dateline.end()
        found = claims(paragraph.bare, start, end, self.words)
        hearsay = self.words.pattern("stance.hearsay").search(paragraph.bare, start, end)
        if hearsay and not any(claim.frames for claim in found):
            found = [replace(c, frames=(Frame(None, hearsay[0], "hedges"),)) for c in found]
        return found

    def _continued(
        self,
        paragraph: _Paragraph,
        spans: list[tuple[int, int]],
        parsed: list[list[Claim]],
        index: int,
        pending: tuple[Frame, ...],
    ) -> tuple[Frame, ...]:
        """Return the frames of a sentence that lies inside a quotation whose cue stands elsewhere."""
        block, (start, end) = paragraph.block, spans[index]
        if any(claim.frames for claim in parsed[index]):
            return ()
        low, high = start - block.start, end - block.start
        inside = paragraph.bare[low:high].strip(" .,")
        if not inside or inside.strip("■") != "":
            return ()
        around = [q for q in paragraph.quoted if q.depth == 0 and q.start <= low + 1 and q.end >= high - 1]
        for quotation in around:
            for (other, stop), found in zip(spans, parsed, strict=True):
                if other - block.start < quotation.end and stop - block.start > quotation.start:
                    for claim in found:
                        if claim.frames and claim.frames[-1].quoted:
                            return claim.frames
        if pending:
            return pending
        previous = self.found[-1].voice if self.found else None
        if previous and previous.speaker and previous.kind in {"quote", "indirect"}:
            return (Frame(previous.speaker, previous.cue or "", quoted=True),)
        return ()

    def _sentence(self, paragraph: _Paragraph, start: int, end: int, found: list[Claim]) -> None:
        """Append the statements of one sentence: one for each claim with a voice of its own."""
        line = paragraph.line
        if self._credits_only(line[start:end]):
            return
        whole = len(found) == 1 or not any(has_claim(line[c.start : c.end], self.words) for c in found[1:])
        before = len(self.found)
        for number, claim in enumerate(found):
            if number and not has_claim(line[claim.start : claim.end], self.words):
                continue
            for nested in self._nested(paragraph, claim):
                low, high = (start, end) if whole and nested is claim else (nested.start, nested.end)
                if not whole and number == 0 and nested is claim:
                    low, high = start, max(claim.end, start + 1)
                self._statement(paragraph, low, high, nested)
        self.discourse.read(line[start:end])
        if len(self.found) > before:
            spoken = [s.voice for s in self.found[before:] if s.voice.named and s.voice.speaker]
            if spoken:
                self.discourse.speaker = spoken[0].speaker

    def _nested(self, paragraph: _Paragraph, claim: Claim) -> Iterator[Claim]:
        """Yield a claim, and the claims that its quotation quotes in turn."""
        if not claim.frames or not claim.frames[-1].quoted:
            yield claim
            return
        bare = unquoted(paragraph.line, paragraph.quoted, 1)
        low = claim.start + 1 if paragraph.line[claim.start] in "“\"«„" else claim.start
        inner = [
            replace(found, frames=(*claim.frames, *found.frames))
            for found in claims(bare, low, claim.end, self.words)
            if found.frames
            and found.frames[-1].quoted
            and has_claim(paragraph.line[found.start : found.end], self.words)
        ]
        yield from inner or [claim]

    def _statement(self, paragraph: _Paragraph, low: int, high: int, claim: Claim) -> None:
        line, block = paragraph.line, paragraph.block
        low, high = _trimmed(line, low, high)
        if low >= high:
            return
        voice = self._voice(claim)
        content = line[claim.start : claim.end]
        if block.kind == "headline":
            content = headline(content, self.article.text[block.end :])
        found, stance = self._propositions(claim, content, voice)
        if not found and not has_claim(content, self.words):
            return
        start, end = block.start + low, block.start + high
        kind: StatementKind = "headline" if block.kind == "headline" else "sentence"
        if line[low] in MARKS and (low, high) == _trimmed(line, claim.start, claim.end):
            kind = "quotation"
        self.found.append(
            Statement(
                id=f"{self.article.id}.{len(self.found) + 1}",
                article=self.article.id,
                start=start,
                end=end,
                text=self.article.text[start:end],
                kind=kind,
                language=self.article.language,
                voice=replace(voice, stance=stance),
                propositions=found,
                times=times(line[low:high], self.words, self.article.published),
            )
        )
        self.relayed = voice.origin or self.relayed
        if voice.kind == "relay" and not self.lead:
            self.lead = found

    def _propositions(
        self, claim: Claim, content: str, voice: Voice
    ) -> tuple[tuple[Proposition, ...], Stance]:
        """Return the propositions and the statement's stance; a denial takes what it denies along."""
        frame = claim.frames[-1] if claim.frames else None
        idiom = self.words.pattern("stance.denial_idioms").search(content)
        if (frame and frame.object) or idiom:
            denied = self._denied_claim(claim, content, idiom=idiom is not None)
            if denied:
                self.denied = denied
                return tuple(replace(p, stance="denies") for p in denied), "denies"
        speaker = voice.speaker if frame and frame.quoted and voice.named else None
        person = voice.speaker if voice.speaker in self.people.people else None
        antecedent = person if frame and not frame.quoted else self.discourse.other_than(speaker)
        if frame and frame.about:
            about = [m.name for m in self.people.mentions(frame.about) if m.kind == "person"]
            antecedent = about[0] if about else antecedent
        found = propositions(
            content,
            self.discourse,
            self.article,
            antecedent=antecedent,
            speaker=speaker,
            held=frame.stance if frame else "asserts",
        )
        if frame and frame.stance == "denies":
            self.denied = found[:1]
            return found[:1], "denies"
        return found, found[0].stance if found else "asserts"

    def _denied_claim(self, claim: Claim, content: str, *, idiom: bool) -> tuple[Proposition, ...]:
        """Return the claim that "the allegations" or "it" means, affirmative, at most one.

        That is what the source denied before; for a report, the article's leading report; for a bare
        "it" or "this", the statement before.
        """
        noun = self.words.pattern("attribution.report_nouns").search(content)
        source = " ".join(frame.source or "" for frame in claim.frames)
        if idiom and self.denied:
            return self.denied
        if (noun or idiom) and self.lead:
            return self.lead[:1]
        anaphor = self.words.pattern("stance.anaphors").search(f"{source} {content}") or not content.strip(" .")
        if (anaphor or idiom or noun or len(content.split()) <= 2) and self.found:
            return self.found[-1].propositions[:1]
        return ()

    def _voice(self, claim: Claim) -> Voice:
        """Return who answers for a claim, from its frames and the article's own credit."""
        outlet = self.article.outlet
        chain: list[str] = [outlet or "unknown outlet"]
        publication, speaker, named = None, None, True
        sources = self._sources(claim.frames)
        if self.origin and not any(s and s.kind == "outlet" for s in sources) and claim.frames:
            chain.append(self.origin)
            publication = self.origin
        for frame, source in zip(claim.frames, sources, strict=True):
            for name in (n for words in frame.credits for n in credited(words)):
                if name != outlet:
                    publication = publication or name
                    chain.append(name)
            if source is None:
                if self.relayed and self.relayed not in chain:
                    publication = publication or self.relayed
                    chain.append(self.relayed)
                continue
            if source.outlet and source.outlet != outlet:
                publication = publication or source.outlet
                chain.append(source.outlet)
            if source.kind == "outlet":
                if source.name != outlet:
                    publication = publication or source.name
                    chain.append(source.name)
            else:
                speaker, named = source.name, source.kind != "unnamed"
                chain.append(source.name)
            for words in frame.credits:
                unnamed = self.words.pattern("attribution.unnamed").search(words)
                if unnamed and not credited(words) and source.kind == "outlet":
                    speaker, named = _unnamed(words), False
                    chain.append(speaker)
        quoted = bool(claim.frames) and claim.frames[-1].quoted
        kind: VoiceKind = "outlet"
        if speaker and (named or not publication):
            kind = "quote" if quoted else "indirect"
        elif publication or speaker:
            kind = "relay"
        return Voice(
            kind=kind,
            speaker=speaker,
            origin=publication,
            cue=claim.frames[-1].cue if claim.frames else None,
            chain=tuple(dict.fromkeys(chain)),
            named=named,
        )

    def _sources(self, frames: tuple[Frame, ...]) -> list[Source | None]:
        """Return who each frame's source is; one inside a quotation is seen from its speaker."""
        found: list[Source | None] = []
        quoted_by: str | None = None
        for frame in frames:
            source = self.discourse.source(frame.source, quoted_by) if frame.source else None
            if source and source.kind == "unnamed" and CITED.search(frame.cue):
                source = replace(source, outlet=source.outlet or self.relayed)
            found.append(source)
            if source and frame.quoted:
                quoted_by = source.name
        return found

    def _article_origin(self) -> str | None:
        """Return the publication that a credit sentence names ("Про це передає X із посиланням на Y")."""
        for block in self.article.blocks:
            line = legible(self.article.text[block.start : block.end])
            for start, end in sentences(self.article.text, block, self.article.language):
                sentence = line[start - block.start : end - block.start]
                if self._credits_only(sentence):
                    names = [name for name in credited(sentence) if name != self.article.outlet]
                    if names:
                        return names[0]
        return None

    def _credits_only(self, sentence: str) -> bool:
        return self.words.pattern("attribution.credit").match(sentence.strip()) is not None


def _unnamed(words: str) -> str:
    return re.sub(r"^(?:the|a|an)\s", "", tidy(words))


def _trimmed(line: str, low: int, high: int) -> tuple[int, int]:
    text = line[low:high]
    return low + len(text) - len(text.lstrip(" ,;")), low + len(text.rstrip())


def of_article(found: Iterable[Statement], article: Article) -> list[Statement]:
    """Return the statements of one article."""
    return [statement for statement in found if statement.article == article.id]
