"""Everything that flows between the stages, in the order in which it flows. Nothing else.

Offsets are characters into ``Article.text``, end exclusive. Absent knowledge is ``None``, never a
guess.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Label = Literal["support", "contradiction", "neutral"]
BlockKind = Literal["headline", "paragraph"]
StatementKind = Literal["headline", "sentence", "quotation"]
VoiceKind = Literal["outlet", "quote", "indirect", "relay"]
Stance = Literal["asserts", "denies", "hedges", "plans"]
ContradictionKind = Literal["denial", "time", "number", "negation", "claim", "update"]
Scope = Literal["across", "within"]
PairReason = Literal["similar", "near copy"]
Precision = Literal["day", "week", "month", "season", "year"]
SourceKind = Literal["outlet", "speaker", "origin"]
ScoreStatus = Literal["scored", "insufficient evidence"]
ModelRole = Literal["encoder", "judge"]
GradeWord = Literal["good", "fair", "weak"]


@dataclass(frozen=True, slots=True)
class Block:
    """A headline or a paragraph of the article proper; hard-wrapped lines are one block."""

    start: int
    end: int
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Dropped:
    """A span that is not the article's own text (menus, forms, appeals, teasers), and why."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Article:
    """One article: the decoded file for text formats, the extracted text for the others.

    Characters that nobody sees are left out of either, see :mod:`detector.ingest.invisible`.
    ``language`` is an ISO 639-1 code, or ``und`` when unsure. Each ``*_from`` says where the value
    was read ("masthead", "dateline", "JSON-LD", "sources.toml", ...) and is None with its value.
    ``blocks`` and ``dropped`` are disjoint and in text order.
    """

    id: str
    path: str
    sha256: str
    text: str
    blocks: tuple[Block, ...]
    dropped: tuple[Dropped, ...]
    language: str
    language_from: str | None = None
    outlet: str | None = None
    outlet_from: str | None = None
    title: str | None = None
    title_from: str | None = None
    author: str | None = None
    author_from: str | None = None
    published: date | None = None
    published_from: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Time:
    """A time that a statement names, as the interval of days that it may mean.

    ``first`` is None for "before ...", ``last`` is None for "since ..."; both are inclusive.
    """

    text: str
    first: date | None
    last: date | None
    precision: Precision


@dataclass(frozen=True, slots=True)
class Voice:
    """Who answers for a statement.

    ``speaker`` is a person, an institution or a description of unnamed sources; ``origin`` the
    publication first credited, which answers where nobody is named; ``chain`` runs from the outlet
    to whoever is furthest from it, as in
    ("The Moscow Times", "The Wall Street Journal", "several anonymous officials").
    """

    kind: VoiceKind
    speaker: str | None = None
    origin: str | None = None
    cue: str | None = None
    stance: Stance = "asserts"
    chain: tuple[str, ...] = ()
    named: bool = True
    """Whether ``speaker`` is a name rather than a description such as "one source"."""


