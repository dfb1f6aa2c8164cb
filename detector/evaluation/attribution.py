"""How well attributions are found: contents by their overlap, then the source and cue of each.

Overlap is counted in characters that are not white space. ``iou`` is intersection over union.
``coverage`` is the share of the gold content that is found, as the Gender Gap Tracker counts it
(Asr et al. 2021, ``evaluate_quotes.py``), which forgives a content that is found too long. Gold
and found are paired one to one, the greatest overlap first.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, get_args

import numpy as np
from numpy.typing import NDArray

from detector.evaluation.bootstrap import estimates
from detector.evaluation.metrics import Metrics, Rows
from detector.evaluation.results import Estimate
from detector.extract.attributions import Attribution
from detector.extract.frames import Span

Kind = Literal["direct", "mixed", "indirect"]
Overlap = Literal["iou", "coverage"]

THRESHOLDS: Final = {"30": 0.3, "80": 0.8}
"""Overlap from which a content is found, by its name in the figures: those of Asr et al. (2021)."""

DIRECT: Final = 0.9
"""Share of letters inside quotation marks from which a content is direct: "that" may stand out."""

SHORTEST_CLAIM: Final = 4
"""Words of the shortest content that is a claim; "an amnesty" is none."""

REPORTING: Final = re.compile(
    r"(?<!\w)(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|add|wr(?:ite|ites|ote|itten|iting)|"
    r"report|according|note|noting|announc|argu|assert|believ|claim|conclud|declar|emphasi[sz]|estimat|"
    r"explain|indicat|insist|maintain|observ|point(?:s|ed|ing)? out|predict|recall|remark|"
    r"repl(?:y|ies|ied)|respond|reveal|speculat|stat(?:e|es|ed|ing|ement)(?!\w)|stress|suggest|"
    r"th(?:ink|inks|ought|inking)(?!\w)|warn|"
    r"acknowledg|admit|conced|confess|confirm|disclos|vow|pledg|promis|tweet|post(?:s|ed|ing)?(?!\w)|"
    r"testif|rul(?:es|ed|ing)(?!\w)|alleg|jok(?:e|es|ed|ing)|complain|quip|caution|hint|signal|continu|"
    r"f(?:ind|inds|ound|inding)(?!\w)|show|learn|den(?:y|ies|ied)|denying|reject|refut|dismiss|disput|"
    r"cit(?:e|es|ed|ing)|quot|conten[dt]|reiterat|repeat|charg(?:e|es|ed|ing)|accus|boast|lament|"
    r"assur|remind|put it|words|in a statement|read)",
    re.IGNORECASE,
)
"""What in a cue shows that words are reported, not that somebody wants, praises or opposes.

Fixed before the extractor was worked on, and apart from its lexicons.
"""

MARKS: Final = {"“": True, "„": True, "«": True, "”": False, "»": False, '"': None}
MARK: Final = re.compile(r"[“„«”»\"]")
LETTER: Final = re.compile(r"\w")
WORD: Final = re.compile(r"\w+(?:[’'-]\w+)*")


@dataclass(frozen=True, slots=True)
class Gold:
    """An attribution that annotators found; each part may be several spans, or none."""

    sources: tuple[Span, ...]
    cues: tuple[Span, ...]
    contents: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text, what annotators found in it, and what is to be measured."""

    text: str
    gold: tuple[Gold, ...]
    found: tuple[Attribution, ...]


def kind_of(words: str) -> Kind:
    """Return how much of a content stands in quotation marks: all, some, or nothing."""
    marks = MARK.findall(words)
    inside = bool(marks) and MARKS[marks[0]] is False
    counts: Counter[bool] = Counter()
    for letter in words:
        if letter in MARKS:
            opens = MARKS[letter]
            inside = not inside if opens is None else opens
        elif LETTER.match(letter):
            counts[inside] += 1
    if not counts[True]:
        return "indirect"
    return "direct" if counts[True] >= DIRECT * counts.total() else "mixed"


