"""Tests of detector/evaluation/rows.py."""

import gzip
from pathlib import Path

import pytest

from detector.errors import PairsError
from detector.evaluation.rows import LONGEST_FIELD, rows


def written(folder: Path, content: bytes) -> Path:
    path = folder / "pairs"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        (b'{"A": "1"}\n\n{"a": "2"}', [1, 3]),
        (b"A\tb\r\n1\t\r\n2\t\r\n", [2, 3]),
        (b"a,b\n1,\n\n2,\n", [2, 4]),
        (b'\xef\xbb\xbfa,b\n"1",\n"2",\n', [2, 3]),
        (b'\na,b\n"1","x\n\ny"\n2,\n', [3, 6]),
    ],
)
@pytest.mark.parametrize("compress", [bytes, gzip.compress])
def test_a_file_shows_what_it_is(
    tmp_path: Path, content: bytes, lines: list[int], compress: type[bytes]
) -> None:
    """No name or option is needed; columns are in lower case and lines are those of the file."""
    found = list(rows(written(tmp_path, compress(content))))
    assert [row.cells["a"] for row in found] == ["1", "2"]
    assert [row.line for row in found] == lines


def test_quotation_marks_in_tab_separated_files_are_text(tmp_path: Path) -> None:
    """Published TSV files have stray ones."""
    (row,) = rows(written(tmp_path, b'a\tb\n"so\tbe it\n'))
    assert row.cells == {"a": '"so', "b": "be it"}


def test_line_separators_inside_texts_end_no_line(tmp_path: Path) -> None:
    """U+2028 is a letter like any other here."""
    (row,) = rows(written(tmp_path, '{"a": "1\u20282"}'.encode()))
    assert row.cells["a"] == "1\u20282"


def test_a_long_article_is_a_cell(tmp_path: Path) -> None:
    """The csv module's own limit would stop the run."""
    (row,) = rows(written(tmp_path, b"a,b\n" + b"x" * 200_000 + b",y\n"))
    assert len(str(row.cells["a"])) == 200_000 < LONGEST_FIELD


@pytest.mark.parametrize(
    ("content", "line", "message"),
    [
        (b'{"a": 1}\n{"a": \n', 2, "expected a JSON object on one line"),
        (b'{"a": 1}\n[1, 2]\n', 2, "found “[1, 2]”"),
        (b'{"a": 1}\n' + b"[" * 100_000, 2, "expected a JSON object on one line"),
        (b'{"a": 1}\n{"a": "\xff"}\n', 2, "found the byte 0xff, expected UTF-8"),
        (b"a\tb\n1\t2\n1\t2\t3\n", 3, "found 3 columns, expected 2"),
        (b"a,b\n1,2\n1\n", 3, "found 1 columns, expected 2"),
        (b'a,b\n1,"2\n', 2, "expected comma separated values"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, content: bytes, line: int, message: str) -> None:
    """Its number, what was found and what was expected."""
    path = written(tmp_path, content)
    with pytest.raises(PairsError) as caught:
        list(rows(path))
    assert str(caught.value).startswith(f"{path}, line {line}: found ")
    assert message in str(caught.value)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    """Absent, a folder, empty and cut off: each says so, and none is a crash."""
    whole = gzip.compress(b'{"a": "1"}\n' * 1000)
    cases = {
        tmp_path / "absent": "No such file",
        tmp_path: "Is a directory",
        written(tmp_path, b" \n\n"): "is empty",
    }
    for path, reason in cases.items():
        with pytest.raises(PairsError, match=reason):
            list(rows(path))
    for damaged in (whole[: len(whole) // 2], whole[:20] + b"????" + whole[24:]):
        with pytest.raises(PairsError, match="cannot be read"):
            list(rows(written(tmp_path, damaged)))
