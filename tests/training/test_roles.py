"""Made pairs on who did what to whom."""

import random

from training.mixture import CONTRADICTION, ENTAILMENT
from training.roles import ALONE, DEEDS, role

NAMES = ["Anna Berg", "John Carter", "Li Wei"]


def test_exchanged_roles_contradict_and_kept_ones_are_entailed() -> None:
    """Active, passive and nominal say the same as long as everybody keeps the part."""
    rng = random.Random(0)
    parts: dict[str, tuple[int, str, str]] = {}
    for number, deed in enumerate(DEEDS):
        for form in deed.forms:
            for a in NAMES:
                for b in NAMES:
                    parts[form.format(a=a, b=b) + "."] = (number, a, b)
    checked = 0
    for _ in range(3_000):
        pair = role(NAMES, rng)
        one, two = parts.get(pair.premise), parts.get(pair.hypothesis)
        if one and two and one[0] == two[0] and {*one[1:]} == {*two[1:]}:
            checked += 1
            assert pair.label == (ENTAILMENT if one == two else CONTRADICTION), pair
    assert checked > 500


def test_no_deed_has_one_wording_only() -> None:
    """Each is told in two ways or more, from both sides."""
    for deed in DEEDS:
        assert len(set(deed.forms)) >= 2
        assert all("{a}" in form and "{b}" in form for form in deed.forms)
    assert all(len(forms) == 2 for forms in ALONE)