def is_claim(gold: Gold, text: str) -> bool:
    """Return whether a gold attribution is one that the product answers for.

    It reports words, by its cue or by quotation marks around all of its content, and those words
    are long enough to be a claim and are no question. What somebody only wants, feels, praises or
    is asked is none.
    """
    words = _joined(gold.contents, text)
    if len(WORD.findall(words)) < SHORTEST_CLAIM or words.rstrip(" \"”'’").endswith("?"):
        return False
    cue = _joined(gold.cues, text)
    return kind_of(words) == "direct" or REPORTING.search(cue) is not None


def counts(article: Annotated, overlap: Overlap = "iou") -> dict[str, float]:
    """Return what is counted in an article, by name; figures are ratios of sums of these."""
    text, found, gold = article.text, article.found, article.gold
    claims = [is_claim(one, text) for one in gold]
    gold_kinds = [kind_of(_joined(one.contents, text)) for one in gold]
    found_kinds = [kind_of(_joined(one.contents, text)) for one in found]
    table: Counter[str] = Counter({"gold": len(gold), "claims": sum(claims), "found": len(found)})
    for kind, claim in zip(gold_kinds, claims, strict=True):
        table[f"{kind}_claims"] += claim
    for kind in found_kinds:
        table[f"{kind}_found"] += 1
    overlaps = _overlaps(article, overlap)
    for name, threshold in THRESHOLDS.items():
        for g, f in _paired(overlaps, threshold):
            table[f"hits_{name}"] += 1
            table[f"claim_hits_{name}"] += claims[g]
            table[f"{gold_kinds[g]}_claim_hits_{name}"] += claims[g]
            table[f"{found_kinds[f]}_hits_{name}"] += 1
            right = source_right(gold[g], found[f], text)
            table[f"sourced_{name}"] += right is not None
            table[f"source_right_{name}"] += right is True
            table[f"source_told_{name}"] += right is not None and claims[g]
            table[f"claim_source_right_{name}"] += right is not False and claims[g]
            table[f"whole_{name}"] += right is not False
            table[f"cue_right_{name}"] += _touch(gold[g].cues, found[f].cue)
    return {name: float(count) for name, count in table.items()}


def source_right(gold: Gold, found: Attribution, text: str) -> bool | None:
    """Return whether a found source is the gold one; None where the gold names none.

    It is when their spans touch or, where the source stands in another paragraph, when the name
    that it was resolved to shares a capitalised word with the gold source.
    """
    if not gold.sources:
        return None
    if found.source is not None:
        return _touch(gold.sources, found.source)
    named = {word for word in WORD.findall(found.speaker or "") if word[0].isupper()}
    return bool(named & set(WORD.findall(_joined(gold.sources, text))))


def figures(articles: Sequence[Annotated], overlap: Overlap = "iou") -> dict[str, float]:
    """Return the figures of some articles by name, without those that nothing was counted for."""
    found = intervals(articles, overlap=overlap, seed=None)
    return {name: one.value for name, one in found.items() if one.value is not None}


def intervals(
    articles: Sequence[Annotated], *, overlap: Overlap = "iou", seed: int | None = 0
) -> dict[str, Estimate]:
    """Return each figure with its 95 % interval from resampled articles; none without a seed."""
    tables = [counts(article, overlap) for article in articles]
    names = sorted({name for table in tables for name in table})
    rows = np.array([[table.get(name, 0.0) for name in names] for table in tables])

    def measure(weights: Rows) -> Metrics:
        return _ratios(dict(zip(names, (weights @ rows).T, strict=True)), len(weights))

    groups = np.zeros(len(tables), np.int64) if seed is None else np.arange(len(tables))
    return estimates(measure, groups, seed or 0)


def totals(articles: Iterable[Annotated]) -> dict[str, int]:
    """Return how many attributions are gold, are claims, and were found."""
    names = ("gold", "claims", "found")
    tables = [counts(article) for article in articles]
    return {name: int(sum(table[name] for table in tables)) for name in names}


