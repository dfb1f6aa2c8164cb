"""The evaluation for somebody at a terminal."""

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from detector.evaluation.results import Comparison, Estimate, Evaluation, EvaluationReport
from detector.evaluation.views import (
    CAVEAT,
    FURTHER_METRICS,
    LABEL_METRICS,
    abstention,
    composition,
    interval_shown,
    label_metric,
    metrics_of,
    p_bootstrap,
    p_shown,
    shown,
    slice_rows,
    speed,
    value_shown,
    verdict,
)
from detector.report.text import legible

SLICES_SHOWN = 24
"""Slices that fit a screen; the rest are in the files."""

MEASURE = 100
"""Columns that are comfortable to read, however wide the terminal."""


def print_evaluation(report: EvaluationReport, written: Sequence[Path], console: Console) -> None:
    """Print how the judges do, where they are weak, and how they compare."""
    _line(console, composition(report), style="bold")
    _overview(report, console)
    for evaluation in report.evaluations:
        if evaluation.model is not None:
            _labels(evaluation, tuple(report.run.labels), console)
    _slices(report, console)
    if report.comparisons:
        _heading(console, "Compared on the same pairs")
    for comparison in report.comparisons:
        _comparison(comparison, int(report.run.settings["bootstrap_draws"]), console)
    console.print()
    _line(console, CAVEAT, style="dim")
    for path in written:
        _line(console, f"Written: {legible(str(path))}")


def _overview(report: EvaluationReport, console: Console) -> None:
    metrics = metrics_of(report)
    table = _table("", *metrics.values(), "pairs/s")
    for evaluation in report.evaluations:
        table.add_row(
            Text(legible(evaluation.name)),
            *(_figure(evaluation.metrics[name]) for name in metrics),
            speed(evaluation),
            style="" if evaluation.model else "dim",
        )
    console.print()
    console.print(table)


def _labels(evaluation: Evaluation, labels: Sequence[str], console: Console) -> None:
    _heading(console, f"{legible(evaluation.name)}, label by label")
    table = _table("", *LABEL_METRICS.values())
    for label in labels:
        scores = (_figure(label_metric(evaluation, label, name)) for name in LABEL_METRICS)
        table.add_row(label, *scores)
    console.print(table)
    console.print()
    matrix = _table("gold, and what it is judged", *labels)
    for label, row in zip(labels, evaluation.confusion, strict=True):
        matrix.add_row(label, *(f"{cell:,}" for cell in row))
    console.print(matrix)
    further = (
        f"{title} {shown(evaluation.metrics[name])}" for name, title in FURTHER_METRICS.items()
    )
    _line(console, "; ".join(further), style="dim")
    _line(console, abstention(evaluation))


def _slices(report: EvaluationReport, console: Console) -> None:
    rows = list(slice_rows(report))
    if not rows:
        return
    _heading(console, "macro-F1 by file, language, kind and group")
    judges = [place for place, one in enumerate(report.evaluations) if one.model is not None]
    table = _table("", "", "pairs", *(legible(report.evaluations[place].name) for place in judges))
    for row in rows[:SLICES_SHOWN]:
        figures = (_figure(row.figures[place].metrics["macro_f1"]) for place in judges)
        table.add_row(row.by, Text(legible(row.value)), f"{row.pairs:,}", *figures)
    console.print(table)
    if hidden := rows[SLICES_SHOWN:]:
        _line(console, f"… and {len(hidden)} more, in the JSON and HTML reports", style="dim")


def _comparison(comparison: Comparison, draws: int, console: Console) -> None:
    _line(console, legible(verdict(comparison)))
    macro_f1 = comparison.differences["macro_f1"]
    p_value = p_bootstrap(comparison.p_values["macro_f1"], draws)
    _line(
        console,
        f"macro-F1 differs by {shown(macro_f1)}, {p_value} (paired bootstrap); "
        f"{comparison.only_first:,} pairs only the first has right, "
        f"{comparison.only_second:,} only the second, {p_shown(comparison.mcnemar)} (McNemar)",
        style="dim",
    )


def _figure(estimate: Estimate) -> Text:
    """Return a figure above its interval, which keeps tables narrow."""
    return Text.assemble(value_shown(estimate), "\n", (interval_shown(estimate), "dim"))


def _table(*columns: str) -> Table:
    table = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 2, 0, 0))
    for place, column in enumerate(columns):
        table.add_column(Text(column), justify="right" if place else "left", overflow="fold")
    return table


def _heading(console: Console, title: str) -> None:
    console.print()
    console.print(Text(title, style="bold underline"))


def _line(console: Console, text: str, *, style: str = "") -> None:
    for line in Text(text, style=style).wrap(console, min(console.width, MEASURE)):
        line.rstrip()
        console.print(line, soft_wrap=True)
