"""What one source's score is the sum of, for somebody who adds it up by hand at a terminal."""

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from unicodedata import normalize

from rich.console import Console
from rich.text import Text

from detector.errors import UnknownSourceError
from detector.report.sides import Sides
from detector.report.text import clip_end, legible
from detector.scoring.corroboration import (
    PRIOR_EVIDENCE,
    PRIOR_RATE,
    Explanation,
    explanations,
)
from detector.scoring.evidence import Edge, Standing
from detector.types import Report, Statement

NEAREST = 5
"""Names that an unknown one is answered with."""

QUOTE_CHARS = 300
INDENT = 3


def explain(report: Report, name: str) -> tuple[Explanation, ...]:
    """Return the explanation of every source of a name, whatever its kind and letter case.

    Raises:
        UnknownSourceError: No source has that name.
    """
    found = explanations(report.articles, report.statements, report.pairs, report.judgements)
    wanted = tuple(one for one in found if _plain(one.record.name) == _plain(name))
    if not wanted:
        raise UnknownSourceError(_unknown(name, sorted({one.record.name for one in found})))
    return wanted


def print_explanations(explained: Sequence[Explanation], report: Report, console: Console) -> None:
    """Print each claim with its statements, its evidence by origin, its shares, and the sums."""
    printer = _Printer(report, console)
    for one in explained:
        printer.source(one)


class _Printer:
    def __init__(self, report: Report, console: Console) -> None:
        self._sides = Sides(report)
        self._statements = {statement.id: statement for statement in report.statements}
        self._console = console

    def source(self, one: Explanation) -> None:
        record = one.record
        self._line(f"{record.kind} {record.name}", style="bold underline")
        for number, claim in enumerate(record.standings, start=1):
            self._claim(number, claim)
        terms = [(c.weight, c.corroborated, c.contradicted) for c in record.standings]
        counted = [term for term in terms if term[1] or term[2]]
        self._line("")
        for sign, name, total, place in (("alpha", "corroborated", one.alpha, 1),
                                         ("beta", "contradicted", one.beta, 2)):  # fmt: skip
            added = " + ".join(f"{term[0]:g} x {term[place]:.4f}" for term in counted) or "0"
            self._line(f"{sign} = sum of r x {name} = {added} = {total:.4f}")
        prior = f"{PRIOR_EVIDENCE:g} x {PRIOR_RATE:g}"
        self._line(
            f"score = ({prior} + alpha) / ({PRIOR_EVIDENCE:g} + alpha + beta) = {one.score:.4f}"
        )
        self._line(f"evidence = alpha + beta = {one.evidence:.4f}")
        self._line("")

    def _claim(self, number: int, claim: Standing) -> None:
        self._line("")
        if not claim.witnesses:
            self._line(f"Claim {number}: no independent evidence")
        else:
            self._line(f"Claim {number} (event {claim.event + 1})")
        for said in claim.said:
            self._quote(self._statements[said.statement], f"r = {said.weight:g}", INDENT)
        others = len(claim.origin.statements) - len(claim.said)
        if claim.origin.why:
            also = f", with {others} told by others" if others else ""
            why = ", ".join(claim.origin.why)
            self._line(f"one claim{also}, because of: {why}", INDENT, "italic")
        for witness in claim.witnesses:
            why = f" (one voice: {', '.join(witness.origin.why)})" if witness.origin.why else ""
            self._line(f"independent origin of {witness.origin.statements[0]}{why}", INDENT)
            self._edge("borne out", witness.support)
            self._edge("contradicted", witness.contradiction)
        if claim.witnesses:
            self._line(
                f"A = 1 - {_product(w.support for w in claim.witnesses)} = {claim.support:.4f}; "
                f"D = 1 - {_product(w.contradiction for w in claim.witnesses)} "
                f"= {claim.contradiction:.4f}",
                INDENT,
            )
            self._line(
                f"corroborated A(1-D) = {claim.corroborated:.4f}, "
                f"contradicted D(1-A) = {claim.contradicted:.4f}, "
                f"contested AD = {claim.contested:.4f}, "
                f"unmatched (1-A)(1-D) = {claim.unmatched:.4f}",
                INDENT,
            )

    def _edge(self, word: str, edge: Edge | None) -> None:
        if edge is None:
            return
        self._line(f"{word} with p = {edge.probability:.4f}, pair {edge.pair}", 2 * INDENT)
        self._quote(self._statements[edge.other], "by", 2 * INDENT)

    def _quote(self, statement: Statement, lead: str, indent: int) -> None:
        side = self._sides.of(statement)
        self._line(f"{lead} {side.answers}, {side.place} ({statement.id})", indent, "dim")
        self._line(f"│ {clip_end(side.words.own, QUOTE_CHARS)}", indent)

    def _line(self, text: str, indent: int = 0, style: str = "") -> None:
        width = max(self._console.width - indent, 1)
        for line in Text(legible(text), style=style).wrap(self._console, width):
            line.rstrip()
            self._console.print(Text.assemble(" " * indent, line), soft_wrap=True)


def _product(edges: Iterable[Edge | None]) -> str:
    factors = [f"(1 - {edge.probability:.4f})" for edge in edges if edge]
    return " x ".join(factors) or "1"


def _plain(name: str) -> str:
    return " ".join(normalize("NFC", name).casefold().split())


def _unknown(name: str, known: Sequence[str]) -> str:
    if not known:
        return "there is no source to explain: the articles hold no statement."
    wanted = _plain(name)

    def nearness(other: str) -> tuple[bool, float]:
        plain = _plain(other)
        return wanted in plain, SequenceMatcher(None, wanted, plain).ratio()

    nearest = sorted(known, key=nearness, reverse=True)[:NEAREST]
    return f"no source is called {name!r}; the nearest are {', '.join(map(repr, nearest))}."
