"""What arithmetic adds to a judge: whether two statements differ in their amounts alone.

A small model knows that "189 people were in the cabin" and "174 passengers were on board" speak of
one thing, and cannot count. So the judge is asked once more, with the amounts of both made equal:
how far the one bears out the other then is how far they differ in their amounts alone, and whether
these include or exclude each other is reckoned. Roy et al. (2015) reason about quantities beside an
entailment model in this way, and Ravichander et al. (2019) find it ahead of models alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from detector.counting.amounts import SIGN, Amount, Relation, amounts, times
from detector.negation import NEGATION
from detector.values import values

Texts = tuple[str, str]
"""A premise and a hypothesis."""
Rows = NDArray[np.float64]

INCLUDED = np.array((0.95, 0.05, 0.0))
"""Entailment, neutral and contradiction of two texts that are the same but for amounts of which the
first includes the second."""
EXCLUDED = np.array((0.0, 0.1, 0.9))
"""The same where they exclude each other; what is neutral counted something else."""

MOST_SUMMED = 4
"""Amounts beside each other that a text may add up."""
TINY = 1e-9
"""Of neutral, where a judge left nothing but entailment."""
MOST = 3
"""Ways to make the amounts of a pair equal that are asked at most."""


@dataclass(frozen=True, slots=True)
class Equalled:
    """A pair with its amounts made equal, and what these were to each other before.

    ``apart`` are the amounts that exclude each other, where some do.
    """

    texts: Texts
    relation: Relation
    apart: tuple[Amount, Amount] | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """Pairs to ask of a judge: those given, and after them the same with amounts made equal.

    ``owners`` says for each which of the given pairs it belongs to, and ``relations`` is of those
    that were added.
    """

    pairs: tuple[Texts, ...]
    owners: tuple[int, ...]
    relations: tuple[Relation, ...]

    def answers(self, rows: Rows) -> Rows:
        """Return (n_given, 3) probabilities from those of all pairs, in the order of ``pairs``.

        Write s for the entailment of the pair with amounts made equal, by the likeliest way to do
        so: s of the answer is that of the arithmetic, 1 - s what the judge says of the pair itself.
        """
        given = len(self.pairs) - len(self.relations)
        found = rows[:given].copy()
        best: dict[int, int] = {}
        for row in range(given, len(self.pairs)):
            owner = self.owners[row]
            if owner not in best or rows[row, 0] > rows[best[owner], 0]:
                best[owner] = row
        for owner, row in best.items():
            alike = rows[row, 0]
            reckoned = _reckoned(self.relations[row - given], found[owner])
            found[owner] = alike * reckoned + (1 - alike) * found[owner]
        return found


def _reckoned(relation: Relation, judged: Rows) -> Rows:
    """Return the answer, (3,), for texts that are the same but for this relation.

    That they tell of other times takes entailment away; whether the event can have been at both is
    what the judge said, (3,).
    """
    if relation == "elsewhen":
        rest = judged * np.array((0.0, 1.0, 1.0)) + np.array((0.0, TINY, 0.0))
        scaled: Rows = rest / rest.sum()
        return scaled
    return INCLUDED if relation == "entails" else EXCLUDED


def asked(pairs: Sequence[Texts]) -> Asked:
    """Return the pairs, each side a premise and a hypothesis, with what reckoning asks beside."""
    added = [(owner, one) for owner, pair in enumerate(pairs) for one in equalled(*pair)]
    return Asked(
        (*pairs, *(one.texts for _, one in added)),
        (*range(len(pairs)), *(owner for owner, _ in added)),
        tuple(one.relation for _, one in added),
    )


def equalled(premise: str, hypothesis: str) -> list[Equalled]:
    """Return the pair with the amounts of both sides made equal, in each way worth asking.

    There is none where the hypothesis has no amount that an amount of the premise includes or
    excludes, only ones written alike, or one to which several of the premise may add up; nor where
    both deny something, for what is not so many may be fewer. Where no amount tells them apart a
    time may.
    """
    held, told = amounts(premise), amounts(hypothesis)
    if not held or not told:
        return _elsewhen(premise, hypothesis)
    if _both_negated((premise, held), (hypothesis, told)):
        return []
    included, excluded = _partners(held, told)
    if not excluded and not included:
        return _elsewhen(premise, hypothesis)
    if not excluded:
        return [Equalled(_equal(premise, hypothesis, included), "entails")]
    if len(excluded) > 1:
        return []
    return [
        Equalled(_equal(premise, hypothesis, [*included, one]), "excludes", (one.held, one.told))
        for one in excluded[0][:MOST]
    ]


def apart(a: str, b: str) -> tuple[Amount, Amount] | None:
    """Return the amounts of two texts that exclude each other, the nearest of several."""
    found = [one.apart for one in equalled(a, b) if one.apart]
    return min(found, key=_distance, default=None)


def _distance(both: tuple[Amount, Amount]) -> float:
    """Return how far two amounts that exclude each other are apart."""
    one, other = both
    return max(one.low - other.high, other.low - one.high)


def _elsewhen(premise: str, hypothesis: str) -> list[Equalled]:
    """Return the pair with the premise's time on both sides, if each has one and they differ."""
    held, told = times(premise), times(hypothesis)
    single = all(sum(v.kind == "time" for v in values(text)) == 1 for text in (premise, hypothesis))
    if not single or not held or not told or not held[0].elsewhen(told[0]):
        return []
    start = told[0].start
    equal = _rewritten(hypothesis, {(start, start + len(told[0].text)): held[0].text})
    return [Equalled((premise, equal), "elsewhen")]


