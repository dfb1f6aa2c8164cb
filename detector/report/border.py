"""What every report does at its border: stable JSON, and pages that let nothing out or in."""

import json
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from pydantic import TypeAdapter

from detector.report.text import encodable, legible

DECIMALS = 4
"""Of every measured number; beyond them processors differ."""


CERTAIN = 0.995
"""From here on a probability would be rounded to 100 %."""


def as_json(adapter: TypeAdapter[Any], value: object) -> str:
    """Return a value as JSON, ending in a newline: the same value gives the same bytes.

    Numbers outside ``run``, whose settings stay exact, are rounded. Lone surrogates, which no UTF-8
    file can hold, become U+FFFD one for one.
    """
    plain = adapter.dump_python(value, mode="json")
    measured = {key: each if key == "run" else _rounded(each) for key, each in plain.items()}
    return encodable(json.dumps(measured, ensure_ascii=False, allow_nan=False, indent=2)) + "\n"


def _rounded(value: object) -> object:
    if isinstance(value, float):
        return round(value, DECIMALS) + 0.0  # never "-0.0"
    if isinstance(value, dict):
        return {key: _rounded(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_rounded(each) for each in value]
    return value


def environment(folder: Path) -> Environment:
    """Return the templates of a folder: everything escaped, nothing undefined passed over."""
    templates = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters |= {"legible": legible, "percent": percent, "sure": sure}
    return templates


def percent(share: float) -> str:
    """Return a share of one in whole percent."""
    return f"{share:.0%}".replace("%", "\N{NO-BREAK SPACE}%")


def sure(probability: float) -> str:
    """Return a probability in whole percent; none is certain."""
    return "over 99\N{NO-BREAK SPACE}%" if probability >= CERTAIN else percent(probability)


def inline(*paths: Path) -> Markup:
    """Return our own style or script files as they stand in a page."""
    return Markup("\n".join(path.read_text(encoding="utf-8") for path in paths))  # noqa: S704  # ours


def source_hash(code: str) -> str:
    """Return the content security policy's name for an inline style or script."""
    return f"'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'"
