"""Articles on one event, out of a data folder, given to the product as a folder of them is."""

import gzip
import json
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from detector.errors import PairsError
from detector.extract.statements import statements
from detector.ingest import ingest
from detector.types import Article, Statement

ARTICLES = Path("news", "articles.jsonl.gz")
FIELDS = ("title", "text", "url", "date", "source")
"""What of a record the product is given, as far as it has them."""

Record = Mapping[str, str]
"""An article with its ``id`` and ``text``."""


def records(data: Path, wanted: frozenset[str] | set[str]) -> dict[str, Record]:
    """Return the records of these ids.

    Raises:
        PairsError: The file is not there, or lacks some of them.
    """
    path = data / ARTICLES
    try:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            found = {one["id"]: one for one in map(json.loads, lines) if one["id"] in wanted}
    except (OSError, EOFError, ValueError) as error:
        raise PairsError(
            f"{path} cannot be read ({error}); expected --data to be the folder "
            f"that holds {ARTICLES}."
        ) from error
    if missing := sorted(wanted - found.keys()):
        raise PairsError(
            f"{path} lacks {len(missing)} of {len(wanted)} articles ({missing[0]} is one); "
            "expected the data that the labels were made on."
        )
    return found


def taken(given: Iterable[Record]) -> tuple[tuple[Article, ...], tuple[Statement, ...]]:
    """Return the articles, each with its id as the name of its file, and their statements."""
    with tempfile.TemporaryDirectory() as folder:
        for one in given:
            record = {field: one[field] for field in FIELDS if field in one}
            Path(folder, f"{one['id']}.json").write_text(json.dumps(record), encoding="utf-8")
        articles, _, _ = ingest([Path(folder)])
    return articles, statements(articles)
