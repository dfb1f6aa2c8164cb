"""How the judge's training takes its examples."""

import random
from itertools import islice

from training.batching import PADDING_STEP, Encoded, batches, steps


def examples(count: int) -> list[Encoded]:
    rng = random.Random(0)
    return [Encoded([1] * rng.randint(5, 90), [], n % 3) for n in range(count)]


def test_a_batch_holds_one_padded_length_within_its_tokens() -> None:
    """Padding costs time, and a batch beyond its tokens memory."""
    for batch in batches(examples(300), 512, random.Random(0)):
        (length,) = {example.padded for example in batch}
        assert length % PADDING_STEP == 0
        assert length * len(batch) <= 512


def test_every_example_is_in_one_batch() -> None:
    """An epoch is every example once."""
    made = examples(300)
    assert sorted(id(e) for batch in batches(made, 512, random.Random(0)) for e in batch) == sorted(
        map(id, made)
    )


def test_a_stopped_run_goes_on_where_it_was() -> None:
    """Skipping the steps done gives the batches that the unbroken run would have seen."""
    made = examples(100)
    per_epoch = len(batches(made, 512, random.Random(0)))
    unbroken = list(islice(steps(made, 512, 0, 0, per_epoch), per_epoch + 3))
    resumed = list(islice(steps(made, 512, 0, per_epoch - 1, per_epoch), 4))
    assert resumed == unbroken[-4:]
