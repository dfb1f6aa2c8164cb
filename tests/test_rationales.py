"""The words on which a verdict hangs."""

from collections.abc import Callable, Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from detector.judge import judge_pairs
from detector.rationales import explained, left_out, marked, words
from detector.settings import Settings
from detector.types import Candidate, Judgement, Label, Model, Pair, Span, Stance, Statement

StatementMaker = Callable[..., Statement]
PAIR = Pair("1~2", "1", "2", 0.9, "similar", "across", (Candidate(0, 0, 0.9),))


class WordJudge:
    """Answers by what both sides hold: ``open`` and ``shut`` exclude each other, words entail."""

    model = Model("judge", "words", "f" * 64, None)

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []

    def logits(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Return logits of entailment, neutral, contradiction."""
        self.asked += pairs
        return np.array([self._row(*pair) for pair in pairs], np.float32).reshape(-1, 3)

    def _row(self, premise: str, hypothesis: str) -> tuple[float, float, float]:
        sides = premise.split(), hypothesis.split()
        if any("open" in one and "shut" in other for one, other in (sides, sides[::-1])):
            return 0.0, 0.0, 9.0
        same = "toll" in sides[0] and "toll" in sides[1]
        return (9.0, 0.0, 0.0) if same else (0.0, 9.0, 0.0)


def found(one: Statement, other: Statement) -> tuple[Judgement, WordJudge]:
    statements = {one.id: one, other.id: other}
    judgements = judge_pairs([PAIR], statements, WordJudge(), Settings())
    asked = WordJudge()
    (judgement,) = explained([PAIR], statements, judgements, asked, Settings())
    return judgement, asked


def texts(statement: Statement, spans: Sequence[Span]) -> list[str]:
    text = statement.propositions[0].text
    return [text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("first", "second", "stance", "label", "a_words", "b_words"),
    [
        ("The gate is open .", "A gate was shut", "asserts", "contradiction", ["open"], ["shut"]),
        ("the toll rose", "so the toll fell", "asserts", "support", ["toll"], ["toll"]),
        ("the toll rose", "so the toll fell", "denies", "contradiction", ["toll"], ["toll"]),
        ("the gate is open", "a gate shut", "denies", "support", ["open"], ["shut"]),
        ("it rained", "a gate shut", "asserts", "neutral", [], []),
    ],
)
def test_words_that_carry_the_label_are_found_on_both_sides(  # noqa: PLR0917 - a table
    make_statement: StatementMaker,
    first: str,
    second: str,
    stance: Stance,
    label: Label,
    a_words: list[str],
    b_words: list[str],
) -> None:
    """Without these words, and only these, the label would be less probable."""
    one, other = make_statement("1", first), make_statement("2", second, stance=stance)
    judgement, _ = found(one, other)
    assert judgement.label == label
    assert texts(one, judgement.a_words) == a_words
    assert texts(other, judgement.b_words) == b_words


def test_nothing_else_of_a_judgement_changes(make_statement: StatementMaker) -> None:
    """Explaining is not judging again."""
    one, other = make_statement("1", "the gate is open"), make_statement("2", "it is shut")
    statements = {"1": one, "2": other}
    (before,) = judge_pairs([PAIR], statements, WordJudge(), Settings())
    after, _ = found(one, other)
    assert (after.probabilities, after.forward, after.kind) == (
        before.probabilities,
        before.forward,
        before.kind,
    )


def test_only_the_directions_that_decide_are_asked(make_statement: StatementMaker) -> None:
    """A denial is contradicted in one direction; each of these supports would do alone."""
    one = make_statement("1", "the toll rose")
    _, both = found(one, make_statement("2", "a toll fell"))
    _, denied = found(one, make_statement("2", "a toll fell", stance="denies"))
    _, excluded = found(make_statement("1", "gate open now"), make_statement("2", "gate shut now"))
    assert (len(both.asked), len(denied.asked), len(excluded.asked)) == (12, 6, 12)
    assert all("rose" in premise or "the toll" in premise or "fell" in hypothesis
               for premise, hypothesis in denied.asked)  # fmt: skip


def test_equal_texts_are_not_asked_about(make_statement: StatementMaker) -> None:
    """All words of a repetition carry it; marking them all would say nothing."""
    judgement, asked = found(make_statement("1", "the toll"), make_statement("2", "the toll"))
    assert (judgement.label, judgement.a_words, judgement.b_words) == ("support", (), ())
    assert not asked.asked


def test_numbers_and_compounds_are_one_word() -> None:
    """A date or a sum that lost a part would be another date or sum."""
    text = "On 2024-03-05, Anne's co-owner paid €1,200.50 (12%) — і не більше."
    assert [text[span.start : span.end] for span in words(text)] == [
        "On", "2024-03-05", "Anne's", "co-owner", "paid", "€1,200.50", "12%", "і", "не", "більше",
    ]  # fmt: skip


def test_what_is_left_has_no_hole() -> None:
    """The judge reads a sentence, not a gap."""
    assert left_out("They  have not met", Span(11, 14)) == "They have met"


def test_neighbours_are_marked_as_one() -> None:
    """Words with only white space between them are read together; a comma parts them."""
    text = "red hot, cold"
    spans = words(text)
    assert marked(text, spans, [0.5, 0.4, 0.3], 0.3) == (Span(0, 7), Span(9, 13))
    assert marked(text, spans, [0.5, 0.1, 0.3], 0.3) == (Span(0, 3), Span(9, 13))


def test_a_verdict_by_rule_hangs_on_the_counts_that_clash(make_statement: StatementMaker) -> None:
    """What the judge makes of other words did not make it what it is, so that it is not asked."""
    one = make_statement("1", "About 12 people were killed in the blast.")
    other = make_statement("2", "The blast killed 30 people.", article="b")
    judgement, judge = found(one, other)
    assert judgement.by_rule
    assert not judge.asked
    assert texts(one, judgement.a_words) == ["About 12 people were killed"]
    assert texts(other, judgement.b_words) == ["killed 30 people"]


def test_accents_and_characters_are_parts_of_words() -> None:
    """Whether a letter's mark is a character of its own or not; Chinese parts no words."""
    text = "Vie\u0302\u0323t الرَّئيس 总统说"
    cut = [text[span.start : span.end] for span in words(text)]
    assert cut == ["Vie\u0302\u0323t", "الرَّئيس", "总", "统", "说"]
