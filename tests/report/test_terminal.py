"""Tests of detector/report/terminal.py."""

import re
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Literal

import pytest
from rich.console import Console

from detector.report.terminal import CONTRADICTIONS_SHOWN, OPPOSITES_SHOWN, print_summary
from detector.report.views import CAVEAT
from detector.types import Report


def printed(report: Report, *, width: int = 80, colours: bool = False) -> str:
    stream = StringIO()
    system: Literal["standard"] | None = "standard" if colours else None
    console = Console(file=stream, width=width, force_terminal=colours, color_system=system)
    print_summary(report, (Path("detect-report/report.html"),), console)
    return stream.getvalue()


def flat(text: str) -> str:
    """Return the words without wrapping and the bar before quotations."""
    return " ".join(text.replace("│", " ").split())


def test_everything_is_said(report: Report) -> None:
    """What was read and skipped, both sides and their places, sources, the caveat, the files."""
    text = flat(printed(report))
    for part in (
        "Read 5 articles",
        "The Moscow Times · 25 October 2024 · English · 3 statements",
        "seeds/photo[1].jpg",
        "is a <picture>; give its text as .txt",
        "Ukrainian: 1 statement; pairing fair (84 of 100 translations found), judge weak (61 %",
        "'<i>': 2 statements; not judged",
        "Contradictions: 4",
        "Dmitry Peskov (quoted, denies)",
        "Kremlin spokesman Dmitry Peskov said: “There was only one call.”",
        "is contradicted (almost certain, 97 %; denial) by",
        "The Wall Street Journal ← several officials, 25 October 2024, seeds/000.txt:5",
        "“<one>” [call] against many",
        "Supports: 2",
        "in the same article",
        "0.50 (0.30 to 0.70)",
        "insufficient evidence",
        CAVEAT,
        "Note: 2 pairs were not judged: the judge was not trained for [he].",
        "Written: detect-report/report.html",
    ):
        assert part in text, part


def test_a_claim_that_three_contradict_is_quoted_once(report: Report) -> None:
    """Repeating it would hide that it is one claim."""
    assert printed(report).count("Kremlin spokesman") == 1


@pytest.mark.parametrize("width", [80, 40, 300])
def test_it_fits_the_terminal(report: Report, width: int) -> None:
    """No line is wider than the terminal, none ends in spaces, and words stay whole."""
    text = printed(report, width=width)
    lines = text.splitlines()
    assert max(map(len, lines)) <= width
    assert "Gespräche" in text
    assert not re.search(r"Gesp(?!räche)|spokesm(?!an)", text)


def test_nothing_is_obeyed(report: Report) -> None:
    """Article text can neither colour the terminal, move its cursor, nor turn its lines round."""
    assert "\x1b" not in printed(report)
    coloured = re.sub(r"\x1b\[[0-9;]*m", "", printed(report, colours=True))
    assert flat(coloured) == flat(printed(report))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", coloured)
    assert "[bold]" not in coloured
    assert "seeds/[red]<img" in coloured


def test_nothing_found_is_said_plainly(empty: Report) -> None:
    """No finding is a result, too."""
    text = flat(printed(empty))
    assert "Read 1 article " in text
    assert "Contradictions: none found" in text
    assert "Supports: none found" in text
    assert "Skipped" not in text


def test_long_lists_end_with_what_is_left_out(report: Report) -> None:
    """A terminal is for the strongest; nobody is left to think that there were no more."""
    count = OPPOSITES_SHOWN + 3
    pair, judgement = report.pairs[0], report.judgements[0]
    many = replace(
        report,
        pairs=tuple(replace(pair, id=f"m{n}") for n in range(count)),
        judgements=tuple(replace(judgement, pair=f"m{n}") for n in range(count)),
    )
    assert "… and by 3 more, in the report" in printed(many)

    statements = tuple(
        replace(statement, id=f"{statement.id}-{n}")
        for n in range(CONTRADICTIONS_SHOWN + 2)
        for statement in report.statements[1:3]
    )
    wide = replace(
        report,
        statements=statements,
        pairs=tuple(
            replace(pair, id=f"w{n}", a=f"t2-{n}", b=f"t3-{n}")
            for n in range(CONTRADICTIONS_SHOWN + 2)
        ),
        judgements=(judgement,) * (CONTRADICTIONS_SHOWN + 2),
    )
    assert "… and 2 more, in the report" in printed(wide)
