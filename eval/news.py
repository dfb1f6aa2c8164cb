"""How the product does on real news: ``python eval/news.py --data DIR [--sentences]``.

``news_pairs.jsonl`` names pairs of passages by article, offset and checksum and what a reader takes
them to be to each other; the articles themselves are read from ``DIR/news/articles.jsonl.gz``. Each
event's articles are given to the product as it stands, at its own settings; with ``--sentences``
the judge has the printed sentences in place of propositions. ``NEWS.md`` says how the pairs were
chosen and labelled and what each figure is.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import get_args

from detector.errors import DetectError, PairsError
from detector.evaluation.events import ARTICLES, records
from detector.evaluation.news import (
    Part,
    Selection,
    false_contradictions,
    named,
    news_estimates,
    read_news_pairs,
)
from detector.evaluation.news_run import Found, measured
from detector.evaluation.results import Estimate
from detector.models.registry import load_encoder, load_judge
from detector.settings import Settings
from detector.types import Label

HERE = Path(__file__).parent
PAIRS = HERE / "news_pairs.jsonl"


def table(by_part: Mapping[str, Mapping[str, Estimate]]) -> str:
    """Return the figures with their intervals as a Markdown table, a column for each part."""
    lines = [f"| | {' | '.join(by_part)} |", "|---" * (1 + len(by_part)) + "|"]
    for name in next(iter(by_part.values())):
        cells = " | ".join(_cell(estimated[name]) for estimated in by_part.values())
        lines.append(f"| {name.replace('_', ' ')} | {cells} |")
    return "\n".join(lines)


def counted(found: Found) -> str:
    """Return in words what the figures of one part rest on."""
    clear = [one for one in found.outcomes if not one.pair.doubtful]
    doubtful = [one for one in found.outcomes if one.pair.doubtful]
    labels = Counter(one.pair.label for one in clear)
    articles = sum(one.articles for one in found.events.values())
    candidates = sum(one.candidates for one in found.events.values())
    drawn = [one for one in clear if one.pair.selected == "random"]
    reached = sum(one.probabilities is not None for one in drawn)
    wrong = ", ".join(
        f"{false_contradictions(clear, selected)} of {selected} pairs"
        for selected in get_args(Selection)
    )
    unsure = Counter(f"{one.pair.label} judged {one.judged}" for one in doubtful)
    lines = [
        f"{len(found.events)} events, {articles} articles, {candidates} pairs judged, ",
        f"{len(found.printed)} contradictions printed.\n",
        f"{len(clear)} clear labels: {_listed(labels)}; ",
        f"of {len(drawn)} random ones {reached} still reach the judge.\n",
        f"Contradictions printed wrongly: {wrong}.\n",
        f"{len(doubtful)} doubtful labels, in no figure: {_listed(unsure)}.",
    ]
    return "".join(lines)


def main() -> int:
    """Print the figures of each part; return 1 with one line where the data do not fit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help=f"the folder with {ARTICLES}")
    parser.add_argument("--judge", help="a folder or hub id in place of the built-in judge")
    parser.add_argument("--sentences", action="store_true", help="judge sentences as printed")
    parser.add_argument("--part", choices=get_args(Part), help="one part instead of both")
    parser.add_argument("--json", type=Path, help="write the figures there")
    parser.add_argument("--list", type=Path, help="write each contradiction printed there")
    options = parser.parse_args()
    try:
        return _run(options)
    except DetectError as error:
        print(error, file=sys.stderr)
        return 1


def _run(options: argparse.Namespace) -> int:
    if options.list and options.list.resolve().is_relative_to(HERE.parent.resolve()):
        raise PairsError(
            f"--list {options.list} is inside the repository; expected a file elsewhere, since "
            "the articles' text is their publishers'."
        )
    parts: list[Part] = [options.part] if options.part else list(get_args(Part))
    pairs = [pair for pair in read_news_pairs(PAIRS) if pair.part in parts]
    known = records(options.data, named(pairs))
    encoder, judge = load_encoder(None), load_judge(options.judge)
    found = {
        part: measured(
            [pair for pair in pairs if pair.part == part],
            known,
            encoder,
            judge,
            sentences=options.sentences,
        )
        for part in parts
    }
    estimated: dict[str, dict[str, Estimate]] = {
        part: news_estimates(one.outcomes, one.events, Settings().seed)
        for part, one in found.items()
    }
    print(table(estimated))
    for part, one in found.items():
        print(f"\n{part}\n{counted(one)}")
    if options.json:
        whole = {
            part: {name: asdict(one) for name, one in metrics.items()}
            for part, metrics in estimated.items()
        }
        options.json.write_text(json.dumps(whole, indent=2) + "\n", encoding="utf-8")
    if options.list:
        rows = [{"part": part, **asdict(row)} for part, one in found.items() for row in one.printed]
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        options.list.write_text(lines, encoding="utf-8")
    return 0


def _cell(one: Estimate) -> str:
    if one.value is None:
        return "unknown"
    bounds = "" if one.low is None else f" [{one.low:.3g}, {one.high:.3g}]"
    return f"{one.value:.3g}{bounds}"


def _listed(counts: Mapping[Label, int] | Mapping[str, int]) -> str:
    return ", ".join(f"{number} {name}" for name, number in sorted(counts.items())) or "none"


if __name__ == "__main__":
    sys.exit(main())
