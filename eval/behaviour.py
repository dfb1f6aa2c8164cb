"""How a judge behaves, one ability at a time: ``python eval/behaviour.py``.

``BEHAVIOUR.md`` says how to read the tables.
"""

import argparse
from pathlib import Path

from pydantic import TypeAdapter

from detector.evaluation.behaviour.results import BehaviourReport
from detector.evaluation.behaviour.run import KEPT, run
from detector.evaluation.behaviour.suite import behaviour_tests
from detector.evaluation.behaviour.table import markdown
from detector.evaluation.documents import rewritten
from detector.models.registry import load_judge
from detector.report.border import as_json
from detector.settings import Settings

BORDER = TypeAdapter(BehaviourReport)

COMMAND = "python eval/behaviour.py"


def main() -> None:
    """Print the tables, and write them where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--judge", help="a folder or hub id in place of the built-in judge")
    parser.add_argument("--json", type=Path, help="write the results here")
    parser.add_argument("--markdown", type=Path, help="write the tables into this document")
    parser.add_argument(
        "--examples",
        type=int,
        default=0,
        choices=range(KEPT + 1),
        help="print so many of the worst failures of each test",
    )
    options = parser.parse_args()
    report = run(behaviour_tests(), load_judge(options.judge), Settings())
    print(markdown(report, options.examples))
    if options.json:
        options.json.write_text(as_json(BORDER, report), encoding="utf-8")
    if options.markdown:
        document = options.markdown.read_text(encoding="utf-8")
        options.markdown.write_text(
            rewritten(document, COMMAND, markdown(report)), encoding="utf-8"
        )


if __name__ == "__main__":
    main()
