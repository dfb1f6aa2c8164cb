"""The data files: nothing unused, nothing missing, everything compiles."""

import re
import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

from detector.extract.cues import cues
from detector.extract.lexicon import DEFAULT_LANGUAGE, languages, lexicon

MODULES = Path(str(files("detector.extract")))
FILES = [*MODULES.glob("*.py"), MODULES.parent / "values.py"]
SOURCE = "\n".join(path.read_text(encoding="utf-8") for path in FILES)
KEY = re.compile(
    r"[\"']((?:attribution|stance|reference|clauses|times|numbers|quantities|occasions)\.\w+)[\"']"
)
SHORT_KEYS = {"cues.py": "attribution", "clauses.py": "clauses", "joints.py": "clauses"}
SHORT_KEYS |= {"inversions.py": "attribution", "wordorder.py": "clauses"}
"""Modules that name keys of one section without the section."""
ENOUGH = {
    "attribution.says", "attribution.denies", "attribution.that", "attribution.according",
    "attribution.accorded_pronoun", "attribution.participles", "attribution.citing",
    "attribution.report_nouns", "attribution.outlet_nouns", "attribution.agency_nouns",
    "attribution.unnamed", "attribution.introductions", "attribution.not_before_cue",
    "stance.hearsay", "stance.hedges", "stance.plans", "stance.denial_idioms", "stance.anaphors",
    "reference.subject", "reference.first", "reference.roles",
    "reference.honorifics", "reference.organisations", "reference.feminine",
    "reference.masculine", "reference.function_words", "reference.distinct",
    "reference.indefinite", "times.months", "times.weekdays", "times.seasons", "times.before",
    "times.after", "times.today", "times.yesterday", "times.last_month", "times.last_year",
}  # fmt: skip
"""Keys without which a rule would be dead in a language."""


def used() -> set[str]:
    found = set(KEY.findall(SOURCE))
    for name, section in SHORT_KEYS.items():
        text = (MODULES / name).read_text(encoding="utf-8")
        for call in re.findall(r"any_of\(([^)]*)\)", text):
            found |= {f"{section}.{key}" for key in re.findall(r"[\"'](\w+)[\"']", call)}
    return found


def keys(language: str) -> dict[str, object]:
    content = tomllib.loads((MODULES / "lexicons" / f"{language}.toml").read_text(encoding="utf-8"))
    return {
        f"{section}.{key}": value
        for section, table in content.items()
        if isinstance(table, dict)
        for key, value in table.items()
    }


@pytest.mark.parametrize("language", languages())
def test_every_key_is_used(language: str) -> None:
    """A list that no module reads is dead weight, or a misspelt key."""
    assert set(keys(language)) - used() == set()


@pytest.mark.parametrize("language", languages())
def test_every_language_has_what_the_rules_need(language: str) -> None:
    """A rule without its words would silently find nothing."""
    assert set(keys(language)) >= ENOUGH


def test_every_key_exists_somewhere() -> None:
    """A module that asks for a key that no language has is misspelt."""
    assert used() <= {key for language in languages() for key in keys(language)}


@pytest.mark.parametrize("language", languages())
def test_every_expression_compiles(language: str) -> None:
    """Each expression is valid by itself, so that none can break out of its alternative."""
    for key, value in keys(language).items():
        assert isinstance(value, list | dict), key
        for expression in value:
            re.compile(expression)
    assert cues(lexicon(language)).says.search("xyz") is None


@pytest.mark.parametrize("language", languages())
def test_no_expression_stands_twice(language: str) -> None:
    """A list says each thing once; an empty string only keeps a place."""
    for key, value in keys(language).items():
        if isinstance(value, list):
            said = [str(expression) for expression in value if expression]
            assert len(said) == len(set(said)), key


@pytest.mark.parametrize("language", languages())
def test_no_expression_matches_nothing(language: str) -> None:
    """An expression that matches the empty string would match everywhere."""
    for key, value in keys(language).items():
        if isinstance(value, list):
            assert not [e for e in value if e and re.fullmatch(e, "")], key


def test_a_language_without_words_has_none_of_another() -> None:
    """English cues in an Italian text would find what is not there."""
    assert lexicon("und").language == DEFAULT_LANGUAGE
    assert not lexicon("it").words("attribution.says")
    assert not {"und", "it"} & set(languages())
