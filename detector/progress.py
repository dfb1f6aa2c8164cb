"""How far a run has come, told to whoever waits: a bar, plain lines, or nothing."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from threading import Timer
from typing import Protocol

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar

PATIENCE = 2.0
"""Seconds that a stage may take before a bar appears: shorter ones would only flicker."""


class Progress(Protocol):
    """Shows stages, which follow one another and never nest."""

    def stage(self, name: str, total: int | None) -> AbstractContextManager[Callable[[int], None]]:
        """Return a stage to enter; call what it gives with each number of steps done.

        ``total`` is None where nobody can say how many steps there are.
        """


class Silence:
    """Shows nothing."""

    @contextmanager
    def stage(self, name: str, total: int | None) -> Iterator[Callable[[int], None]]:  # noqa: ARG002  # the protocol's names
        """Return a stage that nobody sees."""
        yield lambda _: None


class Lines:
    """One line for each stage, for logs and pipes."""

    def __init__(self, console: Console) -> None:
        self._console = console

    @contextmanager
    def stage(self, name: str, total: int | None) -> Iterator[Callable[[int], None]]:
        """Return a stage that is named once, when it begins."""
        size = "" if total is None else f" ({total:,})"
        self._console.print(f"{name}{size}", markup=False, highlight=False)
        yield lambda _: None


class Bars:
    """A bar for each stage that takes a while, gone when the stage is over."""

    def __init__(self, console: Console) -> None:
        self._console = console

    @contextmanager
    def stage(self, name: str, total: int | None) -> Iterator[Callable[[int], None]]:
        """Return a stage with a bar that appears after ``PATIENCE`` seconds."""
        bar = Bar(
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            *(() if total is None else (MofNCompleteColumn(),)),
            TimeElapsedColumn(),
            console=self._console,
            transient=True,
        )
        task = bar.add_task(name, total=total)
        shown = Timer(PATIENCE, bar.start)
        shown.daemon = True
        shown.start()
        try:
            yield lambda steps: bar.advance(task, steps)
        finally:
            shown.cancel()
            shown.join()
            bar.stop()


def progress_on(console: Console) -> Progress:
    """Return bars where the console is a terminal, else lines."""
    return Bars(console) if console.is_terminal else Lines(console)
