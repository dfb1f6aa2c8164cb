"""The command line of eval/lot.py."""

import json

from tests.conftest import script


def test_a_pair_is_kept_once_it_was_read() -> None:
    """Its words are not ours to keep; a question mark makes it doubtful."""
    lot = script("lot")
    row: dict[str, object] = {"part": "test", "event": "ferry", "a": {}, "b": {}}
    row |= {"selected": "random", "doubtful": False, "told": ["Nine drowned.", "None drowned."]}
    assert lot.kept(json.dumps(row | {"label": None})) is None
    kept = json.loads(lot.kept(json.dumps(row | {"label": "contradiction?", "kind": "number"})))
    assert (kept["label"], kept["doubtful"], kept["kind"]) == ("contradiction", True, "number")
    assert "told" not in kept
    assert "kind" not in json.loads(lot.kept(json.dumps(row | {"label": "neutral"})))
