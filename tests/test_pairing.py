"""Which statements are compared."""

import itertools
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from detector import pairing
from detector.embed import Vectors, embed
from detector.pairing import Match, Pairing, common_languages, in_story, pair
from detector.scoring.components import components
from detector.settings import Settings
from detector.types import Likeness, Model, Statement

StatementMaker = Callable[..., Statement]


class WordEncoder:
    """Texts are alike as far as they share words."""

    model = Model("encoder", "words", "0" * 64, None)

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return bags of words over the texts' own vocabulary, rows L2-normalised."""
        words = sorted({word for text in texts for word in text.split()}) or [""]
        counts = np.array(
            [[text.split().count(word) for word in words] for text in texts], np.float32
        ).reshape(-1, len(words))
        norms = np.maximum(np.linalg.norm(counts, axis=1, keepdims=True), 1e-9)
        unit: NDArray[np.float32] = counts / norms
        return unit


def paired(
    statements: list[Statement],
    languages: frozenset[str] | None = None,
    options: Settings | None = None,
) -> Pairing:
    """Return the pairing of statements by their words."""
    vectors = embed(statements, WordEncoder())
    return pair(statements, vectors, options or Settings(), languages)


def test_a_candidate_says_how_far_its_cosine_speaks_for_support(
    make_statement: StatementMaker,
) -> None:
    """By the encoder's card; without one it says nothing."""
    statements = [
        make_statement("1", "musk met putin", article="a"),
        make_statement("2", "musk met putin twice", article="b"),
    ]
    vectors = embed(statements, WordEncoder())
    cosine = 0.866025
    stated = Likeness(usual=0.5, slope=4.0, typical=cosine)
    for likeness, expected in ((None, 0.0), (stated, 4 * (cosine - 0.5))):
        (found,) = pair(statements, vectors, Settings(), likeness=likeness).pairs
        assert found.candidates[0].likeness == pytest.approx(expected, abs=1e-4)


@pytest.mark.parametrize(("candidates", "usual"), [(0, 0.6), (50, 0.7), (9_950, 0.799)])
def test_what_is_usual_in_a_story(candidates: int, usual: float) -> None:
    """Where all cosines are high a high one says less, the surer the more there are."""
    matches = [Match(0, 1, (n, n), 0.7) for n in range(candidates)]
    found = in_story(Likeness(usual=0.6, slope=9.0, typical=0.5), matches)
    assert found.usual == pytest.approx(usual)


def test_similar_statements_of_two_articles_are_paired(make_statement: StatementMaker) -> None:
    """The pair says which propositions matched, how well, and where its sides stand."""
    found = paired(
        [
            make_statement("1", "x y", "musk met putin", article="a"),
            make_statement("2", "musk met putin twice", article="b"),
            make_statement("3", "nothing alike", article="b"),
        ]
    )
    (one,) = found.pairs
    assert (one.a, one.b, one.scope, one.reason) == ("1", "2", "across", "similar")
    assert [(c.a, c.b) for c in one.candidates] == [(1, 0)]
    assert one.similarity == pytest.approx(3 / np.sqrt(12), abs=1e-6)
    assert found.not_judged == 0


def test_an_article_can_contradict_itself(make_statement: StatementMaker) -> None:
    """Statements of one article are paired, and the pair says so."""
    found = paired(
        [make_statement("1", "musk met putin"), make_statement("2", "musk met putin", start=50)]
    )
    assert [(one.scope, one.reason) for one in found.pairs] == [("within", "similar")]


def test_a_quotation_is_not_paired_with_its_sentence(make_statement: StatementMaker) -> None:
    """Statements that share text in one article are one utterance; in two articles they are not."""
    sentence = make_statement("1", "he said we met putin", start=10)
    quotation = make_statement("2", "we met putin", start=18)
    assert not paired([sentence, quotation]).pairs
    assert paired([sentence, replace(quotation, article="b")]).pairs
    assert paired([sentence, replace(quotation, start=30, end=42)]).pairs


