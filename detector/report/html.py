"""The report for fact-checkers: one page that works offline and lets nothing out or in."""

from itertools import chain
from pathlib import Path

from detector.languages import language_name
from detector.report.border import environment, inline, percent, source_hash
from detector.report.coverage import coverage_line
from detector.report.sides import Side
from detector.report.views import BY_RULE, CAVEAT, Finding, Opposite, Views, by_others
from detector.scoring.corroboration import PRIOR_EVIDENCE, RANKED_EVIDENCE, RANKED_WIDTH
from detector.types import Report, SourceScore

HERE = Path(__file__).parent
INTERVAL_WIDTH = 200
"""Units of the drawn scale from 0 to 1."""


def to_html(report: Report) -> str:
    """Return the page; its only style and script are inline and named by hash in its policy."""
    templates = environment(HERE)
    templates.filters["scaled"] = _scaled
    templates.filters["fate"] = _fate
    views = Views(report)
    contradictions, supports = views.findings("contradiction"), views.findings("support")
    updates = views.findings("update")
    filters = _Filters((*contradictions, *supports, *updates))
    style, script = inline(HERE / "report.css"), inline(HERE / "report.js")
    return templates.get_template("template.html.j2").render(
        run=report.run,
        languages=tuple(map(coverage_line, report.run.languages)),
        skipped=report.skipped,
        articles=views.articles(),
        contradictions=contradictions,
        supports=supports,
        supports_by_others=by_others(supports),
        updates=updates,
        tables=views.source_tables(),
        one_voices=views.one_voices(),
        filters=filters,
        marks=_marks((*contradictions, *supports, *updates)),
        by_rule=BY_RULE,
        caveat=CAVEAT,
        prior=f"{PRIOR_EVIDENCE:g}",
        least=f"{RANKED_EVIDENCE:g}",
        widest=RANKED_WIDTH,
        style=style,
        script=script,
        policy=(
            "default-src 'none'; base-uri 'none'; form-action 'none'; "
            f"style-src {source_hash(style)}; script-src {source_hash(script)}"
        ),
    )


class _Filters:
    """What the pairs can be filtered by; sources are named by number in the page."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        sides = [
            side
            for finding in findings
            for side in (finding.hub, *(opposite.side for opposite in finding.opposites))
        ]
        names = set(chain.from_iterable(map(_sources, sides)))
        self.sources = sorted(names, key=lambda name: (name.casefold(), name))
        self.languages = [
            (code, language_name(code)) for code in sorted({side.language for side in sides})
        ]
        self.pairs = sum(len(finding.opposites) for finding in findings)
        self._numbers = {name: number for number, name in enumerate(self.sources)}

    def sources_of(self, hub: Side, opposite: Opposite) -> str:
        """Return the numbers of all sources of a pair, separated by spaces."""
        names = {*_sources(hub), *_sources(opposite.side)}
        return " ".join(str(number) for number in sorted(self._numbers[name] for name in names))


def _marks(findings: tuple[Finding, ...]) -> dict[str, list[Finding]]:
    """Return the findings that each statement is part of, by its anchor."""
    marks: dict[str, list[Finding]] = {}
    for finding in findings:
        for side in (finding.hub, *(opposite.side for opposite in finding.opposites)):
            marks.setdefault(side.anchor, []).append(finding)
    return marks


def _sources(side: Side) -> tuple[str, ...]:
    return (side.answers, *side.chain)


def _fate(source: SourceScore) -> str:
    """Return in words what became of a source's claims, without what became of none."""
    shares = {
        "corroborated": source.corroborated,
        "contradicted": source.contradicted,
        "contested": source.contested,
        "unmatched": source.unmatched,
    }
    shown = {name: percent(share) for name, share in shares.items()}
    return ", ".join(f"{share} {name}" for name, share in shown.items() if share != percent(0))


def _scaled(share: float) -> str:
    return f"{share * INTERVAL_WIDTH:.1f}"
