"""Tests of detector/progress.py."""

from io import StringIO
from time import sleep

import pytest
from rich.console import Console

from detector import progress
from detector.progress import Bars, Lines, Silence, progress_on


def terminal() -> tuple[Console, StringIO]:
    stream = StringIO()
    return Console(file=stream, force_terminal=True, width=80), stream


def test_bars_for_terminals_and_lines_for_the_rest() -> None:
    """A log never gets a bar's cursor movements."""
    assert isinstance(progress_on(terminal()[0]), Bars)
    assert isinstance(progress_on(Console(file=StringIO())), Lines)


def test_lines_name_each_stage_once() -> None:
    """A log tells where a run stands, and square brackets are no markup."""
    stream = StringIO()
    lines = Lines(Console(file=stream))
    with lines.stage("Judging [all] pairs", 1204) as advance:
        advance(4)
    with lines.stage("Reading", None):
        pass
    assert stream.getvalue() == "Judging [all] pairs (1,204)\nReading\n"


def test_a_short_stage_shows_no_bar() -> None:
    """What is over at once only flickers."""
    console, stream = terminal()
    with Bars(console).stage("Reading", 3) as advance:
        advance(3)
    assert stream.getvalue() == ""


def test_a_long_stage_shows_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever waits sees that it goes on."""
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    console, stream = terminal()
    with Bars(console).stage("Judging", 8) as advance:
        advance(5)
        sleep(0.3)
    assert "Judging" in stream.getvalue()
    assert "5/8" in stream.getvalue()


def test_a_stage_that_fails_takes_its_bar_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """The error passes through, and the next stage can show its own bar."""
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    bars = Bars(terminal()[0])
    for _ in range(2):
        with pytest.raises(KeyError), bars.stage("Judging", None):
            raise KeyError


def test_silence_shows_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    """Tests and programs that call the pipeline are not talked to."""
    with Silence().stage("Judging", 8) as advance:
        advance(8)
    assert capfd.readouterr() == ("", "")
