"""Who speaks in Spanish, French and Polish articles, on sentences that no rule was written for."""

import pytest

from tests.extract.conftest import Reading

Told = list[tuple[str | None, str | None, str, str]]


def told(read: Reading, language: str, *paragraphs: str) -> Told:
    return [
        (s.voice.speaker, s.voice.origin, p.stance, p.text)
        for s in read(*paragraphs, language=language)
        for p in s.propositions
    ]


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        (
            "es",
            "El portavoz Luis Vega aseguró el martes que el puente sigue cerrado.",
            ("Luis Vega", None, "asserts", "El puente sigue cerrado."),
        ),
        (
            "es",
            "«El puente sigue cerrado», afirmó la alcaldesa Marta Ríos.",
            ("Marta Ríos", None, "asserts", "El puente sigue cerrado."),
        ),
        (
            "es",
            "Seis personas resultaron heridas, según El Mundo.",
            (None, "El Mundo", "asserts", "Seis personas resultaron heridas."),
        ),
        (
            "es",
            "El ministro Luis Vega niega haber cobrado comisiones.",
            ("Luis Vega", None, "denies", "Luis Vega ha cobrado comisiones."),
        ),
        (
            "es",
            "La alcaldesa Marta Ríos desmiente que el puente esté en ruinas.",
            ("Marta Ríos", None, "denies", "El puente está en ruinas."),
        ),
        (
            "fr",
            "La maire Anne Morel a démenti que le pont soit en ruine.",
            ("Anne Morel", None, "denies", "Le pont est en ruine."),
        ),
        (
            "es",
            "La empresa firmó el contrato que pedían los vecinos.",
            (None, None, "asserts", "La empresa firmó el contrato que pedían los vecinos."),
        ),
        (
            "es",
            "El ministro se negó a responder a las preguntas.",
            (None, None, "asserts", "El ministro se negó a responder a las preguntas."),
        ),
        (
            "fr",
            "La maire Anne Morel a assuré mardi que le pont resterait fermé.",
            ("Anne Morel", None, "asserts", "Le pont resterait fermé."),
        ),
        (
            "fr",
            "« Le pont reste fermé », a prévenu la maire Anne Morel.",
            ("Anne Morel", None, "asserts", "Le pont reste fermé."),
        ),
        (
            "fr",
            "Anne Morel a dit qu'elle quitterait la mairie en mai.",
            ("Anne Morel", None, "asserts", "Anne Morel quitterait la mairie en mai."),
        ),
        (
            "fr",
            "Selon Le Parisien, six personnes ont été blessées.",
            (None, "Le Parisien", "asserts", "Six personnes ont été blessées."),
        ),
        (
            "fr",
            "Le ministre Paul Garnier nie avoir touché des commissions.",
            ("Paul Garnier", None, "denies", "Paul Garnier a touché des commissions."),
        ),
        (
            "fr",
            "Le train est arrivé en avance et repart demain.",
            (None, None, "asserts", "Le train est arrivé en avance et repart demain."),
        ),
        (
            "pl",
            "Rzecznik Adam Nowak zapewnił, że most pozostanie zamknięty.",
            ("Adam Nowak", None, "asserts", "Most pozostanie zamknięty."),
        ),
        (
            "pl",
            "- Most jest nadal zamknięty - powiedziała burmistrz Anna Zielińska.",
            ("Anna Zielińska", None, "asserts", "Most jest nadal zamknięty."),
        ),
        (
            "pl",
            "Jak podała policja, sześć osób zostało rannych.",
            ("policja", None, "asserts", "Sześć osób zostało rannych."),
        ),
        (
            "pl",
            "Minister Adam Nowak zaprzeczył, że przyjął pieniądze od firmy.",
            ("Adam Nowak", None, "denies", "Przyjął pieniądze od firmy."),
        ),
    ],
)
def test_speaker(
    read: Reading, language: str, sentence: str, expected: tuple[str | None, str | None, str, str]
) -> None:
    """A speaker, a publication that is relayed, a denial, or nobody but the outlet."""
    assert told(read, language, sentence) == [expected]


