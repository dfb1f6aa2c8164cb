"""Figures of the whole product on pairs of news statements, at the rate at which labels occur.

Pairs of two selections are measured together and apart. The random ones were drawn from the pairs
that the pipeline brings to the judge, so each stands for its share of them; the targeted ones were
found by reading the articles, whether the pipeline pairs them or not. Rates and calibration are
those of the random pairs, pairing recall that of the targeted ones; the rest takes both.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from detector.evaluation.bootstrap import estimates
from detector.evaluation.metrics import (
    CONTRADICTION,
    Gold,
    Metric,
    Metrics,
    Rows,
    average_precision,
    confusion,
    expected_calibration_error,
    label_metrics,
    precision_at_recall,
)
from detector.evaluation.pairs import numbered
from detector.evaluation.passages import Passage
from detector.evaluation.results import Estimate
from detector.evaluation.rows import bad_line, quoted, rows
from detector.types import ContradictionKind, Label, Probabilities

Part = Literal["development", "test"]
Selection = Literal["random", "targeted"]

NEWS_PRIMARY = "contradiction_average_precision"
"""The metric to compare judges by: how well contradictions are put before all else."""

ACROSS_LABELS = frozenset({"accuracy", "macro_f1"})
RECALLS = (0.25, 0.5, 0.75)
PER_ARTICLES = 100
PRINTED = "contradictions_per_100_articles"
FALSE = "false_contradictions_per_100_articles"
PLACES: dict[Label, int] = {"support": 0, "neutral": 1, "contradiction": 2}
"""Each label's place in ``LABELS`` of the judge."""


@dataclass(frozen=True, slots=True)
class NewsPair:
    """Two passages and what a reader takes them to be to each other.

    ``kind`` is None unless it is a contradiction; a ``doubtful`` label counts in no figure.
    """

    part: Part
    event: str
    a: Passage
    b: Passage
    label: Label
    selected: Selection
    doubtful: bool
    kind: ContradictionKind | None = None
    note: str | None = None


