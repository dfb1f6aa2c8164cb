"""Propositions: the frame off, one claim each, names for pronouns, and the stance."""

from datetime import date

import pytest

from detector.extract.lexicon import lexicon
from detector.extract.propositions import headline, stance, tidy
from tests.extract.conftest import Reading


def told(read: Reading, *paragraphs: str, **fields: object) -> list[tuple[str, str]]:
    return [(p.stance, p.text) for s in read(*paragraphs, **fields) for p in s.propositions]


def test_frame_is_off(read: Reading) -> None:
    """A proposition does not say who said it."""
    assert told(read, "The coach said that the match is off.") == [("asserts", "The match is off.")]


def test_pronoun_of_the_speaker(read: Reading) -> None:
    """“He” in what somebody is said to have said is the speaker."""
    found = told(read, "Coach Tom Diaz said he is leaving the club.")
    assert found == [("asserts", "Tom Diaz is leaving the club.")]


@pytest.mark.parametrize(
    ("quotation", "text"),
    [
        ("I have never met the owner", "Tom Diaz has never met the owner."),
        ("I’ve met the owner twice", "Tom Diaz has met the owner twice."),
        ("I’m leaving the club", "Tom Diaz is leaving the club."),
        ("I worry about the club", "Tom Diaz worries about the club."),
        ("I was at home that night", "Tom Diaz was at home that night."),
        ("My club is broke again", "Tom Diaz’s club is broke again."),
    ],
)
def test_first_person(read: Reading, quotation: str, text: str) -> None:
    """“I” in a quotation is its speaker, in a sentence that is still English."""
    assert told(read, f"“{quotation},” coach Tom Diaz said.")[0][1] == text


def test_no_wrong_gender(read: Reading) -> None:
    """“She” is never a man; when nobody fits, the words stay as they are."""
    found = told(
        read, "Coach Tom Diaz said he is ill.", "“She is a great player,” Diaz said on Monday."
    )
    assert found[-1] == ("asserts", "She is a great player.")


def test_his_of_two(read: Reading) -> None:
    """“His” stays where it may be either of two men's."""
    found = told(
        read,
        "Mr. Tom Diaz met Mr. Karl Lund at the gate.",
        "The crowd cheered at his car for an hour.",
    )
    assert found[-1][1] == "The crowd cheered at his car for an hour."


def test_he_and_him(read: Reading) -> None:
    """Where a quotation speaks of two men, neither is put in."""
    found = told(
        read, "Mr. Tom Diaz was ill for a week.", "“He never called him,” Mayor Ann Reed said."
    )
    assert found[-1][1] == "He never called him."


@pytest.mark.parametrize(
    ("language", "quotation", "text"),
    [
        ("uk", "«Я думаю про мир і не хочу сварки»", "Тарас Ковач думає про мир і не хоче сварки."),
        ("uk", "«У мене була розмова з мером»", "У Тараса Ковача була розмова з мером."),
        ("ru", "«Я не знаю этого человека»", "Тарас Ковач не знает этого человека."),
        ("ru", "«Я видел этого человека»", "Тарас Ковач видел этого человека."),
    ],
)
def test_first_person_elsewhere(read: Reading, language: str, quotation: str, text: str) -> None:
    """“I” in a quotation is its speaker, and its verbs agree with the name."""
    said = "сказав тренер" if language == "uk" else "сказал тренер"
    assert told(read, f"{quotation}, — {said} Тарас Ковач.", language=language)[0][1] == text


def test_pronoun_in_borrowed_words(read: Reading) -> None:
    """Whoever says "he" in words of his own does not mean himself."""
    text = "Тренер Тарас Ковач сказав, що «він відмовився грати далі»."
    assert told(read, text, language="uk") == [("asserts", "Він відмовився грати далі.")]


def test_other_languages_keep_their_cases(read: Reading) -> None:
    """No English ending gets into a language that inflects its names."""
    found = told(
        read, "Тренер Пётр Коваленко ушёл.", "Многие хвалят его решение об отставке.", language="ru"
    )
    assert found[-1][1] == "Многие хвалят его решение об отставке."


def test_long_silence(read: Reading) -> None:
    """After sentences about other things "he" is not resolved."""
    text = "Coach Tom Diaz left. It rained. The roads were closed. Trains stopped. He was at home."
    assert told(read, text)[-1][1] == "He was at home."


def test_opinion_is_off(read: Reading) -> None:
    """“I think that” says nothing that the voice does not."""
    assert told(read, "“I think that the dam is safe,” Reed said.") == [
        ("asserts", "The dam is safe.")
    ]


def test_date_of_an_event(read: Reading) -> None:
    """An event that a phrase dates takes place then, beside the main claim."""
    found = told(read, "The mayor lost ground before the election on May 5.")
    assert found == [
        ("asserts", "The mayor lost ground before the election on May 5."),
        ("asserts", "The election takes place on May 5."),
    ]


def test_relative_time(read: Reading) -> None:
    """A relative time becomes a date."""
    found = told(read, "The dam broke yesterday.", published=date(2024, 10, 25))
    assert found == [("asserts", "The dam broke on October 24, 2024.")]


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


def test_further_that(read: Reading) -> None:
    """Each of two claims has a stance of its own."""
    found = told(read, "Coach Tom Diaz said that he is ill and that he will rest.")
    assert found == [("asserts", "Tom Diaz is ill."), ("plans", "Tom Diaz will rest.")]


