"""The table of known models."""

import re

from detector.models.known import HUB_MODELS


def test_rows_are_what_they_say() -> None:
    """Revisions are whole commits, languages are codes, figures are shares with a source."""
    for model in HUB_MODELS:
        assert model.revision is None or re.fullmatch(r"[0-9a-f]{40}", model.revision)
        assert model.languages
        assert all(re.fullmatch(r"[a-z]{2}", code) for code in model.languages)
        assert all(0 < figure.accuracy < 1 for figure in model.published)
        assert model.source == f"https://huggingface.co/{model.name}"


def test_names_are_unique() -> None:
    """A name leads to one row."""
    assert len({model.name for model in HUB_MODELS}) == len(HUB_MODELS)
