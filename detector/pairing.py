"""Which statements to compare: those with the nearest propositions, grouped by statement."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from math import ceil

import numpy as np
from numpy.typing import NDArray

from detector.embed import Vectors
from detector.settings import Settings
from detector.types import Candidate, Likeness, Model, Pair, PairReason, Statement

BLOCK_CELLS = 2**24
"""Similarities held in memory at a time: 64 MB, whatever the number of statements."""

COPY_OVERLAP = 0.8
"""Share of words that two tellings of one text have in common; a rewording has fewer."""

COPIES = 5
"""Copies of a text that each of many copies of another is compared with."""

SIMILARITY_DIGITS = 6
"""Decimals of a cosine that hardly ever depend on the order in which it was summed."""

TYPICAL_FROM = 0.3
"""Cosine from which a candidate counts towards a story's median, as when likeness was fitted."""

SETTLED = 50
"""Candidates from which a story's own median cosine counts more than the typical one."""

WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Pairing:
    """The pairs to judge, most similar first, and how many had a language that the models lack."""

    pairs: tuple[Pair, ...]
    not_judged: int


@dataclass(frozen=True, slots=True)
class Match:
    """Two propositions that may speak of the same thing.

    ``a`` and ``b`` are their statements' positions, ``a`` < ``b``; ``candidate`` says which of
    their propositions.
    """

    a: int
    b: int
    candidate: tuple[int, int]
    similarity: float


def common_languages(*models: Model) -> frozenset[str] | None:
    """Return the languages that all models read; None when none of them says."""
    stated = [frozenset(model.languages) for model in models if model.languages is not None]
    return frozenset.intersection(*stated) if stated else None


def pair(
    statements: Sequence[Statement],
    vectors: Vectors,
    settings: Settings,
    languages: frozenset[str] | None = None,
    likeness: Likeness | None = None,
) -> Pairing:
    """Return the statement pairs worth judging.

    For each proposition the ``settings.candidates`` most similar texts of other statements, from
    ``settings.similarity_floor`` on; a pair that one side finds is found. A statement in a language
    outside ``languages`` (None: all are read) is not judged: its pairs are only counted.
    ``likeness`` is what the encoder's card says of its cosines.
    """
    search = Search(statements, vectors.propositions, settings)
    readable = [languages is None or s.language in languages for s in statements]
    grouped = _grouped(search.matches(readable))
    likeness = likeness and in_story(likeness, [m for some in grouped.values() for m in some])
    found: list[Pair] = []
    for (i, j), matches in grouped.items():
        a, b = statements[i], statements[j]
        cosine = float(vectors.statements[i] @ vectors.statements[j])
        reason = _reason(a, b, cosine, settings.near_copy)
        found.append(_pair(a, b, [_candidate(match, likeness) for match in matches], reason))
    found.sort(key=lambda one: (-one.similarity, one.a, one.b))
    not_judged = 0
    if not all(readable):
        everything = _grouped(search.matches([True] * len(statements)))
        not_judged = sum(not (readable[i] and readable[j]) for i, j in everything)
    return Pairing(tuple(found), not_judged)


Row = tuple[int, int]
"""A proposition: its statement's position, and its place there."""


