"""Who is a witness for whom."""

from collections import Counter
from dataclasses import replace
from itertools import permutations

import pytest

from detector.scoring.evidence import Edge, Record, Said, Standing, Witness, records
from detector.scoring.origins import OriginGroup
from detector.types import Label, Proposition, Voice
from tests.scoring.story import Story

LEE = Voice("quote", speaker="Mayor Lee", cue="said")
KIM = Voice("quote", speaker="Minister Kim", cue="said")
HERALD = Voice("relay", origin="Herald", cue="reported")


def known(story: Story) -> dict[str, Record]:
    """Return the records by name; a name of two kinds would be a mistake of the test."""
    found = records(story.articles, story.statements, story.pairs, story.judgements)
    by_name = {record.name: record for record in found}
    assert len(by_name) == len(found)
    return by_name


def only(record: Record) -> tuple[float, float]:
    """Return support and contradiction of a source's only claim."""
    (standing,) = record.standings
    return standing.support, standing.contradiction


def test_four_shares_sum_to_one() -> None:
    alone = OriginGroup(("s1",), ())
    witnesses = (
        Witness(alone, Edge("p1", "s0", "s1", 0.9), None),
        Witness(alone, None, Edge("p2", "s0", "s2", 0.8)),
    )
    standing = Standing(alone, (Said("s0", 1.0),), witnesses)
    shares = (
        standing.corroborated,
        standing.contradicted,
        standing.contested,
        standing.unmatched,
    )
    assert shares == pytest.approx((0.18, 0.08, 0.72, 0.02))


def test_copies_of_one_witness_count_once_at_their_strongest() -> None:
    """Two outlets that relay one report are one origin, and one origin is one voice."""
    story = Story()
    claim, first, second = (
        story.prints("A"),
        story.prints("B", HERALD),
        story.prints("C", HERALD),
    )
    story.judged(first, second, "support")
    story.judged(claim, first, "support", 0.7)
    story.judged(claim, second, "support", 0.8)
    assert only(known(story)["A"]) == pytest.approx((0.8, 0))
    assert known(story)["Herald"].statements == 2
    assert only(known(story)["Herald"]) == pytest.approx((0.8, 0))


def test_independent_witnesses_add_up() -> None:
    story = Story()
    claim = story.prints("A")
    for outlet in "BC":
        story.judged(claim, story.prints(outlet), "contradiction", 0.8)
    assert only(known(story)["A"]) == pytest.approx((0, 0.96))
    assert only(known(story)["B"]) == pytest.approx((0, 0.8))


@pytest.mark.parametrize(("label", "counts"), [("neutral", False), ("contradiction", True)])
def test_only_what_has_a_label_is_evidence(label: Label, counts: bool) -> None:
    """Whatever the report does not show, no source has to answer for."""
    story = Story()
    story.judged(story.prints("A"), story.prints("B"), label, 0.6)
    assert only(known(story)["A"]) == (pytest.approx((0, 0.6)) if counts else (0, 0))


def test_rounding_does_not_depend_on_the_order_of_witnesses() -> None:
    """The same bytes for the same evidence, in whichever order its files come."""
    found = set()
    for probabilities in permutations((0.73, 0.61, 0.53, 0.89)):
        story = Story()
        claim = story.prints("A")
        for number, p in enumerate(probabilities):
            story.judged(claim, story.prints(f"Witness {number}"), "support", p)
        found.add(only(known(story)["A"]))
    assert len(found) == 1


def test_a_pair_shown_as_neutral_is_no_evidence_whatever_its_probabilities() -> None:
    """A user who raises the floor of a label must not be scored by pairs that are not shown."""
    story = Story()
    story.judged(story.prints("A"), story.prints("B"), "support", 0.6)
    story.judgements = [replace(judgement, label="neutral") for judgement in story.judgements]
    assert only(known(story)["A"]) == (0, 0)


def test_neutral_pairs_and_updates_are_no_evidence() -> None:
    """A world that changed between two reports contradicts neither."""
    story = Story()
    first = story.prints("A")
    story.judged(first, story.prints("B"), "neutral")
    story.judged(first, story.prints("C"), "contradiction", kind="update")
    assert only(known(story)["A"]) == (0, 0)


@pytest.mark.parametrize("voice", [None, LEE, HERALD])
def test_nobody_is_a_witness_in_their_own_cause(voice: Voice | None) -> None:
    """A source that repeats or contradicts itself elsewhere gains and loses nothing by it."""
    story = Story()
    one, two, three = (story.prints("A", voice) for _ in range(3))
    story.judged(one, two, "support")
    story.judged(one, three, "contradiction")
    assert all(
        not s.support and not s.contradiction for r in known(story).values() for s in r.standings
    )


