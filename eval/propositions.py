"""Draw statements of real articles with their propositions, to be judged by reading.

``python eval/propositions.py --data DIR`` prints them, English ones of the news suite's articles
and others of running text; ``propositions.jsonl`` says what a reader made of each, by the article
and the offsets of the statement in it as it was read. Without ``--data`` the rates of these
verdicts are printed, and written into ``PROPOSITIONS.md``.
"""

import argparse
import gzip
import json
import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from detector.errors import DetectError, PairsError
from detector.evaluation.bootstrap import share
from detector.evaluation.documents import rewritten
from detector.evaluation.events import Record, records, taken
from detector.evaluation.news import named, read_news_pairs
from detector.types import Statement
from eval.news import PAIRS

HERE = Path(__file__).parent
VERDICTS, PAGE = HERE / "propositions.jsonl", HERE / "PROPOSITIONS.md"
COMMAND = "python eval/propositions.py"
RATES = {
    "faithful": ("faithful",),
    "complete": ("complete",),
    "faithful and complete": ("faithful", "complete"),
    "standing alone": ("alone",),
    "speaker": ("speaker",),
}
"""What is counted, and the verdicts that must all be yes for it."""

Verdict = Mapping[str, Any]

SAMPLE = 120
"""English statements."""
SEED = 7
PASSAGE = 8
"""Lines of running text that are read as one article."""
PASSAGES = {"uk": "mono/uk/brown_uk_good.txt.gz", "ru": "mono/ru/lenta_smaller.txt.gz"}
DRAWN = 40
"""Passages of a language, of each of which one statement is drawn."""


def rates(verdicts: Sequence[Verdict]) -> str:
    """Return the share of statements with each verdict as a Markdown table, languages apart."""
    by_language: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        code = verdict["article"].partition("-")[0]
        by_language.setdefault(code if code in PASSAGES else "en", []).append(verdict)
    heads = [f"{code}, {len(some)}" for code, some in by_language.items()]
    lines = [
        f"| | {' | '.join(heads)} | all {len(verdicts)} | 95 % interval |",
        "|---" * (len(heads) + 3) + "|",
    ]
    for name, needed in RATES.items():
        counts = [
            (sum(all(one[verdict] for verdict in needed) for one in some), len(some))
            for some in (*by_language.values(), verdicts)
        ]
        cells = " | ".join(f"{right} ({right / tested:.0%})" for right, tested in counts)
        whole = share(*counts[-1])
        lines.append(f"| {name} | {cells} | {whole.low:.0%} to {whole.high:.0%} |")
    return "\n".join(lines)


def drawn(known: Mapping[str, Record]) -> Iterator[tuple[str, str, Statement]]:
    """Yield record, outlet and statement: as many of each outlet, as far as it has them."""
    by_outlet: dict[str, list[tuple[str, str, Statement]]] = {}
    for name in sorted(known):
        _, statements = taken([known[name]])
        for statement in statements:
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


def elsewhere(data: Path) -> Iterator[tuple[str, str, Statement]]:
    """Yield record, language and statement: one of each passage of running text.

    Raises:
        PairsError: A file is not there.
    """
    for language, file in PASSAGES.items():
        lot = random.Random(SEED)  # noqa: S311 - a sample, no secret
        try:
            with gzip.open(data / file, "rt", encoding="utf-8") as text:
                lines = text.read().splitlines()
        except OSError as error:
            raise PairsError(
                f"{data / file} cannot be read ({error.strerror or error})."
            ) from error
        left = DRAWN
        while left:
            first = lot.randrange(len(lines) - PASSAGE)
            passage = "\n\n".join(lines[first : first + PASSAGE])
            name = f"{language}-{first}"
            _, statements = taken([{"id": name, "text": passage}])
            if statements:
                left -= 1
                yield name, language, lot.choice(statements)


def main() -> int:
    """Print the sample or the rates; return 1 with one line where the data do not fit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="the folder of eval/news.py: draw a sample")
    options = parser.parse_args()
    if options.data is None:
        lines = VERDICTS.read_text(encoding="utf-8").splitlines()
        table = rates([json.loads(line) for line in lines])
        print(table)
        page = rewritten(PAGE.read_text(encoding="utf-8"), COMMAND, table)
        PAGE.write_text(page, encoding="utf-8")
        return 0
    try:
        pairs = [pair for pair in read_news_pairs(PAIRS) if pair.part == "development"]
        sample = [*drawn(records(options.data, named(pairs))), *elsewhere(options.data)]
    except DetectError as error:
        print(error, file=sys.stderr)
        return 1
    for number, (name, outlet, statement) in enumerate(sample, start=1):
        voice = statement.voice
        who = voice.speaker or voice.origin or voice.kind
        print(f"{number}. {name} {statement.start}-{statement.end} {outlet} [{who}]")
        print(f"   {' '.join(statement.text.split())}")
        for one in statement.propositions:
            print(f"   - {one.stance}: {one.text}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
