"""A statement as a reader meets it: whose words, around them what, from where."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date

from detector.identity import file_of, outlet_name
from detector.report.text import clip_end, clip_start, legible
from detector.scoring.responsibility import answers
from detector.types import Article, Report, Stance, Statement, Voice, VoiceKind

CONTEXT_CHARS = 220
"""Shown on each side of a quotation: one long sentence of news prose."""

REACH = 10 * CONTEXT_CHARS
"""Characters around a statement that are made legible; white space among them is closed up."""

EXTRACTED = frozenset({".htm", ".html", ".xhtml", ".json", ".jsonl", ".ndjson", ".pdf", ".docx"})
"""Formats whose text is not the file itself, so that a line number would name nothing in it."""

VOICES: dict[VoiceKind, str] = {
    "outlet": "own voice",
    "quote": "quoted",
    "indirect": "reported speech",
    "relay": "relayed",
}
UNNAMED = "for somebody unnamed"
"""The voice of who answers for words of somebody without a name."""
UNKNOWN_DATE = "date unknown"

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Words:
    """A statement's own words, and what stands before and after them in the article."""

    before: str
    own: str
    after: str


@dataclass(frozen=True, slots=True)
class Side:
    """A statement as a reader meets it; ``anchor`` is unique in the report and safe in a URL.

    ``chain`` runs from the outlet to whoever is furthest from it and is never empty.
    """

    id: str
    anchor: str
    answers: str
    chain: tuple[str, ...]
    voice: str
    stance: Stance
    published: str
    language: str
    place: str
    headline: bool
    words: Words


class Sides:
    """The statements of one report, as sides of a pair or lines of an article."""

    def __init__(self, report: Report) -> None:
        self._articles = {article.id: article for article in report.articles}
        self._anchors = {s.id: f"s{n}" for n, s in enumerate(report.statements, start=1)}
        self._line_starts = {
            article.id: [0, *(end.end() for end in _LINE_END.finditer(article.text))]
            for article in report.articles
        }

    def of(self, statement: Statement) -> Side:
        """Return a statement as a reader meets it."""
        article = self._articles[statement.article]
        return Side(
            id=statement.id,
            anchor=self._anchors[statement.id],
            answers=legible(answers(statement, outlet_name(article))[0].name),
            chain=_chain(statement, article),
            voice=_voice(statement.voice),
            stance=statement.voice.stance,
            published=day(article.published),
            language=statement.language,
            place=self.place(article, statement.start),
            headline=statement.kind == "headline",
            words=_words(statement, article),
        )

    def place(self, article: Article, offset: int) -> str:
        """Return the file and the line, or the paragraph where lines mean nothing."""
        path = legible(article.path)
        if file_of(article).suffix.lower() in EXTRACTED:
            paragraph = bisect_right([block.start for block in article.blocks], offset)
            return f"{path}, paragraph {max(paragraph, 1)}"
        return f"{path}:{bisect_right(self._line_starts[article.id], offset)}"


def _voice(voice: Voice) -> str:
    told = voice.kind in {"quote", "indirect"}
    return UNNAMED if told and not voice.named else VOICES[voice.kind]


def day(published: date | None) -> str:
    """Return a date as a reader writes it."""
    return f"{published.day} {published:%B %Y}" if published else UNKNOWN_DATE


def _chain(statement: Statement, article: Article) -> tuple[str, ...]:
    voice = statement.voice
    links = (outlet_name(article), *(voice.chain or (voice.origin, voice.speaker)))
    return tuple(dict.fromkeys(legible(link) for link in links if link))


def _words(statement: Statement, article: Article) -> Words:
    texts = [(block.start, block.end) for block in article.blocks]
    before = after = ""
    for n, (start, end) in enumerate(texts):
        if start <= statement.start < end:
            before = article.text[start : statement.start]
            if not before.strip() and n and article.blocks[n - 1].kind == "paragraph":
                before = article.text[slice(*texts[n - 1])]
        if start < statement.end <= end:
            after = article.text[statement.end : end]
            if not after.strip() and n + 1 < len(texts):
                after = article.text[slice(*texts[n + 1])]
    return Words(
        before=clip_start(legible(before[-REACH:]), CONTEXT_CHARS),
        own=legible(statement.text),
        after=clip_end(legible(after[:REACH]), CONTEXT_CHARS),
    )
