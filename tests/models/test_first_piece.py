"""The last layer for the first piece alone."""

import pytest
import torch
from transformers import BertConfig, BertForSequenceClassification, DistilBertConfig
from transformers import DistilBertForSequenceClassification as Other

from detector.models.first_piece import narrowed

SIZES = {
    "vocab_size": 50,
    "hidden_size": 16,
    "num_hidden_layers": 2,
    "num_attention_heads": 2,
    "intermediate_size": 32,
    "num_labels": 3,
}


@pytest.mark.parametrize("attention", ["eager", "sdpa"])
def test_the_answers_are_the_same(attention: str) -> None:
    """With and without padding."""
    torch.manual_seed(0)
    network = BertForSequenceClassification(BertConfig(**SIZES, attn_implementation=attention))
    network.eval()
    pieces = torch.randint(0, 50, (3, 7))
    mask = torch.ones_like(pieces)
    padded = mask.clone()
    padded[1, 4:] = 0
    with torch.inference_mode():
        whole = [network(pieces, attention_mask=m).logits for m in (mask, padded)]
        narrow = [narrowed(network)(pieces, attention_mask=m).logits for m in (mask, padded)]
        states = network.bert(pieces).last_hidden_state
    assert states.shape == (3, 1, SIZES["hidden_size"])
    for one, other in zip(whole, narrow, strict=True):
        torch.testing.assert_close(one, other)
    assert not torch.equal(whole[0], whole[1])


def test_other_families_stay_as_they_are() -> None:
    """Their layers are laid out in other ways."""
    network = Other(DistilBertConfig(vocab_size=50, dim=16, n_layers=2, n_heads=2, hidden_dim=32))
    pieces = torch.randint(0, 50, (3, 7))
    with torch.inference_mode():
        states = narrowed(network.eval()).distilbert(pieces).last_hidden_state
    assert states.shape == (3, 7, 16)
