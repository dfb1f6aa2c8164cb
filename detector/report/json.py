"""The report for programs: the same input gives the same bytes."""

from pydantic import TypeAdapter

from detector.report.border import as_json
from detector.report.entries import ReportEntry, report_entry
from detector.types import Report

BORDER = TypeAdapter(ReportEntry)


def to_json(report: Report, *, all_pairs: bool = False) -> str:
    """Return report.json, ending in a newline; neutral pairs only where ``all_pairs``.

    Lone surrogates, which no UTF-8 file can hold, become U+FFFD one for one.
    """
    return as_json(BORDER, report_entry(report, all_pairs=all_pairs))
