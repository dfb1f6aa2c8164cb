"""Who speaks for whom: a spokesman and his institution are one voice, not two witnesses."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, permutations

from detector.types import Article, Statement

SPOKESPERSON = re.compile(
    r"(?<!\w)(?:spokes(?:man|woman|person)|press secretary|речни\w+|пр[ео]сс?-?секретар\w*"
    r"|сп[іи]кер\w*|(?:người )?phát ngôn(?: viên)?|\w*sprecher(?:in)?|porte-parole|portavoz"
    r"|rzeczni\w+)(?!\w)",
    re.IGNORECASE,
)
"""Words for somebody who speaks for an institution, in the languages of articles."""
REACH = 80
"""Characters around such a word in which both names stand."""
SENTENCE_END = re.compile(r"[.!?;]\s|\n\s*\n")
SHORTEST_STEM = 4
"""Letters that a name keeps at the least where its ending may be inflected."""
WORDS_BETWEEN = r"(?:[\w.’'-]+\s+){0,2}"
OF = r"(?:(?:for|of|de|du|des|der|von)\s+)?"


def institutions(articles: Sequence[Article], statements: Sequence[Statement]) -> dict[str, str]:
    """Return for each named speaker who speaks for another one, whom: {"Jo Li": "Ministry"}.

    It must be said in an article, as in "the ministry's spokeswoman Jo Li".
    """
    speakers = sorted({s.voice.speaker for s in statements if s.voice.speaker and s.voice.named})
    stems = {name: _stem(name) for name in speakers}
    found: dict[str, str] = {}
    for window in chain.from_iterable(_windows(article.text) for article in articles):
        near = [name for name, stem in stems.items() if stem in window]
        for person, body in permutations(near, 2):
            if _speaks(stems[person], stems[body]).search(window):
                found.setdefault(person, body)
    return found


def _windows(text: str) -> Iterator[str]:
    """Yield the words around each word for a spokesperson, within its sentence."""
    for match in SPOKESPERSON.finditer(text):
        before = SENTENCE_END.split(text[max(0, match.start() - REACH) : match.start()])[-1]
        after = SENTENCE_END.split(text[match.end() : match.end() + REACH])[0]
        yield " ".join(f"{before}{match.group()}{after}".split())


def _stem(name: str) -> str:
    """Return the last word of a name without what an inflected form may change."""
    last = name.rsplit(maxsplit=1)[-1]
    return last[: max(SHORTEST_STEM, len(last) - 2)]


@cache
def _speaks(person: str, body: str) -> re.Pattern[str]:
    """Return what says that a person speaks for a body, of the stems of their names."""
    who, whom = (rf"(?<!\w){re.escape(stem)}[\w’'-]*" for stem in (person, body))
    role = SPOKESPERSON.pattern
    return re.compile(
        rf"{whom}\s+{WORDS_BETWEEN}{role},?\s+{WORDS_BETWEEN}{who}"
        rf"|{role}\s+{OF}{WORDS_BETWEEN}{whom},?\s+{WORDS_BETWEEN}{who}"
        rf"|{who},\s+{WORDS_BETWEEN}{role}\s+{OF}{WORDS_BETWEEN}{whom}"
        rf"|{who},\s+(?:the\s+)?{whom}\s+{WORDS_BETWEEN}{role}",
        re.IGNORECASE,
    )
