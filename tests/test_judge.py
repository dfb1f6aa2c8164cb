"""From pairs to judgements."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from numpy.typing import NDArray

from detector.judge import judge_pairs
from detector.settings import Settings
from detector.types import Candidate, Grade, Model, Pair, Statement, Voice

StatementMaker = Callable[..., Statement]
EVEN = Settings(temperature=1.0, support_rate=1 / 3, contradiction_rate=1 / 3)


class TableJudge:
    """Answers from a table of pairs, neutral where it has none, and remembers the questions."""

    model = Model("judge", "table", "f" * 64, None)

    def __init__(self, answers: dict[tuple[str, str], tuple[float, float, float]]) -> None:
        self.answers = answers
        self.asked: list[tuple[str, str]] = []

    def logits(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Return logits of entailment, neutral, contradiction."""
        self.asked += pairs
        rows = [self.answers.get(pair, (0.0, 5.0, 0.0)) for pair in pairs]
        return np.array(rows, np.float32).reshape(-1, 3)


def make_pair(*candidates: tuple[int, int]) -> Pair:
    """Return the pair of statements 1 and 2."""
    found = tuple(Candidate(*one, 0.9) for one in candidates)
    return Pair("1~2", "1", "2", 0.9, "similar", "across", found)


def test_the_strongest_candidate_decides(make_statement: StatementMaker) -> None:
    """One contradicted clause makes a pair, and the judgement says which it was."""
    one = make_statement("1", "It rained.", "The vote is on May 5.")
    two = make_statement("2", "The vote is on May 9.")
    contradiction = (0.0, 0.0, 6.0)
    texts = ("The vote is on May 5.", "The vote is on May 9.")
    judge = TableJudge({texts: contradiction, texts[::-1]: contradiction})
    (found,) = judge_pairs([make_pair((0, 0), (1, 0))], {"1": one, "2": two}, judge, EVEN)
    assert (found.pair, found.label, found.kind) == ("1~2", "contradiction", "time")
    assert (found.a_proposition, found.b_proposition) == (1, 0)
    assert found.explanation == "They differ in the time: May 5 against May 9."
    assert found.model == "f" * 64
    assert set(judge.asked) == {
        texts,
        texts[::-1],
        ("It rained.", texts[1]),
        (texts[1], "It rained."),
    }


def test_directions_are_kept_apart(make_statement: StatementMaker) -> None:
    """Forward reads a as premise; what is not a contradiction has neither kind nor explanation."""
    one, two = make_statement("1", "They met in May."), make_statement("2", "They met.")
    judge = TableJudge({("They met in May.", "They met."): (6.0, 0.0, 0.0)})
    (found,) = judge_pairs([make_pair((0, 0))], {"1": one, "2": two}, judge, EVEN)
    assert found.label == "support"
    assert found.forward.support > 0.9
    assert found.backward.support < 0.1
    assert (found.kind, found.explanation) == (None, None)


def test_a_denial_contradicts_what_it_denies(make_statement: StatementMaker) -> None:
    """The voice that denies and the voice that asserts the same words are at odds."""
    one = make_statement("1", "They met in May.")
    two = make_statement("2", "They met.", stance="denies")
    judge = TableJudge({("They met in May.", "They met."): (6.0, 0.0, 0.0)})
    (found,) = judge_pairs([make_pair((0, 0))], {"1": one, "2": two}, judge, EVEN)
    assert (found.label, found.kind) == ("contradiction", "denial")


@pytest.mark.parametrize(
    ("voice", "name"),
    [
        (Voice("indirect", speaker="Ann Reed"), "Ann Reed"),
        (Voice("relay", speaker="two officials", origin="Herald", named=False), "Herald"),
        (Voice("indirect", speaker="two officials", named=False), "an unnamed source"),
        (Voice("outlet", chain=("Post",)), "Post"),
        (Voice("outlet"), "an outlet"),
    ],
)
def test_a_denial_is_told_with_names(
    make_statement: StatementMaker, voice: Voice, name: str
) -> None:
    """Whoever has none is called what it is, in words that a verb can follow."""
    told = replace(make_statement("1", "They met.", article="x"), voice=voice)
    denied = make_statement("2", "They met.", article="y", stance="denies")
    statements = {"1": told, "2": replace(denied, voice=Voice("indirect", speaker="Tom"))}
    (found,) = judge_pairs([make_pair((0, 0))], statements, TableJudge({}), Settings())
    assert found.explanation == f"Tom denies what {name} says: “They met.”"


