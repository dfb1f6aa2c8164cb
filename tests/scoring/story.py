"""Builds articles, statements and judgements in a few words."""

from dataclasses import dataclass, field, replace
from random import Random

from detector.scoring.corroboration import score
from detector.settings import Settings
from detector.types import (
    Article,
    Candidate,
    ContradictionKind,
    Judgement,
    Label,
    Pair,
    PairReason,
    Probabilities,
    Proposition,
    SourceKind,
    SourceScore,
    Statement,
    Voice,
)

LENGTH = 10
"""Characters of a statement; statements do not overlap unless asked to."""

Source = tuple[SourceKind, str]
Scores = dict[Source, SourceScore]


@dataclass
class Story:
    """Articles with statements and what the judge makes of pairs of them."""

    articles: list[Article] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)
    judgements: list[Judgement] = field(default_factory=list)

    def article(self, outlet: str | None, author: str | None = None) -> Article:
        """Add an article, and return it."""
        number = len(self.articles)
        article = Article(
            id=f"a{number:02}",
            path=f"{number}.txt",
            sha256=f"{number:08}" * 8,
            text="",
            blocks=(),
            dropped=(),
            language="en",
            outlet=outlet,
            author=author,
        )
        self.articles.append(article)
        return article

    def says(self, article: Article, voice: Voice | None = None, start: int | None = None) -> str:
        """Add a statement, in the outlet's own voice without another, and return its id."""
        number = len(self.statements)
        begin = number * LENGTH if start is None else start
        statement = Statement(
            id=f"s{number:03}",
            article=article.id,
            start=begin,
            end=begin + LENGTH,
            text="x" * LENGTH,
            kind="sentence",
            language="en",
            voice=voice or Voice("outlet"),
            propositions=(Proposition("It rains."),),
        )
        self.statements.append(statement)
        return statement.id

    def prints(self, outlet: str | None, voice: Voice | None = None) -> str:
        """Add an article with one statement, and return the statement's id."""
        return self.says(self.article(outlet), voice)

    def judged(
        self,
        one: str,
        other: str,
        label: Label,
        p: float = 0.9,
        *,
        similarity: float = 0.6,
        copy: bool = False,
        kind: ContradictionKind | None = None,
    ) -> None:
        """Add a pair with its label at probability ``p``; the other labels share the rest."""
        rest = (1 - p) / 2
        probabilities = {
            "support": Probabilities(p, rest, rest),
            "contradiction": Probabilities(rest, p, rest),
            "neutral": Probabilities(rest, rest, p),
        }[label]
        a, b = sorted((one, other))
        name = f"{a}~{b}"
        reason: PairReason = "near copy" if copy else "similar"
        self.pairs.append(
            Pair(name, a, b, similarity, reason, "across", (Candidate(0, 0, similarity),))
        )
        self.judgements.append(
            Judgement(
                name, label, probabilities, probabilities, probabilities, 0, 0, kind, None, "judge"
            )
        )

    def like(self, model: str, other: str, *, without: frozenset[str] = frozenset()) -> None:
        """Judge the statement ``other`` as ``model`` was judged, except against ``without``."""
        for pair, judgement in zip(tuple(self.pairs), tuple(self.judgements), strict=True):
            if model not in {pair.a, pair.b}:
                continue
            partner = pair.b if pair.a == model else pair.a
            if partner in without or partner == other:
                continue
            a, b = sorted((partner, other))
            self.pairs.append(replace(pair, id=f"{a}~{b}", a=a, b=b))
            self.judgements.append(replace(judgement, pair=f"{a}~{b}"))

    def article_of(self, statement: Statement) -> Article:
        """Return the article that has the statement."""
        return next(article for article in self.articles if article.id == statement.article)

    def renamed(self, random: Random) -> "Story":
        """Return the same story with other paths and ids, and all of it in another order."""
        articles = _shuffled(random, [article.id for article in self.articles])
        ids = _shuffled(random, [statement.id for statement in self.statements])
        judged = list(zip(self.pairs, self.judgements, strict=True))
        random.shuffle(judged)
        other = Story()
        other.articles = [replace(a, id=articles[a.id], path=articles[a.id]) for a in self.articles]
        other.statements = [
            replace(s, id=ids[s.id], article=articles[s.article]) for s in self.statements
        ]
        random.shuffle(other.articles)
        random.shuffle(other.statements)
        for pair, judgement in judged:
            a, b = sorted((ids[pair.a], ids[pair.b]))
            other.pairs.append(replace(pair, id=f"{a}~{b}", a=a, b=b))
            other.judgements.append(replace(judgement, pair=f"{a}~{b}"))
        return other

    def scores(self, seed: int = 0) -> Scores:
        """Return the score of every source by kind and name."""
        scores = score(
            self.articles, self.statements, self.pairs, self.judgements, Settings(seed=seed)
        )
        return {(one.kind, one.name): one for one in scores}


def _shuffled(random: Random, ids: list[str]) -> dict[str, str]:
    """Return a new name for each of the ids."""
    return dict(zip(ids, random.sample(ids, len(ids)), strict=True))
