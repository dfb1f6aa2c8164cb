"""What is learnt, kept and told when kinds of made pairs are left out."""

from pathlib import Path

import pytest

from training import ablation
from training.ablation import EVERYTHING, NOTHING, Figures, school, table
from training.mixture import Example


@pytest.fixture
def kinds(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[Example]]:
    """Let there be two kinds of made pairs, one of which comes twice, and no labelled ones."""
    found = {
        kind: [Example(f"{kind} {n}", "that", n % 3) for n in range(ablation.FRESH + 50)] * times
        for kind, times in (("sums", 1), ("headlines", 2))
    }
    monkeypatch.setattr(ablation, "by_kind", lambda *_: {k: list(v) for k, v in found.items()})
    monkeypatch.setattr(ablation, "mixture", lambda *_: [])
    monkeypatch.setattr(ablation, "unseen", lambda examples, _: examples)
    return found


def test_fresh_pairs_are_never_learnt_from(kinds: dict[str, list[Example]]) -> None:
    """Not even where a kind holds a pair twice."""
    told = school(Path(), 100, 0)
    for kind in kinds:
        asked = {one.premise for one in told.fresh[kind]}
        learnt = {pair.english[0] for pair in told.kinds[kind]}
        assert len(told.fresh[kind]) == ablation.FRESH
        assert learnt
        assert learnt.isdisjoint(asked)


def test_the_table_sets_each_kind_against_the_run_that_had_it() -> None:
    """Fresh pairs of a kind with and without it; of the two other runs the mean of all kinds."""

    def figures(without: str, sums: float) -> Figures:
        behaviour = dict.fromkeys(("all", *ablation.GROUPS), 0.5)
        return Figures(without, {"sums": sums, "roles": 0.5}, behaviour, {"en": 0.625})

    told = table([figures(NOTHING, 0.9), figures(EVERYTHING, 0.3), figures("sums", 0.4)],
                 {"sums": 1200, "roles": 9})  # fmt: skip
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in told.splitlines()]
    assert [row[:3] for row in rows[2:]] == [
        ["nothing", "", "70.0"],
        ["every kind", "", "40.0"],
        ["sums", "1,200", "90.0 → 40.0"],
    ]
    assert {row[-1] for row in rows[2:]} == {"62.5"}
