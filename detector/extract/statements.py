"""Statements of the articles, each with who answers for it and what it claims."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from detector.extract.antecedents import Body
from detector.extract.attributions import Attribution, Told
from detector.extract.attributions import attributions as grouped
from detector.extract.casting import cast
from detector.extract.claims import Claim, claims
from detector.extract.complements import clause_of, denied_clause, in_the_indicative, refuted
from detector.extract.continuation import Continuation
from detector.extract.credits import article_origin, credits_only, frame_before
from detector.extract.denials import Deniable
from detector.extract.frames import Frame, placed
from detector.extract.headlines import headed
from detector.extract.lexicon import Lexicon, lexicon
from detector.extract.names import credited
from detector.extract.namesakes import namesakes, with_namesakes
from detector.extract.paragraphs import Paragraph
from detector.extract.people import Cast
from detector.extract.propositions import headline, propositions, with_verb
from detector.extract.quotations import MARKS, OPENING, STRAIGHT
from detector.extract.reference import Discourse
from detector.extract.sentences import sentences
from detector.extract.sources import source_of
from detector.extract.stands import Stands
from detector.extract.times import times
from detector.extract.verbs import has_claim, is_clause
from detector.extract.voices import voice_of
from detector.ingest.signatures import dateline_end
from detector.types import Article, Proposition, Stance, Statement, StatementKind, Voice

BRACKETED = re.compile(r"\s*\((?P<inside>[^()]+)\)[.\s]*$")
"""A sentence in brackets."""
CREDIT_DASH = re.compile(r"\s[—–-]\s(?P<credit>[^—–]{2,40})$")
"""The credit at the end of a headline ("... Views on Ukraine — WSJ")."""


def statements(articles: Sequence[Article]) -> tuple[Statement, ...]:
    """Return the statements of all articles, in article and text order.

    Names are matched over the whole set, so that one person has one name in every article.
    """
    people = cast(articles)
    names = namesakes(article.outlet for article in articles)
    return tuple(
        replace(found, voice=with_namesakes(found.voice, article.outlet, names))
        for article in articles
        for found in _Reader(article, people).read()
    )


def attributions(articles: Sequence[Article]) -> tuple[tuple[Attribution, ...], ...]:
    """Return the attributions that the statements of each article were made from."""
    people = cast(articles)
    found: list[tuple[Attribution, ...]] = []
    for article in articles:
        reader = _Reader(article, people)
        reader.read()
        found.append(grouped(reader.told))
    return tuple(found)


@dataclass(slots=True)
class _Reader:
    """Reads one article from its headline to its end."""

    article: Article
    people: Cast
    words: Lexicon = field(init=False)
    discourse: Discourse = field(init=False)
    deniable: Deniable = field(init=False)
    stands: Stands = field(init=False)
    origin: str | None = field(init=False)
    """The publication that the article credits as a whole."""
    relayed: str | None = None
    """The publication that the article relayed last."""
    found: list[Statement] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    """What the statements that somebody answers for were made from."""
    inner: tuple[int, tuple[Frame, ...]] = (0, ())
    """Where the last quotation inside a quotation of the paragraph ends, and its frames."""

    def __post_init__(self) -> None:
        self.words = lexicon(self.article.language)
        self.discourse = Discourse(self.people, self.words, self.article.id, self.article.outlet)
        self.deniable = Deniable(self.words)
        self.stands = Stands(self.discourse, self.people, self.words)
        self.origin = self.discourse.outlet = article_origin(self.article, self.words)

    def read(self) -> list[Statement]:
        """Return the article's statements in text order."""
        for block in self.article.blocks:
            paragraph = Paragraph.of(self.article, block)
            self.inner = (0, ())
            spans = [
                (start - block.start, end - block.start)
                for start, end in sentences(self.article.text, block, self.article.language)
            ]
            parsed = [self._claims(paragraph, start, end) for start, end in spans]
            continuation = Continuation(paragraph, spans, parsed, self.words)
            for index, (start, end) in enumerate(spans):
                frames = continuation.frames(index, self.found[-1].voice if self.found else None)
                claimed = [replace(c, frames=(*frames, *c.frames)) for c in parsed[index]]
                self._sentence(paragraph, start, end, claimed)
                continuation.read(claimed)
        return self.found

    def _claims(self, paragraph: Paragraph, start: int, end: int) -> list[Claim]:
        """Return the claims of a sentence without its dateline or credit."""
        if paragraph.block.kind == "headline":
            credit = CREDIT_DASH.search(paragraph.line, start, end)
            if credit and credited(credit["credit"]):
                frame = placed(Frame(credit["credit"].strip(), "—"), paragraph.line, credit.span())
                return [Claim(start, credit.start(), (frame,))]
            if spoken := headed(paragraph.line, start, end, self.discourse):
                (low, high), frame = spoken
                return [Claim(low, high, (frame,))]
        start += dateline_end(paragraph.line[start:end])
        bracketed = BRACKETED.match(paragraph.line, start, end)
        start, end = bracketed.span("inside") if bracketed else (start, end)
        found = claims(paragraph.bare, start, end, self.words)
        hearsay = self.words.pattern("stance.hearsay").search(paragraph.bare, start, end)
        if hearsay and not any(claim.frames for claim in found):
            frame = Frame(None, hearsay[0], "hedges", cue_at=hearsay.span())
            return [replace(c, frames=(frame,)) for c in found]
        return found

    def _sentence(self, paragraph: Paragraph, start: int, end: int, claimed: list[Claim]) -> None:
        """Append the statements of one sentence: one for each claim with a voice of its own."""
        line = paragraph.line
        if credits_only(line[start:end], self.words):
            self._credit_before(line[start:end])
            return
        self.discourse.sentence = paragraph.bare[start:end]
        further = [
            c
            for c in claimed[1:]
            if has_claim(c.words(line), self.words) and not self._denies_again(c, claimed[0], line)
        ]
        before = len(self.found)
        for claim in (*claimed[:1], *further):
            for nested in self._nested(paragraph, claim):
                low, high = nested.start, nested.end
                if nested is claimed[0]:
                    low, high = start, max(claim.end, start + 1) if further else end
                self._statement(paragraph, low, high, nested)
        self.discourse.read(line[start:end])
        voices = [statement.voice for statement in self.found[before:]]
        named = [name for v in voices for name in v.chain if name in self.people.people]
        sources = [frame.source for c in claimed for frame in c.frames if frame.source]
        body = next((self._body(voice, sources) for voice in reversed(voices)), None)
        self.discourse.heard(named[0] if named else None, body)

    def _body(self, voice: Voice, sources: list[str]) -> Body | None:
        """Return who spoke, where it is no person, so that the next sentence may call it "it"."""
        pronoun = self.words.pattern("reference.subject", "reference.bodies")
        if voice.speaker is None:
            return Body(voice.origin, "outlet") if voice.origin else None
        if voice.speaker in self.people.people or pronoun.fullmatch(voice.speaker):
            return None
        if voice.named:
            return Body(voice.speaker, "institution")
        single = self.words.pattern("reference.single")
        thing = self.words.pattern("attribution.report_nouns").match(voice.speaker)
        introduced = any(single.match(s) and voice.speaker in s for s in sources)
        return Body(voice.speaker, "unnamed", single=introduced and not thing)

    def _denies_again(self, claim: Claim, first: Claim, line: str) -> bool:
        """Return whether a claim only repeats a denial ("denied it, saying “It's untrue”")."""
        denied = bool(first.frames) and first.frames[-1].stance == "denies"
        idiom = self.words.pattern("stance.denial_idioms")
        if not denied or not idiom.search(claim.words(line)):
            return False
        return bool(self.deniable.meant(first.words(line), first.frames))

    def _nested(self, paragraph: Paragraph, claim: Claim) -> Iterator[Claim]:
        """Yield a claim, or the claims that its quotation quotes in turn."""
        if not claim.frames or not claim.frames[-1].quoted or claim.cut:
            yield claim
            return
        end, around = self.inner
        if claim.start < end and not paragraph.line[end : claim.end].strip(f"{MARKS} ,."):
            yield replace(claim, frames=(*claim.frames, *around))
            return
        marked = paragraph.line[claim.start] in OPENING + STRAIGHT
        inner = [
            replace(found, frames=(*claim.frames, *found.frames))
            for found in claims(paragraph.nested, claim.start + marked, claim.end, self.words)
            if has_claim(paragraph.line[found.start : found.end], self.words)
        ]
        quotes = [
            one for one in inner if len(one.frames) > len(claim.frames) and one.frames[-1].quoted
        ]
        if quotes:
            at, around = quotes[-1].start, quotes[-1].frames[len(claim.frames) :]
            ends = [q.end for q in paragraph.quoted if q.depth == 1 and q.start <= at < q.end]
            self.inner = (max(ends, default=0), around)
        yield from inner if quotes else [claim]

    def _statement(self, paragraph: Paragraph, low: int, high: int, claim: Claim) -> None:
        """Append the statement of one claim, unless the claim is only a fragment."""
        line, block = paragraph.line, paragraph.block
        low, high = _trimmed(line, low, high)
        if low >= high:
            return
        voice = voice_of(claim.frames, self.discourse, origin=self.origin, relayed=self.relayed)
        content = claim.words(line)
        if block.kind == "headline":
            content = with_verb(headline(content, self.article.text[block.end :]), self.words)
        found, stance = self._propositions(claim, content, voice)
        nominal = bool(claim.frames) and claim.frames[-1].nominal
        if not found and not nominal and not has_claim(content, self.words):
            return
        kind: StatementKind = "headline" if block.kind == "headline" else "sentence"
        if line[low] in MARKS and (low, high) == _trimmed(line, claim.start, claim.end):
            kind = "quotation"
        start, end = block.start + low, block.start + high
        statement = Statement(
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
        self.found.append(statement)
        if claim.frames:
            spans = [_trimmed(line, *span) for span in claim.spans]
            self.told.append(
                Told(
                    tuple((block.start + first, block.start + last) for first, last in spans),
                    claim.frames[-1].moved(block.start),
                    voice.speaker or voice.origin,
                )
            )
        self.deniable.read(statement)
        self.relayed = voice.origin or self.relayed
        self.discourse.outlet = voice.origin or self.discourse.outlet

    def _propositions(
        self, claim: Claim, content: str, voice: Voice
    ) -> tuple[tuple[Proposition, ...], Stance]:
        """Return the propositions and the statement's stance; a denial has what it denies."""
        frame = claim.frames[-1] if claim.frames else None
        who = (voice.speaker if voice.named else None) or (frame.source if frame else None) or ""
        explicit = None
        if frame and frame.nominal:
            content = self._without_relative(content)
            explicit = denied_clause(content, who, self.words)
        elif frame and frame.form != "clause":
            content = clause_of(content, frame.form, who, self.words)
        elif false := refuted(content, self.words):
            explicit, frame = false, replace(frame or Frame(None, ""), stance="denies")
        content = explicit or content
        if frame and frame.stance == "denies":
            content = in_the_indicative(content, self.words)
        meant = None if explicit else self.deniable.meant(content, claim.frames, voice.speaker)
        if meant:
            self.deniable.denied = meant
            return tuple(replace(p, stance="denies") for p in meant), "denies"
        unmarked = self.words.verb_second or self.words.verbless
        claims = bool(explicit) or (not unmarked and is_clause(content, self.words))
        if frame and frame.nominal and not claims:
            # A denied noun that makes no claim ("any Graz tampering") compares with nothing.
            return (), "denies"
        found = propositions(
            content, self.discourse, self.article, self.stands.of(frame, voice, content)
        )
        if frame and frame.stance == "denies":
            self.deniable.denied = found[:1]
            return found[:1], "denies"
        return found, found[0].stance if found else "asserts"

    def _without_relative(self, noun: str) -> str:
        """Return a denied noun without the clause about it, which nobody denies."""
        relative = self.words.alternatives("clauses.relative")
        return re.split(rf",\s{relative}(?!\w)", noun, maxsplit=1)[0]

    def _credit_before(self, sentence: str) -> None:
        """Give the statement before "Про це сказав X" to X, unless X is a publication."""
        frame = frame_before(sentence, self.words)
        if not frame or not self.found or self.found[-1].voice.kind != "outlet":
            return
        kind = source_of(frame.source or "", self.discourse).kind
        if kind not in {"person", "institution"} and not self.words.verb_second:
            return
        voice = voice_of((frame,), self.discourse, origin=self.origin, relayed=self.relayed)
        before = self.found[-1]
        self.found[-1] = replace(before, voice=replace(voice, stance=before.voice.stance))
        self.discourse.read(sentence)


def _trimmed(line: str, low: int, high: int) -> tuple[int, int]:
    text = line[low:high]
    return low + len(text) - len(text.lstrip(" ,;")), low + len(text.rstrip())
