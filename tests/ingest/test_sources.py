"""The sidecar: what the user knows, and mistakes in it explained."""

from datetime import date
from pathlib import Path

import pytest

from detector.errors import SourcesError
from detector.ingest.sources import Sidecar, sidecars


def write(folder: Path, text: str) -> None:
    (folder / "a.txt").write_text("text")
    (folder / "sources.toml").write_text(text)


def test_values_are_read(tmp_path: Path) -> None:
    """A day may be a TOML date or text."""
    write(tmp_path, '["a.txt"]\noutlet = "AFP"\npublished = "2024-10-25"\n["a.txt#2"]\nurl = "x"\n')
    assert sidecars(tmp_path) == {
        "a.txt": Sidecar(outlet="AFP", published=date(2024, 10, 25)),
        "a.txt#2": Sidecar(url="x"),
    }


@pytest.mark.parametrize("written", ["en", "EN", "en-GB", "en_US"])
def test_a_language_is_its_code_alone(tmp_path: Path, written: str) -> None:
    """Whatever its region: a code that no rule knows would leave the article unread."""
    write(tmp_path, f'["a.txt"]\nlanguage = "{written}"\n')
    assert sidecars(tmp_path)["a.txt"].language == "en"


def test_no_sidecar(tmp_path: Path) -> None:
    """A folder need not have one."""
    assert sidecars(tmp_path) == {}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('["a.txt"]\noutlet = AFP\n', "line 2"),
        ('["a.txt"]\noutlett = "AFP"\n', "'outlett'; expected any of outlet, title"),
        ('["a.txt"]\noutlet = 3\n', "expected text in quotes"),
        ('["a.txt"]\npublished = "last week"\n', "expected a day such as"),
        ('["a.txt"]\nlanguage = "English"\n', "expected a code such as"),
        ('["b.txt"]\noutlet = "AFP"\n', "names no file"),
        ('outlet = "AFP"\n', "expected a table such as"),
    ],
)
def test_mistakes_are_explained(tmp_path: Path, text: str, message: str) -> None:
    """A mistake in a correction must not be passed over in silence."""
    write(tmp_path, text)
    with pytest.raises(SourcesError, match=message):
        sidecars(tmp_path)