def test_plan_of_another(read: Reading) -> None:
    """What a document would allow, and plans that somebody has, are no plans of the sentence."""
    assert told(read, "The guard was issued a pass that would open the gate.")[0][0] == "asserts"
    assert told(read, "The brothers' plans to sell the dam were old.")[0][0] == "asserts"


def test_how_it_became_known(read: Reading) -> None:
    """“It was later determined that” says how a claim is known."""
    found = told(read, "It was later determined there was no fire at the dam.")
    assert found == [("asserts", "There was no fire at the dam.")]


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


@pytest.mark.parametrize(
    ("text", "speaker", "claim"),
    [
        ("A month later, Ann Reed said she had sold it.", "Ann Reed", "Ann Reed had sold it."),
        ("Late Friday, Ann Reed said the mill is shut.", "Ann Reed", "The mill is shut."),
        (
            "Guild leader Ann Reed, who has feuded with Tom Diaz, said the mill is shut.",
            "Ann Reed",
            "The mill is shut.",
        ),
        (
            "Mayor Ann Reed, who has said the mill is hers, argued that the dam is safe.",
            "Ann Reed",
            "The dam is safe.",
        ),
    ],
)
def test_subject_after_an_introduction(read: Reading, text: str, speaker: str, claim: str) -> None:
    """A time in front of the subject is not the subject."""
    (found,) = read(text)
    assert found.voice.speaker == speaker
    assert [p.text for p in found.propositions] == [claim]


@pytest.mark.parametrize(
    ("language", "text", "speaker", "claim"),
    [
        (
            "ru",
            "Цены на хлеб растут, говорится в отчете союза.",
            "отчет союза",
            "Цены на хлеб растут.",
        ),
        (
            "ru",
            "Рост достигнет пика зимой, сообщает Reuters.",
            "Reuters",
            "Рост достигнет пика зимой.",
        ),
        ("ru", "Ковач дал понять, что мост закрыт.", "Ковач", "Мост закрыт."),
        (
            "uk",
            "Попит досягне піку взимку, повідомляє Reuters.",
            "Reuters",
            "Попит досягне піку взимку.",
        ),
        ("uk", "Ковач дав зрозуміти, що міст закрито.", "Ковач", "Міст закрито."),
        ("uk", "Двоє загиблих у шахті, повідомляє Reuters.", "Reuters", "Двоє загиблих у шахті."),
    ],
)
def test_who_reports(read: Reading, language: str, text: str, speaker: str, claim: str) -> None:
    """Who reports is told apart from what is reported."""
    (found,) = read(text, language=language)
    assert (found.voice.speaker or found.voice.origin) == speaker
    assert [p.text for p in found.propositions] == [claim]


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


def test_title_with_a_noun(read: Reading) -> None:
    """A title goes whole or stays whole."""
    found = read("Mayor Ann Reed left. Deputy harbour minister Tom Diaz met Governor Ann Bly.")
    assert found[-1].propositions[0].text == "Deputy harbour minister Tom Diaz met Ann Bly."


def test_believed_to_be(read: Reading) -> None:
    """What somebody believes something to be is what it is to him."""
    found = read("“We believe this to be a case of arson,” Mayor Ann Reed said.")
    assert found[-1].propositions[0].text == "This is a case of arson."


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


@pytest.mark.parametrize(
    ("language", "before", "words", "text"),
    [
        ("vi", "Ông Đỗ Văn Bảy nói trường đã đóng cửa.", 3, "Trường đã mở cửa lại từ thứ Bảy."),
        ("vi", "Bà Trần Thị Lan nói viện đã đầy.", 3, "Theo bà Lan, ông Dũng đã ra viện."),
        ("en", "Trainer Kim Euro said the club had won.", 2, "The club paid 9 million Euro."),
    ],
)
def test_nobodys_name(read: Reading, language: str, before: str, words: int, text: str) -> None:
    """A weekday, a title in front of a name and money are nobody who was named before."""
    name = " ".join(before.split()[1 : 1 + words])
    found = read(before, text, language=language)[-1]
    assert not [p.text for p in found.propositions if name in p.text]


def test_end_of_what_lasts(read: Reading) -> None:
    """What lasts still ends on the coming day, what lasted on the last one."""
    day = date(2025, 5, 12)
    found = read("The bridge is closed until Friday. It was closed until Friday.", published=day)
    claims = [p.text for s in found for p in s.propositions]
    assert claims == [
        "The bridge is closed until May 16, 2025.",
        "It was closed until May 9, 2025.",
    ]


def test_head_of_a_relative_clause(read: Reading) -> None:
    """A clause about a noun has that noun, not the end of a name that looks like an article."""
    (found,) = read("Sonia Varga praised the harbour’s plan, which was printed on Monday.")
    assert [p.text for p in found.propositions] == [
        "Sonia Varga praised the harbour’s plan.",
        "The harbour’s plan was printed on Monday.",
    ]


def test_what_there_is(read: Reading) -> None:
    """“У него есть” leaves no subject out."""
    (found,) = read("Врач Анна Зимина сказала, что у него есть дом в деревне.", language="ru")
    assert found.propositions[0].text == "У него есть дом в деревне."
