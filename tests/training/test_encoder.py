"""What the encoder learns from, and what it is measured on while it learns."""

from training.encoder import MEASURED, SHARES, divided
from training.parallel import Translation


def test_held_out_translations_are_not_learnt_from() -> None:
    """The last of each language are measured on, all others are learnt from."""
    found = [Translation(f"e{n}", f"o{n}", code) for n in range(MEASURED + 3) for code in SHARES]
    learnt, held = divided(found)
    assert {code: len(pairs) for code, pairs in held.items()} == dict.fromkeys(SHARES, MEASURED)
    assert not set(learnt) & {pair for pairs in held.values() for pair in pairs}
    assert len(learnt) == 3 * len(SHARES)
