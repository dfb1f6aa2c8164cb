"""What each made kind adds: ``python -m training.ablation --data DIR --out DIR``.

A judge learns English from labelled pairs alone. Then it goes on, from the same weights each time,
on these and made pairs by halves: with every kind, with each of them left out in turn, and with
none. Beside each other stand what these judges make of fresh pairs of the kind, of the behaviour
tests, and of sets that no rule made. It is a small training: it ranks the kinds, and its figures
are not those of the built-in judge. A run that was stopped goes on with the next kind.

Writes the table in ``docs/made.md``.
"""

import argparse
import json
import random
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from itertools import chain, islice
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer

from detector.evaluation.behaviour.run import run
from detector.evaluation.behaviour.suite import behaviour_tests
from detector.evaluation.documents import rewritten, row
from detector.models.hardware import device, has_bfloat16
from detector.models.registry import BUILT_IN
from detector.settings import Settings
from detector.types import Model
from training.encoder import cutter
from training.judge import (
    WARM_UP_STEPS,
    Measured,
    accuracy,
    development,
    frozen,
    loss,
    measured,
)
from training.lessons import batches, supplied
from training.made import by_kind
from training.masters import masters, rate
from training.mixture import Example, mixture, unseen
from training.projections import Projection, itself
from training.teacher import Teacher, loaded, logits

PAGE = Path(__file__).parent.parent / "docs" / "made.md"
COMMAND = "python -m training.ablation"
MADE = 0.5
"""The share of made pairs, where there are some."""
FRESH = 200
"""Pairs of each kind that are never learnt from."""
COOL_DOWN = 0.5
RATE = 1.2e-4
NOTHING, EVERYTHING = "nothing", "every kind"
"""What is left out of the two runs that all others are compared with."""
GROUPS = ("number", "time", "negation", "denial")
"""The behaviour groups that the table has beside all of them."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What a judge without a kind makes of things, each in [0, 1].

    ``fresh`` are the shares of right labels by kind, ``behaviour`` the F1 of contradiction by group
    and of all, ``sets`` the shares of right labels of development sets.
    """

    without: str
    fresh: dict[str, float]
    behaviour: dict[str, float]
    sets: dict[str, float]


