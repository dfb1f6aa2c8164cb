"""Sentences and their translations, for the encoder and the judge of many languages.

Every source is a gzip'd file of ``English<tab>translation`` under ``parallel/en-XX/``. Sentences of
the sets that retrieval is measured on are left out of all others, on either side.
"""

import gzip
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from training.mixture import bare, rows

HELD_OUT = ("ntrex128", "laser_tatoeba")
"""Sets that are only measured on."""
LIKENESS = Path("nli", "eval", "sick.test.jsonl.gz")
"""English pairs that are only measured on, too."""

FITTED_ON = 10
"""One English sentence of so many is kept for temperatures, with all of its translations."""

SHORTEST, LONGEST = 8, 240
"""Characters of a side."""
LARGEST_RATIO = 2.2
"""A side of more than this many times the other's characters is no translation of it alone."""
DENSE = {"zh": 3.0}
"""Languages whose characters say more: how many English ones each stands for."""

SOURCES = {
    "uk": {
        "wmt22-24_mt_systems": 32_000,
        "wmt21-24_refs": 9_000,
        "tatoeba_test": 14_000,
        "tatoeba_pivot": 5_000,
        "3b1b_captions": 8_000,
        "python_docs": 5_000,
        "ms_alchemy_mt": 6_000,
        "ms_projops_ht": 3_000,
        "gettext_oss": 5_000,
        "javascript_info": 5_000,
        "vue_docs": 3_000,
    },
    "ru": {
        "wmt22-24_mt_systems": 22_000,
        "wmt21-24_refs": 12_000,
        "wmt_newstest_opusmt": 20_000,
        "tatoeba_test": 16_000,
        "tatoeba_pivot": 4_000,
        "ud_pud": 1_000,
        "tico19": 2_000,
        "umbrella_security": 5_000,
        "mlqe_pe_ruen": 4_000,
        "stsb_mt": 10_000,
        "xquad": 2_000,
        "mt_geneval": 3_000,
        "3b1b_captions": 4_000,
    },
    "vi": {
        "evbnews": 43_000,
        "manythings_tatoeba": 10_000,
        "tatoeba_test": 3_000,
        "dict_examples": 8_000,
        "iwslt15_tst2012_2013": 3_000,
        "cocoa_mt_formality": 2_000,
        "xquad": 2_300,
        "3b1b_captions": 10_000,
        "ms_alchemy_mt": 9_000,
        "hf_course": 4_000,
    },
    "de": {
        "wmt_newstest_opusmt": 12_000,
        "wmt21-24_refs": 6_000,
        "tatoeba_test": 18_000,
        "stsb_mt": 10_000,
    },
    "fr": {
        "wmt_newstest_opusmt": 14_000,
        "tatoeba_test": 13_000,
        "tico19": 2_000,
        "stsb_mt": 15_000,
    },
    "es": {
        "wmt_newstest_opusmt": 14_000,
        "tatoeba_test": 17_000,
        "xquad": 2_000,
        "stsb_mt": 10_000,
    },
    "pl": {"wmt_newstest_opusmt": 2_000, "tatoeba_test": 11_000, "stsb_mt": 15_000},
    "zh": {"wmt_newstest_opusmt": 10_000, "wmt21-24_refs": 8_000, "tatoeba_test": 10_000},
    "ar": {"tatoeba_test": 11_000, "xquad": 2_000, "tico19": 2_000, "mt_geneval": 3_000},
}
"""The most pairs to take of each set, by language; news and short sentences before manuals."""


@dataclass(frozen=True, slots=True)
class Translation:
    """An English sentence and the same in another language."""

    english: str
    other: str
    language: str


def lines(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the two sides of each well-formed line."""
    with gzip.open(path, "rt", encoding="utf-8") as found:
        for line in found:
            sides = line.rstrip("\n").split("\t")
            if len(sides) == 2:
                yield sides[0].strip(), sides[1].strip()


def held_out(data: Path) -> set[str]:
    """Return the bare letters of all sentences that are measured on, in any language."""
    found: set[str] = set()
    for language in SOURCES:
        for name in HELD_OUT:
            for sides in lines(data / "parallel" / f"en-{language}" / f"{name}.tsv.gz"):
                found |= {bare(side) for side in sides}
    for row in rows(data / LIKENESS):
        found |= {bare(row["premise"]), bare(row["hypothesis"])}
    return found


def plausible(english: str, other: str, language: str) -> bool:
    """Whether two sides have lengths that a sentence and its translation have, and differ."""
    if english == other or not (SHORTEST <= len(english) <= LONGEST) or not other:
        return False
    ratio = len(other) * DENSE.get(language, 1.0) / len(english)
    return len(other) <= LONGEST and 1 / LARGEST_RATIO < ratio < LARGEST_RATIO


def parted(found: Sequence[Translation]) -> tuple[list[Translation], list[Translation]]:
    """Return the translations that a judge learns from, and those that temperatures are fitted on.

    Nothing that is the same in English is on both sides, in whatever language.
    """
    learnt: list[Translation] = []
    kept: list[Translation] = []
    for one in found:
        side = kept if crc32(bare(one.english).encode()) % FITTED_ON == 0 else learnt
        side.append(one)
    return learnt, kept


def translations(data: Path, seed: int) -> list[Translation]:
    """Return every language's share of its sets, none of it measured on, in a seeded order."""
    rng = random.Random(seed)
    measured = held_out(data)
    found: dict[tuple[str, str], Translation] = {}
    for language, sources in SOURCES.items():
        for name, most in sources.items():
            sides = [
                (english, other)
                for english, other in lines(data / "parallel" / f"en-{language}" / f"{name}.tsv.gz")
                if plausible(english, other, language)
                and measured.isdisjoint((bare(english), bare(other)))
            ]
            rng.shuffle(sides)
            for english, other in sides[:most]:
                found[bare(english), bare(other)] = Translation(english, other, language)
    taken = list(found.values())
    rng.shuffle(taken)
    return taken
