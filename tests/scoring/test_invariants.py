"""What holds of every source's score, whatever the articles say."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import combinations
from math import prod
from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from detector.identity import outlet_name
from detector.scoring import corroboration
from detector.scoring.corroboration import explanations
from detector.scoring.responsibility import answers
from detector.types import Label, SourceScore, Voice, VoiceKind
from tests.scoring.story import Scores, Source, Story

OUTLETS = ("A", "B", "C", None)
VOICES = (
    Voice("outlet"),
    Voice("quote", speaker="Lee", cue="said"),
    Voice("indirect", speaker="Lee", cue="admitted"),
    Voice("quote", speaker="Kim", cue="said", stance="denies"),
    Voice("relay", origin="Herald", cue="reported"),
    Voice("relay", origin="A", cue="reported"),
    Voice("indirect", speaker="officials", origin="Herald", named=False),
    Voice("indirect", speaker="officials", named=False),
)
LABELS: tuple[Label, ...] = ("support", "contradiction", "neutral")
PROBABILITIES = (0.4, 0.5, 0.7, 0.9, 1.0)
ROUNDING = 1e-12
FEW_DRAWS = 40
"""Enough to see that an interval changed; the rules do not depend on how many there are."""


def every_input(test: Callable[[Random], None]) -> Callable[[], None]:
    """Return the test run on 500 random inputs; one that fails is printed with its seed."""
    run: Callable[[], None] = given(random=st.randoms(use_true_random=True))(test)
    return settings(max_examples=500, deadline=None, database=None, derandomize=True)(run)


@pytest.fixture(scope="module", autouse=True)
def _few_draws() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(corroboration, "DRAWS", FEW_DRAWS)
        yield


def any_story(random: Random) -> Story:
    """Return up to four articles with up to eight statements, and judgements of some pairs."""
    story = Story()
    articles = [
        story.article(random.choice(OUTLETS), random.choice((None, "Reuters")))
        for _ in range(random.randint(1, 4))
    ]
    for _ in range(random.randint(2, 8)):
        story.says(random.choice(articles), random.choice(VOICES))
    pairs = list(combinations([statement.id for statement in story.statements], 2))
    for one, other in random.sample(pairs, random.randint(0, len(pairs))):
        story.judged(
            one,
            other,
            random.choice(LABELS),
            random.choice(PROBABILITIES),
            similarity=random.choice((0.5, 0.85)),
            copy=random.random() < 0.2,
        )
    return story


def some_of(story: Story, random: Random) -> frozenset[str]:
    """Return any of the story's statements."""
    ids = [statement.id for statement in story.statements]
    return frozenset(random.sample(ids, random.randint(0, len(ids))))


def assert_unmoved(before: Scores, after: Scores, *, besides: Iterable[Source] = ()) -> None:
    """Assert that all sources stand where they stood; how often they said it does not matter."""
    for key in before.keys() - set(besides):
        assert replace(after[key], statements=0) == replace(before[key], statements=0)


def standing(one: SourceScore) -> SourceScore:
    """Return the score without what merely counts statements."""
    return replace(one, statements=0, corroborated=0, contradicted=0, contested=0, unmatched=0)


@every_input
def test_a_relay_changes_no_score(random: Random) -> None:
    """Who repeats a claim and says whose it is adds no evidence for or against anybody.

    Only the repeated outlet as an origin may move: it now has that claim. If the claim was itself a
    relay, the outlet may, since it is no longer the only one to print what others say.
    """
    story = any_story(random)
    before = story.scores()
    original = random.choice(story.statements)
    outlet = outlet_name(story.article_of(original))
    voice = original.voice
    if voice.origin:
        besides: list[Source] = [("outlet", outlet), ("origin", outlet)]
    else:
        speaker = voice.speaker if voice.named else None
        kind: VoiceKind = "indirect" if speaker else "relay"
        voice = Voice(kind, speaker=speaker, origin=outlet, cue="reported", stance=voice.stance)
        besides = [("origin", outlet)]
    relay = story.prints(random.choice(("B", "New", None)), voice)
    story.like(original.id, relay, without=some_of(story, random))
    story.judged(original.id, relay, "support", 0.9)
    assert_unmoved(before, story.scores(), besides=besides)


@every_input
def test_a_duplicate_changes_no_score(random: Random) -> None:
    """The same article twice is one article, whichever pairs of the second the judge was shown."""
    story = any_story(random)
    before = story.scores()
    article = random.choice(story.articles)
    again = replace(article, id="again", path="again.txt")
    story.articles.append(again)
    for statement in [s for s in story.statements if s.article == article.id]:
        twin = story.says(again, statement.voice)
        story.like(statement.id, twin, without=some_of(story, random))
        story.judged(statement.id, twin, "support", 0.9, copy=True)
    assert_unmoved(before, story.scores())


