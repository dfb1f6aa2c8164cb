"""The product at work on an invented event, with models that need no weights."""

import gzip
import json
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from detector.errors import PairsError
from detector.evaluation.events import records
from detector.evaluation.news import NewsPair, named
from detector.evaluation.news_run import measured
from detector.evaluation.passages import DIGITS, Passage
from detector.types import Model

TEXTS = {
    "one": "The bridge in Lund collapsed on Monday.\n\nA choir sang in the old church of the town.",
    "two": "The bridge in Lund did not collapse on Monday.",
}


class Encoder:
    """Two sides: about music, and not."""

    model = Model("encoder", "fake", "e" * 64, ("en",))

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one of two orthogonal vectors for each text."""
        return np.array([[0, 1] if "choir" in text else [1, 0] for text in texts], np.float32)


class Judge:
    """Sees contradiction wherever exactly one side says "not"."""

    model = Model("judge", "fake", "f" * 64, ("en",))

    def logits(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Return logits that leave no doubt."""
        return np.array(
            [[0, 0, 20] if ("not" in a) != ("not" in b) else [0, 20, 0] for a, b in pairs],
            np.float32,
        ).reshape(-1, 3)


def passage(article: str, words: str) -> Passage:
    start = TEXTS[article].index(words)
    digits = sha256(words.encode()).hexdigest()[:DIGITS]
    return Passage(article, "text", start, start + len(words), digits)


BRIDGE = passage("one", "The bridge in Lund collapsed on Monday.")
CHOIR = passage("one", "A choir sang in the old church of the town.")
DENIAL = passage("two", TEXTS["two"])
PAIRS = (
    NewsPair("test", "bridge", BRIDGE, DENIAL, "contradiction", "random", doubtful=False),
    NewsPair("test", "bridge", CHOIR, DENIAL, "neutral", "targeted", doubtful=False),
)


def save(data: Path, names: Sequence[str]) -> None:
    (data / "news").mkdir()
    with gzip.open(data / "news" / "articles.jsonl.gz", "wt", encoding="utf-8") as file:
        for name in names:
            record = {"id": name, "title": f"Report {name}", "text": TEXTS[name], "source": name}
            file.write(json.dumps(record | {"date": "2018-03-05", "url": "", "bias": "x"}) + "\n")


def test_the_product_is_asked_about_each_event_and_every_contradiction_is_listed(
    tmp_path: Path,
) -> None:
    """What is measured is the report that a user gets; what it never judged has no probability."""
    save(tmp_path, list(TEXTS))
    found = measured(PAIRS, records(tmp_path, named(PAIRS)), Encoder(), Judge())
    assert [one.judged for one in found.outcomes] == ["contradiction", "neutral"]
    probabilities = found.outcomes[0].probabilities
    assert probabilities is not None
    assert probabilities.contradiction > 0.5
    assert found.outcomes[1].probabilities is None
    assert found.events["bridge"].articles == 2
    assert found.events["bridge"].contradictions == len(found.printed) > 0
    assert {one.article for one in (found.printed[0].a, found.printed[0].b)} == {"one", "two"}


def test_a_missing_folder_and_missing_articles_are_one_line_each(tmp_path: Path) -> None:
    """Whoever lacks the data must learn which file is expected, not read a traceback."""
    with pytest.raises(PairsError, match=r"cannot be read .*--data") as missing:
        records(tmp_path / "nowhere", named(PAIRS))
    save(tmp_path, ["one"])
    with pytest.raises(PairsError, match=r"lacks 1 of 2 articles \(two") as lacking:
        records(tmp_path, named(PAIRS))
    assert not any("\n" in str(one.value) for one in (missing, lacking))
