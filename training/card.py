"""A model's card: a text of ``training/cards/`` with what an export measured put in."""

from collections.abc import Mapping
from pathlib import Path

FOLDER = Path(__file__).parent / "cards"


def filled(name: str, values: Mapping[str, str]) -> str:
    """Return a card with each ``{{name}}`` exchanged for its value."""
    card = (FOLDER / f"{name}.md").read_text(encoding="utf-8")
    for place, value in values.items():
        card = card.replace(f"{{{{{place}}}}}", value)
    return card
