"""What the encoder learns from, and what it is measured on while it learns."""

import random
from itertools import islice

from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace

from training.encoder import MEASURED, SHARES, Supply, divided
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
    """Each cuts with its own tokenizer, and some sentences stay English."""
    teacher = cutter(["?", "rain", "falls"])
    student = cutter(["?", "дощ", "падає", "falls"])
    by_language = {code: [Translation("rain falls", "падає дощ", code)] for code in SHARES}
    supply = Supply(by_language, ["falls"])
    batches = list(islice(supply.batches(teacher, student, 8, random.Random(0)), 24))
    found = [(tuple(read), tuple(given)) for batch in batches for read, given in batch]
    assert {len(batch) for batch in batches} == {8}
    assert set(found) == {((1, 2), (2, 1)), ((2,), (3,))}
    assert 50 < found.count(((2,), (3,))) < 120
