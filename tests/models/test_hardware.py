"""Where a model runs, and in which precision."""

import pytest
import torch

from detector.models import hardware


def test_device_is_the_gpu_where_there_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody has to ask for the GPU."""
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    assert hardware.device() == "cuda"
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    assert hardware.device() == "cpu"


@pytest.mark.parametrize("probe", ["_is_avx512_bf16_supported", "_is_amx_tile_supported"])
def test_half_precision_is_for_processors_that_have_it(
    monkeypatch: pytest.MonkeyPatch, probe: str
) -> None:
    """Either unit is enough; a torch without the probes means single precision."""
    for name in ("_is_avx512_bf16_supported", "_is_amx_tile_supported"):
        monkeypatch.delattr(torch.cpu, name, raising=False)
    assert not hardware.has_bfloat16("cpu")
    monkeypatch.setattr(torch.cpu, probe, lambda: True, raising=False)
    assert hardware.has_bfloat16("cpu")


@pytest.mark.parametrize("has_it", [True, False])
def test_precision_follows_the_hardware(monkeypatch: pytest.MonkeyPatch, *, has_it: bool) -> None:
    """Matrices are multiplied in bfloat16 exactly where the hardware does it."""
    monkeypatch.setattr(hardware, "has_bfloat16", lambda _: has_it)
    one = torch.ones(2, 2)
    with hardware.precision("cpu"):
        assert (one @ one).dtype is (torch.bfloat16 if has_it else torch.float32)
    assert hardware.number_type("cpu") is (torch.bfloat16 if has_it else torch.float32)
    assert hardware.arithmetic() == ("bfloat16" if has_it else "single precision")
