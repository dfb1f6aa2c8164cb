"""English pairs carried into other languages, on one side or on both.

What a pair is in English, it is with a translated side (labels are projected, as annotations are
across parallel text). Pairs are a sentence and a close one, which the English judge labels, a
sentence and an edit of it, a sentence and itself, and labelled English pairs whose words are
translated one by one (code-switching: Qin et al. 2020).
"""

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from training.alignment import aligned
from training.edits import BOUND, negate, wrong
from training.mixture import CONTRADICTION, ENTAILMENT, Example
from training.parallel import Translation

NEAREST = 12
"""Close sentences to draw from."""
ALIKE = 0.97
"""Cosine from which two sentences are the same."""
SIDES = ("premise", "hypothesis", "both")
WORD = re.compile(r"[^\W\d_]+")
LIKELY, LEAST = 3, 0.12
"""Translations of a word to draw from, and the least probability of each."""
PAIRS_ALIGNED = 30_000
"""Translations of a language that its words are aligned on."""
UNSPACED = ("zh",)
"""Languages whose words no space parts; they are not put in one by one."""
KINDS = {"close": 0.35, "switched": 0.30, "one": 0.15, "two": 0.12, "same": 0.08}
"""What pairs are made of, and how often."""
UNSWITCHED = {kind: share for kind, share in KINDS.items() if kind != "switched"}
"""The same for a language whose words are not put in one by one."""
NEGATORS = {
    "uk": "не",
    "ru": "не",
    "vi": "không",
    "de": "nicht",
    "es": "no",
    "pl": "nie",
}
"""The word that alone makes a plain negation; languages that need two are not here."""

Embed = Callable[[Sequence[str]], NDArray[np.float32]]
Sides = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Projection:
    """A pair in English, and the same pair with one side or both in another language.

    ``label`` is an index into :data:`~training.mixture.LABELS`, and ``answer`` the probabilities of
    the labels, as far as they are known. A pair without either only a judge of English can label.
    """

    english: Sides
    other: Sides
    label: int | None = None
    answer: tuple[float, ...] | None = None


def itself(example: Example) -> Projection:
    """Return a labelled pair as it stands, carried nowhere."""
    sides = (example.premise, example.hypothesis)
    return Projection(sides, sides, example.label)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Likely translations of English words in lower case, with their probabilities."""

    words: dict[str, tuple[list[str], list[float]]]

    def switched(self, text: str, share: float, rng: random.Random) -> str:
        """Return the text with about ``share`` of its known words translated."""

        def translated(match: re.Match[str]) -> str:
            found = self.words.get(match[0].lower())
            if found is None or rng.random() > share:
                return match[0]
            return rng.choices(*found)[0]

        return WORD.sub(translated, text)


def lexicon(found: list[Translation]) -> Lexicon:
    """Return the words of one language that translate English ones, by alignment."""
    english: dict[str, int] = {}
    other: dict[str, int] = {}

    def ids(text: str, known: dict[str, int]) -> list[int]:
        return [known.setdefault(word, len(known)) for word in WORD.findall(text.lower())]

    pairs = [(ids(t.english, english), ids(t.other, other)) for t in found[:PAIRS_ALIGNED]]
    sources, targets = list(english), list(other)
    return Lexicon(
        {
            sources[source]: ([targets[i] for i, _ in likely], [p for _, p in likely])
            for source, likely in aligned(pairs).best(LIKELY, LEAST).items()
        }
    )


def neighbours(
    found: list[Translation], embed: Embed, rng: random.Random
) -> list[tuple[Translation, Translation]]:
    """Return pairs of close English sentences of one language's translations."""
    vectors = embed([t.english for t in found])
    pairs: list[tuple[Translation, Translation]] = []
    for start in range(0, len(found), 1_000):
        likeness = vectors[start : start + 1_000] @ vectors.T
        likeness[likeness > ALIKE] = -1
        nearest = np.argpartition(-likeness, NEAREST, axis=1)[:, :NEAREST]
        pairs += [
            (found[start + row], found[rng.choice(list(close))])
            for row, close in enumerate(nearest)
            for _ in range(2)
        ]
    return pairs


def projected(a: Translation, b: Translation, label: int | None, rng: random.Random) -> Projection:
    """Return two translated sentences as a pair, one side or both in their language."""
    side = rng.choice(SIDES)
    premise = a.english if side == "hypothesis" else a.other
    hypothesis = b.english if side == "premise" else b.other
    return Projection((a.english, b.english), (premise, hypothesis), label)


