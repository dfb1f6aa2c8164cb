"""Keeps the model libraries from writing over the program's own words."""

import os


def quiet() -> None:
    """Turn off the libraries' progress bars, load reports and fork warnings.

    Call it before the first model is loaded; calling it again changes nothing.
    """
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    # Imported here because transformers takes a second and a half to import.
    from huggingface_hub.utils.tqdm import disable_progress_bars  # noqa: PLC0415
    from transformers.utils import logging  # noqa: PLC0415

    disable_progress_bars()
    logging.disable_progress_bar()
    logging.set_verbosity_error()
