"""Wordings of a time within one week or one day."""

import random

from training.clocks import DAY, hour, weekday


def test_a_wording_of_an_hour_may_be_true_of_it() -> None:
    """A pair is labelled by the times that its wordings allow."""
    rng = random.Random(0)
    for _ in range(2_000):
        minute = rng.randrange(5 * 60, 21 * 60)
        reading = hour(minute, rng)
        assert reading.maybe[0] - 60 <= minute <= reading.maybe[1] + 60, (minute, reading)
        assert reading.maybe[0] <= reading.surely[0] <= reading.surely[1] <= reading.maybe[1]


def test_a_wording_of_a_weekday_holds_a_part_of_it() -> None:
    """Before Thursday holds all of Wednesday, and Tuesday evening some of Tuesday."""
    rng = random.Random(0)
    for number in range(7):
        for _ in range(200):
            reading = weekday(number * DAY + rng.randrange(DAY), rng)
            assert reading.surely[0] < (number + 1) * DAY
            assert reading.surely[1] >= number * DAY
