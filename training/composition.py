"""An English judge that reads what the encoder of many languages learned.

Both were grown from one English encoder, each by its own training. What the encoder's training
changed is added to the judge: the two changes hardly touch each other, so that the sum does both
(task arithmetic: Ilharco et al. 2023; for a task and a language, Ansell et al. 2022).
"""

from pathlib import Path

import torch
from torch import Tensor
from transformers import AutoModel, AutoModelForSequenceClassification, AutoTokenizer

ROWS = "embeddings.word_embeddings.weight"


def summed(
    judge: dict[str, Tensor], encoder: dict[str, Tensor], origin: dict[str, Tensor]
) -> dict[str, Tensor]:
    """Return the judge's body moved by what the encoder learned from ``origin`` on.

    The encoder may have more rows than the two others; those are taken over as they are. Weights
    that the encoder lacks stay as they were.
    """
    known = len(origin[ROWS])
    moved = {
        name: weight + encoder[name] - origin[name]
        if name in origin and name in encoder and name != ROWS and weight.is_floating_point()
        else weight
        for name, weight in judge.items()
    }
    moved[ROWS] = torch.cat([judge[ROWS][:known], encoder[ROWS][known:]])
    return moved


def compose(judge: Path, encoder: Path, origin: Path, out: Path) -> None:
    """Save to ``out`` the English judge that reads the encoder's languages."""
    model = AutoModelForSequenceClassification.from_pretrained(judge, dtype=torch.float32)
    bodies = [
        AutoModel.from_pretrained(folder, add_pooling_layer=False, dtype=torch.float32).state_dict()
        for folder in (encoder, origin)
    ]
    state = summed(model.bert.state_dict(), bodies[0], bodies[1])
    model.resize_token_embeddings(len(state[ROWS]), mean_resizing=False)
    model.bert.load_state_dict(state)
    model.save_pretrained(out)
    AutoTokenizer.from_pretrained(encoder).save_pretrained(out)
