"""Retelling: names for pronouns, titles and roles, where it is clear whose they are."""

from tests.extract.conftest import Reading, told


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


def test_other_languages_keep_their_cases(read: Reading) -> None:
    """No English ending gets into a language that inflects its names."""
    found = told(
        read, "Тренер Пётр Коваленко ушёл.", "Многие хвалят его решение об отставке.", language="ru"
    )
    assert found[-1][1] == "Многие хвалят его решение об отставке."


def test_title_with_a_noun(read: Reading) -> None:
    """A title goes whole or stays whole."""
    found = read("Mayor Ann Reed left. Deputy harbour minister Tom Diaz met Governor Ann Bly.")
    assert found[-1].propositions[0].text == "Deputy harbour minister Tom Diaz met Ann Bly."


def test_what_somebody_is(read: Reading) -> None:
    """A role that says what somebody is stays a role."""
    found = told(read, "Mayor Ann Reed came.", "In 2010 Tom Diaz was the mayor for a week.")
    assert found[-1][1].endswith("was the mayor for a week.")


def test_contraction(read: Reading) -> None:
    """“He’ll” leaves no apostrophe behind."""
    found = told(read, "Coach Tom Diaz came.", "He’ll leave the club.")
    assert found[-1] == ("plans", "Tom Diaz will leave the club.")


def test_full_names(read: Reading) -> None:
    """Titles go and the full name comes."""
    found = told(read, "Mayor Ann Reed came.", "Ms. Reed’s car broke down.")
    assert found[-1] == ("asserts", "Ann Reed’s car broke down.")


def test_compounds_stay(read: Reading) -> None:
    """A name inside a compound is left alone."""
    found = told(read, "Mayor Ann Reed met Tom Diaz.", "A Reed-Diaz deal was signed.")
    assert found[-1] == ("asserts", "A Reed-Diaz deal was signed.")


def test_cyrillic_names_stay_in_their_script(read: Reading) -> None:
    """A Ukrainian proposition has Ukrainian names, inflected as they were."""
    ((_, text),) = told(
        read, "Мер Іван Петренко зустрівся з тренером Олегом Бойком.", language="uk"
    )
    assert "Олегом Бойком" in text
