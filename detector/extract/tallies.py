"""Tallies: counts that share a verb, each as a claim ("three were killed and 17 injured")."""

import re
from functools import cache

from detector.extract.lexicon import Lexicon

ROUGHLY = (
    r"(?:(?:at least|at most|more than|fewer than|about|around|nearly|almost|up to|over|some"
    r"|another)\s)?"
)
MANY = "dozens|hundreds|scores"
BE = r"(?:were|was|are|is|have been|had been|has been)"
LATER = r"(?:(?:critically|seriously|badly|slightly|severely|reportedly)\s)?"


@cache
def _shared(words: Lexicon) -> re.Pattern[str]:
    """Return a pattern for "N were killed and M injured (when the train derailed)" in English."""
    number = rf"{ROUGHLY}(?:\d[\d,.]*|{'|'.join(words.table('numbers.words'))}|{MANY})"
    return re.compile(
        rf"^(?P<first>{number})(?P<noun>(?:\s(?!were|was)[\w’'-]+){{0,3}})\s(?P<be>{BE})\s"
        rf"(?P<done>{LATER}\w+(?:ed|en|ut|rt|ld))(?P<between>(?:\s[^,;]{{1,60}}?)?),?\sand\s"
        rf"(?P<second>{number})(?P<other>(?:\s(?!were|was)[\w’'-]+){{0,2}}?)\s"
        rf"(?P<also>{LATER}(?!(?:were|was)\b)\w+(?:ed|en|rt|ing))(?P<rest>(?:[\s,].*)?)$",
        re.IGNORECASE | re.DOTALL,
    )


def tallied(text: str, words: Lexicon) -> list[str]:
    """Return two counts of one verb phrase as a claim each, any other text whole.

    "Three people were killed and 17 injured when the dam broke" is two claims, both of when the
    dam broke.
    """
    found = _shared(words).match(text)
    if not found:
        return [text]
    noun = found["other"] if found["other"].strip() else found["noun"]
    rest = found["rest"]
    own = found["between"]
    both = not own or rest.startswith((" when", " after", " as "))
    first = f"{found['first']}{found['noun']} {found['be']} {found['done']}{own}"
    second = f"{found['second']}{noun} {found['be']} {found['also']}{rest}"
    return [f"{first}{rest}" if both else first, second]
