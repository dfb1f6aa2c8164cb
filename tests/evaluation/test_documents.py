"""Tests of detector/evaluation/documents.py: a command writes its own part and no more."""

import pytest

from detector.errors import DocumentError
from detector.evaluation.documents import rewritten

DOCUMENT = (
    "# A\n\n<!-- run one -->\n\nold\n\n<!-- end -->\n\n<!-- run two -->\n\nkept\n\n<!-- end -->\n"
)


def test_only_the_command_s_own_part_is_exchanged() -> None:
    """What stands around it, and other commands' parts, are as before; twice is as once."""
    once = rewritten(DOCUMENT, "run one", "| new |\n")
    assert once == DOCUMENT.replace("old", "| new |")
    assert rewritten(once, "run one", "| new |") == once


@pytest.mark.parametrize("document", ["# A\n", "<!-- run one -->\nno end\n"])
def test_a_document_without_a_place_is_refused(document: str) -> None:
    """Nothing is written where nothing says where."""
    with pytest.raises(DocumentError, match="no place for what `run one` writes"):
        rewritten(document, "run one", "new")