@dataclass(frozen=True, slots=True)
class Pupil:
    """A judge in training, which the behaviour tests may ask."""

    network: Any
    tokenizer: Tokenizer
    place: str
    model: Model

    def logits(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Return (n_pairs, 3) float32 logits."""
        found = np.zeros((len(pairs), 3), np.float32)
        encoded = self.tokenizer.encode_batch(list(pairs))
        order = sorted(range(len(pairs)), key=lambda row: len(encoded[row]))
        with torch.inference_mode():
            for start in range(0, len(order), 64):
                rows = order[start : start + 64]
                found[rows] = logits(self.network, [encoded[row] for row in rows], self.place).cpu()
        return found


@dataclass(frozen=True, slots=True)
class School:
    """What all runs share: the pairs, how much of them is learnt, and where."""

    general: list[Projection]
    kinds: dict[str, list[Projection]]
    fresh: dict[str, list[Example]]
    tokens: int
    seed: int
    place: str

    def taught(self, folder: Path, kinds: Iterable[str], steps: int) -> Any:
        """Return the judge in a folder after so many steps, half of its pairs made of ``kinds``."""
        torch.manual_seed(self.seed)
        rng = random.Random(self.seed)
        network, tokenizer = frozen(loaded(folder, self.place)), cutter(folder)
        weights = masters(network, torch.bfloat16 if has_bfloat16(self.place) else torch.float32)
        pairs = list(chain.from_iterable(self.kinds[kind] for kind in kinds))
        share = MADE if pairs else 0.0
        supply = supplied(
            [(share, lambda: rng.choice(pairs)), (1 - share, lambda: rng.choice(self.general))], rng
        )
        teacher = Teacher(network, tokenizer, self.place)
        for step, batch in enumerate(islice(batches(supply, tokenizer, self.tokens, rng), steps)):
            loss(network, teacher, batch).backward()
            weights.step(rate(RATE, (step + 1) / WARM_UP_STEPS, step / steps, COOL_DOWN))
        return network

    def examined(
        self, network: Any, tokenizer: Tokenizer, sets: dict[str, list[Measured]], without: str
    ) -> Figures:
        """Return what a judge makes of fresh pairs, the behaviour tests and development sets."""
        model = Model("judge", f"without {without}", "", None)
        tests = [test for test in behaviour_tests() if test.expected]
        report = run(tests, Pupil(network, tokenizer, self.place, model), Settings())
        groups = {group.name: group.contradiction_f1 for group in (report.overall, *report.groups)}
        fresh = {kind: measured(found, tokenizer) for kind, found in self.fresh.items()}
        return Figures(
            without,
            {kind: accuracy(network, found, self.place) for kind, found in fresh.items()},
            {name: value for name, value in groups.items() if value is not None},
            {code: accuracy(network, found, self.place) for code, found in sets.items()},
        )


def school(data: Path, tokens: int, seed: int) -> School:
    """Return the pairs to learn from, and those of each kind that are kept to be asked about."""
    general = [itself(one) for one in unseen(mixture(data, seed), data)]
    made = {kind: unseen(found, data) for kind, found in by_kind(data, seed).items()}
    for found in made.values():
        random.Random(seed).shuffle(found)
    fresh = {kind: found[:FRESH] for kind, found in made.items()}
    asked = {(one.premise, one.hypothesis) for found in fresh.values() for one in found}
    kinds = {
        kind: [itself(one) for one in found if (one.premise, one.hypothesis) not in asked]
        for kind, found in made.items()
    }
    return School(general, kinds, fresh, tokens, seed, device())


def table(runs: Sequence[Figures], counts: dict[str, int]) -> str:
    """Return the runs in Markdown, fresh pairs of a kind beside those of the run with all kinds."""
    by_name = {one.without: one for one in runs}
    whole = by_name[NOTHING]
    sets = list(whole.sets)
    head = ["left out", "pairs", "fresh pairs of the kind", "behaviour, all", *GROUPS, *sets]
    lines = [row(head), row(["---"] * len(head))]
    for one in runs:
        kind = one.without
        if kind in counts:
            fresh = f"{100 * whole.fresh[kind]:.1f} → {100 * one.fresh[kind]:.1f}"
        else:
            fresh = f"{100 * sum(one.fresh.values()) / len(one.fresh):.1f}"
        figures = [one.behaviour[group] for group in ("all", *GROUPS)]
        figures += [one.sets[name] for name in sets]
        left_out = f"{counts[kind]:,}" if kind in counts else ""
        lines.append(row([kind, left_out, fresh, *(f"{100 * value:.1f}" for value in figures)]))
    return "\n".join(lines)


def main() -> None:
    """Train the judges one after another, keep what each makes of things, and write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with nli/ and news/")
    parser.add_argument("--foundation", type=Path, default=BUILT_IN / "encoder", help="an encoder")
    parser.add_argument("--out", type=Path, required=True, help="keeps what is done")
    parser.add_argument("--first-steps", type=int, default=400, help="on labelled pairs alone")
    parser.add_argument("--steps", type=int, default=80, help="of each run that follows")
    parser.add_argument("--tokens", type=int, default=2_048, help="pieces in a batch")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    torch.set_flush_denormal(True)
    told = school(options.data, options.tokens, options.seed)
    base = options.out / "base"
    if not (base / "model.safetensors").exists():
        base.mkdir(parents=True, exist_ok=True)
        for path in options.foundation.glob("tokenizer*.json"):
            shutil.copy(path, base)
        network = told.taught(options.foundation, (), options.first_steps)
        network.float().save_pretrained(base)
    tokenizer = cutter(base)
    sets = development(options.data, tokenizer, english_alone=True)
    kept = options.out / "runs.jsonl"
    lines = kept.read_text(encoding="utf-8").splitlines() if kept.exists() else []
    runs = [Figures(**json.loads(line)) for line in lines]
    for without in (NOTHING, EVERYTHING, *told.kinds):
        if any(one.without == without for one in runs):
            continue
        kinds = () if without == EVERYTHING else [kind for kind in told.kinds if kind != without]
        network = told.taught(base, kinds, options.steps)
        figures = told.examined(network, tokenizer, sets, without)
        runs.append(figures)
        with kept.open("a", encoding="utf-8") as file:
            file.write(json.dumps(asdict(figures)) + "\n")
        print(without, figures.behaviour["all"], figures.sets, flush=True)
    counts = {kind: len(pairs) for kind, pairs in told.kinds.items()}
    page = rewritten(PAGE.read_text(encoding="utf-8"), COMMAND, table(runs, counts))
    PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
