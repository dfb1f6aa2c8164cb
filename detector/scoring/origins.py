"""Who copied whom: statements that are one telling of one claim, and so one voice."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from detector.identity import outlet_name
from detector.ingest.outlets import mentions
from detector.scoring.components import components
from detector.scoring.responsibility import answers
from detector.scoring.spokespeople import institutions
from detector.types import Article, Judgement, Pair, Statement

OriginReason = Literal[
    "near copy", "same utterance", "same article", "same outlet", "named credit", "wire byline"
]

SAME_UTTERANCE = 0.8
"""Cosine from which two statements of one speaker are one utterance, cut or translated in two ways,
even where the judge sees no support: between languages it often sees none."""


@dataclass(frozen=True, slots=True)
class OriginGroup:
    """Statements that go back to one telling, in id order, and the reasons for joining them.

    A statement that was told once is a group of its own, with no reasons.
    """

    statements: tuple[str, ...]
    why: tuple[OriginReason, ...]


@dataclass(frozen=True, slots=True)
class _Telling:
    """What decides whether a statement was copied.

    ``speaker`` is the named speaker who answers for it, or for whom that one speaks; without one,
    ``wires`` are the agencies in the byline and ``publications`` these, the credited one and the
    outlet if it answers itself. ``source`` is the speaker or the credited publication.
    """

    statement: Statement
    outlet: str
    source: str | None
    speaker: str | None
    wires: frozenset[str]
    publications: frozenset[str]

    @property
    def denies(self) -> bool:
        return self.statement.voice.stance == "denies"

    @property
    def hands(self) -> frozenset[str]:
        return self.publications.union(self.statement.voice.chain)


def origins(
    articles: Sequence[Article],
    statements: Sequence[Statement],
    pairs: Sequence[Pair],
    judgements: Sequence[Judgement],
) -> tuple[OriginGroup, ...]:
    """Return every statement in exactly one origin group, groups in the order of their first ids.

    Two statements are joined when they are

    - a near copy of each other, or
    - the same utterance of the same named speaker, or words of one sentence, where whoever speaks
      for an institution is that institution, or

    when one bears the other out and it is the headline of the other's article, or, where they do
    not have two different named speakers, when one bears the other out and they

    - stand in the same article: a flat headline over an attributed body repeats its source, or
    - are an outlet's own voice twice, or
    - credit the same publication, or one credits what the other is the own voice of, be it in the
      text or by an agency's name in the byline.

    A pair that is judged a contradiction joins nothing: a copy with another number is no copy. Nor
    does what two different sources are credited with, neither of them by way of the other: what a
    paper reported and a spokesman denies is not one telling, whatever the judge says.
    """
    outlets = {article.id: outlet_name(article) for article in articles}
    wires = {article.id: _agencies(article) for article in articles}
    ordered = sorted(statements, key=lambda statement: statement.id)
    bodies = institutions(articles, ordered)
    tellings = {s.id: _telling(s, outlets[s.article], wires[s.article], bodies) for s in ordered}
    place = {statement.id: index for index, statement in enumerate(ordered)}
    joined: list[tuple[int, int, OriginReason]] = [
        (place[a], place[b], "same utterance") for a, b in _overlaps(tellings)
    ]
    for pair, judgement in zip(pairs, judgements, strict=True):
        reason = _reason(tellings[pair.a], tellings[pair.b], pair, judgement)
        if reason is not None:
            joined.append((place[pair.a], place[pair.b], reason))
    roots = components(len(ordered), ((a, b) for a, b, _ in joined))
    members: dict[int, list[str]] = defaultdict(list)
    for statement, root in zip(ordered, roots, strict=True):
        members[root].append(statement.id)
    reasons: dict[int, set[OriginReason]] = defaultdict(set)
    for a, _, reason in joined:
        reasons[roots[a]].add(reason)
    return tuple(
        OriginGroup(tuple(ids), tuple(sorted(reasons[root]))) for root, ids in members.items()
    )


def _telling(
    statement: Statement, outlet: str, wires: frozenset[str], bodies: Mapping[str, str]
) -> _Telling:
    first = answers(statement, outlet)[0]
    if first.kind == "speaker":
        speaker = bodies.get(first.name, first.name)
        return _Telling(statement, outlet, speaker, speaker, frozenset(), frozenset())
    credited = first.name if first.kind == "origin" else None
    return _Telling(statement, outlet, credited, None, wires, wires | {first.name})


def _agencies(article: Article) -> frozenset[str]:
    found = mentions(article.author or "")
    return frozenset(mention.outlet.name for mention in found if mention.outlet.kind == "agency")


def _reason(a: _Telling, b: _Telling, pair: Pair, judgement: Judgement) -> OriginReason | None:
    """Return why two statements are one telling, or None if they are not."""
    if judgement.label == "contradiction":
        return None
    borne_out = judgement.label == "support"
    agree = borne_out or a.denies == b.denies
    if pair.reason == "near copy" and agree:
        return "near copy"
    if a.speaker and b.speaker:
        recurs = borne_out or (agree and pair.similarity >= SAME_UTTERANCE)
        if a.speaker == b.speaker:
            return "same utterance" if recurs else None
        return "same article" if borne_out and _headlined(a, b) else None
    return _common_source(a, b) if borne_out else None


def _headlined(a: _Telling, b: _Telling) -> bool:
    """Return whether one is the headline over the other, and so told by what stands under it."""
    headline = "headline" in {a.statement.kind, b.statement.kind}
    return headline and a.statement.article == b.statement.article


def _common_source(a: _Telling, b: _Telling) -> OriginReason | None:
    """Return by which way two statements that say the same have it from one source, or None."""
    if _two_sources(a, b) and not _headlined(a, b):
        return None
    if a.statement.article == b.statement.article:
        return "same article"
    shared = a.publications & b.publications
    if not shared:
        return None
    if shared <= a.wires | b.wires:
        return "wire byline"
    return "same outlet" if a.outlet == b.outlet else "named credit"


def _two_sources(a: _Telling, b: _Telling) -> bool:
    """Return whether two sources are credited, neither by way of the other."""
    if not a.source or not b.source or a.source == b.source:
        return False
    return a.source not in b.hands and b.source not in a.hands


def _overlaps(tellings: Mapping[str, _Telling]) -> Iterator[tuple[str, str]]:
    """Yield statements of one voice that share text, as a quotation and its sentence do."""
    voices: dict[tuple[str, str | None, frozenset[str]], list[Statement]] = defaultdict(list)
    for telling in tellings.values():
        key = (telling.statement.article, telling.speaker, telling.publications)
        voices[key].append(telling.statement)
    for said in voices.values():
        said.sort(key=lambda statement: (statement.start, -statement.end, statement.id))
        widest = said[0]
        for _, statement in pairwise(said):
            if statement.start < widest.end:
                yield widest.id, statement.id
            if statement.end > widest.end:
                widest = statement
