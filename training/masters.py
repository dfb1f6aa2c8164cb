"""Training in bfloat16 with single-precision master copies of the weights.

Where the processor multiplies bfloat16 matrices this is several times faster than single precision;
the masters keep the small steps that bfloat16 would round away (Micikevicius et al. 2018).
"""

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

WEIGHT_DECAY = 0.01
LARGEST_GRADIENT = 1.0


def rate(highest: float, warm_up: float, done: float, cool_down: float) -> float:
    """Return a learning rate: warmed up, held, and let down to nothing at the end.

    ``warm_up`` is how much of the warming up is done, ``done`` how much of the run, and
    ``cool_down`` the last share of it, over which the rate falls.
    """
    return highest * min(1, warm_up, (1 - done) / cool_down)


@dataclass(frozen=True, slots=True)
class Masters:
    """The trained weights of a model, in single precision, and their optimizer."""

    names: list[str]
    working: list[nn.Parameter]
    masters: list[nn.Parameter]
    optimizer: torch.optim.Optimizer

    def step(self, rate: float) -> None:
        """Take one step along the working copies' gradients, which are then cleared."""
        for working, master in zip(self.working, self.masters, strict=True):
            master.grad = None if working.grad is None else working.grad.float()
            working.grad = None
        nn.utils.clip_grad_norm_(self.masters, LARGEST_GRADIENT)
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        self.optimizer.step()
        self.write_back()

    def write_back(self) -> None:
        """Round the masters into the working copies."""
        with torch.no_grad():
            for working, master in zip(self.working, self.masters, strict=True):
                working.copy_(master)

    def weights(self, model: nn.Module) -> dict[str, Tensor]:
        """Return all weights of the model in single precision, the masters where there are some."""
        trained = dict(zip(self.names, (master.detach() for master in self.masters), strict=True))
        return {
            name: trained.get(name, value.float() if value.is_floating_point() else value)
            for name, value in model.state_dict().items()
        }

    def state(self) -> dict[str, Any]:
        """Return what a checkpoint needs."""
        return {
            "masters": [master.detach() for master in self.masters],
            "optimizer": self.optimizer.state_dict(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Take the masters and the optimizer's moments from a checkpoint."""
        saved: list[Tensor] = state["masters"]
        with torch.no_grad():
            for master, values in zip(self.masters, saved, strict=True):
                master.copy_(values)
        self.optimizer.load_state_dict(state["optimizer"])
        self.write_back()


def save_whole(state: dict[str, Any], path: Path) -> None:
    """Write a checkpoint that takes its name once complete: a stop leaves the one before."""
    unfinished = path.with_suffix(".part")
    torch.save(state, unfinished)
    unfinished.replace(path)


def masters(model: nn.Module, precision: torch.dtype) -> Masters:
    """Return single-precision copies of the trained weights of a model, and cast the model.

    Matrices decay. Biases and scales do not, nor do the rows of pieces: rare ones would fade. In
    single precision the copies are copies all the same, so that there is one way through the code.
    """
    names = [name for name, p in model.named_parameters() if p.requires_grad]
    copies = [
        nn.Parameter(p.detach().float().clone()) for p in model.parameters() if p.requires_grad
    ]
    model.to(precision)
    groups: dict[float, list[nn.Parameter]] = defaultdict(list)
    for name, copy in zip(names, copies, strict=True):
        decays = copy.dim() > 1 and "word_embeddings" not in name
        groups[WEIGHT_DECAY if decays else 0.0].append(copy)
    optimizer = torch.optim.AdamW(
        [{"params": group, "weight_decay": decay} for decay, group in groups.items()],
        betas=(0.9, 0.98),
        fused=True,
    )
    working = [p for p in model.parameters() if p.requires_grad]
    return Masters(names, working, copies, optimizer)
