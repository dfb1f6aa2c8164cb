"""What is one telling, and what are two voices."""

from dataclasses import replace

import pytest

from detector.scoring.origins import OriginGroup, origins
from detector.types import Label, Stance, StatementKind, Voice
from tests.scoring.story import Story

LEE = Voice("quote", speaker="Mayor Lee", cue="said")
KIM = Voice("quote", speaker="Minister Kim", cue="said")
HERALD = Voice("relay", origin="Herald", cue="reported")


def collapsed(story: Story) -> tuple[OriginGroup, ...]:
    groups = origins(story.articles, story.statements, story.pairs, story.judgements)
    ids = sorted(id_ for group in groups for id_ in group.statements)
    assert ids == sorted(statement.id for statement in story.statements)
    return tuple(group for group in groups if len(group.statements) > 1)


def two(
    first: tuple[str, Voice],
    second: tuple[str, Voice],
    label: Label = "support",
    similarity: float = 0.6,
) -> Story:
    story = Story()
    story.judged(story.prints(*first), story.prints(*second), label, similarity=similarity)
    return story


OWN = Voice("outlet")


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        (("A", HERALD), ("B", HERALD), "named credit"),
        (("A", HERALD), ("Herald", OWN), "named credit"),
        (("A", HERALD), ("B", Voice("relay", origin="Courier")), None),
        (("A", OWN), ("B", OWN), None),
        (("A", OWN), ("A", OWN), "same outlet"),
        (("A", LEE), ("B", LEE), "same utterance"),
        (("A", LEE), ("B", KIM), None),
        (("A", LEE), ("B", OWN), None),
        (
            ("A", Voice("indirect", speaker="Mayor Lee", origin="Herald")),
            ("B", Voice("indirect", speaker="Minister Kim", origin="Herald")),
            None,
        ),
        (
            ("A", Voice("indirect", speaker="officials", origin="Herald", named=False)),
            ("B", HERALD),
            "named credit",
        ),
        (
            ("A", Voice("indirect", speaker="officials", named=False)),
            ("B", Voice("indirect", speaker="officials", named=False)),
            None,
        ),
    ],
)
def test_what_agrees_is_one_origin_only_if_it_has_one_source(
    first: tuple[str, Voice], second: tuple[str, Voice], why: str | None
) -> None:
    """Relays, repeats and one speaker's words collapse; independent voices that agree do not."""
    expected = [("s000", "s001")] if why else []
    groups = collapsed(two(first, second))
    assert [group.statements for group in groups] == expected
    assert [group.why for group in groups] == ([(why,)] if why else [])
    assert not collapsed(two(first, second, "neutral"))


def test_a_wire_byline_makes_one_voice_of_two_outlets() -> None:
    """Two outlets that print the same agency's report have not confirmed it twice."""
    story = Story()
    first = story.says(story.article("A", "By Jane Roe, Reuters"))
    second = story.says(story.article("B", "REUTERS"))
    other = story.says(story.article("C", "Associated Press"))
    own = story.says(story.article("D", "Jane Roe"))
    for one, two_ in [(first, second), (first, other), (second, own), (other, own)]:
        story.judged(one, two_, "support")
    assert collapsed(story) == (OriginGroup((first, second), ("wire byline",)),)


def test_a_wire_byline_joins_what_credits_the_agency() -> None:
    story = Story()
    first = story.says(story.article("A", "Reuters"))
    second = story.prints("B", Voice("relay", origin="Reuters", cue="reported"))
    story.judged(first, second, "support")
    assert [group.statements for group in collapsed(story)] == [(first, second)]


@pytest.mark.parametrize("body", [HERALD, LEE, Voice("quote", speaker="a guard", named=False)])
def test_a_flat_headline_has_the_origin_of_its_body(body: Voice) -> None:
    """Else four headlines over four relays of one report would confirm each other."""
    story = Story()
    article = story.article("A")
    headline, attributed = story.says(article), story.says(article, body)
    story.judged(headline, attributed, "support")
    assert collapsed(story) == (OriginGroup((headline, attributed), ("same article",)),)


def test_two_speakers_of_one_article_stay_two_voices() -> None:
    story = Story()
    article = story.article("A")
    story.judged(story.says(article, LEE), story.says(article, KIM), "support")
    assert not collapsed(story)


@pytest.mark.parametrize(
    ("chain", "joins"), [(("A", "Mayor Lee"), False), (("A", "Herald", "Mayor Lee"), True)]
)
def test_a_report_and_a_speaker_stay_two_voices(chain: tuple[str, ...], joins: bool) -> None:
    """Unless the speaker spoke to whoever reported; a denial is no second telling of its target."""
    story = Story()
    article = story.article("A")
    speaker = replace(LEE, stance="denies", chain=chain)
    story.judged(story.says(article, HERALD), story.says(article, speaker), "support")
    assert bool(collapsed(story)) is joins


@pytest.mark.parametrize(("label", "joins"), [("neutral", True), ("contradiction", False)])
def test_a_near_copy_with_another_number_is_no_copy(label: Label, joins: bool) -> None:
    """In "five died" and "fifty died" the difference is the point."""
    story = Story()
    story.judged(story.prints("A"), story.prints("B"), label, copy=True)
    assert bool(collapsed(story)) is joins


@pytest.mark.parametrize(
    ("stance", "similarity", "joins"),
    [("asserts", 0.85, True), ("asserts", 0.75, False), ("denies", 0.85, False)],
)
def test_one_speaker_translated_is_one_utterance(
    stance: Stance, similarity: float, joins: bool
) -> None:
    """Without support only close words join, and never a claim with its denial."""
    other = Voice("indirect", speaker="Mayor Lee", cue="said", stance=stance)
    story = two(("A", LEE), ("B", other), "neutral", similarity)
    assert bool(collapsed(story)) is joins


def test_a_quotation_and_its_sentence_are_one_utterance() -> None:
    """They are never paired, since they share their words; nor do they count twice."""
    story = Story()
    article = story.article("A")
    sentence = story.says(article, Voice("indirect", speaker="Mayor Lee", cue="said"), start=0)
    inside = story.says(article, LEE, start=4)
    story.says(article, KIM, start=5)
    story.says(article, LEE, start=50)
    assert collapsed(story) == (OriginGroup((sentence, inside), ("same utterance",)),)


def test_origins_chain() -> None:
    """A copy of a copy goes back to the first."""
    story = Story()
    first, second = story.prints("Herald"), story.prints("A", HERALD)
    third, alone = story.prints("B"), story.prints("C")
    story.judged(second, third, "neutral", copy=True)
    story.judged(first, second, "support")
    story.judged(first, alone, "support")
    assert collapsed(story) == (OriginGroup((first, second, third), ("named credit", "near copy")),)


def test_nothing_comes_of_nothing() -> None:
    assert origins([], [], [], []) == ()


def test_a_headline_over_what_somebody_says_is_no_second_voice() -> None:
    """It tells in the editors' words what the minister under it denies."""
    kinds: tuple[tuple[StatementKind, list[tuple[str, ...]]], ...] = (
        ("headline", [("same article",)]),
        ("sentence", []),
    )
    for kind, expected in kinds:
        story = Story()
        article = story.article("A")
        first, second = story.says(article, LEE), story.says(article, KIM)
        story.judged(first, second, "support")
        story.statements[0] = replace(story.statements[0], kind=kind)
        assert [group.why for group in collapsed(story)] == expected
