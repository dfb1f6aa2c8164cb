"""One spelling of the names of texts in two scripts."""

from detector.spelling import in_one_spelling, spellings


def test_a_cyrillic_name_is_spelled_as_the_other_text_spells_it() -> None:
    """In any case and at any place; its owner's "'s" is no part of it."""
    known = spellings(["Tkachuk's report: Musk met Putin."])
    text = "Маск розмовляв із Путіним восени, каже Ткачук."
    assert known.applied(text) == "Musk розмовляв із Putin восени, каже Tkachuk."


def test_of_names_that_sound_alike_the_likest_is_taken() -> None:
    """Consonants are few; the other letters decide."""
    known = spellings(["Morton and Marten met Martin; Meriton did not."])
    assert known.applied("Його бачили з Мартіном.") == "Його бачили з Martin."


def test_other_words_stay() -> None:
    """Small words, names that the other text lacks, words of other letters, single sounds."""
    assert spellings(["Musk and gates"]).applied("Маск та Гейтс") == "Musk та Гейтс"
    assert spellings(["The Hazard"]).applied("Среди прочих") == "Среди прочих"
    assert spellings(["Vienna and The Avon"]).applied("Він чув. Вони знали.") == (
        "Він чув. Вони знали."
    )
    assert spellings(["on TV"]).applied("Твоя черга") == "Твоя черга"
    assert spellings(["A Y came"]).applied("Юі прийшов") == "Юі прийшов"


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
