"""A report made by hand, as varied and as hostile as articles are."""

from datetime import date

import pytest

from detector.types import (
    Article,
    Block,
    Candidate,
    Counts,
    Coverage,
    Dropped,
    Input,
    Judgement,
    Label,
    Measured,
    Model,
    Pair,
    Probabilities,
    Proposition,
    Report,
    Run,
    Skipped,
    SourceScore,
    Statement,
    Time,
    Voice,
)

TIMES = (
    "Musk Held Secret Talks With Putin\r\n\r\n"
    "Subscribe for 30% off!\r\n\r\n"
    "The two men have spoken regularly since late 2022, the Wall Street Journal\r\n"
    "reported Thursday, citing several officials. Kremlin spokesman Dmitry Peskov said: “There\r\n"
    "was only one call.” The contacts, he said, ended before the war.\r\n"
)
UKRAINIAN = (
    "Маск визнав розмову\n\n"
    "</script><script>alert('xss')</script> Ілон Маск \x1b[31mвизнав\x1b[0m, що говорив із Путіним "
    "восени 2022 року. [bold]Потім[/bold] він 'двічі' \"заперечив\" це & <b>усе</b>.\n"
)
HEBREW = "הקרמלין הכחיש את הדיווח.\u202e gnp.exe\n"
LONG = f"{'Die Gespräche dauerten an, sagte der Sprecher, ' * 60}und endeten nie. {'x' * 900}\n"
SURROGATE = "Only one\udcff call took place.\x00\n"

PATHS = {
    "times": "seeds/000.txt",
    "ukrainian": "seeds/[red]<img src=x onerror=alert(1)>.txt",
    "hebrew": "seeds/page.html",
    "long": "seeds/lang.md",
    "surrogate": "seeds/bad\udcff.txt",
}


def article(id_: str, text: str, language: str, **known: object) -> Article:
    """Return an article whose blocks are its paragraphs, the first a headline if it is short."""
    blocks = []
    start = 0
    ending = "\r\n\r\n" if "\r\n" in text else "\n\n"
    for paragraph in text.split(ending):
        end = start + len(paragraph.rstrip())
        if not paragraph.startswith("Subscribe"):
            short = start == 0 and ending in text
            blocks.append(Block(start, end, "headline" if short else "paragraph"))
        start += len(paragraph) + len(ending)
    dropped = text.find("Subscribe")
    return Article(
        id=id_,
        path=PATHS[id_],
        sha256=id_[0] * 64,
        text=text,
        blocks=tuple(blocks),
        dropped=(Dropped(dropped, text.index("!") + 1, "advertisement"),) if dropped >= 0 else (),
        language=language,
        **known,  # type: ignore[arg-type]  # a test fixture's shorthand
    )


def statement(
    id_: str,
    source: Article,
    first: str,
    last: str,
    voice: Voice,
    *propositions: Proposition,
    times: tuple[Time, ...] = (),
) -> Statement:
    """Return the span of an article from the words ``first`` to the words ``last``."""
    start = source.text.index(first)
    end = source.text.index(last, start) + len(last)
    return Statement(
        id=id_,
        article=source.id,
        start=start,
        end=end,
        text=source.text[start:end],
        kind="headline" if start == 0 and source.blocks[0].kind == "headline" else "sentence",
        language=source.language,
        voice=voice,
        propositions=propositions or (Proposition(source.text[start:end]),),
        times=times,
    )


def judged(id_: str, a: str, b: str, label: Label, probability: float) -> tuple[Pair, Judgement]:
    """Return a pair and its judgement; the rest of the probability goes to neutral."""
    other = round(1 - probability, 6)
    probabilities = {
        "support": Probabilities(probability, 0.0, other),
        "contradiction": Probabilities(0.0, probability, other),
        "neutral": Probabilities(0.0, other, probability),
    }[label]
    pair = Pair(
        id=id_,
        a=a,
        b=b,
        similarity=0.6123456,
        reason="similar",
        scope="within" if {a, b} == {"t1", "t2"} else "across",
        candidates=(Candidate(0, 0, 0.6123456),),
    )
    return pair, Judgement(
        pair=id_,
        label=label,
        probabilities=probabilities,
        forward=probabilities,
        backward=probabilities,
        a_proposition=0,
        b_proposition=0,
        kind="denial" if label == "contradiction" else None,
        explanation="“<one>” [call] against many" if label == "contradiction" else None,
        model="f" * 64,
    )


def source(name: str, evidence: float, **values: object) -> SourceScore:
    """Return an outlet with a score, scored where there is enough evidence."""
    known: dict[str, object] = {
        "kind": "outlet",
        "statements": 12,
        "corroborated": 0.5,
        "contradicted": 0.25,
        "contested": 0.05,
        "unmatched": 0.2,
        "score": 2 / 3,
        "low": 0.4123456,
        "high": 0.8,
        "status": "scored" if evidence >= 5 else "insufficient evidence",
    }
    return SourceScore(name=name, evidence=evidence, **{**known, **values})  # type: ignore[arg-type]  # as above


