"""The sentence encoder: an :class:`~detector.embed.Encoder` on sentence-transformers."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from detector.errors import ModelError
from detector.models.folder import read_json
from detector.models.hardware import device, precision
from detector.models.quiet import quiet
from detector.models.windows import Pieces, windows
from detector.types import Model

TEXTS_PER_BATCH = {"cpu": 16, "cuda": 256}
"""Few on a CPU, whose caches they must fit: 16 take a third less time than 64 (``make bench``).

The library sorts texts by length, so little of a batch is padding.
"""


class SentenceEncoder:
    """Embeds texts with the sentence-transformers model in a folder, loaded when first needed."""

    def __init__(self, folder: Path, model: Model) -> None:
        for module in read_json(folder / "modules.json"):
            if not str(module["type"]).startswith("sentence_transformers."):
                raise ModelError(
                    f"{folder} asks for {module['type']}, which is not part of "
                    "sentence-transformers; name an encoder without code of its own."
                )
        self._folder = folder
        self.model = model

    @cached_property
    def _network(self) -> Any:
        quiet()
        # Imported here because it takes several seconds.
        import torch  # noqa: PLC0415
        from safetensors import SafetensorError  # noqa: PLC0415
        from sentence_transformers import SentenceTransformer  # noqa: PLC0415

        try:
            return SentenceTransformer(
                str(self._folder),
                device=device(),
                local_files_only=True,
                trust_remote_code=False,
                model_kwargs={"use_safetensors": True, "dtype": torch.float32},
            )
        except (OSError, ValueError, KeyError, RuntimeError, SafetensorError) as error:
            raise ModelError(
                f"{self._folder} cannot be loaded as a sentence encoder ({error}); "
                "name a folder as sentence-transformers saves it."
            ) from error

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return (n_texts, dim) float32, rows L2-normalised; (0, dim) for no texts.

        A text longer than the model reads is embedded as the mean of its windows.
        """
        network = self._network
        if not texts:
            return np.zeros((0, network.get_embedding_dimension()), np.float32)
        unique = list(dict.fromkeys(texts))
        parts, owners = self._windows(unique)
        place = network.device.type
        with precision(place):
            embedded = network.encode(
                parts,
                batch_size=TEXTS_PER_BATCH[place],
                normalize_embeddings=True,
                show_progress_bar=False,
            )
        vectors = np.zeros((len(unique), embedded.shape[1]), np.float32)
        np.add.at(vectors, owners, embedded.astype(np.float32))
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        rows = {text: row for row, text in enumerate(unique)}
        return vectors[[rows[text] for text in texts]]

    def _windows(self, texts: list[str]) -> tuple[list[str], list[int]]:
        """Return the texts' windows, and for each the index of its text."""
        tokenizer = self._network.tokenizer
        room = self._network.max_seq_length - tokenizer.num_special_tokens_to_add(pair=False)
        pieces = Pieces(tokenizer, texts)
        parts: list[str] = []
        owners: list[int] = []
        for owner, text in enumerate(texts):
            for (part,) in windows((text,), pieces, room):
                parts.append(part)
                owners.append(owner)
        return parts, owners
