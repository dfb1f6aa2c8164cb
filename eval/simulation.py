"""How often sources come into the right order, ours and rivals: ``python eval/simulation.py``.

Twelve sources and thirty facts with two values each. Seven honest outlets and one bad one state
each fact now and then; four more copy all that the bad one says, two of them without saying so. A
judge labels the pairs; a given share of its labels joins statements that have nothing to do with
each other. Its probabilities are calibrated: of the labels at .9, nine in ten are true.

The *true rate* of a source is what its score estimates: the share borne out among those of its
claims that independent others only bear out or only contradict, had the judge made no mistake and
were there infinitely many facts. It is no accuracy: where all others err alike, they bear out
errors.

``--write`` puts the table into ``docs/simulation.md``, between its markers.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from math import prod
from pathlib import Path

import numpy as np
from scipy.stats import spearmanr

from detector.evaluation.documents import rewritten
from detector.evaluation.rivals import RIVALS, Votes
from detector.scoring.corroboration import score
from detector.scoring.origins import origins
from detector.settings import Settings
from detector.types import (
    Article,
    Candidate,
    Judgement,
    Label,
    Pair,
    PairReason,
    Probabilities,
    Proposition,
    SourceScore,
    Statement,
    Voice,
)

PAGE = Path(__file__).parent.parent / "docs" / "simulation.md"
COMMAND = "python eval/simulation.py --write"

FACTS = 30
HONEST = tuple(f"Honest {number}" for number in range(1, 8))
BAD = "Bad"
COPIES = tuple(f"Copy {number}" for number in range(1, 5))
CREDITING = COPIES[:2]
"""The copying outlets that say whose report it is."""

ACCURACY = {BAD: 0.3} | {name: 0.8 + 0.025 * place for place, name in enumerate(HONEST)}
"""How often a source is right: the honest ones from .8 to .95."""

COVERAGE = 0.4
"""Share of the facts on which a source says something: about twelve statements each."""

FALSE_EDGES = (0.05, 0.1)
RUNS = 300
OURS = "corroboration"


@dataclass(frozen=True, slots=True)
class Edge:
    """A label of the judge between two statements, named by their places."""

    a: int
    b: int
    label: Label
    p: float


@dataclass
class World:
    """What is said, and what the judge makes of it; ``facts`` holds the fact of each statement."""

    articles: list[Article] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    facts: list[tuple[int, bool]] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)
    judgements: list[Judgement] = field(default_factory=list)

    def state(self, outlet: str, fact: int, value: bool, voice: Voice) -> int:
        """Add an article with one statement, and return its place."""
        place = len(self.statements)
        name = f"{place:04}"
        self.articles.append(Article(name, name, name * 16, "", (), (), "en", outlet=outlet))
        claim = (Proposition("x"),)
        self.statements.append(Statement(name, name, 0, 1, "x", "sentence", "en", voice, claim))
        self.facts.append((fact, value))
        return place

    def judge(self, a: int, b: int, label: Label, p: float, *, copy: bool = False) -> None:
        """Add a pair and its label at probability ``p``; the rest is neutral."""
        one, other = sorted((f"{a:04}", f"{b:04}"))
        support = label == "support"
        joint = Probabilities(p if support else 0.0, 0.0 if support else p, 1 - p)
        name = f"{one}~{other}"
        reason: PairReason = "near copy" if copy else "similar"
        self.pairs.append(Pair(name, one, other, 0.7, reason, "across", (Candidate(0, 0, 0.7),)))
        self.judgements.append(
            Judgement(name, label, joint, joint, joint, 0, 0, None, None, "simulated")
        )

    def scores(self, seed: int) -> dict[str, SourceScore]:
        """Return our score of every outlet."""
        settings = Settings(seed=seed)
        found = score(self.articles, self.statements, self.pairs, self.judgements, settings)
        return {one.name: one for one in found if one.kind == "outlet"}

    def votes(self) -> Votes:
        """Return what the rivals see; to them whoever prints a statement says it."""
        groups = origins(self.articles, self.statements, self.pairs, self.judgements)
        group_of = {id_: place for place, group in enumerate(groups) for id_ in group.statements}
        edges: dict[Label, list[tuple[int, int]]] = defaultdict(list)
        for pair, judgement in zip(self.pairs, self.judgements, strict=True):
            edges[judgement.label].append((int(pair.a), int(pair.b)))
        return Votes(
            sources=tuple(article.outlet or "" for article in self.articles),
            support=tuple(edges["support"]),
            contradiction=tuple(edges["contradiction"]),
            origins=tuple(group_of[statement.id] for statement in self.statements),
        )


def world(false_edges: float, seed: int) -> World:
    """Return one draw of the world, with this share of the judge's labels false."""
    random = np.random.default_rng(seed)
    made = World()
    for name, accuracy in ACCURACY.items():
        for fact in np.flatnonzero(random.random(FACTS) < COVERAGE):
            made.state(name, int(fact), bool(random.random() < accuracy), Voice("outlet"))
    edges = [*true_edges(made, random, false_edges)]
    edges += false_ones(made, random, false_edges, len(edges))
    for edge in edges:
        made.judge(edge.a, edge.b, edge.label, edge.p)
    copied(made, edges)
    return made


def true_edges(made: World, random: np.random.Generator, false_edges: float) -> Iterator[Edge]:
    """Yield the labels between statements on one fact."""
    for a, b in combinations(range(len(made.statements)), 2):
        (fact, value), (other_fact, other) = made.facts[a], made.facts[b]
        if fact == other_fact:
            label: Label = "support" if value == other else "contradiction"
            yield Edge(a, b, label, confidence(random, false_edges, true=True))


