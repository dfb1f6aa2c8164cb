"""Labelled pairs from files as they are published, each format known by its own columns."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from detector.errors import PairsError
from detector.evaluation.rows import Row, bad_line, quoted, rows
from detector.evaluation.scorings import SCORINGS, THREE_WAY, Gold, Scoring, ScoringName, scoring_of
from detector.judge import LABELS
from detector.types import Input

NAMES = {
    **dict.fromkeys(("entailment", "support", "supports", "supported", "e"), "entailment"),
    **dict.fromkeys(("neutral", "not enough info", "n"), "neutral"),
    **dict.fromkeys(("contradiction", "contradictory", "refutes", "refuted", "c"), "contradiction"),
    **{name: name for name in ("consistent", "inconsistent")},
}
"""How the published sets write the labels, in lower case, words apart by one space."""

MEANT = {label: gold for one in SCORINGS.values() for label, gold in one.labels.items()}
"""What each label is to the judge; what is only known not to be a class counts as neutral."""

UNLABELLED = frozenset({"-", "-1", "hidden"})
"""No majority among the annotators (SNLI, MNLI), or a test set's labels withheld."""

BETWEEN_LANGUAGES = "+"
"""As in "uk+en", a pair of which one side is Ukrainian and the other English."""

NOT_THE_CLASS = re.compile(r"(?:not|non) (?:(entail|support)|contradict|refute)\w*")
EXPECTED_LABEL = (
    "entailment (or support), neutral or contradiction, or one of these and its opposite "
    "(not_entailment, not_contradiction)"
)
ORDERS = (
    LABELS,
    ("entailment", "not_entailment"),
    ("contradiction", "not_contradiction"),
)
"""What the numbers of a file may stand for, in any order."""


@dataclass(frozen=True, slots=True)
class LabelledPair:
    """A premise, a hypothesis and what annotators say that they are to each other.

    Pairs of one ``group`` depend on each other: one premise, one event, one article pair.
    ``language`` is a code, or two with ``BETWEEN_LANGUAGES`` where premise and hypothesis differ.
    """

    premise: str
    hypothesis: str
    label: Gold
    file: str
    line: int
    id: str | None = None
    language: str | None = None
    kind: str | None = None
    group: str | None = None

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of its sides, empty where the file does not say."""
        return tuple(self.language.split(BETWEEN_LANGUAGES)) if self.language else ()


@dataclass(frozen=True, slots=True)
class Labelled:
    """The pairs of some files, in their order; ``unlabelled`` counts those that were left out.

    ``scoring`` follows from the labels: three, or a class and what is not of it.
    """

    pairs: tuple[LabelledPair, ...]
    unlabelled: int
    inputs: tuple[Input, ...]
    scoring: ScoringName = "three-way"


@dataclass(frozen=True, slots=True)
class Format:
    """The columns, in lower case, by which a published format is known; the last four are optional.

    Where several columns may name a group, the first that is there does.
    """

    name: str
    premise: str
    hypothesis: str
    label: str
    id: str = "id"
    language: str = "language"
    kind: str = "kind"
    groups: tuple[str, ...] = ("group",)

    @property
    def columns(self) -> tuple[str, str, str]:
        """The columns without which a file is not in this format."""
        return self.premise, self.hypothesis, self.label


PROMPTS = ("group", "promptid", "captionid")
"""Pairs written for one premise; XNLI keeps the number across its translations."""

FORMATS = (
    Format("SNLI, MNLI and XNLI", "sentence1", "sentence2", "gold_label", "pairid", groups=PROMPTS),
    Format("detect", "premise", "hypothesis", "label"),
    Format("XNLI's translated MNLI", "premise", "hypo", "label"),
    Format("GLUE", "sentence1", "sentence2", "label", "index"),
    Format("ANLI", "context", "hypothesis", "label", "uid"),
    Format("FEVER-NLI", "context", "query", "label", "fid"),
    Format("VitaminC", "evidence", "claim", "label", "unique_id", groups=("group", "case_id")),
)
"""Each by its own columns, the first that fits; any of them as JSON Lines, TSV or CSV."""


def read_pairs(paths: Sequence[Path], label_order: Sequence[str] | None = None) -> Labelled:
    """Return the labelled pairs of files; labels 0, 1, 2 mean those of ``label_order``.

    Raises:
        PairsError: A file cannot be read, a line of it is no labelled pair, none has a label, or
            some have labels of two classes and others of three.
    """
    pairs: list[LabelledPair] = []
    inputs: list[Input] = []
    labels: dict[str, None] = {}
    unlabelled = 0
    for path in paths:
        for found in _file(path, label_order):
            if found is None:
                unlabelled += 1
                continue
            label, pair = found
            if label not in labels:
                _check_together(pair, label, labels)
                labels[label] = None
            pairs.append(pair)
        inputs.append(_input(path))
    if not pairs:
        raise PairsError(
            f"No pair of {', '.join(map(str, paths))} has a label ({unlabelled} read without); "
            f"expected {EXPECTED_LABEL} on some."
        )
    return Labelled(tuple(pairs), unlabelled, tuple(inputs), scoring_of(labels) or "three-way")


def label_order(stated: str) -> tuple[str, ...]:
    """Return the labels that 0, 1 and 2 stand for, from their names with commas between.

    Raises:
        PairsError: They are not the three labels, or a class and what is not of it, each once.
    """
    order = tuple(_meaning(_name(part)) or "" for part in stated.split(","))
    if sorted(order) not in map(sorted, ORDERS):
        raise PairsError(
            f"--label-order is {quoted(stated)}; expected what 0, 1 and 2 stand for, as in "
            f"{'; or '.join(map(','.join, ORDERS))}."
        )
    return order


def gold(pairs: Iterable[LabelledPair]) -> NDArray[np.int64]:
    """Return (n_pairs,) int64, each label's place in ``LABELS``."""
    return np.array([LABELS.index(pair.label) for pair in pairs], np.int64)