@pytest.fixture
def empty() -> Report:
    """A run that read one article and found nothing in it."""
    alone = article("surrogate", SURROGATE, "und")
    counts = Counts(1, 1, 0, 0, 0, 0, 0, 0, 0)
    run = Run("0.1", {}, (), (Input(alone.path, alone.sha256, 30),), counts, ())
    return Report(run, (alone,), (), (), (), (), ())


@pytest.fixture
def report() -> Report:
    """Five articles, a claim that three others contradict, and hostile text in every place."""
    times = article(
        "times",
        TIMES,
        "en",
        outlet="The Moscow Times",
        outlet_from="masthead",
        title="Musk Held Secret Talks With Putin",
        title_from="first headline",
        published=date(2024, 10, 25),
        published_from="dateline",
        url="javascript:alert(1)",
    )
    ukrainian = article("ukrainian", UKRAINIAN, "uk", title="</title><script>alert(2)</script>")
    hebrew = article("hebrew", HEBREW, "he", outlet='"הארץ" <b>', published=date(2024, 10, 26))
    long = article("long", LONG, "de", outlet="Zeitung", published=date(999, 1, 1))
    surrogate = article("surrogate", SURROGATE, "und")

    journal = "The Wall Street Journal"
    statements = (
        statement("t1", times, "Musk Held", "Putin", Voice("outlet")),
        statement(
            "t2",
            times,
            "The two men",
            "several officials.",
            Voice(
                "relay",
                speaker="several officials",
                origin=journal,
                cue="reported",
                chain=("The Moscow Times", journal, "several officials"),
                named=False,
            ),
            Proposition("Elon Musk and Vladimir Putin have spoken since late 2022."),
            times=(Time("since late 2022", date(2022, 10, 1), None, "season"),),
        ),
        statement(
            "t3",
            times,
            "Kremlin",
            "only one call.”",
            Voice("quote", speaker="Dmitry Peskov", cue="said", stance="denies"),
            Proposition("Elon Musk and Vladimir Putin spoke more than once.", "denies"),
        ),
        statement(
            "u1",
            ukrainian,
            "</script>",
            "2022 року.",
            Voice("indirect", speaker="Ілон Маск", cue="визнав"),
            Proposition("<i>Ілон Маск</i> говорив із Путіним восени 2022 року."),
        ),
        statement("h1", hebrew, "הקרמלין", "gnp.exe", Voice("outlet", stance="hedges")),
        statement("l1", long, "Die", "x" * 900, Voice("outlet")),
        statement("s1", surrogate, "Only", "place.\x00", Voice("quote", "one source", named=False)),
    )
    found = (
        judged("p1", "t2", "t3", "contradiction", 0.97),
        judged("p2", "t3", "u1", "contradiction", 0.9),
        judged("p3", "t3", "l1", "contradiction", 0.7),
        judged("p4", "h1", "u1", "contradiction", 0.55),
        judged("p5", "t2", "u1", "support", 0.9123456),
        judged("p6", "t1", "t2", "support", 0.6),
        judged("p7", "s1", "t3", "neutral", 0.8),
    )
    articles = (times, ukrainian, hebrew, long, surrogate)
    return Report(
        run=Run(
            version="0.1",
            settings={"candidates": 10, "temperature": 1.23456789, "note": "<b>", "cache": True},
            models=(
                Model("encoder", "built-in <encoder>", "e" * 64, None),
                Model("judge", "built-in judge", "f" * 64, ("en", "uk")),
            ),
            inputs=tuple(Input(each.path, each.sha256, len(each.text)) for each in articles),
            counts=Counts(6, 5, 7, 7, 9, 2, 2, 4, 1),
            notes=("2 pairs were not judged: the judge was not trained for [he].",),
            languages=(
                Coverage(
                    "uk",
                    1,
                    judged=True,
                    pairing=Measured(0.84, 1000, "fair"),
                    judging=Measured(0.61, 150, "weak"),
                ),
                Coverage("<i>", 2, judged=False, pairing=None, judging=None),
            ),
        ),
        articles=articles,
        statements=statements,
        pairs=tuple(pair for pair, _ in found),
        judgements=tuple(judgement for _, judgement in found),
        sources=(
            source("Zeitung", 2.0, low=0.05, high=0.95),
            source("The Moscow Times", 6.5, low=0.3, high=0.7, score=0.5),
            source('"הארץ" <b>', 8.25),
            source("Dmitry Peskov", 7.0, kind="speaker", score=0.2, low=0.0, high=0.4),
            source(journal, 1.0, kind="origin"),
        ),
        skipped=(Skipped("seeds/photo[1].jpg", "is a <picture>; give its text as .txt"),),
    )
