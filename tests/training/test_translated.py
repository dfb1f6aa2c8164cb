"""Labelled pairs that were translated."""

import json
from pathlib import Path

from training.mixture import NEUTRAL
from training.projections import Projection
from training.translated import Translated, kept, known_by, translated

ENGLISH = ("The mayor resigned on Monday.", "The mayor is ill.")
TOLD = Translated(known_by(*ENGLISH), "uk", "Мер пішов у відставку в понеділок.", "Мер хворіє.")
KNOWN = Projection(ENGLISH, ENGLISH, NEUTRAL)


def test_a_translation_stands_beside_its_english_pair_in_three_ways() -> None:
    """With the label of the English pair, and told in the other language on one side or both."""
    found = translated([KNOWN], [TOLD])
    assert [one.other for one in found] == [
        (TOLD.premise, ENGLISH[1]),
        (ENGLISH[0], TOLD.hypothesis),
        (TOLD.premise, TOLD.hypothesis),
    ]
    assert {(one.english, one.label) for one in found} == {(ENGLISH, NEUTRAL)}


def test_what_a_teacher_said_of_the_english_pair_is_said_of_the_translation() -> None:
    """Of the same pair with and without an answer, the later one is taken."""
    answered = Projection(ENGLISH, ENGLISH, NEUTRAL, (0.1, 0.8, 0.1))
    assert {one.answer for one in translated([KNOWN, answered], [TOLD])} == {answered.answer}


def test_a_translation_of_an_unknown_pair_is_left_out() -> None:
    """What a measured set holds is not among the known pairs, and so is not learnt translated."""
    assert translated([], [TOLD]) == []


def test_translations_are_read_file_by_file(tmp_path: Path) -> None:
    """One to a line."""
    row = {"english": "ab", "language": "ru", "premise": "Мэр ушёл.", "hypothesis": "Мэр болен."}
    for file in ("b", "a"):
        line = json.dumps(row | {"english": file}, ensure_ascii=False)
        (tmp_path / f"{file}.jsonl").write_text(line + "\n", encoding="utf-8")
    assert [one.english for one in kept(tmp_path)] == ["a", "b"]


def test_every_translation_that_is_kept_is_whole_and_in_its_script() -> None:
    """None is empty, none stands there twice in a language, and all are in Cyrillic letters."""
    found = kept()
    assert len({(one.english, one.language) for one in found}) == len(found) > 0
    for one in found:
        assert one.language in {"uk", "ru"}
        for side in (one.premise, one.hypothesis):
            assert any("а" <= letter <= "я" or letter in "іїєґё" for letter in side.lower())
