"""Subjects: whose a predicate is that has none."""

import pytest

from detector.extract.lexicon import lexicon
from detector.extract.subjects import with_subject
from tests.extract.conftest import Reading


@pytest.mark.parametrize(
    ("language", "cue", "clause", "written"),
    [
        ("uk", "визнала", "не мала дозволу", "Вовк не мала дозволу"),
        ("uk", "визнала", "у травні втратила доступ", "Вовк у травні втратила доступ"),
        ("uk", "визнала", "міст упав учора", None),
        ("uk", "визнала", "сталася пожежа", None),
        ("uk", "визнала", "зробив помилку", None),
        ("uk", "визнала", "воду відключили вночі", None),
        ("ru", "заявил", "в прошлом году уволил троих", "Вовк в прошлом году уволил троих"),
        ("ru", "заявил", "в Киеве полиция задержала двоих", None),
        ("ru", "заявил", "создан новый совет", None),
        ("ru", "считает", "планирует уехать в мае", "Вовк планирует уехать в мае"),
        ("vi", "nói", "đã gặp thị trưởng", "Вовк đã gặp thị trưởng"),
        ("vi", "nói", "không có ai bị thương", None),
    ],
)  # fmt: skip
def test_subject(language: str, cue: str, clause: str, written: str | None) -> None:
    """A predicate without a subject is the speaker's; one that has or may have its own is not."""
    assert with_subject(clause, "Вовк", lexicon(language), cue) == (written or clause)


def test_what_there_is(read: Reading) -> None:
    """“У него есть” leaves no subject out."""
    (found,) = read("Врач Анна Зимина сказала, что у него есть дом в деревне.", language="ru")
    assert found.propositions[0].text == "У него есть дом в деревне."
