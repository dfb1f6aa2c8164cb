"""The cross-encoder: a :class:`~detector.judge.Judge` on transformers."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from detector.errors import ModelError
from detector.judge import LABELS
from detector.models.folder import read_json
from detector.models.hardware import device, number_type
from detector.models.quiet import quiet
from detector.models.windows import Pieces, windows
from detector.spelling import in_one_spelling
from detector.types import Model

SPELLINGS = {
    "entailment": ("entailment", "entail", "entails"),
    "neutral": ("neutral",),
    "contradiction": ("contradiction", "contradict", "contradicts"),
}
"""How model configurations write the labels, in lower case."""

PIECES_PER_BATCH = {"cpu": 2_048, "cuda": 65_536}
"""Pieces in a batch: four times as many take twice the time on a CPU, a GPU wants many at once."""

PADDING_STEP = 8
"""Lengths are padded to multiples of this, which matrix units like."""

LONGEST = 512
"""Pieces of a pair where the model's configuration states no length of its own."""


class CrossEncoderJudge:
    """Judges pairs with the sequence classifier in a folder, loaded when first needed."""

    def __init__(self, folder: Path, model: Model) -> None:
        self._columns = label_columns(read_json(folder / "config.json").get("id2label"), model.name)
        self._folder = folder
        self.model = model

    @cached_property
    def _tokenizer(self) -> Any:
        return load_tokenizer(self._folder)

    @cached_property
    def _network(self) -> Any:
        from detector.models.first_piece import narrowed  # noqa: PLC0415 - imports torch

        place = device()
        return narrowed(load_network(self._folder)).to(place, number_type(place)).eval()

    def logits(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Return (n_pairs, 3) float32 logits in the order of ``LABELS``; (0, 3) for no pairs.

        Equal pairs are judged once; names that two scripts write are read in one spelling. Of a
        pair too long for the model every window is judged, and the window that is least neutral
        answers for the pair.
        """
        if not pairs:
            return np.zeros((0, len(LABELS)), np.float32)
        unique = list(dict.fromkeys(pairs))
        spelled = [in_one_spelling(pair) for pair in unique]
        pieces = Pieces(self._tokenizer, [text for pair in spelled for text in pair])
        parts: list[tuple[str, ...]] = []
        owners: list[int] = []
        for owner, pair in enumerate(spelled):
            for part in windows(pair, pieces, self._room):
                parts.append(part)
                owners.append(owner)
        judged = self._judged(parts, [sum(map(pieces, part)) for part in parts])
        decided = least_neutral(judged, owners)
        rows = {pair: row for row, pair in enumerate(unique)}
        return decided[[rows[pair] for pair in pairs]]

    @cached_property
    def _room(self) -> int:
        return room(self._network.config, self._tokenizer)

    def _judged(self, pairs: list[tuple[str, ...]], lengths: list[int]) -> NDArray[np.float32]:
        """Return the logits of pairs that fit, asked longest first: memory fails early or never."""
        import torch  # noqa: PLC0415 - takes seconds to import

        network = self._network
        place = network.device.type
        judged = np.empty((len(pairs), len(LABELS)), np.float32)
        with torch.inference_mode():
            for batch in batches(lengths, PIECES_PER_BATCH[place]):
                inputs = self._tokenizer(
                    [pairs[row][0] for row in batch],
                    [pairs[row][1] for row in batch],
                    padding=True,
                    pad_to_multiple_of=PADDING_STEP,
                    return_tensors="pt",
                ).to(place)
                judged[batch] = network(**inputs).logits.float().cpu().numpy()
        return judged[:, self._columns]


def load_tokenizer(folder: Path) -> Any:
    """Return the tokenizer in a folder.

    Raises:
        ModelError: It cannot be loaded.
    """
    quiet()
    from transformers import AutoTokenizer  # noqa: PLC0415 - takes seconds to import

    try:
        return AutoTokenizer.from_pretrained(folder, local_files_only=True, trust_remote_code=False)
    except (OSError, ValueError, KeyError, ImportError) as error:
        raise _unloadable(folder, error) from error


def load_network(folder: Path, **options: Any) -> Any:
    """Return the sequence classifier in a folder, in single precision.

    Raises:
        ModelError: It cannot be loaded, or some of its weights are not there.
    """
    quiet()
    # Imported here because it takes seconds.
    import torch  # noqa: PLC0415
    from safetensors import SafetensorError  # noqa: PLC0415
    from transformers import AutoModelForSequenceClassification  # noqa: PLC0415

    try:
        network, loading = AutoModelForSequenceClassification.from_pretrained(
            folder,
            local_files_only=True,
            trust_remote_code=False,
            use_safetensors=True,
            dtype=torch.float32,
            output_loading_info=True,
            **options,
        )
    except (OSError, ValueError, KeyError, RuntimeError, SafetensorError) as error:
        raise _unloadable(folder, error) from error
    if missing := loading["missing_keys"]:
        raise _unloadable(folder, f"it lacks the weights {', '.join(sorted(missing))}")
    return network


def _unloadable(folder: Path, error: Exception | str) -> ModelError:
    return ModelError(
        f"{folder} cannot be loaded as a judge ({error}); "
        "name a folder with a sequence classifier as transformers saves it."
    )


def room(configuration: Any, tokenizer: Any) -> int:
    """Return how many pieces the two texts of a pair may have together."""
    positions = getattr(configuration, "max_position_embeddings", None) or LONGEST
    if "roberta" in configuration.model_type:
        positions -= configuration.pad_token_id + 1  # Their positions count from there.
    longest = min(tokenizer.model_max_length, positions)
    return int(longest - tokenizer.num_special_tokens_to_add(pair=True))


def batches(lengths: list[int], most: int) -> Iterator[list[int]]:
    """Yield row numbers in batches of similar length, longest first, ``most`` pieces in each."""
    order = sorted(range(len(lengths)), key=lambda row: -lengths[row])
    start = 0
    while start < len(order):
        size = max(1, most // max(1, lengths[order[start]]))
        yield order[start : start + size]
        start += size


def least_neutral(logits: NDArray[np.float32], owners: list[int]) -> NDArray[np.float32]:
    """Return for each owner the row of its window that is least probably neutral.

    ``logits`` is (n_windows, 3), ``owners`` says for each row whose it is, without gaps.
    """
    shifted = np.exp(logits - logits.max(axis=1, keepdims=True))
    neutral = shifted[:, LABELS.index("neutral")] / shifted.sum(axis=1)
    best: dict[int, int] = {}
    for row, owner in enumerate(owners):
        if owner not in best or neutral[row] < neutral[best[owner]]:
            best[owner] = row
    return logits[[best[owner] for owner in sorted(best)]]


def label_columns(id2label: Mapping[str, str] | None, name: str) -> list[int]:
    """Return the columns of entailment, neutral and contradiction in a model's logits, by name.

    Raises:
        ModelError: The configuration does not name exactly these three.
    """
    by_spelling = {spelling: label for label in LABELS for spelling in SPELLINGS[label]}
    stated = id2label or {}
    columns = {
        by_spelling.get(label.strip().lower(), label): int(column)
        for column, label in stated.items()
    }
    if len(stated) != len(LABELS) or columns.keys() != set(LABELS):
        raise ModelError(
            f"The model {name} has the labels {', '.join(stated.values()) or 'none'}; expected "
            "entailment, neutral and contradiction. Name a three-way NLI model, or write the "
            "labels into its config.json (id2label) if you know their order."
        )
    return [columns[label] for label in LABELS]
