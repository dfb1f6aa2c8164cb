"""The rules that hold for every input, and one score by hand."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from detector.scoring import corroboration
from detector.scoring.responsibility import answers, outlet_name
from detector.types import Label, SourceKind, SourceScore, Voice, VoiceKind
from tests.scoring.story import Scores, Story

Source = tuple[SourceKind, str]

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

every_input = settings(max_examples=500, deadline=None, database=None, derandomize=True)


@pytest.fixture(scope="module", autouse=True)
def _few_draws() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(corroboration, "DRAWS", FEW_DRAWS)
        yield


@st.composite
def stories(draw: st.DrawFn) -> Story:
    """Return up to four articles with up to eight statements, and judgements of some pairs."""
    story = Story()
    articles = [
        story.article(draw(st.sampled_from(OUTLETS)), draw(st.sampled_from((None, "Reuters"))))
        for _ in range(draw(st.integers(1, 4)))
    ]
    ids = [
        story.says(draw(st.sampled_from(articles)), draw(st.sampled_from(VOICES)))
        for _ in range(draw(st.integers(2, 8)))
    ]
    for i, j in draw(st.lists(st.sampled_from(list(combinations(ids, 2))), unique=True)):
        story.judged(
            i,
            j,
            draw(st.sampled_from(LABELS)),
            draw(st.sampled_from(PROBABILITIES)),
            similarity=draw(st.sampled_from((0.5, 0.85))),
            copy=draw(st.integers(0, 5)) == 0,
        )
    return story


def some_of(story: Story) -> st.SearchStrategy[frozenset[str]]:
    """Return any of the story's statements."""
    return st.frozensets(st.sampled_from([statement.id for statement in story.statements]))


def assert_unmoved(before: Scores, after: Scores, *, besides: Source | None = None) -> None:
    """Assert that all sources stand where they stood; how often they said it does not matter."""
    for key in before.keys() - {besides}:
        assert replace(after[key], statements=0) == replace(before[key], statements=0)


def standing(one: SourceScore) -> SourceScore:
    """Return the score without what merely counts statements."""
    return replace(one, statements=0, corroborated=0, contradicted=0, contested=0, unmatched=0)


def test_one_story_by_hand() -> None:
    """Three outlets, one statement each; the numbers of the documentation.

    The Herald bears the Times out (.9); the Post contradicts the Times (.8) and the Herald (.6).

    - Times: A = .9, D = .8. Corroborated .9 * .2 = .18, contradicted .8 * .1 = .08,
      contested .9 * .8 = .72, unmatched .1 * .2 = .02. Score (2 + .18) / (4 + .26) = .512.
    - Herald: A = .9, D = .6. Corroborated .36, contradicted .06. Score 2.36 / 4.42 = .534.
    - Post: A = 0, D = 1 - .2 * .4 = .92, all of it contradicted. Score 2 / 4.92 = .407.

    One claim is too little to rank anybody.
    """
    story = Story()
    times, herald, post = (story.prints(name) for name in ("Times", "Herald", "Post"))
    story.judged(times, herald, "support", 0.9)
    story.judged(times, post, "contradiction", 0.8)
    story.judged(herald, post, "contradiction", 0.6)
    scores = story.scores()
    shares = {
        name: (one.corroborated, one.contradicted, one.contested, one.unmatched)
        for (_, name), one in scores.items()
    }
    assert shares["Times"] == pytest.approx((0.18, 0.08, 0.72, 0.02))
    assert shares["Herald"] == pytest.approx((0.36, 0.06, 0.54, 0.04))
    assert shares["Post"] == pytest.approx((0, 0.92, 0, 0.08))
    assert [round(one.score, 3) for one in scores.values()] == [0.534, 0.407, 0.512]
    assert [round(one.evidence, 2) for one in scores.values()] == [0.42, 0.92, 0.26]
    assert {one.status for one in scores.values()} == {"insufficient evidence"}


