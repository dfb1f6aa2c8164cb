"""From a judge's logits to probabilities at the rate at which news contradicts itself."""

from collections.abc import Iterable, Sequence
from math import log

import numpy as np
from numpy.typing import NDArray

from detector.settings import Settings
from detector.types import Model, Probabilities

TRAINING_RATE = 1 / 3
"""Share of each label among the pairs that judges are trained on: about equal."""

Languages = Sequence[str]
"""The languages of a pair's two sides as far as they are known, in any order."""


def corrected(
    logits: NDArray[np.float32], model: Model, languages: Sequence[Languages]
) -> NDArray[np.float32]:
    """Return a judge's logits as its card corrects them: divided by a temperature, a bias added.

    ``languages`` holds those of each pair. The temperature is the greater of its languages', so
    that a judge is as unsure of a mixed pair as in the language that it knows less; a language
    without one of its own, and a pair of unknown languages, has the card's general temperature.
    """
    own = {one.language: one.temperature for one in model.grades if one.temperature is not None}
    temperatures = [
        max((own.get(language, model.temperature) for language in each), default=model.temperature)
        for each in languages
    ]
    divided = logits / np.array(temperatures, np.float32).reshape(-1, 1)
    return divided + np.array(model.bias, np.float32)


def calibrated(
    logits: NDArray[np.float32], settings: Settings, likeness: Sequence[float]
) -> NDArray[np.float64]:
    """Return (n, 3) probabilities of entailment, neutral and contradiction, rows summing to one.

    p = softmax(z / T); then p'_k proportional to p_k * news_k / training_k, the correction for
    changed class rates of Saerens, Latinne and Decaestecker (2002). The rates are those of pairs as
    similar as each is: ``likeness`` is (n,), see :func:`rates`.
    """
    tempered = logits.astype(np.float64) / settings.temperature
    return _softmax(tempered + np.log(rates(settings, likeness) / TRAINING_RATE))


def rates(settings: Settings, likeness: Sequence[float]) -> NDArray[np.float64]:
    """Return (n, 3) shares of entailment, neutral and contradiction among pairs so similar.

    ``likeness`` is what each pair's similarity adds to the log-odds of support; of what is left the
    more is contradiction, too, the more alike the two are.
    """
    alike = np.asarray(likeness, np.float64)
    support = _share(settings.support_rate, alike)
    contradiction = _share(
        settings.contradiction_rate / (1 - settings.support_rate),
        settings.contradiction_likeness * alike,
    )
    return np.stack(
        [support, (1 - support) * (1 - contradiction), (1 - support) * contradiction], axis=1
    )


def _share(usual: float, more: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return a share whose log-odds are so much more than usual."""
    found: NDArray[np.float64] = 1 / (1 + np.exp(-log(usual / (1 - usual)) - more))
    return found


def uncorrected(logits: NDArray[np.float32]) -> NDArray[np.float64]:
    """Return (n, 3) softmax(z), for labelled sets, which have rates of their own."""
    return _softmax(logits.astype(np.float64))


def _softmax(scaled: NDArray[np.float64]) -> NDArray[np.float64]:
    shifted = np.exp(scaled - scaled.max(axis=1, keepdims=True))
    normalised: NDArray[np.float64] = shifted / shifted.sum(axis=1, keepdims=True)
    return normalised


def as_probabilities(row: Iterable[float]) -> Probabilities:
    """Return a row of :func:`calibrated` by name."""
    support, neutral, contradiction = (float(value) for value in row)
    return Probabilities(support=support, contradiction=contradiction, neutral=neutral)
