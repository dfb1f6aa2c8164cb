"""Who answers for a statement."""

import unicodedata

import pytest

from detector.identity import outlet_name
from detector.scoring.responsibility import Answer, answers, hands
from detector.types import Statement, Voice
from tests.scoring.story import Story

PAPER = Answer("outlet", "Paper", 1.0)
MAYOR = Answer("speaker", "Mayor Lee", 1.0)
HERALD = Answer("origin", "Herald", 1.0)


def said(voice: Voice) -> Statement:
    story = Story()
    story.prints("Paper", voice)
    return story.statements[0]


@pytest.mark.parametrize(
    ("voice", "expected"),
    [
        (Voice("outlet"), PAPER),
        (Voice("quote", speaker="Mayor Lee", cue="said"), MAYOR),
        (Voice("indirect", speaker="Mayor Lee", cue="said", stance="denies"), MAYOR),
        (Voice("indirect", speaker="Mayor Lee", origin="Herald", cue="told"), MAYOR),
        (Voice("relay", origin="Herald", cue="reported"), HERALD),
        (Voice("relay", speaker="Mayor Lee", origin="Herald", cue="reported"), HERALD),
        (Voice("indirect", speaker="two officials", origin="Herald", named=False), HERALD),
        (Voice("indirect", speaker="two officials", named=False), PAPER),
        (Voice("indirect", speaker="two officials", origin="Paper", named=False), PAPER),
        (Voice("quote"), PAPER),
        (Voice("relay"), PAPER),
    ],
)
def test_exactly_one_source_answers_in_full(voice: Voice, expected: Answer) -> None:
    """Who answers follows from the voice; unnamed sources are answered for by who used them."""
    assert answers(said(voice), "Paper") == (expected,)


@pytest.mark.parametrize(
    "cue",
    ["admitted", "has acknowledged", "Revealed", "визнала", "подтвердил", "thừa nhận", "confirms"],
)
def test_an_outlet_vouches_by_half_for_what_it_calls_admitted(cue: str) -> None:
    """A factive verb takes its content for granted, in whichever language and normal form."""
    vouched = (MAYOR, Answer("outlet", "Paper", 0.5))
    for form in ("NFC", "NFD"):
        voice = Voice("indirect", speaker="Mayor Lee", cue=unicodedata.normalize(form, cue))
        assert answers(said(voice), "Paper") == vouched


@pytest.mark.parametrize("cue", ["said", "submitted", "заявив", "nói", None])
def test_an_outlet_does_not_vouch_for_what_was_only_said(cue: str | None) -> None:
    """A stem counts at the beginning of a word: "submitted" is no admission."""
    assert answers(said(Voice("indirect", speaker="Mayor Lee", cue=cue)), "Paper") == (MAYOR,)


def test_a_denied_admission_is_not_vouched_for() -> None:
    voice = Voice("indirect", speaker="Mayor Lee", cue="did not admit", stance="denies")
    assert answers(said(voice), "Paper") == (MAYOR,)


def test_a_statement_comes_through_its_outlet_and_the_credited_publication() -> None:
    assert hands(said(Voice("outlet")), "Paper") == {"Paper"}
    voice = Voice("quote", speaker="Mayor Lee", origin="Herald")
    assert hands(said(voice), "Paper") == {"Paper", "Herald"}


def test_unknown_outlets_are_told_apart_by_content_and_not_by_path() -> None:
    """Two articles without a known outlet are never one source; a renamed file stays the same."""
    story = Story()
    first, second = story.article(None), story.article(None)
    assert outlet_name(first) != outlet_name(second)
    assert outlet_name(first).startswith("unknown outlet (")
    assert outlet_name(story.article("Paper")) == "Paper"
