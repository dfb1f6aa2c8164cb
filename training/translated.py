"""Labelled English pairs that were translated, sentence by sentence.

Nobody labels pairs of sentences in Ukrainian, and of what a judge learns in English it loses a
sixth on the way there. So pairs of MNLI were translated by a language model, each side by itself,
as two outlets would tell it. ``training/translated/`` keeps the translations; of the English pair
stands there a hash, by which it is found with its label, and with a teacher's answer if there is
one. README.md there says who made them, and what may be done with them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter

from training.mixture import key
from training.newsroom import name
from training.projections import Projection, Sides

FOLDER = Path(__file__).parent / "translated"


@dataclass(frozen=True, slots=True)
class Translated:
    """A pair in another language, and the hash of the English pair."""

    english: str
    language: str
    premise: str
    hypothesis: str

    def beside(self, pair: Projection) -> Iterator[Projection]:
        """Yield the pair with its premise, its hypothesis and both in the other language."""
        premise, hypothesis = pair.english
        sides: tuple[Sides, ...] = (
            (self.premise, hypothesis),
            (premise, self.hypothesis),
            (self.premise, self.hypothesis),
        )
        for other in sides:
            yield Projection(pair.english, other, pair.label, pair.answer)


def known_by(premise: str, hypothesis: str) -> str:
    """Return the hash by which an English pair is known, hexadecimal."""
    return name(key(premise, hypothesis))


def kept(folder: Path = FOLDER) -> list[Translated]:
    """Return the translations, file by file."""
    read = TypeAdapter(Translated).validate_json
    return [
        read(line)
        for path in sorted(folder.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]


def translated(known: Sequence[Projection], found: Sequence[Translated]) -> list[Projection]:
    """Return translations of the known English pairs, on one side and on both.

    Of two that are the same pair, the later one is taken. Translations of what is not known are
    left out.
    """
    by_name = {known_by(*pair.english): pair for pair in known}
    return [
        projection
        for one in found
        if (pair := by_name.get(one.english)) is not None
        for projection in one.beside(pair)
    ]
