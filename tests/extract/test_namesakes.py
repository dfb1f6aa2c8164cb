"""Names of outlets: one for each, whoever writes it."""

from detector.extract.namesakes import bare, namesakes
from detector.extract.statements import statements
from tests.extract.conftest import ArticleMaker


def test_bare() -> None:
    """An article and a word for a paper are no part of what tells two names apart."""
    assert bare("The Norland Courier") == bare("Norland Courier")
    assert bare("Báo Sóng Biển") == bare("Sóng Biển")
    assert bare("De Havenbode") == bare("Havenbode")
    assert bare("Il Corriere del Porto") == bare("Corriere del Porto")
    assert bare("The") == "the"


def test_two_that_differ_in_the_article_alone() -> None:
    """Two outlets of the folder are never made one."""
    assert namesakes(["The Star", "Star", None]) == {}


def test_relayed_outlet_of_the_folder(make_article: ArticleMaker) -> None:
    """Who relays an outlet of the folder credits it by the name that its own page has."""
    own = make_article("The dam broke.", id="a", outlet="The Norland Courier")
    other = make_article(
        "The dam broke on Monday, the Norland Courier reported.", id="b", outlet="Bay Echo"
    )
    relayed = statements([own, other])[-1].voice
    assert (relayed.kind, relayed.origin) == ("relay", "The Norland Courier")
    assert relayed.chain == ("Bay Echo", "The Norland Courier")


def test_own_reporting(make_article: ArticleMaker) -> None:
    """An outlet that names itself speaks with its own voice."""
    told = "The dam broke on Monday, Mayor Ann Reed told the Norland Courier."
    (found,) = statements([make_article(told, outlet="The Norland Courier")])
    assert (found.voice.speaker, found.voice.origin) == ("Ann Reed", None)
