"""Documents of which a command writes a part: ``<!-- COMMAND -->``, the part, ``<!-- end -->``."""

from collections.abc import Sequence

from detector.errors import DocumentError

END = "<!-- end -->"


def row(cells: Sequence[str]) -> str:
    """Return a row of a table in Markdown."""
    return f"| {' | '.join(cells)} |"


def rewritten(document: str, command: str, part: str) -> str:
    """Return a document with the part that a command writes exchanged.

    Raises:
        DocumentError: It has no place for the part.
    """
    start = f"<!-- {command} -->"
    before, found, rest = document.partition(start)
    _, end, after = rest.partition(END)
    if not found or not end:
        raise DocumentError(
            f"The document has no place for what `{command}` writes; write {start} and {END} on "
            "lines of their own."
        )
    return f"{before}{start}\n\n{part.strip()}\n\n{END}{after}"
