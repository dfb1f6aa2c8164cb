"""Headlines: who speaks before a colon or behind one."""

import pytest

from tests.extract.conftest import Reading


@pytest.mark.parametrize(
    ("language", "headline", "body", "said"),
    [
        (
            "en",
            "Governor: schools shut until Thursday",
            "Governor Pia Holt said that the schools are full.",
            ("Pia Holt", "Schools shut until"),
        ),
        (
            "en",
            "Four hurt in tram crash: police",
            "A tram left the rails.",
            ("police", "Four hurt in tram crash."),
        ),
        (
            "uk",
            "Губернатор: школи закриті до середи",
            "Губернатор Остап Зима сказав, що школи переповнені.",
            ("Остап Зима", "Школи закриті до"),
        ),
        (
            "ru",
            "Полиция: в аварии пострадали четверо",
            "Трамвай сошёл с рельсов.",
            ("Полиция", "В аварии пострадали четверо."),
        ),
        (
            "vi",
            "Công an: bốn người bị thương",
            "Tàu điện đã trật bánh.",
            ("Công an", "Bốn người bị thương."),
        ),
    ],
)
def test_speaker(
    read: Reading, language: str, headline: str, body: str, said: tuple[str, str]
) -> None:
    """Who has a trade, a name or an office speaks; the claim stands without the colon."""
    first = read(body, headline=headline, language=language)[0]
    assert first.kind == "headline"
    assert first.voice.speaker == said[0]
    assert first.propositions[0].text.startswith(said[1])


@pytest.mark.parametrize(
    "headline",
    [
        "Tram crash: four people were hurt",
        "Coastal war: navy shells the harbour",
        "Elections in Norland: five parties enter parliament",
        "Governor: is she finished?",
    ],
)
def test_topic(read: Reading, headline: str) -> None:
    """A topic before a colon does not speak, nor does anybody ask."""
    found = read("Governor Pia Holt left early.", headline=headline)
    assert not [s for s in found if s.kind == "headline" and s.voice.speaker]
