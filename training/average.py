"""The mean of several states of one training run: ``python -m training.average A B --out DIR``.

States of one run that a late stage has pulled apart mostly do better together than alone (Izmailov
et al. 2018).
"""

import argparse
import shutil
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

WEIGHTS = "model.safetensors"


def mean(states: list[dict[str, Tensor]]) -> dict[str, Tensor]:
    """Return the mean of each weight, in single precision; all states have the same names."""
    return {name: torch.stack([s[name].float() for s in states]).mean(dim=0) for name in states[0]}


def main() -> None:
    """Write the mean into a folder, with the configuration and tokenizer of the first state."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoints", type=Path, nargs="+", help="folders that a training left")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    options.out.mkdir(parents=True)
    for path in options.checkpoints[0].glob("*.json"):
        shutil.copy(path, options.out)
    states = [load_file(folder / WEIGHTS) for folder in options.checkpoints]
    save_file(mean(states), options.out / WEIGHTS, metadata={"format": "pt"})


if __name__ == "__main__":
    main()
