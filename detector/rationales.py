"""The words on which a verdict hangs, found by leaving each of them out and asking again."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from detector.contradictions import clash, only_values_differ
from detector.judge import Judge, Question, answered, combine, rates, spoken_for
from detector.settings import Settings
from detector.types import Judgement, Pair, Probabilities, Span, Stance, Statement

ACCENTS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
"""What is written over or under a letter and is no letter to a regular expression."""
WORD = re.compile(
    rf"[$€£₴₽]?\d+(?:[.,:/-]\d+)*%?|[\u4e00-\u9fff]|(?:(?![\u4e00-\u9fff])[\w{ACCENTS}])+"
    rf"(?:['’-][\w{ACCENTS}]+)*"
)
"""A number with all that belongs to it, a word with its hyphens and apostrophes, or a character of
Chinese, which parts no words."""

LEAST_DROP = 0.1
"""Of the verdict's probability, from which it hangs on a word: less would not move a reader."""

SHARE_OF_STRONGEST = 0.5
"""A word is marked from this share of the drop that the strongest word of either side makes."""


SILENT = Probabilities(support=0.0, contradiction=0.0, neutral=1.0)
"""Stands for the direction that does not decide, which is not asked."""


@dataclass(frozen=True, slots=True)
class Case:
    """The two propositions that decided a pair, who holds them, and the verdict.

    ``floor`` is the probability from which a support is one.
    """

    a: str
    b: str
    stances: tuple[Stance, Stance]
    one_event: bool
    rates: tuple[float, float]
    languages: tuple[str, str]
    likeness: float
    floor: float
    judgement: Judgement

    def without(self) -> Iterator[tuple[str, str]]:
        """Yield both texts without one word, for each word of a and then for each of b."""
        for span in words(self.a):
            yield left_out(self.a, span), self.b
        for span in words(self.b):
            yield self.a, left_out(self.b, span)

    @property
    def directions(self) -> tuple[bool, bool]:
        """Whether forward and backward decide, as :func:`detector.judge.combine` joins them.

        Of a support the likelier does, and the other too where it alone would be one.
        """
        one_denies = (self.stances[0] == "denies") != (self.stances[1] == "denies")
        forward, backward = self.judgement.forward, self.judgement.backward
        if self.judgement.label == "contradiction" and one_denies:
            first = self.stances[1] == "denies"
        elif self.judgement.label == "support" and not one_denies:
            if min(forward.support, backward.support) >= self.floor:
                return True, True
            first = forward.support >= backward.support
        else:
            return True, True
        return first, not first

    def questions(self) -> Iterator[Question]:
        """Yield what to ask of each pair of texts, in the directions that decide."""
        forward, backward = self.directions
        for a, b in self.without():
            if forward:
                yield Question(a, b, self.rates, self.languages, self.likeness)
            if backward:
                yield Question(b, a, self.rates, self.languages, self.likeness)

    def drops(self, answers: Iterator[Probabilities]) -> list[float]:
        """Return by how much the verdict's probability falls without each word.

        ``answers`` holds those to this case's questions next. What counts and times that clash add
        to a verdict hangs on no answer, and so falls out of it; beside a denial nothing is added.
        """
        forward, backward = self.directions
        before: float = getattr(self.judgement.probabilities, self.judgement.label)
        if "denies" not in self.stances:
            before = self._probability(
                self.judgement.forward if forward else SILENT,
                self.judgement.backward if backward else SILENT,
            )
        return [
            before
            - self._probability(
                next(answers) if forward else SILENT, next(answers) if backward else SILENT
            )
            for _ in self.without()
        ]

    def _probability(self, forward: Probabilities, backward: Probabilities) -> float:
        """Return the probability of the label by the judge's answers in both directions."""
        verdict = combine(forward, backward, *self.stances, one_event=self.one_event)
        probability: float = getattr(verdict.joined, self.judgement.label)
        return probability


def explained(
    pairs: Sequence[Pair],
    statements: Mapping[str, Statement],
    judgements: Sequence[Judgement],
    judge: Judge,
    settings: Settings,
) -> list[Judgement]:
    """Return the judgements, each support and contradiction with the words that carry it.

    What is neutral needs no reason, and where two texts are the same all of their words are. What
    stands by a rule hangs on the counts or times that clash, and the judge is not asked.
    """
    found = list(judgements)
    cases: dict[int, Case] = {}
    for place, (pair, judgement) in enumerate(zip(pairs, judgements, strict=True)):
        if judgement.by_rule:
            found[place] = _clashing(pair, statements, judgement)
        elif judgement.label != "neutral":
            case = _case(pair, statements, judgement, settings)
            if case.a != case.b:
                cases[place] = case
    questions = [question for case in cases.values() for question in case.questions()]
    answers = iter(answered(questions, judge, settings))
    for place, case in cases.items():
        drops = case.drops(answers)
        a_words = words(case.a)
        floor = max(LEAST_DROP, SHARE_OF_STRONGEST * max(drops, default=0.0))
        found[place] = replace(
            case.judgement,
            a_words=marked(case.a, a_words, drops[: len(a_words)], floor),
            b_words=marked(case.b, words(case.b), drops[len(a_words) :], floor),
        )
    return found


def _clashing(pair: Pair, statements: Mapping[str, Statement], judgement: Judgement) -> Judgement:
    """Return a judgement by rule with the words of each side that clash, where it has them so."""
    a, b = statements[pair.a], statements[pair.b]
    one, other = judgement.deciding(a, b)
    found = clash(one, other, (a.language, b.language))
    if found is None:
        return judgement
    return replace(
        judgement, a_words=_placed(found.a, one.text), b_words=_placed(found.b, other.text)
    )


def _placed(told: str, text: str) -> tuple[Span, ...]:
    """Return where words stand in a text; nowhere, where it has them in another form."""
    start = text.find(told)
    return (Span(start, start + len(told)),) if start >= 0 else ()


def _case(
    pair: Pair, statements: Mapping[str, Statement], judgement: Judgement, settings: Settings
) -> Case:
    a, b = statements[pair.a], statements[pair.b]
    one, other = judgement.deciding(a, b)
    decisive = next(
        candidate
        for candidate in pair.candidates
        if (candidate.a, candidate.b) == (judgement.a_proposition, judgement.b_proposition)
    )
    return Case(
        a=one.text,
        b=other.text,
        stances=(one.stance, other.stance),
        one_event=only_values_differ(one.text, other.text),
        rates=rates(a, b, one, other, settings),
        languages=(a.language, b.language),
        likeness=spoken_for(one.text, other.text, decisive),
        floor=settings.support_floor,
        judgement=judgement,
    )


def words(text: str) -> tuple[Span, ...]:
    """Return the words of a text, in order; punctuation is between them."""
    return tuple(Span(*match.span()) for match in WORD.finditer(text))


def left_out(text: str, span: Span) -> str:
    """Return the text without a span, its white space closed up."""
    return " ".join(f"{text[: span.start]} {text[span.end :]}".split())


def marked(
    text: str, spans: Sequence[Span], drops: Sequence[float], floor: float
) -> tuple[Span, ...]:
    """Return the spans whose drop is at least ``floor``, neighbours as one."""
    found: list[Span] = []
    for span, drop in zip(spans, drops, strict=True):
        if drop < floor:
            continue
        if found and not text[found[-1].end : span.start].strip():
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
    return tuple(found)
