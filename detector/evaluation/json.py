"""The evaluation for programs. But for the seconds, the same input gives the same bytes."""

from pydantic import TypeAdapter

from detector.evaluation.results import EvaluationReport
from detector.report.border import as_json

BORDER = TypeAdapter(EvaluationReport)


def to_json(report: EvaluationReport) -> str:
    """Return the evaluation as JSON, ending in a newline; a figure that is unknown is null."""
    return as_json(BORDER, report)
