"""How many hand-labelled pairs of the seeds come out right: ``python eval/seeds.py``.

``seed_pairs.jsonl`` names two passages of the seeds and what a reader takes them to be to each
other. The pipeline is asked twice, once with its propositions and once with the printed sentences
as they stand, by the same pairing, judge and thresholds. A pair that was never brought to the judge
counts as neutral; one in a language that the models do not read counts as not judged.
"""

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from detector.embed import Encoder
from detector.evaluation.passages import statement_with, whole
from detector.extract.statements import statements as extract
from detector.ingest import ingest
from detector.judge import Judge
from detector.models.registry import load_encoder, load_judge
from detector.pairing import common_languages
from detector.pipeline import compared
from detector.settings import Settings
from detector.types import Article, Label, Statement

HERE = Path(__file__).parent
SEEDS = HERE.parent / "seeds"
PAIRS = HERE / "seed_pairs.jsonl"
LABELS = get_args(Label)
GATED = (
    "contradiction right",
    "contradiction false",
    "support right",
    "support false",
    "neutral right",
)

Found = Label | Literal["not judged"]


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a file, as the labels quote them: white space collapsed."""

    file: str
    words: str


@dataclass(frozen=True, slots=True)
class Labelled:
    """Two passages and what a reader takes them to be to each other."""

    a: Passage
    b: Passage
    label: Label


def labelled_pairs() -> list[Labelled]:
    """Return the hand-labelled pairs in the order of their file."""
    lines = PAIRS.read_text(encoding="utf-8").splitlines()
    return [
        Labelled(
            Passage(row["a_file"], row["a_words"]),
            Passage(row["b_file"], row["b_words"]),
            row["label"],
        )
        for row in map(json.loads, lines)
    ]


def holder(
    passage: Passage, articles: Sequence[Article], statements: Sequence[Statement]
) -> Statement | None:
    """Return the statement that holds most of a passage, the shortest of several; None if none."""
    article = next(a for a in articles if Path(a.path).name == passage.file)
    return statement_with(passage.words, article, statements)


def outcomes(
    labelled: Sequence[Labelled],
    articles: Sequence[Article],
    statements: Sequence[Statement],
    encoder: Encoder,
    judge: Judge,
) -> list[Found]:
    """Return what the pipeline makes of each labelled pair."""
    readable = common_languages(encoder.model, judge.model)
    pairing, judgements = compared(articles, statements, Settings(), (encoder, judge))
    judged = {
        frozenset({p.a, p.b}): judgement.label
        for p, judgement in zip(pairing.pairs, judgements, strict=True)
    }
    found: list[Found] = []
    for one in labelled:
        sides = [holder(passage, articles, statements) for passage in (one.a, one.b)]
        if any(s and readable is not None and s.language not in readable for s in sides):
            found.append("not judged")
        else:
            key = frozenset(side.id for side in sides if side)
            found.append(judged.get(key, "neutral"))
    return found


def figures(labelled: Sequence[Labelled], found: Sequence[Found]) -> dict[str, int]:
    """Return for each label how many there are and how many came out so, and the false ones."""
    counts = Counter((one.label, outcome) for one, outcome in zip(labelled, found, strict=True))
    table: dict[str, int] = {}
    for label in LABELS:
        table[f"{label} in all"] = sum(n for (gold, _), n in counts.items() if gold == label)
        table[f"{label} right"] = counts[label, label]
        table[f"{label} false"] = sum(
            n for (gold, outcome), n in counts.items() if gold != label and outcome == label
        )
        table[f"{label} not judged"] = counts[label, "not judged"]
    return table


def table(by_mode: dict[str, dict[str, int]]) -> str:
    """Return the figures as a Markdown table."""
    lines = ["| label | labelled | " + " | ".join(f"{m}: right | false" for m in by_mode) + " |"]
    lines.append("|---" * (2 + 2 * len(by_mode)) + "|")
    for label in LABELS:
        first = next(iter(by_mode.values()))
        judged = first[f"{label} in all"] - first[f"{label} not judged"]
        cells = [f"{f[f'{label} right']} | {f[f'{label} false']}" for f in by_mode.values()]
        lines.append(f"| {label} | {judged} | {' | '.join(cells)} |")
    missing = sum(first[f"{label} not judged"] for label in LABELS)
    return "\n".join([*lines, f"\n{missing} further pairs are in a language that is not judged."])


def gated(encoder: Encoder, judge: Judge) -> dict[str, int]:
    """Return the figures that ``eval/gate.py`` guards, by propositions."""
    articles, _, _ = ingest([SEEDS])
    labelled = labelled_pairs()
    found = figures(labelled, outcomes(labelled, articles, extract(articles), encoder, judge))
    return {name: found[name] for name in GATED}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--judge", help="a folder or hub id in place of the built-in judge")
    options = parser.parse_args()
    labelled = labelled_pairs()
    articles, _, _ = ingest([SEEDS])
    statements = extract(articles)
    encoder, judge = load_encoder(None), load_judge(options.judge)
    modes = {"sentences": [whole(s) for s in statements], "propositions": list(statements)}
    by_mode = {
        mode: figures(labelled, outcomes(labelled, articles, mode_statements, encoder, judge))
        for mode, mode_statements in modes.items()
    }
    print(table(by_mode))


if __name__ == "__main__":
    main()
