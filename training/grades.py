"""Write what was measured into the built-in models' cards: ``python -m training.grades``.

The report tells its reader from the cards how good the models are in a language. The figures are
those that ``python eval/retrieval.py`` and ``python eval/suites.py`` left in ``eval/results``, and
they are refused where they are another model's.
"""

import argparse
import json
from pathlib import Path
from typing import Any

from detector.models.folder import fingerprint
from detector.models.registry import BUILT_IN

RESULTS = Path(__file__).parent.parent / "eval" / "results"
COLLECTION = "NTREX-128 news"
SUITES = {
    "en": "MNLI matched",
    "uk": "Ukrainian news",
    "ru": "Watson, Russian",
    "vi": "Watson, Vietnamese",
    "de": "Watson, German",
    "fr": "Watson, French",
    "es": "Watson, Spanish",
    "zh": "Watson, Chinese",
    "ar": "Watson, Arabic",
}
"""Which suite grades the judge in which language; all have three labels, about equally frequent."""

Figures = dict[str, dict[str, float]]


def encoder_figures(report: dict[str, Any], model: str) -> Figures:
    """Return by language how many news sentences are found by their translation.

    Raises:
        ValueError: The report does not hold this model.
    """
    for encoder in report["encoders"]:
        if encoder["model"]["sha256"] == model:
            return {
                one["language"]: {
                    "sentences": one["sentences"],
                    "retrieval": round(one["to_english"]["value"], 3),
                }
                for one in encoder["retrievals"]
                if one["collection"] == COLLECTION
            }
    raise ValueError("eval/results/retrieval.json is of another encoder; run eval/retrieval.py.")


def judge_figures(report: dict[str, Any], model: str) -> Figures:
    """Return by language how many labelled pairs the judge labels right.

    Raises:
        ValueError: The report does not hold this model.
    """
    figures: Figures = {}
    for suite in report["suites"]:
        for language, name in SUITES.items():
            scores = [one for one in suite["scores"] if one["model"] == model]
            if suite["name"] == name and scores:
                accuracy = scores[0]["metrics"]["accuracy"]["value"]
                figures[language] = {"pairs": suite["pairs"], "accuracy": round(accuracy, 3)}
    if not figures:
        raise ValueError("eval/results/suites.json is of another judge; run eval/suites.py.")
    return figures


def write(folder: Path, figures: Figures) -> None:
    """Put the figures beside what the card already says of each of its languages."""
    path = folder / "card.json"
    card = json.loads(path.read_text("utf-8"))
    for language, stated in card["languages"].items():
        stated.update(figures.get(language, {}))
    path.write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")


def main() -> None:
    """Grade both models."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--results", type=Path, default=RESULTS, help="folder of the two files")
    results = parser.parse_args().results
    for role, name, figures in (
        ("encoder", "retrieval.json", encoder_figures),
        ("judge", "suites.json", judge_figures),
    ):
        folder = BUILT_IN / role
        report = json.loads((results / name).read_text("utf-8"))
        write(folder, figures(report, fingerprint(folder)))
        print((folder / "card.json").read_text("utf-8"))


if __name__ == "__main__":
    main()
