"""How a voice stands to its content, and whom it means by "he" and by "I"."""

import re
from dataclasses import dataclass

from detector.extract.antecedents import NOBODY, Antecedent
from detector.extract.articles import without_article
from detector.extract.frames import Frame, head_of
from detector.extract.lexicon import Lexicon
from detector.extract.people import Cast
from detector.extract.propositions import Stand
from detector.extract.quotations import quotations
from detector.extract.reference import Discourse
from detector.extract.sources import POSSESSED
from detector.types import Stance, Voice

INSTITUTION = re.compile(r"(?:(?:the|an?|its|his|her|their)\s\w|[A-Z][\w.]*)", re.IGNORECASE)
"""What may be a body rather than a pronoun."""


@dataclass(frozen=True, slots=True)
class Stands:
    """Finds the stand of each claim of one article, by what was read so far."""

    discourse: Discourse
    people: Cast
    words: Lexicon

    def of(self, frame: Frame | None, voice: Voice, content: str) -> Stand:
        """Return how a voice stands to its content, and whom it means by "he" and by "I"."""
        if frame is None or (frame.source is None and not (frame.quoted or frame.dropped)):
            held: Stance = frame.stance if frame else "asserts"
            near = self._named_earlier(content)
            return Stand(near or Antecedent(self.discourse.other_than(None)), held=held)
        speaker = self._first_person(frame, voice) if frame.quoted and voice.named else None
        person = voice.speaker if voice.speaker in self.people.people else None
        antecedent = Antecedent(person, near=True)
        if person is None and not frame.quoted:
            antecedent = self._named_before(frame)
        if self._quotes_pronoun(content):
            # Who speaks of "him" in words of his own means somebody else.
            antecedent = NOBODY
        if frame.quoted:
            antecedent = Antecedent(self.discourse.other_than(speaker))
        about = self.discourse.people(frame.about) if frame.about else []
        if about:
            antecedent = Antecedent(about[0].name, near=True)
        left_out = None if frame.quoted else self._left_out(frame, voice)
        body = None
        bodily = frame.source and INSTITUTION.match(frame.source)
        if bodily and self.words.pattern("reference.subject").fullmatch(frame.source or ""):
            bodily = None
        if not frame.quoted and frame.source and person is None and bodily:
            body = head_of(frame.source)
        if frame.form == "reproach":
            # Who is accused is neither the person nor the body that accuses.
            antecedent, body = Antecedent(self.discourse.other_than(person), near=True), None
        held = self._held(frame)
        return Stand(antecedent, speaker, held, left_out, frame.cue, body, not frame.quoted)

    def _held(self, frame: Frame) -> Stance:
        """Return how a frame holds its content: who "reported on rumours that" hedges."""
        rumours = self.words.pattern("stance.rumours")
        told = frame.stance == "asserts" and any(map(rumours.search, frame.credits))
        return "hedges" if told else frame.stance

    def _first_person(self, frame: Frame, voice: Voice) -> str | None:
        """Return what "I" is written as: a name, or a description with its article."""
        described = frame.source and without_article(frame.source, self.words) == voice.speaker
        return (
            frame.source if described and voice.speaker not in self.people.people else voice.speaker
        )

    def _left_out(self, frame: Frame, voice: Voice) -> str | None:
        """Return whom a reported clause without a subject is about: the subject of its frame."""
        if not frame.source or voice.speaker is None:
            return None
        if voice.speaker in self.people.people:
            return voice.speaker
        source = without_article(frame.source, self.words)
        same = voice.speaker in (source, self.people.aliases.named(source))
        return source if same or voice.speaker in source else None

    def _named_before(self, frame: Frame) -> Antecedent:
        """Return whom "he" means in what a body or somebody unnamed says.

        That is who alone is named before the cue.
        """
        cue = frame.cue.split(" … ")[-1]
        at = self.discourse.sentence.find(cue) if cue else -1
        before = self.discourse.sentence[: max(0, at)]
        source = frame.source or ""
        own = {
            mention.name
            for mention in self.discourse.people(source)
            if not POSSESSED.match(source, mention.end)
        }
        names = {mention.name for mention in self.discourse.people(before)} - own
        return Antecedent(names.pop() if len(names) == 1 else None, near=True)

    def _named_earlier(self, content: str) -> Antecedent | None:
        """Return whom alone the sentence names before a later clause, None where it names none.

        Of several, the clause may go on with any.
        """
        at = self.discourse.sentence.find(content)
        names = {mention.name for mention in self.discourse.people(self.discourse.sentence[:at])}
        if at <= 0 or not names:
            return None
        return Antecedent(names.pop()) if len(names) == 1 else NOBODY

    def _quotes_pronoun(self, content: str) -> bool:
        """Return whether the first pronoun of a content stands inside quotation marks."""
        pronoun = self.words.pattern("reference.subject").search(content)
        marked = (q for q in quotations(content) if pronoun and q.start < pronoun.start() < q.end)
        return any(marked)
