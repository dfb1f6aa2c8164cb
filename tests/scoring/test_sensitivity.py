"""Weighing witnesses by their own record."""

import pytest

from detector.scoring.corroboration import explanations
from detector.scoring.sensitivity import Sensitivity, sensitivity
from tests.scoring.story import Story


def found(story: Story) -> dict[str, Sensitivity]:
    explained = explanations(story.articles, story.statements, story.pairs, story.judgements)
    return {one.name: one for one in sensitivity(explained, list(story.scores().values()))}


def test_one_damped_pass_by_hand() -> None:
    """A and B bear each other out at .8: E[R] = 2.8 / 4.8, so each witness weighs .7917.

    Then A = .7917 * .8 = .6333 and the score (2 + .6333) / (4 + .6333) = .5683.
    """
    story = Story()
    story.judged(story.prints("A"), story.prints("B"), "support", 0.8)
    weight = 0.5 + 0.5 * 2.8 / 4.8
    expected = (2 + weight * 0.8) / (4 + weight * 0.8)
    # The helper's pairs share what is left between the other labels, under the floor.
    assert found(story)["A"].score == pytest.approx(expected)


def test_two_voices_alone_are_undetermined_and_a_third_determines() -> None:
    """One word against another does not say who is right; components are numbered apart."""
    story = Story()
    one = story.prints("A")
    story.judged(one, story.prints("B"), "contradiction")
    story.judged(story.prints("C"), story.prints("D"), "contradiction")
    pairs = found(story)
    assert {each.undetermined for each in pairs.values()} == {True}
    assert pairs["A"].component == pairs["B"].component != pairs["C"].component
    story.judged(one, story.prints("E"), "support")
    assert not found(story)["A"].undetermined
    assert found(story)["C"].undetermined


def test_a_copy_is_no_third_voice() -> None:
    story = Story()
    one, other = story.prints("A"), story.prints("B")
    story.judged(one, other, "contradiction")
    story.judged(one, story.prints("Copy"), "support", copy=True)
    assert found(story)["B"].undetermined


def test_an_order_that_hangs_on_poor_witnesses_flips() -> None:
    """X has a little more evidence for it, but from outlets that everyone else contradicts."""
    story = Story()
    for name, count, record in (("X", 14, "contradiction"), ("Y", 13, "support")):
        article = story.article(name)
        for number in range(count):
            witness = story.article(f"{name}'s witness {number}")
            story.judged(story.says(article), story.says(witness), "support", 0.9)
            for other in range(8):
                fact = story.prints(f"Judge of {name} {number} {other}")
                story.judged(story.says(witness), fact, record, 0.95)  # type: ignore[arg-type]
    # Joined by one claim, or they could not be compared.
    story.judged(story.says(story.articles[0]), story.prints("Bridge"), "support", 0.5)
    bridge = story.statements[-1].id
    first_of_y = next(a for a in story.articles if a.outlet == "Y")
    story.judged(story.says(first_of_y), bridge, "support", 0.5)
    scores = story.scores()
    assert scores["outlet", "X"].score > scores["outlet", "Y"].score
    assert found(story)["X"].flips == ("Y",)
    assert found(story)["Y"].flips == ("X",)
