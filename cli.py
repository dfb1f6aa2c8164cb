"""The door: ``detect PATH...`` declares its options, calls one function and prints."""

import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer
from typer.core import TyperGroup

from detector import __version__
from detector.errors import DetectError
from detector.report.files import check_file, check_folder, write_whole
from detector.report.text import legible

if TYPE_CHECKING:
    from detector.evaluation.results import EvaluationReport
    from detector.tuning.tune import Tuning
    from detector.types import Report

DEFAULT_COMMAND = "analyse"
STANDARD_OUTPUT = "-"
FOUND, WRONG_USE, FAULT, INTERRUPTED = 1, 2, 70, 130
"""Exit statuses: --fail-on found one, nothing could be done, a fault of the program itself (by the
name of ``EX_SOFTWARE`` in BSD's sysexits), Ctrl-C as shells number it."""

HELP = "Who contradicts whom in these articles, and who is borne out by independent others."
OTHER_COMMANDS = (
    "Also: detect eval (how good a judge is), detect train (a judge that knows your labels), "
    "detect models (which models are there), "
    "detect schema (of report.json). "
    "A file of that name is reached as ./models."
)


class DefaultGroup(TyperGroup):
    """Commands of which one needs no naming: ``detect seeds/`` is ``detect analyse seeds/``."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Return the arguments with the default command before them if they name none."""
        if not args:
            args = ["--help"]
        if args[0] not in self.commands:
            args = [DEFAULT_COMMAND, *args]
        return super().parse_args(ctx, args)


app = typer.Typer(
    cls=DefaultGroup, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False
)


LOST = "interrupted; nothing was kept"
KEPT = "interrupted; the same command goes on from what the cache has kept"


@contextmanager
def _problems_in_one_line(interrupted: str = LOST) -> Iterator[None]:
    try:
        yield
    except DetectError as error:
        _tell(str(error))
        raise typer.Exit(WRONG_USE) from error
    except KeyboardInterrupt as error:
        _tell(interrupted)
        raise typer.Exit(INTERRUPTED) from error
    except typer.Exit:
        raise
    except Exception as error:
        traceback.print_exc()
        _tell("a fault of the program itself, shown above; please report it with what you ran")
        raise typer.Exit(FAULT) from error


def _tell(message: str) -> None:
    sys.stderr.write(f"detect: {legible(message)}\n")


def _print_version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"detect {__version__}\n")
        raise typer.Exit


@app.command(DEFAULT_COMMAND, help=HELP, epilog=OTHER_COMMANDS)
def analyse(  # noqa: PLR0913, PLR0917  # one for each option
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH", help="Files, folders or globs of articles.")
    ],
    output: Annotated[
        Path, typer.Option(metavar="DIR", help="Where report.json and report.html go.")
    ] = Path("detect-report"),
    json: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help="Write the JSON report alone, to FILE or with - to standard output.",
        ),
    ] = None,
    encoder: Annotated[
        str | None, typer.Option(metavar="MODEL", help="Pairs statements; see detect models.")
    ] = None,
    judge: Annotated[
        str | None, typer.Option(metavar="MODEL", help="Labels the pairs; see detect models.")
    ] = None,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Compute all anew and keep nothing for the next run.")
    ] = False,
    all_pairs: Annotated[
        bool, typer.Option("--all-pairs", help="Put neutral pairs into the JSON report, too.")
    ] = False,
    fail_on: Annotated[
        Literal["contradiction"] | None,
        typer.Option(help="Exit with status 1 when one was found."),
    ] = None,
    explain: Annotated[
        str | None,
        typer.Option(
            metavar="SOURCE", help="Show what the score of this source is the sum of, pair by pair."
        ),
    ] = None,
    _version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version."
        ),
    ] = False,
) -> None:
    """Analyse articles, print a summary and write the reports."""
    with _problems_in_one_line(LOST if no_cache else KEPT):
        if explain is not None and json is not None:
            raise DetectError("--explain prints in place of the reports; leave out --json.")
        if json != STANDARD_OUTPUT and explain is None:
            if json is None:
                check_folder(output)
            else:
                check_file(Path(json))
        report = _detect(paths, encoder, judge, cached=not no_cache)
        if explain is None:
            _deliver(report, output, json, all_pairs=all_pairs)
        else:
            _explain(report, explain)
        if fail_on and any(judgement.label == fail_on for judgement in report.judgements):
            raise typer.Exit(FOUND)