def test_propositions_of_one_statement_are_never_paired(make_statement: StatementMaker) -> None:
    """A statement is compared with others only."""
    assert not paired([make_statement("1", "musk met putin", "musk met putin")]).pairs


def test_the_floor_keeps_strangers_apart(make_statement: StatementMaker) -> None:
    """Under the floor two propositions are not about the same thing; on it they are."""
    statements = [make_statement("1", "a b"), make_statement("2", "b c", article="b")]
    assert paired(statements, options=Settings(similarity_floor=0.49)).pairs
    assert not paired(statements, options=Settings(similarity_floor=0.51)).pairs


def test_what_one_side_finds_is_found(make_statement: StatementMaker) -> None:
    """A proposition whose nearest has nearer ones still gets its pair: the union is symmetric."""
    statements = [
        make_statement("1", "a b c d", article="a"),
        make_statement("2", "a b c d e", article="b"),
        make_statement("3", "a b x y", article="c"),
    ]
    found = paired(statements, options=Settings(candidates=1))
    assert len(found.pairs) == 2
    assert found.pairs[0].id == "1~2"


def test_sides_are_in_id_order_and_candidates_follow(make_statement: StatementMaker) -> None:
    """The id of a pair does not depend on the order of the files."""
    late = make_statement("9", "x", "musk met putin", article="a")
    early = make_statement("1", "musk met putin", article="b")
    (one,) = paired([late, early]).pairs
    assert (one.a, one.b) == ("1", "9")
    assert [(c.a, c.b) for c in one.candidates] == [(0, 1)]
    assert paired([early, late]).pairs == (one,)


def test_pairs_are_sorted_by_similarity_then_id(make_statement: StatementMaker) -> None:
    """The strongest come first, and ties have one order."""
    texts = ["a b c", "a b c", "a b d", "a b d"]
    found = paired([make_statement(str(n), text, article=str(n)) for n, text in enumerate(texts)])
    order = [(-one.similarity, one.a, one.b) for one in found.pairs]
    assert order == sorted(order)


@pytest.mark.parametrize(
    ("other", "article", "reason"),
    [
        ("the kremlin denied the report on friday", "b", "near copy"),
        ("The Kremlin denied the report on Friday.", "b", "near copy"),
        ("the kremlin denied the report on friday", "a", "similar"),
        ("on friday moscow denied the report", "b", "similar"),
    ],
)
def test_near_copies_are_texts_told_twice(
    make_statement: StatementMaker, other: str, article: str, reason: str
) -> None:
    """Same words in another article: copied. Same sense in other words, or same article: not."""
    one = make_statement("1", "the kremlin denied the report on friday")
    two = make_statement("2", other, article=article, start=100)
    vectors = Vectors(np.ones((2, 1), np.float32), np.ones((2, 1), np.float32))
    (found,) = pair([one, two], vectors, Settings()).pairs
    assert found.reason == reason


def test_languages_that_the_models_lack_are_counted_not_judged(
    make_statement: StatementMaker,
) -> None:
    """An English judge's opinion of Ukrainian is worth nothing; that there was a pair is."""
    statements = [
        make_statement("1", "маск і путін", article="a", language="uk"),
        make_statement("2", "маск і путін", article="b", language="uk"),
        make_statement("3", "маск met putin", article="c"),
        make_statement("4", "маск met putin", article="d"),
    ]
    found = paired(statements, frozenset({"en"}), Settings(similarity_floor=0.3))
    assert [(one.a, one.b) for one in found.pairs] == [("3", "4")]
    assert found.not_judged == 5
    assert paired(statements, None, Settings(similarity_floor=0.3)).not_judged == 0


