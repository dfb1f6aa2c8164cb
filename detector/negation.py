"""Words that deny, in the languages of articles."""

import re

NEGATION = re.compile(
    r"\b(?:not|no|never|nobody|nothing|none|neither|nor|without|cannot|yet to"
    r"|не|ні|нет|немає|ніколи|никогда|ніхто|никто|без"
    r"|nicht|kein\w*|niemals|ohne|pas|jamais|aucune?|sans|nunca|jamás|ningun[ao]?|ningún"
    r"|nie|nikt|nigdy|nic|żad\w+|non|nessun\w*|não|ninguém|nenhum\w*|ничего|нічого|жоден|жодн\w+"
    r"|(?<!hàng )không(?! (?:người lái|quân|gian|phận|kích))|chưa)\b|n['’]t\b",
    re.IGNORECASE,
)


def turned(a: str, b: str) -> bool:
    """Return whether one of two texts has a negation and the other has none."""
    return bool(NEGATION.search(a)) != bool(NEGATION.search(b))
