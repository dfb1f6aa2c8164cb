"""One spelling of the names of two texts."""

from detector.spelling import in_one_spelling, respelled


def test_a_cyrillic_name_is_spelled_as_the_other_text_spells_it() -> None:
    """In any case and at any place; its owner's "'s" is no part of it."""
    text = "Маск розмовляв із Путіним восени, каже Ткачук."
    assert respelled(text, "Tkachuk's report: Musk met Putin.") == (
        "Musk розмовляв із Putin восени, каже Tkachuk."
    )


def test_other_words_stay() -> None:
    """Small words, names that the other text lacks, and single sounds."""
    assert respelled("Маск та Гейтс", "Musk and gates") == "Musk та Гейтс"
    assert respelled("Юі прийшов", "A Y came") == "Юі прийшов"


def test_one_script_needs_no_other_spelling() -> None:
    """Two Cyrillic texts, and two Latin ones."""
    for pair in (("Маск у Києві", "Маска бачили в Києві"), ("Musk in Kyiv", "Mask in Kiev")):
        assert in_one_spelling(pair) == pair


def test_either_side_may_be_the_cyrillic_one() -> None:
    """The Latin side stays as it is."""
    assert in_one_spelling(("Putin denied it", "Путін це заперечив")) == (
        "Putin denied it",
        "Putin це заперечив",
    )
