"""What the judge learns from: labelled pairs of every source, mixed, encoded and batched.

A larger judge of English, a teacher, learns from the English pairs alone; the built-in judge from
those, and from pairs carried into other languages, side by side.
"""

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from tokenizers import Encoding, Tokenizer

from detector.models.registry import load_encoder
from training import encoder, written
from training.mixture import Example
from training.parallel import translations
from training.projections import Projection, Projections, Sides

SHARES = (0.44, 0.22, 0.19)
"""The shares of labelled pairs: of the general sets, those made by rules, and of written items."""
SHARES_OF_A_TEACHER = (0.64, 0.14, 0.22)
"""The same for a teacher, who is asked about pairs that no rule made."""
LONGEST = 160
"""Pieces of a pair; longer ones are left out."""
WINDOW = 2_000
"""Pairs that are sorted by length together."""

Lesson = tuple[Encoding, Sides, int | None]
"""An encoded pair, the same in English, and its label where it has one."""
Source = tuple[float, Callable[[], Projection]]
"""A share, and what draws a pair of it."""


def supplied(sources: Sequence[Source], rng: random.Random) -> Iterator[Projection]:
    """Yield pairs of the sources without end, each by its share of all."""
    shares, draws = zip(*sources, strict=True)
    while True:
        (draw,) = rng.choices(draws, shares)
        yield draw()


def labelled(
    shares: tuple[float, float, float],
    general: Sequence[Example],
    made_pairs: Sequence[Example],
    items: Iterator[Example],
    rng: random.Random,
) -> list[Source]:
    """Return the sources of pairs that have a label: general, made and written ones."""
    draws = (
        lambda: itself(rng.choice(general)),
        lambda: itself(rng.choice(made_pairs)),
        lambda: itself(next(items)),
    )
    return list(zip(shares, draws, strict=True))


def english(
    general: Sequence[Example], made_pairs: Sequence[Example], rng: random.Random
) -> Iterator[Projection]:
    """Yield labelled English pairs without end."""
    items = written.drawn([one for one in written.items() if one.languages() == {"en"}], rng)
    return supplied(labelled(SHARES_OF_A_TEACHER, general, made_pairs, items, rng), rng)


def everywhere(
    general: Sequence[Example],
    made_pairs: Sequence[Example],
    data: Path,
    sentences: int,
    rng: random.Random,
) -> Iterator[Projection]:
    """Yield labelled pairs, and pairs carried into other languages by ``sentences`` translations.

    Raises:
        FileNotFoundError: The data folder lacks a file.
    """
    sizes = {code: round(share * sentences) for code, share in encoder.SHARES.items()}
    embed = load_encoder(str(encoder.TEACHER)).encode
    found = translations(data, rng.randrange(2**31))
    carried = iter(Projections(found, [*general, *made_pairs], sizes, embed, rng))
    items = written.drawn(written.items(), rng)
    sources = labelled(SHARES, general, made_pairs, items, rng)
    return supplied([*sources, (1 - sum(SHARES), lambda: next(carried))], rng)


def itself(example: Example) -> Projection:
    """Return a labelled pair as it stands, carried nowhere."""
    sides = (example.premise, example.hypothesis)
    return Projection(sides, sides, example.label)


def batches(
    pairs: Iterable[Projection], tokenizer: Tokenizer, size: int, rng: random.Random
) -> Iterator[list[Lesson]]:
    """Yield batches of encoded pairs, about ``size`` pieces each."""
    supply = iter(pairs)
    while window := list(islice(supply, WINDOW)):
        others = tokenizer.encode_batch([pair.other for pair in window])
        encoded = [
            (other, pair.english, pair.label)
            for other, pair in zip(others, window, strict=True)
            if len(other) <= LONGEST
        ]
        encoded.sort(key=lambda lesson: len(lesson[0]))
        found: list[list[Lesson]] = [[]]
        for lesson in encoded:
            if (len(found[-1]) + 1) * len(lesson[0]) > size:
                found.append([])
            found[-1].append(lesson)
        rng.shuffle(found)
        yield from found