@app.command("eval", help="Label the pairs of labelled files and tell how far to trust the judge.")
def evaluate(  # noqa: PLR0913, PLR0917  # one for each option
    pairs: Annotated[
        list[Path],
        typer.Argument(
            metavar="PAIRS",
            help="JSON Lines, TSV or CSV as NLI sets are published; .gz of them, too.",
        ),
    ],
    judge: Annotated[
        list[str] | None,
        typer.Option(metavar="MODEL", help="Several are compared with the first."),
    ] = None,
    json: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="Write the figures to FILE or alone to standard output."),
    ] = None,
    html: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write a page with the plots.")
    ] = None,
    baseline: Annotated[
        bool, typer.Option("--baseline", help="Put cheap rivals beside the judge.")
    ] = False,
    label_order: Annotated[
        str | None,
        typer.Option(
            metavar="LABELS",
            help="What 0, 1 and 2 stand for, as entailment,neutral,contradiction in their order.",
        ),
    ] = None,
) -> None:
    """Evaluate judges on labelled pairs, print the figures and write them where asked."""
    with _problems_in_one_line():
        for place in (json if json != STANDARD_OUTPUT else None, html):
            if place is not None:
                check_file(Path(place))
        report = _evaluate(pairs, judge, label_order, baseline=baseline)
        _deliver_evaluation(report, json, html)


@app.command(help="Fit the judge to your own labelled pairs and tell what that is worth.")
def train(
    pairs: Annotated[
        list[Path],
        typer.Argument(metavar="PAIRS", help="Labelled pairs, in any form that detect eval reads."),
    ],
    out: Annotated[Path, typer.Option(metavar="DIR", help="A new folder for the judge.")],
    judge: Annotated[
        str | None, typer.Option(metavar="MODEL", help="Where to start; see detect models.")
    ] = None,
    fine_tune: Annotated[
        bool,
        typer.Option("--fine-tune", help="Train the weights, too, even where the pairs are few."),
    ] = False,
    label_order: Annotated[
        str | None,
        typer.Option(metavar="LABELS", help="What 0, 1 and 2 stand for, as for detect eval."),
    ] = None,
) -> None:
    """Tune a judge on labelled pairs, write it and print held-out figures before and after."""
    with _problems_in_one_line():
        from rich.console import Console  # noqa: PLC0415  # --help does without

        from detector.tuning.terminal import print_tuning  # noqa: PLC0415

        print_tuning(_tune(pairs, out, judge, label_order, fine_tune=fine_tune), out, Console())


@app.command(help="List the models: built in, known to suit, on this machine.")
def models() -> None:
    """Print the models that can be named with --encoder and --judge."""
    with _problems_in_one_line():
        from rich.console import Console  # noqa: PLC0415  # --help does without

        from detector.models.registry import known_models  # noqa: PLC0415
        from detector.report.inventory import print_models  # noqa: PLC0415

        print_models(known_models(), Console())


@app.command(help="Print the JSON Schema of report.json.")
def schema() -> None:
    """Print the JSON Schema of the report."""
    from detector.report import schema as report_schema  # noqa: PLC0415  # --help does without

    _print_text(report_schema.schema())


def _detect(paths: list[Path], encoder: str | None, judge: str | None, *, cached: bool) -> "Report":
    # Some of these take seconds to import; --help does without.
    from rich.console import Console  # noqa: PLC0415

    from detector.models.registry import load_encoder, load_judge  # noqa: PLC0415
    from detector.pipeline import detect  # noqa: PLC0415
    from detector.progress import progress_on  # noqa: PLC0415
    from detector.settings import Settings  # noqa: PLC0415
    from detector.store import CachedEncoder, CachedJudge, Store, default_store  # noqa: PLC0415

    progress = progress_on(Console(stderr=True))
    with progress.stage("looking up the models", None):
        encodes, judges = load_encoder(encoder), load_judge(judge)
    with Store(default_store() if cached else None) as store:
        known_encoder = CachedEncoder(encodes, store, progress)
        known_judge = CachedJudge(judges, store, progress)
        try:
            return detect(paths, Settings(), known_encoder, known_judge, progress)
        finally:
            for note in store.notes:
                _tell(note)