def one_sided(sentence: Translation, rng: random.Random) -> Projection | None:
    """Return a translation beside an edit of its English sentence that excludes it."""
    edit = wrong(sentence.english, rng)
    if edit is None:
        return None
    if rng.random() < 0.5:
        return Projection((sentence.english, edit), (sentence.other, edit), CONTRADICTION)
    return Projection((edit, sentence.english), (edit, sentence.other), CONTRADICTION)


def two_sided(sentence: Translation, rng: random.Random) -> Projection | None:
    """Return a translation beside itself with its number changed or its negation taken away.

    The same is done to the English sentence; None where that cannot be done alike.
    """
    edits = ((once(sentence, number, changed)) for number, changed in numbers(sentence, rng))
    found = next(filter(None, edits), None) or affirmed(sentence, rng)
    if found is None:
        return None
    english, other = (sentence.english, found.english), (sentence.other, found.other)
    if rng.random() < 0.5:
        return Projection(english, other, CONTRADICTION)
    return Projection(english[::-1], other[::-1], CONTRADICTION)


def numbers(sentence: Translation, rng: random.Random) -> Iterator[tuple[str, str]]:
    """Yield the numbers of a sentence that nothing bounds, each with one that it cannot mean."""
    lower = sentence.english.lower()
    for match in re.finditer(r"(?<![\d.,])\d{1,4}(?![\d.,]\d)", sentence.english):
        if BOUND.search(lower, 0, match.start()):
            continue
        number, value = match[0], int(match[0])
        near = value + rng.choice((-4, -3, -2, -1, 1, 2, 3, 5))
        yield number, str(near if 1900 <= value <= 2030 else value * rng.choice((2, 3)) + 1)


def once(sentence: Translation, old: str, new: str) -> Translation | None:
    """Return the sentence with a number replaced on both sides, if it stands once on each."""
    pattern = rf"(?<!\d){old}(?!\d)"
    sides = (sentence.english, sentence.other)
    if any(len(re.findall(pattern, side)) != 1 for side in sides):
        return None
    english, other = (re.sub(pattern, new, side) for side in sides)
    return Translation(english, other, sentence.language)


def affirmed(sentence: Translation, rng: random.Random) -> Translation | None:
    """Return the sentence without its negation, if it has one and only one on each side."""
    negator = NEGATORS.get(sentence.language)
    english = negate(sentence.english, rng)
    if negator is None or english is None or " not " not in f" {sentence.english} ":
        return None
    other, removed = re.subn(rf"\b{negator} ", "", sentence.other)
    return Translation(english, other, sentence.language) if removed == 1 else None


def switched(pair: Projection, words: Lexicon, rng: random.Random) -> Projection:
    """Return an English pair with the words of one side or of both translated, most of them."""
    side = rng.choice(SIDES)
    share = rng.choice((0.5, 0.8, 1.0, 1.0))
    premise, hypothesis = pair.english
    if side != "hypothesis":
        premise = words.switched(premise, share, rng)
    if side != "premise":
        hypothesis = words.switched(hypothesis, share, rng)
    return replace(pair, other=(premise, hypothesis))


class Projections:
    """An endless supply of projected pairs."""

    def __init__(
        self,
        found: list[Translation],
        known: Sequence[Projection],
        sizes: dict[str, int],
        embed: Embed,
        rng: random.Random,
    ) -> None:
        """Take so many translations of each language; pairs come in the same proportion.

        ``known`` are English pairs, with their labels or answers.
        """
        self._rng = rng
        self._known = known
        self._sizes = sizes
        by_language: dict[str, list[Translation]] = defaultdict(list)
        for translation in found:
            by_language[translation.language].append(translation)
        self._words = {code: lexicon(by_language[code]) for code in sizes if code not in UNSPACED}
        self._taken = {code: by_language[code][:size] for code, size in sizes.items()}
        self._close = {
            code: neighbours(taken, embed, self._rng) for code, taken in self._taken.items()
        }

    def __iter__(self) -> Iterator[Projection]:
        """Yield pairs of every kind that a language has, close sentences most often."""
        rng = self._rng
        codes, sizes = list(self._sizes), list(self._sizes.values())
        kinds = {code: KINDS if code in self._words else UNSWITCHED for code in codes}
        while True:
            code = rng.choices(codes, sizes)[0]
            (kind,) = rng.choices(*zip(*kinds[code].items(), strict=True))
            sentence = rng.choice(self._taken[code])
            pair: Projection | None
            if kind == "close":
                pair = projected(*rng.choice(self._close[code]), None, rng)
            elif kind == "switched":
                pair = switched(rng.choice(self._known), self._words[code], rng)
            elif kind == "one":
                pair = one_sided(sentence, rng)
            elif kind == "two":
                pair = two_sided(sentence, rng)
            else:
                pair = projected(sentence, sentence, ENTAILMENT, rng)
            if pair is not None:
                yield pair
