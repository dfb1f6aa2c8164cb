"""The report for programs: the same input gives the same bytes."""

import json

from pydantic import TypeAdapter

from detector.report.entries import ReportEntry, report_entry
from detector.report.text import encodable
from detector.types import Report

DECIMALS = 4
"""Of every measured number; beyond them processors differ."""

BORDER = TypeAdapter(ReportEntry)


def to_json(report: Report, *, all_pairs: bool = False) -> str:
    """Return report.json, ending in a newline; neutral pairs only where ``all_pairs``.

    Lone surrogates, which no UTF-8 file can hold, become U+FFFD one for one.
    """
    plain = BORDER.dump_python(report_entry(report, all_pairs=all_pairs), mode="json")
    measured = {key: value if key == "run" else _rounded(value) for key, value in plain.items()}
    return encodable(json.dumps(measured, ensure_ascii=False, allow_nan=False, indent=2)) + "\n"


def _rounded(value: object) -> object:
    if isinstance(value, float):
        return round(value, DECIMALS) + 0.0  # never "-0.0"
    if isinstance(value, dict):
        return {key: _rounded(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_rounded(each) for each in value]
    return value
