"""How stories are told: whole sentences, frames that change, and labels drawn in equal shares."""

import random
from collections.abc import Callable, Sequence
from typing import TypeVar

from training.mixture import CONTRADICTION, LABELS, Example

T = TypeVar("T")
CHANGED = 0.7
"""The share of pairs whose two sides are drawn from two different frames."""


def sentence(words: str) -> str:
    """Return the words with a capital and a full stop, which "5 p.m." has already."""
    return words[0].upper() + words[1:].removesuffix(".") + "."


def article(noun: str) -> str:
    """Return the indefinite article that a noun takes, with a space."""
    return "an " if noun[0] in "aeiou" else "a "


def frames(forms: Sequence[T], rng: random.Random) -> tuple[T, T]:
    """Return a frame for either side, mostly two different ones."""
    if len(forms) > 1 and rng.random() < CHANGED:
        first, second = rng.sample(forms, 2)
        return first, second
    form = rng.choice(forms)
    return form, form


def ordered(first: str, second: str, label: int, rng: random.Random) -> Example:
    """Return the pair, a contradiction either way round."""
    if label == CONTRADICTION and rng.random() < 0.5:
        first, second = second, first
    return Example(first, second, label)


def drawn(draw: Callable[[], Example | None], rng: random.Random) -> Example:
    """Return a drawn pair of a label that was chosen first; what has no label is drawn again."""
    label = rng.randrange(len(LABELS))
    while True:
        pair = draw()
        if pair and pair.label == label and pair.premise != pair.hypothesis:
            return pair
