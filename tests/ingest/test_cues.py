"""Cue phrases: recognised through numbers, signs and letter case, and only where they count."""

import pytest

from detector.ingest.cues import cue_of


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Comment (0)", "comment counter"),
        ("» 12 COMMENTS «", "comment counter"),
        ("* indicates required", "newsletter form"),
        ("RELATED ARTICLE: Storm over Split", "related article"),
        ("Lire aussi | Tempête à Split", "related article"),
        ("According to AFP/Example.com", "source line"),
        ("© 2024 Harbour Gazette", "site chrome"),
        ("Don’t miss: storm pictures", "related article"),
        ("Theo Reuters, AP", "source line"),
        ("If you found a mistake, select it and press Ctrl+Enter", "site chrome"),
        ("Your monthly donation keeps us going", "donation appeal"),
    ],
)
def test_cue(line: str, reason: str) -> None:
    """The phrase decides, not its dress."""
    cue = cue_of(line)
    assert cue is not None
    assert cue.reason == reason


@pytest.mark.parametrize(
    "line",
    [
        "Related companies denied the report, the ministry said.",
        "According to AFP, it rained.",
        "Commenting on the storm, she said it was over.",
        "Menu prices rose in June.",
        "Subscribe " + "word " * 200,
        "“We need your help,” Zelensky told Congress.",
        "A message from the Kremlin was read out on Friday.",
        "By signing up to the accord, Hungary gave up its veto.",
        "Auditors found a mistake in the ministry's accounts worth two million euros.",
        "“Thank you.”",
        "Read aloud in court on Monday, the letter said that he was sorry.",
        "The fund asks each member for a monthly donation of ten euros.",
        "Before you go to the polls on Sunday, the commission says, bring a pencil.",
        "Thousands of phishing mails landed in your inbox this week, the agency warned.",
        "Sign up to the treaty, the president told the island states.",
        "Copyright 2019 rules were struck down by the court on Friday.",
        "При цитуванні закону суддя помилився, сказав адвокат.",
        "Nach Anschlag in Magdeburg: Täter gefasst",
        "Za atakiem w Kijowie stoi Rosja",
        "Theo Pháp, lệnh ngừng bắn thất bại",
        "Según el Gobierno, la tregua fracasa",
        "D'après Kiev, la Russie recule",
    ],
)
def test_no_cue(line: str) -> None:
    """A sentence that begins alike is a sentence."""
    assert cue_of(line) is None
