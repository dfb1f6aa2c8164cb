"""How the product does on real news: ``python eval/news.py --data DIR [--sentences]``.

``news_pairs.jsonl`` names pairs of passages by article, offset and checksum and what a reader takes
them to be to each other; the articles themselves are read from ``DIR/news/articles.jsonl.gz``. Each
event's articles are given to the product as it stands, at its own settings; with ``--sentences``
the judge has the printed sentences in place of propositions. ``NEWS.md`` says how the pairs were
chosen and labelled and what each figure is.
"""

import argparse
import gzip
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import get_args

from detector.embed import Encoder
from detector.errors import DetectError, PairsError
from detector.evaluation.news import (
    EventCounts,
    NewsPair,
    Outcome,
    Part,
    Selection,
    false_contradictions,
    news_estimates,
    read_news_pairs,
)
from detector.evaluation.passages import holder, whole
from detector.evaluation.results import Estimate
from detector.extract.statements import statements as extract
from detector.ingest import ingest
from detector.judge import Judge
from detector.models.registry import load_encoder, load_judge
from detector.pipeline import compared
from detector.settings import Settings
from detector.types import Article, Judgement, Label, Pair, Statement

HERE = Path(__file__).parent
PAIRS = HERE / "news_pairs.jsonl"
ARTICLES = Path("news", "articles.jsonl.gz")
FIELDS = ("title", "text", "url", "date", "source")
"""What of a record the product is given."""

Record = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Reading:
    """The articles of one event, what they say, and what the judge makes of their pairs."""

    articles: tuple[Article, ...]
    statements: tuple[Statement, ...]
    pairs: tuple[Pair, ...]
    judgements: list[Judgement]


@dataclass(frozen=True, slots=True)
class Found:
    """What the product makes of the events of one part."""

    outcomes: tuple[Outcome, ...]
    events: dict[str, EventCounts]
    printed: tuple[dict[str, object], ...]
    """Every contradiction in the reports, labelled or not, for a person to read."""


def records(data: Path, pairs: Sequence[NewsPair]) -> dict[str, Record]:
    """Return the records that the pairs name, by id.

    Raises:
        PairsError: The file is not there, or lacks some of them.
    """
    wanted = {side.article for pair in pairs for side in (pair.a, pair.b)}
    path = data / ARTICLES
    try:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            found = {one["id"]: one for one in map(json.loads, lines) if one["id"] in wanted}
    except OSError as error:
        raise PairsError(
            f"{path} cannot be read ({error.strerror or error}); expected --data to be the folder "
            f"that holds {ARTICLES}."
        ) from error
    if missing := sorted(wanted - found.keys()):
        raise PairsError(
            f"{path} lacks {len(missing)} of {len(wanted)} articles ({missing[0]} is one); "
            "expected the data that the labels were made on."
        )
    return found


def measured(
    pairs: Sequence[NewsPair],
    known: Mapping[str, Record],
    encoder: Encoder,
    judge: Judge,
    *,
    sentences: bool = False,
) -> Found:
    """Return what the product makes of the pairs, each event given to it as a folder.

    ``sentences`` has each statement judged as it is printed, in place of its propositions.
    """
    by_event: dict[str, list[NewsPair]] = {}
    for pair in pairs:
        by_event.setdefault(pair.event, []).append(pair)
    outcomes: list[Outcome] = []
    events: dict[str, EventCounts] = {}
    printed: list[dict[str, object]] = []
    for event, labelled in by_event.items():
        reading = _read(labelled, known, encoder, judge, sentences=sentences)
        articles = {Path(one.path).stem: one for one in reading.articles}
        outcomes += [_outcome(pair, known, articles, reading) for pair in labelled]
        contradictions = list(_contradictions(reading))
        events[event] = EventCounts(len(articles), len(reading.pairs), len(contradictions))
        printed += [{"event": event, **one} for one in contradictions]
    return Found(tuple(outcomes), events, tuple(printed))


def figures(data: Path, encoder: Encoder, judge: Judge, part: Part) -> dict[str, float]:
    """Return the flat metrics of one part, the primary one first, without those not known.

    Raises:
        PairsError: The data are not those that the labels were made on.
    """
    pairs = [pair for pair in read_news_pairs(PAIRS) if pair.part == part]
    found = measured(pairs, records(data, pairs), encoder, judge)
    estimated = news_estimates(found.outcomes, found.events, Settings().seed)
    return {name: one.value for name, one in estimated.items() if one.value is not None}


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
    known = records(options.data, pairs)
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
        rows = [{"part": part, **row} for part, one in found.items() for row in one.printed]
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        options.list.write_text(lines, encoding="utf-8")
    return 0


def _read(
    labelled: Sequence[NewsPair],
    known: Mapping[str, Record],
    encoder: Encoder,
    judge: Judge,
    *,
    sentences: bool,
) -> Reading:
    with tempfile.TemporaryDirectory() as folder:
        for name in sorted({side.article for pair in labelled for side in (pair.a, pair.b)}):
            record = {field: known[name][field] for field in FIELDS}
            Path(folder, f"{name}.json").write_text(json.dumps(record), encoding="utf-8")
        articles, _, _ = ingest([Path(folder)])
    statements = extract(articles)
    if sentences:
        statements = tuple(map(whole, statements))
    pairing, judgements = compared(articles, statements, Settings(), (encoder, judge))
    return Reading(articles, statements, pairing.pairs, judgements)


def _outcome(
    pair: NewsPair, known: Mapping[str, Record], articles: Mapping[str, Article], reading: Reading
) -> Outcome:
    """Return what became of a pair; one that is not brought to the judge is neutral."""
    sides = [
        holder(side, known[side.article], articles[side.article], reading.statements)
        for side in (pair.a, pair.b)
    ]
    key = {side.id for side in sides if side}
    judgement = next(
        (
            judgement
            for one, judgement in zip(reading.pairs, reading.judgements, strict=True)
            if {one.a, one.b} == key
        ),
        None,
    )
    if judgement is None:
        return Outcome(pair, "neutral", None)
    return Outcome(pair, judgement.label, judgement.probabilities)


def _contradictions(reading: Reading) -> Iterator[dict[str, object]]:
    """Yield what a person needs to judge each contradiction of an event."""
    statements = {one.id: one for one in reading.statements}
    files = {one.id: Path(one.path).stem for one in reading.articles}
    for pair, judgement in zip(reading.pairs, reading.judgements, strict=True):
        if judgement.label != "contradiction":
            continue
        row: dict[str, object] = {
            "probability": round(judgement.probabilities.contradiction, 3),
            "kind": judgement.kind,
            "similarity": round(pair.similarity, 3),
        }
        for side, name, index in (
            ("a", pair.a, judgement.a_proposition),
            ("b", pair.b, judgement.b_proposition),
        ):
            one = statements[name]
            row |= {
                f"{side}_article": files[one.article],
                f"{side}_voice": one.voice.speaker or one.voice.origin or one.voice.kind,
                f"{side}_words": " ".join(one.text.split()),
                f"{side}_proposition": one.propositions[index].text,
                f"{side}_stance": one.propositions[index].stance,
            }
        yield row


def _cell(one: Estimate) -> str:
    if one.value is None:
        return "unknown"
    bounds = "" if one.low is None else f" [{one.low:.3g}, {one.high:.3g}]"
    return f"{one.value:.3g}{bounds}"


def _listed(counts: Mapping[Label, int] | Mapping[str, int]) -> str:
    return ", ".join(f"{number} {name}" for name, number in sorted(counts.items())) or "none"


if __name__ == "__main__":
    sys.exit(main())