@dataclass(frozen=True, slots=True)
class Partners:
    """An amount of the premise and one of the hypothesis."""

    held: Amount
    told: Amount

    @property
    def relation(self) -> Relation | None:
        """What the first says of the second."""
        return self.held.relation(self.told)

    @property
    def number(self) -> float:
        """The number to write on both sides."""
        numbers = (self.held.number, self.told.number, self.held.low)
        return next(number for number in numbers if number is not None)


def _summed(held: Sequence[Amount], one: Amount) -> bool:
    """Return whether amounts beside each other may add up to one: "three men and four women"."""
    return any(
        sum(each.low for each in held[start:end]) <= one.high
        and sum(each.high for each in held[start:end]) >= one.low
        for start in range(len(held))
        for end in range(start + 2, min(start + MOST_SUMMED, len(held)) + 1)
    )


def _partners(
    held: Sequence[Amount], told: Sequence[Amount]
) -> tuple[list[Partners], list[list[Partners]]]:
    """Return the told amounts with one that includes them, and with those that exclude them."""
    included: list[Partners] = []
    excluded: list[list[Partners]] = []
    for one in told:
        if any(_alike(other, one) for other in held):
            continue
        partners = [Partners(other, one) for other in held if other.dimension == one.dimension]
        entailing = [each for each in partners if each.relation == "entails"]
        if entailing:
            included.append(entailing[0])
        elif _summed([each.held for each in partners], one):
            continue
        elif partners and all(each.relation == "excludes" for each in partners):
            excluded.append([p for p in partners if not any(_alike(p.held, o) for o in told)])
    return included, excluded


def _alike(one: Amount, other: Amount) -> bool:
    measured = (one.dimension, one.size) == (other.dimension, other.size)
    return measured and one.text.casefold() == other.text.casefold()


def _both_negated(*sides: tuple[str, tuple[Amount, ...]]) -> bool:
    """Return whether each text denies something, the bounds of its amounts aside."""
    return all(
        NEGATION.search(_rewritten(text, {(one.start, one.end): "" for one in found}))
        for text, found in sides
    )


def _equal(premise: str, hypothesis: str, partners: Sequence[Partners]) -> Texts:
    """Return both texts with one number on both sides of each of these, without its bound.

    Where the units differ in size, the hypothesis has the premise's.
    """
    held: dict[tuple[int, int], str] = {}
    told: dict[tuple[int, int], str] = {}
    for each in partners:
        one, other = each.held, each.told
        number = _signed(one, each.number)
        held[one.start, one.end] = number
        if one.size == other.size:
            told[other.start, other.end] = _signed(other, each.number)
        else:
            told[other.start, other.unit_end] = number + premise[one.end : one.unit_end]
    return _rewritten(premise, held), _rewritten(hypothesis, told)


def _signed(amount: Amount, number: float) -> str:
    """Return a number in digits, with the sign of money or a share as the amount has it."""
    sign = SIGN.search(amount.text)
    share = "%" if amount.text.endswith("%") else ""
    return f"{sign[0] if sign else ''}{number:,.15g}{share}"


def _rewritten(text: str, replaced: Mapping[tuple[int, int], str]) -> str:
    """Return a text with other words in some places, given by start and end."""
    for (start, end), words in sorted(replaced.items(), reverse=True):
        text = text[:start] + words + text[end:]
    return text