@every_input
@given(stories(), st.data())
def test_a_relay_changes_no_score(story: Story, data: st.DataObject) -> None:
    """Who repeats a claim and says whose it is adds no evidence for or against anybody.

    One row may move: the repeated outlet's as an origin, which now has that claim. If the claim was
    itself a relay, it is the outlet that had been the only one to print it.
    """
    before = story.scores()
    original = data.draw(st.sampled_from(story.statements))
    outlet = outlet_name(story.article_of(original))
    voice = original.voice
    if voice.origin:
        besides: Source = ("outlet", outlet)
    else:
        speaker = voice.speaker if voice.named else None
        kind: VoiceKind = "indirect" if speaker else "relay"
        voice = Voice(kind, speaker=speaker, origin=outlet, cue="reported", stance=voice.stance)
        besides = ("origin", outlet)
    relay = story.prints(data.draw(st.sampled_from(("A", "B", "New", None))), voice)
    story.like(original.id, relay, without=data.draw(some_of(story)))
    story.judged(original.id, relay, "support", 0.9)
    assert_unmoved(before, story.scores(), besides=besides)


@every_input
@given(stories(), st.data())
def test_a_duplicate_changes_no_score(story: Story, data: st.DataObject) -> None:
    """The same article twice is one article, whichever pairs of the second the judge was shown."""
    before = story.scores()
    article = data.draw(st.sampled_from(story.articles))
    again = replace(article, id="again", path="again.txt")
    story.articles.append(again)
    for statement in [s for s in story.statements if s.article == article.id]:
        twin = story.says(again, statement.voice)
        story.like(statement.id, twin, without=data.draw(some_of(story)))
        story.judged(statement.id, twin, "support", 0.9, copy=True)
    assert_unmoved(before, story.scores())


@every_input
@given(stories(), st.data())
def test_a_copy_in_another_outlet_changes_no_score(story: Story, data: st.DataObject) -> None:
    """Who copies an outlet's own words without credit is no second witness, and moves nobody."""
    own = [s for s in story.statements if s.voice.kind == "outlet"]
    assume(own)
    before = story.scores()
    original = data.draw(st.sampled_from(own))
    copy = story.prints("New")
    story.like(original.id, copy, without=data.draw(some_of(story)))
    story.judged(original.id, copy, "support", 0.9, copy=True)
    assert_unmoved(before, story.scores())


@every_input
@given(stories(), st.data())
def test_a_neutral_statement_changes_no_score(story: Story, data: st.DataObject) -> None:
    """What nobody confirms or denies moves no score, not even that of who said it."""
    before = story.scores()
    article = data.draw(st.sampled_from((*story.articles, story.article("New"))))
    others = data.draw(some_of(story))
    added = story.says(article, data.draw(st.sampled_from(VOICES)))
    for other in others:
        story.judged(added, other, "neutral", 0.9, similarity=0.5)
    after = story.scores()
    for key, one in before.items():
        assert standing(after[key]) == standing(one)


@every_input
@given(stories(), st.randoms(use_true_random=False))
def test_file_order_and_file_names_change_nothing(story: Story, random: Random) -> None:
    """Paths, the ids made from them and the order of everything leave every number as it is."""
    before = story.scores()
    assert list(story.renamed(random).scores().items()) == list(before.items())


@every_input
@given(stories())
def test_the_sides_of_a_pair_are_equal(story: Story) -> None:
    before = story.scores()
    story.pairs = [replace(pair, a=pair.b, b=pair.a) for pair in story.pairs]
    assert story.scores() == before


@every_input
@given(stories(), st.data())
def test_independent_support_never_lowers_and_contradiction_never_raises(
    story: Story, data: st.DataObject
) -> None:
    statement = data.draw(st.sampled_from(story.statements))
    label = data.draw(st.sampled_from(("support", "contradiction")))
    direction = 1 if label == "support" else -1
    before = story.scores()
    witness = story.prints("Witness")
    story.judged(statement.id, witness, label, data.draw(st.sampled_from(PROBABILITIES)))
    after = story.scores()
    for answer in answers(statement, outlet_name(story.article_of(statement))):
        key = (answer.kind, answer.name)
        assert direction * (after[key].score - before[key].score) >= -ROUNDING