@pytest.mark.parametrize(
    ("language", "paragraphs", "said"),
    [
        (
            "es",
            (
                "El puente sigue cerrado, dijo Marta Ríos.",
                "Añadió que las obras durarán un mes.",
                "«No hay ningún peligro», insistió en una rueda de prensa.",
            ),
            ("Las obras durarán un mes.", "No hay ningún peligro."),
        ),
        (
            "fr",
            (
                "Le pont reste fermé, a déclaré Marta Ríos.",
                "« Il n'y a aucun danger », a-t-elle ajouté.",
            ),
            ("Il n'y a aucun danger.",),
        ),
        (
            "pl",
            (
                "Most jest nadal zamknięty, powiedziała Marta Ríos.",
                "Dodała, że remont potrwa miesiąc.",
            ),
            ("Remont potrwa miesiąc.",),
        ),
        (
            "uk",
            (
                "Міст досі закривають на ніч, сказала Марта Коваль.",
                "Додала, що ремонт триватиме місяць.",
            ),
            ("Ремонт триватиме місяць.",),
        ),
        (
            "ru",
            (
                "Мост по-прежнему закрывают на ночь, сказала Марта Коваль.",
                "Добавила, что ремонт продлится месяц.",
            ),
            ("Ремонт продлится месяц.",),
        ),
    ],
)
def test_a_verb_without_a_subject_is_of_who_spoke_last(
    read: Reading, language: str, paragraphs: tuple[str, ...], said: tuple[str, ...]
) -> None:
    """Verbs show their subject in these languages, or carry it behind a hyphen."""
    first, *further = told(read, language, *paragraphs)
    assert first[0] is not None
    assert [(speaker, text) for speaker, _, _, text in further] == [(first[0], t) for t in said]


@pytest.mark.parametrize(
    ("language", "before", "sentence", "speaker"),
    [
        (
            "es",
            "El puente cerró ayer, dijo Ana Gil.",
            "«Todo irá bien», señaló en enero Juan Mora en una entrevista.",
            "Juan Mora",
        ),
        (
            "ru",
            "Мост закрыли, сказал Иван Петров.",
            "«Всё будет хорошо», — написал в сети один из зрителей.",
            None,
        ),
        (
            "pl",
            "Most jest zamknięty, powiedział Jan Gil.",
            "„Wszystko będzie dobrze”, zaznaczył w styczniu Jan Mora w rozmowie.",
            "Jan Mora",
        ),
    ],
)
def test_a_subject_behind_its_setting_is_not_left_out(
    read: Reading, language: str, before: str, sentence: str, speaker: str | None
) -> None:
    """What a later name says is not booked to who spoke before."""
    first, last = told(read, language, before, sentence)
    assert first[0] is not None
    assert last[0] in {speaker, None}


@pytest.mark.parametrize(
    ("language", "paragraphs"),
    [
        ("ru", ("Мост закрыли, сказал Иван Петров.", "Заявила, что мост скоро откроют.")),
        ("ru", ("Министерство сообщило, что мост закрыт.", "Добавил, что работы долгие.")),
        ("fr", ("Le pont ferme, a dit Paul Garnier.", "« Rien à craindre », a-t-elle ajouté.")),
        ("fr", ("Le pont ferme, a dit Paul Garnier.", "Il rouvrira en mai, a-t-on appris jeudi.")),
        ("es", ("Un golpe para el ministro.", "El juez anunció un premio para el ministro Gil.")),
        (
            "es",
            ("El puente cerró ayer.", "Una nueva denuncia que presentó la empresa llegó tarde."),
        ),
    ],
)
def test_whom_the_verb_cannot_mean_is_not_meant(
    read: Reading, language: str, paragraphs: tuple[str, str]
) -> None:
    """Of another gender or number, or no verb of saying at all: the outlet says it."""
    assert told(read, language, *paragraphs)[-1][0] is None


@pytest.mark.parametrize(
    ("language", "sentence", "claims"),
    [
        (
            "es",
            "Ana Gil dijo que el puente cierra y que la obra será larga.",
            ["El puente cierra.", "La obra será larga."],
        ),
        (
            "es",
            "Ana Gil dijo que el puente que hizo la empresa y que inauguró el rey cierra.",
            ["El puente que hizo la empresa y que inauguró el rey cierra."],
        ),
        (
            "pl",
            "Roberta Metsola powiedziała, że most jest zamknięty.",
            ["Most jest zamknięty."],
        ),
        (
            "pl",
            "Zdaniem ministra Piotra Mielcarka most jest zamknięty.",
            ["Most jest zamknięty."],
        ),
    ],
)
def test_claims(read: Reading, language: str, sentence: str, claims: list[str]) -> None:
    """A second "that" begins a claim, unless it is a second clause about the same noun."""
    assert [text for *_, text in told(read, language, sentence)] == claims


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Roberta Metsola powiedziała, że most jest zamknięty.", "Roberta Metsola"),
        ("Zdaniem ministra Piotra Mielcarka most jest zamknięty.", "Piotr Mielcarek"),
        ("Zdaniem posłanki Ewy Kordas most jest zamknięty.", "Ewa Kordas"),
    ],
)
def test_polish_names_are_put_in_the_nominative_where_they_are_not(
    read: Reading, sentence: str, name: str
) -> None:
    """A woman's name is not taken for a man's in the genitive."""
    assert [speaker for speaker, *_ in told(read, "pl", sentence)] == [name]
