"""Occasions that cannot both be true."""

import pytest

from detector.extract.occasions import occasions

CASES = [
    # The only one, at a time; and another at another time.
    (
        ("Bianchi and Rossi had a single meeting before 2015.", "en"),
        ("Rossi met Bianchi in March 2019.", "en"),
        "time",
    ),
    (
        ("The only call between Bianchi and Rossi happened before 2015.", "en"),
        ("Россі розмовляв із Б'янкі навесні 2019 року.", "uk"),
        "time",
    ),
    (
        ("Єдина зустріч Марченка з Новаком була у травні 2019 року.", "uk"),
        ("Marchenko met Novak in June 2020.", "en"),
        "time",
    ),
    (
        ("Новак только один раз разговаривал с Марченко до 2019 года.", "ru"),
        ("Novak spoke with Marchenko in the spring of 2021.", "en"),
        "time",
    ),
    (
        ("Novak và Marchenko có một cuộc điện đàm duy nhất trước năm 2019.", "vi"),
        ("Novak spoke to Marchenko in 2020.", "en"),
        "time",
    ),
    (
        ("Das einzige Treffen von Bianchi und Rossi war vor 2015.", "de"),
        ("Rossi met Bianchi in March 2019.", "en"),
        "time",
    ),
    # The only one, and several.
    (
        ("Novak und Marchenko führten nur ein Telefonat.", "de"),
        ("Novak führte mehrere Telefonate mit Marchenko.", "de"),
        "number",
    ),
    (
        ("Novak and Marchenko had only one phone call.", "en"),
        ("Novak had regular conversations with Marchenko.", "en"),
        "number",
    ),
    # Times that may be one.
    (
        ("The only meeting of Bianchi and Rossi was in 2019.", "en"),
        ("Bianchi met Rossi in March 2019.", "en"),
        None,
    ),
    (
        ("They say Novak and Marchenko had a single call before the war began in May 2019.", "en"),
        ("Novak called Marchenko: their calls began in April 2019.", "en"),
        None,
    ),
    # Not the only one; others; another kind; only one about something; no time.
    (
        ("Bianchi and Rossi met in 2015.", "en"),
        ("Rossi met Bianchi in March 2019.", "en"),
        None,
    ),
    (
        ("Bianchi and Rossi had a single meeting before 2015.", "en"),
        ("Rossi met Novak in March 2019.", "en"),
        None,
    ),
    (
        ("Bianchi and Rossi had a single meeting in March 2015.", "en"),
        ("Rossi met Novak in March 2019.", "en"),
        None,
    ),
    (
        ("The minister made her only visit to Genoa.", "en"),
        ("The chancellor made several visits to Genoa.", "en"),
        None,
    ),
    (
        ("Bianchi and Rossi had a single meeting before 2015.", "en"),
        ("Rossi phoned and spoke with Bianchi in March 2019.", "en"),
        None,
    ),
    (
        ("Novak and Marchenko had only one phone call about grain.", "en"),
        ("Novak had regular conversations with Marchenko.", "en"),
        None,
    ),
    (
        ("Novak and Marchenko had only one phone call.", "en"),
        ("Novak spoke with Marchenko in 2020.", "en"),
        None,
    ),
]


@pytest.mark.parametrize(("a", "b", "expected"), CASES)
def test_the_only_one_leaves_no_room_for_another(
    a: tuple[str, str], b: tuple[str, str], expected: str | None
) -> None:
    """In whatever language either is told."""
    found = {
        denied for one in occasions(*a) for other in occasions(*b) if (denied := one.denied(other))
    }
    assert found == ({expected} if expected else set())


def test_a_language_without_words_has_no_occasions() -> None:
    """Nothing is guessed."""
    assert occasions("Jedyne spotkanie było w 2015 roku.", "pl") == ()
