"""The JSON Schema of the report. ``python -m detector.report.schema`` writes the committed file."""

import json
from pathlib import Path

from detector.report.json import BORDER

COMMITTED = Path(__file__).with_name("report.schema.json")


def schema() -> str:
    """Return the JSON Schema of report.json, ending in a newline."""
    generated = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **BORDER.json_schema(mode="serialization"),
        "title": "Report of detect",
    }
    return json.dumps(generated, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    COMMITTED.write_text(schema(), encoding="utf-8")
