"""What a reader sees of a report: findings, articles, tables of sources. Pure functions."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath
from typing import Literal

from detector.identity import outlet_name
from detector.languages import UNSURE, language_name
from detector.report.entries import collapsed, weighed
from detector.report.readings import Reading, reading, united
from detector.report.sides import Side, Sides, day
from detector.report.text import legible
from detector.types import (
    Article,
    Judgement,
    Pair,
    Report,
    Scope,
    SourceKind,
    SourceScore,
    Statement,
)

Shown = Literal["contradiction", "support", "update"]
"""What a finding may be: an update is neutral to the scores, and still to be read."""

LIKELIHOOD = ((0.95, "almost certain"), (0.8, "very likely"), (0.65, "likely"))
"""Words for a calibrated probability, from each floor up; below them "more likely than not"."""

KINDS = {
    "denial": "denial",
    "time": "different times",
    "number": "different numbers",
    "negation": "negation",
    "claim": "opposing claims",
    "update": "a later count",
}
SOURCE_KINDS: dict[SourceKind, str] = {
    "outlet": "Outlets",
    "speaker": "Speakers",
    "origin": "Publications they credit",
}
BY_RULE = "by a rule, not the judge"
"""Stands for a likelihood where counts or times exclude each other and the judge saw less of it."""
ONE_VOICE = "one voice, so no evidence"
IN_PASSING = "said in passing, so in the writer's own words and no evidence"
UNKNOWN_LANGUAGE = "language unknown"
CAVEAT = (
    "This measures corroboration, not truth: how far independent others in these articles bear a "
    "source out. Two statements that contradict each other do not say which of them is false."
)


@dataclass(frozen=True, slots=True)
class Opposite:
    """The other side of a pair, with the verdict on the pair; ``against`` is the hub's reading.

    ``one_voice`` says that the two go back to one telling, and so are no evidence; nor is what one
    side takes for granted, ``in_passing``. ``likelihood`` is None of what stands by a rule: its
    probability is a setting.
    """

    side: Side
    pair: str
    probability: float
    likelihood: str | None
    kind: str | None
    explanation: str | None
    scope: Scope
    reading: Reading
    against: Reading
    one_voice: bool
    in_passing: bool

    @property
    def remarks(self) -> tuple[str, ...]:
        """What is to be said of the verdict beside how sure it is."""
        return (
            *((KINDS[self.kind],) if self.kind else ()),
            *(("in the same article",) if self.scope == "within" else ()),
            *((ONE_VOICE,) if self.one_voice else ()),
            *((IN_PASSING,) if self.in_passing else ()),
        )


@dataclass(frozen=True, slots=True)
class Finding:
    """A statement and all that contradicts (or supports) it, strongest first, by its number."""

    label: Shown
    number: int
    hub: Side
    readings: tuple[Reading, ...]
    opposites: tuple[Opposite, ...]

    @property
    def anchor(self) -> str:
        """Where it stands in the page."""
        return f"{self.label}{self.number}"


@dataclass(frozen=True, slots=True)
class DroppedText:
    """A span that was left out of an article, in its own words."""

    text: str
    place: str
    reason: str


@dataclass(frozen=True, slots=True)
class Field:
    """One thing known about an article, and where it was read."""

    name: str
    value: str
    read_from: str | None


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article with its statements in text order."""

    anchor: str
    path: str
    heading: str
    outlet: str
    published: str
    language: str
    language_shown: str
    fields: tuple[Field, ...]
    statements: tuple[Side, ...]
    dropped: tuple[DroppedText, ...]


@dataclass(frozen=True, slots=True)
class SourceTable:
    """The sources of one kind: scored ones first, best borne out first; a note where needed."""

    title: str
    rows: tuple[SourceScore, ...]
    note: str | None = None


@dataclass(frozen=True, slots=True)
class OneVoice:
    """Statements that count as one voice, and why."""

    why: str
    sides: tuple[Side, ...]


