"""How the product does on invented stories written to test it: ``python eval/stories.py``.

``newsroom/`` holds stories of three articles each, in eight languages, and beside each story the
pairs of passages that its writer labelled. The writers had not seen the program. Rules and models
may be mended by what is seen in the development part; the test part nobody looks into. Writes the
table in ``STORIES.md``; ``--missed`` prints what goes wrong in the development part.
"""

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

from detector.embed import Encoder
from detector.evaluation.bootstrap import share as share_of
from detector.evaluation.documents import rewritten
from detector.evaluation.stories import (
    BROUGHT,
    LABELS,
    Outcome,
    figures,
    gated,
    outcomes,
    read_labelled,
)
from detector.extract.statements import statements as extract
from detector.ingest import ingest
from detector.judge import Judge
from detector.models.registry import load_encoder, load_judge

HERE = Path(__file__).parent
STORIES, PAGE = HERE / "newsroom", HERE / "STORIES.md"
COMMAND = "python eval/stories.py"
PARTS = ("development", "test")


def told(part: str) -> list[Path]:
    """Return the folders of a part's stories."""
    return sorted(path for path in (STORIES / part).iterdir() if path.is_dir())


def measured(part: str, models: tuple[Encoder, Judge]) -> list[Outcome]:
    """Return what the product makes of the labelled pairs of a part, story by story."""
    found: list[Outcome] = []
    for folder in told(part):
        articles, _, _ = ingest([folder])
        labelled = read_labelled(folder.with_suffix(".jsonl"))
        found += outcomes(labelled, articles, extract(articles), models)
    return found


def files(part: str) -> tuple[Path, ...]:
    """Return the files that a part is measured on."""
    return tuple(sorted(path for path in (STORIES / part).rglob("*") if path.is_file()))


def mended(encoder: Encoder, judge: Judge) -> dict[str, float]:
    """Return the flat figures of the development part, for the gate."""
    return gated(measured("development", (encoder, judge)))


def within(found: Sequence[Outcome], *, english: bool) -> list[Outcome]:
    """Return the pairs with both sides in English, or those with another language in them."""
    return [one for one in found if (one.languages == {"en"}) == english]


def table(by_part: Mapping[str, Sequence[Outcome]]) -> str:
    """Return the figures of each part, English pairs and others, as a Markdown table."""
    lines = [
        "| part | pairs | label | labelled | to the judge | found | printed | right of these |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for part, found in by_part.items():
        for name, english in (("English", True), ("other languages", False)):
            counted = figures(within(found, english=english))
            for label in LABELS:
                right, wrong = counted[f"{label} right"], counted[f"{label} false"]
                whole, shown = counted[f"{label} in all"], label != "neutral"
                cells = (
                    part, name, label, whole, counted[f"{label} {BROUGHT}"], share(right, whole),
                    *((right + wrong, share(right, right + wrong)) if shown else ("–", "–")),
                )  # fmt: skip
                lines.append(f"| {' | '.join(map(str, cells))} |")
    return "\n".join(lines)


def share(part: int, whole: int) -> str:
    """Return a share in percent with its interval, and nothing of nothing."""
    if not whole:
        return "–"
    found = share_of(part, whole)
    return f"{found.value:.0%} ({found.low:.0%} to {found.high:.0%})"


def missed(found: Sequence[Outcome]) -> str:
    """Return the labelled pairs that come out otherwise, for a person to read."""
    return "\n".join(
        f"{one.pair.label} → {one.found}{'' if one.brought else ', not brought to the judge'}\n"
        f"  {one.pair.a.file}: {one.pair.a.words}\n  {one.pair.b.file}: {one.pair.b.words}"
        for one in found
        if one.found != one.pair.label
    )


def main() -> None:
    """Print the table, or what goes wrong in the development part."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--judge", help="a folder or hub id in place of the built-in judge")
    parser.add_argument(
        "--missed", action="store_true", help="print what goes wrong in development"
    )
    parser.add_argument("--part", choices=PARTS, help="one part; the table is only printed")
    options = parser.parse_args()
    models = (load_encoder(None), load_judge(options.judge))
    if options.missed:
        print(missed(measured("development", models)))
        return
    parts = (options.part,) if options.part else PARTS
    found = table({part: measured(part, models) for part in parts})
    print(found)
    if not options.judge and not options.part:
        page = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(rewritten(page, COMMAND, found), encoding="utf-8")


if __name__ == "__main__":
    main()
