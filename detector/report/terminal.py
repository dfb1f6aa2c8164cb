"""The report for somebody at a terminal: the strongest first, every quotation with its place."""

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from detector.report.border import sure
from detector.report.coverage import coverage_line
from detector.report.sides import Side
from detector.report.text import clip_end, legible
from detector.report.views import (
    BY_RULE,
    CAVEAT,
    Finding,
    Opposite,
    Shown,
    SourceTable,
    Views,
    by_others,
)
from detector.types import Report, SourceScore

CONTRADICTIONS_SHOWN = 12
SUPPORTS_SHOWN = 5
"""Findings that fit a screen or three; the rest are in the files."""

OPPOSITES_SHOWN = 6
"""Statements against one claim, after which the next claim tells more."""

QUOTE_CHARS = 420
"""A long paragraph; a scan that lost its full stops can be one statement of two thousand."""

MEASURE = 100
"""Columns that are comfortable to read, however wide the terminal."""

VERBS: dict[Shown, tuple[str, str]] = {
    "contradiction": ("is contradicted", "red"),
    "support": ("is supported", "green"),
    "update": ("is counted anew", "yellow"),
}
"""What a finding is called, and its colour."""

INDENT = 3
ARROW = " ← "


def print_summary(report: Report, written: Sequence[Path], console: Console) -> None:
    """Print what was read, what contradicts and supports what, and the sources."""
    views = Views(report)
    _read(report, views, console)
    contradictions, supports = views.findings("contradiction"), views.findings("support")
    _findings("Contradictions", contradictions, CONTRADICTIONS_SHOWN, console)
    _findings("Supports", supports, SUPPORTS_SHOWN, console)
    if updates := views.findings("update"):
        _findings("Updates", updates, SUPPORTS_SHOWN, console)
    for table in views.source_tables():
        _sources(table, console)
    console.print()
    _line(console, CAVEAT)
    for note in report.run.notes:
        _line(console, f"Note: {legible(note)}", style="yellow")
    for path in written:
        _line(console, f"Written: {legible(str(path))}")


def _read(report: Report, views: Views, console: Console) -> None:
    _heading(console, f"Read {_number(len(report.articles), 'article')}")
    for article in views.articles():
        _line(console, article.path)
        statements = _number(len(article.statements), "statement")
        known = (article.outlet, article.published, article.language_shown, statements)
        _line(console, " · ".join(known), indent=INDENT, style="dim")
    if report.run.languages:
        _heading(console, "How good the models are")
    for language in report.run.languages:
        _line(console, coverage_line(language))
    if report.skipped:
        _heading(console, f"Skipped {_number(len(report.skipped), 'file')}")
    for skipped in report.skipped:
        _line(console, legible(skipped.path))
        _line(console, legible(skipped.reason), indent=INDENT, style="dim")


def _findings(title: str, findings: Sequence[Finding], limit: int, console: Console) -> None:
    pairs, others = sum(len(finding.opposites) for finding in findings), by_others(findings)
    between = f", {others} of them between two voices" if others < pairs else ""
    _heading(console, f"{title}: {pairs or 'none found'}{between}")
    for number, finding in enumerate(findings[:limit], start=1):
        if number > 1:
            console.print()
        _finding(number, finding, console)
    if hidden := sum(len(finding.opposites) for finding in findings[limit:]):
        _line(console, f"… and {hidden} more, in the report", style="dim")


def _finding(number: int, finding: Finding, console: Console) -> None:
    _side(finding.hub, console, lead=f"{number}. ", indent=INDENT)
    verb, style = VERBS[finding.label]
    for opposite in finding.opposites[:OPPOSITES_SHOWN]:
        console.print()
        _line(console, f"{verb} ({_verdict(opposite)}) by", indent=INDENT, style=style)
        if opposite.explanation:
            _line(console, opposite.explanation, indent=INDENT, style="italic")
        _side(opposite.side, console, lead="", indent=2 * INDENT)
        verb = "and"
    hidden = len(finding.opposites) - OPPOSITES_SHOWN
    if hidden > 0:
        _line(console, f"… and by {hidden} more, in the report", indent=INDENT, style="dim")


def _side(side: Side, console: Console, lead: str, indent: int) -> None:
    stance = "" if side.stance == "asserts" else f", {side.stance}"
    who = Text.assemble((side.answers, "bold"), f" ({side.voice}{stance})")
    _block(console, who, lead.ljust(indent))
    _line(
        console,
        f"{ARROW.join(side.chain)}, {side.published}, {side.place}",
        indent=indent,
        style="dim",
    )
    _block(console, Text(clip_end(side.words.own, QUOTE_CHARS)), " " * indent, bar="│ ")


def _verdict(opposite: Opposite) -> str:
    if opposite.kind == "update":
        return "; ".join(opposite.remarks)
    sureness = (
        (opposite.likelihood, sure(opposite.probability)) if opposite.likelihood else (BY_RULE,)
    )
    return "; ".join((", ".join(sureness), *opposite.remarks))


def _sources(sources: SourceTable, console: Console) -> None:
    _heading(console, sources.title)
    table = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 2, 0, 0))
    table.add_column("", overflow="fold", ratio=1)
    table.add_column("statements", justify="right", no_wrap=True)
    table.add_column("evidence", justify="right", no_wrap=True)
    table.add_column("borne out (95 % interval)", no_wrap=True)
    for source in sources.rows:
        table.add_row(
            Text(legible(source.name)),
            str(source.statements),
            f"{source.evidence:.1f}",
            Text(_score(source), style="" if source.status == "scored" else "dim"),
        )
    console.print(table)
    if sources.note:
        _line(console, sources.note, style="dim")


def _score(source: SourceScore) -> str:
    if source.status == "insufficient evidence":
        return source.status
    return f"{source.score:.2f} ({source.low:.2f} to {source.high:.2f})"


def _heading(console: Console, title: str) -> None:
    console.print()
    console.print(Text(title, style="bold underline"))


def _line(console: Console, text: str, *, indent: int = 0, style: str = "") -> None:
    _block(console, Text(text, style=style), " " * indent)


def _block(console: Console, text: Text, lead: str, bar: str = "") -> None:
    """Print the text wrapped between whole words, the first line after ``lead``."""
    width = min(console.width, MEASURE) - len(lead) - len(bar)
    for line in text.wrap(console, max(width, 1)):
        line.rstrip()
        console.print(Text.assemble(lead, (bar, "dim"), line), soft_wrap=True)
        lead = " " * len(lead)


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
