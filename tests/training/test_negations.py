"""Made pairs on negations and opposites."""

import random
import re

from training import scopes
from training.calendars import MONTHS
from training.mixture import CONTRADICTION, ENTAILMENT, NEUTRAL
from training.negations import OPENINGS, group, negation, opposite, until
from training.opposites import OPPOSITES

NAMES = ["Anna Berg", "John Carter", "Li Wei"]


def bare(told: str) -> str:
    """Return a sentence in lower case without its opening and its full stop."""
    said = told.lower().removesuffix(".")
    for opening in sorted(OPENINGS, key=len, reverse=True):
        said = said.removeprefix(opening)
    return said


def test_opposites_are_many_and_no_wording_is_on_two_sides() -> None:
    """Sixty or more, each side in two wordings, with something that leaves both open."""
    assert len(OPPOSITES) >= 60
    for one in OPPOSITES:
        sides = (*one.one, *one.other, *one.beside)
        assert min(len(one.one), len(one.other), len(one.beside)) >= 2, one
        assert len(set(sides)) == len(sides), one


def test_an_opposite_is_labelled_by_its_sides() -> None:
    """The other wording is entailed, the other side excluded, and the rest open."""
    rng = random.Random(0)
    sides: dict[str, set[tuple[int, int]]] = {}
    for number, one in enumerate(OPPOSITES):
        for side, words in enumerate((one.one, one.other, one.beside)):
            for phrase in words:
                for a in NAMES:
                    for b in NAMES:
                        told = f"{one.subject} {phrase}".format(a=a, b=b).lower()
                        sides.setdefault(told, set()).add((number, side))
    for _ in range(2_000):
        pair = opposite(NAMES, rng)
        (_, first), (_, second) = min(sides[bare(pair.premise)]), min(sides[bare(pair.hypothesis)])
        expected = NEUTRAL if 2 in {first, second} else [CONTRADICTION, ENTAILMENT][first == second]
        assert pair.label == expected, pair


def test_not_until_may_is_in_may_and_not_before() -> None:
    """What was not done until a month was done in it."""
    rng = random.Random(0)
    checked = {ENTAILMENT: 0, CONTRADICTION: 0, NEUTRAL: 0}
    for _ in range(2_000):
        pair = until(NAMES, rng)
        people = [{n for n in NAMES if n in side} for side in (pair.premise, pair.hypothesis)]
        months = [
            next(m for m in MONTHS if re.search(rf"\b{m}\b", side))
            for side in (pair.premise, pair.hypothesis)
        ]
        if people[0] != people[1]:
            checked[NEUTRAL] += 1
            assert pair.label == NEUTRAL, pair
        else:
            denied = " not " in pair.hypothesis and "not until" not in pair.hypothesis.lower()
            denied = denied and not re.search("until|it was not", pair.hypothesis.lower())
            same = months[0] == months[1]
            if "until" not in pair.hypothesis.lower() and "nly in" in pair.premise:
                expected = ENTAILMENT if same != denied else CONTRADICTION
                checked[expected] += 1
                assert pair.label == expected, pair
    assert min(checked.values()) > 50


def test_nobody_excludes_somebody() -> None:
    """That none was hurt excludes that some were, and that "it is not true that none" was."""
    sides = ((True, scopes.NOBODY), (False, (*scopes.SOMEBODY, *scopes.SEVERAL)))
    told = {
        form.format(g=members, one=member, ps=fate.plural, s=fate.singular): (nobody, members, fate)
        for members, member, *_ in scopes.GROUPS
        for fate in scopes.FATES
        for nobody, forms in sides
        for form in forms
    }
    rng = random.Random(0)
    checked = 0
    for _ in range(2_000):
        pair = group(NAMES, rng)
        one, two = told.get(bare(pair.premise)), told.get(bare(pair.hypothesis))
        if one and two and one[1:] == two[1:]:
            checked += 1
            assert (pair.label == CONTRADICTION) == (one[0] != two[0]), pair
    assert checked > 100


def test_negation_is_no_cue() -> None:
    """A hypothesis with a negation in it has each label about as often as one without."""
    rng = random.Random(0)
    pairs = [negation(NAMES, rng) for _ in range(3_000)]
    cue = re.compile(r"\b(not|no|never|none|nobody|neither|without|nothing)\b", re.IGNORECASE)
    denied = [pair.label for pair in pairs if cue.search(pair.hypothesis)]
    assert max(denied.count(label) for label in range(3)) < 0.5 * len(denied)
