"""What the encoder learns from, and what it is measured on while it learns."""

import random
from itertools import islice

import torch
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace
from torch.nn.functional import normalize

from training.encoder import MEASURED, SHARES, Supply, divided, unlike
from training.parallel import Translation


def cutter(words: list[str]) -> Tokenizer:
    """Return a tokenizer that cuts at spaces and knows so many words."""
    tokenizer = Tokenizer(WordLevel({word: n for n, word in enumerate(words)}, unk_token=words[0]))
    tokenizer.pre_tokenizer = Whitespace()
    return tokenizer


def test_held_out_translations_are_not_learnt_from() -> None:
    """The last of each language are measured on, all others are learnt from."""
    found = [Translation(f"e{n}", f"o{n}", code) for n in range(MEASURED + 3) for code in SHARES]
    learnt, held = divided(found)
    assert {code: len(pairs) for code, pairs in held.items()} == dict.fromkeys(SHARES, MEASURED)
    assert not set(learnt) & {pair for pairs in held.values() for pair in pairs}
    assert len(learnt) == 3 * len(SHARES)


def test_the_teacher_reads_english_and_the_student_its_translation_or_the_same() -> None:
    """Each cuts with its own tokenizer, and some sentences stay English, by twos that are close."""
    teacher = cutter(["?", "rain", "falls", "snow"])
    student = cutter(["?", "дощ", "падає", "falls", "snow"])
    by_language = {code: [Translation("rain falls", "падає дощ", code)] for code in SHARES}
    supply = Supply(by_language, [("falls", "snow falls")])
    batches = list(islice(supply.batches(teacher, student, 8, random.Random(0)), 24))
    found = [
        (tuple(read), tuple(given))
        for batch in batches
        for read, given in zip(batch.read, batch.given, strict=True)
    ]
    assert set(found) == {((1, 2), (2, 1)), ((2,), (3,)), ((3, 2), (4, 3))}
    close = [
        (batch.given[one], batch.given[other]) for batch in batches for one, other in batch.close
    ]
    assert close == [([3], [4, 3])] * len(close)
    assert len(found) - len(close) == 8 * 24
    assert 30 < len(close) < 90


def test_a_student_that_is_the_teacher_has_nothing_to_learn() -> None:
    """The loss is least there, also where two sentences of a batch are close."""
    torch.manual_seed(0)
    target = normalize(torch.randn(6, 8), dim=1)
    target[1] = normalize(target[0] + 0.1 * target[2], dim=0)
    vector = target.clone().requires_grad_()
    loss = unlike(normalize(vector, dim=1), target, [(0, 1)])
    loss.backward()
    assert vector.grad is not None
    assert vector.grad.abs().max() < 1e-5
    turned = normalize(target + 0.3 * torch.randn(6, 8), dim=1)
    assert unlike(turned, target, [(0, 1)]) > loss
    assert unlike(turned, target, [(0, 1)]) > unlike(turned, target, [])
