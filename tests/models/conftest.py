"""Tiny random models have no margins: what bfloat16 rounds away would hide what is tested."""

import pytest

from detector.models import hardware


@pytest.fixture(autouse=True)
def single_precision(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let models compute in single precision on every processor, save where that is the subject."""
    if request.path.stem != "test_hardware":
        monkeypatch.setattr(hardware, "has_bfloat16", lambda _device: False)
