"""Cheap rivals: a judge that does not beat them has learnt nothing that matters.

Each but the first is the best that a logistic regression makes of one cheap signal. It is fitted on
other groups of the same pairs than it answers, so that the rival knows the set's habits but not the
pair; that is more than a judge is told, and fair in the rival's favour.
"""

import re
from collections.abc import Sequence
from typing import Any

import numpy as np

from detector.embed import Encoder
from detector.evaluation.evaluate import Answers
from detector.evaluation.metrics import Rows
from detector.evaluation.pairs import LabelledPair, gold, numbered
from detector.judge import LABELS
from detector.negation import turned

FOLDS = 5
FEATURES = 50_000
"""Letter sequences of the hypotheses that are counted, the most frequent ones."""

LETTERS = (1, 4)
"""Length of the letter sequences: they need no word borders, which some scripts do not write."""

WORD = re.compile(r"\w+")


def baselines(pairs: Sequence[LabelledPair], encoder: Encoder, seed: int) -> list[Answers]:
    """Return the answers of all rivals, the most ignorant first."""
    return [
        majority(pairs),
        hypothesis_only(pairs, seed),
        overlap(pairs, seed),
        cosine(pairs, encoder, seed),
    ]


def majority(pairs: Sequence[LabelledPair]) -> Answers:
    """Return the most frequent label for every pair, with the labels' rates as probabilities."""
    rates = np.bincount(gold(pairs), minlength=len(LABELS)) / len(pairs)
    return Answers("majority label", np.tile(rates, (len(pairs), 1)))


def hypothesis_only(pairs: Sequence[LabelledPair], seed: int) -> Answers:
    """Return what the hypotheses give away without their premises."""
    # Imported here because it takes a second.
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415

    vectorizer = TfidfVectorizer(
        analyzer="char_wb", ngram_range=LETTERS, max_features=FEATURES, sublinear_tf=True
    )
    features = vectorizer.fit_transform([pair.hypothesis for pair in pairs])
    return Answers("hypothesis only", _cross_fitted(features, pairs, seed))


def overlap(pairs: Sequence[LabelledPair], seed: int) -> Answers:
    """Return what shared words say, and whether only one side has a negation."""
    features = _standardised(np.array([_overlap(pair) for pair in pairs]))
    return Answers("lexical overlap with negation", _cross_fitted(features, pairs, seed))


def cosine(pairs: Sequence[LabelledPair], encoder: Encoder, seed: int) -> Answers:
    """Return what the similarity of the two sentences' vectors says."""
    texts = list(dict.fromkeys(text for pair in pairs for text in (pair.premise, pair.hypothesis)))
    rows = {text: row for row, text in enumerate(texts)}
    vectors = encoder.encode(texts)
    premises = vectors[[rows[pair.premise] for pair in pairs]]
    hypotheses = vectors[[rows[pair.hypothesis] for pair in pairs]]
    similarity = (premises * hypotheses).sum(axis=1, dtype=np.float64)
    features = _standardised(np.column_stack([similarity, similarity**2]))
    return Answers("cosine similarity", _cross_fitted(features, pairs, seed))


def _overlap(pair: LabelledPair) -> tuple[float, float, float, float]:
    """Return the shares of each side's words in the other, negation on one side, and both."""
    premise, hypothesis = (
        set(WORD.findall(text.lower())) for text in (pair.premise, pair.hypothesis)
    )
    shared = len(premise & hypothesis)
    covered = shared / max(1, len(hypothesis))
    negated = float(turned(pair.premise, pair.hypothesis))
    return covered, shared / max(1, len(premise)), negated, covered * negated


def _standardised(features: Rows) -> Rows:
    """Return the columns with mean 0 and deviation 1, so that regularisation treats them alike."""
    spread = features.std(axis=0)
    scaled: Rows = (features - features.mean(axis=0)) / np.where(spread > 0, spread, 1)
    return scaled


def _cross_fitted(features: Any, pairs: Sequence[LabelledPair], seed: int) -> Rows:
    """Return (n, 3) probabilities of pairs from the features of others.

    Groups, or where there are none equal premises, are kept together. Where too few groups are left
    to fit anything, the labels' rates answer.
    """
    # Imported here because it takes a second.
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415
    from sklearn.model_selection import GroupKFold  # noqa: PLC0415

    truth = gold(pairs)
    groups = numbered([pair.group or pair.premise for pair in pairs])
    answers = majority(pairs).probabilities.copy()
    folds = min(FOLDS, int(groups.max()) + 1)
    if folds == 1:
        return answers
    splitter = GroupKFold(n_splits=folds, shuffle=True, random_state=seed)
    for fitted, answered in splitter.split(features, truth, groups):
        classes = np.unique(truth[fitted])
        if len(classes) == 1:
            continue
        model = LogisticRegression(max_iter=1_000).fit(features[fitted], truth[fitted])
        answers[answered] = 0.0
        answers[np.ix_(answered, classes)] = model.predict_proba(features[answered])
    return answers
