"""Pairs of written items."""

import json
import random
from itertools import chain, permutations
from pathlib import Path

import pytest

from training.mixture import CONTRADICTION, ENTAILMENT, NEUTRAL
from training.newsroom import name
from training.written import (
    FOLDER,
    development,
    drawn,
    item,
    items,
    translated_items,
)

LINE = (
    '{"claim": ["en", "The mayor resigned."],'
    ' "support": [["en", "The mayor stepped down."]],'
    ' "contradict": [["uk", "Мер лишається на посаді."]],'
    ' "neutral": [["en", "The mayor was asked to resign."]]}'
)


def test_what_excludes_a_claim_excludes_what_entails_it() -> None:
    """Contradiction is symmetric and inherited; entailment and neutrality go one way."""
    pairs = {
        label: {(a[1], b[1]) for group in groups for a, b in group}
        for label, groups in item(LINE).pairs().items()
    }
    claim, support, apart = (
        "The mayor resigned.",
        "The mayor stepped down.",
        "Мер лишається на посаді.",
    )
    assert pairs[ENTAILMENT] == {(support, claim)}
    assert pairs[NEUTRAL] == {("The mayor was asked to resign.", claim)}
    assert pairs[CONTRADICTION] == {
        (apart, claim), (claim, apart), (apart, support), (support, apart)
    }  # fmt: skip


def test_statements_on_other_points_are_neutral_to_each_other_and_the_claim() -> None:
    """Both ways round; what they are to a support nobody asked."""
    found = json.loads(LINE) | {"apart": [["en", "No vote was held."], ["uk", "Рада мовчала."]]}
    beside, apart = item(json.dumps(found)).pairs()[NEUTRAL]
    assert [a[1] for a, _ in beside] == ["The mayor was asked to resign."]
    texts = ("The mayor resigned.", "No vote was held.", "Рада мовчала.")
    assert {(a[1], b[1]) for a, b in apart} == set(permutations(texts, 2))


def test_labels_are_drawn_alike() -> None:
    """Items hold far more contradictions than supports; training sees as many of each."""
    supply = drawn([item(LINE)], random.Random(0))
    labels = [next(supply).label for _ in range(3_000)]
    assert all(900 < labels.count(label) < 1_100 for label in (ENTAILMENT, NEUTRAL, CONTRADICTION))


def test_pairs_of_two_languages_are_told_apart() -> None:
    """How good the judge is across languages is another figure than within one."""
    sets = development([item(LINE)])
    assert {name: len(found) for name, found in sets.items()} == {
        "written en": 2,
        "written mixed": 1,
    }


def test_items_kept_for_development_are_not_learnt(tmp_path: Path) -> None:
    """No item is on both sides."""
    lines = [LINE.replace("mayor", f"mayor {number}") for number in range(25)]
    (tmp_path / "some.jsonl").write_text("\n".join(lines), encoding="utf-8")
    learnt, kept = items(tmp_path), items(tmp_path, held_out=True)
    assert (len(learnt), len(kept)) == (22, 3)
    assert not set(learnt) & set(kept)


def test_a_line_without_a_part_is_an_error(tmp_path: Path) -> None:
    """A writer's slip stops the training instead of thinning it."""
    (tmp_path / "some.jsonl").write_text('{"claim": ["en", "A."]}', encoding="utf-8")
    with pytest.raises(KeyError):
        items(tmp_path, held_out=True)
    (tmp_path / "some.jsonl").write_text(LINE.replace("{", '{"appart": [], ', 1), encoding="utf-8")
    with pytest.raises(KeyError, match="appart"):
        items(tmp_path, held_out=True)


def test_no_claim_is_both_learnt_and_kept() -> None:
    """Two writers may have had the same thought."""
    learnt, kept = ({one.claim for one in items(FOLDER, held_out=held)} for held in (False, True))
    assert not learnt & kept


def test_every_written_item_is_whole() -> None:
    """Each item has all parts, no statement twice, and languages that the models read."""
    again = list(chain.from_iterable(translated_items().values()))
    for one in items(FOLDER) + items(FOLDER, held_out=True) + again:
        told = one.statements
        assert len({text for _, text in told}) == len(told)
        assert all(group for groups in one.pairs().values() for group in groups)
        assert {code for code, _ in told} <= {
            "en", "uk", "ru", "vi", "de", "fr", "es", "pl", "zh", "ar"
        }  # fmt: skip


def test_no_item_kept_for_development_is_learnt_translated() -> None:
    """Each translated item is of one that is learnt in English."""
    learnt, kept = ({name(one.claim[1]) for one in items(held_out=held)} for held in (False, True))
    found = translated_items()
    assert found.keys() <= learnt
    assert found.keys().isdisjoint(kept)
