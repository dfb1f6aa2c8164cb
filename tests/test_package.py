"""The package as it is installed."""

import tomllib
from importlib.metadata import entry_points
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_the_command_leads_to_the_door() -> None:
    """What pip installs as ``detect`` is ``cli.main``."""
    (script,) = entry_points(group="console_scripts", name="detect")
    assert script.value == "cli:main"


def test_the_door_is_in_the_wheel() -> None:
    """The command's module lies outside the package, so the build must be told to take it along."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wheel = settings["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel["force-include"] == {"cli.py": "cli.py"}