def false_ones(
    made: World, random: np.random.Generator, false_edges: float, true: int
) -> Iterator[Edge]:
    """Yield labels between statements of different facts, their share among all as given."""
    for _ in range(random.poisson(true * false_edges / (1 - false_edges))):
        a, b = (int(place) for place in random.choice(len(made.statements), 2, replace=False))
        if made.facts[a][0] != made.facts[b][0]:
            label: Label = "support" if random.random() < 0.5 else "contradiction"
            yield Edge(a, b, label, confidence(random, false_edges, true=False))


def copied(made: World, edges: Sequence[Edge]) -> None:
    """Add the copies of the bad source's statements; the judge reads a copy as its original."""
    of_bad = [place for place, article in enumerate(made.articles) if article.outlet == BAD]
    copies: dict[int, list[int]] = {original: [] for original in of_bad}
    for outlet in COPIES:
        credits_it = outlet in CREDITING
        voice = Voice("relay", origin=BAD, cue="reported") if credits_it else Voice("outlet")
        for original, known in copies.items():
            copy = made.state(outlet, *made.facts[original], voice)
            made.judge(original, copy, "support", 0.99, copy=not credits_it)
            for other in known:
                made.judge(other, copy, "support", 0.99)
            known.append(copy)
    for edge in edges:
        for copy in copies.get(edge.a, ()):
            made.judge(copy, edge.b, edge.label, edge.p)
        for copy in copies.get(edge.b, ()):
            made.judge(edge.a, copy, edge.label, edge.p)


def confidence(random: np.random.Generator, false_edges: float, *, true: bool) -> float:
    """Return the probability that a calibrated judge gives to a label that is true, or false.

    All labels lie between .5 and 1, with mean 1 - ``false_edges``.
    """
    mean = 1 - 2 * false_edges
    while True:
        p = 0.5 + 0.5 * float(random.beta(mean / (1 - mean), 1))
        if (random.random() < p) == true:
            return p


def true_rate(name: str) -> float:
    """Return the corroboration rate of an independent source over infinitely many facts."""
    others = [ACCURACY[other] for other in ACCURACY if other != name]
    silent = (1 - COVERAGE) ** len(others)
    none_true = prod(1 - COVERAGE * accuracy for accuracy in others) - silent
    none_false = prod(1 - COVERAGE * (1 - accuracy) for accuracy in others) - silent
    right = ACCURACY[name]
    borne_out = right * none_false + (1 - right) * none_true
    contradicted = right * none_true + (1 - right) * none_false
    return borne_out / (borne_out + contradicted)


def figures(false_edges: float, runs: int = RUNS) -> dict[str, float]:
    """Return how often each way has the order right, its rank correlation, and our coverage.

    Keys are ``"WAY: order"`` (the bad source below every honest one), ``"WAY: correlation"`` (mean
    Spearman correlation with the true rates of the independent sources) and ``"coverage"``.
    """
    truth = {name: true_rate(name) for name in ACCURACY}
    order: dict[str, list[bool]] = defaultdict(list)
    correlation: dict[str, list[float]] = defaultdict(list)
    covered: list[bool] = []
    for seed in range(runs):
        drawn = world(false_edges, seed)
        ours, votes = drawn.scores(seed), drawn.votes()
        trusts = {OURS: {name: one.score for name, one in ours.items()}}
        for way, rival in RIVALS.items():
            trusts[way] = rival(votes)
            trusts[f"{way}, one voice for each origin"] = rival(votes.collapsed())
        for way, trust in trusts.items():
            order[way].append(all(trust[BAD] < trust[name] for name in HONEST))
            both = [(trust[name], truth[name]) for name in ACCURACY]
            correlation[way].append(float(spearmanr(*zip(*both, strict=True)).statistic))
        covered += [ours[name].low <= rate <= ours[name].high for name, rate in truth.items()]
    means = {f"{way}: order": float(np.mean(right)) for way, right in order.items()}
    means |= {f"{way}: correlation": float(np.nanmean(all_)) for way, all_ in correlation.items()}
    return means | {"coverage": float(np.mean(covered))}


def table(by_share: dict[float, dict[str, float]]) -> str:
    """Return the figures as a Markdown table, with a sentence on the interval."""
    shares = [f"{share:.0%} false" for share in by_share]
    columns = [f"{share}: {what}" for share in shares for what in ("order right", "correlation")]
    first = next(iter(by_share.values()))
    ways = [name.removesuffix(": order") for name in first if name.endswith(": order")]
    lines = ["| way | " + " | ".join(columns) + " |", "|---" * (1 + len(columns)) + "|"]
    for way in ways:
        cells = [
            cell
            for found in by_share.values()
            for cell in (f"{found[f'{way}: order']:.0%}", f"{found[f'{way}: correlation']:.2f}")
        ]
        lines.append(f"| {way} | {' | '.join(cells)} |")
    coverage = ", ".join(
        f"{found['coverage']:.1%} ({share})"
        for share, found in zip(shares, by_share.values(), strict=True)
    )
    return "\n".join([*lines, "", f"The 95 % interval holds the true rate in {coverage}.", ""])


def main() -> int:
    """Print the table, or write it into its page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=RUNS, help="seeded worlds for each share")
    parser.add_argument("--write", action="store_true", help="write the table into its page")
    options = parser.parse_args()
    found = table({share: figures(share, options.runs) for share in FALSE_EDGES})
    print(found)
    if options.write:
        page = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(rewritten(page, COMMAND, found), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
