"""The cross-encoder on tiny random models of three architectures."""

import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from detector.errors import ModelError
from detector.models.cross_encoder import (
    CrossEncoderJudge,
    batches,
    label_columns,
    least_neutral,
)
from detector.types import Model

JudgeMaker = Callable[..., Path]
MODEL = Model("judge", "tiny", "0" * 64, None)
PAIRS = [("a cat sat", "the dog ran"), ("short", "x"), ("a cat sat", "the dog ran"), ("", "empty")]


@pytest.mark.parametrize("architecture", ["bert", "deberta-v2", "xlm-roberta"])
def test_logits_are_the_model_s_own_in_our_order(make_judge: JudgeMaker, architecture: str) -> None:
    """Columns follow the labels' names, rows follow the pairs, and batching changes nothing."""
    import torch
    from transformers import AutoModelForSequenceClassification, AutoTokenizer

    folder = make_judge(architecture)
    found = CrossEncoderJudge(folder, MODEL).logits(PAIRS)
    assert found.dtype == np.float32
    tokenizer = AutoTokenizer.from_pretrained(folder)
    network = AutoModelForSequenceClassification.from_pretrained(folder).eval()
    with torch.inference_mode():
        alone = [network(**tokenizer(*p, return_tensors="pt")).logits[0].numpy() for p in PAIRS]
    # The tiny models' labels are contradiction, entailment, neutral.
    expected = np.stack(alone)[:, [1, 2, 0]]
    np.testing.assert_allclose(found, expected, atol=0.05)
    assert np.ptp(expected, axis=0).min() > 0.1, "the pairs differ by more than the tolerance"


def test_no_pairs_give_no_rows(make_judge: JudgeMaker) -> None:
    """An empty question has an empty answer, and no model is loaded for it."""
    judge = CrossEncoderJudge(make_judge(), MODEL)
    assert judge.logits([]).shape == (0, 3)
    assert "_network" not in vars(judge)


@pytest.mark.parametrize("architecture", ["bert", "xlm-roberta"])
def test_the_end_of_a_long_pair_is_read(make_judge: JudgeMaker, architecture: str) -> None:
    """A pair beyond the model's length is judged in windows: nothing is silently cut."""
    judge = CrossEncoderJudge(make_judge(architecture), MODEL)
    letters = "bcdefghijklmno"
    long = [(f"{letter * 2} " * 60, "bb") for letter in letters]
    ended = [(f"{premise}zq xv kw", hypothesis) for premise, hypothesis in long]
    found = judge.logits([*long, *ended])
    assert np.isfinite(found).all()
    assert np.abs(found[: len(long)] - found[len(long) :]).max() > 0.1


def test_the_least_neutral_window_answers() -> None:
    """One window that contradicts is enough, whatever the others say."""
    logits = np.array([[0, 9, 0], [0, 1, 5], [1, 2, 0], [0, 3, 0]], np.float32)
    np.testing.assert_array_equal(least_neutral(logits, [0, 0, 1, 1]), logits[[1, 2]])


def test_batches_hold_similar_lengths_within_the_budget() -> None:
    """Every row is asked once; padding is bounded by the longest of a batch."""
    lengths = [3, 50, 4, 49, 200, 5]
    found = list(batches(lengths, 100))
    assert sorted(row for batch in found for row in batch) == list(range(6))
    assert found[0] == [4]
    assert all(len(b) == 1 or max(lengths[r] for r in b) * len(b) <= 100 for b in found)


@pytest.mark.parametrize("spelling", ["entailment", "ENTAILMENT", " Entail "])
def test_labels_are_known_by_name(spelling: str) -> None:
    """Case, spaces and the usual spellings do not matter; the order is the model's own."""
    named = {"2": spelling, "0": "Contradiction", "1": "neutral"}
    assert label_columns(named, "tiny") == [2, 1, 0]


@pytest.mark.parametrize(
    "labels",
    [
        {"0": "LABEL_0", "1": "LABEL_1", "2": "LABEL_2"},
        {"0": "entailment", "1": "not_entailment"},
        {"0": "entailment", "1": "neutral", "2": "contradiction", "3": "other"},
        {"0": "entailment", "1": "entail", "2": "contradiction"},
        None,
    ],
)
def test_labels_that_do_not_say_what_they_are_are_refused(labels: dict[str, str] | None) -> None:
    """Guessing an order would turn contradictions into support."""
    with pytest.raises(ModelError, match="three-way NLI"):
        label_columns(labels, "tiny")


def test_a_folder_that_is_no_model_is_named(make_judge: JudgeMaker, tmp_path: Path) -> None:
    """The libraries' failures come out as one line of ours."""
    (tmp_path / "config.json").write_bytes((make_judge() / "config.json").read_bytes())
    (tmp_path / "model.safetensors").write_bytes(b"not weights")
    judge = CrossEncoderJudge(tmp_path, MODEL)
    with pytest.raises(ModelError, match="cannot be loaded as a judge"):
        judge.logits(PAIRS)


def test_a_model_without_a_trained_classifier_is_refused(
    make_judge: JudgeMaker, tmp_path: Path
) -> None:
    """Weights that are missing would be made up at random, and every verdict with them."""
    from safetensors.torch import load_file, save_file

    folder = Path(shutil.copytree(make_judge(), tmp_path / "judge"))
    weights = load_file(folder / "model.safetensors")
    kept = {name: value for name, value in weights.items() if not name.startswith("classifier")}
    save_file(kept, folder / "model.safetensors", metadata={"format": "pt"})
    with pytest.raises(ModelError, match="lacks the weights classifier"):
        CrossEncoderJudge(folder, MODEL).logits(PAIRS)