def test_the_base_rate_is_applied(make_statement: StatementMaker) -> None:
    """Where contradictions are rare, a judge must be surer of one."""
    statements = {"1": make_statement("1", "x"), "2": make_statement("2", "y", article="b")}
    weak = (0.0, 0.0, 1.5)
    judge = TableJudge({("x", "y"): weak, ("y", "x"): weak})
    labels = [
        judge_pairs([make_pair((0, 0))], statements, judge, options)[0].label
        for options in (EVEN, replace(EVEN, contradiction_rate=0.02))
    ]
    assert labels == ["contradiction", "neutral"]


def test_no_pairs_give_no_judgements() -> None:
    """A run without pairs is no special case."""
    assert judge_pairs([], {}, TableJudge({}), Settings()) == []


def test_a_text_entails_itself(make_statement: StatementMaker) -> None:
    """Two voices that say the same words bear each other out, whatever a judge would make of it."""
    judge = TableJudge({})
    statements = {
        s.id: s for s in (make_statement("a.1", "It rains."), make_statement("b.1", "It rains."))
    }
    pair = Pair("a.1~b.1", "a.1", "b.1", 1.0, "similar", "across", (Candidate(0, 0, 1.0),))
    (judgement,) = judge_pairs([pair], statements, judge, EVEN)
    assert judgement.label == "support"
    assert not judge.asked


def test_the_likelier_support_the_more_alike_texts_are(make_statement: StatementMaker) -> None:
    """But of texts that differ in a time alone, likeness says nothing."""
    labels = []
    for texts in (
        ("The vote was moved.", "They moved it."),
        ("The vote is held on May 5.", "The vote is held on May 9."),
    ):
        sides = (make_statement("1", texts[0]), make_statement("2", texts[1], article="b"))
        statements = {s.id: s for s in sides}
        for likeness in (0.0, 3.0):
            pair = replace(make_pair((0, 0)), candidates=(Candidate(0, 0, 0.9, likeness),))
            answers = dict.fromkeys((texts, texts[::-1]), (0.5, 0.0, 0.0))
            (found,) = judge_pairs([pair], statements, TableJudge(answers), Settings())
            labels.append(found.label)
    assert labels == ["neutral", "support", "neutral", "neutral"]


def test_of_two_that_are_hardly_alike_a_judge_must_be_surer(make_statement: StatementMaker) -> None:
    """Of statements on quite other things few contradict each other."""
    sides = make_statement("1", "P."), make_statement("2", "Q.", article="b")
    judge = TableJudge(dict.fromkeys((("P.", "Q."), ("Q.", "P.")), (0.0, 0.0, 3.5)))
    labels = []
    for likeness in (0.0, -4.0):
        pair = replace(make_pair((0, 0)), candidates=(Candidate(0, 0, 0.9, likeness),))
        (found,) = judge_pairs([pair], {s.id: s for s in sides}, judge, Settings())
        labels.append(found.label)
    assert labels == ["contradiction", "neutral"]


def test_a_negation_on_one_side_speaks_against_support(make_statement: StatementMaker) -> None:
    """Of the same answers, in any language; two negations are none."""
    supports = []
    for texts in (("He left.", "She left."), ("He left.", "Вона не пішла."), ("No.", "Не тут.")):
        sides = make_statement("1", texts[0]), make_statement("2", texts[1], article="b")
        judge = TableJudge(dict.fromkeys((texts, texts[::-1]), (1.0, 0.0, 0.0)))
        (found,) = judge_pairs([make_pair((0, 0))], {s.id: s for s in sides}, judge, Settings())
        supports.append(found.probabilities.support)
    assert supports[1] < supports[0]
    assert supports[2] == pytest.approx(supports[0])


def test_two_accounts_of_one_event_that_differ_in_a_date_often_exclude_each_other(
    make_statement: StatementMaker,
) -> None:
    """The same answers are a contradiction there and none of other texts."""
    labels = []
    for texts in (("The vote is on May 5.", "The vote is on May 9."), ("The vote.", "A law.")):
        sides = (make_statement("1", texts[0]), make_statement("2", texts[1], article="b"))
        answers = dict.fromkeys((texts, texts[::-1]), (-1.5, 0.0, 2.0))
        judge = TableJudge(answers)
        (found,) = judge_pairs([make_pair((0, 0))], {s.id: s for s in sides}, judge, Settings())
        labels.append(found.label)
    assert labels == ["contradiction", "neutral"]


def test_a_denial_is_met_as_seldom_as_contradictions_are(make_statement: StatementMaker) -> None:
    """The same answers bear out a claim that is told, and contradict none that is denied."""
    answers = {("P.", "Q."): (2.0, 0.0, 0.0), ("Q.", "P."): (2.0, 0.0, 0.0)}
    settings = Settings(support_rate=0.3, contradiction_rate=0.03)
    found = []
    for stance in ("asserts", "denies"):
        sides = make_statement("1", "P."), make_statement("2", "Q.", article="b", stance=stance)
        statements = {s.id: s for s in sides}
        (one,) = judge_pairs([make_pair((0, 0))], statements, TableJudge(answers), settings)
        found.append(one)
    told, denied = found
    assert (told.label, denied.label) == ("support", "neutral")
    odds = [p / (1 - p) for p in (told.probabilities.support, denied.probabilities.contradiction)]
    assert odds[0] / odds[1] == pytest.approx((0.3 / 0.7) / (0.03 / 0.97))


