"""A judge that has learnt nothing: what the machinery alone would score."""

from pathlib import Path

from detector.judge import LABELS, Judge
from detector.models.quiet import quiet
from detector.models.registry import BUILT_IN, load_judge

NAME = "tiny random"
WIDTH, HEADS, POSITIONS = 32, 2, 512
"""So small that it takes no time; as long as the usual model, so that texts are cut alike."""

SPREAD = 1.0
"""Of its weights: with the usual .02 it would give every pair the same answer."""


def random_judge(folder: Path, seed: int) -> Judge:
    """Return a judge of one layer with random weights, written into ``folder / NAME``.

    It has the built-in judge's vocabulary. The same seed gives the same weights.
    """
    quiet()
    # Imported here because they take seconds.
    import torch  # noqa: PLC0415
    from transformers import (  # noqa: PLC0415
        AutoTokenizer,
        BertConfig,
        BertForSequenceClassification,
    )

    tokenizer = AutoTokenizer.from_pretrained(BUILT_IN / "judge", local_files_only=True)
    tokenizer.model_max_length = POSITIONS
    configuration = BertConfig(
        vocab_size=len(tokenizer),
        hidden_size=WIDTH,
        num_hidden_layers=1,
        num_attention_heads=HEADS,
        intermediate_size=WIDTH,
        max_position_embeddings=POSITIONS,
        initializer_range=SPREAD,
        id2label=dict(enumerate(LABELS)),
        label2id={label: number for number, label in enumerate(LABELS)},
    )
    place = folder / NAME
    with torch.random.fork_rng():
        torch.manual_seed(seed)
        BertForSequenceClassification(configuration).save_pretrained(place)
    tokenizer.save_pretrained(place)
    return load_judge(str(place))
