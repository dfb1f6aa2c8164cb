"""Genders: whom a pronoun cannot mean."""

from collections import Counter
from typing import TYPE_CHECKING

from detector.extract.genders import genders
from tests.extract.conftest import Reading

if TYPE_CHECKING:
    from detector.extract.people import Gender


def test_given_name_first() -> None:
    """A given name tells more than a pronoun beside it, which may be of somebody else."""
    shown: dict[str, Counter[Gender]] = {
        "Marjorie Bell": Counter({"masculine": 2}),
        "Kim Bell": Counter({"feminine": 2}),
        "Robin Bell": Counter({"feminine": 1, "masculine": 1}),
        "Rose": Counter(),
    }
    found = genders(shown, {name: counted for name, counted in shown.items() if counted})
    assert found == {"Marjorie Bell": "feminine", "Kim Bell": "feminine"}


def test_he_is_no_woman(read: Reading) -> None:
    """“He said” passes over a woman to the man before her."""
    found = read("Mayor Scott Hale met Ms. Marjorie Bell.", "He said the mill is safe.")
    assert found[-1].voice.speaker == "Scott Hale"