class Views:
    """The views of one report."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._sides = Sides(report)
        self._collapsed = collapsed(report)
        self._weighed = weighed(report)
        self._telling = {
            id_: number for number, group in enumerate(self._collapsed) for id_ in group.statements
        }
        self._statements = {statement.id: statement for statement in report.statements}
        self._by_article: dict[str, list[Statement]] = {a.id: [] for a in report.articles}
        for each in sorted(report.statements, key=lambda s: (s.start, -s.end)):
            self._by_article[each.article].append(each)

    def findings(self, label: Shown) -> tuple[Finding, ...]:
        """Return the pairs of a label, each once, gathered under the statement they share.

        A pair goes to whichever of its statements has more pairs of this label, so that a claim
        that three others contradict is read once. Strongest first, in and between findings; a
        support by the same voice is none, and comes behind those of others.
        """
        chosen = [
            (pair, judgement)
            for pair, judgement in zip(self._report.pairs, self._report.judgements, strict=True)
            if _shown(judgement) == label
        ]
        alone = label == "support"
        chosen.sort(key=lambda e: (alone and self._one_voice(e[0]), -_probability(e[1])))
        degree = Counter(side for pair, _ in chosen for side in (pair.a, pair.b))
        gathered: dict[str, list[Opposite]] = {}
        for pair, judgement in chosen:
            hub = pair.b if degree[pair.b] > degree[pair.a] else pair.a
            gathered.setdefault(hub, []).append(self._opposite(pair, judgement, hub))
        return tuple(
            Finding(
                label=label,
                number=number,
                hub=self._sides.of(self._statements[hub]),
                readings=united(opposite.against for opposite in opposites),
                opposites=tuple(opposites),
            )
            for number, (hub, opposites) in enumerate(gathered.items(), start=1)
        )

    def articles(self) -> tuple[ArticleView, ...]:
        """Return the articles in report order."""
        return tuple(
            self._article(article, f"a{n}")
            for n, article in enumerate(self._report.articles, start=1)
        )

    def source_tables(self) -> tuple[SourceTable, ...]:
        """Return a table for each kind of source that occurs; kinds are never ranked together."""
        return tuple(
            SourceTable(title, rows, self._note(kind))
            for kind, title in SOURCE_KINDS.items()
            if (
                rows := tuple(
                    sorted((s for s in self._report.sources if s.kind == kind), key=_rank)
                )
            )
        )

    def one_voices(self) -> tuple[OneVoice, ...]:
        """Return the statements that were collapsed into one voice, group by group."""
        return tuple(
            OneVoice(
                why=", ".join(group.why),
                sides=tuple(self._sides.of(self._statements[id_]) for id_ in group.statements),
            )
            for group in self._collapsed
        )

    def _note(self, kind: SourceKind) -> str | None:
        """Return what a reader must know of a table of sources, or None."""
        ours = [one for one in self._weighed if one.kind == kind]
        undetermined = [legible(one.name) for one in ours if one.undetermined]
        flipping = [legible(one.name) for one in ours if one.flips]
        notes = [self._passing_on() if kind == "outlet" else None]
        if undetermined:
            notes.append(
                "Undetermined, since only one other voice speaks of what they say: "
                f"{', '.join(undetermined)}."
            )
        if flipping:
            notes.append(
                "Their order would change if witnesses counted by their own record: "
                f"{', '.join(flipping)}."
            )
        if len({one.component for one in ours if self._is_ranked(one.kind, one.name)}) > 1:
            notes.append("Some of the ranked share no evidence: they cannot be compared.")
        return " ".join(note for note in notes if note) or None

    def _is_ranked(self, kind: SourceKind, name: str) -> bool:
        return any(
            (s.kind, s.name, s.status) == (kind, name, "scored") for s in self._report.sources
        )

    def _passing_on(self) -> str | None:
        """Return which outlets answer for nothing that they print, or None if all answer."""
        answering = {source.name for source in self._report.sources if source.kind == "outlet"}
        printed = {a.outlet for a in self._report.articles if a.outlet and self._by_article[a.id]}
        silent = sorted(legible(outlet) for outlet in printed - answering)
        if not silent:
            return None
        return f"Not in the table, for all that they print is said by others: {', '.join(silent)}."

    def _opposite(self, pair: Pair, judgement: Judgement, hub: str) -> Opposite:
        a, b = self._statements[pair.a], self._statements[pair.b]
        claims = judgement.deciding(a, b)
        read_a, read_b = map(reading, claims, (judgement.a_words, judgement.b_words))
        other, read, against = (b, read_b, read_a) if hub == pair.a else (a, read_a, read_b)
        probability = _probability(judgement)
        return Opposite(
            side=self._sides.of(other),
            pair=pair.id,
            probability=probability,
            likelihood=None if judgement.by_rule else likelihood(probability),
            kind=judgement.kind,
            explanation=legible(judgement.explanation) if judgement.explanation else None,
            scope=pair.scope,
            reading=read,
            against=against,
            one_voice=self._one_voice(pair),
            in_passing=any(claim.aside for claim in claims),
        )

    def _one_voice(self, pair: Pair) -> bool:
        return self._telling.get(pair.a, -1) == self._telling.get(pair.b)

    def _article(self, article: Article, anchor: str) -> ArticleView:
        return ArticleView(
            anchor=anchor,
            path=legible(article.path),
            heading=legible(article.title or PurePath(article.path).name),
            outlet=legible(outlet_name(article)),
            published=day(article.published),
            language=article.language,
            language_shown=_language(article) or UNKNOWN_LANGUAGE,
            fields=_fields(article),
            statements=tuple(map(self._sides.of, self._by_article[article.id])),
            dropped=tuple(
                DroppedText(
                    text=legible(article.text[span.start : span.end]),
                    place=self._sides.place(article, span.start),
                    reason=legible(span.reason),
                )
                for span in article.dropped
            ),
        )


def by_others(findings: Iterable[Finding]) -> int:
    """Return how many of the pairs are of two voices, and so are evidence."""
    return sum(not one.one_voice for finding in findings for one in finding.opposites)


def likelihood(probability: float) -> str:
    """Return a calibrated probability in words."""
    for floor, words in LIKELIHOOD:
        if probability >= floor:
            return words
    return "more likely than not"


def _shown(judgement: Judgement) -> Shown | None:
    """Return what a pair is shown as, None where it is not."""
    if judgement.kind == "update":
        return "update"
    return None if judgement.label == "neutral" else judgement.label


def _probability(judgement: Judgement) -> float:
    """Return how probable what is shown is; of an update, that the two exclude each other."""
    p = judgement.probabilities
    return p.support if judgement.label == "support" else p.contradiction


def _fields(article: Article) -> tuple[Field, ...]:
    published = article.published.isoformat() if article.published else None
    known = (
        ("Title", article.title, article.title_from),
        ("Outlet", article.outlet, article.outlet_from),
        ("Author", article.author, article.author_from),
        ("Published", published, article.published_from),
        ("Language", _language(article), article.language_from),
        ("Address", article.url, None),
    )
    return tuple(
        Field(name, legible(value or "unknown"), legible(read_from) if read_from else None)
        for name, value, read_from in known
        if value is not None or name != "Address"
    )


def _language(article: Article) -> str | None:
    return None if article.language == UNSURE else language_name(article.language)


def _rank(source: SourceScore) -> tuple[bool, float, float, str]:
    scored = source.status == "scored"
    return (not scored, -source.score if scored else 0.0, -source.evidence, source.name)
