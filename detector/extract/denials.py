"""Denials: the claim that "the allegations" or "it's all untrue" holds to be false."""

from dataclasses import dataclass, field

from detector.extract.frames import Frame
from detector.extract.lexicon import Lexicon
from detector.extract.names import credited
from detector.types import Proposition, Statement


@dataclass(slots=True)
class Deniable:
    """What an article has claimed so far that a later sentence may deny without repeating it."""

    words: Lexicon
    report: tuple[Proposition, ...] = ()
    """What the first report that the article relays says."""
    reports: dict[str, tuple[Proposition, ...]] = field(default_factory=dict)
    """The same by the publication that is relayed."""
    denied: tuple[Proposition, ...] = ()
    """What was denied last."""
    before: tuple[Proposition, ...] = ()
    """What the last statement says."""
    said_by: str | None = None
    """Who says that."""

    def read(self, statement: Statement) -> None:
        """Take note of a statement."""
        self.before, self.said_by = statement.propositions, statement.voice.speaker
        if statement.voice.kind == "relay" and not self.report:
            self.report = statement.propositions
        if statement.voice.origin and statement.propositions:
            self.reports.setdefault(statement.voice.origin, statement.propositions)

    def meant(
        self, content: str, frames: tuple[Frame, ...], speaker: str | None = None
    ) -> tuple[Proposition, ...] | None:
        """Return the claim that a denial means, at most one; None where nothing is denied.

        Nobody denies what the ``speaker`` has just said: "“We never did.” Reed denied the claims".
        "It's untrue" repeats what was denied before; a report is the article's leading report; a
        bare "it" or "this" is the statement before. Empty where it cannot be told.
        """
        idiom = self.words.pattern("stance.denial_idioms").search(content) is not None
        if not idiom and not (frames and frames[-1].nominal):
            return None
        if idiom and self.denied:
            return self.denied
        noun = self.words.pattern("attribution.report_nouns").search(content)
        named = credited(content)
        if noun and named:
            return self.reports.get(named[0], ())[:1]
        if (noun or idiom) and self.report:
            return self.report[:1]
        sources = " ".join(frame.source or "" for frame in frames)
        anaphor = self.words.pattern("stance.anaphors").search(f"{sources} {content}")
        if anaphor or idiom or noun or len(content.split()) <= 2:
            own = not idiom and speaker is not None and speaker == self.said_by
            return () if own else self.before[:1]
        return ()
