"""How judges do on every suite that is there: ``python eval/suites.py --data DIR --baselines``.

Without a data folder the samples in ``eval/suites/`` are measured. Prints a Markdown table, says in
words where the judge is weak, and, with a data folder or where ``--out`` says so, writes
``suites.json`` and ``suites.md``: the figures of samples do not take the place of those of the
suites. A suite whose file is not there is listed as absent.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from rich.console import Console

from detector.errors import DetectError
from detector.evaluation.documents import rewritten
from detector.evaluation.published import read_published
from detector.evaluation.random_judge import random_judge
from detector.evaluation.suite_results import SuitesReport, from_json, to_json
from detector.evaluation.suite_run import ROWS, Contest, run_suites
from detector.evaluation.suite_table import document, section
from detector.evaluation.suites import read_manifest
from detector.models.registry import load_encoder, load_judge
from detector.progress import progress_on
from detector.report.files import write_whole
from detector.settings import Settings

HERE = Path(__file__).parent
MANIFEST, PUBLISHED, RESULTS = HERE / "suites.toml", HERE / "published.toml", HERE / "results"
COMMAND = "python eval/suites.py"


def measured(options: argparse.Namespace) -> SuitesReport:
    """Return the figures that the options ask for."""
    settings = Settings()
    judges = [load_judge(), *map(load_judge, options.judge)]
    progress = progress_on(Console(stderr=True))
    with tempfile.TemporaryDirectory() as folder:
        if options.baselines:
            judges.append(random_judge(Path(folder), settings.seed))
        encoder = load_encoder() if options.baselines else None
        contest = Contest(judges, settings, encoder, options.rows)
        return run_suites(read_manifest(MANIFEST), contest, HERE, options.data, progress)


def main() -> int:
    """Measure, print and write; return 2 where nothing can be measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="the folder of the full suites")
    parser.add_argument(
        "--judge", nargs="+", default=[], metavar="MODEL", help="judges beside the built-in one"
    )
    parser.add_argument(
        "--baselines", action="store_true", help="cheap rivals and a random judge beside them"
    )
    parser.add_argument(
        "--rows", type=int, default=ROWS, help=f"pairs of a suite at most ({ROWS}; 0 for all)"
    )
    parser.add_argument(
        "--out", type=Path, help=f"folder of the results (with --data, {HERE.name}/{RESULTS.name})"
    )
    parser.add_argument("--readme", type=Path, help="a file whose table is to be written anew")
    options = parser.parse_args()
    try:
        published = read_published(PUBLISHED)
        results = to_json(measured(options))
    except DetectError as error:
        print(error, file=sys.stderr)
        return 2
    report = from_json(results)  # the tables have the very numbers that the file has
    text = document(report, published)
    print(text)
    if out := options.out or (RESULTS if options.data else None):
        out.mkdir(parents=True, exist_ok=True)
        write_whole(out / "suites.json", results)
        write_whole(out / "suites.md", text)
    if options.readme:
        readme = options.readme.read_text(encoding="utf-8")
        write_whole(options.readme, rewritten(readme, COMMAND, section(report, published)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
