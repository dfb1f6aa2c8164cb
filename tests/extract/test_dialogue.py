"""Speech between dashes, and who speaks."""

import pytest

from tests.extract.conftest import Reading, voice


def told(read: Reading, text: str, language: str) -> list[tuple[str, str | None, str]]:
    found = read(text, language=language)
    return [(s.voice.kind, s.voice.speaker, p.text) for s in found for p in s.propositions]


@pytest.mark.parametrize(
    ("language", "text", "claims"),
    [
        (
            "uk",
            "— Ворота були зачинені, — згадує Ірина Бойко, сторож складу. — Ключ висів на дошці.",
            ["Ворота були зачинені.", "Ключ висів на дошці."],
        ),
        (
            "ru",
            "— Ворота были закрыты! — вспоминает Ирина Бойко. — Ключ висел на доске.",
            ["Ворота были закрыты.", "Ключ висел на доске."],
        ),
        (
            "ru",
            "«Ворота были закрыты, — вспоминает Ирина Бойко, — когда пришёл сторож».",
            ["Ворота были закрыты, когда пришёл сторож."],
        ),
        ("uk", "«Ми перемогли», — написала Ірина Бойко.", ["Ми перемогли."]),
    ],
)
def test_spoken(read: Reading, language: str, text: str, claims: list[str]) -> None:
    """What stands between dashes is the speech of whom the frame names."""
    speaker = "Ірина Бойко" if language == "uk" else "Ирина Бойко"
    assert told(read, text, language) == [("quote", speaker, claim) for claim in claims]


def test_no_speech(read: Reading) -> None:
    """A dash without a verb of saying is a dash; what stands before it is not lost."""
    text = "Місто хоче миру — воно втомилося від сварок, — і ради це не обходить."
    assert all(kind == "outlet" for kind, _, _ in told(read, text, "uk"))
    assert "Місто хоче миру" in told(read, text, "uk")[0][2]


def test_short_quotation_before_another(read: Reading) -> None:
    """Whoever says a word says the quotation after it."""
    found = voice(read, "“Yes,” Ann Reed said. “The ferry is safe.”")
    assert (found.kind, found.speaker) == ("quote", "Ann Reed")
