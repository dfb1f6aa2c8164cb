"""The models that can be named, for somebody at a terminal."""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from detector.models.known import KnownModel

INDENT = "   "


def print_models(models: Sequence[KnownModel], console: Console) -> None:
    """Print each model with what is known of it; names and addresses are whole, to be copied."""
    for model in models:
        console.print(Text(model.name, style="bold"), soft_wrap=True)
        for line in (_summary(model), _languages(model), _figures(model)):
            if line:
                _print_indented(line, console)
        if model.published and model.source:
            console.print(Text.assemble(INDENT, (model.source, "dim")), soft_wrap=True)


def _summary(model: KnownModel) -> str:
    place = "built in" if model.built_in else "of the hub"
    here = "on this machine" if model.here else "not on this machine"
    size = f", {model.megabytes} MB" if model.megabytes else ""
    return f"{model.role}, {place}, {here}{size}"


def _languages(model: KnownModel) -> str:
    if model.languages is None:
        return "languages: its makers do not say"
    return f"languages: {' '.join(model.languages)}"


def _figures(model: KnownModel) -> str:
    """Return the figures, those of one test in several languages together."""
    tests: dict[str, list[str]] = {}
    for figure in model.published:
        language = f"{figure.language} " if figure.language else ""
        tests.setdefault(figure.test, []).append(f"{language}{figure.accuracy:.3f}")
    return ", ".join(f"{test} {' '.join(values)}" for test, values in tests.items())


def _print_indented(text: str, console: Console) -> None:
    for line in Text(text, style="dim").wrap(console, console.width - len(INDENT)):
        line.rstrip()
        console.print(Text.assemble(INDENT, line), soft_wrap=True)
