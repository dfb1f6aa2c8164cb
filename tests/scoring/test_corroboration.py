"""The score by hand, its interval, and who is ranked."""

from dataclasses import replace

import numpy as np
import pytest

from detector.scoring import corroboration
from detector.types import Label, Voice
from tests.scoring.story import Source, Story

SIDES: tuple[Label, ...] = ("support", "contradiction")


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


def test_an_interval_is_what_labelling_every_edge_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    """The short way over the four shares agrees with the long way, edge by edge, draw by draw."""
    monkeypatch.setattr(corroboration, "DRAWS", 4000)
    edges = {"support": (0.7, 0.6), "contradiction": (0.5, 0.8)}
    claims = 12
    story = Story()
    article = story.article("A")
    for claim in [story.says(article) for _ in range(claims)]:
        for label in SIDES:
            for p in edges[label]:
                story.judged(claim, story.prints(f"Witness {len(story.articles)}"), label, p)

    random = np.random.default_rng(1)
    shape = (4000, claims)
    borne_out, denied = (
        np.any([random.random(shape) < p for p in edges[label]], axis=0) for label in SIDES
    )
    times = random.standard_exponential(shape)
    alpha = random.gamma(2, size=4000) + (times * (borne_out & ~denied)).sum(axis=1)
    beta = random.gamma(2, size=4000) + (times * (denied & ~borne_out)).sum(axis=1)
    expected = np.quantile(alpha / (alpha + beta), (0.025, 0.975))

    one = story.scores()["outlet", "A"]
    assert (one.low, one.high) == pytest.approx(tuple(expected), abs=0.02)


def test_the_seed_decides_the_interval_and_nothing_else() -> None:
    story = Story()
    story.judged(story.prints("A"), story.prints("B"), "contradiction")
    first, same, other = story.scores(1), story.scores(1), story.scores(2)
    assert first == same
    key: Source = ("outlet", "A")
    assert (first[key].low, first[key].high) != (other[key].low, other[key].high)
    assert replace(other[key], low=first[key].low, high=first[key].high) == first[key]


def test_certain_claims_of_separate_events_give_the_beta_interval(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Resampling events adds nothing to what the Beta distribution says of independent ones."""
    from scipy.stats import beta

    monkeypatch.setattr(corroboration, "DRAWS", 4000)
    story = Story()
    article = story.article("A")
    labels: tuple[Label, ...] = (*("support",) * 6, *("contradiction",) * 2)
    for number, label in enumerate(labels):
        story.judged(story.says(article), story.prints(f"Witness {number}"), label, 1.0)
    one = story.scores()["outlet", "A"]
    assert (one.low, one.high) == pytest.approx(beta.ppf((0.025, 0.975), 8, 4), abs=0.02)


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
    story.judged(honest[0], honest[1], "support", 0.9)
    for one in relays:
        for other in honest:
            story.judged(one, other, "contradiction", 0.9)
    scores = story.scores()
    assert scores["origin", "Herald"].score < scores["outlet", "Courier"].score
    assert scores["origin", "Herald"].corroborated == 0
    assert {scores["outlet", outlet].corroborated for outlet in "ABCD"} == {0}
