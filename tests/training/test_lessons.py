"""The supply of what the judge learns from."""

import random
from collections import Counter
from functools import partial
from itertools import islice, repeat

from tokenizers import Tokenizer

from training import written
from training.lessons import (
    ANSWERED,
    CARRIED,
    LONGEST,
    MADE,
    READ,
    TRANSLATED,
    WRITTEN,
    Known,
    batches,
    english,
    everywhere,
    supplied,
)
from training.mixture import Example
from training.projections import Projection, itself

GENERAL, STORY, NEWS, FOREIGN, ANSWER, OTHER = (
    Projection((text, text), (text, text), 1)
    for text in ("general", "story", "news", "foreign", "answer", "other")
)


def test_pairs_of_all_sources_come_mixed() -> None:
    """Each in its share of the whole."""
    pairs = [itself(Example("a", text, 2)) for text in "bcd"]
    weights = (5, 3, 2)
    draws = [partial(next, repeat(pair)) for pair in pairs]
    found = list(islice(supplied(list(zip(weights, draws, strict=True)), random.Random(0)), 2_000))
    for pair, weight in zip(pairs, weights, strict=True):
        assert abs(found.count(pair) / len(found) - weight / 10) < 0.04


def test_batches_hold_pairs_of_a_size_and_leave_the_longest_out(cutter: Tokenizer) -> None:
    """No batch has more pieces than asked for, padding with them."""
    pairs = [Projection(("x", "y"), (" ".join("p" * n), "h"), 1) for n in (*range(1, 30), LONGEST)]
    found = list(batches(pairs, cutter, 60, random.Random(0)))
    assert all(len(batch) * max(len(one) for one, *_ in batch) <= 60 for batch in found)
    assert sorted(len(one) for batch in found for one, *_ in batch) == list(range(2, 31))


def test_answered_pairs_take_the_place_of_general_ones() -> None:
    """Carried, made, written, read and translated pairs keep their shares, answers or not."""
    rest = (1 - CARRIED) * (1 - MADE - WRITTEN - READ - TRANSLATED)
    for answered, share in (([ANSWER], rest * ANSWERED), ([], 0.0)):
        rng = random.Random(0)
        supply = everywhere(
            Known([GENERAL], [STORY], [NEWS], [FOREIGN], answered), repeat(OTHER), rng
        )
        found = Counter(islice(supply, 4_000))
        shares = {
            OTHER: CARRIED,
            STORY: (1 - CARRIED) * MADE,
            NEWS: (1 - CARRIED) * READ,
            FOREIGN: (1 - CARRIED) * TRANSLATED,
            ANSWER: share,
            GENERAL: rest - share,
        }
        for pair, wanted in shares.items():
            assert abs(found[pair] / 4_000 - wanted) < 0.03


def test_a_teacher_of_english_learns_no_other_language() -> None:
    """Of the written items those alone that are told in English from end to end."""
    texts = {told for one in written.items() for told in one.statements}
    others = {text for language, text in texts if language != "en"}
    found = list(islice(english([GENERAL], [STORY], random.Random(0)), 2_000))
    assert not others & {side for pair in found for side in pair.other}
    assert {GENERAL, STORY} < set(found)
