"""Attribution frames: who is said to say what, in a sentence.

A frame is a source and a cue around a content ("Peskov told WSJ that ..."). Frames nest, and one
sentence may hold several claims of one source, so a sentence is unwrapped from the outside in.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from detector.extract.cues import Cues, Form
from detector.extract.lexicon import Lexicon
from detector.extract.names import NAME
from detector.extract.quotations import MARKED_NAME, QUOTED
from detector.extract.subjects import agreement
from detector.types import Stance

LONGEST_HEAD = 18
"""Words of a source before its first comma."""

COLON_QUOTE = re.compile(rf"(?<=\w):\s(?=[{QUOTED}]+\s*\.?$)")
"""A quotation that says again what was reported before it."""

DATA_FROM = re.compile(
    r"^(?:(?:preliminary|official|provisional|new|latest)\s)?(?:data|figures|estimates|statistics)\s"
    r"(?:(?:released|published|compiled|provided)\s)?(?:from|by)\s(?:the\s)?",
    re.IGNORECASE,
)
MARKED = re.compile(MARKED_NAME)
"""A name in quotation marks and nothing else."""
PARENTHESIS = re.compile(r"\s\([^()]{1,120}\)|\s(?:--|[-–—])\s[^–—]{3,160}?\s(?:--|[-–—])(?=\s|$)")
"""What is said of a source in brackets or between dashes."""

NAMED_BEHIND = re.compile(rf",\s{NAME}(?=[,.;]|$)")
"""A name in apposition to what somebody is."""

Span = tuple[int, int]
"""Start and end of words in a text, in characters, end exclusive."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A source as written (None in "there were reports that"), its cue, how it holds the content.

    ``credits`` are words that name whom the source told or cited.
    """

    source: str | None
    cue: str
    stance: Stance = "asserts"
    credits: tuple[str, ...] = ()
    nominal: bool = False
    """Whether only a noun stands for the content ("denied the allegations")."""
    quoted: bool = False
    dropped: bool = False
    """Whether the source is who spoke last, as the verb has no subject."""
    form: Form = "clause"
    about: str | None = None
    """Whom a quotation is said of ("Smith said of Jones")."""
    source_at: Span | None = None
    cue_at: Span | None = None
    """Where source and cue stand; None for a frame that another paragraph left behind."""

    def moved(self, by: int) -> "Frame":
        """Return the frame with its places counted from a text that begins earlier."""
        source, cue = self.source_at, self.cue_at
        return replace(
            self,
            source_at=(source[0] + by, source[1] + by) if source else None,
            cue_at=(cue[0] + by, cue[1] + by) if cue else None,
        )


@dataclass(frozen=True, slots=True)
class Part:
    """A span of a text, by offsets into it, and the frames that a rule took off it."""

    start: int
    end: int
    frames: tuple[Frame, ...] = ()
    final: bool = False
    """Whether nothing more is to be unwrapped in it."""
    cut: Span | None = None
    """A frame that stands inside the content ("The dam, Reed said, broke")."""
    credit: Frame | None = None
    """Whom the claims inside credit; their frame where they have none."""


Rule = Callable[[str, Cues], list[Part] | None]
"""Takes one frame off a text; None where the rule does not apply."""


def placed(frame: Frame, text: str, cue: Span) -> Frame:
    """Return a frame with the places of its cue and, nearest to it, of its source in a text."""
    return replace(frame, cue_at=cue, source_at=_nearest(frame.source or "", text, cue))


def _nearest(words: str, text: str, cue: Span) -> Span | None:
    before, after = text.rfind(words, 0, cue[0]), text.find(words, cue[1])
    gaps = [
        (gap, start)
        for gap, start in ((cue[0] - before - len(words), before), (after - cue[1], after))
        if words and start >= 0
    ]
    if not gaps:
        return None
    start = min(gaps)[1]
    return start, start + len(words)


def parts_of(text: str, start: int, end: int, cues: Cues, *frames: Frame) -> list[Part]:
    """Return a content as parts, split where the source adds another.

    It does in ", adding that ..." and in "and added that ...".
    """
    if frames and (kept := cues.withheld.search(text, start, end)):
        own = Part(kept.start("clause"), end, frames[:-1], final=True)
        return [*parts_of(text, start, kept.start(), cues, *frames), own]
    joint = cues.and_that.search(text, start, end) if frames else None
    if joint and not cues.that.search(text, start, joint.start()):
        return [
            *parts_of(text, start, joint.start(), cues, *frames),
            *parts_of(text, joint.end(), end, cues, *frames),
        ]
    found = (cues.participle.search(text, start, end), cues.predicate.search(text, start, end))
    extra = min((one for one in found if one), key=lambda one: one.start(), default=None)
    quoted = COLON_QUOTE.search(text, start, end)
    if quoted and frames and not (extra and extra.start() < quoted.start()):
        frame = replace(frames[-1], stance="asserts", nominal=False, quoted=True)
        around = frames[:-1]
        return [Part(start, quoted.start(), frames), Part(quoted.end(), end, (*around, frame))]
    if not extra or not text[start : extra.start()].strip(QUOTED + " ,.;"):
        return [Part(start, end, frames)]
    stance = cues.stance(extra["cue"])
    claim = claim_from(text, extra.end(), cues, stance)
    further = replace(
        frames[-1],
        cue=f"{frames[-1].cue} … {extra['cue']}",
        stance=stance,
        nominal=stance == "denies" and not cues.is_clause(text[claim:end]),
        quoted=text[claim : claim + 1] == QUOTED,
        cue_at=extra.span("cue"),
    )
    return [
        Part(start, extra.start(), frames),
        Part(claim, end, (*frames[:-1], further)),
    ]


def claim_from(text: str, start: int, cues: Cues, stance: Stance) -> int:
    """Return where a claim begins: after "claims that" where it is what is denied."""
    noun = cues.report_noun.match(text[start - 1 :]) if stance == "denies" and start else None
    return start - 1 + noun.end() if noun else start


def without_auxiliaries(words: str, cues: Cues) -> str:
    """Return the words of a subject without the adverbs, auxiliaries and days that end them."""
    while True:
        shorter = cues.auxiliary.sub("", cues.when.sub("", words))
        if shorter == words:
            return words
        words = shorter


def head_of(source: str) -> str:
    """Return a source without its appositions."""
    return PARENTHESIS.sub("", source).split(",", 1)[0]


def with_name(source: str, tail: str, cues: Cues) -> str:
    """Return what somebody is with the name that follows ("the mayor of Graz, Elke Berger")."""
    named = NAMED_BEHIND.match(tail)
    return f"{source}{named[0]}" if named and cues.answerable.search(source) else source


def nominative(source: str, words: Lexicon, table: str = "reference.nominative") -> str:
    """Return a source in the case in which it would be a subject, where the lexicon shows how.

    ``table`` is the lexicon's of what genitives or locatives become.
    """
    for pattern, form in words.table(table).items():
        changed, count = re.subn(rf"^{pattern}", str(form), source)
        if count:
            return changed
    return source


def behind_data(source: str) -> str:
    """Return who stands behind figures that are cited: "data from the port" is the port."""
    return DATA_FROM.sub("", source)


def body_inside(place: str, cue: str, cues: Cues) -> str | None:
    """Return the body inside which something is said by nobody ("В Кремле заявили": Кремль)."""
    inside = cues.inside.match(place)
    while inside and (setting := cues.setting.match(place, inside.end())):
        place = place[setting.end() :]
        inside = cues.inside.match(place)
    if inside and (marked := MARKED.fullmatch(place[inside.end() :].strip())):
        name = nominative(marked["name"], cues.words, "reference.located")
        return f"{marked[0][0]}{name}{marked[0][-1]}"
    if not inside or agreement(cue.split(maxsplit=1)[0], cues.words) != "plural":
        return None
    return nominative(place[inside.end() :].strip(), cues.words, "reference.located")


def may_be_source(source: str, cues: Cues) -> bool:
    """Return whether words can be a subject: some, not too many, and no adverbial."""
    head = head_of(source)
    return (
        0 < len(head.split()) <= LONGEST_HEAD
        and not cues.introduction.match(head)
        and not (cues.words.verbless and cues.dependent.match(f"{head} "))
        and not head.endswith(("'s", "’s"))
        and not cues.words.pattern("reference.articles").fullmatch(head)
        and any(letter.isalpha() for letter in head)
    )