def test_denying_a_number_is_not_met_by_another_number(make_statement: StatementMaker) -> None:
    """That two numbers of one event exclude each other is no reason to think they are the same."""
    a, b = "40 people died in the fire.", "50 people died in the fire."
    answers = {(a, b): (1.0, 1.0, 0.0), (b, a): (1.0, 1.0, 0.0)}
    settings = Settings(support_rate=0.1, contradiction_rate=0.1, value_contradiction_rate=0.8)
    sides = make_statement("1", a), make_statement("2", b, article="b", stance="denies")
    statements = {s.id: s for s in sides}
    (found,) = judge_pairs([make_pair((0, 0))], statements, TableJudge(answers), settings)
    assert found.label != "contradiction"


def test_one_voice_seldom_contradicts_itself(make_statement: StatementMaker) -> None:
    """The same answers make a contradiction of two voices, and none of one voice in one article."""
    answers = {("P.", "Q."): (0.0, 2.0, 4.0), ("Q.", "P."): (0.0, 2.0, 4.0)}
    pair = Pair("a.1~b.1", "a.1", "b.1", 0.9, "similar", "within", (Candidate(0, 0, 0.9),))
    settings = Settings(contradiction_rate=0.3, own_contradiction_rate=0.01)
    labels = []
    for other in ("a", "b"):
        sides = make_statement("a.1", "P."), make_statement("b.1", "Q.", article=other)
        statements = {s.id: s for s in sides}
        labels.append(judge_pairs([pair], statements, TableJudge(answers), settings)[0].label)
    assert labels == ["neutral", "contradiction"]


def test_a_mixed_pair_is_judged_with_the_doubt_of_its_harder_language(
    make_statement: StatementMaker,
) -> None:
    """The card's temperature of a language tempers every pair that has a side in it."""

    class Graded(TableJudge):
        model = Model("judge", "t", "f", ("en", "uk"), (Grade("uk", temperature=3.0),))

    texts = ("Shops are open.", "Shops are closed.")
    answers = dict.fromkeys((texts, texts[::-1]), (0.0, 0.0, 6.0))
    found = []
    for language in ("en", "uk"):
        statements = {
            "1": make_statement("1", texts[0]),
            "2": make_statement("2", texts[1], language=language, article="b"),
        }
        (judgement,) = judge_pairs([make_pair((0, 0))], statements, Graded(answers), EVEN)
        found.append(judgement.probabilities.contradiction)
    expected = [np.exp(6 / t) / (np.exp(6 / t) + 2) for t in (1.0, 3.0)]
    assert found == pytest.approx(expected)


TOLLS = ("9 people were killed in the blast.", "At least 14 people are dead.")


@pytest.mark.parametrize(
    ("days", "label", "kind"),
    [
        ((None, None), "contradiction", "number"),
        ((3, 3), "contradiction", "number"),
        # The count has grown by the later day: the world has changed.
        ((3, 4), "neutral", "update"),
        # A later account that counts fewer takes the earlier one back.
        ((4, 3), "contradiction", "number"),
    ],
)
def test_counts(
    make_statement: StatementMaker, days: tuple[int | None, int | None], label: str, kind: str
) -> None:
    """Counts that exclude each other contradict, whatever the judge says, unless one has grown."""
    one, two = (make_statement(str(i), TOLLS[i - 1], article=f"a{i}") for i in (1, 2))
    published = {
        f"a{i}": None if day is None else date(2013, 5, day) for i, day in enumerate(days, start=1)
    }
    statements = {"1": one, "2": two}
    (found,) = judge_pairs([make_pair((0, 0))], statements, TableJudge({}), EVEN, published)
    assert (found.label, found.kind) == (label, kind)
    assert found.explanation is not None
    assert "9 people were killed" in found.explanation
    assert "At least 14 people are dead" in found.explanation


def test_counts_of_unlike_statements(make_statement: StatementMaker) -> None:
    """Counts of statements that are hardly alike are left to the judge."""
    one, two = (make_statement(str(i), TOLLS[i - 1], article=f"a{i}") for i in (1, 2))
    pair = replace(make_pair((0, 0)), similarity=EVEN.count_similarity - 0.01)
    (found,) = judge_pairs([pair], {"1": one, "2": two}, TableJudge({}), EVEN)
    assert found.label == "neutral"
    assert found.kind is None
