"""Where report.json differs from what flows: articles without text, pairs with their judgement.

The other entries are the types that flow. Keys are promised to readers: add, never rename or
remove; ``report.schema.json`` shows every change.
"""

from dataclasses import dataclass
from datetime import date

from detector.scoring.corroboration import explanations
from detector.scoring.origins import OriginGroup, origins
from detector.scoring.sensitivity import Sensitivity, sensitivity
from detector.types import (
    Article,
    ContradictionKind,
    Dropped,
    Judgement,
    Label,
    Pair,
    PairReason,
    Probabilities,
    Report,
    Run,
    Scope,
    Skipped,
    SourceScore,
    Span,
    Statement,
)


@dataclass(frozen=True, slots=True)
class ArticleEntry:
    """An article without its text. Each ``*_from`` says where the value was read."""

    id: str
    path: str
    sha256: str
    outlet: str | None
    outlet_from: str | None
    title: str | None
    title_from: str | None
    author: str | None
    author_from: str | None
    published: date | None
    published_from: str | None
    language: str
    language_from: str | None
    url: str | None
    dropped: tuple[Dropped, ...]


@dataclass(frozen=True, slots=True)
class PairEntry:
    """Two statements and what the judge makes of them.

    ``forward`` reads a as premise, ``backward`` reads b as premise, ``probabilities`` joins both.
    ``a_proposition`` and ``b_proposition`` index the propositions that decided; ``a_words`` and
    ``b_words`` are spans of their texts, the words on which the label hangs. ``by_rule`` says that
    the probability is a setting's, for counts or times that exclude each other, and no judge's.
    """

    id: str
    a: str
    b: str
    label: Label
    probabilities: Probabilities
    similarity: float
    kind: ContradictionKind | None
    explanation: str | None
    scope: Scope
    reason: PairReason
    forward: Probabilities
    backward: Probabilities
    a_proposition: int
    b_proposition: int
    model: str
    a_words: tuple[Span, ...]
    b_words: tuple[Span, ...]
    by_rule: bool


@dataclass(frozen=True, slots=True)
class ReportEntry:
    """All that a run of detect found. Offsets are characters, end exclusive; unknown is null."""

    schema_version: str
    run: Run
    articles: tuple[ArticleEntry, ...]
    statements: tuple[Statement, ...]
    pairs: tuple[PairEntry, ...]
    sources: tuple[SourceScore, ...]
    origins: tuple[OriginGroup, ...]
    sensitivity: tuple[Sensitivity, ...]
    skipped: tuple[Skipped, ...]


def report_entry(report: Report, *, all_pairs: bool) -> ReportEntry:
    """Return the report as it is written; neutral pairs where ``all_pairs``, updates always."""
    return ReportEntry(
        schema_version=report.schema_version,
        run=report.run,
        articles=tuple(_article(article) for article in report.articles),
        statements=report.statements,
        pairs=tuple(
            _pair(pair, judgement)
            for pair, judgement in zip(report.pairs, report.judgements, strict=True)
            if all_pairs or judgement.label != "neutral" or judgement.kind
        ),
        sources=report.sources,
        origins=collapsed(report),
        sensitivity=weighed(report),
        skipped=report.skipped,
    )


def collapsed(report: Report) -> tuple[OriginGroup, ...]:
    """Return the groups of statements that count as one voice, with the reasons."""
    groups = origins(report.articles, report.statements, report.pairs, report.judgements)
    return tuple(group for group in groups if len(group.statements) > 1)


def weighed(report: Report) -> tuple[Sensitivity, ...]:
    """Return each source where witnesses count by their own record."""
    explained = explanations(report.articles, report.statements, report.pairs, report.judgements)
    return sensitivity(explained, report.sources)


def _article(article: Article) -> ArticleEntry:
    return ArticleEntry(
        id=article.id,
        path=article.path,
        sha256=article.sha256,
        outlet=article.outlet,
        outlet_from=article.outlet_from,
        title=article.title,
        title_from=article.title_from,
        author=article.author,
        author_from=article.author_from,
        published=article.published,
        published_from=article.published_from,
        language=article.language,
        language_from=article.language_from,
        url=article.url,
        dropped=article.dropped,
    )


def _pair(pair: Pair, judgement: Judgement) -> PairEntry:
    return PairEntry(
        id=pair.id,
        a=pair.a,
        b=pair.b,
        label=judgement.label,
        probabilities=judgement.probabilities,
        similarity=pair.similarity,
        kind=judgement.kind,
        explanation=judgement.explanation,
        scope=pair.scope,
        reason=pair.reason,
        forward=judgement.forward,
        backward=judgement.backward,
        a_proposition=judgement.a_proposition,
        b_proposition=judgement.b_proposition,
        model=judgement.model,
        a_words=judgement.a_words,
        b_words=judgement.b_words,
        by_rule=judgement.by_rule,
    )