@dataclass(frozen=True, eq=False)
class Search:
    """Exact nearest-neighbour search over propositions, in blocks that bound its memory.

    ``vectors`` is (n_propositions, dim), rows L2-normalised, in the order of the statements. What
    is told in the same words is searched once, so that many copies of one text hide no other.
    """

    statements: Sequence[Statement]
    vectors: NDArray[np.float32]
    settings: Settings

    def matches(self, wanted: Sequence[bool]) -> Iterator[Match]:
        """Yield the nearest propositions of other statements, among the wanted statements.

        A match that both sides find comes twice.
        """
        places = [
            (position, index)
            for position, statement in enumerate(self.statements)
            for index in range(len(statement.propositions))
        ]
        told: dict[str, list[Row]] = defaultdict(list)
        first: list[int] = []
        for row, (position, index) in enumerate(places):
            if wanted[position]:
                copies = told[self.statements[position].propositions[index].text]
                if not copies:
                    first.append(row)
                copies.append((position, index))
        texts = list(told.values())
        if not texts:
            return
        vectors, barred = self.vectors[first], self._barred(texts)
        most = min(self.settings.candidates, len(texts))
        height = max(1, BLOCK_CELLS // len(texts))
        for top in range(0, len(texts), height):
            block = vectors[top : top + height] @ vectors.T
            for line in range(len(block)):
                block[line, barred[top + line]] = -np.inf
            nearest = np.argpartition(block, -most, axis=1)[:, -most:]
            similarity = np.take_along_axis(block, nearest, axis=1)
            for line, rank in np.argwhere(similarity >= self.settings.similarity_floor):
                cosine = min(1.0, round(float(similarity[line, rank]), SIMILARITY_DIGITS))
                text, other = top + line, nearest[line, rank]
                for sides in _spread(texts[text], texts[other]):
                    if sides[1][0] not in self._apart[sides[0][0]]:
                        (a, one), (b, two) = sorted(sides)
                        yield Match(a, b, (one, two), cosine)

    def _barred(self, texts: Sequence[Sequence[Row]]) -> list[list[int]]:
        """Return for each text the texts that it is never paired with, whoever tells them."""
        of: dict[int, set[int]] = defaultdict(set)
        for text, copies in enumerate(texts):
            for position, _ in copies:
                of[position].add(text)
        return [
            [
                other
                for other in set().union(*(of[near] for near in self._apart[copies[0][0]]))
                if all(b in self._apart[a] for a, _ in copies for b, _ in texts[other])
            ]
            for copies in texts
        ]

    @cached_property
    def _apart(self) -> list[set[int]]:
        """For each statement those that it is never paired with.

        These are itself and those that share text with it: a quotation and the sentence around it
        are one utterance.
        """
        by_article: dict[str, list[int]] = defaultdict(list)
        for position, statement in enumerate(self.statements):
            by_article[statement.article].append(position)
        apart = [{position} for position in range(len(self.statements))]
        for members in by_article.values():
            members.sort(key=lambda position: self.statements[position].start)
            for place, one in enumerate(members):
                for other in members[place + 1 :]:
                    if self.statements[other].start >= self.statements[one].end:
                        break
                    apart[one].add(other)
                    apart[other].add(one)
        return apart


def _spread(text: Sequence[Row], other: Sequence[Row]) -> Iterator[tuple[Row, Row]]:
    """Yield who tells a text with who tells another, or with who tells it, too.

    Each of many copies is compared with :data:`COPIES` of the other text, or with as many as it
    takes that each of those is compared with one.
    """
    if text is other:
        yield from (
            (one, two)
            for place, one in enumerate(text)
            for two in text[place + 1 : place + 1 + COPIES]
        )
        return
    share = min(len(other), max(COPIES, ceil(len(other) / len(text))))
    for place, one in enumerate(text):
        for step in range(share):
            yield one, other[(place * share + step) % len(other)]


def _grouped(matches: Iterable[Match]) -> dict[tuple[int, int], list[Match]]:
    """Return the matches by the positions of their two statements."""
    grouped: dict[tuple[int, int], list[Match]] = defaultdict(list)
    for match in matches:
        grouped[match.a, match.b].append(match)
    return grouped


def in_story(likeness: Likeness, matches: Iterable[Match]) -> Likeness:
    """Return what an encoder's cosines tell among the candidates of one story.

    Where a few names are in every sentence all cosines are high, and one of .8 says little. The
    median of a story with few candidates is taken with caution, as if there were ``SETTLED`` more
    at the typical one. Those that are hardly alike do not count: how many of them come to the judge
    is a matter of the similarity floor.
    """
    cosines = [m.similarity for m in set(matches) if m.similarity >= TYPICAL_FROM]
    if not cosines:
        return likeness
    trust = len(cosines) / (len(cosines) + SETTLED)
    shift = trust * (float(np.median(cosines)) - likeness.typical)
    return replace(likeness, usual=likeness.usual + shift)


def _candidate(match: Match, likeness: Likeness | None) -> Candidate:
    more = likeness.slope * (match.similarity - likeness.usual) if likeness else 0.0
    return Candidate(*match.candidate, match.similarity, more)


def _pair(a: Statement, b: Statement, found: list[Candidate], reason: PairReason) -> Pair:
    """Return the pair of two statements, its sides in id order."""
    candidates = list({(one.a, one.b): one for one in sorted(found)}.values())
    if a.id > b.id:
        a, b = b, a
        candidates = [replace(one, a=one.b, b=one.a) for one in candidates]
    return Pair(
        id=f"{a.id}~{b.id}",
        a=a.id,
        b=b.id,
        similarity=max(one.similarity for one in candidates),
        reason=reason,
        scope="within" if a.article == b.article else "across",
        candidates=tuple(sorted(candidates)),
    )


def _reason(a: Statement, b: Statement, cosine: float, near_copy: float) -> PairReason:
    """Return whether two statements, ``cosine`` alike, are one text told twice or only similar."""
    if a.article == b.article or cosine < near_copy:
        return "similar"
    words_a, words_b = (set(WORD.findall(text.casefold())) for text in (a.text, b.text))
    shared = len(words_a & words_b) / max(1, len(words_a | words_b))
    return "near copy" if shared >= COPY_OVERLAP else "similar"
