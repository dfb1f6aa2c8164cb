"""What a contradiction is about."""

import pytest

from detector.contradictions import clash, explanation, kind, only_values_differ
from detector.types import ContradictionKind, Proposition


def P(text: str, *, denied: bool = False) -> Proposition:  # noqa: N802 - short in tables
    return Proposition(text, "denies" if denied else "asserts")


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (P("They met.", denied=True), P("They met."), "denial"),
        (P("They met in 2022.", denied=True), P("They met in 2023."), "denial"),
        (
            P("The presidential election is on November 15."),
            P("The presidential election is on November 5."),
            "time",
        ),
        (P("Вибори відбудуться 15 листопада."), P("Вибори відбудуться 5 листопада."), "time"),
        (P("The flood killed 30 villagers."), P("The flood killed 45 villagers."), "number"),
        (P("The company employs two drivers."), P("The company employs nine drivers."), "number"),
        (P("The minister resigned."), P("The minister has not resigned."), "negation"),
        (P("Він отримав нагороду."), P("Він не отримав нагороду."), "negation"),
        (P("The minister has yet to resign."), P("The minister resigned."), "negation"),
        (P("The bridge didn't collapse."), P("The bridge collapsed."), "negation"),
        (P("The mayor praised the plan."), P("The mayor rejected every plan."), "claim"),
        (P("The mayor resigned in May 2022."), P("The mayor resigned in 2022."), "claim"),
        (P("30 people were hurt in a fire."), P("A ship sank with 45 sailors."), "claim"),
    ],
)
def test_kind(a: Proposition, b: Proposition, expected: ContradictionKind) -> None:
    """The narrowest kind that the words bear out, the same from both sides."""
    assert kind(a, b) == kind(b, a) == expected


def test_values_of_two_matters_are_no_difference() -> None:
    """Six dead and two gates are not one count."""
    a, b = P("The flood killed 30 villagers."), P("The flood killed 45 villagers.")
    assert kind(a, b, alike=False) == "claim"


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (P("Міст у Граці закрили 3 травня."), P("The bridge in Graz closed on May 5."), "time"),
        (P("В Граце погибли двое."), P("Three people died in Graz."), "number"),
        (P("Ở Graz không có ai chết."), P("Three people died in Graz."), "negation"),
        (P("Міст у Граці закрили 3 травня."), P("The bridge in Graz closed on May 3."), "claim"),
        (P("Олена Вовк поїхала 3 травня."), P("Tom Diaz left Rome on May 5."), "claim"),
        (P("В 2023 году её укрепили."), P("The dam was last inspected in 2019."), "claim"),
    ],
)
def test_kind_across_languages(a: Proposition, b: Proposition, expected: ContradictionKind) -> None:
    """Values and names compare where words cannot."""
    assert kind(a, b) == kind(b, a) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (
            P("The presidential election is on November 15."),
            P("The presidential election is on November 5."),
            "They differ in the time: November 15 against November 5.",
        ),
        (
            P("The flood killed 30 villagers."),
            P("The flood killed 45 villagers."),
            "They differ in the number: “killed 30 villagers” against “killed 45 villagers”.",
        ),
        (
            P("The company employs two drivers."),
            P("The company employs nine drivers."),
            "They differ in the number: two against nine.",
        ),
        (
            P("The minister resigned."),
            P("The minister has not resigned."),
            "One says “not” where the other does not.",
        ),
        (
            P("The mayor praised the plan."),
            P("The mayor rejected every plan."),
            (
                "They may exclude each other: “The mayor praised the plan.” against "
                "“The mayor rejected every plan.”"
            ),
        ),
        (
            P("They met.", denied=True),
            P("They met in May."),
            "Ann Reed denies “They met.”, Tom says “They met in May.”",
        ),
        (
            P("They met."),
            P("They met.", denied=True),
            "Tom denies what Ann Reed says: “They met.”",
        ),
        (P("Yes."), P("No way."), "They may exclude each other: “Yes.” against “No way.”"),
    ],
)
def test_explanation(a: Proposition, b: Proposition, expected: str) -> None:
    """One plain sentence with what differs, a's side first."""
    clashing = clash(a, b, ("en", "en"))
    assert explanation(a, b, kind(a, b, clashing), ("Ann Reed", "Tom"), clashing) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("The final takes place on May 5.", "The second final takes place on May 15.", True),
        ("The flood killed 12 people.", "The flood killed 30 people.", True),
        ("The flood killed 12 people.", "The flood did not kill 30 people.", False),
        ("The flood killed 12 people.", "The storm injured 30 people.", False),
        ("The final takes place in May.", "The final takes place on May 5.", False),
        ("The final takes place on May 5.", "The final takes place.", False),
    ],
)
def test_only_values_differ(a: str, b: str, expected: bool) -> None:
    """One event, two values: nothing else sets the sides apart."""
    assert only_values_differ(a, b) is expected
    assert only_values_differ(b, a) is expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (
            P("Novak met Marchenko in June 2020."),
            P("The only meeting between Novak and Marchenko was in 2018."),
            ("time", "met … June 2020", "The only meeting … 2018"),
        ),
        (
            P("Novak often spoke with Marchenko."),
            P("Novak and Marchenko had a single call before the war began in 2018."),
            ("number", "spoke with", "a single call … before the war began in 2018"),
        ),
        (P("Novak never met Marchenko in 2020."), P("Novak's only meeting was in 2018."), None),
        (
            P("Novak met Marchenko in 2020.", denied=True),
            P("Their only meeting was in 2018."),
            None,
        ),
    ],
)
def test_occasions_clash(
    a: Proposition, b: Proposition, expected: tuple[str, str, str] | None
) -> None:
    """Both must be affirmed."""
    found = clash(a, b, ("en", "en"))
    assert (found and (found.kind, found.a, found.b)) == expected


def test_english_counts_are_read_in_english_alone() -> None:
    """The German "die" is an article, and nobody died."""
    a, b = P("300 Menschen verließen die Stadt."), P("500 Menschen verließen die Stadt.")
    assert clash(a, b, ("de", "de")) is None


def test_a_raised_digit_is_no_number() -> None:
    """A mark of a footnote behind a year has no value, and stops nothing."""
    assert only_values_differ("It fell in 2023¹.", "It fell in 2024¹.")
