"""How well an encoder finds a sentence's translation, and how alike it finds English sentences."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import atanh, sqrt, tanh

import numpy as np
from numpy.typing import NDArray

from detector.evaluation.documents import row
from detector.evaluation.results import Estimate
from detector.types import Model

Vectors = NDArray[np.float32]

NORMAL = 1.959964
"""Standard deviations on either side of the mean that hold 95 % of a normal distribution."""

WAYS = ("to English", "from English", "to English, names in one spelling")

FEWEST_SCORED = 4
"""Pairs from which a correlation has an interval, whose error divides by their number less 3."""


@dataclass(frozen=True, slots=True)
class Retrieval:
    """Shares of sentences whose translation is the nearest of all in the other language.

    ``paired`` is the first of them with names spelled as the product embeds them
    (:mod:`detector.spelling`); the others are of the texts as they stand, as published figures are.
    """

    collection: str
    language: str
    sentences: int
    to_english: Estimate
    from_english: Estimate
    paired: Estimate


@dataclass(frozen=True, slots=True)
class Likeness:
    """Spearman's correlation of an encoder's cosines with what people say of English pairs."""

    collection: str
    pairs: int
    spearman: Estimate


@dataclass(frozen=True, slots=True)
class EncoderResult:
    """All that was measured of an encoder."""

    model: Model
    retrievals: tuple[Retrieval, ...]
    likeness: Likeness | None


@dataclass(frozen=True, slots=True)
class RetrievalReport:
    """The encoders side by side; ``absent`` names the files that were not there."""

    version: str
    encoders: tuple[EncoderResult, ...]
    absent: tuple[str, ...]


def found(queries: Vectors, targets: Vectors, texts: Sequence[str]) -> int:
    """Return how many queries have their own target for nearest, row by row.

    Both are (n, dim), rows L2-normalised. A target with the very text of the own one is as good.
    """
    nearest = (queries @ targets.T).argmax(axis=1)
    return sum(texts[place] == own for place, own in zip(nearest, texts, strict=True))


def correlation(scores: Sequence[float], cosines: Sequence[float]) -> Estimate:
    """Return Spearman's correlation with its interval (Bonett and Wright 2000), if there is one."""
    # Imported here because it takes a second.
    from scipy.stats import spearmanr  # noqa: PLC0415

    if min(len(set(scores)), len(set(cosines))) < 2:  # what is all alike has no order
        return Estimate(None, None, None)
    r = float(spearmanr(scores, cosines).statistic)
    if abs(r) >= 1 or len(scores) < FEWEST_SCORED:
        return Estimate(r, None, None)
    half = NORMAL * sqrt((1 + r**2 / 2) / (len(scores) - 3))
    return Estimate(r, tanh(atanh(r) - half), tanh(atanh(r) + half))


def table(report: RetrievalReport) -> str:
    """Return the figures in Markdown: a row for each collection and language, encoders beside."""
    names = [one.model.name for one in report.encoders]
    head = ["collection", "language", "sentences"]
    head += [f"{name}, {way}" for name in names for way in WAYS]
    lines = [row(head), row(["---"] * len(head))]
    for several in zip(*(one.retrievals for one in report.encoders), strict=True):
        first = several[0]
        cells = [first.collection, first.language, f"{first.sentences:,}"]
        ways = [(one.to_english, one.from_english, one.paired) for one in several]
        cells += [_shown(way) for some in ways for way in some]
        lines.append(row(cells))
    likenesses = [
        f"{one.model.name} {_shown(one.likeness.spearman)}"
        for one in report.encoders
        if one.likeness
    ]
    parts = ["\n".join(lines)]
    if likenesses:
        (likeness,) = {
            (e.likeness.collection, e.likeness.pairs) for e in report.encoders if e.likeness
        }
        parts.append(
            f"Spearman's correlation with what people say of {likeness[1]:,} English pairs "
            f"({likeness[0]}): {', '.join(likenesses)}."
        )
    if report.absent:
        parts.append(f"ABSENT, so not measured: {', '.join(report.absent)}.")
    return "\n\n".join(parts)


def _shown(estimate: Estimate) -> str:
    if estimate.value is None:
        return "–"
    if estimate.low is None or estimate.high is None:
        return f"{100 * estimate.value:.1f}"
    low, high = 100 * estimate.low, 100 * estimate.high
    return f"{100 * estimate.value:.1f} ({low:.1f} to {high:.1f})"
