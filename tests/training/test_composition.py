"""A judge and an encoder of one origin, put together."""

import torch

from training.composition import ROWS, summed


def test_both_changes_are_in_the_sum() -> None:
    """The judge keeps its own rows and takes the encoder's new ones."""
    origin = {ROWS: torch.zeros(2, 3), "w": torch.tensor([1.0, 1.0])}
    judge = {ROWS: torch.ones(2, 3), "w": torch.tensor([1.0, 3.0]), "pooler": torch.tensor([7.0])}
    encoder = {ROWS: torch.full((4, 3), 5.0), "w": torch.tensor([0.0, 1.0])}
    found = summed(judge, encoder, origin)
    assert found["w"].tolist() == [0.0, 3.0]
    assert found["pooler"].tolist() == [7.0]
    assert found[ROWS][:, 0].tolist() == [1.0, 1.0, 5.0, 5.0]