@every_input
def test_a_copy_in_another_outlet_changes_no_score(random: Random) -> None:
    """Who copies an outlet's own words without credit is no second witness, and moves nobody."""
    story = any_story(random)
    own = [s for s in story.statements if s.voice.kind == "outlet"]
    assume(own)
    before = story.scores()
    original = random.choice(own)
    copy = story.prints("New")
    story.like(original.id, copy, without=some_of(story, random))
    story.judged(original.id, copy, "support", 0.9, copy=True)
    assert_unmoved(before, story.scores())


@every_input
def test_a_neutral_statement_changes_no_score(random: Random) -> None:
    """What nobody confirms or denies moves no score, not even that of who said it."""
    story = any_story(random)
    before = story.scores()
    article = random.choice((*story.articles, story.article("New")))
    others = some_of(story, random)
    added = story.says(article, random.choice(VOICES))
    for other in others:
        story.judged(added, other, "neutral", 0.9, similarity=0.5)
    after = story.scores()
    for key, one in before.items():
        assert standing(after[key]) == standing(one)


@every_input
def test_file_order_and_file_names_change_nothing(random: Random) -> None:
    """Paths, the ids made from them and the order of everything leave every number as it is."""
    story = any_story(random)
    before = story.scores()
    assert list(story.renamed(random).scores().items()) == list(before.items())


@every_input
def test_the_sides_of_a_pair_are_equal(random: Random) -> None:
    story = any_story(random)
    before = story.scores()
    story.pairs = [replace(pair, a=pair.b, b=pair.a) for pair in story.pairs]
    assert story.scores() == before


@every_input
def test_independent_support_never_lowers_and_contradiction_never_raises(random: Random) -> None:
    story = any_story(random)
    before = story.scores()
    statement = random.choice(story.statements)
    label = random.choice(LABELS[:2])
    direction = 1 if label == "support" else -1
    witness = story.prints("Witness")
    story.judged(statement.id, witness, label, random.choice(PROBABILITIES))
    after = story.scores()
    for answer in answers(statement, outlet_name(story.article_of(statement))):
        key = (answer.kind, answer.name)
        assert direction * (after[key].score - before[key].score) >= -ROUNDING


@every_input
def test_quoting_a_false_claim_leaves_the_outlet_where_it_was(random: Random) -> None:
    """Not even if the claim contradicts the outlet itself, or bears out its other pages."""
    story = any_story(random)
    before = story.scores()
    article = random.choice(story.articles)
    contradicted, borne_out = some_of(story, random), some_of(story, random)
    claim = story.says(article, Voice("quote", speaker="Liar", cue="said"))
    for statement in story.statements[:-1]:
        if statement.id in contradicted:
            story.judged(claim, statement.id, "contradiction", 0.9)
        elif statement.id in borne_out and statement.article != article.id:
            story.judged(claim, statement.id, "support", 0.9)
    key: Source = ("outlet", outlet_name(article))
    if key in before:
        assert story.scores()[key] == before[key]
    else:
        assert key not in story.scores()


@every_input
def test_numbers_stay_in_their_ranges(random: Random) -> None:
    for one in any_story(random).scores().values():
        shares = (one.corroborated, one.contradicted, one.contested, one.unmatched)
        assert sum(shares) == pytest.approx(1)
        assert all(0 <= share <= 1 + ROUNDING for share in shares)
        assert 0 <= one.low <= one.high <= 1
        assert 0 < one.score < 1
        assert 0 <= one.evidence <= one.statements


@every_input
def test_a_score_is_the_sum_of_what_is_explained(random: Random) -> None:
    """A reader who adds up the printed claims by hand comes to the printed score."""
    story = any_story(random)
    scores = story.scores()
    explained = explanations(story.articles, story.statements, story.pairs, story.judgements)
    assert len(explained) == len(scores)
    for one in explained:
        shown = scores[one.record.kind, one.record.name]
        alpha = beta = 0.0
        for claim in one.record.standings:
            a = 1 - prod(1 - w.support.probability for w in claim.witnesses if w.support)
            d = 1 - prod(
                1 - w.contradiction.probability for w in claim.witnesses if w.contradiction
            )
            weight = max(said.weight for said in claim.said)
            alpha += weight * a * (1 - d)
            beta += weight * d * (1 - a)
        assert shown.score == pytest.approx((2 + alpha) / (4 + alpha + beta))
        assert shown.evidence == pytest.approx(alpha + beta)
        assert shown.statements == sum(len(claim.said) for claim in one.record.standings)


@every_input
def test_the_same_seed_gives_the_same_scores(random: Random) -> None:
    story, seed = any_story(random), random.randint(0, 9)
    assert repr(story.scores(seed)) == repr(story.scores(seed))


@every_input
def test_whoever_has_no_evidence_has_the_interval_of_the_prior(random: Random) -> None:
    """Nothing that is said of others moves a source on which nobody bears."""
    story = any_story(random)
    story.prints("Alone")
    scores = story.scores()
    alone = scores["outlet", "Alone"]
    for one in scores.values():
        if not one.evidence and not one.contested:
            assert (one.score, one.low, one.high) == (0.5, alone.low, alone.high)
