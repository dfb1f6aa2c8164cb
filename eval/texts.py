"""Ninety short texts with answers written before any was run: ``python eval/texts.py``.

``texts.jsonl`` holds news texts in seven languages, in five rounds, made up by somebody who did
not know the extractor's rules, with every claim and who answers for it. Prints how many come out
so, and writes the table in ``TEXTS.md``; ``--missed`` prints what went wrong.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from detector.evaluation.documents import rewritten
from detector.extract.statements import statements
from detector.types import Article, Block, Proposition, Statement, Voice

HERE = Path(__file__).parent
TEXTS, PAGE = HERE / "texts.jsonl", HERE / "TEXTS.md"
COMMAND = "python eval/texts.py"
OUTLET = "The Example"
FOUND, WORDED = 0.6, 0.9
"""Overlap of words from which a claim is found, and from which it is worded as expected."""
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one expected claim."""

    round: int
    language: str
    expected: dict[str, Any]
    proposition: Proposition | None
    voice: Voice | None
    overlap: float

    @property
    def found(self) -> bool:
        """Whether a proposition says it, whoever it is booked to."""
        return self.overlap >= FOUND

    @property
    def source(self) -> bool:
        """Whether it is booked to whoever answers for it."""
        if not self.found or self.voice is None:
            return False
        speaker, origin = self.expected["speaker"], self.expected["origin"]
        if speaker:
            return _same(speaker, self.voice.speaker)
        if origin:
            return self.voice.speaker is None and _same(origin, self.voice.origin)
        return self.voice.kind == "outlet"

    @property
    def stance(self) -> bool:
        """Whether it is asserted, denied, hedged or planned as expected."""
        stance = self.expected["stance"]
        return self.found and self.proposition is not None and self.proposition.stance == stance

    @property
    def right(self) -> bool:
        """Whether source, stance and nearly all words are as expected."""
        return self.source and self.stance and self.overlap >= WORDED


def _same(expected: str, given: str | None) -> bool:
    words = set(WORD.findall(expected.lower()))
    return given is not None and words == set(WORD.findall(given.lower()))


def overlap(expected: str, given: str) -> float:
    """Return the F1 of the words of two texts, 0 to 1, repetitions counted."""
    a, b = (Counter(WORD.findall(text.lower())) for text in (expected, given))
    return 2 * (a & b).total() / max(1, a.total() + b.total())


def read(text: dict[str, Any]) -> tuple[Statement, ...]:
    """Return the statements of a text."""
    article = Article(
        id="text",
        path="text.txt",
        sha256="",
        text=text["text"],
        language=text["language"],
        outlet=OUTLET,
        published=date.fromisoformat(text["published"]),
        blocks=(Block(0, len(text["text"]), "paragraph"),),
        dropped=(),
    )
    return statements([article])


def answers(text: dict[str, Any]) -> list[Answer]:
    """Return what became of each claim of a text: the proposition that is most like it."""
    told = [(s.voice, p) for s in read(text) for p in s.propositions]
    found = []
    for claim in text["claims"]:
        alike = [(overlap(claim["text"], p.text), voice, p) for voice, p in told]
        best = max(alike, key=lambda one: one[0], default=(0.0, None, None))
        found.append(Answer(text["round"], text["language"], claim, best[2], best[1], best[0]))
    return found


def table(texts: Sequence[Sequence[Answer]]) -> str:
    """Return the counts of each round and language and of all as a Markdown table."""
    columns = (
        *("round", "language", "texts", "faultless", "claims"),
        *("found", "source right", "stance right", "right"),
    )
    lines = [f"| {' | '.join(columns)} |", "|---" * len(columns) + "|"]
    every = [one for answered in texts for one in answered]
    kinds = [(one.round, one.language) for one in every]
    for number, language in (*dict.fromkeys(kinds), (None, None)):
        kept = [
            answered
            for answered in texts
            if number is None or (answered[0].round, answered[0].language) == (number, language)
        ]
        some = [one for answered in kept for one in answered]
        counts = (
            len(kept),
            sum(all(one.right for one in answered) for answered in kept),
            len(some),
            *counted(some).values(),
        )
        lines.append(
            f"| {number or 'all'} | {language or 'all'} | {' | '.join(map(str, counts))} |"
        )
    return "\n".join(lines)


def every_answer() -> list[list[Answer]]:
    """Return what became of the claims of each committed text."""
    return [answers(json.loads(line)) for line in TEXTS.read_text(encoding="utf-8").splitlines()]


def counted(some: Sequence[Answer]) -> dict[str, int]:
    """Return how many claims are found, and come out with their source, their stance, and right."""
    return {
        "found": sum(one.found for one in some),
        "source right": sum(one.source for one in some),
        "stance right": sum(one.stance for one in some),
        "right": sum(one.right for one in some),
    }


def figures() -> dict[str, int]:
    """Return what the gate guards of all texts' claims."""
    counts = counted([one for answered in every_answer() for one in answered])
    return {name: counts[name] for name in ("found", "source right", "right")}


def main() -> None:
    """Print the table and write it into the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--missed", action="store_true", help="print what went wrong")
    options = parser.parse_args()
    texts = every_answer()
    print(table(texts))
    if options.missed:
        for one in (one for answered in texts for one in answered if not one.right):
            voice = one.voice and (one.voice.speaker or one.voice.origin or one.voice.kind)
            print(f"\n{one.expected}\n{one.overlap:.2f} [{voice}] {one.proposition}")
    PAGE.write_text(
        rewritten(PAGE.read_text(encoding="utf-8"), COMMAND, table(texts)), encoding="utf-8"
    )


if __name__ == "__main__":
    main()
