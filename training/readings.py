"""What a loose wording may mean, and the label of two wordings of one quantity or time.

"About 2,000" surely holds of 1,983 and surely does not of 3,000; in between people differ. A pair
whose label would hang on such a difference has none, and is not made.
"""

from dataclasses import dataclass

from training.mixture import CONTRADICTION, ENTAILMENT, NEUTRAL

Ends = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Reading:
    """A wording, the values of which it surely holds, and those of which it may; ends included.

    ``round_number`` marks a bare number that may have been rounded by whoever said it.
    """

    words: str
    surely: Ends
    maybe: Ends
    round_number: bool = False


def strict(words: str, low: float, high: float) -> Reading:
    """Return a wording that leaves nothing to the reader."""
    return Reading(words, (low, high), (low, high))


ROUNDING = 1.06
"""Factor within which a round number and another one may be meant for the same."""


def within(inner: Ends, outer: Ends) -> bool:
    """Return whether every value of the one is a value of the other."""
    return inner[0] >= outer[0] and inner[1] <= outer[1]


def apart(one: Ends, other: Ends, factor: float = 1) -> bool:
    """Return whether no value is in both, nor nearly so where a factor is given."""
    return one[0] > other[1] * factor or other[0] > one[1] * factor


def relation(premise: Reading, hypothesis: Reading) -> int | None:
    """Return the label of two wordings of one value; None where it hangs on how they are read."""
    loose = premise.round_number or hypothesis.round_number
    if within(premise.maybe, hypothesis.surely):
        return ENTAILMENT
    if apart(premise.maybe, hypothesis.maybe, ROUNDING if loose else 1):
        return CONTRADICTION
    if not within(premise.surely, hypothesis.maybe) and not apart(
        premise.surely, hypothesis.surely
    ):
        return NEUTRAL
    return None
