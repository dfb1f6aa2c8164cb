"""The libraries' own output."""

from detector.models.quiet import quiet


def test_libraries_keep_quiet() -> None:
    """No bar and no warning of a library mixes with the program's output."""
    quiet()
    from huggingface_hub.utils.tqdm import are_progress_bars_disabled
    from transformers.utils import logging

    assert are_progress_bars_disabled()
    assert not logging.is_progress_bar_enabled()
    assert logging.get_verbosity() == logging.ERROR
