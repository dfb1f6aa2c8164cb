"""Propositions: the frame off, one claim each, and the stance."""

import pytest

from detector.extract.lexicon import lexicon
from detector.extract.propositions import headline, stance, tidy
from tests.extract.conftest import Reading, told


def test_frame_is_off(read: Reading) -> None:
    """A proposition does not say who said it."""
    assert told(read, "The coach said that the match is off.") == [("asserts", "The match is off.")]


def test_opinion_is_off(read: Reading) -> None:
    """“I think that” says nothing that the voice does not."""
    assert told(read, "“I think that the dam is safe,” Reed said.") == [
        ("asserts", "The dam is safe.")
    ]


def test_how_it_became_known(read: Reading) -> None:
    """“It was later determined that” says how a claim is known."""
    found = told(read, "It was later determined there was no fire at the dam.")
    assert found == [("asserts", "There was no fire at the dam.")]


def test_believed_to_be(read: Reading) -> None:
    """What somebody believes something to be is what it is to him."""
    found = read("“We believe this to be a case of arson,” Mayor Ann Reed said.")
    assert found[-1].propositions[0].text == "This is a case of arson."


def test_date_of_an_event(read: Reading) -> None:
    """An event that a phrase dates takes place then, beside the main claim."""
    found = told(read, "The mayor lost ground before the election on May 5.")
    assert found == [
        ("asserts", "The mayor lost ground before the election on May 5."),
        ("asserts", "The election takes place on May 5."),
    ]
    (statement,) = read("The mayor lost ground before the election on May 5.")
    assert [p.aside for p in statement.propositions] == [False, True]


@pytest.mark.parametrize("text", ["Who broke the dam?", "“Is it safe?” the mayor asked."])
def test_questions_claim_nothing(read: Reading, text: str) -> None:
    """A question has no proposition."""
    assert told(read, text) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The dam will be rebuilt.", "plans"),
        ("en", "Will Smith was there.", "asserts"),
        ("en", "The club sold a player who would rather have stayed.", "asserts"),
        ("en", "The club will sell a player who wanted to stay.", "plans"),
        ("en", "Although it never paid, the club will sell him.", "plans"),
        ("en", "The match ended early because it would soon be dark.", "asserts"),
        ("en", "The dam may break.", "hedges"),
        ("en", "The score was close compared with what might have been.", "asserts"),
        ("en", "Guards found a diver who may have drowned.", "asserts"),
        ("en", "It broke on May 5.", "asserts"),
        ("en", "The column originally appeared in a journal.", "asserts"),
        ("en", "The dam appeared to be safe.", "hedges"),
        ("uk", "Міст, можливо, впаде.", "hedges"),
        ("uk", "Місто планує новий міст.", "plans"),
        ("ru", "Мост якобы упал.", "hedges"),
        ("ru", "Город намерен строить мост.", "plans"),
        ("vi", "Cây cầu có thể sập.", "hedges"),
        ("vi", "Thành phố sẽ xây cầu.", "plans"),
        ("vi", "Phải đi vòng mới có thể vào nhà.", "asserts"),
        ("uk", "Команда вилетить до Відня.", "plans"),
        ("uk", "Рада розглядатиме проєкт.", "plans"),
        ("uk", "Місто хоче миру.", "asserts"),
        ("ru", "Команда вернётся в пятницу.", "plans"),
    ],
)
def test_stance(language: str, text: str, expected: str) -> None:
    """Hedges and plans show in the words; names and months that look alike do not."""
    assert stance(text, lexicon(language)) == expected


@pytest.mark.parametrize(
    ("language", "text", "stance"),
    [
        ("en", "Reed could barely walk after the crash.", "asserts"),
        ("en", "The dam could break in spring.", "hedges"),
        ("ru", "Стороны не могли договориться о цене.", "asserts"),
        ("ru", "Скорее всего, причина пожара в проводке.", "hedges"),
        ("ru", "Считается, что картина утеряна.", "hedges"),
        ("ru", "Партия проведёт съезд в Самаре.", "plans"),
        ("uk", "Напевно, міст закрили через вітер.", "hedges"),
        ("uk", "Ціни могли зрости через посуху.", "hedges"),
    ],
)
def test_stance_of_ability_and_future(read: Reading, language: str, text: str, stance: str) -> None:
    """What could not be done was not; what may be is hedged; a future in one word is a plan."""
    assert [p.stance for p in read(text, language=language)[-1].propositions] == [stance]


def test_plan_of_another(read: Reading) -> None:
    """What a document would allow, and plans that somebody has, are no plans of the sentence."""
    assert told(read, "The guard was issued a pass that would open the gate.")[0][0] == "asserts"
    assert told(read, "The brothers' plans to sell the dam were old.")[0][0] == "asserts"


