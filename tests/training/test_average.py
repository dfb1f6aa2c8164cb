"""The mean of several states."""

import torch

from training.average import mean


def test_the_mean_lies_between_its_states() -> None:
    """Whatever their precision, weight by weight."""
    one = {"a": torch.tensor([1.0, 2.0]), "b": torch.tensor([0.0])}
    other = {"a": torch.tensor([3.0, 6.0], dtype=torch.bfloat16), "b": torch.tensor([4.0])}
    found = mean([one, other])
    assert found["a"].tolist() == [2.0, 4.0]
    assert found["b"].tolist() == [2.0]
    assert found["a"].dtype == torch.float32
