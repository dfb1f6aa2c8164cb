"""Genders: a given name shows one, else the pronouns and titles around a name do."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final

from detector.extract.lexicon import languages, lexicon
from detector.extract.people import Gender

CLEAR_MAJORITY: Final = 0.6
"""Share of the pronouns around a name from which they show a gender."""
GIVEN: Final[tuple[tuple[str, Gender], ...]] = (
    ("reference.men", "masculine"),
    ("reference.women", "feminine"),
)
"""Given names that only men or only women bear."""


def genders(names: Iterable[str], shown: Mapping[str, Counter[Gender]]) -> dict[str, Gender]:
    """Return the gender of each name that shows one; ``shown`` counts pronouns and titles.

    A given name goes first: "he" beside Anna Kern may be her brother. One without a surname may be
    a surname itself.
    """
    given = _given()
    found: dict[str, Gender] = {}
    for name in names:
        first, _, surname = name.partition(" ")
        counted = shown.get(name)
        if surname and first in given:
            found[name] = given[first]
        elif counted and max(counted.values()) > CLEAR_MAJORITY * counted.total():
            found[name] = counted.most_common(1)[0][0]
    return found


@cache
def _given() -> dict[str, Gender]:
    """Return the given names of all languages but those that are men's here and women's there."""
    found: dict[str, set[Gender]] = defaultdict(set)
    for language in languages():
        for key, gender in GIVEN:
            for name in lexicon(language).words(key):
                found[name].add(gender)
    return {name: next(iter(shown)) for name, shown in found.items() if len(shown) == 1}
