"""From paths to a report: the stages, in order."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from detector import __version__
from detector.coverage import coverage
from detector.embed import Encoder, embed
from detector.extract.statements import statements as extract
from detector.ingest import ingest
from detector.ingest.sources import sidecar_inputs
from detector.judge import Judge, judge_pairs
from detector.notes import notes
from detector.pairing import Pairing, common_languages, pair
from detector.progress import Progress, Silence
from detector.rationales import explained
from detector.scoring.corroboration import score
from detector.settings import Settings
from detector.types import Article, Counts, Judgement, Report, Run, Statement


def detect(
    paths: Sequence[Path],
    settings: Settings,
    encoder: Encoder,
    judge: Judge,
    progress: Progress | None = None,
) -> Report:
    """Return what the articles under the paths say of each other.

    Encoder and judge show their own progress: they alone know how much is new to them.
    The result depends on the files and the models alone: not on the order of the paths, the clock
    or a store of earlier answers.

    Raises:
        NothingReadableError: No path gave an article.
        SourcesError: A ``sources.toml`` or ``names.toml`` cannot be read.
    """
    progress = progress or Silence()
    # 1. Read the articles, without what is not theirs.
    with progress.stage("reading articles", None):
        articles, inputs, skipped = ingest(paths)
    # 2. Take out the statements, who answers for each, and what each claims.
    with progress.stage("extracting statements", None):
        statements = extract(articles)
    # 3. to 5. Embed the propositions, pair the statements, judge the pairs.
    pairing, judgements = compared(articles, statements, settings, (encoder, judge), progress)
    by_id = {statement.id: statement for statement in statements}
    readable = common_languages(encoder.model, judge.model)
    # 6. Find the words on which each support and contradiction hangs.
    judgements = explained(pairing.pairs, by_id, judgements, judge, settings)
    # 7. Score the sources by independent others.
    with progress.stage("scoring sources", None):
        sources = score(articles, statements, pairing.pairs, judgements, settings)
    # 8. Say how good the models are in these languages, and put the strongest first.
    languages = coverage(statements, encoder.model, judge.model)
    ranked = sorted(zip(pairing.pairs, judgements, strict=True), key=lambda both: _rank(both[1]))
    labels = Counter(judgement.label for judgement in judgements)
    return Report(
        run=Run(
            version=__version__,
            settings=settings.printed(),
            models=(encoder.model, judge.model),
            inputs=inputs,
            counts=Counts(
                files=len(inputs),
                articles=len(articles),
                statements=len(statements),
                propositions=sum(len(s.propositions) for s in statements),
                pairs=len(pairing.pairs),
                not_judged=pairing.not_judged,
                support=labels["support"],
                contradiction=labels["contradiction"],
                neutral=labels["neutral"],
            ),
            notes=notes(languages, readable, pairing.not_judged, (encoder.model, judge.model)),
            languages=languages,
            sidecars=sidecar_inputs(inputs),
        ),
        articles=articles,
        statements=statements,
        pairs=tuple(pair for pair, _ in ranked),
        judgements=tuple(judgement for _, judgement in ranked),
        sources=sources,
        skipped=skipped,
    )


def compared(
    articles: Sequence[Article],
    statements: Sequence[Statement],
    settings: Settings,
    models: tuple[Encoder, Judge],
    progress: Progress | None = None,
) -> tuple[Pairing, list[Judgement]]:
    """Return the pairs of the articles' statements, and what each pair is to the judge."""
    encoder, judge = models
    readable = common_languages(encoder.model, judge.model)
    pairing = paired(statements, settings, encoder, readable, progress)
    # 5. Judge the pairs, both ways.
    by_id = {statement.id: statement for statement in statements}
    published = {article.id: article.published for article in articles}
    return pairing, judge_pairs(pairing.pairs, by_id, judge, settings, published)


def paired(
    statements: Sequence[Statement],
    settings: Settings,
    encoder: Encoder,
    languages: frozenset[str] | None = None,
    progress: Progress | None = None,
) -> Pairing:
    """Return the pairs of statements that a judge of these languages (None: of all) is asked."""
    progress = progress or Silence()
    # 3. Embed the propositions.
    vectors = embed(statements, encoder)
    # 4. Pair the statements that may speak of the same thing.
    with progress.stage("pairing statements", None):
        return pair(statements, vectors, settings, languages, encoder.model.likeness)


def _rank(judgement: Judgement) -> tuple[int, float, str]:
    """Return the sort key: contradictions before supports, the probable before the rest."""
    order = {"contradiction": 0, "support": 1, "neutral": 2}
    p = judgement.probabilities
    return order[judgement.label], -max(p.contradiction, p.support), judgement.pair
