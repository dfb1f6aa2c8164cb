"""Continuations: sentences inside a quotation whose cue stands in another sentence."""

from bisect import bisect_right
from dataclasses import dataclass, field, replace

from detector.extract.claims import Claim
from detector.extract.frames import Frame
from detector.extract.lexicon import Lexicon
from detector.extract.paragraphs import Paragraph
from detector.extract.quotations import QUOTED, Quotation
from detector.extract.wordorder import phrase_end
from detector.types import Voice


@dataclass(slots=True)
class Continuation:
    """The sentences of a paragraph, as offsets into its line, and the claims of each."""

    paragraph: Paragraph
    spans: list[tuple[int, int]]
    parsed: list[list[Claim]]
    words: Lexicon
    pending: tuple[Frame, ...] = ()
    """The frames of the quotation that was read last, while only quotations follow."""
    outer: list[Quotation] = field(init=False)

    def __post_init__(self) -> None:
        self.outer = [quotation for quotation in self.paragraph.quoted if quotation.depth == 0]

    def read(self, claimed: list[Claim]) -> None:
        """Take note of the claims of a sentence, which the next may continue."""
        quoting = [c.frames for c in claimed if c.frames and c.frames[-1].quoted]
        self.pending = quoting[-1] if quoting else ()

    def frames(self, index: int, previous: Voice | None) -> tuple[Frame, ...]:
        """Return the frames that a sentence continues, empty where it stands for itself.

        They are those of another sentence in the same quotation, else those of the quotation before
        it, else the speaker of the statement before it.
        """
        if any(claim.frames for claim in self.parsed[index]):
            return ()
        start, end = self.spans[index]
        if inherited := self._inside(start, end):
            return inherited
        inside = self.paragraph.bare[start:end].strip(" .,")
        if not inside or inside.strip(QUOTED):
            return self._reporting(self.paragraph.bare[start:end], previous)
        shared = self._around(start, end) or self.pending
        if shared:
            return shared
        if previous and previous.speaker and previous.kind in {"quote", "indirect"}:
            return (Frame(previous.speaker, previous.cue or "", quoted=True),)
        return ()

    def _reporting(self, sentence: str, previous: Voice | None) -> tuple[Frame, ...]:
        """Return the frame before a sentence whose verb shows that it reports ("Er habe ...")."""
        source = previous and (previous.speaker or previous.origin)
        start = phrase_end(sentence, self.words)
        verb = self.words.pattern("clauses.reporting").match(sentence, start + 1)
        if not previous or not source or not start or not verb or QUOTED in sentence:
            return ()
        return (Frame(source, previous.cue or ""),)

    def _inside(self, start: int, end: int) -> tuple[Frame, ...]:
        """Return the frames of the words with which the quotation around a sentence began.

        "Reed said that it “does well. And it pays.”" is one quotation, though it begins within a
        sentence.
        """
        last = bisect_right(self.outer, start - 1, key=lambda quotation: quotation.start) - 1
        if last < 0 or self.outer[last].end < end - 1:
            return ()
        opened = self.outer[last].start
        for claim in (claim for claims in self.parsed for claim in claims):
            if claim.frames and claim.start < opened < claim.end:
                last_frame = replace(claim.frames[-1], quoted=True, nominal=False, form="clause")
                return (*claim.frames[:-1], last_frame)
        return ()

    def _around(self, start: int, end: int) -> tuple[Frame, ...]:
        """Return the frames of the first quoting claim of the quotation around a sentence."""
        last = bisect_right(self.outer, start + 1, key=lambda quotation: quotation.start) - 1
        if last < 0 or self.outer[last].end < end - 1:
            return ()
        quotation = self.outer[last]
        first = bisect_right(self.spans, quotation.start, key=lambda span: span[1])
        for index in range(first, len(self.spans)):
            if self.spans[index][0] >= quotation.end:
                break
            for claim in self.parsed[index]:
                if claim.frames and claim.frames[-1].quoted:
                    return claim.frames
        return ()
