"""Pairs of real news that were read, and how pairs are drawn for reading."""

import gzip
import json
import random
from pathlib import Path

import numpy as np
import pytest

from detector.errors import PairsError
from detector.evaluation.events import ARTICLES, records, taken
from training.mixture import CONTRADICTION, ENTAILMENT, NEUTRAL, Example
from training.newsroom import (
    LABELS,
    Event,
    Read,
    events,
    examples,
    joined,
    name,
)
from training.unread import AGAIN, EXCLUDING, MOST_ARTICLES, SEEN, Seen, drawn, groups

ARTICLE = {
    "id": "one",
    "source": "The Harbour Post",
    "date": "2016-03-01",
    "title": "Ferry ran aground",
    "url": "https://post.example/ferry",
    "text": "A ferry ran aground near Stonehaven on Tuesday. Nobody was hurt in the accident.",
}
OTHER = ARTICLE | {
    "id": "two",
    "source": "Coast News",
    "url": "https://coast.example/ferry",
    "text": "Three passengers of a ferry were hurt when it ran aground near Stonehaven.",
}
UNHURT = "Nobody was hurt in the accident."
HURT = "Three passengers of a ferry were hurt when it ran aground near Stonehaven."


def test_statements_are_found_by_their_hash_in_the_articles() -> None:
    """Both ways round; a pair of which a side is told no more is left out."""
    _, told = taken([ARTICLE, OTHER])
    event = Event(
        ("one", "two"),
        (
            (name(UNHURT), name(HURT), "contradiction"),
            (name(HURT), name("The ferry sank."), "neutral"),
        ),
    )
    assert list(examples(event, told)) == [
        Example(UNHURT, HURT, CONTRADICTION),
        Example(HURT, UNHURT, CONTRADICTION),
    ]


def test_entailment_has_a_direction() -> None:
    """What follows one way round is neutral the other way."""
    assert LABELS["forward"] == LABELS["backward"][::-1] == (ENTAILMENT, NEUTRAL)
    assert LABELS["both"] == (ENTAILMENT, ENTAILMENT)


def test_what_was_read_is_kept_once_with_its_event() -> None:
    """A pair without a relation is not kept."""
    known = [Event(("one", "two"), ((name("a"), name("b"), "neutral"),))]
    read = [
        Read(("one", "two"), "a", "b", "neutral"),
        Read(("one", "two"), "a", "c", "both"),
        Read(("one", "two"), "a", "d"),
        Read(("four", "six"), "e", "f", "forward"),
    ]
    found = joined(known, read)
    assert [event.articles for event in found] == [("four", "six"), ("one", "two")]
    assert sorted(found[1].pairs) == sorted(
        [(name("a"), name("b"), "neutral"), (name("a"), name("c"), "both")]
    )


def test_some_events_are_kept_for_development_for_good() -> None:
    """A part of those that are newly read; what an event was before, it stays."""
    read = [Read((f"one {row}", f"two {row}"), "a", "b", "neutral") for row in range(200)]
    known = joined([], read)
    assert 20 < sum(event.held_out for event in known) < 60
    more = [Read(event.articles, "a", "c", "both") for event in known]
    assert [event.held_out for event in joined(known, more)] == [one.held_out for one in known]
    learnt = Event(("one 1", "two 1"), (), held_out=not known[0].held_out)
    (again,) = joined([learnt], [Read(learnt.articles, "a", "b", "neutral")])
    assert again.held_out == learnt.held_out


def test_articles_that_the_data_lacks_are_named(tmp_path: Path) -> None:
    """With how many there are."""
    path = tmp_path / ARTICLES
    path.parent.mkdir()
    with gzip.open(path, "wt", encoding="utf-8") as out:
        out.write(json.dumps(ARTICLE) + "\n")
    assert records(tmp_path, {"one"}) == {"one": ARTICLE}
    with pytest.raises(PairsError, match=r"1 of 2 articles .*\(two"):
        records(tmp_path, {"one", "two"})


def test_what_is_kept_is_whole() -> None:
    """Each event has two articles or more, each pair two different statements."""
    for event in events():
        assert len(event.articles) > 1
        for a, b, relation in event.pairs:
            assert a != b
            assert relation in LABELS


def test_articles_of_one_event_are_alike_near_in_time_and_of_several_outlets() -> None:
    """The most alike are put together first, up to a folder's worth; nobody stands alone."""
    told = [
        ARTICLE | {"id": str(row), "source": source, "date": day}
        for row, (source, day) in enumerate(
            [
                ("a", "2016-03-01"),
                ("b", "2016-03-02"),
                ("a", "2016-03-01"),
                ("c", "2016-03-09"),
                ("d", "2016-03-01"),
            ]
        )
    ]
    likeness = np.full((5, 5), 0.9, np.float32)
    likeness[4] = likeness[:, 4] = 0.1
    assert [[one["id"] for one in event] for event in groups(told, likeness)] == [["0", "1", "2"]]
    many = [ARTICLE | {"id": str(row), "source": str(row)} for row in range(20)]
    found = groups(many, np.full((20, 20), 0.9, np.float32))
    assert all(1 < len(event) <= MOST_ARTICLES for event in found)
    assert sum(map(len, found)) == len({one["id"] for event in found for one in event})


def test_pairs_in_which_the_judge_sees_something_are_drawn() -> None:
    """No statement again and again; a few pairs in which it sees nothing are among them."""
    rng = random.Random(0)
    nothing = [Seen((f"n{row}", f"m{row}"), 0.0, 0.0, 0.0) for row in range(50)]
    seen = [Seen((f"c{row}", f"d{row}"), 0.9, 0.9, 0.0) for row in range(EXCLUDING)]
    same = [Seen(("same", f"e{row}"), 0.95, 0.95, 0.0) for row in range(10)]
    found = drawn([*nothing, *seen, *same], rng)
    assert sum(texts[0] == "same" for texts in found) <= 2 * AGAIN
    assert sum(texts[0].startswith("n") for texts in found) == 5
    assert len(found) == len(set(found))
    assert {one.texts for one in seen} <= set(found)
    weak = Seen(("x", "y"), SEEN / 2, SEEN / 2, 0.0)
    assert drawn([weak], rng) == [weak.texts]
