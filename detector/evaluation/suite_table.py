"""The suites' figures in Markdown, and in words where the judge is weak."""

from collections.abc import Sequence

from detector.evaluation.documents import row
from detector.evaluation.published import Published
from detector.evaluation.results import Estimate
from detector.evaluation.suite_results import SuiteResult, SuiteScore, SuitesReport

WEAK = 0.6
"""Macro-F1, or accuracy of one class, under which a judge is called weak: a reader who goes through
what it found would be misled nearly every other time."""

NONE = "–"
SCORES = {"macro_f1": "macro-F1", "accuracy": "accuracy"}
RULE = (
    f"A judge is called weak on a suite where its macro-F1 is under {WEAK:.0%}, or not above the "
    "upper end of the interval of the best cheap rival, which was fitted on other pairs of the "
    "same suite. On a suite of one class the rivals are always right, and only the accuracy counts."
)


def document(report: SuitesReport, published: Sequence[Published]) -> str:
    """Return all tables: every suite, its kinds, what is weak, what others publish."""
    parts = [
        "# Suites",
        explanation(report),
        table(report, report.suites),
        absences(report),
        f"## Where {_first(report)} is weak\n\n{weaknesses(report)}",
        f"## By kind\n\n{kinds(report)}",
        f"## Published, not measured here\n\n{published_table(report, published)}",
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def section(report: SuitesReport, published: Sequence[Published]) -> str:
    """Return the short form for the README: headline suites, the weak ones, what others publish."""
    chosen = [suite for suite in report.suites if suite.headline]
    parts = [
        table(report, chosen),
        absences(report),
        f"{RULE} {_weak_ones(report)}",
        "Published by others for all pairs of a suite, not measured here:",
        published_table(report, published),
    ]
    return "\n\n".join(part for part in parts if part)


def explanation(report: SuitesReport) -> str:
    """Return how to read the tables."""
    most = report.run.sampled
    drawn = f"at most {most:,} pairs of each, drawn at random" if most else "all pairs of each"
    settings = report.run.settings
    return (
        f"{len(report.suites)} suites, {drawn} (seed {settings['seed']}), judged in "
        f"{settings['arithmetic']}. Figures are in percent with 95 % intervals from resampled "
        "premises. Macro-F1 is over the classes that the suite has; a suite of one class has none, "
        "and its accuracy stands in brackets instead."
    )


def table(report: SuitesReport, suites: Sequence[SuiteResult]) -> str:
    """Return a row for each suite: every judge's primary figure, and the best cheap rival's."""
    judges = [model.name for model in report.run.models]
    rivals = any(_rivals(suite) for suite in suites)
    head = ["suite", "topic", "scored", "pairs", *judges, *(["best cheap rival"] if rivals else [])]
    lines = [row(head), row(["---"] * len(head))]
    for suite in suites:
        cells = [suite.name, suite.topic, suite.scoring, f"{suite.pairs:,}"]
        cells += [_primary(suite, score) for score in _judges(suite)]
        if rivals:
            best = best_rival(suite)
            cells.append(f"{_primary(suite, best)} {best.name}" if best else NONE)
        lines.append(row(cells))
    return "\n".join(lines)


def absences(report: SuitesReport) -> str:
    """Return which suites were not measured, empty if all were."""
    if not report.absent:
        return ""
    return f"ABSENT, so not measured: {', '.join(report.absent)}."


def weaknesses(report: SuitesReport) -> str:
    """Return the suites on which the first judge is weak, each with its reason, after the rule."""
    found = [f"- **{suite.name}**: {why}" for suite in report.suites if (why := weakness(suite))]
    verdict = "\n".join(found) if found else "By this rule the judge is weak on none of them."
    return f"{RULE}\n\n{verdict}"


def _weak_ones(report: SuitesReport) -> str:
    weak = [suite.name for suite in report.suites if weakness(suite)]
    if not weak:
        return f"By this rule {_first(report)} is weak on none of {len(report.suites)} suites."
    return (
        f"By this rule {_first(report)} is weak on {len(weak)} of {len(report.suites)} suites: "
        f"{'; '.join(weak)}."
    )


def weakness(suite: SuiteResult) -> str | None:
    """Return why the first judge is weak on a suite, None if it is not."""
    name = SCORES[suite.primary]
    value = suite.scores[0].metrics[suite.primary].value
    if value is None:
        return f"{name} is unknown"
    reasons = []
    if value < WEAK:
        reasons.append(f"{name} {_percent(value)} is under {WEAK:.0%}")
    best = best_rival(suite)
    high = best.metrics[suite.primary].high if best else None
    if best and high is not None and value <= high:
        what = best.name
        reasons.append(f"{name} {_percent(value)} is not above {_percent(high)}, where {what} ends")
    return "; ".join(reasons) or None


def best_rival(suite: SuiteResult) -> SuiteScore | None:
    """Return the cheap rival with the highest figure; None on a suite of one class or without."""
    if suite.primary == "accuracy":
        return None
    return max(
        _rivals(suite), key=lambda one: one.metrics[suite.primary].value or 0.0, default=None
    )


def kinds(report: SuitesReport) -> str:
    """Return the judges' accuracy by kind, and on the pairs whose hypothesis alone misleads."""
    head = ["suite", "kind", "pairs", *(model.name for model in report.run.models)]
    lines = [row(head), row(["---"] * len(head))]
    for suite in report.suites:
        judges = _judges(suite)
        for scores in zip(*((*one.kinds, one.misled) for one in judges), strict=True):
            known = [score for score in scores if score is not None]
            if known:
                cells = [suite.name, known[0].kind, f"{known[0].pairs:,}"]
                lines.append(row([*cells, *(_shown(one.accuracy) for one in known)]))
    return "\n".join(lines)


def published_table(report: SuitesReport, published: Sequence[Published]) -> str:
    """Return what others state, beside the first judge's accuracy on the same suite."""
    lines = [row(["suite", "system", "accuracy", "source"]), row(["---"] * 4)]
    measured = {suite.name: suite for suite in report.suites}
    for name in dict.fromkeys(one.suite for one in published):
        if name in measured:
            accuracy = _shown(measured[name].scores[0].metrics["accuracy"])
            lines.append(row([name, _first(report), accuracy, "measured here"]))
        for one in published:
            if one.suite == name:
                system = f"{one.system} ({one.note})" if one.note else one.system
                lines.append(row([name, system, f"{one.accuracy:.1f}", one.source]))
    return "\n".join(lines)


def _first(report: SuitesReport) -> str:
    return report.run.models[0].name


def _judges(suite: SuiteResult) -> list[SuiteScore]:
    return [score for score in suite.scores if score.model is not None]


def _rivals(suite: SuiteResult) -> list[SuiteScore]:
    return [score for score in suite.scores if score.model is None]


def _primary(suite: SuiteResult, score: SuiteScore) -> str:
    shown = _shown(score.metrics[suite.primary])
    return f"[{shown}]" if suite.primary == "accuracy" else shown


def _shown(estimate: Estimate) -> str:
    if estimate.value is None:
        return NONE
    if estimate.low is None or estimate.high is None:
        return _percent(estimate.value)
    return f"{_percent(estimate.value)} ({_percent(estimate.low)} to {_percent(estimate.high)})"


def _percent(value: float) -> str:
    return f"{100 * value:.1f}"
