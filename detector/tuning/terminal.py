"""How a judge was tuned, for somebody at a terminal."""

from pathlib import Path

from rich.console import Console
from rich.text import Text

from detector.evaluation.terminal import print_evaluation
from detector.report.text import legible
from detector.tuning.tune import Tuning

HELD_OUT = {
    True: "Measured on pairs that were held out of the training.",
    False: "Measured by cross-validation: each pair by a correction that was fitted without it.",
}


def print_tuning(tuning: Tuning, out: Path, console: Console) -> None:
    """Print what was done, the figures before and after, and how the judge is used."""
    done = "Fine-tuned, then corrected" if tuning.fine_tuned else "Corrected"
    correction = tuning.correction
    bias = ", ".join(f"{value:+.2f}" for value in correction.bias)
    console.print(Text(f"{done}: {tuning.shape.name}", style="bold"))
    console.print(
        Text(f"The card now states temperature {correction.temperature:.2f} and bias {bias}.")
    )
    console.print(Text(HELD_OUT[tuning.fine_tuned], style="dim"))
    if tuning.familiar:
        console.print(
            Text(
                f"{tuning.familiar:,} of them share a text with pairs that were learnt from, which "
                "flatters the figures; give pairs of one claim or event one group.",
                style="yellow",
            )
        )
    print_evaluation(tuning.report, (out,), console)
    console.print(Text(f"Use it: detect PATH... --judge {legible(str(out))}"))