@every_input
@given(stories(), st.data())
def test_quoting_a_false_claim_leaves_the_outlet_where_it_was(
    story: Story, data: st.DataObject
) -> None:
    """Not even if the claim contradicts what the outlet itself says, or bears out its other pages."""
    before = story.scores()
    article = data.draw(st.sampled_from(story.articles))
    contradicted, borne_out = data.draw(some_of(story)), data.draw(some_of(story))
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
@given(stories())
def test_numbers_stay_in_their_ranges(story: Story) -> None:
    for one in story.scores().values():
        shares = (one.corroborated, one.contradicted, one.contested, one.unmatched)
        assert sum(shares) == pytest.approx(1)
        assert all(0 <= share <= 1 + ROUNDING for share in shares)
        assert 0 <= one.low <= one.high <= 1
        assert 0 < one.score < 1
        assert 0 <= one.evidence <= one.statements


def test_no_evidence_gives_the_interval_of_the_prior(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of whom nothing is known, the rate may be anything, most likely in the middle."""
    from scipy.stats import beta

    monkeypatch.setattr(corroboration, "DRAWS", 2000)
    story = Story()
    story.prints("A")
    story.judged(story.prints("B"), story.prints("C"), "contradiction")
    one = story.scores()["outlet", "A"]
    assert (one.score, one.evidence, one.unmatched) == (0.5, 0, 1)
    assert (one.low, one.high) == pytest.approx(beta.ppf((0.025, 0.975), 2, 2), abs=0.02)


def test_the_seed_decides_the_interval_and_nothing_else() -> None:
    story = Story()
    story.judged(story.prints("A"), story.prints("B"), "contradiction")
    first, same, other = story.scores(1), story.scores(1), story.scores(2)
    assert first == same
    key: Source = ("outlet", "A")
    assert (first[key].low, first[key].high) != (other[key].low, other[key].high)
    assert replace(other[key], low=first[key].low, high=first[key].high) == first[key]


@pytest.mark.parametrize(("witnesses", "status"), [(12, "scored"), (4, "insufficient evidence")])
def test_a_source_is_ranked_on_enough_evidence(
    monkeypatch: pytest.MonkeyPatch, witnesses: int, status: str
) -> None:
    monkeypatch.setattr(corroboration, "DRAWS", 2000)
    story = Story()
    article = story.article("A")
    for number in range(witnesses):
        story.judged(story.says(article), story.prints(f"Witness {number}"), "support", 0.95)
    scores = story.scores()
    assert scores["outlet", "A"].status == status
    assert scores["outlet", "Witness 0"].status == "insufficient evidence"


def test_one_contradiction_brands_nobody() -> None:
    """Ten claims against one denial are one event: the interval stays too wide for a rank."""
    story = Story()
    article, denial = story.article("A"), story.prints("B")
    for _ in range(10):
        story.judged(story.says(article), denial, "contradiction", 0.95)
    one = story.scores()["outlet", "A"]
    assert one.evidence > corroboration.RANKED_EVIDENCE
    assert one.status == "insufficient evidence"


def test_ranked_sources_come_first_within_their_kind() -> None:
    story = Story()
    article = story.article("Z")
    for number in range(20):
        story.judged(story.says(article), story.prints(f"Witness {number:02}"), "support", 0.95)
    story.prints("A", Voice("quote", speaker="Lee", cue="said"))
    story.prints("B", Voice("relay", origin="Herald", cue="reported"))
    order = list(story.scores())
    assert order[0] == ("outlet", "Z")
    assert order[1:3] == [("outlet", "Witness 00"), ("outlet", "Witness 01")]
    assert order[-2:] == [("speaker", "Lee"), ("origin", "Herald")]


def test_copies_of_a_false_report_do_not_outvote_two_witnesses() -> None:
    """Four outlets relay one report, headlines and all; two independent ones contradict it."""
    story = Story()
    relays = []
    for outlet in "ABCD":
        article = story.article(outlet)
        headline = story.says(article)
        body = story.says(article, Voice("relay", origin="Herald", cue="reported"))
        story.judged(headline, body, "support", 0.95)
        relays += [headline, body]
    for one in relays[1::2]:
        for other in relays:
            if one < other:
                story.judged(one, other, "support", 0.95)
    honest = [story.prints("Courier"), story.prints("Post")]
    story.judged(*honest, "support", 0.9)
    for one in relays:
        for other in honest:
            story.judged(one, other, "contradiction", 0.9)
    scores = story.scores()
    assert scores["origin", "Herald"].score < scores["outlet", "Courier"].score
    assert scores["origin", "Herald"].corroborated == 0
    assert {scores["outlet", outlet].corroborated for outlet in "ABCD"} == {0}
