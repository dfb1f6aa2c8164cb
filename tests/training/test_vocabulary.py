"""An extended vocabulary keeps English and the letters of other languages."""

import json
from pathlib import Path

from tokenizers import Tokenizer

from training.judge import ENCODER
from training.parallel import Translation
from training.rows import pieces_of
from training.vocabulary import base_letter, cut, extended, harmless, learnt

ENGLISH = (
    "The spokesman's remarks on Tuesday, quoted by Reuters, were not denied (yet): 14 dead.",
    "Kyiv-based analysts said Zelenskyy would meet Merz in Vilnius.",
)
OTHER = (
    "Його прем'єр-міністр їхав до Києва й не заперечив цього",
    "Thủ tướng không bác bỏ những cáo buộc này",
    "Съезд объявил об этом ещё в среду",
)


def test_letters_with_marks_survive_and_english_is_cut_as_before() -> None:
    """Й, ї, ё and ế are letters of their own; no piece of plain English text changes."""
    new = learnt([text for text in OTHER for _ in range(5)], 500)
    before = Tokenizer.from_file(str(ENCODER / "tokenizer.json"))
    known = pieces_of(ENCODER)
    words = {word for text in ENGLISH for word in text.lower().split()}
    content = extended(ENCODER / "tokenizer.json", harmless(new, set(known), words))
    after = Tokenizer.from_str(json.dumps(content))
    before.no_truncation()
    before.no_padding()
    for text in ENGLISH:
        assert after.encode(text).ids == before.encode(text).ids
    for text in OTHER:
        encoding = after.encode(text, add_special_tokens=False)
        assert after.token_to_id("[UNK]") not in encoding.ids
        letters = "".join(encoding.tokens).replace("##", "")
        assert letters == text.lower().replace(" ", "")


def test_decomposed_letters_are_the_same_letters() -> None:
    """A mark that stands behind its letter in the file makes no other piece."""
    new = learnt(["її й ế"] * 5, 100)
    content = extended(ENCODER / "tokenizer.json", harmless(new, set(pieces_of(ENCODER)), set()))
    tokenizer = Tokenizer.from_str(json.dumps(content))
    assert tokenizer.encode("ї").ids == tokenizer.encode("ї").ids
    assert base_letter("ế") == "e"


def test_a_piece_that_cuts_an_english_word_anew_is_dropped() -> None:
    """Whichever piece of the new cut it is; pieces that no English word meets stay."""
    old = {"un", "##der", "##s", "s", "w", "##e"}
    assert cut("unders", old) == ["un", "##der", "##s"]
    assert cut("xenon", old) == []
    assert harmless(["under", "##ders", "w", "wes"], old, {"unders"}) == ["wes"]


def test_pieces_come_from_the_texts_of_their_languages(tmp_path: Path) -> None:
    """Rare strings are no pieces of their own; translations carry their language."""
    del tmp_path
    taken = [Translation("Peace.", "Мир.", "ru")] * 4 + [Translation("War.", "Війна.", "uk")]
    found = learnt((t.other for t in taken), 200)
    assert "мир" in found
    assert "війна" not in found
