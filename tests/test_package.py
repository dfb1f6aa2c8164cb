"""The package as it is installed."""

import tomllib
from importlib.metadata import entry_points
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parent.parent
FILES = ("card.json", "config.json", "model.safetensors", "tokenizer.json")
"""What a built-in model cannot do without."""


def test_the_command_leads_to_the_door() -> None:
    """What pip installs as ``detect`` is ``cli.main``."""
    (script,) = entry_points(group="console_scripts", name="detect")
    assert script.value == "cli:main"


def test_the_door_is_in_the_wheel() -> None:
    """The command's module lies outside the package, so the build must be told to take it along."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wheel = settings["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel["force-include"] == {"cli.py": "cli.py"}


def test_the_wheel_brings_everything_along(tmp_path: Path) -> None:
    """Whoever installs the program has its models with their cards, its word lists and template."""
    wheel = pytest.importorskip("hatchling.builders.wheel", reason="comes with the extra dev")
    (built,) = wheel.WheelBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"])
    with ZipFile(built) as archive:
        packed = set(archive.namelist())
    present = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "detector").rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    assert present | {"cli.py"} <= packed
    folders = [f"detector/models/builtin/{role}" for role in ("encoder", "judge")]
    assert {f"{folder}/{name}" for folder in folders for name in FILES} <= packed
