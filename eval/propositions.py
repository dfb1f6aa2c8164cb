"""Draw statements of real articles with their propositions, to be judged by reading.

``python eval/propositions.py --data DIR`` prints them; ``propositions.jsonl`` says what a reader
made of each, by the article and the offsets of the statement in it as it was read;
``PROPOSITIONS.md`` has the rates.
"""

import argparse
import json
import random
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from detector.errors import DetectError
from detector.evaluation.news import read_news_pairs
from detector.extract.statements import statements
from detector.ingest import ingest
from detector.types import Statement
from eval.news import FIELDS, PAIRS, Record, records

SAMPLE = 200
SEED = 5


def drawn(known: Mapping[str, Record]) -> Iterator[tuple[str, str, Statement]]:
    """Yield record, outlet and statement: as many of each outlet, as far as it has them."""
    by_outlet: dict[str, list[tuple[str, str, Statement]]] = {}
    for name in sorted(known):
        for statement in _read(name, known[name]):
            outlet = known[name]["source"]
            by_outlet.setdefault(outlet, []).append((name, outlet, statement))
    lot = random.Random(SEED)  # noqa: S311 - a sample, no secret
    for rows in by_outlet.values():
        lot.shuffle(rows)
    left = SAMPLE
    while left and any(by_outlet.values()):
        for rows in by_outlet.values():
            if rows and left:
                left -= 1
                yield rows.pop()


def _read(name: str, record: Record) -> tuple[Statement, ...]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"{name}.json")
        path.write_text(json.dumps({field: record[field] for field in FIELDS}), encoding="utf-8")
        articles, _, _ = ingest([path])
    return statements(articles)


def main() -> int:
    """Print the sample; return 1 with one line where the data do not fit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of eval/news.py")
    options = parser.parse_args()
    try:
        pairs = [pair for pair in read_news_pairs(PAIRS) if pair.part == "development"]
        known = records(options.data, pairs)
    except DetectError as error:
        print(error, file=sys.stderr)
        return 1
    for number, (name, outlet, statement) in enumerate(drawn(known), start=1):
        voice = statement.voice
        who = voice.speaker or voice.origin or voice.kind
        print(f"{number}. {name} {statement.start}-{statement.end} {outlet} [{who}]")
        print(f"   {' '.join(statement.text.split())}")
        for one in statement.propositions:
            print(f"   - {one.stance}: {one.text}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
