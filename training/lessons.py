"""What the judge learns from: labelled pairs of every source, mixed, encoded and batched.

A larger judge of English, a teacher, learns from the English pairs alone; the built-in judge from
those, and from pairs carried into other languages, side by side.
"""

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from tokenizers import Encoding, Tokenizer

from detector.models.registry import load_encoder
from training import encoder, written
from training.parallel import parted, translations
from training.projections import Projection, Projections, itself

CARRIED = 0.12
"""The share of pairs that are carried into other languages."""
MADE, WRITTEN, READ, TRANSLATED = 0.18, 0.20, 0.07, 0.18
"""Of the others, the shares of those made by rules, of written items, of news that was read, and of
labelled pairs that were translated."""
MADE_FOR_A_TEACHER = 0.14
"""The same for a teacher, who is asked about pairs that no rule made."""
ANSWERED = 0.6
"""How many of the rest are pairs that a teacher has answered, where there are such."""
LONGEST = 160
"""Pieces of a pair; longer ones are left out."""
WINDOW = 2_000
"""Pairs that are sorted by length together."""

Lesson = tuple[Encoding, Projection]
"""A pair, encoded in the languages that it is told in, and what is known of it."""
Source = tuple[float, Callable[[], Projection]]
"""A share, and what draws a pair of it."""


def supplied(sources: Sequence[Source], rng: random.Random) -> Iterator[Projection]:
    """Yield pairs of the sources without end, each by its share of all."""
    shares, draws = zip(*sources, strict=True)
    while True:
        (draw,) = rng.choices(draws, shares)
        yield draw()


def english(
    general: Sequence[Projection], made_pairs: Sequence[Projection], rng: random.Random
) -> Iterator[Projection]:
    """Yield labelled English pairs without end, for a teacher."""
    items = written.drawn([one for one in written.items() if one.is_english], rng)
    sources: list[Source] = [
        (MADE_FOR_A_TEACHER, lambda: rng.choice(made_pairs)),
        (WRITTEN, lambda: itself(next(items))),
        (1 - MADE_FOR_A_TEACHER - WRITTEN, lambda: rng.choice(general)),
    ]
    return supplied(sources, rng)


@dataclass(frozen=True, slots=True)
class Known:
    """Pairs whose labels or answers are known.

    They are of general sets, made by rules, of news that was read, of general sets and translated,
    and answered by a teacher; of the last there may be none.
    """

    general: Sequence[Projection]
    made: Sequence[Projection]
    read: Sequence[Projection]
    translated: Sequence[Projection]
    answered: Sequence[Projection] = ()

    @property
    def english(self) -> list[Projection]:
        """Every one that is told in English."""
        return [*self.general, *self.made, *self.read, *self.answered]


def everywhere(
    known: Known, others: Iterator[Projection], rng: random.Random
) -> Iterator[Projection]:
    """Yield known pairs, written ones and ``others``, carried ones, without end."""
    again = chain.from_iterable(written.translated_items().values())
    items = written.drawn([*written.items(), *again], rng)
    rest = 1 - MADE - WRITTEN - READ - TRANSLATED
    of_answered = rest * ANSWERED if known.answered else 0
    sources: list[Source] = [
        (MADE, lambda: rng.choice(known.made)),
        (WRITTEN, lambda: itself(next(items))),
        (READ, lambda: rng.choice(known.read)),
        (TRANSLATED, lambda: rng.choice(known.translated)),
        (of_answered, lambda: rng.choice(known.answered)),
        (rest - of_answered, lambda: rng.choice(known.general)),
    ]
    mixed = supplied(sources, rng)
    return supplied([(CARRIED, lambda: next(others)), (1 - CARRIED, lambda: next(mixed))], rng)


def carried(
    known: Sequence[Projection], data: Path, sentences: int, rng: random.Random
) -> Iterator[Projection]:
    """Yield pairs without end that ``sentences`` translations carry into other languages.

    Raises:
        FileNotFoundError: The data folder lacks a file.
    """
    sizes = {code: round(share * sentences) for code, share in encoder.SHARES.items()}
    found, _ = parted(translations(data, seed=0))
    rng.shuffle(found)
    return iter(Projections(found, known, sizes, load_encoder(str(encoder.TEACHER)).encode, rng))


def batches(
    pairs: Iterable[Projection], tokenizer: Tokenizer, size: int, rng: random.Random
) -> Iterator[list[Lesson]]:
    """Yield batches of encoded pairs, about ``size`` pieces each."""
    supply = iter(pairs)
    while window := list(islice(supply, WINDOW)):
        others = tokenizer.encode_batch([pair.other for pair in window])
        encoded = [
            (other, pair)
            for other, pair in zip(others, window, strict=True)
            if len(other) <= LONGEST
        ]
        encoded.sort(key=lambda lesson: len(lesson[0]))
        found: list[list[Lesson]] = [[]]
        for lesson in encoded:
            if found[-1] and (len(found[-1]) + 1) * len(lesson[0]) > size:
                found.append([])
            found[-1].append(lesson)
        rng.shuffle(found)
        yield from found
