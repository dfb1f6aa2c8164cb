"""How good the models are in a language, in one line."""

from detector.languages import language_name
from detector.report.text import legible
from detector.types import Coverage, Measured


def coverage_line(found: Coverage) -> str:
    """Return a language, its number of statements, and what is known of the models there."""
    language = language_name(found.language)
    name = legible(language[0].upper() + language[1:])
    statements = f"{found.statements} statement{'' if found.statements == 1 else 's'}"
    return f"{name}: {statements}; {_quality(found)}"


def _quality(found: Coverage) -> str:
    if found.judged is False:
        return "not judged, since the models do not read it"
    parts = [
        *_part("pairing", found.pairing, "of 100 translations found"),
        *_part("judge", found.judging, "% of pairs right"),
    ]
    return ", ".join(parts) or "how good the models are there is not stated"


def _part(name: str, measured: Measured | None, unit: str) -> tuple[str, ...]:
    if measured is None:
        return ()
    figure = f"({100 * measured.right:.0f} {unit})"
    return (" ".join(filter(None, (name, measured.grade, figure))),)
