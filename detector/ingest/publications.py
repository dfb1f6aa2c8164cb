"""A short text that is the name of a publication, known or not, and why it is taken for one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from detector.ingest.outlets import mentions, outlet_of_domain
from detector.ingest.wording import MARKED, in_nominative, wording

NAMED, MARKS, ARTICLE, GIVEN = 4, 3, 2, 1
"""How sure it is: known or called as papers are ("Hafenkurier", "газета «Маяк»"); a name in marks;
an article before a capital ("Le Littoral"); any name behind "for" or the like."""

KNOWN_SHARE = 0.6
"""Part of the letters that the name of a known outlet has to have."""

MAX_WORDS = 6
"""Words of the longest name."""

_DOMAIN = re.compile(
    r"^(?:www\.)?(?P<domain>[\w-]{2,40}(?:\.[\w-]{2,20})?\.[a-z]{2,6})$", re.IGNORECASE
)
_VOWEL = re.compile(r"[aeiouyàâäáéèêëíîïóôöúûüаеєиіїоуюяыэё]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Publication:
    """The name of a publication and how sure it is that it is one, of the grades above."""

    name: str
    grade: int


def publication_in(text: str, *, cased_in: str = "", given: bool = False) -> Publication | None:
    """Return the publication that the text names and nothing else; None if it names none.

    ``cased_in``: the line in which it stands behind a word that puts its name into the genitive,
    empty where it stands behind none. ``given``: it stands where nothing else than a publication
    can ("Ann Lee for ...").
    """
    if not text or wording().is_aside(text):
        return None
    return _listed(text) or _marked(text, cased_in) or _unlisted(text, cased_in, given=given)


def _listed(text: str) -> Publication | None:
    """Return an outlet of the gazetteer, or the address of a site."""
    known = mentions(text)
    if known and known[0].end - known[0].start >= KNOWN_SHARE * len(text):
        return Publication(known[0].outlet.name, NAMED)
    site = _DOMAIN.match(text)
    if not site:
        return None
    owner = outlet_of_domain(text)
    return Publication(owner.name if owner else site["domain"].lower(), NAMED)


def _marked(text: str, cased_in: str) -> Publication | None:
    """Return what stands in quotation marks, perhaps behind "газета"."""
    genre = wording().genre.match(text)
    marked = MARKED.fullmatch(text[genre.end() :] if genre else text)
    name = marked[0][1:-1].strip() if marked else ""
    if not name[:1].isupper() or not _is_name(name):
        return None
    if listed := mentions(name):
        return Publication(listed[0].outlet.name, NAMED)
    name = in_nominative(name, cased_in) if cased_in and not genre else name
    return Publication(_titled(name), NAMED if genre else MARKS)


def _unlisted(text: str, cased_in: str, *, given: bool) -> Publication | None:
    """Return a name without marks that looks like a publication's."""
    text = wording().dropped.sub("", text)
    first = wording().first.match(text)
    rest = text[first.end() :] if first else text
    if not _is_name(rest if rest[:1].isupper() else text):
        return None
    called = next(filter(_is_called_so, _forms(text, cased_in)), None)
    if called:
        return Publication(_titled(called), NAMED)
    if wording().article.match(text) and len(text.split()) <= MAX_WORDS - 2:
        return Publication(_titled(text), ARTICLE)
    return Publication(_titled(text), GIVEN) if given else None


def _forms(text: str, cased_in: str) -> Iterator[str]:
    """Yield a name as it stands and, where a word before it changes its case, as it is called."""
    yield text
    if cased_in:
        yield in_nominative(text, cased_in)
        if wording().german.search(cased_in):
            yield from map(text.removesuffix, wording().german_endings)


def _is_name(text: str) -> bool:
    """Return whether the words are those of a name: few, in capitals but for small ones."""
    parts = re.split(r"[\s'’-]+", text)
    if not 1 <= len(parts) <= MAX_WORDS or not all(re.fullmatch(r"[\w&.!]+", p) for p in parts):
        return False
    other_letters = not text.isascii()
    capitals = [part for part in parts if part[:1].isupper() or part[:1].isdigit()]
    if not text[:1].isupper():
        return False
    small = [
        part for part in parts if part not in capitals and part.casefold() not in wording().small
    ]
    return not small or (other_letters and len(parts) <= 3 and len(small) < len(parts))


def _is_called_so(text: str) -> bool:
    """Return whether a name begins or ends as the names of publications do."""
    words = wording()
    said = text.casefold().replace("’", "'")
    parts = said.split()
    tail = parts[-1].strip(".")
    if words.is_aside(said) or not words.no_papers.isdisjoint(parts):
        return False
    if tail in words.last:
        return True
    if tail in words.common:
        return len(parts) > 2 and not words.is_aside(" ".join(parts[-2:]))
    if first := words.first.match(text):
        rest = [
            part for part in text[first.end() :].split() if part.casefold() not in wording().small
        ]
        return bool(rest) and rest[0][:1].isupper()
    compound = any(tail.endswith(end) and len(tail) > len(end) + 2 for end in words.endings)
    return compound and all(part.endswith("er") or part in words.small for part in parts[:-1])


def _titled(name: str) -> str:
    """Return a name in capitals as it is written in running text; "NTV" stays."""
    if not name.isupper() or (len(name.split()) == 1 and len(name) <= 4):
        return name
    return " ".join(
        word
        if len(word) <= 4 and not _VOWEL.search(word)
        else word.lower()
        if index and word.casefold() in wording().small - {"the"}
        else word[:1] + word[1:].lower()
        for index, word in enumerate(name.split())
    )
