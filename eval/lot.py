"""More pairs of the news suite to read: ``python eval/lot.py --data DIR --each N --out FILE``.

Of each event's pairs that the product brings to its judge, N are drawn by lot that have no label
yet. Each line of FILE is a pair as ``news_pairs.jsonl`` has it, without a ``label``, and what there
is to read of it: who answers for either statement, and its words. No judge is asked. Once a reader
has given labels, ``python eval/lot.py --keep FILE`` adds the pairs that have one to the suite, the
words left out; a question mark behind a label keeps it as doubtful.
"""

import argparse
import json
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from detector.embed import Encoder
from detector.evaluation.events import Record, records, taken
from detector.evaluation.news import NewsPair, named, read_news_pairs
from detector.evaluation.passages import Passage, holder, passage_of
from detector.models.registry import load_encoder
from detector.pipeline import paired
from detector.settings import Settings
from detector.types import Statement

HERE = Path(__file__).parent
PAIRS = HERE / "news_pairs.jsonl"
DOUBT = "?"


def unlabelled(
    labelled: Sequence[NewsPair],
    known: Mapping[str, Record],
    encoder: Encoder,
    each: int,
    rng: random.Random,
) -> Iterator[dict[str, object]]:
    """Yield ``each`` pairs of one event that have no label, in the order of its articles."""
    articles, statements = taken([known[name] for name in sorted(named(labelled))])
    stems = {one.id: Path(one.path).stem for one in articles}
    read_as = {stem: one for one, stem in zip(articles, stems.values(), strict=True)}
    by_id = {one.id: one for one in statements}

    def held(side: Passage) -> str | None:
        found = holder(side, known[side.article], read_as[side.article], statements)
        return found.id if found else None

    def passage(one: Statement) -> Passage | None:
        stem = stems[one.article]
        return passage_of(one, known[stem], read_as[stem], statements)

    read = {frozenset((held(one.a), held(one.b))) for one in labelled}
    brought = paired(statements, Settings(), encoder).pairs
    found = [one for one in brought if frozenset((one.a, one.b)) not in read]
    for one in sorted(rng.sample(found, min(each, len(found))), key=lambda pair: pair.id):
        a, b = by_id[one.a], by_id[one.b]
        places = passage(a), passage(b)
        if places[0] and places[1]:
            yield {
                "part": labelled[0].part,
                "event": labelled[0].event,
                "a": asdict(places[0]),
                "b": asdict(places[1]),
                "label": None,
                "selected": "random",
                "doubtful": False,
                "told": [told(a), told(b)],
            }


def told(one: Statement) -> str:
    """Return what a reader is shown of a statement: who answers for it, and its words."""
    voice = one.voice.speaker or one.voice.origin or "the paper itself"
    return f"[{voice}, {one.voice.stance}] {' '.join(one.text.split())}"


def kept(line: str) -> str | None:
    """Return a line of the suite for one that was read, None where it has no label."""
    row = json.loads(line)
    label = row.pop("label")
    del row["told"]
    if not label:
        return None
    doubtful = label.endswith(DOUBT)
    ordered = {name: row[name] for name in ("part", "event", "a", "b")}
    ordered |= {"label": label.rstrip(DOUBT), "selected": row["selected"], "doubtful": doubtful}
    return json.dumps(ordered | ({"kind": row["kind"]} if row.get("kind") else {}))


def main() -> None:
    """Draw pairs to be read, or keep those that were."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="the folder with the articles")
    parser.add_argument("--each", type=int, default=40, help="pairs of an event")
    parser.add_argument("--seed", type=int, default=0)
    either = parser.add_mutually_exclusive_group(required=True)
    either.add_argument("--out", type=Path, help="where to write pairs to be read")
    either.add_argument("--keep", type=Path, help="pairs that were read")
    options = parser.parse_args()
    if options.keep:
        lines = options.keep.read_text(encoding="utf-8").splitlines()
        with PAIRS.open("a", encoding="utf-8") as suite:
            suite.writelines(f"{line}\n" for line in map(kept, lines) if line)
        return
    by_event: dict[str, list[NewsPair]] = {}
    for one in read_news_pairs(PAIRS):
        by_event.setdefault(one.event, []).append(one)
    known = records(options.data, {n for pairs in by_event.values() for n in named(pairs)})
    encoder = load_encoder(None)
    rng = random.Random(options.seed)  # noqa: S311 - a sample, no secret
    with options.out.open("w", encoding="utf-8") as out:
        for pairs in by_event.values():
            for row in unlabelled(pairs, known, encoder, options.each, rng):
                print(json.dumps(row, ensure_ascii=False), file=out, flush=True)


if __name__ == "__main__":
    main()
