"""Attribution frames: every rule, alone and nested, in every language."""

import pytest

from detector.extract.claims import claims
from detector.extract.lexicon import lexicon
from detector.extract.quotations import blacked_out, quotations

Found = list[tuple[str, list[tuple[str | None, str]]]]


def framed(text: str, language: str = "en") -> Found:
    bare = blacked_out(text, quotations(text), 0)
    found = claims(bare, 0, len(text), lexicon(language))
    return [
        (text[c.start : c.end].strip(' .,“”"«»-–—'), [(f.source, f.cue) for f in c.frames])
        for c in found
    ]


@pytest.mark.parametrize(
    ("language", "text", "source", "content"),
    [
        # led
        ("en", "The coach said that the match is off.", "The coach", "the match is off"),
        ("en", "The coach said the match is off.", "The coach", "the match is off"),
        ("en", "Doctors said three people had died.", "Doctors", "three people had died"),
        ("en", "The coach told the club that he is leaving.", "The coach", "he is leaving"),
        ("en", "The coach said: “The match is off.”", "The coach", "The match is off"),
        ("en", "On Friday, the coach said he is ill.", "the coach", "he is ill"),
        ("en", "Speaking in Novi, Ohio, Reed said it is over.", "Reed", "it is over"),
        ("en", "Reed, the mayor, said it is over.", "Reed, the mayor", "it is over"),
        ("en", "Reed told NBC’s “Meet the Press” that the dam is old.", "Reed", "the dam is old"),
        ("en", "Reed denied that the dam is broken.", "Reed", "the dam is broken"),
        ("en", "Reed denied a report that the dam is broken.", "Reed", "the dam is broken"),
        # trailed
        ("en", "The dam broke, the ministry said on Friday.", "the ministry", "The dam broke"),
        ("en", "The dam is broken, said the ministry.", "the ministry", "The dam is broken"),
        # after a quotation
        ("en", "“The dam is broken,” Reed said.", "Reed", "The dam is broken"),
        ("en", "“The dam is broken,” said Reed.", "Reed", "The dam is broken"),
        ("en", "“The dam broke” at night, Reed said.", "Reed", "The dam broke” at night"),
        ("en", "“The dam broke,” said Mr. Reed.", "Mr. Reed", "The dam broke"),
        ("en", "Some 1,500 miners said that pay is low.", "Some 1,500 miners", "pay is low"),
        # according
        ("en", "According to Reed, the dam is broken.", "Reed", "the dam is broken"),
        ("en", "The dam is broken, according to the mayor.", "the mayor", "The dam is broken"),
        # passive
        ("en", "Reed was quoted as saying the dam broke.", "Reed", "the dam broke"),
        # heard
        ("en", "There were reports that the dam broke.", "reports", "the dam broke"),
        # citing alone
        ("en", "The dam is broken, citing the ministry.", "the ministry", "The dam is broken"),
        ("uk", "Тренер заявив, що матч скасовано.", "Тренер", "матч скасовано"),
        ("uk", "Як повідомляє поліція, двоє людей загинули.", "поліція", "двоє людей загинули"),
        ("uk", "За словами мера, міст зачинено.", "мера", "міст зачинено"),
        ("uk", '"Міст зачинено назавжди", - сказав мер.', "мер", "Міст зачинено назавжди"),
        ("ru", "Тренер заявил, что матч отменен.", "Тренер", "матч отменен"),
        ("ru", "По словам мэра, мост закрыт.", "мэра", "мост закрыт"),
        ("ru", "«Мост закрыт навсегда», — сказал мэр.", "мэр", "Мост закрыт навсегда"),
        ("vi", "Thị trưởng cho biết rằng cây cầu đã sập.", "Thị trưởng", "cây cầu đã sập"),
        ("vi", "Theo cảnh sát, hai người đã chết.", "cảnh sát", "hai người đã chết"),
    ],
)  # fmt: skip
def test_rule(language: str, text: str, source: str, content: str) -> None:
    """One frame comes off, with its source and without a word of its content."""
    found = framed(text, language)
    assert [(c, [s for s, _ in frames]) for c, frames in found] == [(content, [source])]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The dam is broken."),
        ("en", "The report was published on Friday."),
        ("en", "Long dismissed by doctors, the drug works."),
        ("en", "Nobody would say whether the dam is broken."),
        ("en", "He refused to say that the dam is broken."),
        ("en", "It selectively advances the interests of the state."),
        ("en", "They called it “a mess” and left."),
        ("en", "A plan that critics, who said nothing, like is here."),
        ("uk", "Міст зачинено."),
        ("ru", "Мост закрыт."),
        ("vi", "Cây cầu đã sập."),
    ],
)
def test_no_frame(language: str, text: str) -> None:
    """A sentence in which nobody says anything keeps its words and has no source."""
    assert [frames for _, frames in framed(text, language)] == [[]]


