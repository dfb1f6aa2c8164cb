"""Made pairs on parts and wholes."""

import random
import re

from training.counts import SCENES, WHOLE_TOGETHER
from training.mixture import CONTRADICTION, ENTAILMENT, NEUTRAL, Example
from training.sums import SPLITS, change, split, tally, whole


def numbers(text: str) -> list[int]:
    """Return the numbers of a text that are in digits."""
    return [int(found.replace(",", "")) for found in re.findall(r"\d[\d,]*", text)]


def of_a_part(pair: Example) -> bool:
    """Return whether the hypothesis counts what the premise counts, too."""
    noun = re.search(r"\d ([A-Za-z]+)", pair.hypothesis)
    return bool(noun and re.search(rf"\d [A-Za-z ]*\b{noun[1]}\b", pair.premise))


def test_parts_entail_their_sum_and_exclude_another() -> None:
    """The label of two numbers beside one of the whole is plain arithmetic."""
    rng = random.Random(0)
    checked = 0
    for _ in range(6_000):
        pair = whole(rng)
        told, said = numbers(pair.premise), numbers(pair.hypothesis)
        if len(told) != 2 or len(said) != 1 or of_a_part(pair) or pair.label == NEUTRAL:
            continue
        checked += 1
        more_than = "more than" in pair.hypothesis.lower()
        assert (pair.label == ENTAILMENT) == (sum(told) == said[0] + more_than), pair
    assert checked > 100


def test_a_sum_that_may_leave_somebody_over_excludes_only_less() -> None:
    """Two Germans and three Spaniards may be five of seven people."""
    rng = random.Random(1)
    checked = 0
    for _ in range(6_000):
        pair = whole(rng)
        told, said = numbers(pair.premise), numbers(pair.hypothesis)
        exhaustive = any(re.search(rf"\d {part}\b", pair.premise) for part in WHOLE_TOGETHER)
        if pair.label != CONTRADICTION or exhaustive or of_a_part(pair):
            continue
        if len(told) == 2 and len(said) == 1:
            checked += 1
            assert said[0] < sum(told), pair
    assert checked > 50


def test_a_difference_is_what_is_left() -> None:
    """What went from a to b rose or fell by the distance of the two."""
    rng = random.Random(0)
    checked = 0
    for _ in range(2_000):
        pair = change(rng)
        told, said = numbers(pair.premise), numbers(pair.hypothesis)
        if pair.label == ENTAILMENT and len(said) == 1:
            checked += 1
            assert abs(told[0] - told[1]) == said[0], pair
    assert checked > 50


def test_who_is_not_among_some_is_among_the_others() -> None:
    """Of nine judges, the four who did leave five who did not."""
    rng = random.Random(0)
    checked = {ENTAILMENT: 0, CONTRADICTION: 0}
    for _ in range(4_000):
        pair = split(rng)
        told, said = sorted(numbers(pair.premise)), sorted(numbers(pair.hypothesis))
        if len(told) == len(said) == 2 and pair.label != NEUTRAL:
            one = next(one for one in SPLITS if f" {one.group}" in pair.hypothesis)
            others = pair.hypothesis.endswith(tuple(f" {deed}." for deed in one.others))
            (some, total), (number, of) = told, said
            right = number == (total - some if others else some)
            expected = ENTAILMENT if right else CONTRADICTION
            checked[expected] += 1
            assert of == total, pair
            assert pair.label == expected, pair
    assert min(checked.values()) > 20


def test_a_margin_is_the_difference_of_the_votes() -> None:
    """A tally entails one margin and one sum."""
    rng = random.Random(0)
    checked = {ENTAILMENT: 0, CONTRADICTION: 0}
    for _ in range(2_000):
        pair = tally(rng)
        told, said = numbers(pair.premise), numbers(pair.hypothesis)
        if len(told) == 2 and len(said) == 1 and pair.label != NEUTRAL:
            holds = said[0] in {told[0] - told[1], told[0] + told[1]}
            expected = ENTAILMENT if holds else CONTRADICTION
            checked[expected] += 1
            assert pair.label == expected, pair
    assert min(checked.values()) > 50


def test_a_whole_does_not_entail_its_parts() -> None:
    """That five people were hurt says nothing of how many were women."""
    parts = "|".join(
        part for scene in SCENES for count in scene for both in count.parts for part in both
    )
    part = re.compile(rf"\b(?:{parts})\b")
    rng = random.Random(2)
    checked = {NEUTRAL: 0, CONTRADICTION: 0}
    for _ in range(4_000):
        pair = whole(rng)
        told, said = numbers(pair.premise), numbers(pair.hypothesis)
        of_one = len(part.findall(pair.hypothesis)) == 1 and not part.search(pair.premise)
        if of_one and len(told) == len(said) == 1:
            expected = NEUTRAL if said[0] <= told[0] else CONTRADICTION
            checked[expected] += 1
            assert pair.label == expected, pair
    assert min(checked.values()) > 20
