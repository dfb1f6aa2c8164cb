"""Translations to learn from, none of them measured on."""

import gzip
from pathlib import Path

import pytest

from training import parallel
from training.parallel import Translation, parted, plausible, translations


def write(path: Path, lines: list[str]) -> None:
    """Write a set."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in lines)


def test_measured_sentences_are_left_out_on_either_side(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever their case and punctuation, and in whichever language they are measured."""
    monkeypatch.setattr(parallel, "SOURCES", {"uk": {"news": 9}, "ru": {"news": 1}})
    for language in ("uk", "ru"):
        folder = tmp_path / "parallel" / f"en-{language}"
        for name in parallel.HELD_OUT:
            write(folder / f"{name}.tsv.gz", ["The war goes on.\tВойна продолжается."])
    write(
        tmp_path / "parallel/en-uk/news.tsv.gz",
        [
            "THE WAR goes on\tВійна триває.",
            "The war is going on.\tвойна продолжается",
            "A dog runs!\tСобака біжить.",
            "Talks began on Monday.\tПереговори почалися в понеділок.",
            "a line without a translation",
        ],
    )
    write(
        tmp_path / "parallel/en-ru/news.tsv.gz",
        ["The rain stopped.\tДождь прекратился.", "The snow melted.\tСнег растаял."],
    )
    write(
        tmp_path / parallel.LIKENESS,
        ['{"premise": "A dog runs", "hypothesis": "A cat sleeps", "label": "neutral"}'],
    )
    found = translations(tmp_path, 0)
    assert [t for t in found if t.language == "uk"] == [
        Translation("Talks began on Monday.", "Переговори почалися в понеділок.", "uk")
    ]
    assert sum(t.language == "ru" for t in found) == 1


@pytest.mark.parametrize(
    ("english", "other", "language", "expected"),
    [
        ("The parliament adopted the law.", "议会通过了这项法律。", "zh", True),
        ("The parliament adopted the law.", "议会通过了这项法律。", "uk", False),
        ("Click Save to go on.", "Click Save to go on.", "uk", False),
        ("Yes.", "Так.", "uk", False),
        ("The parliament adopted the law.", "Парламент ухвалив закон.", "uk", True),
    ],
)
def test_lengths_tell_what_is_no_translation(
    english: str, other: str, language: str, *, expected: bool
) -> None:
    """By the density of the language; untranslated and very short lines are left out."""
    assert plausible(english, other, language) is expected


def test_no_sentence_is_learnt_and_fitted_on() -> None:
    """Not in another translation either; about a tenth is kept."""
    found = [
        Translation(f"Sentence {number}{end}", f"{code} {number}", code)
        for number in range(500)
        for code, end in (("uk", "."), ("ru", "!"))
    ]
    learnt, kept = parted(found)
    assert sorted(learnt + kept, key=str) == sorted(found, key=str)
    assert not {one.english[:-1] for one in learnt} & {one.english[:-1] for one in kept}
    assert 60 < len(kept) < 140
