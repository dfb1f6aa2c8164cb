"""Tests of detector/report/inventory.py."""

from io import StringIO

from rich.console import Console

from detector.models.known import Figure, KnownModel, by_language
from detector.report.inventory import print_models


def test_a_model_is_named_whole_with_what_is_known_of_it() -> None:
    """Names are copied from here to --judge, so that no narrow terminal may break them."""
    name = "an-organisation-with-a-long-name/a-model-with-a-long-name-too"
    stream = StringIO()
    print_models(
        (
            KnownModel(
                "judge",
                name,
                ("en", "uk"),
                369,
                published=(Figure("MNLI", 0.9), *by_language("XNLI", "en .8 uk .7")),
                source=f"https://hub.example/{name}",
            ),
            KnownModel("encoder", "small", None, None, built_in=True, here=True),
        ),
        Console(file=stream, width=30),
    )
    text = stream.getvalue()
    assert name in text.splitlines()
    assert "judge, of the hub, not on this machine, 369 MB" in " ".join(text.split())
    assert "languages: en uk" in text
    assert "MNLI 0.900, XNLI en 0.800 uk 0.700" in " ".join(text.split())
    assert f"https://hub.example/{name}" in text.split()
    assert "its makers do not say" in " ".join(text.split())