def test_unread_statements_take_no_places(make_statement: StatementMaker) -> None:
    """Statements in other languages do not crowd out those that can be judged."""
    statements = [make_statement(f"0{n}", "a b", article=f"x{n}", language="uk") for n in range(5)]
    statements += [make_statement("1", "a b", article="a"), make_statement("2", "a c", article="b")]
    found = paired(statements, frozenset({"en"}), Settings(candidates=2))
    assert [(one.a, one.b) for one in found.pairs] == [("1", "2")]


@pytest.mark.parametrize(
    ("first", "second", "common"),
    [(("en", "uk"), ("en",), {"en"}), (None, ("en",), {"en"}), (None, None, None)],
)
def test_common_languages(
    first: tuple[str, ...] | None, second: tuple[str, ...] | None, common: set[str] | None
) -> None:
    """Both models must read a language; one that does not say is taken to."""
    models = [Model("encoder", "e", "0", first), Model("judge", "j", "1", second)]
    assert common_languages(*models) == (None if common is None else frozenset(common))


@pytest.mark.parametrize("statements", [0, 1])
def test_too_little_to_pair(make_statement: StatementMaker, statements: int) -> None:
    """No statements, one statement: no pairs, no error."""
    assert paired([make_statement("1", "a b")] * statements) == Pairing((), 0)


@pytest.mark.parametrize("copies", [1, 3, 25, 60])
def test_many_copies_of_a_text_hide_no_other(make_statement: StatementMaker, copies: int) -> None:
    """A wire's text in every paper: who tells it otherwise is compared with all of them."""
    texts = {"one": "twelve people died in the fire", "two": "the fire began in the old harbour"}
    statements = [
        make_statement(f"{name}{number}", text, article=str(number), start=start)
        for number in range(copies)
        for start, (name, text) in enumerate(texts.items())
    ]
    apart = make_statement("x", "thirty people died in the old harbour fire", article="x")
    found = paired([*statements, apart])
    others = {one.a for one in found.pairs if one.b == "x"}
    assert others == {one.id for one in statements}
    again = [one for one in found.pairs if one.b != "x" and one.a[:3] == one.b[:3]]
    linked = components(
        copies, ((int(one.a[3:]), int(one.b[3:])) for one in again if one.a.startswith("one"))
    )
    assert set(linked) == {0}
    assert len(again) <= 2 * copies * pairing.COPIES


@settings(deadline=None, max_examples=50)
@given(st.integers(0, 2**32 - 1), st.integers(2, 12), st.integers(1, 40))
def test_blocks_find_what_comparing_all_finds(seed: int, count: int, cells: int) -> None:
    """The search is exact, whatever the size of its blocks."""
    rng = np.random.default_rng(seed)
    vectors = rng.normal(size=(count, 3)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    statements = [_bare(str(100 + number)) for number in range(count)]
    options = Settings(candidates=2, similarity_floor=0.2)
    expected = set()
    for one in range(count):
        others = sorted(
            (o for o in range(count) if o != one), key=lambda o: -vectors[one] @ vectors[o]
        )
        expected |= {
            (min(one, o), max(one, o)) for o in others[:2] if vectors[one] @ vectors[o] >= 0.2
        }
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pairing, "BLOCK_CELLS", cells)
        found = pair(statements, Vectors(vectors, vectors), options)
    assert {(int(p.a) - 100, int(p.b) - 100) for p in found.pairs} == expected


def _bare(id: str) -> Statement:  # noqa: A002 - the field's name
    from detector.types import Proposition, Voice

    return Statement(id, id, 0, 1, id, "sentence", "en", Voice("outlet"), (Proposition(id),))


def test_the_order_of_statements_changes_nothing(make_statement: StatementMaker) -> None:
    """File order and file names are no evidence."""
    texts = ["a b c", "a b d", "b c d", "x y", "x z"]
    statements = [make_statement(str(n), text, article=str(n)) for n, text in enumerate(texts)]
    found = {paired(list(order)) for order in itertools.permutations(statements)}
    assert len(found) == 1
