"""How many hand-labelled pairs of the seeds come out right: ``python eval/seeds.py``.

``seed_pairs.jsonl`` names two passages of the seeds and what a reader takes them to be to each
other. The pipeline is asked twice, once with its propositions and once with the printed sentences
as they stand, by the same pairing, judge and thresholds. A pair that was never brought to the judge
counts as neutral; one in a language that the models do not read counts as not judged.
"""

import argparse
from pathlib import Path

from detector.embed import Encoder
from detector.evaluation.passages import whole
from detector.evaluation.stories import LABELS, figures, outcomes, read_labelled, table
from detector.extract.statements import statements as extract
from detector.ingest import ingest
from detector.judge import Judge
from detector.models.registry import load_encoder, load_judge

HERE = Path(__file__).parent
SEEDS = HERE.parent / "seeds"
PAIRS = HERE / "seed_pairs.jsonl"
GATED = (
    "contradiction right",
    "contradiction false",
    "support right",
    "support false",
    "neutral right",
)


def gated(encoder: Encoder, judge: Judge) -> dict[str, int]:
    """Return the figures that ``eval/gate.py`` guards, by propositions."""
    articles, _, _ = ingest([SEEDS])
    found = figures(outcomes(read_labelled(PAIRS), articles, extract(articles), (encoder, judge)))
    return {name: found[name] for name in GATED}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--judge", help="a folder or hub id in place of the built-in judge")
    options = parser.parse_args()
    labelled = read_labelled(PAIRS)
    articles, _, _ = ingest([SEEDS])
    statements = extract(articles)
    models = (load_encoder(None), load_judge(options.judge))
    modes = {"sentences": [whole(s) for s in statements], "propositions": list(statements)}
    by_mode = {
        mode: figures(outcomes(labelled, articles, mode_statements, models))
        for mode, mode_statements in modes.items()
    }
    print(table(by_mode))
    missing = sum(by_mode["propositions"][f"{label} not judged"] for label in LABELS)
    print(f"\n{missing} further pairs are in a language that is not judged.")


if __name__ == "__main__":
    main()
