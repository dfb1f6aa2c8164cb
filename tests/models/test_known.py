"""The table of known models."""

import re

from detector.extract.lexicon import languages
from detector.models.known import HUB_MODELS


def test_rows_are_what_they_say() -> None:
    """Revisions are whole commits, languages are codes, figures are shares with a source.

    A figure of a language is of one that the model reads.
    """
    for model in HUB_MODELS:
        assert model.revision is None or re.fullmatch(r"[0-9a-f]{40}", model.revision)
        assert model.languages
        assert all(re.fullmatch(r"[a-z]{2}", code) for code in model.languages)
        assert all(0 < figure.accuracy < 1 for figure in model.published)
        assert all(figure.language in (None, *model.languages) for figure in model.published)
        assert model.source
        assert model.source.endswith((model.name, model.name.replace("/", "__")))


def test_both_roles_have_models_for_the_languages_of_the_lexicons() -> None:
    """Whatever the program splits and attributes, some models of the hub can compare."""
    for role in ("encoder", "judge"):
        read = {code for m in HUB_MODELS if m.role == role for code in m.languages or ()}
        assert set(languages()) <= read


def test_names_are_unique() -> None:
    """A name leads to one row."""
    assert len({model.name for model in HUB_MODELS}) == len(HUB_MODELS)
