"""Tests of cli.py: help, wrong use, and what it tells without articles."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import cli
from detector import __version__
from tests.conftest import run

HEAVY = {
    "dateparser",
    "jinja2",
    "numpy",
    "scipy",
    "sentence_transformers",
    "sklearn",
    "torch",
    "trafilatura",
    "transformers",
}


@pytest.mark.parametrize("arguments", [(), ("--help",)])
def test_help_names_everything(arguments: tuple[str, ...]) -> None:
    """A bare `detect` helps, too."""
    status, out, _ = run(*arguments)
    assert status == 0
    shown = " ".join(out.split())
    for option in (
        "PATH",
        "--output",
        "--json",
        "--encoder",
        "--judge",
        "--no-cache",
        "--all-pairs",
        "--explain",
        "--fail-on",
        "--version",
        "detect models",
        "detect schema",
    ):
        assert option in shown


@pytest.mark.parametrize(
    "arguments",
    [("--frobnicate",), ("seeds", "--fail-on", "support"), ("analyse",), ("schema", "seeds")],
)
def test_wrong_use_is_status_two(arguments: tuple[str, ...]) -> None:
    """The message goes to standard error and names what is wrong."""
    status, out, err = run(*arguments)
    assert (status, out) == (2, "")
    assert err


def test_version() -> None:
    """One line."""
    assert run("--version") == (0, f"detect {__version__}\n", "")


def test_the_schema_is_printed() -> None:
    """It is JSON, whole, and nothing else."""
    status, out, err = run("schema")
    assert (status, err) == (0, "")
    assert json.loads(out)["title"] == "Report of detect"


def test_the_models_are_printed() -> None:
    """Built-in ones first."""
    status, out, _ = run("models")
    assert status == 0
    assert "built in" in out.splitlines()[1]


def test_help_imports_nothing_heavy() -> None:
    """`detect --help` answers at once."""
    probe = (
        "import sys, cli\n"
        "try: cli.app(['--help'])\n"
        "except SystemExit: pass\n"
        f"print(sorted({HEAVY!r} & set(sys.modules)))"
    )
    result = subprocess.run(  # noqa: S603  # our own interpreter and text
        [sys.executable, "-c", probe],
        capture_output=True,
        check=True,
        cwd=Path(cli.__file__).parent,
        text=True,
    )
    assert result.stdout.splitlines()[-1] == "[]"


def test_a_terminal_that_lacks_letters_gets_question_marks() -> None:
    """An old terminal's encoding stops no run."""
    probe = "import cli, sys; cli.app = lambda: print('ніщо'); cli.main()"
    result = subprocess.run(  # noqa: S603  # our own interpreter and text
        [sys.executable, "-c", probe],
        capture_output=True,
        check=True,
        cwd=Path(cli.__file__).parent,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )
    assert result.stdout.split() == [b"????"]
