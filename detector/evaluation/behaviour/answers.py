"""What a judge makes of pairs of sentences, and whether that is what a test demands."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from detector.calibration import as_probabilities, corrected, uncorrected
from detector.evaluation.behaviour.cases import BehaviourTest, TextPair
from detector.judge import Judge, combine, decide
from detector.reckoning import asked
from detector.settings import Settings
from detector.types import Label, Probabilities

TOLERANCE = 0.1
"""Rise of a probability that is still no rise, as in Ribeiro et al. (2020)."""

LANGUAGE = "en"
"""Of all tests."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a judge makes of a pair, by direction and jointly, and the labels of these.

    Jointly a contradiction must hold in both directions, as it must for the product, but support is
    that of the hypothesis by the premise alone: the tests ask which of two sentences says more.
    """

    forward: Probabilities
    joined: Probabilities
    forward_label: Label
    label: Label


def answered(pairs: Sequence[TextPair], judge: Judge, settings: Settings) -> list[Answer]:
    """Return the answers at the training rates: the rates of the tests are not those of news."""
    there = [(pair.premise, pair.hypothesis) for pair in pairs]
    back = [(pair.hypothesis, pair.premise) for pair in pairs]
    reckoning = asked([*there, *back])
    raw = judge.logits(reckoning.pairs)
    logits = corrected(raw, judge.model, [(LANGUAGE,)] * len(reckoning.pairs))
    rows = [as_probabilities(row) for row in reckoning.answers(uncorrected(logits))]
    return [
        _answer(forward, backward, settings)
        for forward, backward in zip(rows[: len(pairs)], rows[len(pairs) :], strict=True)
    ]


def _answer(forward: Probabilities, backward: Probabilities, settings: Settings) -> Answer:
    unsupporting = replace(backward, support=0.0, neutral=backward.neutral + backward.support)
    joined = combine(forward, unsupporting, "asserts", "asserts").joined
    return Answer(forward, joined, decide(forward, settings), decide(joined, settings))


def severity(test: BehaviourTest, before: Answer, after: Answer) -> float | None:
    """Return how far, in [0, 1], answers are from what the test demands, None where they meet it.

    ``after`` is the answer to the changed pair; a test of minimum functionality does not read it.
    """
    match test.demand:
        case "expected label":
            expected = test.expected
            return None if before.label == expected else 1 - _of(before.joined, expected)
        case "same label":
            same = before.label == after.label
            return None if same else _moved(before.joined, after.joined)
        case "same label in one direction":
            same = before.forward_label == after.forward_label
            return None if same else _moved(before.forward, after.forward)
        case "entailment not raised":
            rise = after.forward.support - before.forward.support
            return rise if rise > TOLERANCE else None
        case "no contradiction made":
            made = after.label == "contradiction" != before.label
            return after.joined.contradiction if made else None


def _of(probabilities: Probabilities, label: Label | None) -> float:
    return getattr(probabilities, label) if label else 0.0


def _moved(before: Probabilities, after: Probabilities) -> float:
    """Return the total variation distance."""
    return 0.5 * (
        abs(before.support - after.support)
        + abs(before.contradiction - after.contradiction)
        + abs(before.neutral - after.neutral)
    )
