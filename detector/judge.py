"""Pairs to judgements: both directions asked, calibrated, joined, and stance taken into account."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import sqrt
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from detector.calibration import as_probabilities, calibrated, corrected
from detector.contradictions import Clash, clash, explanation, kind, only_values_differ, reckoned
from detector.negation import turned
from detector.reckoning import asked
from detector.sameness import same
from detector.settings import Settings
from detector.types import (
    Candidate,
    Judgement,
    Label,
    Model,
    Pair,
    Probabilities,
    Proposition,
    Stance,
    Statement,
    Voice,
)

LABELS = ("entailment", "neutral", "contradiction")
"""The order of a judge's logits, whatever order its model keeps."""

ITSELF = Probabilities(support=0.98, contradiction=0.0, neutral=0.02)
"""What a text is to itself; the rest is for what extraction may have got wrong on either side."""


class Judge(Protocol):
    """Reads a premise and a hypothesis and says whether the one entails or excludes the other."""

    @property
    def model(self) -> Model:
        """The model behind it."""
        ...

    def logits(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Return (n_pairs, 3) float32 logits in the order of ``LABELS``; (0, 3) for no pairs.

        They are the model's own, before :func:`~detector.calibration.corrected`.
        """
        ...


@dataclass(frozen=True, slots=True)
class Question:
    """A premise and a hypothesis, and what is known of them beside their words.

    ``rates`` are the shares of such texts that entail and that exclude each other, see
    :func:`rates`, and ``likeness`` is what :func:`spoken_for` adds to the odds of entailment.
    """

    premise: str
    hypothesis: str
    rates: tuple[float, float]
    languages: tuple[str, str]
    likeness: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """What two propositions are to each other: by direction, and joined.

    ``by_rule`` is whether counts or times that clash, and not the judge, made it what it is.
    """

    forward: Probabilities
    backward: Probabilities
    joined: Probabilities
    by_rule: bool = False

    @property
    def strength(self) -> float:
        """Probability of whichever is likelier, support or contradiction."""
        return max(self.joined.support, self.joined.contradiction)


def judge_pairs(
    pairs: Sequence[Pair],
    statements: Mapping[str, Statement],
    judge: Judge,
    settings: Settings,
    published: Mapping[str, date | None] | None = None,
) -> list[Judgement]:
    """Return a judgement for each pair, in their order; ``statements`` holds both sides by id.

    ``published`` says when each article came out, as far as it is known: a count that has grown
    from one day to a later one is an update, not a contradiction of facts.
    """
    questions: list[Question] = []
    for pair in pairs:
        sides = (statements[pair.a], statements[pair.b])
        languages = (statements[pair.a].language, statements[pair.b].language)
        a, b = statements[pair.a].propositions, statements[pair.b].propositions
        for one in pair.candidates:
            first, second = a[one.a], b[one.b]
            texts = (first.text, second.text)
            shares = rates(*sides, first, second, settings)
            likeness = spoken_for(*texts, one)
            questions.append(Question(*texts, shares, languages, likeness))
            questions.append(Question(*texts[::-1], shares, languages, likeness))
    answers = iter(answered(questions, judge, settings))
    hearing = Hearing(statements, published or {}, judge.model, settings)
    return [hearing.judgement(pair, answers) for pair in pairs]


@dataclass(frozen=True, slots=True)
class Hearing:
    """What the judgement of a pair rests on, beside the judge's answers."""

    statements: Mapping[str, Statement]
    published: Mapping[str, date | None]
    model: Model
    settings: Settings

    def judgement(self, pair: Pair, answers: Iterator[Probabilities]) -> Judgement:
        """Return what a pair is by its strongest candidate; ``answers`` has two for each, next."""
        one, other = self.statements[pair.a], self.statements[pair.b]
        alike = pair.similarity >= self.settings.count_similarity
        apart = alike and not _one_account(one, other)
        verdicts: list[Verdict] = []
        clashes: list[Clash | None] = []
        for candidate in pair.candidates:
            a, b = one.propositions[candidate.a], other.propositions[candidate.b]
            one_event = only_values_differ(a.text, b.text)
            verdict = combine(next(answers), next(answers), a.stance, b.stance, one_event=one_event)
            clashes.append(clash(a, b, (one.language, other.language)) if apart else None)
            verdicts.append(
                excluded(verdict, self.settings.count_probability) if clashes[-1] else verdict
            )
        strongest = max(range(len(verdicts)), key=lambda place: self._weight(verdicts[place]))
        verdict, clashing = verdicts[strongest], clashes[strongest]
        decisive = pair.candidates[strongest]
        a, b = one.propositions[decisive.a], other.propositions[decisive.b]
        label = decide(verdict.joined, self.settings)
        if label == "contradiction" and alike:
            clashing = clashing or reckoned(a, b)
        why = kind(a, b, clashing, alike=alike) if label == "contradiction" else None
        days = (self.published.get(one.article), self.published.get(other.article))
        if why == "number" and clashing and days[0] and days[1]:
            later = (days[1] > days[0]) - (days[1] < days[0])
            if later and later == clashing.grown:
                label, why = "neutral", "update"
        return Judgement(
            pair=pair.id,
            label=label,
            probabilities=verdict.joined,
            forward=verdict.forward,
            backward=verdict.backward,
            a_proposition=decisive.a,
            b_proposition=decisive.b,
            kind=why,
            explanation=explanation(a, b, why, _tellers(one, other), clashing) if why else None,
            model=self.model.sha256,
            by_rule=verdict.by_rule,
        )

    def _weight(self, verdict: Verdict) -> tuple[bool, float]:
        """Return what to compare candidates by: agreement elsewhere heals no contradiction."""
        contradicts = decide(verdict.joined, self.settings) == "contradiction"
        return contradicts, verdict.strength


def spoken_for(a: str, b: str, candidate: Candidate) -> float:
    """Return what the likeness of two texts adds to the log-odds of support.

    Of texts that differ in a time or a number alone it says nothing.
    """
    return 0.0 if only_values_differ(a, b) else candidate.likeness


def answered(
    questions: Sequence[Question], judge: Judge, settings: Settings
) -> list[Probabilities]:
    """Return the calibrated answers; a text entails itself, which no judge need be asked.

    Of amounts it is reckoned what they are to each other, see :mod:`detector.reckoning`.
    """
    reckoning = asked([(one.premise, one.hypothesis) for one in questions])
    put = [
        replace(questions[owner], premise=premise, hypothesis=hypothesis)
        for (premise, hypothesis), owner in zip(reckoning.pairs, reckoning.owners, strict=True)
    ]
    rows = np.array([ITSELF.support, ITSELF.neutral, ITSELF.contradiction]) * np.ones((len(put), 1))
    others = [row for row, one in enumerate(put) if not _itself(one)]
    raw = judge.logits([(put[row].premise, put[row].hypothesis) for row in others])
    logits = corrected(raw, judge.model, [put[row].languages for row in others])
    likeness = [put[row].likeness for row in others]
    by_rates = {
        shares: calibrated(logits, at_rates(settings, shares), likeness)
        for shares in {put[row].rates for row in others}
    }
    for place, row in enumerate(others):
        rows[row] = by_rates[put[row].rates][place]
    return [as_probabilities(row) for row in reckoning.answers(rows)]


def _itself(question: Question) -> bool:
    return same(question.premise, question.hypothesis, question.languages)


def rates(
    one: Statement, other: Statement, a: Proposition, b: Proposition, settings: Settings
) -> tuple[float, float]:
    """Return how often such propositions of two statements entail and exclude each other's texts.

    What one of them denies, the other contradicts by entailing it, and that is as rare as other
    contradictions are; texts exclude each other as often as they ever do, whoever denies them. Of
    two of which only one has a negation fewer bear each other out.
    """
    excluding = contradiction_rate(one, other, a.text, b.text, settings)
    one_denies = (a.stance == "denies") != (b.stance == "denies")
    if one_denies and not only_values_differ(a.text, b.text):
        return excluding, excluding
    support = settings.turned_support_rate if turned(a.text, b.text) else settings.support_rate
    return support, excluding


def at_rates(settings: Settings, shares: tuple[float, float]) -> Settings:
    """Return the settings with these shares of texts that entail and that exclude each other."""
    support, contradiction = shares
    return replace(settings, support_rate=support, contradiction_rate=contradiction)


def contradiction_rate(
    one: Statement, other: Statement, a: str, b: str, settings: Settings
) -> float:
    """Return the share of contradictions among pairs such as these texts of two statements."""
    if one_voice(one, other):
        return settings.own_contradiction_rate
    if only_values_differ(a, b):
        return settings.value_contradiction_rate
    return settings.contradiction_rate


def one_voice(a: Statement, b: Statement) -> bool:
    """Return whether one voice answers for both statements, in one article."""
    return a.article == b.article and _answering(a.voice) == _answering(b.voice)


def _one_account(a: Statement, b: Statement) -> bool:
    """Return whether two statements of one article are said by the very same, named or not."""
    said = [(one.article, one.voice.speaker, one.voice.origin, one.kind) for one in (a, b)]
    return said[0] == said[1]


def _answering(voice: Voice) -> str | None:
    """Return the speaker, else the publication relayed, else None for the outlet itself."""
    return voice.speaker if voice.named and voice.speaker else voice.origin


def _tellers(one: Statement, other: Statement) -> tuple[str, str]:
    return _teller(one.voice), _teller(other.voice)


def _teller(voice: Voice) -> str:
    """Return the name of whoever answers for something, or what to call who has none."""
    if voice.speaker and voice.named:
        return voice.speaker
    if voice.origin:
        return voice.origin
    if voice.speaker:
        return "an unnamed source"
    return voice.chain[0] if voice.chain else "an outlet"


def combine(
    forward: Probabilities,
    backward: Probabilities,
    a: Stance,
    b: Stance,
    *,
    one_event: bool = False,
) -> Verdict:
    """Return the verdict on two propositions from what the judge makes of their texts.

    ``forward`` reads a's text as premise and b's as hypothesis, ``backward`` the other way round;
    both speak of the affirmative texts. Write P and Q for these texts.

    - Both affirmed: contradiction is symmetric, the geometric mean of both directions; support is
      the likelier direction, since either side may say more than the other. Where nothing but a
      time or a number differs, they speak of ``one_event``, and a side that says more of it is no
      reason to doubt the contradiction that the other direction sees: the likelier one counts.
    - Only Q denied, so that one voice holds P and the other holds not-Q: P contradicts not-Q when
      P entails Q, in that direction and no other (who denies that they met in May does not deny
      that they met). P bears out not-Q when P and Q exclude each other. Support and contradiction
      are thus exchanged, in both directions alike.
    - Both denied: not-P supports not-Q when Q entails P, so support stays, the likelier direction;
      but two denials never exclude each other, both may be right: contradiction becomes neutral.
    - A plan is not contradicted by what has not happened yet: where exactly one side plans and the
      other does not deny, contradiction becomes neutral.
    - A hedge is read like the claim that it hedges.
    """
    if a == b == "denies":
        forward, backward = _reconciled(forward), _reconciled(backward)
    elif "denies" in {a, b}:
        contradiction = (forward if b == "denies" else backward).support
        support = sqrt(forward.contradiction * backward.contradiction)
        return Verdict(
            _exchanged(forward), _exchanged(backward), _normalised(support, contradiction)
        )
    elif (a == "plans") != (b == "plans"):
        forward, backward = _reconciled(forward), _reconciled(backward)
    both = (forward.contradiction, backward.contradiction)
    contradiction = max(both) if one_event else sqrt(both[0] * both[1])
    support = max(forward.support, backward.support)
    return Verdict(forward, backward, _normalised(support, contradiction))


def excluded(verdict: Verdict, floor: float) -> Verdict:
    """Return a verdict that is at least so contradictory, for counts or times that clash.

    A judge of sentences takes "56 dead" and "at least 149 killed" for two matters.
    """
    if verdict.joined.contradiction >= floor:
        return verdict
    support = min(verdict.joined.support, 1 - floor)
    return replace(verdict, joined=_normalised(support, floor), by_rule=True)


def _normalised(support: float, contradiction: float) -> Probabilities:
    """Return the two with what is left as neutral, scaled to sum to one."""
    neutral = max(0.0, 1 - support - contradiction)
    total = support + contradiction + neutral
    return Probabilities(support / total, contradiction / total, neutral / total)


def _exchanged(p: Probabilities) -> Probabilities:
    return Probabilities(p.contradiction, p.support, p.neutral)


def _reconciled(p: Probabilities) -> Probabilities:
    return Probabilities(p.support, 0.0, p.neutral + p.contradiction)


def decide(joined: Probabilities, settings: Settings) -> Label:
    """Return the label of a pair with these probabilities."""
    if (
        joined.contradiction >= settings.contradiction_floor
        and joined.contradiction > joined.support
    ):
        return "contradiction"
    return "support" if joined.support >= settings.support_floor else "neutral"
