"""How well attributions are found: ``python eval/attribution.py --data DIR [--part train]``.

``DIR`` holds ``dev.jsonl.gz`` and ``train.jsonl.gz`` of PolNeAR, each line an article with ``text``
and ``attributions``. Every article is read as the program reads a file, each by itself, and set
against the annotations, as is a cheap rival: one pattern for "“Q,” X said" and one for "X said
that P". ``ATTRIBUTION.md`` says what the figures mean.
"""

import argparse
import gzip
import json
import re
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from detector.evaluation.attribution import Annotated, Gold, intervals, totals
from detector.evaluation.results import Estimate
from detector.extract.attributions import Attribution
from detector.extract.statements import attributions
from detector.ingest import ingest

SAYING = r"(?:said|says?|told|tells|added|wrote|noted|reported|argued|according to)"
NAME = r"(?:[Tt]he |[Hh]e|[Ss]he|[Tt]hey|[A-Z])[^,.:;“”\"]{0,60}?"
QUOTED = re.compile(
    rf"(?P<content>[“\"][^“”\"]{{10,}}[”\"]),?\s+(?:(?P<source>{NAME})\s(?P<cue>{SAYING})"
    rf"|(?P<cue2>{SAYING})\s(?P<source2>{NAME}))(?=[\s.,])"
)
REPORTED = re.compile(
    rf"(?P<source>{NAME})\s(?P<cue>{SAYING})\s(?:[^,.;“”\"]{{0,40}}\s)?(?P<content>that\s[^\n]+?)"
    r"(?=\.\s|\.?\n|$)"
)


def load(path: Path) -> list[dict[str, Any]]:
    """Return the annotated articles of a file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def gold(row: dict[str, Any]) -> tuple[Gold, ...]:
    """Return the attributions of an article; those without a content are not counted."""

    def spans(part: list[dict[str, Any]]) -> tuple[tuple[int, int], ...]:
        return tuple((span["start"], span["end"]) for span in part)

    return tuple(
        Gold(spans(one["source"]), spans(one["cue"]), spans(one["content"]))
        for one in row["attributions"]
        if one["content"]
    )


def extracted(text: str, folder: Path) -> tuple[Attribution, ...] | None:
    """Return what the program finds in a text that is put into a file.

    None where reading mends the text's characters so that the annotators' offsets do not hold.
    """
    path = folder / "article.txt"
    path.write_text(text, encoding="utf-8", newline="")
    articles, _, _ = ingest([path])
    if len(articles[0].text) != len(text):
        return None
    return attributions(articles)[0]


def matched(text: str) -> tuple[Attribution, ...]:
    """Return what two patterns find in a text."""
    found = []
    for pattern in (QUOTED, REPORTED):
        for match in pattern.finditer(text):
            form = "" if match["cue"] else "2"
            source, cue = match.span(f"source{form}"), match.span(f"cue{form}")
            found.append(Attribution(source, cue, (match.span("content"),), None))
    return tuple(found)


def annotated(rows: Sequence[dict[str, Any]]) -> dict[str, list[Annotated]]:
    """Return the articles with what the program and the rival find in them."""
    with tempfile.TemporaryDirectory() as folder:
        read = [(row, extracted(row["text"], Path(folder))) for row in rows]
    ours = [Annotated(r["text"], gold(r), found) for r, found in read if found is not None]
    return {
        "detect": ours,
        "patterns": [replace(one, found=matched(one.text)) for one in ours],
    }


def table(by_name: dict[str, dict[str, Estimate]]) -> str:
    """Return the figures as a Markdown table."""

    def cell(one: Estimate | None) -> str:
        if one is None or one.value is None:
            return "-"
        if one.low is None or one.high is None:
            return f"{one.value:.3f}"
        return f"{one.value:.3f} ({one.low:.3f} to {one.high:.3f})"

    names = sorted({name for found in by_name.values() for name in found})
    lines = ["| figure | " + " | ".join(by_name) + " |", "|---" * (1 + len(by_name)) + "|"]
    lines += [
        f"| {name} | " + " | ".join(cell(found.get(name)) for found in by_name.values()) + " |"
        for name in names
    ]
    return "\n".join(lines)


def main() -> None:
    """Print the table and, where asked for, write it as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of the corpus")
    parser.add_argument("--part", choices=("dev", "train"), default="dev")
    parser.add_argument("--json", type=Path, help="where to write the figures")
    options = parser.parse_args()
    rows = load(options.data / f"{options.part}.jsonl.gz")
    read = annotated(rows)
    articles = read["detect"]
    by_name = {
        f"{name}, {overlap}": (those, intervals(those, overlap=overlap))
        for name, those in read.items()
        for overlap in ("iou", "coverage")
    }
    counted = {name: totals(those) for name, those in read.items()}
    print(json.dumps(counted, indent=1))
    print(table({name: found for name, (_, found) in by_name.items()}))
    if options.json:
        report = {
            "part": options.part,
            "articles": len(articles),
            "unreadable": len(rows) - len(articles),
            "counts": counted,
            "figures": {
                name: {figure: asdict(one) for figure, one in found.items()}
                for name, (_, found) in by_name.items()
            },
        }
        options.json.parent.mkdir(parents=True, exist_ok=True)
        options.json.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
