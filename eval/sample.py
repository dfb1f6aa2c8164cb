"""How the samples in ``eval/suites/`` were drawn: ``python eval/sample.py --data DIR``.

Writes each sample that ``suites.toml`` names from the suite's file in the data folder, the same
rows each time, and prints what the manifest has to say of it.
"""

import argparse
import gzip
from pathlib import Path

from detector.evaluation.suites import digest, drawn, located, read, read_manifest
from detector.settings import Settings

HERE = Path(__file__).parent

ROWS = 300
"""Pairs of a sample: an interval of five points on either side, and a gate that ends in minutes."""


def main() -> None:
    """Write the samples."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the data folder")
    options = parser.parse_args()
    for suite in read_manifest(HERE / "suites.toml"):
        found = located(suite, HERE, options.data)
        if suite.sample is None or found is None or found.file is not suite.file:
            continue
        pairs = drawn(read(found).pairs, ROWS, Settings().seed)
        with gzip.open(found.place, "rb") as file:
            lines = dict(enumerate(file, start=1))
        content = b"".join(lines[pair.line] for pair in pairs)
        place = HERE / suite.sample.path
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(gzip.compress(content, mtime=0))
        print(f'{suite.sample.path}: rows = {len(pairs)}, sha256 = "{digest(place)}"')


if __name__ == "__main__":
    main()