def _ratios(sums: Mapping[str, NDArray[np.float64]], draws: int) -> Metrics:
    zero = np.zeros(draws)

    def of(name: str) -> NDArray[np.float64]:
        return sums.get(name, zero)

    def ratio(above: str, below: NDArray[np.float64]) -> NDArray[np.float64]:
        quotients: NDArray[np.float64] = np.full(draws, np.nan)
        return np.divide(of(above), below, out=quotients, where=below > 0)

    found: Metrics = {}
    for name in THRESHOLDS:
        # A found attribution that the annotators have is no error, though it may be no claim.
        others = of(f"hits_{name}") - of(f"claim_hits_{name}")
        precision = ratio(f"claim_hits_{name}", of("found") - others)
        recall = ratio(f"claim_hits_{name}", of("claims"))
        found |= _scores(f"claims_{name}", precision, recall)
        found |= _scores(
            f"all_{name}",
            ratio(f"hits_{name}", of("found")),
            ratio(f"hits_{name}", of("gold")),
        )
        found |= _scores(
            f"claims_with_source_{name}",
            ratio(f"claim_source_right_{name}", of("found") - others),
            ratio(f"claim_source_right_{name}", of("claims")),
        )
        for kind in get_args(Kind):
            found |= _scores(
                f"{kind}_{name}",
                ratio(f"{kind}_hits_{name}", of(f"{kind}_found")),
                ratio(f"{kind}_claim_hits_{name}", of(f"{kind}_claims")),
            )
        found[f"source_{name}"] = ratio(f"source_right_{name}", of(f"sourced_{name}"))
        found[f"cue_{name}"] = ratio(f"cue_right_{name}", of(f"hits_{name}"))
    return found


def _scores(
    name: str, precision: NDArray[np.float64], recall: NDArray[np.float64]
) -> dict[str, NDArray[np.float64]]:
    both = precision + recall
    unknown = np.where(np.isnan(both), np.nan, 0.0)
    f1 = np.divide(2 * precision * recall, both, out=unknown, where=both > 0)
    return {f"{name}_precision": precision, f"{name}_recall": recall, f"{name}_f1": f1}


def _overlaps(article: Annotated, overlap: Overlap) -> list[tuple[float, int, int]]:
    """Return (overlap, gold, found) of all that touch."""
    golds = [_characters(one.contents, article.text) for one in article.gold]
    founds = [_characters(one.contents, article.text) for one in article.found]
    holders: dict[int, list[int]] = {}
    for number, characters in enumerate(founds):
        for character in characters:
            holders.setdefault(character, []).append(number)
    result = []
    for g, characters in enumerate(golds):
        shared = Counter(f for character in characters for f in holders.get(character, ()))
        for f, common in shared.items():
            longer = 0 if overlap == "coverage" else len(founds[f]) - common
            result.append((common / (len(characters) + longer), g, f))
    return result


def _paired(overlaps: Iterable[tuple[float, int, int]], threshold: float) -> list[tuple[int, int]]:
    """Return one-to-one pairs of gold and found, the greatest overlap first."""
    golds: set[int] = set()
    founds: set[int] = set()
    pairs = []
    for shared, g, f in sorted(overlaps, key=lambda one: (-one[0], one[1], one[2])):
        if shared >= threshold and g not in golds and f not in founds:
            golds.add(g)
            founds.add(f)
            pairs.append((g, f))
    return pairs


def _characters(spans: Iterable[Span], text: str) -> frozenset[int]:
    return frozenset(i for start, end in spans for i in range(start, end) if not text[i].isspace())


def _joined(spans: Iterable[Span], text: str) -> str:
    return " ".join(text[start:end] for start, end in spans)


def _touch(spans: Iterable[Span], other: Span | None) -> bool:
    return other is not None and any(s < other[1] and other[0] < e for s, e in spans)
