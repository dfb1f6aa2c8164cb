"""The evaluation as one page with its plots drawn, which works offline and runs nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path

from detector.evaluation import views
from detector.evaluation.results import Evaluation, EvaluationReport, RiskPoint
from detector.report.border import environment, inline, percent, source_hash

HERE = Path(__file__).parent
STYLES = (HERE.parent / "report" / "report.css", HERE / "page.css")
"""The look of the main report, and the plots' own."""

SIDE = 200
"""Units of a plot's axes from end to end."""

RISK_STEP = 0.1
"""The risk axis ends at a multiple of this, so that a good judge's curve is not a flat line."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bin of the reliability plot in its units, y downwards."""

    x: float
    y: float
    width: float
    height: float
    dot_x: float
    title: str


@dataclass(frozen=True, slots=True)
class Curve:
    """The risk-coverage curve in its plot's units, y downwards, drawn up to the risk ``top``."""

    points: str
    top: float


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the confusion matrix; ``share`` is of its gold label's pairs."""

    gold: str
    judged: str
    pairs: int
    share: float


@dataclass(frozen=True, slots=True)
class Drawn:
    """An evaluation with its plots."""

    evaluation: Evaluation
    bars: tuple[Bar, ...]
    curve: Curve
    rows: tuple[tuple[Cell, ...], ...]


def to_html(report: EvaluationReport) -> str:
    """Return the page; its only style is inline and named by hash in its policy."""
    templates = environment(HERE)
    templates.filters["shown"] = views.shown
    style = inline(*STYLES)
    return templates.get_template("page.html.j2").render(
        report=report,
        run=report.run,
        drawn=[drawn(one, tuple(report.run.labels)) for one in report.evaluations],
        slices=list(views.slice_rows(report)),
        views=views,
        side=SIDE,
        style=style,
        policy=(
            "default-src 'none'; base-uri 'none'; form-action 'none'; "
            f"style-src {source_hash(style)}"
        ),
    )


def drawn(evaluation: Evaluation, labels: Sequence[str]) -> Drawn:
    """Return an evaluation, of pairs with these labels, with the coordinates of its plots."""
    return Drawn(
        evaluation=evaluation,
        bars=_bars(evaluation),
        curve=_curve(evaluation.risk_coverage),
        rows=tuple(
            tuple(
                Cell(gold, judged, pairs, pairs / max(1, sum(row)))
                for judged, pairs in zip(labels, row, strict=True)
            )
            for gold, row in zip(labels, evaluation.confusion, strict=True)
        ),
    )


def _bars(evaluation: Evaluation) -> tuple[Bar, ...]:
    return tuple(
        Bar(
            x=one.low * SIDE,
            y=(1 - one.accuracy) * SIDE,
            width=(one.high - one.low) * SIDE,
            height=one.accuracy * SIDE,
            dot_x=one.confidence * SIDE,
            title=(
                f"{one.pairs} pairs, {percent(one.confidence)} sure on average, "
                f"{percent(one.accuracy)} right"
            ),
        )
        for one in evaluation.reliability
        if one.accuracy is not None and one.confidence is not None
    )


def _curve(points: Sequence[RiskPoint]) -> Curve:
    highest = max(point.risk for point in points)
    top = max(1, ceil(highest / RISK_STEP)) * RISK_STEP
    places = [(point.coverage * SIDE, (1 - point.risk / top) * SIDE) for point in points]
    start = (0.0, places[0][1])
    return Curve(" ".join(f"{x:.1f},{y:.1f}" for x, y in (start, *places)), top)