def test_an_outlet_and_its_relays_are_one_witness() -> None:
    """The Herald as outlet and the Herald as credited origin are not independent."""
    story = Story()
    story.judged(story.prints("Herald"), story.prints("A", HERALD), "contradiction")
    found = records(story.articles, story.statements, story.pairs, story.judgements)
    assert [(record.kind, record.name) for record in found] == [
        ("origin", "Herald"),
        ("outlet", "Herald"),
    ]
    assert [only(record) for record in found] == [(0, 0), (0, 0)]


def test_an_outlet_loses_nothing_by_printing_the_other_side() -> None:
    """The right of reply must not cost: only when others print the denial too does it count."""
    story = Story()
    article = story.article("A")
    own, denial = story.says(article), story.says(article, LEE)
    story.judged(own, denial, "contradiction", 0.9)
    assert only(known(story)["A"]) == (0, 0)
    assert only(known(story)["Mayor Lee"]) == pytest.approx((0, 0.9))

    relayed = story.prints("B", Voice("indirect", speaker="Mayor Lee", origin="A", cue="told"))
    story.judged(denial, relayed, "support")
    story.judged(own, relayed, "contradiction", 0.9)
    assert only(known(story)["A"]) == (0, 0)

    elsewhere = story.prints("C", LEE)
    story.judged(denial, elsewhere, "support")
    story.judged(own, elsewhere, "contradiction", 0.8)
    assert only(known(story)["A"]) == pytest.approx((0, 0.9))


def test_two_voices_in_one_article_are_evidence_on_each_other() -> None:
    story = Story()
    article = story.article("A")
    lee, kim = story.says(article, LEE), story.says(article, KIM)
    herald = story.says(article, HERALD)
    story.judged(lee, kim, "contradiction", 0.9)
    story.judged(lee, herald, "contradiction", 0.8)
    found = known(story)
    assert only(found["Mayor Lee"]) == pytest.approx((0, 0.98))
    assert only(found["Minister Kim"]) == pytest.approx((0, 0.9))
    assert only(found["Herald"]) == pytest.approx((0, 0.8))
    assert "A" not in found


def test_a_vouching_outlet_bears_half() -> None:
    story = Story()
    admitted = story.prints("A", Voice("indirect", speaker="Mayor Lee", cue="admitted"))
    story.judged(admitted, story.prints("B"), "contradiction")
    weights = {name: record.standings[0].weight for name, record in known(story).items()}
    assert weights == {"A": 0.5, "Mayor Lee": 1.0, "B": 1.0}


def test_claims_that_hang_on_one_witness_are_one_event() -> None:
    """A single denial of ten claims stands or falls once."""
    story = Story()
    article = story.article("A")
    claims = [story.says(article) for _ in range(3)]
    denial = story.prints("B", LEE)
    for claim in claims[:2]:
        story.judged(claim, denial, "contradiction")
    story.judged(claims[2], story.prints("C"), "contradiction")
    sizes = Counter(standing.event for standing in known(story)["A"].standings)
    assert sorted(sizes.values()) == [1, 2]


def test_claims_that_one_article_bears_out_are_one_event() -> None:
    """One article that confirms three sentences is one witness heard once; a relay is not it."""
    story = Story()
    article, other = story.article("A"), story.article("B")
    claims = [story.says(article) for _ in range(3)]
    witnesses = [story.says(other), story.says(other), story.prints("C")]
    for claim, witness in zip(claims, witnesses, strict=True):
        story.judged(claim, witness, "support")
    digest = story.article("D")
    for outlet, witness in (("B", witnesses[1]), ("C", witnesses[2])):
        relay = story.says(digest, Voice("relay", origin=outlet, cue="reported"))
        story.judged(witness, relay, "support")
    found = records(story.articles, story.statements, story.pairs, story.judgements)
    standings = next(record for record in found if record.name == "A").standings
    assert sorted(Counter(standing.event for standing in standings).values()) == [1, 2]


def test_what_is_said_in_passing_is_no_evidence_on_the_voice() -> None:
    """A wrong date in a sentence on what the mayor said is not the mayor's."""
    told = []
    for aside in (False, True):
        story = Story()
        first = story.prints("A", Voice("indirect", speaker="Mayor Lee", cue="said"))
        second = story.prints("B", Voice("indirect", speaker="Minister Kim", cue="said"))
        story.judged(first, second, "contradiction")
        claim = Proposition("The vote takes place on May 5.", aside=aside)
        story.statements[0] = replace(story.statements[0], propositions=(claim,))
        found = records(story.articles, story.statements, story.pairs, story.judgements)
        told.append([len(standing.witnesses) for one in found for standing in one.standings])
    assert told == [[1, 1], [0, 0]]