def named(pairs: Iterable[NewsPair]) -> set[str]:
    """Return the ids of the articles that pairs have their passages in."""
    return {side.article for pair in pairs for side in (pair.a, pair.b)}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the product makes of a labelled pair: its label, and how sure it is.

    ``probabilities`` is None where the pair is not brought to the judge: it then counts as neutral.
    """

    pair: NewsPair
    judged: Label
    probabilities: Probabilities | None


@dataclass(frozen=True, slots=True)
class EventCounts:
    """How much of an event there is: articles, pairs brought to the judge, contradictions found."""

    articles: int
    candidates: int
    contradictions: int


def read_news_pairs(path: Path) -> tuple[NewsPair, ...]:
    """Return the labelled pairs of a file, in its order.

    Raises:
        PairsError: The file cannot be read, or a line of it is no such pair.
    """
    # Imported here because it takes a while.
    from pydantic import TypeAdapter, ValidationError  # noqa: PLC0415

    shape = TypeAdapter(NewsPair)
    found: list[NewsPair] = []
    for row in rows(path):
        try:
            found.append(shape.validate_python(row.cells))
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(map(str, first["loc"]))
            raise bad_line(
                path, row.line, quoted(first["input"]), f"{where}: {first['msg']}"
            ) from error
    return tuple(found)


def news_estimates(
    outcomes: Sequence[Outcome], events: Mapping[str, EventCounts], seed: int
) -> dict[str, Estimate]:
    """Return each metric with its interval from resampled events, the primary one first.

    ``outcomes`` is of one part; ``events`` holds the counts of every event in it. Where no random
    pair is wrongly a contradiction, resamples of none are none; no more than are printed can be
    wrong, and that is the upper bound then.
    """
    clear = [one for one in outcomes if not one.pair.doubtful]
    groups = numbered(one.pair.event for one in clear)
    found = estimates(news_measure(clear, events), groups, seed)
    if not found[FALSE].value and found[FALSE].low is not None:
        found[FALSE] = replace(found[FALSE], high=found[PRINTED].high)
    return found


def news_measure(
    clear: Sequence[Outcome], events: Mapping[str, EventCounts]
) -> Callable[[Rows], Metrics]:
    """Return what gives the metrics of pairs without doubtful ones under any weightings.

    A random pair stands for as many of today's candidates as its event has for each random pair
    that is still brought to the judge. Ranking is measured among pairs brought to the judge; right
    and wrong labels among all.
    """
    gold = _places(one.pair.label for one in clear)
    judged = _places(one.judged for one in clear)
    probabilities = np.array([_row(one.probabilities) for one in clear])
    brought = np.array([one.probabilities is not None for one in clear])
    drawn = brought & np.array([one.pair.selected == "random" for one in clear])
    sought = np.array([one.pair.selected == "targeted" for one in clear])
    names = np.array([one.pair.event for one in clear])
    shares = {name: max(1, int(drawn[names == name].sum())) for name in events}
    counts = np.array(
        [
            [part / shares[name] for part in (e.articles, e.candidates, e.contradictions)]
            for name, e in ((name, events[name]) for name in names)
        ]
    )
    articles, candidates, printed = (counts * drawn[:, None]).T
    right = gold == judged

    def measure(weights: Rows) -> Metrics:
        return {
            **_ranking(gold, probabilities, weights * brought),
            **_named(label_metrics(confusion(gold, judged, weights))),
            **{
                f"{prefix}pairing_recall": _share(weights, sought & of & brought, sought & of)
                for prefix, of in (
                    ("", gold != PLACES["neutral"]),
                    ("contradiction_", gold == CONTRADICTION),
                    ("support_", gold == PLACES["support"]),
                )
            },
            PRINTED: PER_ARTICLES * _share(weights, printed, articles),
            FALSE: PER_ARTICLES
            * _share(weights, candidates * ((judged == CONTRADICTION) & ~right), articles),
            "contradiction_rate": _share(weights, candidates * (gold == CONTRADICTION), candidates),
            "support_rate": _share(weights, candidates * (gold == PLACES["support"]), candidates),
            "expected_calibration_error": expected_calibration_error(
                right, np.take_along_axis(probabilities, judged[:, None], 1)[:, 0], weights * drawn
            ),
            "contradiction_expected_calibration_error": expected_calibration_error(
                gold == CONTRADICTION, probabilities[:, CONTRADICTION], weights * drawn
            ),
        }

    return measure


def false_contradictions(outcomes: Sequence[Outcome], selected: Selection | None = None) -> int:
    """Return how many clear pairs are wrongly called contradictions, of one selection or of all."""
    return sum(
        one.judged == "contradiction" != one.pair.label
        for one in outcomes
        if not one.pair.doubtful and selected in {None, one.pair.selected}
    )


def _ranking(gold: Gold, probabilities: Rows, weights: Rows) -> Metrics:
    found: Metrics = {}
    for label in ("contradiction", "support"):
        place = PLACES[label]
        relevant, scores = gold == place, probabilities[:, place]
        found[f"{label}_average_precision"] = average_precision(relevant, scores, weights)
        for recall in RECALLS:
            found[f"{label}_precision_at_recall_{recall * 100:.0f}"] = precision_at_recall(
                relevant, scores, weights, recall
            )
    return found


def _named(metrics: Metrics) -> Metrics:
    """Return each label's metrics under this product's word for entailment.

    Metrics over all labels say nothing here: how many pairs were sought out for each was a choice.
    """
    return {
        name.replace("entailment", "support"): one
        for name, one in metrics.items()
        if name not in ACROSS_LABELS
    }


def _share(
    weights: Rows, part: NDArray[np.float64 | np.bool_], whole: NDArray[np.float64 | np.bool_]
) -> Metric:
    above, below = weights @ part.astype(np.float64), weights @ whole.astype(np.float64)
    quotients: Metric = np.full(above.shape, np.nan)
    return np.divide(above, below, out=quotients, where=below > 0)


def _places(labels: Iterable[Label]) -> Gold:
    return np.array([PLACES[label] for label in labels], np.int64)


def _row(p: Probabilities | None) -> tuple[float, float, float]:
    return (0.0, 1.0, 0.0) if p is None else (p.support, p.neutral, p.contradiction)
