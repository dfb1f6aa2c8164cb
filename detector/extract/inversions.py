"""Patterns of frames in languages whose verb stands second, compiled from the lexicon."""

import re
from dataclasses import dataclass
from functools import cache

from detector.extract.lexicon import Lexicon
from detector.extract.quotations import MARKS, QUOTED

LONGEST_MIDDLE = 120
"""Characters between an auxiliary and the participle that ends its clause."""


@dataclass(frozen=True, slots=True)
class Inversions:
    """The compiled patterns of one language: Q is a quotation, P a claim, X a source."""

    according: re.Pattern[str]
    """"Laut ", wherever it stands."""
    after_source: re.Pattern[str]
    """" zufolge", behind a source."""
    so: re.Pattern[str]
    """"P, so X"."""
    denied: re.Pattern[str]
    """"X hat die Berichte zurückgewiesen, wonach ", "X wies die Berichte zurück, "."""
    emerges: re.Pattern[str]
    """"wie aus X hervorgeht", "hieß es aus X"."""
    called: re.Pattern[str]
    """"X nannte den Bericht falsch"."""
    reproached: re.Pattern[str]
    """"X wirft Y vor, das getan zu haben"."""
    compounded: re.Pattern[str]
    """"nach Behördenangaben"."""
    resumed: re.Pattern[str]
    """"„Q“, so X, „q“"."""
    says: re.Pattern[str]


@cache
def inversions(words: Lexicon) -> Inversions:
    """Return the patterns of a language."""

    def any_of(*names: str) -> str:
        return words.alternatives(*(f"attribution.{name}" for name in names))

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    q, marks = QUOTED, rf"{MARKS}{QUOTED}"
    middle = rf"[^,;:{q}]{{2,{LONGEST_MIDDLE}}}?"
    auxiliary = words.alternatives("clauses.auxiliaries")
    says = any_of("says", "denies")
    return Inversions(
        according=compiled(rf"(?:^|(?<=\s))(?P<cue>{any_of('according')})\s"),
        after_source=compiled(rf"\s(?P<cue>{any_of('according_last')})(?=[\s,])"),
        so=compiled(
            rf"(?:,|(?<={q}))\s(?P<cue>so)\s(?P<source>(?!dass)[^,{q}]{{2,100}})(?:,[^{q}]*)?$"
        ),
        denied=compiled(
            rf"^(?P<source>[^;:{q}]{{2,160}}?),?\s(?:(?:hat|haben|hatte|hatten)\s(?P<what>{middle})"
            rf"\s(?P<cue>{any_of('denied_perfect')})|(?P<cue2>{any_of('denying')})\s(?P<what2>{middle})"
            rf"\s(?:zurück|von sich|entgegen))(?=$|[,.;])"
            rf"(?P<joint>,\s(?P<that>{any_of('that')}\s)?)?"
        ),
        emerges=compiled(
            rf"^aus\s(?P<source4>[^,{q}]{{2,100}}?)\s(?:h(?:eißt|ieß)\ses|verlautete|g(?:eht|ing)\shervor),\s(?:{any_of('that')}\s)?"
            rf"|^wie\s(?:es\s)?aus\s(?P<source>[^,{q}]{{2,100}}?)\s(?:hervorgeht|hervorging|heißt|hieß|verlautete)[^,]{{0,30}},\s"
            rf"|,\s(?:wie\s(?:es\s)?(?:aus|in|bei)\s(?P<source2>[^,{q}]{{2,100}}?)"
            rf"\s(?:weiter\s)?(?:hervorgeht|hervorging|heißt|hieß|verlautete)"
            rf"|h(?:eißt|ieß)\ses\s(?:\w+\s)?(?:aus|bei|beim|in|im|von|vom|seitens)\s(?P<source3>[^,{q}]{{2,100}}?))\.?$"
        ),
        called=compiled(
            rf"^(?P<source>[^;:{q}]{{2,120}}?)\s(?P<cue>{any_of('calls')})\s(?P<what>(?:[^,;:{q}]{{0,60}}?{any_of('report_nouns')}[^,;:{q}]{{0,60}}?)"
            rf"|{words.alternatives('stance.anaphors')})\s(?:als\s)?(?:\w+\s)?[„\"]?{words.alternatives('stance.falsehoods')}(?!\w)"
        ),
        reproached=compiled(
            rf"^(?P<source>[^;:,{q}]{{2,120}}?)\s(?:(?P<cue>{any_of('reproaches')})\s(?P<whom>[^,;:{q}]{{2,80}}?)"
            rf"\s(?:\w+\s)?vor|(?:hat|haben|hatte|hatten)\s(?P<whom2>[^,;:{q}]{{2,80}}?)\s(?P<cue2>vorgeworfen)),\s"
            rf"(?P<what>[^;{q}]+?\s\S*zu\S*(?:\s\w+)?)(?=[.,]|$)"
        ),
        compounded=compiled(
            r"(?:^|(?<=\s))(?P<cue>nach|laut)\s"
            r"(?:(?P<source>(?-i:[A-ZÄÖÜ])\w+?)s?(?:angaben|berichten|informationen)"
            r"|(?P<source2>\w+(?:isch|iell|lich)en\s(?-i:Angaben))"
            r"|(?P<own>eigenen\s(?-i:Angaben|Worten)))(?!\w)"
        ),
        resumed=compiled(
            rf"^\s*(?P<first>[{marks}][^,]*),?[{marks}]?,?\s(?P<cue>so|{says})\s(?P<source>[^,{q}]{{2,100}}),\s"
            rf"(?P<second>[{marks}].*)$"
        ),
        says=compiled(rf"\s(?:(?P<cue>{says})|{auxiliary})(?!\w)\s"),
    )
