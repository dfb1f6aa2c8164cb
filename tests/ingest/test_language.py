"""Language: from the text itself, or not at all."""

import pytest

from detector.ingest.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ministry denied on Monday that the port had been closed.", "en"),
        ("Міністерство заперечило, що порт було закрито після бурі.", "uk"),
        ("Bộ Giao thông bác tin cảng bị đóng cửa sau cơn bão hôm thứ Hai.", "vi"),
        ("OK", "und"),
        ("1234 5678 90", "und"),
    ],
)
def test_language(text: str, language: str) -> None:
    """A sentence is enough; a word or numbers are not."""
    assert language_of(text) == language
