"""Labelled pairs, and a judge and an encoder that know what they say without a model."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from detector.evaluation.pairs import Labelled, LabelledPair
from detector.evaluation.results import EvaluationReport
from detector.evaluation.run import run
from detector.evaluation.scorings import Gold
from detector.judge import LABELS
from detector.settings import Settings
from detector.types import Input, Model

SENTENCES: dict[Gold, tuple[str, str]] = {
    "entailment": ("Council {n} met in city {n} on Monday.", "Council {n} met in city {n}."),
    "neutral": ("Council {n} met in city {n} on Monday.", "Voters of {n} like soup."),
    "contradiction": ("Council {n} met in city {n} on Monday.", "Council {n} did not meet."),
}


class FakeJudge:
    """Right but for every ``wrong``th question, counted over all that it is asked."""

    def __init__(self, name: str = "fake", wrong: int = 4, sha256: str = "f" * 64) -> None:
        self.model = Model("judge", name, sha256, ("en",))
        self.asked: list[int] = []
        self._wrong = wrong

    def logits(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Return logits that favour what the words show."""
        self.asked.append(len(pairs))
        found = np.zeros((len(pairs), 3), np.float32)
        for row, (premise, hypothesis) in enumerate(pairs):
            place = 2 if "not" in hypothesis else 1 if "soup" in hypothesis else 0
            number = int("".join(filter(str.isdigit, premise.partition(" met")[0])))
            slip = number % self._wrong == 0
            found[row, (place + slip) % 3] = 1 if slip else 2 + number % 3
        return found


class FakeEncoder:
    """Two sides: about soup, and not."""

    model = Model("encoder", "fake encoder", "e" * 64, None)

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one of two orthogonal vectors for each text."""
        return np.array([[0, 1] if "soup" in text else [1, 0] for text in texts], np.float32)


def make_pairs(count: int) -> tuple[LabelledPair, ...]:
    labels: tuple[Gold, ...] = ("entailment", "neutral", "contradiction")
    pairs = []
    for number in range(count):
        label = labels[number % 3]
        premise, hypothesis = (text.format(n=number) for text in SENTENCES[label])
        pairs.append(
            LabelledPair(
                premise=premise,
                hypothesis=hypothesis,
                label=label,
                file="one.jsonl" if number < count // 2 else "two.jsonl",
                line=number + 1,
                language="en" if number % 2 else "uk",
                kind="negation" if label == "contradiction" else None,
                group=f"event {number // 6}",
            )
        )
    return tuple(pairs)


@pytest.fixture(scope="session")
def pairs() -> tuple[LabelledPair, ...]:
    """Return 90 pairs, 30 of each label, in groups of six."""
    return make_pairs(90)


@pytest.fixture(scope="session")
def judge() -> FakeJudge:
    """Return a judge that errs in every fourth pair."""
    return FakeJudge()


@pytest.fixture(scope="session")
def encoder() -> FakeEncoder:
    """Return an encoder that tells soup from councils."""
    return FakeEncoder()


@pytest.fixture(scope="session")
def labelled(pairs: tuple[LabelledPair, ...]) -> Labelled:
    """Return the pairs as read from two files, with hostile names."""
    inputs = (Input("one<script>.jsonl", "a" * 64, 7), Input("two\x1b[31m.jsonl", "b" * 64, 8))
    return Labelled(pairs, 3, inputs)


@pytest.fixture(scope="session")
def report(labelled: Labelled, encoder: FakeEncoder) -> EvaluationReport:
    """Return two judges of one name, one better, beside the rivals."""
    judges = [FakeJudge("<b>j</b>", 4, "1" * 64), FakeJudge("<b>j</b>", 2, "2" * 64)]
    return run(labelled, judges, Settings(), encoder=encoder)


@pytest.fixture(scope="session")
def two_classes(labelled: Labelled, encoder: FakeEncoder) -> EvaluationReport:
    """Return a judge and the rivals on pairs that are entailed or not."""
    pairs = tuple(
        replace(pair, label="neutral") if pair.label == "contradiction" else pair
        for pair in labelled.pairs
    )
    of_two = replace(labelled, pairs=pairs, scoring="entailed or not")
    return run(of_two, [FakeJudge()], Settings(), encoder=encoder)


@pytest.fixture(scope="session")
def smallest() -> EvaluationReport:
    """Return the evaluation of a single pair, where next to nothing is known."""
    pair = LabelledPair("Council 1 met.", "It did not.", "contradiction", "one.jsonl", 1)
    assert pair.label in LABELS
    return run(Labelled((pair,), 0, ()), [FakeJudge()], Settings())
