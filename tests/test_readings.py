"""What readers made of propositions, counted."""

import json

from eval import propositions


def verdict(article: str, *, faithful: bool = True, complete: bool = True) -> dict[str, object]:
    return {
        "article": article,
        "faithful": faithful,
        "complete": complete,
        "alone": False,
        "speaker": True,
    }


def test_rates() -> None:
    """Each verdict is counted by language and in all; two at once only where both are yes."""
    some = [
        verdict("abc"),
        verdict("a-b", faithful=False),
        verdict("uk-17", complete=False),
        verdict("uk-3"),
    ]
    rows = propositions.rates(some).splitlines()
    assert rows[0] == "| | en, 2 | uk, 2 | all 4 | 95 % interval |"
    assert rows[2].startswith("| faithful | 1 (50%) | 2 (100%) | 3 (75%) | 30% to ")
    assert rows[4].startswith("| faithful and complete | 1 (50%) | 1 (50%) | 2 (50%) |")
    assert rows[5].startswith("| standing alone | 0 (0%) |")


def test_committed_verdicts() -> None:
    """The committed verdicts are of 200 statements, 40 of them Ukrainian and 40 Russian."""
    lines = propositions.VERDICTS.read_text(encoding="utf-8").splitlines()
    articles = [json.loads(line)["article"].partition("-")[0] for line in lines]
    assert (len(articles), articles.count("uk"), articles.count("ru")) == (200, 40, 40)
