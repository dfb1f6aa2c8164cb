"""An English word-piece vocabulary, extended to other languages without changing English.

New pieces are learnt from translations and put behind the old ones. A piece of plain Latin letters
that would cut an English word of the translations in another way is dropped, so that English text
without accents gives the same pieces as before, but for words that stand nowhere in them. Accents
are kept: й, ї and ế are letters of their own.
"""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import NFC, BertNormalizer, Sequence
from tokenizers.pre_tokenizers import BertPreTokenizer
from tokenizers.trainers import WordPieceTrainer

from training.parallel import Translation

GROUPS = {
    ("uk", "ru"): 14_000,
    ("vi",): 4_500,
    ("de", "fr", "es", "pl"): 11_000,
    ("ar",): 3_000,
    ("zh",): 4_000,
}
"""Languages that share pieces, and how many to learn for them, those already known among them."""
RAREST = 3
"""How often a piece must occur to be learnt."""
PREFIX = "##"
SPECIAL = re.compile(r"\[\w+\]")

NORMALIZER = Sequence([NFC(), BertNormalizer(lowercase=True, strip_accents=False)])


def learnt(texts: Iterable[str], size: int) -> list[str]:
    """Return the word pieces that suit texts best, all their letters among them."""
    tokenizer = Tokenizer(WordPiece(unk_token="[UNK]"))  # noqa: S106 - no password
    tokenizer.normalizer = NORMALIZER
    tokenizer.pre_tokenizer = BertPreTokenizer()
    trainer = WordPieceTrainer(
        vocab_size=size, min_frequency=RAREST, special_tokens=["[UNK]"], show_progress=False
    )
    tokenizer.train_from_iterator(texts, trainer)
    return sorted(piece for piece in tokenizer.get_vocab() if not SPECIAL.fullmatch(piece))


def english_words(texts: Iterable[str]) -> set[str]:
    """Return the plain lower-case words that stand more than once in texts."""
    counted = Counter(word for text in texts for word in re.findall(r"[a-z]+", text.lower()))
    return {word for word, times in counted.items() if times > 1}


def cut(word: str, pieces: set[str]) -> list[str]:
    """Return a word's pieces, longest first from the left; none where it cannot be cut."""
    found: list[str] = []
    start = 0
    while start < len(word):
        prefix = PREFIX if start else ""
        for end in range(len(word), start, -1):
            piece = prefix + word[start:end]
            if piece in pieces:
                found.append(piece)
                start = end
                break
        else:
            return []
    return found


def harmless(new: list[str], old: set[str], words: set[str]) -> list[str]:
    """Return the new pieces that leave the cut of all English words as it was."""
    kept = [piece for piece in new if piece not in old]
    while True:
        pieces = old | set(kept)
        wrong = {
            piece
            for word in words
            if (now := cut(word, pieces)) != cut(word, old)
            for piece in now
            if piece not in old
        }
        if not wrong:
            return kept
        kept = [piece for piece in kept if piece not in wrong]


def extension(old: set[str], translations: list[Translation]) -> list[str]:
    """Return the pieces to put behind ``old`` for the languages of the translations."""
    new: dict[str, None] = {}
    for languages, size in GROUPS.items():
        texts = (t.other for t in translations if t.language in languages)
        new.update(dict.fromkeys(learnt(texts, size)))
    return harmless(list(new), old, english_words(t.english for t in translations))


def base_letter(piece: str) -> str:
    """Return a piece without its accents: where its meaning may be looked up."""
    letters = unicodedata.normalize("NFD", piece)
    return "".join(c for c in letters if unicodedata.category(c) != "Mn")


def extended(tokenizer: Path, new: list[str]) -> dict[str, Any]:
    """Return the ``tokenizer.json`` of an English model with new pieces behind its own."""
    content: dict[str, Any] = json.loads(tokenizer.read_text("utf-8"))
    vocabulary = content["model"]["vocab"]
    vocabulary |= {piece: len(vocabulary) + i for i, piece in enumerate(new)}
    blank = Tokenizer(WordPiece())
    blank.normalizer = NORMALIZER
    content["normalizer"] = json.loads(blank.to_str())["normalizer"]
    content["truncation"] = content["padding"] = None
    return content
