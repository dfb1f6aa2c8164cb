"""Tests of detector/report/schema.py."""

import json

import jsonschema

from detector.report.schema import COMMITTED, schema


def test_the_committed_schema_is_fresh() -> None:
    """Readers of the repository see the schema of this very version."""
    assert COMMITTED.read_text(encoding="utf-8") == schema(), (
        "report.schema.json is stale: run `python -m detector.report.schema`"
    )


def test_the_schema_is_a_schema() -> None:
    """It says which draft it follows, and follows it."""
    jsonschema.Draft202012Validator.check_schema(json.loads(schema()))
