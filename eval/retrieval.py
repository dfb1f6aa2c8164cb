"""How well encoders find translations: ``python eval/retrieval.py --data DIR [--encoder MODEL]``.

Of the first thousand sentences of each file of ``DIR/parallel``, the share whose English original
is the nearest of all, and the other way round; and how far cosines of English pairs agree with what
people say of them. Writes ``results/retrieval.json`` and the table in ``RETRIEVAL.md``.
"""

import argparse
import gzip
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from pydantic import TypeAdapter
from rich.console import Console

from detector import __version__
from detector.embed import Encoder
from detector.errors import DetectError, PairsError
from detector.evaluation.bootstrap import share
from detector.evaluation.documents import rewritten
from detector.evaluation.retrieval import (
    EncoderResult,
    Likeness,
    Retrieval,
    RetrievalReport,
    correlation,
    found,
    table,
)
from detector.models.registry import load_encoder
from detector.progress import Progress, progress_on
from detector.report.border import as_json
from detector.report.files import write_whole
from detector.spelling import spellings

HERE = Path(__file__).parent
RESULTS, PAGE = HERE / "results" / "retrieval.json", HERE / "RETRIEVAL.md"
COMMAND = "python eval/retrieval.py"

COLLECTIONS = {"NTREX-128 news": "ntrex128", "Tatoeba": "laser_tatoeba"}
LANGUAGES = ("uk", "ru", "vi", "de", "es", "fr", "pl", "ar", "zh")
ROWS = 1_000
"""Sentences of a file: what published figures are for."""

LIKENESS, SCORED = "SICK, test", Path("nli", "eval", "sick.test.jsonl.gz")


def sentences(path: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the English sentences of a file and their translations, at most ``ROWS``.

    Raises:
        PairsError: A line is no sentence with its translation.
    """
    pairs: list[tuple[str, str]] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for number, line in zip(range(1, ROWS + 1), lines, strict=False):
            english, tab, other = line.rstrip("\n").partition("\t")
            if not (english.strip() and tab and other.strip()):
                raise PairsError(
                    f"{path}, line {number}: expected a sentence, a tab and its translation."
                )
            pairs.append((english, other))
    return tuple(one for one, _ in pairs), tuple(other for _, other in pairs)


def retrieval(path: Path, collection: str, language: str, encoder: Encoder) -> Retrieval:
    """Return how well an encoder finds the translations in one file."""
    english, other = sentences(path)
    originals, translations = encoder.encode(english), encoder.encode(other)
    known = spellings([*english, *other])
    spelled = encoder.encode([known.applied(text) for text in other])
    return Retrieval(
        collection=collection,
        language=language,
        sentences=len(english),
        to_english=share(found(translations, originals, english), len(english)),
        from_english=share(found(originals, translations, other), len(english)),
        paired=share(found(spelled, originals, english), len(english)),
    )


def likeness(path: Path, encoder: Encoder) -> Likeness:
    """Return how far an encoder's cosines agree with people on English pairs."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    one, other = (encoder.encode([row[side] for row in rows]) for side in ("premise", "hypothesis"))
    scores = [float(row["meta"]["relatedness"]) for row in rows]
    return Likeness(LIKENESS, len(rows), correlation(scores, (one * other).sum(axis=1).tolist()))


def measured(encoders: Sequence[Encoder], data: Path, progress: Progress) -> RetrievalReport:
    """Return how all encoders do on all files that are there."""
    files = [
        (data / "parallel" / f"en-{language}" / f"{name}.tsv.gz", collection, language)
        for collection, name in COLLECTIONS.items()
        for language in LANGUAGES
    ]
    present = [one for one in files if one[0].is_file()]
    scored = data / SCORED
    results = []
    for encoder in encoders:
        with progress.stage(f"measuring {encoder.model.name}", len(present)) as advance:
            retrievals = []
            for path, collection, language in present:
                retrievals.append(retrieval(path, collection, language, encoder))
                advance(1)
            alike = likeness(scored, encoder) if scored.is_file() else None
        results.append(EncoderResult(encoder.model, tuple(retrievals), alike))
    absent = [path for path in (*(one[0] for one in files), scored) if not path.is_file()]
    return RetrievalReport(
        version=__version__,
        encoders=tuple(results),
        absent=tuple(path.relative_to(data).as_posix() for path in absent),
    )


def main() -> int:
    """Measure and print; write what the built-in encoder gives on all files.

    Return 2 where nothing can be measured.
    """
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the data folder")
    parser.add_argument(
        "--encoder", nargs="+", default=[], metavar="MODEL", help="encoders beside the built-in one"
    )
    options = parser.parse_args()
    try:
        encoders = [load_encoder(), *map(load_encoder, options.encoder)]
        report = measured(encoders, options.data, progress_on(Console(stderr=True)))
        page = rewritten(PAGE.read_text(encoding="utf-8"), COMMAND, table(report))
    except DetectError as error:
        print(error, file=sys.stderr)
        return 2
    print(table(report))
    if report.absent or options.encoder:
        print("Only printed: files are absent or other encoders beside.", file=sys.stderr)
        return 0
    write_whole(RESULTS, as_json(TypeAdapter(RetrievalReport), report))
    write_whole(PAGE, page)
    return 0


if __name__ == "__main__":
    sys.exit(main())
