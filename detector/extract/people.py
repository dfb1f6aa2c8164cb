"""The people of a set of articles, each under one name, and where a text mentions them."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from detector.extract.aliases import Aliases, given
from detector.extract.lexicon import Lexicon
from detector.extract.names import (
    Mention,
    Run,
    capital_runs,
    publications,
    same_surname,
    surname_of,
    without_possessive,
)
from detector.extract.roles import Role, bearer
from detector.extract.transliteration import is_cyrillic, skeletons

Gender = Literal["feminine", "masculine"]
LONGEST_HONORIFIC = 8
"""Characters in front of a name in which "Mr." may stand."""
TITLES: dict[str, Gender] = {"Mr": "masculine", "Mrs": "feminine", "Ms": "feminine"}
LONGEST_NAME = 4
"""Words of a name."""


@dataclass(slots=True)
class Cast:
    """Everyone that the articles name, found once for the whole set."""

    people: dict[str, frozenset[str]]
    """Canonical name to the skeletons of the surname."""
    spellings: dict[str, str]
    """Canonical name to its spelling in Cyrillic, where the articles have one."""
    local: dict[str, frozenset[str]] = field(default_factory=dict)
    """Article to the people whom it names in full, who come first where a surname is shared."""
    genders: dict[str, Gender] = field(default_factory=dict)
    """Canonical name to the gender that the articles' pronouns and titles show."""
    aliases: Aliases = field(default_factory=Aliases)
    roles: dict[str, tuple[Role, ...]] = field(default_factory=dict)
    """Article to what it calls people."""
    _bearers: dict[str, list[str]] = field(init=False)

    def __post_init__(self) -> None:
        self._bearers = defaultdict(list)
        for name, surname in self.people.items():
            for key in _keys(surname, surname_of(name.split())):
                self._bearers[key].append(name)

    def mentions(self, text: str, article: str | None = None) -> list[Mention]:
        """Return the names in a text, in order and without overlap."""
        found = list(publications(text))
        taken = {i for mention in found for i in range(mention.start, mention.end)}
        for run in capital_runs(text):
            before = text[max(0, run[0].start() - LONGEST_HONORIFIC) : run[0].start()]
            title = "".join(before.split()[-1:])
            found += [m for m in self._people_in(run, article, title) if m.start not in taken]
        return sorted(found, key=lambda mention: mention.start)

    def person(
        self, words: list[str], article: str | None = None, gender: Gender | None = None
    ) -> str | None:
        """Return who a run of name words means: a full name, or a surname that only one bears.

        ``gender`` is what a title before it shows: "Mr. Reed" is not his wife.
        """
        if not words:
            return None
        known = self.aliases.person(words) if len(words) > 1 else None
        if known in self.people:
            return known
        surname = without_possessive(surname_of(words))
        keys = _keys(skeletons(surname), surname)
        bearers = list(dict.fromkeys(n for key in keys for n in self._bearers.get(key, ())))
        if len(words) > 1:
            first = given(words[0])
            bearers = [n for n in bearers if given(n.split()[0]) & first] or (
                bearers if len(words[0]) == 1 else []
            )
        else:
            bearers = [n for n in bearers if same_surname(without_possessive(words[0]), n)]
        if gender and len(words) == 1:
            bearers = [n for n in bearers if self.genders.get(n, gender) == gender]
        if len(bearers) > 1:
            bearers = [n for n in bearers if n in self.local.get(article or "", ())]
        if gender and len(bearers) > 1:
            bearers = [n for n in bearers if self.genders.get(n) == gender]
        return bearers[0] if len(bearers) == 1 else None

    def fits(self, name: str, pronoun: str, words: Lexicon) -> bool:
        """Return whether a pronoun may mean somebody, as far as the gender is known."""
        shown = gender_of(pronoun, words)
        return shown is None or self.genders.get(name, shown) == shown

    def written(self, name: str, beside: str) -> str:
        """Return a name in the script of the text that it is to stand in, if it is known there."""
        return self.spellings.get(name, name) if is_cyrillic(beside) else name

    def bearer(self, sought: Role, words: Lexicon, article: str | None = None) -> str | None:
        """Return whom a role names, by what the article calls people or, failing that, any article.

        A bare "the president" of another article counts only for whom this one names too.
        """
        here = bearer(sought, self.roles.get(article or "", ()), words)
        if here:
            return here
        found = bearer(sought, (role for roles in self.roles.values() for role in roles), words)
        bare = not (sought.modifiers or sought.scope)
        return None if bare and found not in self.local.get(article or "", ()) else found

    def _people_in(self, run: Run, article: str | None, title: str) -> Iterator[Mention]:
        start, shown = 0, TITLES.get(title.rstrip("."))
        while start < len(run):
            for end in range(min(len(run), start + LONGEST_NAME), start, -1):
                titled = TITLES.get(run[start - 1][0]) if start else shown
                name = self.person([match[0] for match in run[start:end]], article, titled)
                if name:
                    last = run[end - 1]
                    stop = last.start() + len(without_possessive(last[0]))
                    yield Mention(run[start].start(), stop, name, "person")
                    start = end
                    break
            else:
                start += 1


def _keys(skeletons_of_it: frozenset[str], surname: str) -> list[str]:
    """Return what a surname is found by: skeletons, or its spelling where one is too short."""
    return [s if len(s) > 1 else surname.lower() for s in sorted(skeletons_of_it)]


def gender_of(word: str, words: Lexicon) -> Gender | None:
    """Return the gender that a pronoun or a title shows."""
    if words.pattern("reference.feminine").fullmatch(word):
        return "feminine"
    return "masculine" if words.pattern("reference.masculine").fullmatch(word) else None
