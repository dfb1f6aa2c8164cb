"""What a loose wording may mean."""

import random

import pytest

from training.mixture import CONTRADICTION, ENTAILMENT, NEUTRAL
from training.readings import Reading, relation, strict

ABOUT = Reading("about 2,000", (1_920, 2_080), (1_340, 2_660))


@pytest.mark.parametrize(
    ("premise", "hypothesis", "label"),
    [
        (strict("1,983", 1_983, 1_983), ABOUT, ENTAILMENT),
        (ABOUT, strict("1,983", 1_983, 1_983), NEUTRAL),
        (ABOUT, strict("3,000", 3_000, 3_000), CONTRADICTION),
        (strict("1,700", 1_700, 1_700), ABOUT, None),
        (strict("14", 14, 14), strict("at least ten", 10, 99), ENTAILMENT),
        (strict("at least ten", 10, 99), strict("14", 14, 14), NEUTRAL),
        (
            Reading("500", (500, 500), (500, 500), round_number=True),
            strict("over 500", 501, 999),
            None,
        ),
    ],
)
def test_what_hangs_on_the_reader_has_no_label(
    premise: Reading, hypothesis: Reading, label: int | None
) -> None:
    """Only what every reader grants is taught."""
    assert relation(premise, hypothesis) == label


def test_strict_wordings_are_labelled_by_the_numbers_that_they_allow() -> None:
    """Entailed is what all numbers of the premise satisfy, excluded what none does."""
    rng = random.Random(0)
    for _ in range(2_000):
        ends = [sorted(rng.choices(range(12), k=2)) for _ in range(2)]
        premise, hypothesis = (strict("", *pair) for pair in ends)
        held = {ends[1][0] <= n <= ends[1][1] for n in range(ends[0][0], ends[0][1] + 1)}
        expected = {True: ENTAILMENT, False: CONTRADICTION}[held.pop()] if len(held) == 1 else 1
        assert relation(premise, hypothesis) == expected