def group_numbers(pairs: Iterable[LabelledPair]) -> NDArray[np.int64]:
    """Return (n_pairs,) int64, a number for each group; a pair without one is its own."""
    return numbered([pair.group for pair in pairs])


def numbered(names: Iterable[str | None]) -> NDArray[np.int64]:
    """Return a number for each name, from 0 in order of appearance; each None has its own."""
    numbers: dict[object, int] = {}
    keys = (place if name is None else name for place, name in enumerate(names))
    return np.array([numbers.setdefault(key, len(numbers)) for key in keys], np.int64)


def counts(pairs: Iterable[LabelledPair], scoring: Scoring = THREE_WAY) -> dict[str, int]:
    """Return how many pairs are of each class, in the order of ``LABELS``."""
    found: Counter[str] = Counter(pair.label for pair in pairs)
    labels = (LABELS[place] for place in scoring.classes)
    return {scoring.named(label): found[label] for label in labels}


def _check_together(pair: LabelledPair, label: str, others: Collection[str]) -> None:
    """Refuse a label that cannot be scored together with those before it.

    Raises:
        PairsError: Some are of two classes, and this one is of another kind.
    """
    if scoring_of((*others, label)) is None:
        raise bad_line(
            Path(pair.file),
            pair.line,
            f"the label {quoted(label)} after {_listed(others)}",
            "labels that can be scored together: three, or a class and what is not of it. Give "
            "files of other labels to a run of their own",
        )


def _file(path: Path, order: Sequence[str] | None) -> Iterable[tuple[str, LabelledPair] | None]:
    """Yield the labels and pairs of a file, None for a pair without a label."""
    form: Format | None = None
    for row in rows(path):
        form = form or _format(path, row)
        label = _label(path, row, form, order)
        premise, hypothesis = (
            _text(path, row, column) for column in (form.premise, form.hypothesis)
        )
        if label is None:
            yield None
            continue
        pair = LabelledPair(
            premise=premise,
            hypothesis=hypothesis,
            label=MEANT[label],
            file=str(path),
            line=row.line,
            id=_optional(row, form.id),
            language=_optional(row, form.language),
            kind=_optional(row, form.kind),
            group=next(filter(None, (_optional(row, name) for name in form.groups)), None),
        )
        yield label, pair


def _format(path: Path, row: Row) -> Format:
    for form in FORMATS:
        if row.cells.keys() >= set(form.columns):
            return form
    known = "; or ".join(f"{', '.join(form.columns)} ({form.name})" for form in FORMATS)
    raise bad_line(path, row.line, f"the columns {_listed(row.cells)}", known)


def _label(path: Path, row: Row, form: Format, order: Sequence[str] | None) -> str | None:
    """Return the label in one of the spellings that ``MEANT`` has, None if there is none."""
    found = row.cells.get(form.label)
    expected = f"{EXPECTED_LABEL} in {form.label}"
    if found is None or isinstance(found, bool | float | list | dict):
        what = f"{form.label} {quoted(found)}" if form.label in row.cells else f"no {form.label}"
        raise bad_line(path, row.line, what, expected)
    name = _name(str(found))
    if name in UNLABELLED:
        return None
    if meaning := _meaning(name):
        return meaning
    if name in {"0", "1", "2"}:
        if order is None:
            expected += f"; say what 0, 1 and 2 stand for with --label-order {','.join(LABELS)}"
        elif int(name) < len(order):
            return order[int(name)]
        else:
            expected = f"0 or 1, since --label-order names two labels, in {form.label}"
    raise bad_line(path, row.line, f"the label {quoted(found)}", expected)


def _text(path: Path, row: Row, column: str) -> str:
    found = row.cells.get(column)
    if not isinstance(found, str) or not found.strip():
        what = f"{column} {quoted(found)}" if column in row.cells else f"no {column}"
        raise bad_line(path, row.line, what, f"text in {column}")
    return found


def _optional(row: Row, column: str) -> str | None:
    found = row.cells.get(column)
    return str(found) if isinstance(found, str | int) and str(found).strip() else None


def _meaning(name: str) -> str | None:
    """Return the label of this name in the spelling that ``MEANT`` has, None if it is no label."""
    if found := NOT_THE_CLASS.fullmatch(name):
        return "not_entailment" if found[1] else "not_contradiction"
    return NAMES.get(name)


def _name(label: str) -> str:
    """Return a label in lower case, its words apart by one space; a lone dash stays."""
    folded = label.strip().lower()
    return folded if folded in UNLABELLED else " ".join(re.split(r"[\s_-]+", folded))


def _listed(names: Collection[str]) -> str:
    return ", ".join(map(quoted, names)) or "none"


def _input(path: Path) -> Input:
    with path.open("rb") as file:
        return Input(str(path), file_digest(file, "sha256").hexdigest(), path.stat().st_size)
