"""Behaviour tests of judges: the suite that comes with the program, and how it is run."""

from collections.abc import Mapping, Sequence
from random import Random

import numpy as np
import pytest
from numpy.typing import NDArray

from detector.evaluation.behaviour.cases import BehaviourTest, Case, TextPair
from detector.evaluation.behaviour.changes import headline, misspelled, typographic
from detector.evaluation.behaviour.run import CASES, LABELS, figures, run
from detector.evaluation.behaviour.suite import behaviour_tests
from detector.evaluation.behaviour.table import markdown
from detector.evaluation.behaviour.templates import Vocabulary, draw, fill, redraw_names
from detector.settings import Settings
from detector.types import Label, Model

TESTS = behaviour_tests()
WORDS = Vocabulary(
    {
        "city": tuple({"name": one} for one in ("Oran", "Kyoto", "Lille")),
        "thing": ({"name": "bridge"},),
    },
    frozenset({"city"}),
)


class TableJudge:
    """Answers from a table of pairs, either way round, and neutral where it has none."""

    model = Model("judge", "table", "f" * 64, None)

    def __init__(self, labels: Mapping[tuple[str, str], Label]) -> None:
        self._labels = labels

    def logits(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Return logits that leave no doubt."""
        found = [self._labels.get(pair, self._labels.get(pair[::-1], "neutral")) for pair in pairs]
        return 9 * np.eye(3, dtype=np.float32)[[LABELS.index(label) for label in found]]


def told(test: BehaviourTest, label: Label) -> dict[tuple[str, str], Label]:
    cases = test.cases(CASES, Settings().seed)
    return {(case.pair.premise, case.pair.hypothesis): label for case in cases}


def only(name: str) -> BehaviourTest:
    (found,) = (test for test in TESTS if test.name == name)
    return found


def test_the_suite_is_wide() -> None:
    """Fewer abilities would leave room for a judge that knows only some tricks."""
    assert len(TESTS) >= 45
    assert len({test.group for test in TESTS}) >= 9
    assert len({(test.group, test.name) for test in TESTS}) == len(TESTS)


@pytest.mark.parametrize("test", TESTS, ids=lambda test: f"{test.group}/{test.name}")
def test_cases_are_whole_different_and_repeatable(test: BehaviourTest) -> None:
    """No slot stays open, no case comes twice, one seed gives one list and another another."""
    cases = test.cases(CASES, 5)
    texts = [t for case in cases for pair in case.pairs for t in (pair.premise, pair.hypothesis)]
    assert not [text for text in texts if "{" in text or "}" in text or text[:1].islower()]
    assert len(set(cases)) == CASES
    assert all(pair.premise != pair.hypothesis for case in cases for pair in case.pairs)
    assert cases == test.cases(CASES, 5)
    assert cases != test.cases(CASES, 6)


def test_a_suite_too_small_says_so() -> None:
    """A test that cannot give as many cases as asked for is not quietly measured on fewer."""
    case = Case(TextPair("It rained.", "It was wet."))
    small = BehaviourTest(
        "rain", "weather", "minimum functionality", "expected label", "support", lambda _: case
    )
    with pytest.raises(ValueError, match="weather: rain gives 1 different cases, expected 2"):
        small.cases(2, 0)


def test_a_judge_that_knows_the_labels_fails_nothing() -> None:
    """What is expected can be met."""
    labelled = [test for test in TESTS if test.expected]
    gold = {k: v for test in labelled for k, v in told(test, test.expected or "neutral").items()}
    report = run(labelled, TableJudge(gold), Settings())
    assert [(test.name, test.worst[0]) for test in report.tests if test.failures] == []
    assert report.overall.contradiction_f1 == 1


def test_a_judge_that_is_always_neutral_fails_what_is_not() -> None:
    """Caution alone passes neutral tests and no other; nothing judged leaves precision unknown."""
    report = run(TESTS, TableJudge({}), Settings())
    for test in report.tests:
        assert test.failures == (test.cases if test.expected in {"support", "contradiction"} else 0)
    assert report.overall.contradiction_precision is None
    assert "all.contradiction_precision" not in figures(report)
    assert figures(report)["negation/not only.failure_rate"] == 1


@pytest.mark.parametrize("name", ["other names", "misspelled words", "a role added to a name"])
def test_invariance_catches_a_judge_that_flips(name: str) -> None:
    """The pair is contradicted and the changed pair is not: the change moved the label."""
    test = only(name)
    report = run([test], TableJudge(told(test, "contradiction")), Settings())
    assert report.tests[0].failures > CASES / 2
    assert report.tests[0].worst[0].found_changed == "neutral"


def test_direction_catches_entailment_that_a_detail_raises() -> None:
    """Who entails the longer hypothesis must entail the shorter."""
    test = only("a detail more in the hypothesis")
    changed = [case.changed for case in test.cases(CASES, 0) if case.changed]
    judge = TableJudge({(pair.premise, pair.hypothesis): "support" for pair in changed})
    assert run([test], judge, Settings()).tests[0].failures == CASES


def test_direction_catches_a_contradiction_out_of_less() -> None:
    """Saying less excludes nothing more."""
    test = only("a detail less in the hypothesis")
    changed = [case.changed for case in test.cases(CASES, 0) if case.changed]
    judge = TableJudge({(pair.premise, pair.hypothesis): "contradiction" for pair in changed})
    assert run([test], judge, Settings()).tests[0].failures == CASES


def test_slots_of_one_kind_differ_and_renaming_spares_common_words() -> None:
    """Two cities are never one, and of a filling only the names change."""
    template = "{thing} of {city}."
    filling = draw([template, "{city2}"], WORDS, Random(1))
    assert filling["city"] != filling["city2"]
    one = draw([template], WORDS, Random(1))
    other = redraw_names(one, WORDS, Random(1))
    assert fill(template, one).startswith("Bridge of ")
    assert one["thing"] == other["thing"]
    assert one["city"] != other["city"]


def test_changes_leave_the_words() -> None:
    """Letters move within a word, quotation marks and capitals change, nothing is lost."""
    text = 'The "strongest" gale in Kyoto\'s memory uprooted trees.'
    moved = misspelled(text, Random(0))
    assert moved != text
    assert sorted(moved) == sorted(text)
    assert typographic(text, Random(0)) == "The “strongest” gale in Kyoto’s memory uprooted trees."
    assert headline("The mayor of Oran left.", Random(0)) == "The Mayor of Oran Left"
    assert misspelled("Oran won.", Random(0)) == "Oran won."


def test_the_table_shows_every_group_and_the_worst_failures() -> None:
    """A reader sees each group's rate and, when asked, sentences that failed."""
    test = only("not only")
    shown = markdown(run([test], TableJudge({}), Settings()), examples=1)
    assert "| negation | 1 | 100 % (91 to 100)" in shown
    assert shown.count(": neutral") == 1