def test_further_claim() -> None:
    """What a source adds is a claim of its own with the same source."""
    found = framed("“The dam broke,” Reed said at noon, adding that nobody died.")
    assert found == [
        ("The dam broke", [("Reed", "said")]),
        ("nobody died", [("Reed", "said … adding")]),
    ]


def test_remarked() -> None:
    """The subject of any verb may go on to say something."""
    found = framed("The union opposed the plan, saying that wages are too low.")
    assert found[0] == ("The union opposed the plan", [])
    assert found[1] == ("wages are too low", [("The union", "saying")])


def test_clause_before() -> None:
    """What stands before "but X said" is not what X said."""
    found = framed("The dam looks intact but the ministry said that it is broken.")
    assert found[0] == ("The dam looks intact", [])
    assert found[1][1] == [("the ministry", "said")]


def test_chain_of_three() -> None:
    """Frames nest from the outside in."""
    text = "The Herald reported that the mayor said that her aide claimed that the dam broke."
    assert framed(text) == [
        (
            "the dam broke",
            [("The Herald", "reported"), ("the mayor", "said"), ("her aide", "claimed")],
        )
    ]


def test_quoting() -> None:
    """“The article quoted X as saying P” is a chain of two."""
    found = framed("The article quoted one guard as saying that the dam broke.")
    assert [s for s, _ in found[0][1]] == ["The article", "one guard"]


def test_credit() -> None:
    """Whom a publication cites is kept with its frame."""
    text = "The dam broke, the Herald reported, citing two guards."
    found = claims(text, 0, len(text), lexicon("en"))
    assert found[0].frames[0].source == "the Herald"
    assert found[0].frames[0].credits == ("two guards",)


def test_denial_of_a_noun() -> None:
    """“Denied the allegations” leaves a noun, and says so."""
    text = "The ministry denied the allegations."
    frame = claims(text, 0, len(text), lexicon("en"))[0].frames[0]
    assert frame.stance == "denies"
    assert frame.nominal


def test_said_of() -> None:
    """A quotation said of somebody is about them."""
    text = "“The best of us,” Reed said of Diaz on Friday."
    bare = blacked_out(text, quotations(text), 0)
    assert claims(bare, 0, len(text), lexicon("en"))[0].frames[0].about == "Diaz on Friday"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A clause with its own source, after a comma.
        (
            "“The dam is old,” said Ann Reed, who noted that repairs are late.",
            [("The dam is old", ["Ann Reed"]), ("repairs are late", ["Ann Reed"])],
        ),
        # A noun in place of the verb.
        (
            "The mayor was referring to the owner's early claim that the dam is safe.",
            [
                ("The mayor was referring to the owner's early claim", []),
                ("the dam is safe", ["the owner"]),
            ],
        ),
        (
            "An audit uncovered complaints by some guards that nobody paid them.",
            [("An audit uncovered complaints", []), ("nobody paid them", ["some guards"])],
        ),
        (
            "The owner issued a statement on Friday saying the dam is safe.",
            [("The owner issued a statement on Friday", []), ("the dam is safe", ["The owner"])],
        ),
        # The words before the frame are an introduction, not the claim.
        (
            "Touring the old town by boat, Reed said he was ill.",
            [("he was ill", ["Reed"])],
        ),
        ("After the complaint was filed, Reed continued to work.", [("", [])]),
        # A subject after the verb, with what it is.
        (
            "The dam is old, said Ann Reed, director of the office at Graz.",
            [("The dam is old", ["Ann Reed"])],
        ),
        # An object is no clause.
        ("The owner announced a ban at the site and surrounded the yard.", [("", [])]),
        # Names look like verbs and adverbs.
        (
            "The clerk Ahmed Aly denied that the dam broke.",
            [("the dam broke", ["The clerk Ahmed Aly"])],
        ),
        ("Kelly said the dam broke.", [("the dam broke", ["Kelly"])]),
        # Words between the cue and the claim, and what a claim may begin with.
        ("The union reported last month Reed had left.", [("Reed had left", ["The union"])]),
        (
            "The union said at least two men had left.",
            [("at least two men had left", ["The union"])],
        ),
        (
            "Reed said despite the rain, the match is on.",
            [("despite the rain, the match is on", ["Reed"])],
        ),
        ("Reed said closing the dam is a mistake.", [("closing the dam is a mistake", ["Reed"])]),
    ],
)
def test_news_english(text: str, expected: list[tuple[str, list[str]]]) -> None:
    """The constructions that reporters use beside "X said that P"."""
    found = [(c, [s for s, _ in frames]) for c, frames in framed(text)]
    assert found == [(c or text.rstrip("."), sources) for c, sources in expected]
