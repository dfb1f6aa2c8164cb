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
    ],
)
def test_no_cue(line: str) -> None:
    """A sentence that begins alike is a sentence."""
    assert cue_of(line) is None
