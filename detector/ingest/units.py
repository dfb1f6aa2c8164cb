"""The lines of a page, each with what its words and its look say that it is."""

from dataclasses import dataclass

from detector.ingest import shapes
from detector.ingest.bylines import Credit, credit_of
from detector.ingest.cues import Cue, cue_of
from detector.ingest.lines import Line
from detector.letters import words_in


@dataclass(frozen=True, slots=True)
class Unit:
    """A line, or a paragraph of hard-wrapped lines; ``prose`` if it holds a sentence."""

    line: Line
    cue: Cue | None
    shape: str | None
    prose: bool
    words: int

    @property
    def text(self) -> str:
        """The line itself."""
        return self.line.text

    @property
    def reason(self) -> str | None:
        """What the line is instead of article, as far as it alone can tell."""
        return self.cue.reason if self.cue is not None else self.shape


def unit_of(line: Line) -> Unit:
    """Return the line with what it is."""
    cue = cue_of(line.text)
    shape = _shape(line.text, credit_of(line.text))
    prose = cue is None and shape is None and shapes.is_prose(line.text)
    return Unit(line, cue, shape, prose, words_in(line.text))


def reason_of(text: str) -> str | None:
    """Return what a line is instead of article, as far as it alone can tell."""
    cue = cue_of(text)
    return _shape(text, credit_of(text)) if cue is None else cue.reason


def _shape(text: str, credit: Credit | None) -> str | None:
    if not any(character.isalnum() for character in text):
        return "site chrome"
    if shapes.is_photo_credit(text):
        return "photo credit"
    if shapes.is_caption(text):
        return "picture caption"
    if credit is not None and (credit.is_byline or credit.is_imprint):
        return "byline" if credit.is_byline else "masthead"
    if shapes.is_dateline(text):
        return "dateline"
    return None
