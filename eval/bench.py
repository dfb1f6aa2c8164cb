"""How long a report takes, and how fast texts are embedded and pairs judged: ``make bench``.

Speeds stand beside those of the plain way in the same run (sentence-transformers' own calls, single
precision, batches of 32), since absolute times mean little on another machine.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from detector.models.hardware import device, has_bfloat16
from detector.models.quiet import quiet
from detector.models.registry import load_encoder, load_judge, locate
from detector.pipeline import detect
from detector.settings import Settings
from detector.store import CachedEncoder, CachedJudge, Store

Way = Callable[[list[Any]], object]
"""Something that answers a list of questions."""

SEEDS = Path(__file__).parent.parent / "seeds"

SHORTEST = 5
"""Words of the shortest text made."""

ROUNDS = 3

WARM_UP = 32
"""Texts or pairs before the clock starts: the first batch pays for memory and kernels."""


def texts(count: int, rng: random.Random) -> list[str]:
    """Return different texts of the seeds' words, as long as their sentences and clauses are."""
    content = " ".join(path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt")))
    sentences = [s.split() for s in content.split(". ") if len(s.split()) >= SHORTEST]
    made: dict[str, None] = {}
    while len(made) < count:
        words = rng.choice(sentences)
        first = rng.randint(0, len(words) - SHORTEST)
        made[" ".join(words[first : rng.randint(first + SHORTEST, len(words))])] = None
    return list(made)


def per_second(ways: list[Way], questions: list[Any]) -> list[float]:
    """Return how many questions each way answers in a second, the best of its rounds.

    The ways take turns, so that another program's load falls on all of them.
    """
    for way in ways:
        way(questions[:WARM_UP])
    fastest = [0.0 for _ in ways]
    for _ in range(ROUNDS):
        for place, way in enumerate(ways):
            started = time.perf_counter()
            way(questions[WARM_UP:])
            rate = (len(questions) - WARM_UP) / (time.perf_counter() - started)
            fastest[place] = max(fastest[place], rate)
    return fastest


def plain_encoder(name: str | None) -> Way:
    """Return the encoder as sentence-transformers runs it by itself, in single precision."""
    import torch  # noqa: PLC0415 - takes seconds
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - takes seconds

    network = SentenceTransformer(
        str(locate("encoder", name).folder),
        local_files_only=True,
        model_kwargs={"dtype": torch.float32},
    )
    way: Way = network.encode
    return way


def plain_judge(name: str | None) -> Way:
    """Return the judge as sentence-transformers runs it by itself, in single precision."""
    import torch  # noqa: PLC0415 - takes seconds
    from sentence_transformers import CrossEncoder  # noqa: PLC0415 - takes seconds

    network = CrossEncoder(
        str(locate("judge", name).folder),
        local_files_only=True,
        model_kwargs={"dtype": torch.float32},
    )
    way: Way = network.predict
    return way


def report(store: Path, encoder: str | None, judge: str | None) -> None:
    """Make a report on the seeds from what a store holds, as a run of the program does."""
    with Store(store) as kept:
        detect(
            [SEEDS],
            Settings(),
            CachedEncoder(load_encoder(encoder), kept),
            CachedJudge(load_judge(judge), kept),
        )


def report_seconds(store: Path, options: argparse.Namespace) -> float:
    """Return the seconds that a fresh process takes to the report, its imports included."""
    command = [sys.executable, __file__, "--report", str(store)]
    for role in ("encoder", "judge"):
        if name := getattr(options, role):
            command += [f"--{role}", name]
    started = time.perf_counter()
    subprocess.run(command, check=True)  # noqa: S603 - this very file
    return time.perf_counter() - started


def main() -> None:
    """Print the table, or make one report for it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--encoder", help="as for detect; the built-in one if not given")
    parser.add_argument("--judge", help="as for detect; the built-in one if not given")
    parser.add_argument("--count", type=int, default=512, help="texts, and pairs, to time")
    parser.add_argument("--report", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.report:
        report(options.report, options.encoder, options.judge)
        return

    quiet()
    print(f"device {device()}, bfloat16 {'yes' if has_bfloat16(device()) else 'no'}")
    with tempfile.TemporaryDirectory() as folder:
        for state in ("cold", "warm"):
            seconds = report_seconds(Path(folder) / "store.sqlite3", options)
            print(f"{f'report on the seeds, {state} store':34}{seconds:8.1f} s")

    rng = random.Random(0)  # noqa: S311 - a benchmark, no secret
    made = texts(options.count + WARM_UP, rng)
    pairs = [(one, other) for one, other in zip(made, rng.sample(made, len(made)), strict=True)]
    encoder, judge = load_encoder(options.encoder), load_judge(options.judge)
    print(f"{'':34}{'ours':>8}{'plain':>8}{'ratio':>8}")
    for what, ours, plain, questions in (
        ("texts embedded in a second", encoder.encode, plain_encoder(options.encoder), made),
        ("pairs judged in a second", judge.logits, plain_judge(options.judge), pairs),
    ):
        fast, slow = per_second([ours, plain], questions)
        print(f"{what:34}{fast:8.0f}{slow:8.0f}{fast / slow:8.2f}")


if __name__ == "__main__":
    main()
