"""Whether the figures still hold: ``python eval/gate.py [--renew [--lower NAME=reason ...]]``.

Measures everything that the repository holds, prints each figure beside its floor, and returns 1
when one is worse than its floor or a file has changed since the floors were set. ``--renew`` writes
the floors of what was measured into ``baseline.json``; none sinks unless ``--lower`` says why.
"""

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

from rich.console import Console

from detector.embed import Encoder
from detector.errors import DetectError, GateError
from detector.evaluation import behaviour
from detector.evaluation.behaviour.run import run as run_behaviour
from detector.evaluation.behaviour.suite import behaviour_tests
from detector.evaluation.gate import (
    Figure,
    Outcome,
    Part,
    as_text,
    check,
    measured,
    read_baseline,
    renewed,
    shown,
)
from detector.evaluation.suite_run import Contest, run_suites
from detector.evaluation.suites import read_manifest
from detector.judge import Judge
from detector.models.registry import load_encoder, load_judge
from detector.progress import progress_on
from detector.report.files import write_whole
from detector.settings import Settings
from eval import seeds, simulation, stories, texts

HERE = Path(__file__).parent
BASELINE, MANIFEST = HERE / "baseline.json", HERE / "suites.toml"
TEMPLATES = Path(behaviour.__file__).parent
WORLDS = 100
"""Simulated worlds: enough for two points of a share."""

SUITES = tuple(suite for suite in read_manifest(MANIFEST) if suite.sample)


def samples(_: Encoder, judge: Judge) -> Mapping[str, Figure]:
    """Return the primary figure of each suite of which the repository has a sample."""
    contest = Contest([judge], Settings(), rows=0)
    report = run_suites(SUITES, contest, HERE, progress=progress_on(Console(stderr=True)))
    return {
        f"{suite.name}, {suite.primary}": suite.scores[0].metrics[suite.primary]
        for suite in report.suites
    }


def behaves(_: Encoder, judge: Judge) -> Mapping[str, Figure]:
    """Return the share of failures of all behaviour tests, and each group's contradiction F1."""
    report = run_behaviour(behaviour_tests(), judge, Settings())
    found: dict[str, Figure] = {
        f"{group.name}, contradiction F1": group.contradiction_f1
        for group in report.groups
        if group.contradiction_f1 is not None
    }
    return {"all, error": report.overall.failure_rate, **found}


def orders(_: Encoder, __: Judge) -> Mapping[str, Figure]:
    """Return how often a copied bad source comes last, and how often intervals hold the truth."""
    found = simulation.figures(max(simulation.FALSE_EDGES), WORLDS)
    return {name: found[name] for name in (f"{simulation.OURS}: order", "coverage")}


def tells(_: Encoder, __: Judge) -> Mapping[str, Figure]:
    """Return how many claims of the written texts are found, booked rightly, and right in all."""
    return texts.figures()


PARTS = (
    Part("seeds", (seeds.PAIRS, *sorted(seeds.SEEDS.iterdir())), seeds.gated),
    Part("suites", (MANIFEST, *(HERE / s.sample.path for s in SUITES if s.sample)), samples),
    Part("stories", stories.files("development"), stories.mended),
    Part("texts", (texts.TEXTS,), tells),
    Part("behaviour", tuple(sorted(TEMPLATES.rglob("*.toml"))), behaves),
    Part("simulation", (Path(simulation.__file__),), orders),
)
"""All that is gated. A further part is one more line: its name, the files that it is measured on,
and a function from the models to flat figures (counts, shares, or estimates with intervals)."""


def reasons(given: list[str]) -> dict[str, str]:
    """Return the reasons of ``--lower`` by the names of their floors."""
    found = {}
    for one in given:
        name, equals, reason = one.partition("=")
        if not equals:
            raise GateError(f"--lower {one} gives no reason; expected NAME=reason.")
        found[name.strip()] = reason.strip()
    return found


def main() -> int:
    """Print the figures; return 1 when the gate fails, 2 when a floor would sink unexplained."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--renew", action="store_true", help="set the floors by what is measured")
    parser.add_argument(
        "--lower", action="append", default=[], metavar="NAME=reason", help="let a floor sink"
    )
    options = parser.parse_args()
    if options.lower and not options.renew:
        parser.error("--lower goes with --renew")
    try:
        why = reasons(options.lower)
        baseline = read_baseline(BASELINE)
        found = measured(PARTS, HERE.parent, load_encoder(), load_judge())
        if options.renew:
            baseline = renewed(baseline, found, why)
            write_whole(BASELINE, as_text(baseline))
    except DetectError as error:
        print(error, file=sys.stderr)
        return 2
    outcome = check(baseline, found)
    for name, value in found.figures.items():
        floor = baseline.floors.get(name)
        print(f"{name:52}{shown(value):>8}   floor {'none' if floor is None else shown(floor)}")
    return report(outcome)


def report(outcome: Outcome) -> int:
    """Print what the gate found to say; return its exit status."""
    for note in outcome.notes:
        print(f"note: {note}", file=sys.stderr)
    for failure in outcome.failures:
        print(f"FAILED: {failure}", file=sys.stderr)
    return 1 if outcome.failures else 0


if __name__ == "__main__":
    sys.exit(main())