def test_further_that(read: Reading) -> None:
    """Each of two claims has a stance of its own."""
    found = told(read, "Coach Tom Diaz said that he is ill and that he will rest.")
    assert found == [("asserts", "Tom Diaz is ill."), ("plans", "Tom Diaz will rest.")]


def test_tidy() -> None:
    """An editor's brackets take the place of the pronoun before them."""
    assert tidy("“They [the owners] don’t care (at all).”") == "the owners don’t care"
    assert tidy("“losses of (growers) in the hills”") == "losses of growers in the hills"


def test_headline() -> None:
    """A headline loses the capitals that only headlines have."""
    body = "The bridge of Harbour City closed. Tom Diaz closed the bridge."
    assert headline("Bridge of Harbour City Closed by Tom Diaz", body) == (
        "bridge of Harbour City closed by Tom Diaz"
    )


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Reed to visit Oran", ("plans", "Reed will visit Oran.")),
        ("Reed unable to leave Oran", ("asserts", "Reed is unable to leave Oran.")),
        ("Future of Oran dam uncertain", ("asserts", "Future of Oran dam is uncertain.")),
        ("Reed to Lund: Let us talk", ("asserts", "Reed to Lund: Let us talk.")),
        ("Oran closer to arming guards", ("asserts", "Oran closer to arming guards.")),
    ],
)
def test_headline_without_a_verb(read: Reading, line: str, expected: tuple[str, str]) -> None:
    """A headline has the verb that it leaves out, where that can be told."""
    assert told(read, headline=line) == [expected]


def test_body(read: Reading) -> None:
    """“It” at the beginning of what a body says is that body, unless it means nobody."""
    assert told(read, "The bank said it will close.") == [("plans", "The bank will close.")]
    assert told(read, "The bank said it is unclear whether he left.")[0][1].startswith(
        "It is unclear"
    )


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("It was the third leak in a month", "It was the third leak in a month."),
        ("It was not a leak", "It was not a leak."),
        ("It is the only supplier of gas in Norland", "Orvane Oil is the only supplier of gas in"),
        ("It was bankrupt", "Orvane Oil was bankrupt."),
    ],
)
def test_it(read: Reading, text: str, claim: str) -> None:
    """“It” that says what something was is nobody; that says what a company is, is the company."""
    found = read(f"Orvane Oil said that a pipe had burst. {text}, Orvane Oil said.")
    assert found[-1].propositions[0].text.startswith(claim)


def test_he_of_a_later_clause(read: Reading) -> None:
    """“He” in a later clause may be whom the first one speaks of, so it stays."""
    found = told(
        read, "Mr. Karl Lund left the town.", "Gunmen shot a priest while he shopped for food."
    )
    assert found[-1] == ("asserts", "He shopped for food.")


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Three people died in the fire.", ["Three people died in the fire."]),
        (
            "Ann Reed said the mill is shut, but she kept the keys.",
            ["The mill is shut.", "Ann Reed kept the keys."],
        ),
        (
            "Ann Reed, D-Ohio, who owned the mill, kept the keys.",
            ["Ann Reed kept the keys.", "Ann Reed owned the mill."],
        ),
        (
            "The mill never closed because it was old.",
            ["The mill never closed because it was old."],
        ),
        (
            "The prize went to the mill and other old buildings.",
            ["The prize went to the mill and other old buildings."],
        ),
        (
            "The mill made bread – which was sold in town.",
            ["The mill made bread – which was sold in town."],
        ),
        ("The mill has no permit for doing that.", ["The mill has no permit for doing that."]),
        (
            "Divers reached the hull and freed a sailor, who was asleep.",
            ["Divers reached the hull.", "Divers freed a sailor.", "A sailor was asleep."],
        ),
        (
            "Mayor Ann Reed met the harbor police chief and Fire Marshal Gen. Tom Diaz there.",
            ["Ann Reed met Tom Diaz there."],
        ),
        (
            "Mayor Ann Reed met the army chief and Prime Minister Gen. Tom Diaz there.",
            ["Ann Reed met Tom Diaz there."],
        ),
        (
            "Fishermen said that the raids on the pier show the law is weak.",
            ["The raids on the pier show the law is weak."],
        ),
        ("“I want a count,” the Ohio Democrat said.", ["The Ohio Democrat wants a count."]),
    ],
)
def test_nothing_lost_nothing_added(read: Reading, text: str, claims: list[str]) -> None:
    """A claim keeps its object, its reason and its verb, and gets the name that it means."""
    found = [p.text for s in read("The town met.", text)[1:] for p in s.propositions]
    assert found == claims
