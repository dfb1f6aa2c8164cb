"""The command line of eval/news.py."""

from pathlib import Path
from types import ModuleType

import pytest

from detector.evaluation.results import Estimate
from tests.conftest import script

SCRIPT = Path(__file__).parent.parent / "eval" / "news.py"


@pytest.fixture(scope="module")
def news() -> ModuleType:
    return script("news")


def test_a_list_inside_the_repository_is_refused(
    news: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Publishers' words must not be committed by accident."""
    inside = str(SCRIPT.parent / "printed.jsonl")
    monkeypatch.setattr("sys.argv", ["news.py", "--data", str(tmp_path), "--list", inside])
    assert news.main() == 1
    assert "inside the repository" in capsys.readouterr().err
    assert not Path(inside).exists()


def test_a_table_has_a_column_for_each_part_and_says_what_is_unknown(news: ModuleType) -> None:
    """A figure that the pairs cannot give is never a zero."""
    known, unknown = Estimate(0.5, 0.25, 0.75), Estimate(None, None, None)
    lines = news.table({"development": {"f1_of": known}, "test": {"f1_of": unknown}}).splitlines()
    assert lines[0] == "| | development | test |"
    assert lines[2] == "| f1 of | 0.5 [0.25, 0.75] | unknown |"
