"""Well-known news outlets and agencies, and where a text names them."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

OutletKind = Literal["agency", "broadcaster", "magazine", "newspaper", "online"]

_WORD = re.compile(r"[^\W\d_]+|\d+")
_PATH = re.compile(r"(?<=://)(?P<host>[^/\s]*)/\S*")
_DOMAIN = re.compile(r"\b(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,10}\b")


@dataclass(frozen=True, slots=True)
class Outlet:
    """A publication: ``name`` is what reports call it, ``aliases`` what others do."""

    name: str
    aliases: tuple[str, ...]
    domains: tuple[str, ...]
    kind: OutletKind


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of a text that names an outlet; offsets are characters, end exclusive."""

    start: int
    end: int
    outlet: Outlet


@cache
def outlets() -> tuple[Outlet, ...]:
    """Return the gazetteer, in the order of its file."""
    data = tomllib.loads(files(__package__).joinpath("outlets.toml").read_text(encoding="utf-8"))
    return tuple(
        Outlet(row["name"], tuple(row["aliases"]), tuple(row["domains"]), row["kind"])
        for row in data["outlet"]
    )


def mentions(text: str) -> tuple[Mention, ...]:
    """Return where ``text`` names outlets, in text order; the longest name wins.

    Letter case counts, so that "the sun" is no newspaper; headings in capitals are understood.
    """
    return tuple(sorted((*_spelled(text), *_unspaced(text)), key=lambda one: one.start))


def outlet_of_domain(text: str) -> Outlet | None:
    """Return the outlet whose domain comes first in ``text`` (a URL, an address, a bare domain).

    The path of a URL belongs to its host, whatever domain it spells.
    """
    for match in _DOMAIN.finditer(_PATH.sub(r"\g<host>", text.casefold())):
        labels = match.group().split(".")
        for first in range(len(labels) - 1):
            outlet = _by_domain().get(".".join(labels[first:]))
            if outlet is not None:
                return outlet
    return None


def outlet_named(name: str) -> Outlet | None:
    """Return the outlet that ``name`` as a whole stands for."""
    tokens = tuple(token for _, _, token in _tokens(name))
    return _by_tokens().get(tokens) or outlet_of_domain(name)


def _spelled(text: str) -> Iterator[Mention]:
    tokens = list(_tokens(text))
    known, longest = _by_tokens(), _longest()
    index = 0
    while index < len(tokens):
        for size in range(min(longest, len(tokens) - index), 0, -1):
            found = known.get(tuple(token for _, _, token in tokens[index : index + size]))
            if found is not None:
                yield Mention(tokens[index][0], tokens[index + size - 1][1], found)
                index += size
                break
        else:
            index += 1


def _unspaced(text: str) -> Iterator[Mention]:
    """Yield the names in scripts that put no spaces between words."""
    for name, outlet in _in_han().items():
        start = text.find(name)
        while start >= 0:
            yield Mention(start, start + len(name), outlet)
            start = text.find(name, start + len(name))


def _tokens(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, word); "tríBáo" and "tri26" are two words each, as in glued mastheads."""
    for match in _WORD.finditer(text):
        start, word = match.start(), match.group()
        if word.islower() or word.isupper() or word.istitle():
            yield start, match.end(), word
            continue
        begin = 0
        for index in range(1, len(word)):
            if word[index].isupper() and word[index - 1].islower():
                yield start + begin, start + index, word[begin:index]
                begin = index
        yield start + begin, match.end(), word[begin:]


@cache
def _by_tokens() -> Mapping[tuple[str, ...], Outlet]:
    known: dict[tuple[str, ...], Outlet] = {}
    for outlet in outlets():
        for name in (outlet.name, *outlet.aliases):
            spelled = tuple(token for _, _, token in _tokens(name))
            for form in _forms(spelled):
                known.setdefault(form, outlet)
    return known


def _forms(spelled: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield a name as written and in capitals, a long one also with "the" or without "The".

    Short ones stay as they are: "across the Atlantic" and "on the Hill" name no publication.
    """
    variants = [spelled]
    if spelled[0] == "The" and len(spelled) > 2:
        variants += [("the", *spelled[1:]), spelled[1:]]
    for variant in variants:
        yield variant
        yield tuple(token.upper() for token in variant)


@cache
def _longest() -> int:
    return max(map(len, _by_tokens()))


@cache
def _in_han() -> Mapping[str, Outlet]:
    names = ((name, outlet) for outlet in outlets() for name in outlet.aliases)
    return {name: outlet for name, outlet in names if any("\u3040" <= c <= "\u9fff" for c in name)}


@cache
def _by_domain() -> Mapping[str, Outlet]:
    return {domain: outlet for outlet in outlets() for domain in outlet.domains}
