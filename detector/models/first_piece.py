"""The last layer of a BERT classifier for its first piece alone, from which it classifies.

What the last layer makes of the other pieces nobody reads. The answers are the same, and one layer
is nearly free.
"""

from functools import partial
from typing import Any

from torch import Tensor
from torch.nn.functional import scaled_dot_product_attention

FAMILY = "bert"
"""The model type whose layers are laid out so, and whose pooler reads the first piece."""


def narrowed(network: Any) -> Any:
    """Return a sequence classifier whose last layer, if it is a BERT's, has one piece's state."""
    if network.config.model_type == FAMILY:
        last = network.bert.encoder.layer[-1]
        last.forward = partial(first_piece, last)
    return network


def first_piece(
    layer: Any, states: Tensor, attention_mask: Tensor | None = None, *_: Any, **__: Any
) -> Tensor:
    """Return the first piece's state after a BERT layer, (texts, 1, width).

    It attends to all pieces: ``states`` is (texts, pieces, width), the mask as transformers makes
    it, (texts, 1, pieces, pieces), None where nothing is padded.
    """
    attention, own = layer.attention, layer.attention.self
    first = states[:, :1]

    def heads(rows: Tensor) -> Tensor:
        return rows.unflatten(-1, (-1, own.attention_head_size)).transpose(1, 2)

    context = scaled_dot_product_attention(
        heads(own.query(first)),
        heads(own.key(states)),
        heads(own.value(states)),
        attn_mask=None if attention_mask is None else attention_mask[..., :1, :],
        scale=own.scaling,
    )
    attended = attention.output(context.transpose(1, 2).flatten(-2), first)
    state: Tensor = layer.feed_forward_chunk(attended)
    return state
