"""What the machine can do: where a model runs, and in which precision."""

from contextlib import AbstractContextManager
from typing import Any


def device() -> str:
    """Return ``cuda`` where torch sees a GPU, else ``cpu``."""
    import torch  # noqa: PLC0415 - takes seconds to import

    return "cuda" if torch.cuda.is_available() else "cpu"


def has_bfloat16(device: str) -> bool:
    """Return whether ``device`` multiplies bfloat16 matrices in hardware.

    Elsewhere torch emulates them, which is slower than single precision.
    """
    import torch  # noqa: PLC0415 - takes seconds to import

    if device == "cuda":
        return bool(torch.cuda.is_bf16_supported(including_emulation=False))
    # Private names of torch: absent from some versions, and then the answer is no.
    probes = ("_is_avx512_bf16_supported", "_is_amx_tile_supported")
    return any(bool(getattr(torch.cpu, probe, bool)()) for probe in probes)


def arithmetic() -> str:
    """Return in which precision models run on this machine: figures are those of one of them."""
    return "bfloat16" if has_bfloat16(device()) else "single precision"


def number_type(device: str) -> Any:
    """Return the torch type to hold a whole model in: bfloat16 where that is faster, else single.

    A model that answers with a label holds all it needs in bfloat16, and is a seventh faster than
    under :func:`precision`, which keeps the weights in single precision and rounds them each time.
    """
    import torch  # noqa: PLC0415 - takes seconds to import

    return torch.bfloat16 if has_bfloat16(device) else torch.float32


def precision(device: str) -> AbstractContextManager[None]:
    """Return the context in which a model runs: bfloat16 where that is faster, else as loaded."""
    import torch  # noqa: PLC0415 - takes seconds to import

    context: AbstractContextManager[None] = torch.autocast(
        device, dtype=torch.bfloat16, enabled=has_bfloat16(device)
    )
    return context
