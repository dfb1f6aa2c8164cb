"""Made pairs on bounds and round numbers."""

import math
import random
import re
from collections.abc import Callable

from training.bounds import bound, rounded
from training.counts import SCENES
from training.mixture import CONTRADICTION, ENTAILMENT, NEUTRAL
from training.numerals import in_words

NAMES = ["Anna Berg"]
NUMBERS = {in_words(n): n for n in range(10_000)}
NUMBER = r"(\d[\d,]*|[a-z]+(?:-[a-z]+)?(?: hundred| thousand)?)"
WORDINGS: dict[str, Callable[[int], tuple[float, float]]] = {
    rf"(?:at least|no fewer than|minimum of) {NUMBER} ": lambda n: (n, math.inf),
    rf"(?:more than|over|upwards of|excess of) {NUMBER} ": lambda n: (n + 1, math.inf),
    rf"(?:fewer than|less than|under|not even) {NUMBER} ": lambda n: (0, n - 1),
    rf"(?:up to|no more than|at most|maximum of) {NUMBER} ": lambda n: (0, n),
    rf"(?:exactly|total of) {NUMBER} ": lambda n: (n, n),
}


def ends(sentence: str) -> tuple[float, float] | None:
    """Return the least and the largest number that a sentence allows, where it is plainly worded.

    Read from the words alone, longest wordings first: "no more than" is no "more than".
    """
    text = sentence.lower()
    if "million" in text or re.search("little more|slightly|just|dozen", text):
        return None
    if found := re.search(r"no (fewer|more) than", text):
        text = text.replace(found[0], "at least" if found[1] == "fewer" else "at most")
    for pattern, read in WORDINGS.items():
        match = re.search(pattern, text)
        if match:
            words = match[1].replace(",", "")
            number = int(words) if words.isdigit() else NUMBERS.get(words)
            return None if number is None else read(number)
    return None


def topic(sentence: str) -> set[tuple[int, int]]:
    """Return what is counted in a sentence: the count's and the scene's place in the table."""
    return {
        (count, scene)
        for scene, counts in enumerate(SCENES)
        for count in range(len(counts))
        for frame in counts[count].frames
        if re.fullmatch(re.escape(frame.lower()).replace(r"\{n\}", ".+"), sentence.lower()[:-1])
    }


def test_the_label_follows_from_the_numbers_that_the_words_allow() -> None:
    """An exact number entails its bounds, never the other way round."""
    rng = random.Random(0)
    checked = 0
    for _ in range(3_000):
        pair = bound(NAMES, rng)
        one, two = ends(pair.premise), ends(pair.hypothesis)
        if one is None or two is None or topic(pair.premise) != topic(pair.hypothesis):
            continue
        checked += 1
        if one[0] >= two[0] and one[1] <= two[1]:
            assert pair.label == ENTAILMENT, pair
        elif one[0] > two[1] or two[0] > one[1]:
            assert pair.label == CONTRADICTION, pair
        else:
            assert pair.label == NEUTRAL, pair
    assert checked > 300


def test_counts_of_two_things_are_neutral() -> None:
    """How many were killed says nothing of how many were hurt."""
    rng = random.Random(1)
    pairs = [bound(NAMES, rng) for _ in range(1_500)]
    apart = [pair for pair in pairs if topic(pair.premise) != topic(pair.hypothesis)]
    assert len(apart) > 30
    assert all(pair.label == NEUTRAL for pair in apart)


def test_a_rounded_number_is_near() -> None:
    """A wording such as "about 2,000" is never made of 1,400."""
    rng = random.Random(0)
    for number in range(11, 9_000, 7):
        near = rounded(number, rng)
        assert near % 5 == 0
        assert 0.6 < near / number < 1.6
