"""Labelled pairs of quoted passages of a story's articles, and what the product makes of them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from detector.embed import Encoder
from detector.evaluation.passages import statement_with
from detector.evaluation.rows import bad_line, quoted, rows
from detector.judge import Judge
from detector.pairing import common_languages
from detector.pipeline import compared
from detector.settings import Settings
from detector.types import Article, Label, Statement

LABELS = get_args(Label)
COLUMNS = ("a_file", "a_words", "b_file", "b_words", "label")
BROUGHT = "brought to the judge"

Found = Label | Literal["not judged"]


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of a file, as the labels quote them; white space does not count."""

    file: str
    words: str


@dataclass(frozen=True, slots=True)
class Labelled:
    """Two passages and what a reader takes them to be to each other."""

    a: Quoted
    b: Quoted
    label: Label


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the product makes of a labelled pair.

    ``brought`` is whether it came to the judge at all; else it counts as neutral. ``languages`` are
    those of the two articles.
    """

    pair: Labelled
    found: Found
    brought: bool
    languages: frozenset[str]


def read_labelled(path: Path) -> tuple[Labelled, ...]:
    """Return the labelled pairs of a file, in its order.

    Raises:
        PairsError: The file cannot be read, or a line of it is no such pair.
    """
    found: list[Labelled] = []
    for row in rows(path):
        cells = row.cells
        if missing := [column for column in COLUMNS if not isinstance(cells.get(column), str)]:
            raise bad_line(path, row.line, "no text", f"text under {', '.join(missing)}")
        label = next((one for one in LABELS if one == cells["label"]), None)
        if label is None:
            raise bad_line(path, row.line, quoted(cells["label"]), f"any of {', '.join(LABELS)}")
        one, other = (Quoted(str(cells[f"{s}_file"]), str(cells[f"{s}_words"])) for s in "ab")
        found.append(Labelled(one, other, label))
    return tuple(found)


def holder(
    passage: Quoted, articles: Sequence[Article], statements: Sequence[Statement]
) -> Statement | None:
    """Return the statement that holds most of a passage, the shortest of several; None if none."""
    article = next((a for a in articles if Path(a.path).name == passage.file), None)
    return statement_with(passage.words, article, statements) if article else None


def outcomes(
    labelled: Sequence[Labelled],
    articles: Sequence[Article],
    statements: Sequence[Statement],
    models: tuple[Encoder, Judge],
) -> list[Outcome]:
    """Return what the pipeline makes of each labelled pair of one story."""
    readable = common_languages(*(one.model for one in models))
    pairing, judgements = compared(articles, statements, Settings(), models)
    judged = {
        frozenset({p.a, p.b}): judgement.label
        for p, judgement in zip(pairing.pairs, judgements, strict=True)
    }
    language = {Path(article.path).name: article.language for article in articles}
    found: list[Outcome] = []
    for one in labelled:
        sides = [side for side in (holder(q, articles, statements) for q in (one.a, one.b)) if side]
        key = frozenset(side.id for side in sides)
        languages = frozenset(language[quote.file] for quote in (one.a, one.b))
        label: Found = judged.get(key, "neutral")
        if readable is not None and not languages <= readable:
            label = "not judged"
        found.append(Outcome(one, label, key in judged, languages))
    return found


def figures(found: Iterable[Outcome]) -> dict[str, int]:
    """Return for each label how many there are, how many come out so, and how many falsely.

    ``brought to the judge`` counts pairs with a label other than neutral that are.
    """
    everything = list(found)
    counts = Counter((one.pair.label, one.found) for one in everything)
    table: dict[str, int] = {}
    for label in LABELS:
        table[f"{label} in all"] = sum(n for (gold, _), n in counts.items() if gold == label)
        table[f"{label} right"] = counts[label, label]
        table[f"{label} false"] = sum(
            n for (gold, outcome), n in counts.items() if gold != label and outcome == label
        )
        table[f"{label} not judged"] = counts[label, "not judged"]
        table[f"{label} {BROUGHT}"] = sum(
            one.brought for one in everything if one.pair.label == label
        )
    return table


def gated(found: Sequence[Outcome]) -> dict[str, float]:
    """Return how many supports and contradictions are found, of all, and how many others are so."""
    counted = figures(found)
    shares: dict[str, float] = {}
    for label in ("contradiction", "support"):
        whole = counted[f"{label} in all"]
        shares[f"{label} found"] = counted[f"{label} right"] / whole
        shares[f"{label} false"] = counted[f"{label} false"] / (len(found) - whole)
    return shares


def table(by_mode: Mapping[str, Mapping[str, int]]) -> str:
    """Return the figures of each way to ask as a Markdown table, labels below each other."""
    lines = ["| label | labelled | " + " | ".join(f"{m}: right | false" for m in by_mode) + " |"]
    lines.append("|---" * (2 + 2 * len(by_mode)) + "|")
    first = next(iter(by_mode.values()))
    for label in LABELS:
        judged = first[f"{label} in all"] - first[f"{label} not judged"]
        cells = [f"{f[f'{label} right']} | {f[f'{label} false']}" for f in by_mode.values()]
        lines.append(f"| {label} | {judged} | {' | '.join(cells)} |")
    return "\n".join(lines)
