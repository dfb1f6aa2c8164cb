"""What the judge learns from, and how much of each."""

import gzip
import json
import random
from pathlib import Path

from training.mixture import LONGEST_PAIR, Example, Source, unseen


def test_caps_labels_and_length_are_kept(tmp_path: Path) -> None:
    """No more of a label than its cap, no other label, no pair longer than a proposition pair."""
    rows = [{"premise": f"p {n}", "hypothesis": "h", "label": "neutral"} for n in range(9)]
    rows += [{"premise": "p", "hypothesis": f"h {n}", "label": "contradiction"} for n in range(3)]
    rows += [{"premise": "p", "hypothesis": "h", "label": "not_entailment"}]
    rows += [{"premise": "long " * LONGEST_PAIR, "hypothesis": "h", "label": "entailment"}]
    with gzip.open(tmp_path / "set.jsonl.gz", "wt") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)
    taken = Source("set.jsonl.gz", {"neutral": 4}).read(tmp_path, random.Random(0))
    assert [example.label for example in taken] == [1, 1, 1, 1, 2, 2, 2]


def test_no_row_of_a_set_that_is_measured_on_is_trained_on(tmp_path: Path) -> None:
    """Neither as it stands nor with its sides swapped, whatever its case and punctuation."""
    folder = tmp_path / "nli/eval"
    folder.mkdir(parents=True)
    with gzip.open(folder / "set.jsonl.gz", "wt") as file:
        file.write(json.dumps({"premise": "It rained.", "hypothesis": "It was dry"}) + "\n")
    examples = [
        Example("It rained", "It was dry.", 2),
        Example("it was dry", "it rained", 2),
        Example("It rained.", "It was wet.", 0),
    ]
    assert unseen(examples, tmp_path) == examples[2:]