def _deliver(report: "Report", output: Path, json: str | None, *, all_pairs: bool) -> None:
    from rich.console import Console  # noqa: PLC0415  # --help does without

    from detector.report.html import to_html  # noqa: PLC0415
    from detector.report.json import to_json  # noqa: PLC0415
    from detector.report.terminal import print_summary  # noqa: PLC0415

    as_json = to_json(report, all_pairs=all_pairs)
    if json == STANDARD_OUTPUT:
        _print_text(as_json)
        return
    if json is not None:
        files = {Path(json): as_json}
    else:
        files = {output / "report.html": to_html(report), output / "report.json": as_json}
    for path, text in files.items():
        write_whole(path, text)
    print_summary(report, tuple(files), Console())


def _explain(report: "Report", source: str) -> None:
    from rich.console import Console  # noqa: PLC0415  # --help does without

    from detector.report.explanation import explain, print_explanations  # noqa: PLC0415

    print_explanations(explain(report, source), report, Console())


def _evaluate(
    pairs: list[Path], judges: list[str] | None, order: str | None, *, baseline: bool
) -> "EvaluationReport":
    # Some of these take seconds to import; --help does without.
    from rich.console import Console  # noqa: PLC0415

    from detector.evaluation.pairs import label_order, read_pairs  # noqa: PLC0415
    from detector.evaluation.run import run  # noqa: PLC0415
    from detector.models.registry import load_encoder, load_judge  # noqa: PLC0415
    from detector.progress import progress_on  # noqa: PLC0415
    from detector.settings import Settings  # noqa: PLC0415

    progress = progress_on(Console(stderr=True))
    with progress.stage("reading the pairs", None):
        labelled = read_pairs(pairs, None if order is None else label_order(order))
    with progress.stage("looking up the models", None):
        loaded = [load_judge(name) for name in judges] if judges else [load_judge()]
        encoder = load_encoder() if baseline else None
    return run(labelled, loaded, Settings(), encoder=encoder, progress=progress)


def _deliver_evaluation(report: "EvaluationReport", json: str | None, html: Path | None) -> None:
    from rich.console import Console  # noqa: PLC0415  # --help does without

    from detector.evaluation.json import to_json  # noqa: PLC0415
    from detector.evaluation.page import to_html  # noqa: PLC0415
    from detector.evaluation.terminal import print_evaluation  # noqa: PLC0415

    files: dict[Path, str] = {}
    if json is not None and json != STANDARD_OUTPUT:
        files[Path(json)] = to_json(report)
    if html is not None:
        files[html] = to_html(report)
    for path, text in files.items():
        write_whole(path, text)
    if json == STANDARD_OUTPUT:
        _print_text(to_json(report))
    else:
        print_evaluation(report, tuple(files), Console())


def _tune(
    pairs: list[Path], out: Path, judge: str | None, order: str | None, *, fine_tune: bool
) -> "Tuning":
    # Some of these take seconds to import; --help does without.
    from rich.console import Console  # noqa: PLC0415

    from detector.evaluation.pairs import label_order, read_pairs  # noqa: PLC0415
    from detector.models.registry import locate  # noqa: PLC0415
    from detector.progress import progress_on  # noqa: PLC0415
    from detector.settings import Settings  # noqa: PLC0415
    from detector.tuning.tune import tune  # noqa: PLC0415

    check_folder(out)
    progress = progress_on(Console(stderr=True))
    with progress.stage("reading the pairs", None):
        labelled = read_pairs(pairs, None if order is None else label_order(order))
    located = locate("judge", judge)
    return tune(labelled, located, out, Settings(), fine_tune=fine_tune, progress=progress)


def _print_text(text: str) -> None:
    """Write the text as UTF-8 whatever the terminal's encoding is."""
    sys.stdout.buffer.write(text.encode())


def main() -> None:
    """Run the command line; characters that the terminal lacks are shown as question marks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    app()


if __name__ == "__main__":
    main()
