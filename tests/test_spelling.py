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


def test_what_the_texts_mostly_write_small_is_no_name() -> None:
    """A capital at the beginning of a text makes no name, in either script."""
    texts = ["Upton met Brad and Coral.", "Вони прийшли брати своє.", "A coral, a big coral."]
    known = spellings(texts)
    assert known.applied("Брати бачили Корал.") == "Брати бачили Корал."
    assert known.applied("Бачили, як Бред утік.") == "Бачили, як Brad утік."


def test_a_word_that_only_begins_texts_must_sound_alike_for_longer() -> None:
    """Two consonants are enough for one that has its capital within a text, too."""
    texts = ["They saw Tom and Martin.", "Том чекав.", "Мартін чекав."]
    assert [spellings(texts).applied(text) for text in texts[1:]] == ["Том чекав.", "Martin чекав."]
    known = spellings([*texts, "Там чекав Том."])
    assert known.applied("Том чекав.") == "Tom чекав."


def test_a_name_that_stands_there_more_often_is_taken_before_a_likelier_one() -> None:
    """One slip of the pen does not spell a name anew."""
    texts = ["He met Trump."] * 9 + ["A man called Tramp."]
    assert spellings(texts).applied("Він бачив, як Трамп пішов.") == "Він бачив, як Trump пішов."
    assert spellings(texts[8:]).applied("Він бачив Трампа.") == "Він бачив Tramp."


def test_names_begin_alike_and_have_vowels_alike() -> None:
    """A vowel is no consonant, save where the scripts differ; "Mr" is not Mary."""
    known = spellings(["They met Ivan, Easter, Mr Waters and Yeltsin."])
    text = "Вони бачили, що Ван, Стер і Мері, як Уотерс, чекали на Єльцина."
    assert known.applied(text) == "Вони бачили, що Ван, Стер і Мері, як Waters, чекали на Yeltsin."


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
