"""Half-precision weights with single-precision masters."""

import pytest
import torch

from training.masters import masters


@pytest.mark.parametrize("precision", [torch.float32, torch.bfloat16])
def test_small_steps_add_up(precision: torch.dtype) -> None:
    """Steps too small for bfloat16 move the weights all the same, once they add up."""
    model = torch.nn.Linear(1, 1, bias=False)
    with torch.no_grad():
        model.weight.fill_(1.0)
    weights = masters(model, precision)
    for _ in range(20):
        model(torch.ones(1, 1, dtype=precision)).sum().backward()
        weights.step(rate=1e-3)
    assert model.weight.dtype == precision
    assert model.weight.item() == pytest.approx(0.98, abs=0.004)


def test_a_checkpoint_brings_back_weights_and_moments() -> None:
    """A resumed run takes the step that the unbroken one would have taken."""
    runs = []
    for resumed in (False, True):
        torch.manual_seed(0)
        model = torch.nn.Linear(2, 2)
        weights = masters(model, torch.float32)
        for step in range(4):
            if resumed and step == 2:
                state = weights.state()
                model = torch.nn.Linear(2, 2)
                weights = masters(model, torch.float32)
                weights.restore(state)
            model(torch.ones(1, 2)).square().sum().backward()
            weights.step(rate=0.1)
        runs.append(model.weight.detach().clone())
    assert torch.allclose(*runs)


def test_what_is_saved_is_as_fine_as_the_masters() -> None:
    """Weights are rounded once, on export, and not to bfloat16 before."""
    model = torch.nn.Linear(1, 1)
    model.bias.requires_grad_(requires_grad=False)
    with torch.no_grad():
        model.weight.fill_(1.001)
    saved = masters(model, torch.bfloat16).weights(model)
    assert saved.keys() == model.state_dict().keys()
    assert saved["weight"].item() == pytest.approx(1.001, abs=1e-6)
    assert {value.dtype for value in saved.values()} == {torch.float32}
