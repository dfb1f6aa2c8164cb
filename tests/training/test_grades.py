"""What was measured comes into the cards."""

import json
from pathlib import Path

import pytest

from training.grades import encoder_figures, judge_figures, write

RETRIEVAL = {
    "encoders": [
        {
            "model": {"sha256": "a"},
            "retrievals": [
                {
                    "collection": collection,
                    "language": "uk",
                    "sentences": 1000,
                    "to_english": {"value": share},
                }
                for collection, share in (("NTREX-128 news", 0.8123), ("Tatoeba", 0.5))
            ],
        }
    ]
}
SUITES = {
    "suites": [
        {
            "name": name,
            "pairs": 156,
            "scores": [{"model": "b", "metrics": {"accuracy": {"value": share}}}],
        }
        for name, share in (("Ukrainian news", 0.6154), ("HANS", 0.4))
    ]
}


def test_the_news_set_grades_the_encoder_and_the_suite_of_a_language_the_judge(
    tmp_path: Path,
) -> None:
    """What the card said before stays; languages that were not measured get nothing."""
    card = {"name": "m", "languages": {"uk": {"temperature": 2.0}, "pl": {}}}
    path = tmp_path / "card.json"
    path.write_text(json.dumps(card))
    write(tmp_path, judge_figures(SUITES, "b"))
    expected = {"temperature": 2.0, "pairs": 156, "accuracy": 0.615}
    assert json.loads(path.read_text())["languages"] == {"uk": expected, "pl": {}}
    assert encoder_figures(RETRIEVAL, "a") == {"uk": {"sentences": 1000, "retrieval": 0.812}}


def test_another_models_figures_are_refused() -> None:
    """A card must not praise weights that were not measured."""
    with pytest.raises(ValueError, match="another encoder"):
        encoder_figures(RETRIEVAL, "b")
    with pytest.raises(ValueError, match="another judge"):
        judge_figures(SUITES, "a")
