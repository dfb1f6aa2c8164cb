"""What a run says of its limits."""

import pytest

from detector.models.known import HUB_MODELS
from detector.notes import notes, remedy, suited
from detector.types import Coverage, Model, ModelRole

ENGLISH = (Model("encoder", "e", "0", ("en",)), Model("judge", "j", "1", ("en",)))


def counted(language: str, *, judged: bool) -> Coverage:
    return Coverage(language, 3, judged=judged, pairing=None, judging=None)


def test_models_that_would_judge_a_language_are_named() -> None:
    """One of each role, both of which read the language and English."""
    found = notes(
        (counted("en", judged=True), counted("uk", judged=False)), frozenset({"en"}), 7, ENGLISH
    )
    assert found[0] == "The models read English."
    assert "3 in Ukrainian; 7 pairs not judged" in found[1]
    named = {
        model.role: model for model in HUB_MODELS if f"--{model.role} {model.name}" in found[1]
    }
    assert named.keys() == {"encoder", "judge"}
    assert all({"en", "uk"} <= set(model.languages or ()) for model in named.values())
    assert "those in Ukrainian would be judged" in found[1]


def test_where_attribution_is_not_read_is_said() -> None:
    """In a language without words of its own a paper answers for all that it quotes."""
    spoken = tuple(counted(code, judged=True) for code in ("en", "zh", "ar", "und"))
    found = notes(spoken, frozenset({"en", "zh", "ar"}), 0, ENGLISH)
    assert "not read in Chinese, Arabic" in found[1]
    assert len(found) == 2


def test_only_the_role_that_lacks_the_language_is_named() -> None:
    """A multilingual encoder is kept where the judge alone is English."""
    encoder = Model("encoder", "e", "0", ("en", "vi"))
    found = remedy(["vi"], ["en", "vi"], (encoder, ENGLISH[1]))
    assert "--judge" in found
    assert "--encoder" not in found


def test_a_language_that_no_known_model_reads_is_said() -> None:
    """Nobody is sent to a model that would not help."""
    found = remedy(["kl", "uk"], ["en", "kl", "uk"], ENGLISH)
    assert "No model that is known to suit reads 'kl'." in found
    assert "those in Ukrainian would be judged" in found
    assert "would be judged" not in remedy(["kl"], ["kl"], ENGLISH)


def test_all_languages_read_need_no_remedy() -> None:
    """And models that do not say what they read are said not to."""
    assert notes((counted("en", judged=True),), frozenset({"en"}), 0, ENGLISH) == (
        "The models read English.",
    )
    (only,) = notes((), None, 0, ())
    assert "do not say" in only


@pytest.mark.parametrize("role", ["encoder", "judge"])
def test_the_smallest_model_that_reads_most_is_suited(role: ModelRole) -> None:
    """A model takes the place of another: it should read all that is spoken."""
    found = suited(role, ["en", "uk", "vi"])
    assert found is not None
    able = [
        m for m in HUB_MODELS if m.role == role and {"en", "uk", "vi"} <= set(m.languages or ())
    ]
    assert found in able
    assert found.megabytes == min(model.megabytes or 0 for model in able)
    assert suited(role, ["kl"]) is None
