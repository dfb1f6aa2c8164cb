"""The gazetteer, and names of outlets in running text."""

import pytest

from detector.ingest.outlets import mentions, outlet_named, outlet_of_domain, outlets


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("as the Wall Street Journal (WSJ) said", ["The Wall Street Journal"] * 2),
        (
            "Про це передає Укрінформ із посиланням на The New Yorker",
            ["Ukrinform", "The New Yorker"],
        ),
        ("пише «Українська правда»", ["Ukrainska Pravda"]),
        ("RBC-Ukraine, not RBK", ["RBC-Ukraine", "RBK"]),
        ("M MOSCOW TIMES", ["The Moscow Times"]),
        ("Báo Dân tríBáo Dân trí26/10/2024", ["Dân trí", "Dân trí"]),
        ("据新华社报道", ["Xinhua"]),
        ("Reuters' reporter and CNN's", ["Reuters", "CNN"]),
        ("the sun over the Atlantic, on the Hill, in time for the independent guardian", []),
    ],
)
def test_mentions(text: str, names: list[str]) -> None:
    """Names, short forms and native spellings are found; common words are not."""
    assert [mention.outlet.name for mention in mentions(text)] == names


def test_domains() -> None:
    """An address belongs to the outlet of its domain, whatever stands before it."""
    assert outlet_of_domain("https://edition.cnn.com/2024/a") == outlet_named("CNN")
    assert outlet_of_domain("no address here.") is None
    assert outlet_of_domain("https://myblog.example/2024/cnn.com-redesign") is None


def test_gazetteer_is_consistent() -> None:
    """No domain has two owners, and each outlet is found by its own name."""
    domains = [domain for outlet in outlets() for domain in outlet.domains]
    assert len(domains) == len(set(domains))
    assert [outlet.name for outlet in outlets() if outlet_named(outlet.name) != outlet] == []
    assert len(outlets()) >= 200
