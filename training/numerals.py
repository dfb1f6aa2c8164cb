"""Whole numbers in digits and in words."""

import random

UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = (
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
)  # fmt: skip


def in_words(number: int) -> str:
    """Return a number from 0 to 999,999 in words."""
    if number < 20:
        return UNITS[number]
    if number < 100:
        tens, units = divmod(number, 10)
        return TENS[tens] + (f"-{UNITS[units]}" if units else "")
    size, name = (1_000, "thousand") if number >= 1_000 else (100, "hundred")
    many, rest = divmod(number, size)
    joint = " and " if 0 < rest < 100 else " "
    return f"{in_words(many)} {name}" + (joint + in_words(rest) if rest else "")


def is_round(number: int) -> bool:
    """Return whether nobody can tell that the number was not rounded."""
    digits = str(number)
    return number >= 20 and number % 10 == 0 and not digits[2:].strip("0")


def numeral(number: int, rng: random.Random) -> str:
    """Return a number in words if they are few, or in digits."""
    words = in_words(number)
    few = number < 13 or (len(words.replace("-", " ").split()) <= 2 and rng.random() < 0.5)
    if few and rng.random() < 0.6:
        return words
    return f"{number:,}"