@dataclass(frozen=True, slots=True)
class Proposition:
    """One claim of a statement, standing alone; what the judge reads.

    With ``stance`` "denies" the voice holds that ``text`` is false; ``text`` itself is affirmative.
    ``aside`` is whether the sentence takes it for granted, as a date in passing: then it is the
    writer's, and no evidence on the voice.
    """

    text: str
    stance: Stance = "asserts"
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """A span of an article that claims something, and who answers for it.

    ``text`` is exactly ``article.text[start:end]``.
    """

    id: str
    article: str
    start: int
    end: int
    text: str
    kind: StatementKind
    language: str
    voice: Voice
    propositions: tuple[Proposition, ...]
    times: tuple[Time, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Candidate:
    """A proposition of each side of a pair, by its index, and their cosine in [-1, 1].

    ``likeness`` is what this cosine adds to the log-odds of support, by its encoder's card.
    """

    a: int
    b: int
    similarity: float
    likeness: float = 0.0


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements that may speak of the same thing; ``a`` comes before ``b`` in id order.

    ``candidates`` are what the judge is asked about; ``similarity`` is their highest cosine.
    """

    id: str
    a: str
    b: str
    similarity: float
    reason: PairReason
    scope: Scope
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Probabilities:
    """Calibrated probabilities in [0, 1] that sum to one."""

    support: float
    contradiction: float
    neutral: float


@dataclass(frozen=True, slots=True)
class Span:
    """Characters of a text, ``end`` exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the judge makes of a pair.

    ``forward`` reads a as premise and b as hypothesis, ``backward`` the other way round;
    ``probabilities`` joins both. ``a_proposition`` and ``b_proposition`` index the deciding ones;
    ``a_words`` and ``b_words`` are the words of their texts on which the label hangs, in order.
    ``by_rule`` is whether the judge saw less of a contradiction than counts or times that exclude
    each other make it at the least: its probability then is a setting, and nothing calibrated.
    """

    pair: str
    label: Label
    probabilities: Probabilities
    forward: Probabilities
    backward: Probabilities
    a_proposition: int
    b_proposition: int
    kind: ContradictionKind | None
    explanation: str | None
    model: str
    a_words: tuple[Span, ...] = ()
    b_words: tuple[Span, ...] = ()
    by_rule: bool = False

    def deciding(self, a: Statement, b: Statement) -> tuple[Proposition, Proposition]:
        """Return the propositions of the pair's two statements that decided it."""
        return a.propositions[self.a_proposition], b.propositions[self.b_proposition]


@dataclass(frozen=True, slots=True)
class SourceScore:
    """How far independent others bear a source out; corroboration, never truth.

    ``statements`` counts repeats; the four shares are means over the source's distinct claims and
    sum to one. ``score``, ``low`` and
    ``high`` are the mean and the 95 % interval of the corroboration rate, in [0, 1]; ``evidence``
    counts independent confirmations and contradictions, weighed by their probability.
    """

    name: str
    kind: SourceKind
    statements: int
    corroborated: float
    contradicted: float
    contested: float
    unmatched: float
    evidence: float
    score: float
    low: float
    high: float
    status: ScoreStatus


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that could not be analysed, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Input:
    """A file that was read."""

    path: str
    sha256: str
    bytes: int


@dataclass(frozen=True, slots=True)
class Grade:
    """What a model's makers measured in a language, each value None where they do not say.

    ``right`` is a share in [0, 1]: of ``tested`` labelled pairs those that a judge labels right; of
    ``tested`` sentences those whose English original an encoder finds among as many.
    ``temperature`` is a judge's own in this language.
    """

    language: str
    tested: int | None = None
    right: float | None = None
    temperature: float | None = None


@dataclass(frozen=True, slots=True)
class Likeness:
    """How far an encoder's cosine tells of support: each unit above ``usual`` adds ``slope``.

    It adds to the log-odds. ``typical`` is the median cosine of the candidates of the stories that
    the two were fitted on: where a story's own is higher, so is what is usual in it.
    """

    usual: float
    slope: float
    typical: float


@dataclass(frozen=True, slots=True)
class Model:
    """A model that took part; ``languages`` is None where its makers do not say.

    A judge's logits are divided by ``temperature``, or by that of their languages' ``grades``, then
    ``bias`` is added, in the order of entailment, neutral and contradiction. An encoder's
    ``likeness`` is None where nobody measured it, and its cosines then only find pairs.
    """

    role: ModelRole
    name: str
    sha256: str
    languages: tuple[str, ...] | None
    grades: tuple[Grade, ...] = ()
    temperature: float = 1.0
    bias: tuple[float, float, float] = (0.0, 0.0, 0.0)
    likeness: Likeness | None = None


@dataclass(frozen=True, slots=True)
class Measured:
    """A model's share of right answers in a language, in [0, 1], out of ``tested``.

    ``grade`` compares it with English; None for English itself, and where no English is measured.
    """

    right: float
    tested: int | None
    grade: GradeWord | None


@dataclass(frozen=True, slots=True)
class Coverage:
    """A language of the statements, and how good the models are in it.

    ``judged`` says whether both models read it, None where neither says what it reads; ``pairing``
    is of the encoder and ``judging`` of the judge, None where no figure is stated.
    """

    language: str
    statements: int
    judged: bool | None
    pairing: Measured | None
    judging: Measured | None


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there was at each stage; ``not_judged`` are pairs in languages the models lack."""

    files: int
    articles: int
    statements: int
    propositions: int
    pairs: int
    not_judged: int
    support: int
    contradiction: int
    neutral: int


@dataclass(frozen=True, slots=True)
class Run:
    """What is needed to repeat the run.

    ``sidecars`` are what the user stated beside the files: ``sources.toml`` and ``names.toml``.
    """

    version: str
    settings: dict[str, float | int | str | bool]
    models: tuple[Model, ...]
    inputs: tuple[Input, ...]
    counts: Counts
    notes: tuple[str, ...]
    languages: tuple[Coverage, ...] = ()
    sidecars: tuple[Input, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """All that a run found. ``pairs`` and ``judgements`` are parallel, the strongest first."""

    run: Run
    articles: tuple[Article, ...]
    statements: tuple[Statement, ...]
    pairs: tuple[Pair, ...]
    judgements: tuple[Judgement, ...]
    sources: tuple[SourceScore, ...]
    skipped: tuple[Skipped, ...]
    schema_version: str = "1"
